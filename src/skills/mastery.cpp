#include "skills/mastery.h"

#include <algorithm>
#include <cmath>

namespace firstread {
namespace {

// The continued fraction of the incomplete beta function (Abramowitz & Stegun 26.5.8), evaluated by Lentz's method.
double fraction(double x, double a, double b) {
  constexpr double tiny = 1e-300, close = 1e-12;
  constexpr int most_steps = 300;
  const auto away = [](double value) { return std::abs(value) < tiny ? tiny : value; };
  double c = 1, d = 1 / away(1 - (a + b) * x / (a + 1)), value = d;
  for (int step = 1; step <= most_steps; ++step) {
    const double m = step;
    const auto advance = [&](double numerator) {
      d = 1 / away(1 + numerator * d);
      c = away(1 + numerator / c);
      value *= c * d;
    };
    advance(m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)));
    advance(-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)));
    if (std::abs(c * d - 1) < close) break;
  }
  return value;
}

// The share below which lies this chance.
double quantile(double chance, double right, double wrong) {
  double low = 0, high = 1;
  for (int step = 0; step < 40; ++step) {
    const double middle = (low + high) / 2;
    (beta_below(middle, right, wrong) < chance ? low : high) = middle;
  }
  return (low + high) / 2;
}

}  // namespace

double beta_below(double x, double right, double wrong) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const double front = std::exp(std::lgamma(right + wrong) - std::lgamma(right) - std::lgamma(wrong) +
                                right * std::log(x) + wrong * std::log1p(-x));
  if (x < (right + 1) / (right + wrong + 2)) return front * fraction(x, right, wrong) / right;
  return 1 - front * fraction(1 - x, wrong, right) / wrong;
}

ShareRange range(const Mastery& mastery) {
  return {quantile(0.1, mastery.right, mastery.wrong), quantile(0.9, mastery.right, mastery.wrong)};
}

std::string_view name(Standing standing) {
  switch (standing) {
    case Standing::unknown:
      return "not seen enough";
    case Standing::missing:
      return "to learn";
    case Standing::growing:
      return "on the way";
    case Standing::held:
      return "held";
  }
  return "";
}

Mastery mastery(const std::vector<Observation>& observations, double held_at, std::chrono::sys_seconds now,
                const MasteryModel& model) {
  double right = 0, wrong = 0;
  int essays_later = 0;
  for (auto seen = observations.rbegin(); seen != observations.rend(); ++seen) {
    const double days = std::max(0.0, std::chrono::duration<double, std::ratio<86400>>(now - seen->at).count());
    const double faded = std::exp2(-essays_later / model.essays_to_half - days / model.days_to_half);
    const double n = std::max(seen->opportunities, seen->errors);
    const double worth = seen->practice ? model.practised : 1 / (1 + std::max(0.0, n - 1) * model.correlation);
    right += faded * worth * (n - seen->errors) + faded * model.mended * seen->mended;
    wrong += faded * worth * seen->errors;
    if (seen->new_essay && !seen->practice) ++essays_later;
  }
  Mastery out;
  out.right = right + model.prior_right;
  out.wrong = wrong + model.prior_wrong;
  out.seen = right + wrong;
  out.share = out.right / (out.right + out.wrong);
  out.chance = 1 - beta_below(held_at, out.right, out.wrong);
  if (out.seen >= model.enough)
    out.standing = out.chance >= model.held      ? Standing::held
                   : out.chance <= model.missing ? Standing::missing
                                                 : Standing::growing;
  return out;
}

}  // namespace firstread
