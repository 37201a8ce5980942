// What kind of slip made one word out of another, for the words a student reads about it.
#pragma once

#include <string>
#include <string_view>

namespace firstread {

enum class SlipKind : unsigned char {
  other,
  missing,    // a letter is left out
  needless,   // a letter too many
  swapped,    // two neighbours changed places
  undoubled,  // one of two equal letters is missing
  doubled,    // a letter is written twice
  vowel,      // one vowel, or group of vowels, for another
  letter,     // one consonant for another
  apostrophe
};

struct Slip {
  SlipKind kind = SlipKind::other;
  std::string written, meant;  // the letters that differ
};

std::string_view name(SlipKind);  // "undoubled"

// Both in the same case.
Slip slip(std::string_view written, std::string_view meant);

// Whether fingers explain it, rather than ear or memory: two letters changed places, or a key beside the right one was
// hit. Who writes "recieve" does not know; who writes "hte" does.
bool is_of_the_keys(std::string_view written, std::string_view meant);

}  // namespace firstread
