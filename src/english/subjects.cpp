#include "english/subjects.h"

#include <algorithm>

namespace firstread {

// The tagger knows what it has met in its trees; the lexicon has seen more: "gains" as a verb.
static bool may_end_as_verb(const AgreementReader& r, int k) {
  if ((r.at(k).possible & bit(Xpos::vbz)) != 0) return true;
  const auto word = r.lexicon->find(r.at(k).lower);
  return word && (word->tags & bit(Xpos::vbz)) != 0;
}

// "The goal for developers was to have one": the tree may see a clause there.
static bool after_preposition(const AgreementReader& r, int s) {
  int k = s - 1;
  while (k >= 0 && (r.at(k).upos == Upos::adj || r.at(k).upos == Upos::det || r.at(k).xpos == Xpos::prp_poss)) --k;
  return k > 0 && one_of(r.at(k).lower, {"for", "of", "with", "by", "from", "at", "between", "about"});
}

// "The term high seas applies": what is named is one thing.
static bool is_mentioned(const AgreementReader& r, int s) {
  for (int k = std::max(0, s - 3); k < s; ++k)
    if (one_of(r.at(k).lower, {"term", "word", "phrase", "expression", "option", "name", "title"})) return true;
  return false;
}

// A second finite verb, a bracket or a dash between the two: the tree may have missed the true subject.
bool clear_between(const AgreementReader& r, int s, int v) {
  for (int k = s + 1; k < v; ++k) {
    const Token& token = r.at(k);
    if (token.kind == TokenKind::punctuation && token.text != "-") return false;
    if (is_finite(token) || token.kind == TokenKind::object) return false;
    if (one_of(token.lower, {"and", "or", "nor", "but", "as", "than", "who", "which", "that", "what", "whose", "with",
                             "plus", "how", "why", "where", "when"}))
      return false;
    if (token.upos == Upos::det && is_noun(r.at(k - 1))) return false;  // "some periods of the year the place is"
    if (is_nominative(token) || token.lower == "you" || token.lower == "it") return false;
  }
  return true;
}

// "the way people in towns are taught", "the time new boys take": a noun right before the verb's own subject.
bool has_own_subject(const AgreementReader& r, int s, int v) {
  for (int k = s + 1; k < v; ++k) {
    if (!is_noun(r.at(k))) continue;
    int first = k;
    while (first > s + 1 && r.at(first - 1).upos == Upos::adj) --first;
    if (first - 1 > s && is_noun(r.at(first - 1)) && r.at(k).xpos == Xpos::nns && !is_noun(r.at(k - 1))) return true;
    if (first - 1 == s && r.at(k).xpos == Xpos::nns) return true;
  }
  // "places trust in": the verb before it.
  return (r.at(v).possible & bit(Xpos::nn)) != 0 && may_end_as_verb(r, v - 1) && !one_of(r.at(v).lower, {"do", "have"});
}

// "canonicalizing paths is", "Each of these officers serves", "by which the motion changes is": not the subject,
// whatever the tree says.
bool belongs_elsewhere(const AgreementReader& r, int s, Count form) {
  if (s > 0 && r.at(s - 1).text == "-") return true;
  // "all an attacker needs is", "the place where the boy lives is", "anger that fans hatred": the word taken for the
  // subject is a verb of its own.
  if (s > 0 && may_end_as_verb(r, s) && form == Count::singular &&
      (is_noun(r.at(s - 1)) || one_of(r.at(s - 1).lower, {"who", "which", "that"})))
    return true;
  // "every day live the idea"
  if (s > 0 && one_of(r.at(s).lemma, {"day", "night", "week", "month", "year", "time", "morning"}) &&
      one_of(r.at(s - 1).lower, {"every", "each", "this", "last", "next", "one", "some"}))
    return true;
  // "proof that the pictures are not copies is": what is said of a subject before it.
  for (int k = s - 1; k > 0; --k) {
    if (r.at(k).upos != Upos::adv && r.at(k).upos != Upos::adj && r.at(k).lower != "not" && r.at(k).lower != "n't")
      break;
    if (is_verb(r.at(k - 1))) return true;
  }
  const int first = extent(r.tokens.first(static_cast<std::size_t>(s) + 1), s).first;
  for (int k = first; k < s; ++k)
    if (r.at(k).lower == "of" || r.at(k).lower == "also") return true;
  if (first > 0 && r.at(first - 1).lower == "also") return true;
  if (form != Count::singular || !is_noun(r.at(s))) return false;
  for (int k = std::max(0, s - 2); k < s; ++k) {
    const Token& token = r.at(k);
    if (token.lower.size() > 5 && token.lower.ends_with("ing") && (k == 0 || r.at(k - 1).upos != Upos::det) &&
        (k == 0 || !is_noun(r.at(k - 1))))
      return true;
  }
  // "what the dogs of the farm eats": after its article it is a noun.
  if (!may_end_as_verb(r, s) || (s > 0 && one_of(r.at(s - 1).xpos, {Xpos::dt, Xpos::prp_poss}))) return false;
  return std::any_of(r.tokens.begin(), r.tokens.begin() + s, [](const Token& t) {
    return one_of(t.lower, {"which", "who", "what", "how"});
  });
}

// "in developing countries", "learning languages", "to leave friends", "and the president": the word before says that
// the noun is not the whole subject, whatever the tree says.
bool stands_free(const AgreementReader& r, int s) {
  const int first = extent(r.tokens.first(static_cast<std::size_t>(s) + 1), s).first;
  for (int k = first; k < s; ++k)
    if (r.at(k).xpos == Xpos::vbg || (r.at(k).lower == "many" && k > 0 && r.at(k - 1).lower == "how")) return false;
  for (int k = std::max(0, s - 4); k < s; ++k) {
    if (r.at(k).upos == Upos::adp && r.at(k).head == s && !is_nominative(r.at(s)))
      return false;  // "On the schedule are"
    if (is_noun(r.at(s)) && one_of(r.at(k).xpos, {Xpos::vbg, Xpos::vb, Xpos::to}))
      return false;  // "chasing away animals is"
  }
  if (is_noun(r.at(s)) && (after_preposition(r, s) || is_mentioned(r, s))) return false;
  if (is_noun(r.at(s)) && r.at(0).lower.ends_with("ing")) return false;
  if (r.at(s).lower == "doubt" || r.at(s).lower == "mankind") return false;
  if (first == 0) return true;
  const Token& before = r.at(first - 1);
  if (before.upos == Upos::adp || is_verb(before)) return is_nominative(r.at(s)) && before.upos != Upos::adp;
  return !one_of(before.lower, {"and", "or", "nor", "as", "than", "both", "like"}) || is_nominative(r.at(s)) ||
         one_of(r.at(s).lower, {"it", "who", "which", "that"});
}

bool has_determiner(const AgreementReader& r, int s) {
  for (int k = s - 1; k >= std::max(0, s - 4); --k) {
    if (r.at(k).upos == Upos::sconj) return false;  // "the news that"
    if (one_of(r.at(k).lower, {"the", "a", "an", "my", "your", "his", "her", "its", "our", "their", "this", "that",
                               "every", "each", "another", "one", "no"}) ||
        r.at(k).lower == "'s")
      return true;
  }
  return false;
}

// "Some of the games": what it is some of decides, where that is more than one thing. -1: no such group.
int part_of_group(const AgreementReader& r, int s, int v) {
  if (!one_of(r.at(s).lower, {"some", "many", "most", "all", "several", "both", "few"}) || r.at(s + 1).lower != "of")
    return -1;
  int k = s + 2;
  if (k >= v || !(r.at(k).upos == Upos::det || r.at(k).xpos == Xpos::prp_poss)) return -1;
  for (++k; k < v && r.at(k).upos == Upos::adj;) ++k;
  if (k >= v || r.at(k).xpos != Xpos::nns || !r.at(k).lower.ends_with("s") || r.at(k).lower.ends_with("ics") ||
      r.at(k).capital)
    return -1;
  const auto word = r.lexicon->find(r.at(k).lower);
  if (!word || (word->tags & bit(Xpos::nn)) != 0) return -1;
  for (int next = k + 1; next < v; ++next)
    if (r.at(next).upos != Upos::adv) return -1;
  return k;
}

// Nouns that name something said, thought or found, which a clause with "that" then tells.
bool takes_clause(const Token& noun) {
  return one_of(noun.lemma,
                {"indication", "sign",       "question",    "fact",        "idea",        "hope",       "belief",
                 "evidence",   "proof",      "doubt",       "claim",       "news",        "view",       "argument",
                 "chance",     "danger",     "risk",        "assumption",  "conclusion",  "suggestion", "statement",
                 "theory",     "thought",    "opinion",     "feeling",     "fear",        "concern",    "promise",
                 "report",     "suspicion",  "possibility", "probability", "expectation", "impression", "warning",
                 "notion",     "hypothesis", "principle",   "reminder",    "signal",      "certainty",  "guarantee"});
}

}  // namespace firstread
