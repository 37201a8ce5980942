#include "report/first_look.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace firstread {
namespace {

constexpr std::size_t most_steps = 3;
constexpr std::uint32_t fair_words = 100;      // below this, the absence of a mistake says little
constexpr std::uint32_t fair_sentences = 8;

bool has_errors(const FileReport& report, const std::string& skill) {
  return std::any_of(report.notes.begin(), report.notes.end(),
                     [&](const Note& note) { return note.skill == skill && is_error(note.kind); });
}

std::string plural(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

const SkillCount* counted(const FileReport& report, std::string_view skill) {
  const auto found = std::find_if(report.skills.begin(), report.skills.end(), [&](const SkillCount& c) { return c.skill == skill; });
  return found == report.skills.end() ? nullptr : &*found;
}

}  // namespace

void choose_focus(FileReport& report, const ComposeOptions& options) {
  std::vector<std::size_t> order;
  std::map<std::string, bool> errors;
  for (std::size_t i = 0; i < report.skills.size(); ++i) {
    order.push_back(i);
    errors[report.skills[i].skill] = has_errors(report, report.skills[i].skill);
    report.skills[i].in_focus = false;
  }
  const auto asked = [&](const std::string& skill) {
    return std::find(options.focus.begin(), options.focus.end(), skill) != options.focus.end();
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return errors[report.skills[a].skill] > errors[report.skills[b].skill];
  });
  std::size_t chosen = 0;
  for (const std::size_t i : order)
    if (options.focus.empty() ? chosen < options.focus_size : asked(report.skills[i].skill))
      report.skills[i].in_focus = true, ++chosen;
  std::map<std::string, bool> explained;
  for (Note& note : report.notes) {
    const SkillCount* count = counted(report, note.skill);
    note.in_focus = count != nullptr && count->in_focus;
    note.first_of_skill = !std::exchange(explained[note.skill], true);
  }
}

std::vector<NextStep> next_steps(const FileReport& report, const ComposeOptions& options) {
  std::vector<NextStep> out;
  for (const SkillCount& count : report.skills) {
    if (out.size() == most_steps || !count.in_focus) continue;
    const auto skill = std::find_if(options.skills.begin(), options.skills.end(),
                                    [&](const Skill& s) { return s.id == count.skill; });
    NextStep step{.skill = count.skill, .title = count.title};
    step.line = count.lines.empty() ? 0 : count.lines.front();
    step.reason = plural(count.findings, "place", "places") + " in this draft";
    step.action = count.findings == 1 ? "Mend the place on line " + std::to_string(step.line) + "."
                                      : "Start with line " + std::to_string(step.line) + ", then mend the other " +
                                            (count.findings == 2 ? std::string("one.") : std::to_string(count.findings - 1) + ".");
    if (skill != options.skills.end()) step.minutes = skill->minutes;
    step.command = "firstread explain " + count.skill;
    out.push_back(std::move(step));
  }
  return out;
}

std::vector<std::string> going_well(const FileReport& report, const Analysis& analysis, const ComposeOptions& options) {
  std::vector<std::string> out;
  if (report.words < fair_words || report.sentences < fair_sentences) return out;
  const auto clean = [&](std::string_view skill) {
    return counted(report, skill) == nullptr &&
           std::any_of(options.skills.begin(), options.skills.end(), [&](const Skill& s) { return s.id == skill; });
  };
  const Measures& measures = analysis.measures();
  if (clean("sentences"))
    out.push_back(plural(report.sentences, "sentence", "sentences") + ", and firstread found no fragment and no run-on.");
  if (clean("spelling"))
    out.push_back(plural(report.words, "word", "words") + ", every one of them spelt as the dictionary has it.");
  if (measures.sentence_deviation >= 6 && measures.words_per_sentence >= 8)
    out.push_back("Your sentences vary in length: about " + std::to_string(std::lround(measures.words_per_sentence)) +
                  " words, give or take " + std::to_string(std::lround(measures.sentence_deviation)) + ".");
  if (out.size() > 2) out.resize(2);
  return out;
}

}  // namespace firstread
