// Finds two complete sentences joined by only a comma: "The bell rang, we left."
#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "english/analysis.h"
#include "english/clauses.h"
#include "english/lexicon.h"
#include "english/tree.h"
#include "english/workings.h"
#include "rules/check.h"
#include "rules/first_sentence.h"
#include "rules/replacement.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true, "comma, or adverb (\", however we\")"},
};

// "I live here, I think." is an aside, "I live here, I think it is best." is a second sentence.
bool is_aside(Tokens tokens, int verb) {
  const auto at = [&](int k) -> const Token& { return tokens[static_cast<std::size_t>(k)]; };
  const int size = static_cast<int>(tokens.size());
  const int told = verb + 1 < size && is_teller(at(verb + 1).lemma) ? verb + 1 : verb;
  if (!is_teller(at(told).lemma)) return false;
  const bool thought = one_of(
      at(told).lemma, {"think", "believe", "know", "hope", "feel", "see", "look", "seem", "understand", "remember",
                       "suppose", "guess", "listen", "thank", "write", "explain", "promise", "answer", "continue"});
  if (one_of(at(told).lemma, {"look", "listen"})) return told + 1 >= size || is_punctuation(at(told + 1));
  return !thought || told + 3 >= size || is_punctuation(at(told + 1)) || at(told + 1).lower == "that";
}

struct Splice {
  std::string of;
  const Lexicon* lexicon;

  void run(const Passage& sentence, Sink& sink) const {
    const Tokens tokens = sentence.tokens();
    const int size = static_cast<int>(tokens.size());
    if (tokens.size() > longest_tree || size < 7) return;
    const auto at = [&](int k) -> const Token& { return tokens[static_cast<std::size_t>(k)]; };
    const std::span<const Seam> all = of == "comma" ? sentence.workings().seams(*lexicon) : std::span<const Seam>{};
    for (int k = 2; k + 2 < size; ++k) {
      if (at(k).text != "," || at(k).quoted) continue;
      const auto seam = std::find_if(all.begin(), all.end(), [&](const Seam& s) { return s.comma && s.next == k + 1; });
      const bool seen = seam != all.end();
      int s = k + 1;
      std::string adverb;
      if (of == "adverb") {
        if (!one_of(at(s).lower, {"however", "therefore", "moreover", "furthermore", "nevertheless", "consequently",
                                  "then", "thus", "hence", "nonetheless", "besides"}))
          continue;
        adverb = std::string(at(s).text);
        ++s;
        if (s < size && at(s).text == ",") ++s;
      }
      if (s + 1 >= size || at(s).quoted) continue;
      if (seen) s = seam->next;
      const int verb = seen                        ? seam->finite
                       : is_subject_pronoun(at(s)) ? verb_of(tokens, s)
                       : of == "comma"             ? verb_of_noun(tokens, s)
                                                   : -1;
      if (adverb == "then" && std::any_of(tokens.begin(), tokens.begin() + k, [](const Token& t) {
            // Meant: than; "First we talked, then we ate"; "I read it, and waited, then it worked".
            return compares(t) || one_of(t.lower, {"first", "once"}) || t.text == ",";
          }))
        continue;
      const bool whole = whole_sentence_before(tokens, k);
      if (verb < 0 || is_aside(tokens, verb) || !(whole || (seen && stands_alone(tokens, k, s))) ||
          !goes_on(tokens, s, verb, of == "adverb" ? 3 : 4))
        continue;
      if (of == "comma" && (opens_right(tokens, k, s) || offers_choice(tokens, s) || set_against(tokens, k, s, verb) ||
                            in_row(tokens, k)))
        continue;
      // "at number 20, It's Now or Never": a title.
      if (at(s).capital && at(s).lower != "i" && verb + 1 < size && at(verb + 1).capital) continue;
      const Token& first = at(k + 1);
      sink.add({.span = sentence.to_source(at(k - 1).end, first.end),  // " ,he": with the gap before the comma
                .arguments = {{"next", std::string(first.text)},
                              {"left", std::string(text_of(sentence, static_cast<std::uint32_t>(std::max(0, k - 3)),
                                                           static_cast<std::uint32_t>(k)))},
                              {"right", std::string(text_of(sentence, static_cast<std::uint32_t>(k + 1),
                                                            static_cast<std::uint32_t>(std::min(size, k + 4))))}},
                .replacements = joined(first, of == "adverb" && s == k + 2 && adverb != "then")});
      return;
    }
  }

  // ". However, we", "; however, we": a linking adverb is set off from its sentence.
  static std::vector<std::string> joined(const Token& first, bool set_off) {
    const std::string comma = set_off ? "," : "";
    return {". " + capitalised(first.text) + comma, "; " + std::string(first.text) + comma};
  }

  // The finite verb of a pronoun that is its subject, or -1.
  static int verb_of(Tokens tokens, int s) {
    for (int k = s + 1; k < static_cast<int>(tokens.size()) && k <= s + 2; ++k) {
      const Token& token = tokens[static_cast<std::size_t>(k)];
      if (is_finite(token)) return k;
      if (token.upos != Upos::adv) return -1;
    }
    return -1;
  }

