// Text made safe to stand inside something else. What a student wrote, or a file name, is never trusted.
#pragma once

#include <string>
#include <string_view>

namespace firstread {

std::string_view entity(char byte);  // "&amp;" for the four signs that mark up XML and HTML; empty for others
std::string escape_html(std::string_view text);      // for content and for attributes in double quotation marks
std::string escape_csv(std::string_view text);       // one field; quoted where needed, and never taken for a formula
std::string escape_markdown(std::string_view text);  // reads as it is written, in a paragraph or a table cell
std::string uri(std::string_view path);              // a path as a relative address, percent-encoded
// Control characters become visible signs, so that no text can steer the terminal: ESC, 8-bit controls, changes of
// direction.
std::string escape_terminal(std::string_view text);

}  // namespace firstread
