// Judges what was typed: by the accepted answers, and by running the rules on it.
#pragma once

#include <string>
#include <string_view>

#include "document/format.h"
#include "english/english.h"
#include "rules/rule_set.h"
#include "skills/practice.h"

namespace firstread {

struct Judgement {
  bool right = false;
  std::string said;  // what is right about it, or what to look at; plain words
};

class Examiner {
 public:
  // `plain` reads what was typed as plain text. All three must outlive the Examiner.
  Examiner(const English& english, const RuleSet& rules, const Format& plain)
      : english_(english), rules_(rules), plain_(plain) {}

  Judgement judge(const Exercise& exercise, std::string_view typed) const;

 private:
  struct Reading;
  Reading read(std::string_view text) const;
  Judgement judge_found(const Exercise& exercise, const std::string& typed) const;
  Judgement judge_choice(const Exercise& exercise, const std::string& typed) const;
  Judgement judge_sentence(const Exercise& exercise, const std::string& typed) const;

  const English& english_;
  const RuleSet& rules_;
  const Format& plain_;
};

}  // namespace firstread
