#include "english/misspellings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "english/derivation.h"
#include "english/explained_terms.h"
#include "english/foreign_words.h"
#include "english/slip.h"
#include "english/word_pieces.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr std::size_t offered = 5;
constexpr float common = 3.0f;  // Zipf frequency of a word everybody knows

// What is no noun is no part of a name.
constexpr XposSet small_words = bit(Xpos::rb) | bit(Xpos::in) | bit(Xpos::cc) | bit(Xpos::dt) | bit(Xpos::prp) |
                                bit(Xpos::md) | bit(Xpos::wrb) | bit(Xpos::wdt) | bit(Xpos::wp) | bit(Xpos::cd);

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "soooo", "hmmm": a voice, not a slip; but "bettter" and "willl" are slips.
bool drawn_out(std::string_view lower, const Lexicon& lexicon) {
  for (std::size_t i = 2; i < lower.size(); ++i) {
    if (lower[i] != lower[i - 1] || lower[i] != lower[i - 2]) continue;
    if (i + 1 < lower.size() && lower[i + 1] == lower[i]) return true;
    std::string less(lower);
    less.erase(i, 1);
    auto word = lexicon.find(less);
    if (!word) word = lexicon.find(less.erase(i - 1, 1));
    const bool vowel = std::string_view("aeiouhmyz").find(lower[i]) != std::string_view::npos;
    return !(word && word->zipf >= 3 && (!vowel || less.size() >= 5));
  }
  return false;
}

enum class Case { lower, capital, capitals, mixed };

Case case_of(const Token& token) {
  if (!token.capital) return token.text == to_lower(token.text) ? Case::lower : Case::mixed;
  if (token.lower.size() > 1 && all_upper(token.text)) return Case::capitals;
  return token.text == capitalised(to_lower(token.text)) ? Case::capital : Case::mixed;
}

class Reading {
 public:
  Reading(const Analysis& analysis, const English& english)
      : analysis_(analysis),
        lexicon_(english.lexicon()),
        ngrams_(english.ngrams()),
        speller_(english.speller(analysis.dialect())) {}

  std::vector<Misspelling> run() {
    survey();
    std::vector<Misspelling> found;
    for (const Sentence& sentence : analysis_.sentences()) {
      const BlockKind kind = analysis_.block(sentence).kind;
      if (kind == BlockKind::quotation || kind == BlockKind::reference || kind == BlockKind::verse) continue;
      for (std::uint32_t k = sentence.first; k < sentence.last; ++k)
        if (unknown(k)) judge(k, sentence, found);
    }
    return found;
  }

 private:
  const Token& token(std::uint32_t k) const { return analysis_.tokens()[k]; }
  bool touches_before(std::uint32_t k) const { return k > 0 && !token(k).space_before; }
  bool touches_after(std::uint32_t k) const { return k + 1 < analysis_.tokens().size() && !token(k + 1).space_before; }

  // Cheap: the lexicon alone says that most words are words.
  bool unknown(std::uint32_t k) const {
    const Token& t = token(k);
    if (!t.is_word() || t.quoted || t.foreign || t.cited || t.lower.size() < 2) return false;
    if (zipfs_[k] >= 0) return rare(zipfs_[k]) || speller_.rejects(t.text);
    if (has_digit(t.text) || t.text.find('.') != std::string_view::npos || t.text.find('&') != std::string_view::npos)
      return false;
    if (is_word_piece(analysis_.tokens(), k, lexicon_) || in_name_or_code(k)) return false;
    return !speller_.knows(t.text);
  }

