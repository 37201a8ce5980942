#include "english/foreign_words.h"

#include <algorithm>

namespace firstread {
namespace {

bool is_small_foreign(const Token& token) {
  constexpr std::string_view small[] = {"de",  "la",  "le",  "les", "du",    "des", "el", "il", "der",
                                        "das", "von", "van", "di",  "della", "und", "et", "l",  "d"};
  if (!token.is_word()) return false;
  if (std::find(std::begin(small), std::end(small), token.lower) != std::end(small)) return true;
  return token.text.starts_with("l'") || token.text.starts_with("L'") || token.text.starts_with("d'");
}

bool has_latin_ending(std::string_view lower) {
  constexpr std::string_view endings[] = {"us", "um", "a", "ae", "is", "i", "ans", "ens", "ale", "are"};
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return lower.size() > 3 && lower.ends_with(ending); });
}

// Endings of the learned names of muscles, plants and animals that end no misspelt word of English.
bool has_learned_ending(std::string_view lower) {
  constexpr std::string_view endings[] = {"alis", "aris", "oris", "orum",  "arum", "icus", "atus", "itus",
                                          "ctus", "inus", "inis", "ensis", "eus",  "ius",  "oides"};
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return lower.size() > 4 && lower.ends_with(ending); });
}

class Neighbours {
 public:
  Neighbours(std::span<const Token> tokens, const Lexicon& lexicon) : tokens_(tokens), lexicon_(lexicon) {}

  bool foreign(std::int64_t k) const { return inside(k) && is_small_foreign(at(k)); }

  // No English and nobody's slip either: nothing is known of it.
  bool strange(std::int64_t k) const {
    return inside(k) && at(k).is_word() && !at(k).capital && at(k).lower.size() > 3 && !lexicon_.find(at(k).lower);
  }

  bool strange_latin(std::int64_t k) const { return strange(k) && has_latin_ending(at(k).lower); }

  // A rare word or none that ends as no slip of a pupil does.
  bool learned(std::int64_t k) const {
    if (!inside(k) || !has_learned_ending(at(k).lower)) return false;
    const auto word = lexicon_.find(at(k).lower);
    return !word || word->zipf < 2.5f;
  }

  // "macula densa", "Streptococcus mutans": a rare noun, or a name, with a Latin ending before.
  bool after_latin(std::int64_t k) const {
    if (!has_latin_ending(at(k).lower) || !inside(k - 1) || !at(k - 1).is_word()) return false;
    if (!has_latin_ending(at(k - 1).lower)) return false;
    const auto word = lexicon_.find(at(k - 1).lower);
    return !word || word->zipf < 3;
  }

 private:
  bool inside(std::int64_t k) const { return k >= 0 && k < static_cast<std::int64_t>(tokens_.size()); }
  const Token& at(std::int64_t k) const { return tokens_[static_cast<std::size_t>(k)]; }

  std::span<const Token> tokens_;
  const Lexicon& lexicon_;
};

}  // namespace

bool is_learned_name(std::span<const Token> tokens, std::uint32_t k, const Lexicon& lexicon) {
  const Neighbours near(tokens, lexicon);
  const std::int64_t here = k;
  if (near.learned(here - 1) || near.learned(here + 1)) return has_latin_ending(tokens[k].lower);
  return near.learned(here) && (near.learned(here - 2) || near.learned(here + 2));
}

bool is_among_foreign(std::span<const Token> tokens, std::uint32_t k, const Lexicon& lexicon) {
  const std::int64_t here = k;
  const Neighbours near(tokens, lexicon);
  if (near.foreign(here - 1) || near.foreign(here + 1)) return true;
  if (tokens[k].lower.starts_with("l'") || tokens[k].lower.starts_with("d'")) return true;
  if (near.strange_latin(here) && (near.strange(here - 1) || near.strange(here + 1))) return true;
  return near.after_latin(here);
}

}  // namespace firstread
