// The second look of a check against usage: whether a place that its classifier and the n-gram model point out is an
// error, by everything else that can be seen there (english/weighing.h).
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "english/weighing.h"
#include "rules/check.h"
#include "rules/usage.h"

namespace firstread {

// For the program that learns the weights: every place of the first look, with its signs.
inline constexpr Parameter first_look_parameter{"first-look", SettingType::flag, false,
                                                "report all places, unweighed; for training"};

class SecondLook {
 public:
  // Nothing where the data are not installed.
  static std::optional<SecondLook> find(const English& english, std::string_view kind, const Settings& settings);

  // By how much the evidence is above (or below) the margin; nothing where no draft could raise it enough.
  std::optional<float> surplus(const Signs& signs, float margin) const;
  // Adds the signs to what is said of the place, where training asks for them.
  void tell(const Signs& signs, Arguments& arguments) const;

 private:
  SecondLook(std::shared_ptr<const Weighing> weighing, std::string_view kind)
      : weighing_(std::move(weighing)), kind_(kind) {}

  std::shared_ptr<const Weighing> weighing_;  // null in training
  std::string_view kind_;
};

// What a check finds with both looks; without either, nothing.
template <class Make>
Result<Prepared> with_second_look(const English& english, std::string_view kind, const std::optional<Usage>& usage,
                                  const Settings& settings, const Make& make) {
  const auto look = SecondLook::find(english, kind, settings);
  return with_usage(look ? usage : std::nullopt, [&](const Usage& known) { return make(known, *look); });
}

}  // namespace firstread
