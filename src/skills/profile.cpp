#include "skills/profile.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/yaml.h"

namespace firstread {
namespace {

constexpr std::array<std::string_view, 7> keys{"goals",   "aim",     "level",    "first-language",
                                               "dialect", "comfort", "sentences"};
constexpr std::array<std::string_view, 6> cefr{"A1", "A2", "B1", "B2", "C1", "C2"};
constexpr std::array<std::string_view, 6> dialects{"en-US", "en-GB", "en-GB-ise", "en-GB-ize", "en-CA", "en-AU"};
constexpr std::size_t longest_aim = 300;

std::string in_quotes(std::string_view words) { return "\"" + std::string(words) + "\""; }

std::vector<std::string> listed(std::string_view value) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t stop = std::min(value.find_first_of(", ", at), value.size());
    if (stop > at) out.emplace_back(value.substr(at, stop - at));
    at = stop + 1;
  }
  return out;
}

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : ", ") + value;
  return out;
}

std::optional<Error> set_goals(Profile& profile, std::string_view value, const std::vector<Skill>& skills) {
  std::vector<std::string> goals;
  for (std::string& goal : listed(value)) {
    if (!find(skills, goal)) {
      std::vector<std::string_view> known;
      for (const Skill& skill : skills) known.push_back(skill.id);
      const std::string meant = nearest(goal, known);
      return Error{in_quotes(goal) + " is no skill; " + (meant.empty() ? "" : in_quotes(meant) + " is one, and ") +
                   "\"firstread skills\" lists them all"};
    }
    if (std::find(goals.begin(), goals.end(), goal) == goals.end()) goals.push_back(std::move(goal));
  }
  profile.goals = std::move(goals);
  return std::nullopt;
}

std::optional<Error> set_flag(bool& flag, std::string_view key, std::string_view value) {
  if (value == "on" || value == "yes" || value == "true")
    flag = true;
  else if (value == "off" || value == "no" || value == "false")
    flag = false;
  else
    return Error{in_quotes(key) + " is on or off, not " + in_quotes(value)};
  return std::nullopt;
}

bool is_language(std::string_view value) {  // "es", "zh", "pt-BR"
  return value.size() >= 2 && value.size() <= 12 && std::all_of(value.begin(), value.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
         });
}

}  // namespace

int level_number(std::string_view level) {
  const auto at = std::find(cefr.begin(), cefr.end(), level);
  if (at != cefr.end()) return static_cast<int>(at - cefr.begin()) + 1;
  if (level == "university") return 6;
  if (!level.starts_with("grade-")) return 0;
  int grade = 0;
  const auto read = std::from_chars(level.data() + 6, level.data() + level.size(), grade);
  if (read.ec != std::errc() || read.ptr != level.data() + level.size() || grade < 1 || grade > 12) return 0;
  return (grade + 1) / 2;  // for the order of lessons only: two school years are about one level of the framework
}

std::optional<Error> set(Profile& profile, std::string_view key, std::string_view value,
                         const std::vector<Skill>& skills) {
  if (key == "goals") return set_goals(profile, value, skills);
  if (key == "comfort") return set_flag(profile.comfort, key, value);
  if (key == "sentences") return set_flag(profile.sentences, key, value);
  if (key == "aim") {
    if (value.size() > longest_aim)
      return Error{"an aim is one sentence, at most " + std::to_string(longest_aim) + " bytes"};
    profile.aim = value;
  } else if (key == "level") {
    if (!value.empty() && level_number(value) == 0)
      return Error{in_quotes(value) + " is no level; A1 to C2, grade-1 to grade-12 or university would be one"};
    profile.level = value;
  } else if (key == "first-language") {
    if (!value.empty() && !is_language(value))
      return Error{in_quotes(value) +
                   " is no language; its short name would be right, as \"es\" for Spanish or \"zh\" for Chinese"};
    profile.first_language = value;
  } else if (key == "dialect") {
    if (!value.empty() && std::find(dialects.begin(), dialects.end(), value) == dialects.end())
      return Error{in_quotes(value) + " is no dialect; en-US, en-GB, en-GB-ize, en-CA or en-AU would be one"};
    profile.dialect = value;
  } else {
    const std::string meant = nearest(key, keys);
    return Error{"a profile has no " + in_quotes(key) + "; " +
                 (meant.empty() ? "it has " + joined({keys.begin(), keys.end()}) : in_quotes(meant) + " would be one")};
  }
  return std::nullopt;
}

std::vector<std::pair<std::string, std::string>> pairs(const Profile& profile) {
  return {{"goals", joined(profile.goals)},
          {"aim", profile.aim},
          {"level", profile.level},
          {"first-language", profile.first_language},
          {"dialect", profile.dialect},
          {"comfort", profile.comfort ? "on" : "off"},
          {"sentences", profile.sentences ? "on" : "off"}};
}

Profile profile_from(const std::vector<std::pair<std::string, std::string>>& pairs) {
  Profile out;
  for (const auto& [key, value] : pairs) {
    if (key == "goals")
      out.goals = listed(value);
    else if (key == "aim")
      out.aim = value;
    else if (key == "level")
      out.level = value;
    else if (key == "first-language")
      out.first_language = value;
    else if (key == "dialect")
      out.dialect = value;
    else if (key == "comfort")
      out.comfort = value == "on";
    else if (key == "sentences")
      out.sentences = value != "off";
  }
  return out;
}

}  // namespace firstread
