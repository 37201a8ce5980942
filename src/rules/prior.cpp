#include "rules/prior.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>

#include "rules/usage.h"

namespace firstread {

namespace {

constexpr int enough = 128;
constexpr double most_doubt = 6;  // however clean a long text is, its margins move no further

// How often a weighed finding is an error: half of those that lack a little of what is asked, most with one more.
double likelihood(float surplus) { return 1 / (1 + std::exp(-1.3 * (double{surplus} + 0.3))); }

// How much of an error a finding is, as far as its rule knows.
double errors_in(const Finding& finding) {
  if (!is_error(finding.rule->kind)) return 0;
  if (is_weighed(*finding.rule)) return likelihood(surplus_of(finding.certainty));
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

// "there house", "dont": who writes so has learnt English by ear.
bool is_heard(const Rule& rule) { return rule.skill == "confused-words" || rule.skill == "apostrophes"; }

// How likely a draft of so many words is by someone who learnt English by ear, as children do at home.
double by_ear(double errors, double words, const Prior& prior) {
  const double evidence = errors * std::log(prior.heard_at_home / prior.heard_at_school) -
                          words * (prior.heard_at_home - prior.heard_at_school);
  const auto share = [&](double for_home) { return 1 / (1 + std::exp(prior.doubt_of_home - for_home)); };
  return std::max(share(evidence) - share(0), 0.0);  // nothing where nothing was heard
}

// Where a sentence is full of misspellings, what stands around a word is not what the counts have seen, and they say
// nothing of it. Finds out which sentences are so.
class Garbled {
 public:
  Garbled(const Findings& findings, const Analysis& analysis)
      : analysis_(analysis), misspelt_(analysis.sentences().size()) {
    std::optional<Offset> before;
    for (const Finding& finding : findings) {  // in the order of the text
      if (finding.rule->check != "spelling" || finding.rule->tier == Tier::ask || finding.span.begin == before)
        continue;
      before = finding.span.begin;
      if (const auto at = sentence(finding.span.begin)) ++misspelt_[*at];
    }
  }

  bool at(Offset place) const {
    const auto at = sentence(place);
    if (!at || misspelt_[*at] < several) return false;
    const Sentence& sentence = analysis_.sentences()[*at];
    return misspelt_[*at] * one_in >= sentence.last - sentence.first;
  }

 private:
  static constexpr std::uint32_t several = 2, one_in = 12;  // misspellings; tokens

  std::optional<std::size_t> sentence(Offset place) const {
    const auto all = analysis_.sentences();
    const auto after = std::upper_bound(all.begin(), all.end(), place, [&](Offset here, const Sentence& one) {
      return here < analysis_.tokens()[one.first].span.begin;
    });
    if (after == all.begin()) return std::nullopt;
    return static_cast<std::size_t>(after - all.begin()) - 1;
  }

  const Analysis& analysis_;
  std::vector<std::uint32_t> misspelt_;  // by sentence
};

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

Habit habit(const Rule& rule) {
  if (rule.kind == Kind::spelling || rule.check == "statistics_confusion") return Habit::words;
  return rule.kind == Kind::mechanics || rule.check == "statistics_boundary" ? Habit::marks : Habit::forms;
}

Findings weigh(Findings raw, const Analysis& analysis, const Prior& prior) {
  if (std::none_of(raw.begin(), raw.end(), [](const Finding& finding) { return is_weighed(*finding.rule); }))
    return raw;

  // Several rules may see the same error; a place counts once, as what its surest finding says.
  std::sort(raw.begin(), raw.end());
  std::vector<const Finding*> surest(raw.size(), nullptr);
  std::array<double, habits> errors{};
  double heard = 0;
  for (std::size_t first = 0; first < raw.size();) {
    std::size_t last = first + 1, best = first;
    for (; last < raw.size() && raw[last].span.begin == raw[first].span.begin; ++last) {
      if (errors_in(raw[last]) > errors_in(raw[best])) best = last;
    }
    for (std::size_t i = first; i < last; ++i) surest[i] = &raw[best];
    errors[static_cast<std::size_t>(habit(*raw[best].rule))] += errors_in(raw[best]);
    if (is_heard(*raw[best].rule)) heard += errors_in(raw[best]);
    first = last;
  }

  const double words = analysis.measures().words + prior.smoothing;
  const double at_home = by_ear(heard, analysis.measures().words, prior);
  std::vector<std::optional<float>> shifts(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (!is_weighed(*raw[i].rule)) continue;
    const Habit own = habit(*raw[i].rule);
    const auto counts = [&](Habit other) { return other == own ? 1 : prior.of_others; };
    double sum = -counts(habit(*surest[i]->rule)) * errors_in(*surest[i]);
    for (const Habit other : {Habit::words, Habit::forms, Habit::marks})
      sum += counts(other) * errors[static_cast<std::size_t>(other)];
    const double usual = prior.usual_rate[static_cast<std::size_t>(own)];
    const double rate = (std::max(sum, 0.0) + usual * prior.smoothing) / words;
    double shift = std::clamp(prior.strength * std::log(rate / usual), -most_doubt, double{most_help});
    shift -= raw[i].rule->settings.number(at_home_parameter.name, 0) * at_home;
    shifts[i] = static_cast<float>(shift);
  }
  const Garbled garbled(raw, analysis);
  Findings out;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (shifts[i]) {
      if (habit(*raw[i].rule) != Habit::words && garbled.at(raw[i].span.begin)) continue;
      if (surplus_of(raw[i].certainty) + *shifts[i] < 0) continue;
      raw[i].arguments["prior"] = as_text(*shifts[i]);
    }
    out.push_back(std::move(raw[i]));
  }
  return out;
}

}  // namespace firstread
