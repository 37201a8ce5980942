// What the checks against usage share: the evidence of a classifier and of the n-gram model, added up and weighed
// against what a rule asks. Evidence is in natural-log units throughout.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "english/classifier.h"
#include "english/cues.h"
#include "english/ngrams.h"
#include "rules/check.h"
#include "rules/prior.h"

namespace firstread {

inline constexpr float most_gain = 8;  // the n-gram model seldom gives one place more

inline constexpr Parameter gain_parameter{"gain", SettingType::number, false,
                                          "weight of the n-gram model beside the classifier"};

// Read by the prior, which knows the draft.
inline constexpr Parameter at_home_parameter{
    "more-at-home", SettingType::number, false,
    "asked beyond that of who learnt English by ear, as lost apostrophes and words that sound alike tell"};

class Usage {
 public:
  // Nothing where the data of that classifier or the n-grams are not installed. `share` is the usual weight of the
  // n-gram model; the setting `gain` goes before it.
  static std::optional<Usage> find(const English& english, std::string_view classifier, const Settings& settings,
                                   double share = 0.3);

  Classifier::Scores scores(const Cues& cues) const { return classifier_->scores(cues.all()); }
  const Classifier& classifier() const { return *classifier_; }
  const Ngrams& ngrams() const { return *ngrams_; }

  // Whether the classifier's score is so low that no n-gram brings the surplus up to `least`.
  bool hopeless(float score, float margin, float least = -most_help) const {
    return score + share_ * most_gain < margin + least;
  }
  // By how much the evidence is above (or below) the margin; nothing below `least`. `gain` asks the n-gram model, which
  // is dear, and so is called only where it can matter.
  template <class Gain>
  std::optional<float> surplus(float score, float margin, const Gain& gain, float least = -most_help) const {
    if (hopeless(score, margin, least)) return std::nullopt;
    const float out = score + share_ * gain() - margin;
    return out < least ? std::nullopt : std::optional<float>(out);
  }

 private:
  Usage(const Classifier& classifier, const Ngrams& ngrams, float share)
      : classifier_(&classifier), ngrams_(&ngrams), share_(share) {}

  const Classifier* classifier_;
  const Ngrams* ngrams_;
  float share_;
};

// What a check finds with `usage`; without it, nothing.
template <class Make>
Result<Prepared> with_usage(const std::optional<Usage>& usage, const Make& make) {
  if (!usage) return Prepared{.run = [](const Passage&, Sink&) {}};
  return make(*usage);
}

// A place that answers to the prior: it carries its evidence, and its replacement is never applied unseen.
Place weighed(Span span, Arguments arguments, std::vector<std::string> replacements, float surplus);

}  // namespace firstread
