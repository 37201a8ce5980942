#include "english/likeness.h"

#include <cmath>

namespace firstread {
namespace {

// Weights of the traits; letters count for themselves.
constexpr std::uint16_t sound_pair = 16, letter_pair = 8, first_letter = 36, last_pair = 16;

// What is compared of a word but its letters, a trait as often as it comes. How many are written to `out`.
std::size_t traits_of(std::string_view lower, std::array<Traits::Trait, Traits::most>& out) {
  std::size_t size = 0;
  const auto tell = [&](std::uint32_t what, std::uint16_t weight) {
    out[size++] = {static_cast<std::uint16_t>(what * 2654435761u >> 20), weight};
  };
  if (lower.empty()) return size;
  auto before = static_cast<std::uint32_t>('^');
  for (const char c : lower) {
    tell(1u << 20 | before << 8 | static_cast<unsigned char>(c), letter_pair);
    before = static_cast<unsigned char>(c);
  }
  tell(1u << 20 | before << 8 | '$', letter_pair);
  const Consonants sounds(lower);
  for (std::size_t i = 0; i + 1 < sounds.size; ++i)
    tell(2u << 20 | sounds.all[i] * 16u | sounds.all[i + 1], sound_pair);
  tell(4u << 20 | static_cast<unsigned char>(lower.front()), first_letter);
  if (lower.size() > 1) tell(5u << 20 | static_cast<unsigned char>(lower[lower.size() - 2]) * 256u | before, last_pair);
  return size;
}

}  // namespace

Traits::Traits(std::string_view lower) {
  lower = lower.substr(0, longest_outline);
  std::array<std::uint64_t, kinds / 64> seen{};
  std::array<Trait, most> all;
  for (const Trait& trait : std::span(all).first(traits_of(lower, all))) {
    std::uint64_t& group = seen[trait.kind / 64];
    const std::uint64_t one = std::uint64_t{1} << trait.kind % 64;
    if ((group & one) != 0) continue;
    group |= one;
    traits_[size_++] = trait;
    weight_ += trait.weight;
  }
  letters_ = LetterSet(lower);
  weight_ += letters_.weight();
}

float likeness(const Traits& a, const Traits& b) {
  std::uint32_t shared = shared_weight(a.letters(), b.letters());
  for (const Traits::Trait& one : a.all())
    for (const Traits::Trait& other : b.all())
      if (one.kind == other.kind) {
        shared += one.weight;
        break;
      }
  return static_cast<float>(shared) / std::sqrt(static_cast<float>(a.weight()) * static_cast<float>(b.weight()));
}

}  // namespace firstread
