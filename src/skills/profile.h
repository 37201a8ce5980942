// What a writer says of himself: goals, level, first language, dialect, reading comfort. Declared, never guessed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "skills/skill.h"

namespace firstread {

struct Profile {
  std::vector<std::string> goals;  // skills, most wanted first
  std::string aim;                 // in his own words: "pass the writing course"
  std::string level;               // "A1" … "C2", "grade-1" … "grade-12", "university"
  std::string first_language;      // "es"
  std::string dialect;             // "en-GB"
  bool comfort = false;            // reading comfort
  bool sentences = true;           // his own sentences may be kept for practice

  friend bool operator==(const Profile&, const Profile&) = default;
};

// Sets one value from its words ("goals" "commas, agreement"); an Error says what would be right.
std::optional<Error> set(Profile& profile, std::string_view key, std::string_view value,
                         const std::vector<Skill>& skills);

// Keys and values, in a fixed order: what the progress file holds and `profile show` says.
std::vector<std::pair<std::string, std::string>> pairs(const Profile& profile);
// The inverse; keys it does not know are left alone.
Profile profile_from(const std::vector<std::pair<std::string, std::string>>& pairs);

// Where a level stands, from 1 (A1) to 6 (C2); 0 when it says nothing.
int level_number(std::string_view level);

}  // namespace firstread
