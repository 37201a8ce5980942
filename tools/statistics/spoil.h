// Clean prose made as faulty as a learner's, with a record of what was done to it: so a program that weighs evidence
// can be shown how errors look among other errors. The rates are round figures after what is known of learners' writing
// (Rozovskaya & Roth 2010 for articles). The same seed spoils the same text in the same way.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "english/english.h"

namespace firstread::statistics {

struct Spoilt {
  std::size_t begin, end;  // in the spoilt text
  std::string original;    // what stood there
};

struct SpoiltText {
  std::string text;
  std::vector<Spoilt> places;  // in order
};

// `strength` multiplies all rates: 1 is an intermediate learner.
SpoiltText spoil(const English& english, const Analysis& clean, double strength, std::uint64_t seed);

}  // namespace firstread::statistics
