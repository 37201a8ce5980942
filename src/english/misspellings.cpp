#include "english/misspellings.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "english/capital_words.h"
#include "english/derivation.h"
#include "english/draft_words.h"
#include "english/foreign_words.h"
#include "english/joined_words.h"
#include "english/near_words.h"
#include "english/slip.h"
#include "english/unfit_words.h"
#include "english/word_pieces.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr std::size_t offered = 5;
constexpr float often_wrong = .06f;  // misspellings a word

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

class Reading {
 public:
  Reading(const Analysis& analysis, const English& english)
      : analysis_(analysis),
        lexicon_(english.lexicon()),
        speller_(english.speller(analysis.dialect())),
        draft_(analysis, lexicon_),
        capitals_(analysis, draft_, lexicon_, english.ngrams()),
        unfit_(analysis, draft_, lexicon_, english.ngrams(), speller_),
        near_(draft_, lexicon_, speller_) {}

  std::vector<Misspelling> run() {
    std::vector<Misspelling> found;
    for (const Sentence& sentence : analysis_.sentences()) {
      const BlockKind kind = analysis_.block(sentence).kind;
      if (kind == BlockKind::quotation || kind == BlockKind::reference || kind == BlockKind::verse) continue;
      for (std::uint32_t k = sentence.first; k < sentence.last; ++k) {
        if (!is_read(k)) continue;
        if (negated(k)) {
          judge_short_form(k, sentence, found);
        } else if (const auto joined = joined_word(analysis_.tokens(), k, speller_);
                   joined && joined->last < sentence.last && judge_joined(k, *joined, sentence, found)) {
          k = joined->last;
        } else if (token(k).lower.size() > 1) {
          if (unknown(k))
            judge(k, sentence, found);
          else if (auto meant = unfit_.meant(k, sentence); !meant.empty())
            add(k, k, Doubt::other_word, std::move(meant), found);
        }
      }
    }
    settle(found);
    return found;
  }

 private:
  const Token& token(std::uint32_t k) const { return analysis_.tokens()[k]; }
  bool touches_after(std::uint32_t k) const { return k + 1 < analysis_.tokens().size() && !token(k + 1).space_before; }

  // The verb of "havn't" and "don't", which are two tokens each.
  bool negated(std::uint32_t k) const { return touches_after(k) && token(k + 1).lower == "n't"; }

  // What somebody says in a story of a writer who struggles is spelt by the writer.
  bool is_read(std::uint32_t k) const {
    const Token& t = token(k);
    if (!t.is_word() || t.foreign || t.cited) return false;
    return !t.quoted || draft_.struggles();
  }

  // Cheap: most words are words.
  bool unknown(std::uint32_t k) const {
    const Token& t = token(k);
    if (draft_.zipf(k) >= 0) return rare(draft_.zipf(k)) || speller_.rejects(t.text);
    if (has_digit(t.text) || t.text.find('.') != std::string_view::npos || t.text.find('&') != std::string_view::npos)
      return false;
    if (is_word_piece(analysis_.tokens(), k, lexicon_) || is_in_name_or_code(analysis_.tokens(), k)) return false;
    return !speller_.knows(t.text) || capitals_.run_together(k) || (draft_.error_rate() > often_wrong && made_up(t));
  }

  // Known without a dictionary: from common use ("hardwork") or for its parts ("procuts").
  bool made_up(const Token& t) const {
    const auto word = lexicon_.find(t.lower);
    return word ? word->dialects == 0 && !word->name && rare(word->zipf) : derived(t.lower, lexicon_);
  }

  // In the draft of a writer who misspells much, a word that hardly anyone uses is more likely a misspelling of
  // another.
  bool rare(float zipf) const {
    return zipf < (draft_.error_rate() > often_wrong ? 2.9f : draft_.error_rate() > .025f ? 2.3f : 0);
  }

