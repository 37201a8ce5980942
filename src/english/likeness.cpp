#include "english/likeness.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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

namespace {

// What is compared of a word but its letters, a trait as often as it comes. How many are written to `out`.
std::size_t traits_of(std::string_view lower, std::array<Traits::Trait, Traits::most>& out) {
  std::size_t size = 0;
  const auto tell = [&](std::uint32_t what, std::uint16_t weight) {
    out[size++] = {static_cast<std::uint16_t>(what * 2654435761u >> 20), weight};
  };
  std::array<std::uint8_t, longest + 2> sounds{};
  std::size_t heard = 1;
  sounds[0] = 9;
  auto before = static_cast<std::uint32_t>('^');
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (const std::uint8_t s = sound(lower, i); s != 0 && s != sounds[heard - 1]) sounds[heard++] = s;
    tell(1u << 20 | before << 8 | static_cast<unsigned char>(lower[i]), letter_pair);
    before = static_cast<std::uint32_t>(lower[i]);
  }
  sounds[heard++] = 10;
  if (lower.empty()) return size;
  const auto last = static_cast<unsigned char>(lower.back());
  tell(1u << 20 | static_cast<std::uint32_t>(last) << 8 | '$', letter_pair);
  for (std::size_t i = 0; i + 1 < heard; ++i) tell(2u << 20 | sounds[i] * 16u | sounds[i + 1], sound_pair);
  for (std::size_t i = 0; i + 2 < heard; ++i) tell(3u << 20 | sounds[i] * 16u | sounds[i + 2], sound_apart);
  tell(4u << 20 | static_cast<unsigned char>(lower.front()), first_letter);
  if (lower.size() > 1) tell(5u << 20 | static_cast<unsigned char>(lower[lower.size() - 2]) * 256u | last, last_pair);
  return size;
}

std::uint64_t letters_of(std::string_view lower) {
  std::uint64_t once = 0, twice = 0;
  for (const char c : lower) {
    const auto letter = static_cast<unsigned>(c - 'a');
    if (letter >= 26) continue;
    twice |= once & std::uint64_t{1} << letter;
    once |= std::uint64_t{1} << letter;
  }
  return once | twice << 26;
}

}  // namespace

Traits::Traits(std::string_view lower) {
  lower = lower.substr(0, longest);
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
  letters_ = letters_of(lower);
  weight_ += letter_weight(letters_);
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
  const auto walk = [&](const auto& below, std::uint32_t node) -> void {
    std::uint32_t child = tree[node].child();
    if (child == 0 || word.size() >= longest) return;
    for (;; ++child) {
      if (tree[child].highest_zipf() >= common) {
        word += tree[child].letter();
        if (tree[child].ends_word() && word.size() > 1 && size() < 65535) {
          often_.push_back(frequent_is_likelier * tree[child].highest_zipf());
          texts_ += word;
          text_ends_.push_back(static_cast<std::uint32_t>(texts_.size()));
        }
        below(below, child);
        word.pop_back();
      }
      if (tree[child].last()) return;
    }
  };
  if (!tree.empty()) walk(walk, 0);
  letters_.resize(size());
  norms_.resize((size() + at_once - 1) / at_once * at_once);
  std::vector<std::uint16_t> kinds(Traits::most);  // of one word after another
  std::vector<std::uint32_t> ends(size());
  kinds.reserve(size() * 32);
  std::array<std::uint16_t, Traits::kinds> seen{};  // the number of the last word that has it, from 1
  std::array<Traits::Trait, Traits::most> all;
  std::size_t used = 0;
  for (std::size_t k = 0; k < size(); ++k) {
    if (kinds.size() < used + Traits::most) kinds.resize(2 * kinds.size());
    const std::string_view word = text(k);
    const auto number = static_cast<std::uint16_t>(k + 1);
    std::uint32_t weight = 0;
    for (const Traits::Trait& trait : std::span(all).first(traits_of(word, all))) {
      const bool is_new = std::exchange(seen[trait.kind], number) != number;
      weight += is_new ? trait.weight : 0u;
      kinds[used] = trait.kind;
      used += is_new;
      begin_[trait.kind + 1u] += is_new;
    }
    ends[k] = static_cast<std::uint32_t>(used);
    letters_[k] = letters_of(word);
    norms_[k] = 1 / std::sqrt(static_cast<float>(weight + letter_weight(letters_[k])));
  }
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  having_.resize(used);
  std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
  for (std::size_t k = 0, at = 0; k < size(); ++k)
    for (; at < ends[k]; ++at) having_[next[kinds[at]]++] = static_cast<std::uint16_t>(k);
  // Whole blocks; what fills the last is like nothing.
  often_.resize(norms_.size(), -1);
}

