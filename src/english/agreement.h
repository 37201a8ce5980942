// The number of subjects and verbs, read cautiously: what is unknown to the lexicon, or may be either, has none.
#pragma once

#include <string>
#include <vector>

#include "english/lexicon.h"
#include "english/tree.h"

namespace firstread {

enum class Count { unknown, first, singular, plural };

// Nouns whose number is a matter of sense, dialect or the noun after "of".
bool open_noun(std::string_view noun);

// "everyone", "nothing": pronouns that take the verb of one.
bool counts_as_one(std::string_view pronoun);

// A word or phrase that can only mean the past (yesterday, two days ago, last week), beginning at `k`: how many tokens
// it has, or 0.
int past_time(Tokens tokens, int k);

// "He open the box, and it was empty": the other verbs of the sentence that show a time show the past, or a time that
// is over is named. Then a plain form is more often a past that lost its ending than a third person that lost its -s.
bool tells_past(Tokens tokens, int verb);

// Of one sentence; words are asked for by index.
struct AgreementReader {
  const Lexicon* lexicon;
  Tokens tokens;

  const Token& at(int k) const { return tokens[static_cast<std::size_t>(k)]; }

  // `relative`: the word that opens a clause about the noun; nothing that hangs on the noun after it counts.
  Count noun(int s, int relative = -1) const;
  Count pronoun(int s) const;

  // "My brother walk": a base form with a subject of its own and nothing that asks for it.
  bool bare(int v) const;
  // "the border wait time is", "the game show draws": the verb is a noun too, and a noun or the true verb follows.
  bool may_be_compound(int v) const;
  // What the verb's form fits; unknown where it fits all, or shows no present.
  Count verb(int v) const;
  // The form of the verb that fits.
  std::string right(int v, Count wanted) const;
  // "suggest that he go", "let it go", "if he were": forms that do not go with the subject, and are right.
  bool excused(int v) const;

 private:
  bool asks_for_plain_form(int k) const;
};

struct FiniteVerb {
  int at;
  Count form;
  int top;  // its predicate
};
// None in a sentence too short, or too long for a tree.
std::vector<FiniteVerb> verbs_with_number(const AgreementReader& reader);

}  // namespace firstread
