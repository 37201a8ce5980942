#include "report/class_talks.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace firstread {
namespace {

constexpr std::size_t most_lessons = 5;
constexpr double advice_counts = 0.5, goal_counts = 2;  // against an error, against a skill that is no goal

constexpr std::size_t fair_class = 8;     // fewer drafts have no usual
constexpr std::uint32_t fair_words = 50;  // in a small class, a draft of fewer words has hardly begun
constexpr std::uint32_t fair_errors = 5;  // fewer are no reason for a talk
constexpr double far_out = 1.5;           // quartile ranges above the upper quartile (Tukey's fence)
constexpr std::uint32_t short_part = 3;   // shorter than this part of the middle of the class

double rate(const ClassStudent& draft) { return 1000.0 * draft.errors / std::max(1u, draft.words); }

template <class T>
T quantile(std::vector<T> sorted, double share) {
  if (sorted.empty()) return T{};
  std::sort(sorted.begin(), sorted.end());
  return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1) + 0.5)];
}

}  // namespace

std::vector<ClassSkill> mini_lessons(const std::vector<ClassSkill>& skills, const std::vector<std::string>& goals,
                                     std::span<const Skill> all) {
  const auto worth = [&](const ClassSkill& skill) {
    const double errors = skill.findings == 0 ? 0 : static_cast<double>(skill.errors) / skill.findings;
    const bool goal = std::find(goals.begin(), goals.end(), skill.id) != goals.end();
    return skill.students * (errors + (1 - errors) * advice_counts) * (goal ? goal_counts : 1);
  };
  std::vector<const ClassSkill*> chosen;
  for (const ClassSkill& skill : skills) chosen.push_back(&skill);
  std::stable_sort(chosen.begin(), chosen.end(),
                   [&](const ClassSkill* a, const ClassSkill* b) { return worth(*a) > worth(*b); });
  chosen.resize(std::min(chosen.size(), most_lessons));

  std::vector<ClassSkill> out;
  std::set<std::string> done;
  const std::function<void(const std::string&)> teach = [&](const std::string& id) {
    const auto is = [&](const ClassSkill* one) { return one->id == id; };
    const auto lesson = std::find_if(chosen.begin(), chosen.end(), is);
    // What a skill needs may need another that was chosen, though it was not chosen itself.
    if (!done.insert(id).second) return;
    const auto skill = std::find_if(all.begin(), all.end(), [&](const Skill& s) { return s.id == id; });
    if (skill != all.end())
      for (const std::string& need : skill->needs) teach(need);
    if (lesson != chosen.end()) out.push_back(**lesson);
  };
  for (const ClassSkill* one : chosen) teach(one->id);
  return out;
}

void find_talks(ClassReport& report) {
  std::vector<double> rates;
  std::vector<std::uint32_t> words;
  std::vector<std::size_t> open;
  for (const ClassStudent& draft : report.drafts) {
    if (!draft.trouble.empty()) continue;
    words.push_back(draft.words);
    open.push_back(draft.requirements - draft.met);
    if (draft.words >= fair_words) rates.push_back(rate(draft));
  }
  const bool has_usual = words.size() >= fair_class;
  const double middle = quantile(rates, 0.5), upper = quantile(rates, 0.75);
  const double fence = upper + far_out * (upper - quantile(rates, 0.25));
  report.middle_words = quantile(words, 0.5);
  const std::uint32_t few = has_usual ? report.middle_words / short_part : fair_words;
  const std::size_t usually_open = has_usual ? quantile(open, 0.5) : 0;
  for (ClassStudent& draft : report.drafts) {
    if (!draft.trouble.empty()) {
      draft.talk.push_back("the file could not be read");
      continue;
    }
    if (draft.words < few) {
      draft.talk.push_back("only " + counted(draft.words, "word", "words"));
    } else if (has_usual && draft.words >= fair_words && draft.errors >= fair_errors && rate(draft) > fence) {
      const auto usual = static_cast<std::size_t>(std::lround(middle * draft.words / 1000));
      draft.talk.push_back(counted(draft.errors, "error", "errors") + " in " + counted(draft.words, "word", "words") +
                           "; usual here: " + std::to_string(usual));
    }
    const std::size_t left = draft.requirements - draft.met;
    if (left > usually_open && 2 * left >= draft.requirements)
      draft.talk.push_back(std::to_string(left) + " of " + counted(draft.requirements, "requirement", "requirements") +
                           " open");
  }
}

}  // namespace firstread
