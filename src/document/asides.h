// What pandoc and its kin put into the words of Markdown: marks of footnotes, "[^1]", and citations, "[@hill p. 4]" or
// "@hill"; attributes of headings, and images that are figures.
#pragma once

#include <cstddef>
#include <string_view>

namespace firstread {

// Where the mark or citation that begins at `at` ends; `at` itself when none does. At the start of a paragraph
// (`may_define`) "[^1]: " begins a footnote, with the blanks after it.
std::size_t aside_end(std::string_view text, std::size_t at, std::size_t end, bool may_define);

// Where the words of a heading end that may have attributes after them: "Title {#id .class}".
std::size_t before_attributes(std::string_view text, std::size_t begin, std::size_t end);

// Whether the image whose "![" stands at `bang` is all there is of its paragraph, whose line begins at `line`.
bool is_image_alone(std::string_view text, std::size_t line, std::size_t bang);

}  // namespace firstread
