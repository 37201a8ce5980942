// "The bell [[rang, we]] left." is a text and the places marked in it. A rule's examples are its tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/format.h"
#include "english/english.h"
#include "rules/rule_set.h"

namespace firstread {

struct Marked {
  std::string text;
  std::vector<Span> marks;
};
Marked unmark(std::string_view marked);
std::string mark(std::string_view text, const std::vector<Span>& spans);

// Runs the rule on its own examples (read as Markdown); every one that does not hold is an Error with the rule's file.
std::vector<Error> try_examples(const ActiveRule& rule, const English& english, const Format& format);

}  // namespace firstread
