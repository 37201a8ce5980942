// Finds a verb in -s after a plural subject where it reads like one more plural noun: "The black dogs barks loudly."
// Taggers see two nouns there; that the clause then has no verb at all tells that the second is one.
#include <string>

#include "english/analysis.h"
#include "english/inflect.h"
#include "english/lexicon.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"
#include "text/unicode.h"

namespace firstread {
namespace {

struct Clause {
  const Lexicon& lexicon;
  Tokens tokens;
  int size() const { return static_cast<int>(tokens.size()); }
  const Token& at(int k) const { return tokens[static_cast<std::size_t>(k)]; }

  XposSet forms(int k) const {
    const auto word = lexicon.find(at(k).lower);
    return word ? word->tags : XposSet{};
  }
  bool plain(int k) const { return k < size() && at(k).is_word() && !at(k).quoted && !at(k).foreign; }

  // A noun that is plural by its form alone.
  bool is_plural(int k) const {
    return plain(k) && at(k).xpos == Xpos::nns && !at(k).capital && (forms(k) & bit(Xpos::nns)) &&
           !(forms(k) & (bit(Xpos::nn) | bit(Xpos::jj))) && at(k).lower.ends_with("s");
  }
  // A form in -s that may be a verb, whatever the tagger took it for.
  bool may_be_verb(int k) const {
    return plain(k) && one_of(at(k).xpos, {Xpos::nns, Xpos::vbz}) && !at(k).capital && at(k).lemma != "be" &&
           (forms(k) & bit(Xpos::vbz)) && at(k).lower.ends_with("s") && !at(k).lower.ends_with("'s");
  }
  // What follows a verb and no noun: "barks loudly", "wants to learn", "sings a song".
  bool goes_on_as_verb(int k) const {
    if (!plain(k + 1)) return false;
    const Token& next = at(k + 1);
    if (one_of(next.lower, {"more", "less"})) return k + 2 < size() && at(k + 2).lower == "than";
    return one_of(next.xpos, {Xpos::dt, Xpos::prp_poss, Xpos::prp}) ||
           (next.upos == Upos::adv && next.lower.ends_with("ly")) ||
           (next.xpos == Xpos::to && k + 2 < size() && at(k + 2).xpos == Xpos::vb);
  }

  static bool opens(const Token& token) {
    return one_of(token.lower,
                  {"that", "whether", "if", "because", "where", "when", "while", "although", "how", "why"});
  }
  // The first token behind the clause that begins at `first`.
  int end(int first) const {
    for (int k = first; k < size(); ++k)
      if (opens(at(k)) || at(k).kind == TokenKind::punctuation || at(k).kind == TokenKind::symbol ||
          one_of(at(k).lower, {"who", "which", "and", "but", "or"}))
        return k;
    return size();
  }
  bool has_other_verb(int first, int last, int v) const {
    for (int k = first; k < last; ++k)
      if (k != v && (is_finite(at(k)) || at(k).xpos == Xpos::md)) return true;
    return false;
  }

  // The last word of a noun phrase that begins at `first` and ends in a plural, with "of war" after it; -1: none.
  int subject(int first) const {
    int k = first;
    while (k < size() && k < first + 4 && !is_plural(k) &&
           one_of(at(k).xpos, {Xpos::dt, Xpos::prp_poss, Xpos::jj, Xpos::cd, Xpos::nn}))
      ++k;
    if (!is_plural(k) ||
        (k == first && first > 0 && !one_of(at(first - 1).lower, {"where", "because", "whether", "if"})))
      return -1;
    if (k + 2 < size() && one_of(at(k + 1).lower, {"of", "from", "in"}) &&
        one_of(at(k + 2).xpos, {Xpos::nn, Xpos::nnp}))
      return k + 2;
    return k;
  }
};

void run(const Lexicon& lexicon, const Passage& passage, Sink& sink) {
  const Clause c{lexicon, passage.tokens()};
  if (c.size() < 5 || !one_of(c.tokens.back().text, {".", "?", "!"})) return;
  for (int first = 0; first < c.size(); ++first) {
    if (first > 0 && !Clause::opens(c.at(first - 1))) continue;
    const int subject = c.subject(first);
    if (subject < 0) continue;
    const int v = subject + 1;
    if (!c.may_be_verb(v) || !c.goes_on_as_verb(v)) continue;
    const int last = c.end(v);
    if (c.has_other_verb(first, last, v) || (last < c.size() && one_of(c.at(last).lower, {"who", "which", "that"})))
      continue;
    // Where the sentence goes on, its verb may come later: "The boys games with a ball, …, are".
    if (first == 0 && last + 1 < c.size() && c.has_other_verb(last, c.size(), v) &&
        !one_of(c.at(last).lower, {"and", "but", "because", "when", "if"}))
      continue;
    const Token& verb = c.at(v);
    const std::string right = verb_lemma(verb.lower);
    if (right == verb.lower) continue;
    sink.add({.span = verb.span,
              .arguments = {{"verb", std::string(verb.text)},
                            {"subject", std::string(text_of(passage, static_cast<std::uint32_t>(first),
                                                            static_cast<std::uint32_t>(v)))}},
              .replacements = {cased_like(verb, right)}});
  }
}

Result<Prepared> prepare(const Settings&, const English& english) {
  return Prepared{
      .run = [lexicon = &english.lexicon()](const Passage& passage, Sink& sink) { run(*lexicon, passage, sink); }};
}

}  // namespace

extern const Check check_hidden_verb;
const Check check_hidden_verb{
    .name = "hidden_verb", .summary = "verbs in -s after a plural subject that read as nouns", .prepare = prepare};

}  // namespace firstread
