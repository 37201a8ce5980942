#include "english/likeness.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>

namespace firstread {
namespace {

constexpr float common = 3.0f;  // Zipf frequency of a word everybody uses
constexpr std::size_t longest = 24;
// Weights of the traits; letters count for themselves. A vowel is easily another.
constexpr std::uint16_t sound_pair = 16, sound_apart = 4, letter_pair = 8, first_letter = 36, last_pair = 16;
constexpr std::uint32_t consonant = 16, vowel = 6;
constexpr std::uint64_t vowels = 0b1000100000100000100010001;  // a e i o u y
constexpr std::uint64_t both_vowels = vowels | vowels << 26;
constexpr float frequent_is_likelier = .02f;  // a Zipf

std::uint32_t letter_weight(std::uint64_t letters) {
  return static_cast<std::uint32_t>(std::popcount(letters & ~both_vowels)) * consonant +
         static_cast<std::uint32_t>(std::popcount(letters & both_vowels)) * vowel;
}

// The consonants of a word in order, as ten classes of sound; 0 for what is not heard or is a vowel.
std::uint8_t sound(std::string_view w, std::size_t i) {
  const char c = w[i], n = i + 1 < w.size() ? w[i + 1] : '\0';
  const bool soft = n == 'e' || n == 'i' || n == 'y';
  switch (c) {
    case 'b':
      return 1;
    case 'p':
      return n == 'h' ? 4 : i == 0 && n == 's' ? 0 : 1;
    case 'c':
      return soft || n == 'h' ? 8 : 2;
    case 'g':
      return n == 'h' ? 0 : soft ? 8 : 2;
    case 'k':
      return i == 0 && n == 'n' ? 0 : 2;
    case 'q':
      return 2;
    case 'd':
      return 3;
    case 't':
      return n == 'i' && i + 2 < w.size() && (w[i + 2] == 'o' || w[i + 2] == 'a' || w[i + 2] == 'e') ? 8 : 3;
    case 'f':
    case 'v':
      return 4;
    case 'l':
      return 5;
    case 'm':
    case 'n':
      return 6;
    case 'r':
      return 7;
    case 's':
    case 'z':
    case 'x':
    case 'j':
      return 8;
    default:
      return 0;
  }
}

}  // namespace

void Traits::add(std::uint32_t kind, std::uint16_t weight, Seen& seen) {
  const auto small = static_cast<std::uint16_t>(kind * 2654435761u >> 20);
  std::uint64_t& group = seen[small / 64];
  const std::uint64_t one = std::uint64_t{1} << small % 64;
  if ((group & one) != 0) return;
  group |= one;
  traits_[size_++] = {small, weight};
  weight_ += weight;
}

Traits::Traits(std::string_view lower) {
  lower = lower.substr(0, longest);
  Seen seen{};
  std::array<std::uint8_t, longest + 2> sounds{};
  std::size_t heard = 1;
  sounds[0] = 9;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const auto letter = static_cast<unsigned>(lower[i] - 'a');
    if (letter < 26)
      letters_ |= (letters_ >> letter & 1) != 0 ? std::uint64_t{1} << (26 + letter) : std::uint64_t{1} << letter;
    if (const std::uint8_t s = sound(lower, i); s != 0 && s != sounds[heard - 1]) sounds[heard++] = s;
    const auto before = static_cast<std::uint32_t>(i > 0 ? lower[i - 1] : '^');
    add(1u << 20 | before << 8 | static_cast<unsigned char>(lower[i]), letter_pair, seen);
  }
  sounds[heard++] = 10;
  weight_ += letter_weight(letters_);
  if (lower.empty()) return;
  const auto last = static_cast<unsigned char>(lower.back());
  add(1u << 20 | static_cast<std::uint32_t>(last) << 8 | '$', letter_pair, seen);
  for (std::size_t i = 0; i + 1 < heard; ++i) add(2u << 20 | sounds[i] * 16u | sounds[i + 1], sound_pair, seen);
  for (std::size_t i = 0; i + 2 < heard; ++i) add(3u << 20 | sounds[i] * 16u | sounds[i + 2], sound_apart, seen);
  add(4u << 20 | static_cast<unsigned char>(lower.front()), first_letter, seen);
  if (lower.size() > 1)
    add(5u << 20 | static_cast<unsigned char>(lower[lower.size() - 2]) * 256u | last, last_pair, seen);
}

