#include "english/unfit_words.h"

#include <algorithm>
#include <cmath>

#include "english/gain.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr float least_rate = .03f, usual_rate = .05f;  // misspellings a word
constexpr float least_gain = 5, rate_weight = 2.5f, slip_weight = 4;
constexpr float frequent = 4.6f, more_frequent = 1.2f, least_zipf = 3;  // Zipf frequencies
constexpr std::size_t candidates = 5, reach = 3;

}  // namespace

UnfitWords::UnfitWords(const Analysis& analysis, const DraftWords& draft, const Lexicon& lexicon, const Ngrams* ngrams,
                       const Speller& speller)
    : analysis_(analysis),
      draft_(draft),
      lexicon_(lexicon),
      ngrams_(ngrams),
      speller_(speller),
      margin_(least_gain - rate_weight * std::log(draft.error_rate() / usual_rate)),
      looks_(ngrams != nullptr && draft.error_rate() >= least_rate) {}

std::vector<Suggestion> UnfitWords::meant(std::uint32_t k, const Sentence& sentence) const {
  if (!looks_) return {};
  const Token& token = analysis_.tokens()[k];
  if (token.capital || token.lower.find('\'') != std::string_view::npos) return {};
  const float zipf = draft_.zipf(k);
  if (zipf < 0 || zipf > frequent || !speller_.other_dialect(token.text).empty()) return {};
  const auto tokens = analysis_.tokens().subspan(sentence.first, sentence.last - sentence.first);
  const auto unknown = [&](std::size_t i) {
    return i >= tokens.size() || (tokens[i].is_word() && !lexicon_.find(tokens[i].lower));
  };
  const auto at = k - sentence.first;
  if ((at == 0 || unknown(at - 1)) && unknown(at + 1)) return {};  // nothing beside it says anything
  const auto gains = [&](std::string_view other) {
    return gain(*ngrams_, tokens, static_cast<int>(at), static_cast<int>(at) + 1, {other});
  };
  std::vector<std::string_view> before, after;
  for (std::size_t i = at; i > 0 && before.size() < reach; --i) before.push_back(tokens[i - 1].lower);
  for (std::size_t i = at + 1; i < tokens.size() && after.size() < reach; ++i) after.push_back(tokens[i].lower);
  std::vector<Suggestion> found =
      speller_.likelier(token.text, std::max(least_zipf, zipf + more_frequent), candidates, before, after);
  std::erase_if(found, [&](const Suggestion& one) {
    const auto other = lexicon_.find(one.text);
    return !other || !other->lower || other->zipf < least_zipf;
  });
  std::vector<std::pair<float, Suggestion>> weighed;
  for (Suggestion& one : found) {
    const float surplus = gains(one.text) - slip_weight * one.edits - margin_;
    if (surplus >= 0) weighed.emplace_back(surplus, std::move(one));
  }
  std::stable_sort(weighed.begin(), weighed.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  if (weighed.empty() || lexicon_.find(weighed.front().second.text)->zipf < zipf + more_frequent) return {};
  found.clear();
  for (auto& [surplus, one] : weighed) found.push_back(std::move(one));
  return found;
}

}  // namespace firstread
