// What of a word is compared when it is asked how alike two words are: their letters, and their consonants in order as
// classes of sound.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace firstread {

constexpr std::size_t longest_outline = 24;  // letters of a word that are looked at

// A letter by its number: 1 to 26, 0 for every other sign and where the word ends.
constexpr std::uint8_t letter_number(char c) { return c >= 'a' && c <= 'z' ? static_cast<std::uint8_t>(c & 31) : 0; }

// Classes of sound by the number of a consonant and of the letter after it.
struct SoundClasses {
  static constexpr std::uint8_t by_what_follows = 15;                // "ti": as in "nation" or as in "tin"
  std::array<std::array<std::array<std::uint8_t, 32>, 32>, 2> of{};  // inside a word, where it begins
  constexpr SoundClasses();
};
extern const SoundClasses sound_classes;

// The class of sound of a consonant, 1 to 8; 0 for what is not heard or is a vowel. After the letter come the next two.
inline std::uint8_t consonant_class(std::uint8_t letter, std::uint8_t next, std::uint8_t after_next, bool begins) {
  const std::uint8_t one = sound_classes.of[begins ? 1 : 0][letter][next];
  if (one != SoundClasses::by_what_follows) return one;
  return after_next == 1 || after_next == 5 || after_next == 15 ? 8 : 3;  // a, e, o
}

// The classes of a word one after another, but for the same again, between two marks.
struct Consonants {
  static constexpr std::uint8_t begin = 9, end = 10, kinds = 11;
  std::array<std::uint8_t, longest_outline + 2> all;
  std::size_t size = 0;

  explicit Consonants(std::string_view lower);  // not longer than longest_outline
};

// The letters of a word: which it has, and which more than once.
class LetterSet {
 public:
  LetterSet() = default;
  explicit LetterSet(std::string_view lower) {
    for (const char c : lower) add(c);
  }
  void add(char c) {
    const auto letter = static_cast<unsigned>(c - 'a');
    if (letter >= 26) return;
    const std::uint64_t one = std::uint64_t{1} << letter;
    bits_ |= (bits_ & one) << 26 | one;
  }
  // How much the letters of both weigh: a consonant 16, a vowel, which is easily another, 6.
  friend std::uint32_t shared_weight(LetterSet a, LetterSet b) {
    const std::uint64_t bits = a.bits_ & b.bits_;
    return 16 * count(bits) - 10 * count(bits & (vowels | vowels << 26));
  }
  std::uint32_t weight() const { return shared_weight(*this, *this); }

 private:
  static constexpr std::uint64_t vowels = 0b1000100000100000100010001;  // a e i o u y
  // Without the processor's own instruction for it, which not every machine has.
  static std::uint32_t count(std::uint64_t bits) {
    bits -= bits >> 1 & 0x5555555555555555u;
    bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
    return static_cast<std::uint32_t>(((bits + (bits >> 4)) & 0x0f0f0f0f0f0f0f0fu) * 0x0101010101010101u >> 56);
  }
  std::uint64_t bits_ = 0;  // a bit for each letter, another for a second of its kind
};

}  // namespace firstread