float likeness(const Traits& a, const Traits& b) {
  std::uint32_t shared = letter_weight(a.letters() & b.letters());
  for (const Traits::Trait& one : a.all())
    for (const Traits::Trait& other : b.all())
      if (one.kind == other.kind) {
        shared += one.weight;
        break;
      }
  return static_cast<float>(shared) / std::sqrt(static_cast<float>(a.weight()) * static_cast<float>(b.weight()));
}

LikeWords::LikeWords(std::span<const LetterNode> tree) : begin_(Traits::kinds + 1) {
  std::string word;
  const std::function<void(std::uint32_t)> walk = [&](std::uint32_t node) {
    std::uint32_t child = tree[node].child();
    if (child == 0 || word.size() >= longest) return;
    for (;; ++child) {
      if (tree[child].highest_zipf() >= common) {
        word += tree[child].letter();
        if (tree[child].ends_word() && word.size() > 1 && words_.size() < 65535) {
          words_.push_back({0, static_cast<std::uint32_t>(texts_.size()), 0, tree[child].highest_zipf()});
          texts_ += word;
        }
        walk(child);
        word.pop_back();
      }
      if (tree[child].last()) return;
    }
  };
  if (!tree.empty()) walk(0);
  std::vector<std::uint16_t> kinds;  // of one word after another
  std::vector<std::uint8_t> sizes(words_.size());
  kinds.reserve(words_.size() * 32);
  for (std::size_t k = 0; k < words_.size(); ++k) {
    const auto end = k + 1 < words_.size() ? words_[k + 1].text : static_cast<std::uint32_t>(texts_.size());
    const Traits traits(std::string_view(texts_).substr(words_[k].text, end - words_[k].text));
    words_[k].letters = traits.letters();
    words_[k].norm = 1 / std::sqrt(static_cast<float>(traits.weight()));
    const auto all = traits.all();
    const std::size_t at = kinds.size();
    kinds.resize(at + all.size());
    sizes[k] = static_cast<std::uint8_t>(all.size());
    std::uint16_t* out = kinds.data() + at;
    std::uint32_t* times = begin_.data() + 1;
    for (const Traits::Trait& one : all) {
      *out++ = one.kind;
      ++times[one.kind];
    }
  }
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  having_.resize(kinds.size());
  std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
  const std::uint16_t* kind = kinds.data();
  for (std::size_t k = 0; k < words_.size(); ++k)
    for (const std::uint16_t* end = kind + sizes[k]; kind != end; ++kind)
      having_[next[*kind]++] = static_cast<std::uint16_t>(k);
}

std::vector<std::string_view> LikeWords::like(const Traits& traits, std::size_t most) const {
  std::vector<std::uint16_t> shared(words_.size());
  for (const Traits::Trait& one : traits.all())
    for (std::uint32_t at = begin_[one.kind]; at < begin_[one.kind + 1u]; ++at)
      shared[having_[at]] = static_cast<std::uint16_t>(shared[having_[at]] + one.weight);
  const float scale = 1 / std::sqrt(static_cast<float>(std::max(1u, traits.weight())));
  const auto most_letters = letter_weight(traits.letters());
  std::vector<std::pair<float, std::uint32_t>> best;  // a heap, the least like on top
  best.reserve(most);
  for (std::uint32_t k = 0; k < words_.size(); ++k) {
    const Entry& word = words_[k];
    const bool full = best.size() == most;
    const auto value_of = [&](std::uint32_t letters) {
      return static_cast<float>(shared[k] + letters) * scale * word.norm + frequent_is_likelier * word.zipf;
    };
    if (full && value_of(most_letters) <= best.front().first) continue;  // whatever letters they share
    const float value = value_of(letter_weight(word.letters & traits.letters()));
    if (full && value <= best.front().first) continue;
    if (full) {
      std::pop_heap(best.begin(), best.end(), std::greater<>());
      best.pop_back();
    }
    best.emplace_back(value, k);
    std::push_heap(best.begin(), best.end(), std::greater<>());
  }
  std::vector<std::string_view> out;
  for (const auto& [value, k] : best) {
    const auto end = k + 1 < words_.size() ? words_[k + 1].text : texts_.size();
    out.push_back(std::string_view(texts_).substr(words_[k].text, end - words_[k].text));
  }
  return out;
}

}  // namespace firstread
