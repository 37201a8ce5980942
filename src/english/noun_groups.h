// Noun groups by tags alone: "the three very old houses" from its first word to its head noun. Simple and fast; who
// needs the clause around it asks the tree.
#pragma once

#include <vector>

#include "english/cues.h"

namespace firstread {

struct NounGroup {
  int determiner;  // index of an article or other determiner right before `first`; -1 without one
  int first;       // the first word after the determiner
  int head;        // the last noun
};

// All groups whose head is a common noun, in order.
std::vector<NounGroup> noun_groups(const Surroundings& sentence);

// The beginning of a group with what may or may not belong to it: "(fascinating) time", "(more) careful plans"; `first`
// where there is nothing of the kind.
int wider_first(const Surroundings& sentence, const NounGroup& group);

// "student to student", "day after day": a noun on both sides of a preposition, without article or plural by custom.
bool stands_twice(const Surroundings& sentence, int noun);

// "if the car were to break": what is only imagined has "were" after one person or thing too.
bool only_imagined(const Surroundings& sentence, int were);

// The word that says how many before a noun, also across adjectives joined by commas and "and": "a calm, kind and
// clever (person)"; -1 without one.
int quantity(const Surroundings& sentence, const NounGroup& group);

}  // namespace firstread
