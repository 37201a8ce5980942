// How well a skill is held, from what drafts and practice have shown: a Beta distribution over the share of
// opportunities used rightly, and the chance that this share is at least what the skill asks (the mastery test of
// Novick & Lewis 1974).
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace firstread {

// Every number of the model, in one place.
struct MasteryModel {
  // Before anything is seen: a weak belief, worth two opportunities, that the share is 0.8. (Beta priors worth a few
  // observations are usual; with nothing seen no skill counts as held and none as missing.)
  double prior_right = 1.6, prior_wrong = 0.4;
  // Opportunities of one essay are alike (the same habit shows again and again), so n of them are worth n / (1 + (n −
  // 1) ρ): the design effect of Kish 1965, with a correlation at the low end of what is found for pupils' texts.
  double correlation = 0.03;
  // Skills change: older evidence counts less. Half after two further essays, and half after 120 days (the discounted
  // Beta of Jøsang & Ismail 2002).
  double essays_to_half = 2, days_to_half = 120;
  // A place mended after it was pointed out shows less than one written rightly unaided; so does an exercise. Both are
  // fractions of an opportunity.
  double mended = 0.5, practised = 0.3;
  // Chances at which a skill is called held or missing: the 0.8 that Novick & Lewis recommend, and its mirror.
  double held = 0.8, missing = 0.2;
  // Below this many effective opportunities nothing is said either way.
  double enough = 4;
};

struct Observation {  // from one draft, or from practice on one day
  std::chrono::sys_seconds at{};
  double opportunities = 0, errors = 0;  // new in this draft
  double mended = 0;                     // places of the draft before that are right now
  bool new_essay = true;                 // false: a further draft of the essay before
  bool practice = false;
};

enum class Standing { unknown, missing, growing, held };
std::string_view name(Standing);  // "not seen enough", "to learn", "on the way", "held"

struct Mastery {
  double right = 0, wrong = 0;  // Beta's two numbers, prior included
  double seen = 0;              // effective opportunities, prior left out
  double share = 0;             // expected share used rightly
  double chance = 0;            // that the share is at least what is asked
  Standing standing = Standing::unknown;
};

// Observations oldest first.
Mastery mastery(const std::vector<Observation>& observations, double held_at, std::chrono::sys_seconds now,
                const MasteryModel& model = {});

// Where the share lies with a chance of 0.8.
struct ShareRange {
  double low = 0, high = 1;
};
ShareRange range(const Mastery& mastery);

// The chance that a Beta(right, wrong) share is below x: the regularised incomplete beta function.
double beta_below(double x, double right, double wrong);

}  // namespace firstread
