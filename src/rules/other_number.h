// Whether a noun would rather stand in the other number, by a classifier and the n-gram model together (rules/usage.h).
#pragma once

#include <optional>

#include "english/number_slots.h"
#include "english/passage.h"
#include "rules/remedy.h"
#include "rules/usage.h"

namespace firstread {

class OtherNumber {
 public:
  // Nothing where the data are not installed. What is asked stands in the setting of that name; nouns that are used
  // with and without number may be asked for more (`more-for-both`), and those after "the" or "my" (`more-after-the`).
  static std::optional<OtherNumber> find(const English& english, const Settings& settings, std::string_view margin);

  // The words are the noun's other form, with its capital.
  Remedy remedy(const Passage& passage, const Surroundings& sentence, const NumberSlot& slot) const;

 private:
  OtherNumber(const English& english, const Usage& usage, const Settings& settings, std::string_view margin);

  const English* english_;
  Usage usage_;
  float margin_, both_, definite_;
};

}  // namespace firstread
