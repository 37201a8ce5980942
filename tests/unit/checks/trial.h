// A single check, tried on a text: set up as a rule file would set it up, shown as marked text.
#pragma once

#include <catch2/catch.hpp>
#include <initializer_list>
#include <string>
#include <string_view>

namespace firstread::testing {

// The settings as lines of YAML: "check: article" or "check: agreement\nof: noun". What the check finds in the text,
// read as Markdown: "He ate [[a]] apple."; settings that are refused: "error: …".
std::string marked(std::string_view settings, std::string_view text);
// With the first replacement: "He ate [[a>an]] apple."
std::string mended(std::string_view settings, std::string_view text);

// Every text stays as it is.
void check_silent(std::string_view settings, std::initializer_list<std::string_view> texts);

bool refused(std::string_view settings);

}  // namespace firstread::testing
