#include "english/draft_words.h"

#include <algorithm>

#include "english/explained_terms.h"

namespace firstread {
namespace {

// The rate is smoothed by so many words, at one misspelling in two hundred.
constexpr float smoothing = 150, usual = 1.0f / 200;

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

DraftWords::DraftWords(const Analysis& analysis, const Lexicon& lexicon) : zipfs_(analysis.tokens().size(), -1) {
  std::uint32_t words = 0, wrong = 0;
  std::set<std::string_view> quoted;
  for (std::uint32_t k = 0; k < analysis.tokens().size(); ++k) {
    const Token& t = analysis.tokens()[k];
    if (!t.is_word()) continue;
    ++words;
    const auto word = lexicon.find(t.lower);
    if (word && word->lower && word->dialects != 0) {
      if (!word->misspelling) zipfs_[k] = word->zipf;
      continue;
    }
    if (is_explained(analysis.tokens(), k)) (t.quoted ? quoted : explained_).insert(t.lower);
    ++times_[t.lower];
    if (t.capital && !t.first) ++as_name_[t.lower];
    if (!t.capital) in_lower_.insert(t.lower);
    if (t.capital || t.quoted || (word && !word->misspelling) || has_digit(t.text)) continue;
    if (word || times_[t.lower] <= 2) ++wrong;  // a term of the subject stands again and again
  }
  error_rate_ = (static_cast<float>(wrong) + usual * smoothing) / (static_cast<float>(words) + smoothing);
  if (!struggles()) explained_.merge(quoted);
}

}  // namespace firstread
