#include "rules/check.h"

namespace firstread {

void Sink::add(Place place) {
  findings_.push_back({.rule = &rule_,
                       .span = place.span,
                       .arguments = std::move(place.arguments),
                       .replacements = std::move(place.replacements),
                       .safe = rule_.safe && place.safe,
                       .certainty = place.certainty});
}

}  // namespace firstread
