// The block of YAML at the head of a Markdown file. Its title, subtitle, abstract and description are words of the
// writer; its comments may speak to firstread; the rest is passed over.
#pragma once

#include <cstddef>
#include <string_view>

#include "document/builder.h"

namespace firstread {

// Where the text after it begins; 0 when there is none.
std::size_t read_front_matter(std::string_view text, Builder& builder);

}  // namespace firstread
