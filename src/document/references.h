// Reference lists are known by their heading: "References", "Works Cited", "Bibliography". What follows, up to the next
// heading, is not the writer's prose.
#pragma once

#include <string_view>
#include <vector>

#include "document/block.h"

namespace firstread {

bool is_reference_heading(std::string_view text);

// Makes the paragraphs and items under such a heading entries of a reference list. Used by parse() for every format.
void mark_references(std::vector<Block>& blocks);

}  // namespace firstread
