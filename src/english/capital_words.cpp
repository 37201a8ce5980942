#include "english/capital_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/unicode.h"

namespace firstread {
namespace {

// What is no noun is no part of a name.
constexpr XposSet small_words = bit(Xpos::rb) | bit(Xpos::in) | bit(Xpos::cc) | bit(Xpos::dt) | bit(Xpos::prp) |
                                bit(Xpos::md) | bit(Xpos::wrb) | bit(Xpos::wdt) | bit(Xpos::wp) | bit(Xpos::cd);

constexpr float often_wrong = .05f;      // misspellings a word
constexpr std::size_t least_beside = 6;  // letters of a misspelling beside a capital

}  // namespace

Casing casing(const Token& token) {
  if (!token.capital) return token.text == to_lower(token.text) ? Casing::lower : Casing::mixed;
  if (token.lower.size() > 1 && all_upper(token.text)) return Casing::capitals;
  return token.text == capitalised(to_lower(token.text)) ? Casing::capital : Casing::mixed;
}

// Written without its capital too; a name that is now and then ("pip install thonny") stays a name.
bool CapitalWords::in_lower(std::string_view lower) const {
  const std::uint32_t as_name = draft_.as_name(lower);
  return draft_.in_lower(lower) && (as_name < 3 || 2 * as_name < draft_.times(lower));
}

bool CapitalWords::suspicious(std::uint32_t k, Casing as, const std::optional<Word>& word) const {
  const Token& t = token(k);
  // What only a list of frequent words has is a name where little is misspelt.
  const bool hardly_name =
      word && word->dialects == 0 && !word->name && word->zipf < 2.5f && draft_.error_rate() > often_wrong;
  if (word && !word->misspelling && !hardly_name && (word->name || word->capital || word->capitals || word->mixed))
    return false;
  if (t.lower.size() < 4 || ((k > 0 && !t.space_before) && !t.first)) return false;
  if (as == Casing::capitals) return t.lower.size() >= (draft_.error_rate() > .06f ? 5 : 7) && shouted(k);
  if (in_lower(t.lower)) return true;
  if (draft_.as_name(t.lower) == 0) return t.first;  // only ever at the start of a sentence
  if (beside_capital(k) && t.lower.size() < least_beside) return false;
  return draft_.as_name(t.lower) <= (draft_.error_rate() > often_wrong ? 2 : 1);
}

bool CapitalWords::run_together(std::uint32_t k) const {
  constexpr float often = -7.6f, together = 1.5f;  // ln of once in two thousand, and beyond its own frequency
  const std::string_view lower = token(k).lower;
  if (ngrams_ == nullptr || lower.size() < 3 || casing(token(k)) != Casing::capital) return false;
  if (const auto whole = lexicon_.find(lower); whole && whole->dialects != 0 && !whole->misspelling) return false;
  const bool beside = beside_capital(k);
  for (std::size_t at = lower[0] == 'i' ? 1 : 2; at + 2 <= lower.size(); ++at) {
    const std::string_view first = lower.substr(0, at), second = lower.substr(at);
    // "On Monday Iwas"
    if (at > 1 ? beside || std::max(first.size(), second.size()) < 4 : before_capital(k)) continue;
    const auto one = lexicon_.find(first);
    if (!one || !one->lower || one->zipf < 5.5f || (one->tags & small_words) == 0) continue;
    const auto other = lexicon_.find(second);
    if (!other || !other->lower || other->misspelling || other->zipf < 4.5f) continue;
    const std::array keys{ngrams_->key(first), ngrams_->key(second)};
    const float after = ngrams_->log_likelihood(keys, 1);
    if (after >= often && after - ngrams_->log_likelihood(std::span(keys).subspan(1), 0) >= together) return true;
  }
  return false;
}

bool CapitalWords::before_capital(std::uint32_t k) const {
  return k + 1 < analysis_.tokens().size() && token(k + 1).capital && !token(k + 1).first;
}

bool CapitalWords::goes_with_capital(std::uint32_t k, std::string_view meant) const {
  if (ngrams_ == nullptr) return false;
  const auto capital = [&](std::uint32_t i) {
    return i < analysis_.tokens().size() && token(i).capital && !token(i).first && token(i).lower.size() >= 4 &&
           lexicon_.find(token(i).lower);
  };
  const auto together = [&](std::string_view first, std::string_view second) {
    constexpr float often = -6,
                    more_often = 4;  // ln of how often it comes after the first, and beyond its own frequency
    const std::array keys{ngrams_->key(first), ngrams_->key(second)};
    const float after = ngrams_->log_likelihood(keys, 1);
    return after >= often && after - ngrams_->log_likelihood(std::span(keys).subspan(1), 0) >= more_often;
  };
  return (k > 0 && token(k).space_before && capital(k - 1) && together(token(k - 1).lower, meant)) ||
         (capital(k + 1) && token(k + 1).space_before && together(meant, token(k + 1).lower));
}

bool CapitalWords::shouted(std::uint32_t k) const {
  const auto capitals = [&](std::uint32_t i) {
    return i < analysis_.tokens().size() && token(i).is_word() && token(i).text.size() > 1 && all_upper(token(i).text);
  };
  return (k > 0 && capitals(k - 1)) || capitals(k + 1) || draft_.error_rate() > .02f;
}

bool CapitalWords::beside_capital(std::uint32_t k) const {
  const auto capital = [&](std::uint32_t i) {
    return i < analysis_.tokens().size() && token(i).capital && !token(i).first && token(i).lower != "i";
  };
  // "Okri, B. (1991)"
  const bool before_initial = k + 2 < analysis_.tokens().size() && token(k + 1).text == "," && capital(k + 2) &&
                              (token(k + 2).text.size() == 1 || token(k + 2).text.ends_with('.'));
  return before_initial || (k > 0 && capital(k - 1)) || capital(k + 1) ||
         (k > 1 && !token(k).first && capital(k - 2) && !token(k - 1).is_word()) ||
         (k > 0 && (token(k - 1).lower == "mr" || token(k - 1).lower == "mr." || token(k - 1).lower == "mrs."));
}

bool CapitalWords::sure(std::uint32_t k, const std::vector<Suggestion>& suggestions, Casing as) const {
  if (in_lower(token(k).lower)) return true;
  const auto most = static_cast<std::ptrdiff_t>(std::min<std::size_t>(suggestions.size(), 2));
  return std::any_of(suggestions.begin(), suggestions.begin() + most,
                     [&](const Suggestion& near) { return sure(k, near, as); });
}

bool CapitalWords::sure(std::uint32_t k, const Suggestion& near, Casing as) const {
  const Token& t = token(k);
  if (near.text.find(' ') != std::string::npos) {
    const auto written = lexicon_.find(t.lower);
    return run_together(k) || ((t.first || (written && written->misspelling)) && !beside_capital(k));
  }
  const auto word = lexicon_.find(near.text);
  if (!word) return false;
  const auto size = t.lower.size();
  // Who misspells every twentieth word misspells words with a capital too, names of places among them.
  if (draft_.error_rate() > often_wrong && !beside_capital(k)) {
    constexpr float most_by_size[] = {0, 0, 0, 0, .75f, 1.0f, 1.15f, 1.3f};
    constexpr float everyday = 5, more_if_everyday = .25f, hardly_wrong = .8f, rare = 2.9f;
    const float most =
        (size < std::size(most_by_size) ? most_by_size[size] : 1.6f) + (word->zipf >= everyday ? more_if_everyday : 0);
    const float least_zipf = size < 6 ? 3.8f : near.edits <= hardly_wrong ? rare : 3.5f;
    if (near.edits <= (word->lower ? most : most - .4f) && word->zipf >= least_zipf) return true;
  }
  // "Librarry", "Kichten": no name, by all that is known of the word and of its neighbours.
  constexpr float now_and_then = .0065f, again_and_again = .03f;  // misspellings a word
  constexpr float all_but_certain = -6.2f;                        // cost of a suggestion, natural-log units
  if (draft_.error_rate() >= (size >= 6 || t.first ? now_and_then : again_and_again) && near.cost <= all_but_certain &&
      word->lower && !beside_capital(k))
    return true;
  if (as == Casing::capitals) return near.edits <= 1.0f && word->zipf >= 3.3f;
  if (size >= least_beside && near.edits <= 1.0f && goes_with_capital(k, to_lower(near.text))) return true;
  if (!word->lower) return !word->name && size >= 6 && near.edits <= .9f && word->zipf >= 3.8f && !beside_capital(k);
  // "Althought", "Furthemore".
  constexpr XposSet nouns = bit(Xpos::nn) | bit(Xpos::nns) | bit(Xpos::nnp) | bit(Xpos::nnps);
  const bool noun = (word->tags & small_words) == 0 && (word->tags & nouns) != 0;
  if (beside_capital(k)) return size >= 8 && near.edits <= .6f && word->zipf >= 4.0f;
  if (!noun && !t.first && size < 6) return false;  // "Tono" in a sentence is no "Too"
  if (!noun) return near.edits <= (size >= 6 ? 1.1f : .75f) && word->zipf >= (size >= 6 ? 3.3f : 4.6f);
  if (size >= 9) return near.edits <= 1.1f && word->zipf >= 3.5f;
  if (t.first)
    return near.edits <= (size >= 7 ? 1.1f : size >= 5 ? .75f : .5f) && word->zipf >= (size >= 7 ? 3.5f : 4.3f);
  return near.edits <= .65f && size >= 7 && word->zipf >= 4.0f;
}

}  // namespace firstread