  // "Y. pestis", "David dal Maso", "imread()": small letters in a name of a species or a person, and a function.
  bool in_name_or_code(std::uint32_t k) const {
    const Token& t = token(k);
    const auto capital = [&](std::uint32_t i) {
      return i < analysis_.tokens().size() && token(i).is_word() && token(i).capital && token(i).lower != "i";
    };
    if (t.capital) return false;
    if (k + 2 < analysis_.tokens().size() && touches_after(k) && token(k + 1).text == "(" && token(k + 2).text == ")")
      return true;
    // "infront-cycle.svg": a file
    if (touches_after(k) && token(k + 1).text == "-")
      for (std::uint32_t i = k + 2; i + 1 < analysis_.tokens().size() && i < k + 6 && touches_before(i); ++i)
        if (token(i).text.find('.') != std::string_view::npos && !token(i + 1).space_before && token(i + 1).is_word())
          return true;
    if (k == 0) return false;
    if (capital(k - 1) && token(k - 1).text.size() == 2 && token(k - 1).text[1] == '.') return true;
    if (k > 1 && token(k - 1).text == "." && capital(k - 2) && token(k - 2).text.size() == 1) return true;
    return t.lower.size() <= 3 && capital(k - 1) && capital(k + 1) && !token(k - 1).first;
  }

  // In the draft of a writer who misspells much, a word that hardly anyone uses is more likely a misspelling of
  // another.
  bool rare(float zipf) const { return zipf < (error_rate_ > .06f ? 2.9f : error_rate_ > .025f ? 2.3f : 0); }

  // How often each unknown word stands here, where it is explained, and how sure-footed the writer is.
  void survey() {
    std::uint32_t words = 0, wrong = 0;
    zipfs_.assign(analysis_.tokens().size(), -1);
    for (std::uint32_t k = 0; k < analysis_.tokens().size(); ++k) {
      const Token& t = token(k);
      if (!t.is_word()) continue;
      ++words;
      const auto word = lexicon_.find(t.lower);
      if (word && word->lower && word->dialects != 0) {
        if (!word->misspelling) zipfs_[k] = word->zipf;
        continue;
      }
      if (is_explained(analysis_.tokens(), k)) explained_.insert(t.lower);
      ++times_[t.lower];
      if (t.capital && !t.first) ++as_name_[t.lower];
      if (!t.capital) ++in_lower_[t.lower];
      if (t.capital || t.quoted || (word && !word->misspelling) || has_digit(t.text)) continue;
      if (word || times_[t.lower] <= 2) ++wrong;  // a term of the subject stands again and again
    }
    // Smoothed by 150 words at one in two hundred.
    error_rate_ = (static_cast<float>(wrong) + .75f) / (static_cast<float>(words) + 150);
  }

  void judge(std::uint32_t k, const Sentence& sentence, std::vector<Misspelling>& found) const {
    const Token& t = token(k);
    const auto word = lexicon_.find(t.lower);
    const Case as = case_of(t);
    const bool plain = as == Case::lower || (as == Case::capital && t.first && !beside_capital(k));
    const bool certain = (plain && word && word->misspelling && !is_term(k)) || speller_.rejects(t.text);
    if ((error_rate_ < .03f && is_among_foreign(analysis_.tokens(), k, lexicon_)) || before_sic(k)) return;
    if (!certain && (explained_.contains(t.lower) || drawn_out(t.lower, lexicon_))) return;
    if (as == Case::mixed && !certain) return;
    if (as != Case::lower && !certain && !suspicious_capital(k, as, word) && !run_together_capital(k)) return;

    Misspelling one{.token = &t};
    one.suggestions = suggest(k, sentence);
    one.times = times_.contains(t.lower) ? times_.at(t.lower) : 1;
    const Suggestion* near = nearest(one.suggestions, t, as);
    if (!certain && as == Case::lower && differs_in_case(one.suggestions, t)) return;  // a name without its capital
    if (word && !word->lower && !certain && as == Case::lower && !near) return;
    if (near) {
      if (word && !word->lower && !certain && to_lower(near->text) == t.lower) return;
      if (as != Case::lower && !certain && !sure_of_capital(k, one.suggestions, as)) return;
    } else if (as != Case::lower && !certain) {
      return;
    }
    if (!near && word && word->lower && !word->misspelling && word->dialects != 0 && !certain) return;
    one.doubt = near || (certain && !one.suggestions.empty()) ? Doubt::misspelling : Doubt::unknown;
    if (const auto space = one.doubt == Doubt::misspelling ? one.suggestions.front().text.find(' ') : std::string::npos;
        space != std::string::npos) {
      const std::string apart = to_lower(one.suggestions.front().text);
      const bool grown = may_grow_together(apart.substr(0, space), apart.substr(space + 1), lexicon_);
      one.doubt = grown && error_rate_ < .02f ? Doubt::unknown : Doubt::run_together;
    }
    one.certainty = certainty(one);
    one.of_the_keys = one.doubt == Doubt::misspelling && one.times == 1 && one.suggestions.front().edits <= 1.2f &&
                      is_of_the_keys(t.lower, to_lower(one.suggestions.front().text));
    one.span = t.span;
    if (touches_after(k) && (token(k + 1).lower == "'s" || token(k + 1).lower == "'")) {  // the whole word is mended
      one.span.end = token(k + 1).span.end;
      for (Suggestion& suggestion : one.suggestions) suggestion.text += token(k + 1).text;
    }
    found.push_back(std::move(one));
  }

