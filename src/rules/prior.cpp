#include "rules/prior.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace firstread {

namespace {

constexpr int enough = 128;
constexpr double most_doubt = 8;          // however clean a long text is, its margins move no further
constexpr double share_of_weighed = 0.6;  // how often a weighed finding is an error, about

// How much of an error a finding is, as far as its rule knows.
double errors_in(const Finding& finding) {
  if (!is_error(finding.rule->kind)) return 0;
  if (is_weighed(*finding.rule)) return share_of_weighed * std::clamp(surplus_of(finding.certainty) + 0.5, 0.0, 1.0);
  switch (finding.rule->tier) {
    case Tier::sure:
      return 1;
    case Tier::likely:
      return 0.85;
    case Tier::ask:
      return 0;
  }
  return 0;
}

}  // namespace

std::uint8_t certainty_of(float surplus) {
  return static_cast<std::uint8_t>(std::clamp(std::lround(surplus / certainty_step) + enough, 1L, 255L));
}

float surplus_of(std::uint8_t certainty) { return static_cast<float>(certainty - enough) * certainty_step; }

std::string as_text(float evidence) {
  char text[16];
  std::snprintf(text, sizeof text, "%+.1f", static_cast<double>(evidence));
  return text;
}

bool is_weighed(const Rule& rule) { return rule.check.starts_with("statistics"); }

Findings weigh(Findings raw, const Analysis& analysis, const Prior& prior) {
  if (std::none_of(raw.begin(), raw.end(), [](const Finding& finding) { return is_weighed(*finding.rule); }))
    return raw;

  // Several rules may see the same error; a place counts once, as what its surest finding says.
  std::sort(raw.begin(), raw.end());
  std::vector<double> share(raw.size(), 0);
  double errors = 0;
  for (std::size_t first = 0; first < raw.size();) {
    std::size_t last = first + 1, best = first;
    for (; last < raw.size() && raw[last].span.begin == raw[first].span.begin; ++last) {
      if (errors_in(raw[last]) > errors_in(raw[best])) best = last;
    }
    const double here = errors_in(raw[best]);
    for (std::size_t i = first; i < last; ++i) share[i] = here;
    errors += here;
    first = last;
  }

  const double words = analysis.measures().words + prior.smoothing;
  Findings out;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (is_weighed(*raw[i].rule)) {
      const double rate = (errors - share[i] + prior.usual_rate * prior.smoothing) / words;
      const double shift =
          std::clamp(prior.strength * std::log(rate / prior.usual_rate), -most_doubt, double{most_help});
      if (surplus_of(raw[i].certainty) + shift < 0) continue;
      raw[i].arguments["prior"] = as_text(static_cast<float>(shift));
    }
    out.push_back(std::move(raw[i]));
  }
  return out;
}

}  // namespace firstread
