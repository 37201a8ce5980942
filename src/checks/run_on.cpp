// Finds two complete sentences with no mark between them: "I like it I will come again." "We had homework it was hard."
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/clauses.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"
#include "text/unicode.h"

namespace firstread {
namespace {

// Words that end a clause: what begins after them without a mark is no complement and no relative clause.
bool closes(const Token& token) {
  return one_of(token.lower,
                {"it",     "me",        "him",      "them",    "us",       "too",        "there",    "here",  "again",
                 "today",  "yesterday", "together", "well",    "everyday", "always",     "also",     "alone", "outside",
                 "inside", "home",      "myself",   "himself", "herself",  "themselves", "ourselves"});
}

// "I told them they", "it made me I", "I hope it": what stands before may take the clause.
bool takes_clause(const Token& token) {
  return one_of(token.lemma, {"tell",    "promise", "show",     "remind", "convince", "warn", "assure", "bet",
                              "teach",   "ask",     "advise",   "inform", "persuade", "say",  "think",  "know",
                              "believe", "hope",    "feel",     "guess",  "see",      "hear", "wish",   "mean",
                              "notice",  "imagine", "remember", "make",   "let",      "help", "find",   "give",
                              "text",    "write",   "email",    "swear",  "suppose",  "call", "suggest"});
}

// "the day we met", "the way it is": a clause right after such a noun tells which one.
bool takes_relative(const Token& noun) {
  return one_of(noun.lemma, {"time",   "day",     "moment",  "way",    "reason", "year",  "week",  "night", "morning",
                             "minute", "second",  "place",   "fact",   "chance", "hour",  "month", "idea",  "feeling",
                             "thing",  "one",     "all",     "much",   "amount", "kind",  "sort",  "type",  "evening",
                             "rate",   "instant", "summer",  "winter", "point",  "proof", "doubt", "pity",  "shame",
                             "wonder", "hope",    "instead", "only",   "age",    "man",   "woman", "people"});
}

// "My brother is tall he": what is said of the subject is said. "I am glad he came", "so tired he": these go on.
bool ends_description(Tokens tokens, int k) {
  const Token& word = tokens[static_cast<std::size_t>(k)];
  if (!one_of(word.xpos, {Xpos::jj, Xpos::jjr}) || k < 2 ||
      one_of(word.lower,
             {"sure",       "glad",      "happy",   "sad",     "sorry",    "afraid",       "certain",   "lucky",
              "aware",      "proud",     "angry",   "worried", "thankful", "grateful",     "relieved",  "pleased",
              "excited",    "scared",    "shocked", "upset",   "ashamed",  "hopeful",      "positive",  "confident",
              "amazed",     "mad",       "able",    "likely",  "possible", "important",    "true",      "clear",
              "obvious",    "necessary", "good",    "best",    "better",   "nice",         "great",     "funny",
              "strange",    "bad",       "okay",    "ok",      "fine",     "fair",         "wrong",     "right",
              "such",       "same",      "other",   "first",   "last",     "only",         "next",      "few",
              "many",       "much",      "more",    "less",    "worth",    "terrified",    "surprised", "hard",
              "impossible", "fortunate", "crazy",   "careful", "jealous",  "disappointed", "convinced"}))
    return false;
  int be = k - 1;
  while (be > 0 && tokens[static_cast<std::size_t>(be)].upos == Upos::adv) {
    if (one_of(tokens[static_cast<std::size_t>(be)].lower, {"so", "as", "how", "too", "that", "such", "however", "no"}))
      return false;
    --be;
  }
  // "It is vital we go": what is vital follows.
  return be > 0 && !one_of(tokens[static_cast<std::size_t>(be - 1)].lower, {"it", "this", "that", "what"}) &&
         tokens[static_cast<std::size_t>(be)].lemma == "be" && is_finite(tokens[static_cast<std::size_t>(be)]);
}

bool opens(const Token& token) { return is_nominative(token) || one_of(token.lower, {"it", "there"}); }

// "a topic they share an interest in", "a project they pay the bills for or": the noun before is meant after "in".
bool ends_on_preposition(Tokens tokens, int from) {
  for (std::size_t k = static_cast<std::size_t>(from) + 1; k + 1 < tokens.size(); ++k)
    if ((tokens[k].upos == Upos::adp ||
         one_of(tokens[k].lower, {"in", "on", "for", "with", "to", "at", "about", "of", "from", "by"})) &&
        (is_punctuation(tokens[k + 1]) || tokens[k + 1].upos == Upos::cconj || is_finite(tokens[k + 1])))
      return true;
  return false;
}

// A clause with everything in it: "it was hard", "I saw the game". A relative clause has a gap: "(the book) I read".
bool has_no_gap(Tokens tokens, const Clause& clause) {
  const Token& predicate = tokens[static_cast<std::size_t>(clause.predicate)];
  if (clause.auxiliary >= 0 && tokens[static_cast<std::size_t>(clause.auxiliary)].relation == Relation::cop)
    return clause.predicate > clause.finite && one_of(predicate.xpos, {Xpos::jj, Xpos::jjr});
  const int object = child(tokens, clause.predicate, {Relation::obj});
  if (ends_on_preposition(tokens, clause.predicate)) return false;
  return object > clause.predicate && child(tokens, object, {Relation::det, Relation::nmod_poss}) >= 0;
}

// Whether the clause can be a second sentence that begins at its subject.
bool begins_sentence(Tokens tokens, const Clause& clause) {
  const bool complement = clause.kind == ClauseKind::complement;
  if ((clause.kind != ClauseKind::main && !complement) || clause.finite < 0 || clause.subject < 3 ||
      clause.shared_subject || clause.marker >= 0 || clause.coordinator >= 0 || clause.mood == Mood::imperative)
    return false;
  const Token& subject = tokens[static_cast<std::size_t>(clause.subject)];
  if (!opens(subject) || clause.finite < clause.subject || clause.finite > clause.subject + 2) return false;
  if (clause.finite == clause.subject + 2 && tokens[static_cast<std::size_t>(clause.subject + 1)].upos != Upos::adv)
    return false;
  const Token& before = tokens[static_cast<std::size_t>(clause.subject - 1)];
  if (is_verb(before) || before.kind != TokenKind::word || before.lower == "so") return false;
  if (closes(before)) return true;
  const std::size_t next = static_cast<std::size_t>(clause.predicate) + 1;
  const bool aside = takes_clause(tokens[next - 1]) && next < tokens.size() && is_punctuation(tokens[next]);
  if (!aside && ends_description(tokens, clause.subject - 1)) return true;
  return !complement && is_noun(before) && before.upos != Upos::propn && !takes_relative(before) &&
         has_no_gap(tokens, clause);
}

// Where the subject of a whole sentence before `end` begins, or -1. A short sentence that the tree runs together with
// the next is known by its first words: "My brother was there".
int first_sentence(Tokens tokens, std::span<const Clause> all, int end) {
  const Clause* left = nullptr;
  for (const Clause& clause : all)
    if (clause.predicate < end && clause.finite >= 0 && clause.finite < end) left = &clause;
  if (left != nullptr) {
    const bool whole = left->kind == ClauseKind::main && left->subject >= 0 && !left->shared_subject &&
                       left->subject < left->finite && left->marker < 0;
    return whole ? extent(tokens, left->subject).first : -1;
  }
  const Token& first = tokens.front();
  if (!opens(first) && !one_of(first.lower, {"my", "the", "this"})) return -1;
  for (int k = 1; k <= 4 && k < end; ++k)
    if (is_finite(tokens[static_cast<std::size_t>(k)])) return 0;
  return -1;
}

// Before the second sentence stands a whole first one, with nothing in it that could take what follows.
bool is_sentence(Tokens tokens, std::span<const Clause> all, int end) {
  const int begin = first_sentence(tokens, all, end);
  if (begin < 0) return false;
  for (int k = begin; k < end; ++k) {
    const Token& token = tokens[static_cast<std::size_t>(k)];
    if (token.kind == TokenKind::object || token.quoted || token.upos == Upos::sconj || takes_clause(token) ||
        one_of(token.xpos, {Xpos::wdt, Xpos::wp, Xpos::wrb}) || is_punctuation(token))
      return false;
    // "Thanks to them we": a phrase could open the second sentence.
    if (end - k <= 4 && one_of(token.lower, {"to", "of", "and", "but", "or"})) return false;
  }
  // "It is a pity he left": what follows could be what is meant by "it".
  const Token& opening = tokens[static_cast<std::size_t>(begin)];
  return opening.upos != Upos::adp && !(opening.lower == "it" && is_noun(tokens[static_cast<std::size_t>(end - 1)]));
}

void run(const Passage& sentence, Sink& sink) {
  const Tokens tokens = sentence.tokens();
  if (tokens.size() > longest_tree || tokens.size() < 6) return;
  const auto all = clauses(tokens);
  for (const Clause& clause : all) {
    if (!begins_sentence(tokens, clause) || !is_sentence(tokens, all, clause.subject)) continue;
    const Token& last = tokens[static_cast<std::size_t>(clause.subject - 1)];
    const Token& next = tokens[static_cast<std::size_t>(clause.subject)];
    sink.add({.span = {last.span.begin, next.span.end},
              .arguments = {{"last", std::string(last.text)},
                            {"next", std::string(text_of(sentence, static_cast<std::uint32_t>(clause.subject),
                                                         static_cast<std::uint32_t>(clause.subject + 2)))}},
              .replacements = {std::string(last.text) + ". " + capitalised(next.text)}});
    return;
  }
}

}  // namespace

extern const Check check_run_on;
const Check check_run_on{.name = "run_on",
                         .summary = "two sentences with no mark between them",
                         .needs_trees = true,
                         .prepare = simple<run>};

}  // namespace firstread
