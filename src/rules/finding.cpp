#include "rules/finding.h"

#include <tuple>

namespace firstread {
namespace {

auto key(const Finding& finding) {
  return std::tie(finding.span, finding.rule->id, finding.arguments, finding.replacements, finding.safe,
                  finding.certainty);
}

}  // namespace

bool operator<(const Finding& a, const Finding& b) { return key(a) < key(b); }
bool operator==(const Finding& a, const Finding& b) { return key(a) == key(b); }

}  // namespace firstread
