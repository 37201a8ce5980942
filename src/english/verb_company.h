// What stands beside a verb and speaks for the form it has, or leaves in doubt whether it is a verb at all.
#pragma once

#include "english/cues.h"

namespace firstread {

// "why not try it", "…, just ask", "Or perhaps take a bus", "all we can do is wait": a bare form that asks somebody, or
// says what is done.
bool is_asked(const Surroundings& s, int verb);
// "makes the old car go", "let them know": what one makes another do has the bare form.
bool is_caused(const Surroundings& s, int verb);
// "the point of shortening it", "in addition to paying": the form that a preposition asks for.
bool follows_preposition(const Surroundings& s, int verb);
// "They think", "I once again repeat it", "that old houses lose heat": a present with the subject it agrees with.
bool is_plain_present(const Surroundings& s, int verb);
// "He is teach them": beside "be" and before what it is done to.
bool acts_after_be(const Surroundings& s, int verb);
// What is not surely a verb, or has a form that much may explain, is not marked for its form alone: "to be alert",
// "drum sticks", "feel regret", "we have finished and then gone". `known` are the tags the word has elsewhere.
bool is_doubtful(const Surroundings& s, int verb, XposSet known);

}  // namespace firstread