  // "the team plays": the finite verb of a noun group that begins at `s` and is its subject, or -1.
  static int verb_of_noun(Tokens tokens, int s) {
    const Token& first = tokens[static_cast<std::size_t>(s)];
    if (!one_of(first.lower, {"the", "my", "his", "her", "our", "their", "your", "its", "a", "an"})) return -1;
    for (const Clause& clause : clauses(tokens))
      if ((clause.kind == ClauseKind::main || clause.kind == ClauseKind::adverbial) && clause.subject > s &&
          clause.finite > clause.subject && clause.finite <= clause.subject + 2 && !clause.shared_subject &&
          clause.coordinator < 0 && clause.marker < 0 && extent(tokens, clause.subject).first == s &&
          clause.subject <= s + 3)
        return clause.finite;
    return -1;
  }

  // "You can do more, but by learning it, you", "one OS you can use, you": words before the comma that open what comes
  // after it, or leave no whole sentence there.
  static bool opens_right(Tokens tokens, int comma, int s) {
    const auto at = [&](int k) -> const Token& { return tokens[static_cast<std::size_t>(k)]; };
    for (int k = comma - 1; k > 0 && at(k).text != ","; --k) {
      const Token& token = at(k);
      // "but by learning", "or to avoid crowds", "and with closed source": joined words with no subject of their own.
      if (token.upos == Upos::cconj && k + 1 < comma &&
          (at(k + 1).upos == Upos::adp || at(k + 1).lower == "to" || at(k + 1).xpos == Xpos::vbg ||
           at(k + 1).upos == Upos::sconj || at(k + 1).lower == "just" || at(k + 1).lower == "even" ||
           at(k + 1).lower == "then"))
        return true;
      // "every time you start it, you", "the first time they met, they"
      if (one_of(token.lower, {"time", "moment", "minute", "day", "year", "instant"}) && k >= 1 &&
          one_of(at(k - 1).lower, {"every", "each", "the", "first", "last", "next", "any"}) &&
          std::any_of(tokens.begin() + k + 1, tokens.begin() + comma, is_finite))
        return true;
      // "anything you can do on one system, you can do on another"
      if (one_of(token.lower, {"anything", "everything", "whatever", "assuming", "supposing", "regardless"}) && k <= 1)
        return true;
      // "so popular in America, he", "such a big nation, it": "that" is left out.
      if (one_of(token.lower, {"so", "such"}) && (at(k + 1).xpos == Xpos::jj || at(k + 1).upos == Upos::adv ||
                                                  at(k + 1).lower == "a" || at(k + 1).lower == "an"))
        return true;
    }
    // "In that case, decided in May, the court": a participle behind a comma, and no verb before that.
    for (int k = comma - 1; k > 0; --k) {
      if (at(k).text != ",") continue;
      const bool participle = (at(k + 1).possible & bit(Xpos::vbn)) != 0 && is_verb(at(k + 1));
      if (participle && std::none_of(tokens.begin(), tokens.begin() + k, is_finite)) return true;
      break;
    }
    // "had they pressed on, they": a condition without "if".
    if (one_of(at(0).lower, {"had", "were", "should"})) return true;
    for (int k = 1; k + 1 < comma; ++k)
      if (at(k).lower == "had" && at(k - 1).lower == "that") return true;
    // "trust me, it", "So I say to you, we"
    if (one_of(at(comma - 1).lower, {"me", "you"}) && comma >= 2 &&
        (one_of(at(comma - 2).lower, {"trust", "believe", "tell", "promise"}) || at(comma - 2).lower == "to"))
      return true;
    // "I might add, we": the words before belong to the aside.
    if (is_verb(at(comma - 1)) && is_teller(at(comma - 1).lemma)) return true;
    // ", an idiom carried over", ", the agency she works for, to close": more about the noun before the comma.
    return one_of(at(s).lower, {"the", "a", "an"}) && (is_noun(at(comma - 1)) || at(comma - 1).upos == Upos::propn) &&
           apposes(tokens, s);
  }

  // "an idiom carried over from": a participle that is no past, or a clause inside the group.
  static bool apposes(Tokens tokens, int s) {
    const int size = static_cast<int>(tokens.size());
    for (int k = s + 1; k < size && k < s + 7; ++k) {
      const Token& token = tokens[static_cast<std::size_t>(k)];
      if (token.text == ",") return true;
      if (is_nominative(token) || token.lower == "you" || token.upos == Upos::propn) return k > s + 1;
      if (is_finite(token))
        return token.xpos == Xpos::vbd && (token.possible & bit(Xpos::vbn)) != 0 &&
               one_of(tokens[static_cast<std::size_t>(s)].lower, {"a", "an"});
    }
    return false;
  }