  void judge(std::uint32_t k, const Sentence& sentence, std::vector<Misspelling>& found) const {
    const Token& t = token(k);
    const auto word = lexicon_.find(t.lower);
    const Casing as = casing(t);
    const bool plain = as == Casing::lower || (as == Casing::capital && t.first && !capitals_.beside_capital(k));
    const bool certain = (plain && word && word->misspelling && !is_term(k)) || speller_.rejects(t.text);
    if ((draft_.error_rate() < .03f && is_among_foreign(analysis_.tokens(), k, lexicon_)) || before_sic(k)) return;
    if (is_learned_name(analysis_.tokens(), k, lexicon_)) return;
    if (!certain && (draft_.explained(t.lower) || drawn_out(t.lower, lexicon_))) return;
    if (as == Casing::mixed && !certain) return;
    if (as != Casing::lower && !certain && !capitals_.suspicious(k, as, word) && !capitals_.run_together(k)) return;

    Misspelling one;
    one.suggestions = suggest(t.text, k, k, sentence);
    if (as == Casing::capital && capitals_.run_together(k))  // "Iam" is "I am" before "I'm"
      std::stable_partition(one.suggestions.begin(), one.suggestions.end(),
                            [](const Suggestion& s) { return s.text.find(' ') != std::string::npos; });
    const Suggestion* near = near_.nearest(one.suggestions, t, as);
    if (!certain && as == Casing::lower && differs_in_case(one.suggestions, t)) return;  // a name without its capital
    if (word && !word->lower && !certain && as == Casing::lower && !near) return;
    if (near) {
      if (word && !word->lower && !certain && to_lower(near->text) == t.lower) return;
      if (as != Casing::lower && !certain && !capitals_.sure(k, one.suggestions, as)) return;
    } else if (as != Casing::lower && !certain) {
      return;
    }
    if (!near && NearWords::known(word) && !certain) return;
    one.doubt = near || (certain && !one.suggestions.empty()) ? Doubt::misspelling : Doubt::unknown;
    if (const auto space = one.doubt == Doubt::misspelling ? one.suggestions.front().text.find(' ') : std::string::npos;
        space != std::string::npos) {
      const std::string apart = to_lower(one.suggestions.front().text);
      const bool grown = may_grow_together(apart.substr(0, space), apart.substr(space + 1), lexicon_);
      one.doubt = grown && draft_.error_rate() < .02f ? Doubt::unknown : Doubt::run_together;
    }
    if (one.doubt == Doubt::misspelling && NearWords::known(word)) one.doubt = Doubt::other_word;
    add(k, k, one.doubt, std::move(one.suggestions), found);
  }

  // "havn't", "dosn't".
  void judge_short_form(std::uint32_t k, const Sentence& sentence, std::vector<Misspelling>& found) const {
    constexpr float most = .9f, most_without_mark = .5f;  // slips
    const Token& t = token(k);
    const std::string whole = std::string(t.text) + std::string(token(k + 1).text);
    if (speller_.knows(whole) || all_upper(t.text)) return;
    auto suggestions = suggest(whole, k, k + 1, sentence);
    const auto fits = [&](const Suggestion& one) {
      return near_.zipf(one.text) >= NearWords::common &&
             one.edits <= (one.text.ends_with("n't") ? most : most_without_mark);
    };
    if (std::none_of(suggestions.begin(), suggestions.end(), fits)) return;
    add(k, k + 1, Doubt::misspelling, std::move(suggestions), found);
  }

  // "com-promize"; "moon_light" where its writer struggles: elsewhere that is code.
  bool judge_joined(std::uint32_t k, const JoinedWord& joined, const Sentence& sentence,
                    std::vector<Misspelling>& found) const {
    constexpr float most = .8f, most_of_struggling = 1.6f;  // slips
    constexpr std::size_t shortest = 7;                     // letters
    const bool much = draft_.error_rate() > often_wrong;
    if (joined.underscore ? !much : joined.letters.size() < shortest) return false;
    const bool whole = speller_.knows(joined.letters);
    if (whole && !draft_.struggles()) return false;  // "teen-agers" was right for long
    auto suggestions = suggest(joined.letters, k, joined.last, sentence);
    const auto put_first = [&](std::string text) {
      std::erase_if(suggestions, [&](const Suggestion& one) { return one.text == text; });
      const float cost = suggestions.empty() ? 0 : suggestions.front().cost - 1;
      suggestions.insert(suggestions.begin(), {.text = std::move(text), .cost = cost, .edits = most});
    };
    if (!joined.apart.empty()) put_first(joined.apart);
    if (whole) put_first(joined.letters);
    const auto fits = [&](const Suggestion& one) {
      return near_.zipf(one.text) >= NearWords::common && one.edits <= (much ? most_of_struggling : most);
    };
    if (std::none_of(suggestions.begin(), suggestions.end(), fits)) return false;
    if (suggestions.size() > offered) suggestions.resize(offered);
    add(k, joined.last, Doubt::misspelling, std::move(suggestions), found);
    found.back().written = joined.letters;
    return true;
  }

