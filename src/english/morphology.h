// Grammatical features of a word, from its tag and form: number, person, tense, case. They say what is written.
#pragma once

#include <string_view>

#include "english/grammar.h"

namespace firstread {

Features features(Upos upos, Xpos xpos, std::string_view lower);

}  // namespace firstread