  // "It is not a bug, it is a feature": no and yes of one thing; writers join them on purpose.
  static bool set_against(Tokens tokens, int comma, int s, int verb) {
    const auto no = [](const Token& t) { return one_of(t.lower, {"not", "n't", "never", "no"}); };
    // "They do not just sing, they dance too"
    const bool only = std::any_of(tokens.begin(), tokens.begin() + comma, [](const Token& t) {
      return one_of(t.lower, {"just", "only", "merely", "simply"});
    });
    // "You should not run, you should walk"
    const std::string_view said = tokens[static_cast<std::size_t>(verb)].lower;
    const std::string_view who = tokens[static_cast<std::size_t>(s)].lower;
    bool again = false;
    for (int k = 0; k + 1 < comma; ++k)
      again = again || (tokens[static_cast<std::size_t>(k)].lower == who &&
                        tokens[static_cast<std::size_t>(k + 1)].lower == said &&
                        tokens[static_cast<std::size_t>(k + 1)].xpos == Xpos::md);
    const auto later = tokens.begin() + std::min(verb + 2, static_cast<int>(tokens.size()));
    return std::any_of(tokens.begin(), tokens.begin() + comma, no) && std::none_of(tokens.begin() + s, later, no) &&
           (only || again || tokens[static_cast<std::size_t>(verb)].lemma == "be" ||
            one_of(tokens[static_cast<std::size_t>(verb)].lower, {"'s", "'re", "'m"})) &&
           one_of(tokens[static_cast<std::size_t>(s)].lower,
                  {"it", "they", "he", "she", "this", "these", "i", "we", "you"});
  }

  // "We do not drop them, we lift them", "It is cold, the wind blows, and nobody comes": sides of one thing, or a row.
  static bool stands_alone(Tokens tokens, int comma, int s) {
    const auto no = [](const Token& t) { return one_of(t.lower, {"not", "n't", "never", "no", "only"}); };
    const auto begin = tokens.begin();
    if (std::any_of(begin, begin + comma, no) && std::none_of(begin + s, tokens.end(), no)) return false;
    for (std::size_t k = static_cast<std::size_t>(s); k + 1 < tokens.size(); ++k)
      if (tokens[k].text == "," && one_of(tokens[k + 1].lower, {"and", "or"})) return false;
    return true;
  }

  // "It is small, it has few needs, and it runs anywhere", "I like cats, I write, I sing": three or more make a row.
  static bool in_row(Tokens tokens, int comma) {
    const int size = static_cast<int>(tokens.size());
    const auto at = [&](int k) -> const Token& { return tokens[static_cast<std::size_t>(k)]; };
    for (int k = 1; k + 3 < size; ++k) {
      if (at(k).text != "," || k == comma) continue;
      // "Of course, it is late, we": no clause before the first comma.
      if (k < comma && std::none_of(tokens.begin(), tokens.begin() + k, is_finite)) continue;
      if (k > comma && one_of(at(k + 1).lower, {"and", "or"}) &&
          (is_subject_pronoun(at(k + 2)) || at(k + 2).upos == Upos::det || is_noun(at(k + 2)) ||
           at(k + 2).lower == "so"))
        return true;
      // Short pieces, or all of them about the same: "he came, he saw, he won".
      const bool brief = std::abs(k - comma) <= 5 || std::min(k, comma) <= 4;
      const bool same = at(k + 1).lower == at(comma + 1).lower;
      if (is_subject_pronoun(at(k + 1)) && is_finite(at(k + 2)) && (brief || same)) return true;
      if (at(k + 1).upos == Upos::det && verb_of_noun(tokens, k + 1) >= 0) return true;
    }
    return false;
  }

  static bool compares(const Token& token) {
    return one_of(token.xpos, {Xpos::jjr, Xpos::rbr}) || one_of(token.lower, {"more", "less"});
  }

  // "The soup is hot, you eat it or you don't": two choices, set side by side on purpose.
  static bool offers_choice(Tokens tokens, int s) {
    for (std::size_t k = static_cast<std::size_t>(s); k + 3 < tokens.size(); ++k)
      if (tokens[k].lower == "or" && is_subject_pronoun(tokens[k + 1]) && tokens[k + 3].lower == "n't") return true;
    return false;
  }

  // What follows is not an aside ("he told me,") nor one of a row of short clauses.
  static bool goes_on(Tokens tokens, int s, int verb, int least) {
    const int size = static_cast<int>(tokens.size());
    for (int k = verb + 1; k < size; ++k) {
      const Token& token = tokens[static_cast<std::size_t>(k)];
      if (token.text == "," && k - s <= 4) return false;
      if (token.text == "?") return false;
    }
    return size - s >= least;
  }
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const Splice splice{settings.text("of", "comma"), &english.lexicon()};
  if (!one_of(splice.of, {"comma", "adverb"}))
    return Error{.message = "of is \"" + splice.of + "\"; it may be comma or adverb"};
  return Prepared{.run = [splice](const Passage& passage, Sink& sink) { splice.run(passage, sink); },
                  .triggers = {","}};
}

}  // namespace

extern const Check check_comma_splice;
const Check check_comma_splice{.name = "comma_splice",
                               .summary = "two sentences joined by only a comma",
                               .parameters = parameters,
                               .needs_trees = true,
                               .prepare = prepare};

}  // namespace firstread