  // What is left in doubt in a draft that misspells more words than it has unknown ones is misspelt as well.
  void settle(std::vector<Misspelling>& found) const {
    constexpr float likely = 1.5f, most = 2.3f;  // cost of a suggestion, natural-log units; slips
    const auto count = [&](Doubt doubt) {
      return std::count_if(found.begin(), found.end(), [&](const Misspelling& one) { return one.doubt == doubt; });
    };
    if (const auto sure = count(Doubt::misspelling); sure < 2 || sure <= count(Doubt::unknown)) return;
    for (Misspelling& one : found) {
      if (one.doubt != Doubt::unknown || one.suggestions.empty() || one.written.size() < 4) continue;
      if (is_grown_together(one.written, lexicon_)) continue;
      const Suggestion& first = one.suggestions.front();
      if (first.cost <= likely && first.edits <= most && first.text.find(' ') == std::string::npos)
        one.doubt = Doubt::misspelling;
    }
  }

  // Of the tokens from `k` to `last`.
  void add(std::uint32_t k, std::uint32_t last, Doubt doubt, std::vector<Suggestion> suggestions,
           std::vector<Misspelling>& found) const {
    const Token& t = token(k);
    Misspelling one{.token = &t,
                    .span = {t.span.begin, token(last).span.end},
                    .written = std::string(t.lower),
                    .doubt = doubt,
                    .suggestions = std::move(suggestions)};
    for (std::uint32_t i = k + 1; i <= last; ++i) one.written += token(i).lower;
    one.times = std::max(1u, draft_.times(t.lower));
    one.certainty = certainty(one);
    if (!one.suggestions.empty()) one.meant = to_lower(one.suggestions.front().text);
    one.of_the_keys =
        doubt == Doubt::misspelling && one.times == 1 && of_the_keys(one.written, one.suggestions.front());
    if (touches_after(last) && (token(last + 1).lower == "'s" || token(last + 1).lower == "'")) {
      one.span.end = token(last + 1).span.end;  // the whole word is mended
      for (Suggestion& suggestion : one.suggestions) suggestion.text += own(suggestion.text, token(last + 1).text);
    }
    found.push_back(std::move(one));
  }

  // How a word shows what it owns: "friends'" where "freind's" was written for the plural.
  std::string_view own(std::string_view word, std::string_view written) const {
    const auto known = lexicon_.find(word);
    const bool plural = known && word.ends_with('s') && (known->tags & bit(Xpos::nns)) != 0;
    return plural && written.ends_with('s') ? written.substr(0, written.size() - 1) : written;
  }

  // "comprimise" lies beside "compromise" on the keys too, but its vowel is written as it is heard. Words of every
  // sentence everybody knows.
  bool of_the_keys(std::string_view written, const Suggestion& meant) const {
    constexpr float as_heard = 2.2f, known_to_all = 5.5f;
    const std::string lower = to_lower(meant.text);
    if (meant.edits > 1.2f || !is_of_the_keys(written, lower)) return false;
    return slip(written, lower).kind != SlipKind::vowel || meant.heard > as_heard || near_.zipf(lower) >= known_to_all;
  }

  // For what is written in these tokens.
  std::vector<Suggestion> suggest(std::string_view written, std::uint32_t first, std::uint32_t last,
                                  const Sentence& sentence) const {
    std::vector<std::string_view> before, after;
    for (std::uint32_t i = first; i > sentence.first && before.size() < 3; --i) before.push_back(token(i - 1).lower);
    for (std::uint32_t i = last + 1; i < sentence.last && after.size() < 3; ++i) after.push_back(token(i).lower);
    return speller_.suggest(written, offered, before, after,
                            {.wide = draft_.struggles(), .either_dialect = !analysis_.dialect_told()});
  }

  // What a text explains, or writes again and again and makes few mistakes otherwise.
  bool is_term(std::uint32_t k) const {
    const std::string_view lower = token(k).lower;
    return draft_.explained(lower) || (draft_.times(lower) >= 3 && draft_.error_rate() < .02f);
  }

  static bool differs_in_case(const std::vector<Suggestion>& suggestions, const Token& t) {
    return !suggestions.empty() && to_lower(suggestions.front().text) == t.lower;
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
  const Speller& speller_;
  const DraftWords draft_;
  const CapitalWords capitals_;
  const UnfitWords unfit_;
  const NearWords near_;
};

}  // namespace

std::vector<Misspelling> misspellings(const Analysis& analysis, const English& english) {
  return Reading(analysis, english).run();
}

}  // namespace firstread
