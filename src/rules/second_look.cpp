#include "rules/second_look.h"

#include "rules/prior.h"

namespace firstread {

std::optional<SecondLook> SecondLook::find(const English& english, std::string_view kind, const Settings& settings) {
  if (settings.flag(first_look_parameter.name)) return SecondLook(nullptr, kind);
  const auto& weighing = english.weighing();
  if (!weighing || !weighing->knows(kind)) return std::nullopt;
  return SecondLook(weighing, kind);
}

std::optional<float> SecondLook::surplus(const Signs& signs, float margin) const {
  if (!weighing_) return 0;
  const float out = weighing_->evidence(kind_, signs) - margin;
  return out < -most_help ? std::nullopt : std::optional<float>(out);
}

void SecondLook::tell(const Signs& signs, Arguments& arguments) const {
  if (weighing_) return;
  arguments["kind"] = kind_;
  arguments["signs"] = signs.text();
}

}  // namespace firstread
