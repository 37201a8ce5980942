// The clauses of a read sentence: who does what, in which tense, mood and voice, and how the clauses hang together.
// Found in one pass over the tree; places are indices of tokens in their sentence, -1 where there is none.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "english/tree.h"

namespace firstread {

enum class ClauseKind : std::uint8_t {
  main,        // stands by itself: the root, a clause joined to it by "and", or by nothing but a comma
  adverbial,   // because it rained; to win; having eaten
  complement,  // (she said) that it rained; (he wants) to go
  relative,    // (the man) who came
  reduced,     // (the man) waiting outside; (the plan) to win
  subject      // (what he said) is true; (swimming) is fun
};
enum class Voice : std::uint8_t { active, passive };
enum class Aspect : std::uint8_t { simple, progressive, perfect, perfect_progressive };

struct Clause {
  ClauseKind kind = ClauseKind::main;
  int predicate = -1;  // its verb; the noun, adjective or adverb after "be"; of a verbless clause its top
  int subject = -1;    // the head of the subject, "there" included; a shared one is found: she (came and) went
  bool shared_subject = false;
  int finite = -1;            // the verb that shows the time: is, went, can; -1: to go, going, and what has no verb
  int verb = -1;              // the last verb of the group: "have been *seen*", "is" in "is late"; -1: no verb at all
  int auxiliary = -1;         // the first auxiliary or copula
  int marker = -1;            // because, that, if, to; a relative word; -1
  int coordinator = -1;       // the "and" or "but" that joins it to what stands before
  int parent = -1;            // the clause that it belongs to, index in the list
  Tense tense = Tense::none;  // present also for modals like "can"; none when not finite
  Mood mood = Mood::none;
  Voice voice = Voice::active;
  Aspect aspect = Aspect::simple;
  bool future = false;  // will, shall, 'll
  bool modal = false;
  bool negative = false;
  bool question = false;  // the verb stands before its subject, or a question word at its front
  Extent extent;          // from its first to its last token, dependent clauses inside included

  bool is_finite() const { return finite >= 0; }
  bool is_verbless() const { return verb < 0; }
};

// In the order of their predicates. Empty for a sentence without a tree.
std::vector<Clause> clauses(Tokens sentence);

// The clause in which a token stands, the innermost; -1.
int clause_of(std::span<const Clause> clauses, Tokens sentence, int token);

// Whether what stands right before (after) the token, up to the next mark that parts sentences, has a finite main
// clause with a subject of its own (an imperative needs none): what could stand as a sentence.
bool main_clause_before(std::span<const Clause> clauses, Tokens sentence, int token);
bool main_clause_after(std::span<const Clause> clauses, Tokens sentence, int token);

// What makes no sentence: no main clause with a finite verb (or an imperative), and no question.
bool is_fragment(std::span<const Clause> clauses, Tokens sentence);

}  // namespace firstread
