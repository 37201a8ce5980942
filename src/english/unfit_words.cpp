#include "english/unfit_words.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "english/cues.h"
#include "english/gain.h"
#include "english/grammar.h"
#include "english/tree.h"
#include "text/unicode.h"

namespace firstread {
namespace {

// The word written against the one meant, as odds in natural-log units: how often this writer misspells, how likely
// this slip is, and what the neighbours and common use say of the two.
constexpr float least_rate = .02f, usual_rate = .05f;  // misspellings a word
constexpr float least_gain = 4.5f, rate_weight = 3, slip_weight = 4;
constexpr float most_slips = 1.2f;
constexpr float as_heard = 3, least_alike = -1, most_alike = 4, heard_weight = .7f;  // by ear
constexpr float fits_well = 2;                                         // with its neighbours: then it is let stand
constexpr float noun_for_noun = 3, same_class = 1;                     // neighbours tell these hardly apart
constexpr float frequent = 5.6f, more_frequent = .5f, least_zipf = 3;  // Zipf frequencies
constexpr std::size_t candidates = 5, reach = 3;

constexpr XposSet before_noun = bit(Xpos::dt) | bit(Xpos::prp_poss) | bit(Xpos::in);

// "cast" beside "casts": which form is right is a matter of grammar.
bool is_inflected(std::string_view one, std::string_view other) {
  if (one.size() > other.size()) std::swap(one, other);
  if (!other.starts_with(one)) return false;
  const std::string_view ending = other.substr(one.size());
  return ending == "s" || ending == "es" || ending == "d" || ending == "ed" || ending == "ing";
}

// What a word's neighbours, nearest first, say for it beyond what its frequency says.
float fit(const Ngrams& ngrams, std::string_view word, std::span<const std::string_view> before,
          std::span<const std::string_view> after) {
  std::array<WordKey, reach> keys_before{}, keys_after{};
  std::size_t many = 0, follow = 0;
  if (before.size() < reach) keys_before[many++] = Ngrams::sentence_start();
  for (std::size_t i = before.size(); i > 0; --i) keys_before[many++] = ngrams.key(before[i - 1]);
  for (const std::string_view text : after) keys_after[follow++] = ngrams.key(text);
  const auto likelihood = [&](WordKey key) {
    return ngrams.log_likelihood({keys_before.data(), many}, std::array{key}, {keys_after.data(), follow}) -
           ngrams.log_probability({}, key);
  };
  return likelihood(ngrams.key(word)) - likelihood(Ngrams::unknown());
}

// How unlikely the slip is: the less, the more the two sound alike.
float slip(const Suggestion& meant) {
  return slip_weight * meant.edits - heard_weight * std::clamp(as_heard - meant.heard, least_alike, most_alike);
}

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
    return i >= tokens.size() || !tokens[i].is_word() || !lexicon_.find(tokens[i].lower);
  };
  const auto at = k - sentence.first;
  const auto is_slash = [&](std::size_t i) { return i < tokens.size() && tokens[i].text == "/"; };
  if (is_slash(at + 1) || (at > 0 && is_slash(at - 1))) return {};  // "mom/dad"
  if ((at == 0 || unknown(at - 1)) && unknown(at + 1)) return {};   // nothing beside it says anything
  const XposSet own = tags_of(token.lower);
  if ((own & bit(Xpos::uh)) != 0) return {};  // "hey" stands anywhere
  const auto is_be = [&](std::size_t i) { return one_of(tokens[i].lower, {"is", "are", "was", "were", "be", "been"}); };
  if (at > 0 && is_be(at - 1) && (own & tags::adjective) != 0) return {};  // "the boys were glad they had won"
  std::vector<std::string_view> before, after;
  for (std::size_t i = at; i > 0 && before.size() < reach; --i) before.push_back(tokens[i - 1].lower);
  for (std::size_t i = at + 1; i < tokens.size() && after.size() < reach; ++i) after.push_back(tokens[i].lower);
  if (fit(*ngrams_, token.lower, before, after) > fits_well - std::max(0.0f, margin_ - least_gain)) return {};

  const bool noun_place = at > 0 && (tags_of(tokens[at - 1].lower) & before_noun) != 0;
  const auto alike = [&](XposSet both) {
    if (noun_place) return (both & tags::common_noun) != 0 ? noun_for_noun : 0.0f;
    return (both & (tags::common_noun | tags::verb)) != 0 ? same_class : 0.0f;
  };
  std::vector<std::pair<float, Suggestion>> weighed;
  for (Suggestion& one :
       speller_.likelier(token.text, std::max(least_zipf, zipf + more_frequent), candidates, before, after)) {
    const auto other = lexicon_.find(one.text);
    if (!other || !other->lower || one.edits > most_slips || is_inflected(token.lower, one.text) ||
        other->zipf < std::max(least_zipf, zipf + more_frequent))
      continue;
    const float gained = gain(*ngrams_, tokens, static_cast<int>(at), static_cast<int>(at) + 1, {one.text});
    const float surplus = gained - slip(one) - margin_ - alike(own & other->tags);
    if (surplus >= 0) weighed.emplace_back(surplus, std::move(one));
  }
  std::stable_sort(weighed.begin(), weighed.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Suggestion> found;
  for (auto& [surplus, one] : weighed) found.push_back(std::move(one));
  return found;
}

XposSet UnfitWords::tags_of(std::string_view lower) const {
  const auto word = lexicon_.find(lower);
  return word ? word->tags : 0;
}

}  // namespace firstread
