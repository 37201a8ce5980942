// The writer is the prior. A check that weighs evidence (n-grams, classifiers) finds the same unusual word in a draft
// full of sure errors and in a printed book; in the first it is probably an error, in the second it is not. So each
// such finding says by how much its evidence is above or below what its rule asks, and what it asks is moved by the
// draft's own rate of errors: up where there are few, down where there are many. Pure, smooth and free of order: a
// finding leaves itself out of the rate, and one more word moves every margin by a little only.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "english/analysis.h"
#include "rules/finding.h"

namespace firstread {

// Evidence is in natural-log units. A finding whose `surplus` is below 0 is reported all the same, down to -most_help,
// so that a draft with many errors may raise it.
inline constexpr float most_help = 2.5f;
inline constexpr float certainty_step = 1.0f / 16;

std::uint8_t certainty_of(float surplus);  // 1 … 255; 128: just enough
float surplus_of(std::uint8_t certainty);
std::string as_text(float evidence);  // "+0.4"

// Writers differ in what they get wrong: whose spelling has been mended may still leave out articles, and who leaves
// out commas may know every verb. So each habit has a rate of its own, to which the others add a little.
enum class Habit : std::uint8_t { words, forms, marks };
inline constexpr std::size_t habits = 3;

Habit habit(const Rule& rule);

struct Prior {
  // Errors a word in learners' essays, as the rules find and weigh them: of the habit, and a share of the others'.
  std::array<double, habits> usual_rate = {0.0104, 0.0149, 0.0175};
  double of_others = 0.2;  // what an error of another habit counts
  double smoothing = 75;   // words at the usual rate that every draft is given
  double strength = 4.0;   // of the logarithm of the rate
  // Words taken for others that sound alike and lost apostrophes, a word: in drafts of those who learnt English by ear
  // and of others; and how much evidence it takes to think so.
  double heard_at_home = 0.006, heard_at_school = 0.0006, doubt_of_home = 3;
};

// True for rules whose check weighs its evidence and so answers to the prior.
bool is_weighed(const Rule& rule);

// Takes away weighed findings that the draft's rate of errors does not bear out, and tells the others what it did:
// argument {prior}, the shift of their margin, as "+0.4". Findings of other rules come back as they are.
Findings weigh(Findings raw, const Analysis& analysis, const Prior& prior = {});

}  // namespace firstread
