// What "&eacute;" and "&#233;" mean. Only names that stand in prose are known; others are left as they are written.
#pragma once

#include <string>
#include <string_view>

namespace firstread {

// `entity` with its ampersand and semicolon; empty when it is not known.
std::string entity_meaning(std::string_view entity);

// The length of the entity at `at` ("&" there), with its semicolon; 0 when none stands there.
std::size_t entity_length(std::string_view text, std::size_t at);

}  // namespace firstread
