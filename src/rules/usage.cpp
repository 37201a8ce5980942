#include "rules/usage.h"

namespace firstread {

std::optional<Usage> Usage::find(const English& english, std::string_view classifier, const Settings& settings,
                                 double share) {
  const Classifier* known = english.classifiers() ? english.classifiers()->find(classifier) : nullptr;
  if (!known || !english.ngrams()) return std::nullopt;
  return Usage(*known, *english.ngrams(), static_cast<float>(settings.number("gain", share)));
}

Place weighed(Span span, Arguments arguments, std::vector<std::string> replacements, float surplus) {
  arguments["evidence"] = as_text(surplus);
  return {.span = span,
          .arguments = std::move(arguments),
          .replacements = std::move(replacements),
          .safe = false,
          .certainty = certainty_of(surplus)};
}

}  // namespace firstread
