// Finds a verb that lost its subject over an aside between two commas: "The dogs of the farm, however, was asleep".
#include <algorithm>
#include <string>

#include "english/agreement.h"
#include "english/analysis.h"
#include "english/inflect.h"
#include "english/lexicon.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

struct Sentence {
  const Lexicon& lexicon;
  Tokens tokens;

  const Token& at(int k) const { return tokens[static_cast<std::size_t>(k)]; }
  bool is(int k, std::string_view word) const { return k >= 0 && k < std::ssize(tokens) && at(k).is(word); }

  XposSet forms(int k) const {
    const auto word = lexicon.find(at(k).lower);
    return word ? word->tags : XposSet{};
  }

  // Only nouns whose form tells their number, and none whose number is a matter of sense ("the team, …, are").
  Count noun(int s) const {
    const Token& token = at(s);
    // A capital alone may begin a name: "Fellows, a friend, adds"; but not "Apples, such as these, are".
    const bool example = is(s + 1, ",") && (is(s + 2, "such") || is(s + 2, "however") || is(s + 2, "which"));
    const bool name = token.capital && (!token.first || (is(s + 1, ",") && !example)) && token.lower.ends_with("s");
    if (token.quoted || token.foreign || name || (token.capital && !token.first) || open_noun(token.lower))
      return Count::unknown;
    const XposSet known = forms(s);
    const bool one = known & bit(Xpos::nn),
               many = (known & bit(Xpos::nns)) ||
                      (!known && token.xpos == Xpos::nns && token.lower != token.lemma && token.lower.ends_with("s"));
    if (one == many || token.lower.ends_with("ics")) return Count::unknown;
    if (token.upos != Upos::noun) return Count::unknown;
    return one ? Count::singular : Count::plural;
  }

  // "closed": the aside is a clause with who or which, so what follows is no member of a list.
  Count verb(int v, bool closed) const {
    const std::string_view w = at(v).lower;
    if (one_of(w, {"is", "was", "has", "does"})) return Count::singular;
    if (one_of(w, {"are", "were", "have", "do"})) return Count::plural;
    if (at(v).capital) return Count::unknown;
    const XposSet known = forms(v);
    // "The guards, …, patrols the street": after the aside a noun could not stand alone, so it is a verb.
    if (at(v).xpos == Xpos::nns && (known & bit(Xpos::vbz)) && v + 1 < std::ssize(tokens) &&
        (closed || one_of(at(v + 1).xpos, {Xpos::dt, Xpos::prp_poss, Xpos::prp}) || at(v + 1).lower.ends_with("ly")))
      return Count::singular;
    if (at(v).upos != Upos::verb) return Count::unknown;
    if (known & (bit(Xpos::vbd) | bit(Xpos::vbn) | bit(Xpos::md))) return Count::unknown;
    if (known & bit(Xpos::vbz)) return Count::singular;
    return known & bit(Xpos::vbp) ? Count::plural : Count::unknown;
  }

  // The head of the first noun phrase of the sentence, or of the clause that ends before the aside; -1: none.
  int head_before(int comma) const {
    int start = 0;
    for (int k = comma - 1; k >= 0; --k)
      if (one_of(at(k).lower,
                 {"that", "whether", "because", "if", "where", "when", "although", "what", "how", "why"})) {
        start = k + 1;
        break;
      }
    int k = start;
    while (k < comma && one_of(at(k).xpos, {Xpos::dt, Xpos::prp_poss, Xpos::jj, Xpos::cd, Xpos::nn, Xpos::nns}) &&
           !(noun(k) != Count::unknown && (k + 1 == comma || at(k + 1).xpos == Xpos::in || is(k + 1, "such"))))
      ++k;
    // "A problem the cat faces, …": a determiner behind a noun opens a clause about it.
    for (int j = start + 1; j <= k && j < comma; ++j)
      if (one_of(at(j).xpos, {Xpos::dt, Xpos::prp_poss}) && is_noun(at(j - 1))) return -1;
    // "Reading old books, however, is": what is done is the subject.
    for (int j = start; j < k && j < comma; ++j)
      if (at(j).lower.ends_with("ing") && (forms(j) & bit(Xpos::vbg))) return -1;
    if (k >= comma || noun(k) == Count::unknown) return -1;
    // After the head only a phrase with a preposition, and no verb: "The birds in the tree, …".
    for (int j = k + 1; j < comma; ++j)
      if (is_verb(at(j)) || at(j).kind == TokenKind::punctuation || at(j).upos == Upos::cconj ||
          at(j).upos == Upos::pron)
        return -1;
    return k;
  }

  bool finite_after(int v) const {
    for (int k = v + 1; k < std::ssize(tokens); ++k) {
      if (at(k).kind == TokenKind::punctuation || at(k).upos == Upos::cconj || at(k).upos == Upos::sconj) return false;
      if (is_finite(at(k))) return true;
    }
    return false;
  }
};

void run(const Lexicon& lexicon, const Passage& passage, Sink& sink) {
  const Sentence s{lexicon, passage.tokens()};
  const int size = static_cast<int>(s.tokens.size());
  if (size > static_cast<int>(longest_tree)) return;
  int first = -1;
  for (int k = 1; k + 1 < size && first < 0; ++k)
    if (s.is(k, ",")) first = k;
  if (first < 1) return;
  int second = first + 1;
  while (second < size && !s.is(second, ",")) ++second;
  const int v = second + 1;
  if (v >= size || s.at(v).quoted) return;
  const int head = s.head_before(first);
  if (head < 0) return;
  const bool closed = one_of(s.at(first + 1).lower, {"who", "which"}) && s.finite_after(first + 1);
  const Count noun = s.noun(head), verb = s.verb(v, closed);
  if (verb == Count::unknown || verb == noun || s.finite_after(v)) return;
  for (int k = first + 1; k < second; ++k) {
    const std::string_view w = s.at(k).lower;
    // What is added to one makes more ("the king, with his men, are"); a second sentence has a subject of its own.
    if (noun == Count::singular && one_of(w, {"and", "or", "with", "plus", "like", "including", "but"})) return;
    if (is_nominative(s.at(k)) && !s.is(first + 1, "who") && !s.is(first + 1, "whose")) return;
    if (is_finite(s.at(k)) && !one_of(s.at(first + 1).lower, {"who", "whose", "which", "where"})) return;
  }
  std::string right;
  const Token& token = s.at(v);
  const bool one = noun == Count::singular;
  if (one_of(token.lower, {"is", "are"}))
    right = one ? "is" : "are";
  else if (one_of(token.lower, {"was", "were"}))
    right = one ? "was" : "were";
  else if (one_of(token.lower, {"has", "have"}))
    right = one ? "has" : "have";
  else
    right = one ? inflect(token.lower, Form::third) : verb_lemma(token.lower);
  sink.add({.span = token.span,
            .arguments = {{"verb", std::string(token.text)}, {"head", std::string(s.at(head).text)}, {"right", right}},
            .replacements = {cased_like(token, right)}});
}

Result<Prepared> prepare(const Settings&, const English& english) {
  return Prepared{
      .run = [lexicon = &english.lexicon()](const Passage& passage, Sink& sink) { run(*lexicon, passage, sink); },
      .triggers = {","}};
}

}  // namespace

extern const Check check_agreement_aside;
const Check check_agreement_aside{.name = "agreement_aside",
                                  .summary = "a verb and its subject with an aside between two commas",
                                  .prepare = prepare};

}  // namespace firstread
