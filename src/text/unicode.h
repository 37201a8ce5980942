// What is known of characters: case, category, normal form, width (utf8proc). All of it takes and gives UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace firstread {

bool is_letter(char32_t);
bool is_upper(char32_t);
bool is_lower(char32_t);
bool is_digit(char32_t);
bool is_space(char32_t);  // with no-break and narrow spaces
bool is_punctuation(char32_t);
bool is_mark(char32_t);  // combining

std::string to_lower(std::string_view);
std::string to_upper(std::string_view);
std::string capitalised(std::string_view);  // first letter upper, the rest as it was
bool starts_upper(std::string_view);
bool all_upper(std::string_view);  // at least one letter, none of them lower-case

std::string composed(std::string_view);  // normal form C
// For looking words up: normal form C, soft hyphens and zero-width characters gone, curly apostrophes made straight.
std::string folded(std::string_view);

int cells(std::string_view);  // terminal width
int cells(char32_t);
// Where the user-perceived character at `at` ends: a letter with its accents, a family of emoji, a flag.
std::size_t cluster_end(std::string_view, std::size_t at);

}  // namespace firstread