  std::vector<Suggestion> suggest(std::uint32_t k, const Sentence& sentence) const {
    std::vector<std::string_view> before, after;
    for (std::uint32_t i = k; i > sentence.first && before.size() < 3; --i) before.push_back(token(i - 1).lower);
    for (std::uint32_t i = k + 1; i < sentence.last && after.size() < 3; ++i) after.push_back(token(i).lower);
    return speller_.suggest(token(k).text, offered, before, after);
  }

  // A suggestion so near that the word is a misspelling of it, or none.
  const Suggestion* nearest(const std::vector<Suggestion>& suggestions, const Token& t, Case as) const {
    constexpr float most_by_size[] = {.5f, .5f, .5f, .6f, .8f, 1.05f, 1.3f, 1.5f};
    float most = t.lower.size() < std::size(most_by_size) ? most_by_size[t.lower.size()] : 1.9f;
    float least_zipf = common;
    if (error_rate_ > .02f) {  // a writer who struggles
      most += error_rate_ > .05f ? 4 : .9f;
      least_zipf -= error_rate_ > .05f ? 2 : .5f;
    }
    if (const auto word = lexicon_.find(t.lower); word && word->lower && !word->misspelling && word->dialects != 0) {
      most = t.lower.size() <= 3 ? .7f : .85f;
      least_zipf = word->zipf + 2;
    }
    if (times_.contains(t.lower) && times_.at(t.lower) >= 4 && as == Case::lower && error_rate_ < .03f)
      most = std::min(most, .8f);
    if (error_rate_ < .008f) most = std::min(most, 1.15f);  // who writes well slips by a letter
    for (const Suggestion& one : suggestions) {
      if (one.edits > most) continue;
      if (zipf(one.text) >= least_zipf + (one.edits > 1.1f ? .4f : 0)) return &one;
    }
    return nullptr;
  }

  // What a text explains, or writes again and again and makes few mistakes otherwise.
  bool is_term(std::uint32_t k) const {
    const auto times = times_.find(token(k).lower);
    return explained_.contains(token(k).lower) || (times != times_.end() && times->second >= 3 && error_rate_ < .02f);
  }

  static bool differs_in_case(const std::vector<Suggestion>& suggestions, const Token& t) {
    return !suggestions.empty() && to_lower(suggestions.front().text) == t.lower;
  }

  float zipf(const std::string& text) const {
    const auto space = text.find(' ');
    if (space != std::string::npos) return std::min(zipf(text.substr(0, space)), zipf(text.substr(space + 1)));
    const auto word = lexicon_.find(text);
    return word ? word->zipf : 0;
  }

  // Names outnumber misspellings with a capital by nine to one: most are let pass before any candidate is looked for.
  bool suspicious_capital(std::uint32_t k, Case as, const std::optional<Word>& word) const {
    const Token& t = token(k);
    if (word && !word->misspelling && (word->name || word->capital || word->capitals || word->mixed)) return false;
    if (t.lower.size() < 4 || (touches_before(k) && !t.first)) return false;
    if (as == Case::capitals) return t.lower.size() >= (error_rate_ > .06f ? 5 : 7) && shouted(k);
    if (in_lower_.contains(t.lower)) return true;
    if (!as_name_.contains(t.lower)) return t.first;  // only ever at the start of a sentence
    return !beside_capital(k) && as_name_.at(t.lower) == 1;
  }

