#include "english/like_words.h"

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

constexpr float common = 3.25f;                                              // Zipf frequency of a word everybody uses
constexpr float frequent_is_likelier = .02f;                                 // a Zipf
constexpr std::uint16_t sound_pair = 16, first_letter = 36, last_pair = 16;  // weights; letters count for themselves

// The traits that words are looked through by: pairs of classes of sound, first letters, last pairs of letters. Numbers
// without gaps, as there is a list for each.
constexpr std::uint32_t first_letters = 128, last_pairs = first_letters + 32, kinds = last_pairs + 32 * 32;

constexpr std::uint16_t weight_of(std::uint16_t kind) {
  return kind < first_letters ? sound_pair : kind < last_pairs ? first_letter : last_pair;
}
constexpr std::uint16_t first_kind(char c) { return static_cast<std::uint16_t>(first_letters + (c & 31)); }
constexpr std::uint16_t last_kind(char a, char b) {
  return static_cast<std::uint16_t>(last_pairs + (a & 31) * 32 + (b & 31));
}

// The traits of one word, each once.
struct Outline {
  std::array<std::uint16_t, longest_outline + 4> all;
  std::size_t size = 0;
  std::uint32_t weight = 0;

  Outline(std::string_view lower, std::span<const std::uint8_t> sounds) {
    std::array<std::uint64_t, 2> there{};
    for (std::size_t i = 0; i + 1 < sounds.size(); ++i) {
      const std::uint32_t pair = sounds[i] * std::uint32_t{Consonants::kinds} + sounds[i + 1];
      std::uint64_t& bits = there[pair / 64];
      const bool is_new = (bits >> pair % 64 & 1) == 0;
      bits |= std::uint64_t{1} << pair % 64;
      all[size] = static_cast<std::uint16_t>(pair);
      size += is_new;
      weight += is_new ? sound_pair : 0u;
    }
    if (lower.empty()) return;
    all[size++] = first_kind(lower.front());
    weight += first_letter;
    if (lower.size() < 2) return;
    all[size++] = last_kind(lower[lower.size() - 2], lower.back());
    weight += last_pair;
  }
};

// Goes through the common words of the tree. What words that begin alike have in common is worked out once.
template <class Use>
class Walk {
 public:
  Walk(std::span<const LetterNode> tree, const Use& use) : tree_(tree), use_(use) {
    sounds_[0] = Consonants::begin;
    if (!tree.empty()) below(0, 0, {}, 1);
  }

 private:
  // Below a node to which `size` letters lead, of which the sounds are heard that no letter to come can change.
  void below(std::uint32_t node, std::size_t size, LetterSet letters, std::size_t heard) {
    std::uint32_t child = tree_[node].child();
    if (child == 0 || size >= longest_outline) return;
    for (;; ++child) {
      if (tree_[child].highest_zipf() >= common) {
        word_[size] = tree_[child].letter();
        numbers_[size] = letter_number(word_[size]);
        LetterSet with = letters;
        with.add(word_[size]);
        const std::size_t settled = size >= 2 ? hear(size - 2, size + 1, heard) : heard;
        if (tree_[child].ends_word() && size > 0) end(child, size + 1, with, settled);
        below(child, size + 1, with, settled);
      }
      if (tree_[child].last()) return;
    }
  }

  void end(std::uint32_t node, std::size_t size, LetterSet letters, std::size_t heard) {
    heard = hear(size - 1, size, hear(size - 2, size, heard));
    sounds_[heard++] = Consonants::end;
    use_(std::string_view(word_.data(), size), tree_[node].highest_zipf(), letters, std::span(sounds_).first(heard));
  }

  // The sound of the letter at `at` of `size`, after so many.
  std::size_t hear(std::size_t at, std::size_t size, std::size_t heard) {
    const auto number = [&](std::size_t i) { return i < size ? numbers_[i] : std::uint8_t{0}; };
    const std::uint8_t one = consonant_class(numbers_[at], number(at + 1), number(at + 2), at == 0);
    if (one != 0 && one != sounds_[heard - 1]) sounds_[heard++] = one;
    return heard;
  }

  std::span<const LetterNode> tree_;
  const Use& use_;
  std::array<char, longest_outline> word_;
  std::array<std::uint8_t, longest_outline> numbers_;  // of its letters
  std::array<std::uint8_t, longest_outline + 2> sounds_;
};

}  // namespace

LikeWords::LikeWords(std::span<const LetterNode> tree) : begin_(kinds + 1) {
  constexpr std::size_t most_words = 65535, about = 28000;
  std::vector<std::uint16_t> traits;  // of one word after another
  std::vector<std::uint8_t> counts;
  traits.reserve(about * 7), counts.reserve(about), texts_.reserve(about * 9), text_ends_.reserve(about);
  letters_.reserve(about), norms_.reserve(about), often_.reserve(about);
  const auto add = [&](std::string_view word, float zipf, LetterSet letters, std::span<const std::uint8_t> sounds) {
    if (size() == most_words) return;
    const Outline outline(word, sounds);
    const std::span<const std::uint16_t> all(outline.all.data(), outline.size);
    for (const std::uint16_t kind : all) ++begin_[kind + 1u];
    traits.insert(traits.end(), all.begin(), all.end());
    counts.push_back(static_cast<std::uint8_t>(outline.size));
    texts_ += word;
    text_ends_.push_back(static_cast<std::uint32_t>(texts_.size()));
    letters_.push_back(letters);
    norms_.push_back(1 / std::sqrt(static_cast<float>(outline.weight + letters.weight())));
    often_.push_back(frequent_is_likelier * zipf);
  };
  Walk(tree, add);
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  having_.resize(traits.size());
  std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
  for (std::size_t k = 0, at = 0; k < size(); ++k)
    for (std::size_t left = counts[k]; left > 0; --left) having_[next[traits[at++]]++] = static_cast<std::uint16_t>(k);
  // Whole blocks; what fills the last is like nothing.
  norms_.resize((size() + at_once - 1) / at_once * at_once);
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

std::vector<std::string_view> LikeWords::like(std::string_view lower, std::size_t most) const {
  lower = lower.substr(0, longest_outline);
  const Consonants sounds(lower);
  const Outline outline(lower, std::span(sounds.all).first(sounds.size));
  const LetterSet letters(lower);
  const std::uint32_t most_letters = letters.weight();
  std::vector<std::uint16_t> shared(norms_.size());
  for (const std::uint16_t kind : std::span(outline.all).first(outline.size)) {
    const std::uint16_t weight = weight_of(kind);
    for (std::uint32_t at = begin_[kind]; at < begin_[kind + 1u]; ++at)
      shared[having_[at]] = static_cast<std::uint16_t>(shared[having_[at]] + weight);
  }
  const float scale = 1 / std::sqrt(static_cast<float>(std::max(1u, outline.weight + most_letters)));
  const auto value_of = [&](std::size_t k) { return value(k, shared[k] + shared_weight(letters_[k], letters), scale); };
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