std::string_view LikeWords::text(std::size_t k) const {
  const std::uint32_t begin = k > 0 ? text_ends_[k - 1] : 0;
  return std::string_view(texts_).substr(begin, text_ends_[k] - begin);
}

// Calls `use(k)` for the words whose value is at least `least` with so much shared beyond `shared`.
template <class Use>
void LikeWords::each(float least, const std::vector<std::uint16_t>& shared, std::uint32_t beyond, float scale,
                     const Use& use) const {
#if defined(__SSE2__)
  const __m128i zero = _mm_setzero_si128(), more = _mm_set1_epi32(static_cast<int>(beyond));
  const __m128 scales = _mm_set1_ps(scale), asked = _mm_set1_ps(least);
  const auto reaches = [&](__m128i sums, std::size_t k) {
    const __m128 product = _mm_mul_ps(_mm_cvtepi32_ps(_mm_add_epi32(sums, more)), scales);
    const __m128 value = _mm_add_ps(_mm_mul_ps(product, _mm_loadu_ps(&norms_[k])), _mm_loadu_ps(&often_[k]));
    return static_cast<unsigned>(_mm_movemask_ps(_mm_cmpge_ps(value, asked)));
  };
  for (std::size_t block = 0; block < shared.size(); block += at_once) {
    const __m128i sums = _mm_loadu_si128(reinterpret_cast<const __m128i*>(&shared[block]));
    unsigned some = reaches(_mm_unpacklo_epi16(sums, zero), block) | reaches(_mm_unpackhi_epi16(sums, zero), block + 4)
                                                                         << 4;
    for (; some != 0; some &= some - 1) use(block + static_cast<std::size_t>(std::countr_zero(some)));
  }
#else
  for (std::size_t k = 0; k < shared.size(); ++k)
    if (value(k, shared[k] + beyond, scale) >= least) use(k);
#endif
}

std::vector<std::string_view> LikeWords::like(const Traits& traits, std::size_t most) const {
  std::vector<std::uint16_t> shared(norms_.size());
  for (const Traits::Trait& one : traits.all())
    for (std::uint32_t at = begin_[one.kind]; at < begin_[one.kind + 1u]; ++at)
      shared[having_[at]] = static_cast<std::uint16_t>(shared[having_[at]] + one.weight);
  const float scale = 1 / std::sqrt(static_cast<float>(std::max(1u, traits.weight())));
  const auto most_letters = letter_weight(traits.letters());
  const auto value_of = [&](std::size_t k) {
    return value(k, shared[k] + letter_weight(letters_[k] & traits.letters()), scale);
  };
  // What the last of the best is worth at least: so much the last of some others is worth, those that are the likest
  // but for their letters. What cannot be worth so much whatever letters it shares is soon passed over.
  float least = -std::numeric_limits<float>::infinity();
  if (size() > 2 * most && most > 0) {
    std::vector<float> values;
    for (float so_like = .4f; values.size() < most && so_like > .1f; so_like -= .1f) {
      values.clear();
      each(so_like, shared, 0, scale, [&](std::size_t k) { values.push_back(value_of(k)); });
    }
    if (values.size() >= most) {
      const auto last = values.begin() + static_cast<std::ptrdiff_t>(most - 1);
      std::nth_element(values.begin(), last, values.end(), std::greater<>());
      least = *last;
    }
  }
  std::vector<std::pair<float, std::uint32_t>> best;  // a heap, the least like on top
  best.reserve(most);
  each(least, shared, most_letters, scale, [&](std::size_t k) {
    if (k >= size()) return;
    const float value = value_of(k);
    if (value < least) return;
    if (best.size() == most) {
      if (most == 0 || value <= best.front().first) return;
      std::pop_heap(best.begin(), best.end(), std::greater<>());
      best.pop_back();
    }
    best.emplace_back(value, static_cast<std::uint32_t>(k));
    std::push_heap(best.begin(), best.end(), std::greater<>());
  });
  std::vector<std::string_view> out;
  for (const auto& [value, k] : best) out.push_back(text(k));
  return out;
}

}  // namespace firstread
