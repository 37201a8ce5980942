// What stays one token whatever marks stand in it: addresses, telephone numbers, faces made of marks. Each answers how
// many bytes of the run it takes from its beginning, 0 when it does not begin with one.
#pragma once

#include <cstddef>
#include <string_view>

namespace firstread {

// A URL, an e-mail address, a handle, a hashtag, a file or a path, a news group; without the punctuation after it.
std::size_t address_size(std::string_view run);
std::size_t telephone_size(std::string_view run);  // 555-0173, 303-555-0173
std::size_t emoticon_size(std::string_view run);   // :) ;-( :D

}  // namespace firstread