  // "Forexample", "Evenif" in the middle of a sentence: no name is a small word with one that often comes after it.
  bool run_together_capital(std::uint32_t k) const {
    constexpr float often = -7.6f, together = 1.5f;  // ln of once in two thousand, and beyond its own frequency
    const std::string_view lower = token(k).lower;
    if (ngrams_ == nullptr || case_of(token(k)) != Case::capital || lower.size() < 5 || beside_capital(k)) return false;
    for (std::size_t at = 2; at + 2 <= lower.size(); ++at) {
      const std::string_view first = lower.substr(0, at), second = lower.substr(at);
      if (std::max(first.size(), second.size()) < 4) continue;
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

  bool shouted(std::uint32_t k) const {
    const auto capitals = [&](std::uint32_t i) {
      return i < analysis_.tokens().size() && token(i).is_word() && token(i).text.size() > 1 &&
             all_upper(token(i).text);
    };
    return (k > 0 && capitals(k - 1)) || capitals(k + 1) || error_rate_ > .02f;
  }

  bool beside_capital(std::uint32_t k) const {
    const auto capital = [&](std::uint32_t i) {
      return i < analysis_.tokens().size() && token(i).capital && !token(i).first && token(i).lower != "i";
    };
    return (k > 0 && capital(k - 1)) || capital(k + 1) || (k > 1 && capital(k - 2) && !token(k - 1).is_word()) ||
           (k > 0 && (token(k - 1).lower == "mr" || token(k - 1).lower == "mr." || token(k - 1).lower == "mrs."));
  }

  bool sure_of_capital(std::uint32_t k, const std::vector<Suggestion>& suggestions, Case as) const {
    if (in_lower_.contains(token(k).lower)) return true;
    const auto most = static_cast<std::ptrdiff_t>(std::min<std::size_t>(suggestions.size(), 2));
    return std::any_of(suggestions.begin(), suggestions.begin() + most,
                       [&](const Suggestion& near) { return sure_of_capital(k, near, as); });
  }

  bool sure_of_capital(std::uint32_t k, const Suggestion& near, Case as) const {
    const Token& t = token(k);
    if (near.text.find(' ') != std::string::npos) {
      const auto written = lexicon_.find(t.lower);
      return (t.first || (written && written->misspelling) || run_together_capital(k)) && !beside_capital(k);
    }
    const auto word = lexicon_.find(near.text);
    if (!word) return false;
    const auto size = t.lower.size();
    if (as == Case::capitals) return near.edits <= 1.0f && word->zipf >= 3.3f;
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

  bool before_sic(std::uint32_t k) const {
    const auto is = [&](std::uint32_t i, std::string_view text) {
      return i < analysis_.tokens().size() && token(i).lower == text;
    };
    return is(k + 1, "sic") || is(k + 2, "sic");
  }

  static std::uint8_t certainty(const Misspelling& one) {
    if (one.suggestions.empty()) return 0;
    const float margin = one.suggestions.size() > 1 ? one.suggestions[1].cost - one.suggestions[0].cost : 6;
    const float value = 255 / (1 + std::exp(-(margin - 2 * one.suggestions[0].edits + 1)));
    return static_cast<std::uint8_t>(std::clamp(value, 1.0f, 255.0f));
  }

  const Analysis& analysis_;
  const Lexicon& lexicon_;
  const Ngrams* ngrams_;  // may be null
  const Speller& speller_;
  std::vector<float> zipfs_;  // of each token that is a word written so; -1: it is none
  std::map<std::string_view, std::uint32_t> times_, as_name_, in_lower_;
  std::set<std::string_view> explained_;
  float error_rate_ = 0;
};

}  // namespace

std::vector<Misspelling> misspellings(const Analysis& analysis, const English& english) {
  return Reading(analysis, english).run();
}

}  // namespace firstread
