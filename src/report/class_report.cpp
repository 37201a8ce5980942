#include "report/class_report.h"

#include <algorithm>

#include "report/class_talks.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace firstread {
namespace {

constexpr std::size_t most_examples = 3;
constexpr std::uint32_t around = 45;        // code points of an example before and after the marked words
constexpr std::uint32_t longest_mark = 90;  // code points of the marked words that are shown
constexpr std::size_t shortest_name = 3;    // letters; shorter names are too often words

std::size_t at_point(std::string_view text, std::uint32_t points) {
  std::size_t at = 0;
  while (points-- > 0 && at < text.size()) at += point_at(text, at).bytes;
  return at;
}

// Cut at a blank, so that no word is shown in part.
std::string head(std::string_view text, std::uint32_t points) {
  const std::size_t end = at_point(text, points);
  if (end >= text.size()) return std::string(text);
  const std::size_t blank = text.substr(0, end).rfind(' ');
  return std::string(text.substr(0, blank == std::string_view::npos ? end : blank)) + " …";
}
std::string tail(std::string_view text, std::uint32_t points) {
  const auto total = count_points(text);
  if (total <= points) return std::string(text);
  const std::size_t from = at_point(text, total - points);
  const std::size_t blank = text.find(' ', from);
  return "… " + std::string(text.substr(blank == std::string_view::npos ? from : blank + 1));
}

ClassExample example(const Note& note, std::size_t student) {
  const std::string_view line = note.excerpt.empty() ? std::string_view{} : std::string_view(note.excerpt.front());
  const std::size_t mark = at_point(line, note.begin.point_column - note.excerpt_column);
  const bool one_line = note.begin.line == note.end.line;
  const std::size_t end =
      one_line ? std::max(mark, at_point(line, note.end.point_column - note.excerpt_column)) : line.size();
  return {.before = tail(line.substr(0, mark), around),
          .marked = head(line.substr(mark, end - mark), longest_mark),
          .after = head(line.substr(end), around),
          .message = note.message,
          .fingerprint = note.fingerprint,
          .tier = note.tier,
          .student = student};
}

template <class Each>  // calls with each run of letters: where it begins and ends
void each_word(std::string_view text, Each&& each) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(point_at(text, end).value)) end += point_at(text, end).bytes;
    if (end > at) each(at, end);
    at = std::max(end, at + point_at(text, at).bytes);
  }
}

}  // namespace

std::int64_t sum(const ClassStudent& student) {
  std::int64_t out = 0;
  for (const auto& [name, got] : student.points) out += got;
  return out;
}

std::int64_t most(const ClassReport& report) {
  std::int64_t out = 0;
  for (const ClassPart& part : report.parts) out += part.most;
  return out;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

ClassTally::ClassTally(std::span<const std::string> names, std::vector<std::string> goals)
    : students_(names.size()), goals_(std::move(goals)) {
  for (const std::string& name : names)
    each_word(name, [&](std::size_t begin, std::size_t end) {
      if (end - begin >= shortest_name) name_words_.insert(to_lower(name.substr(begin, end - begin)));
    });
}

// "My name is Ada" in an example would name her. A name is a word in capitals; "will" and "mark" are words.
void ClassTally::anonymise(std::string& text) const {
  std::string out;
  std::size_t done = 0;
  each_word(text, [&](std::size_t begin, std::size_t end) {
    const std::string_view word = std::string_view(text).substr(begin, end - begin);
    if (!starts_upper(word) || !name_words_.contains(to_lower(word))) return;
    out += text.substr(done, begin - done) + "(name)";
    done = end;
  });
  if (done > 0) text = out + text.substr(done);
}

// The surest examples are kept; among equals the fingerprint decides, which spreads them over the class and knows no
// order.
void ClassTally::count(const FileReport& report, std::size_t student) {
  for (const SkillCount& one : report.skills) {
    auto& [skill, students, rules] = skills_[one.skill];
    skill.id = one.skill;
    skill.title = one.title;
    skill.findings += one.findings;
    students.resize(students_);
    skill.students += students[student] ? 0 : 1;
    students[student] = true;
  }
  for (const Note& note : report.notes) {
    Counted& counted = skills_[note.skill];
    counted.skill.errors += is_error(note.kind);
    auto& [findings, best] = counted.rules[note.rule];
    ++findings;
    const auto surer = [&](const ClassExample& e) {
      return std::pair(e.tier, std::string_view(e.fingerprint)) <
             std::pair(note.tier, std::string_view(note.fingerprint));
    };
    if (best.size() == most_examples && surer(best.back())) continue;
    const auto same =
        std::find_if(best.begin(), best.end(), [&](const ClassExample& e) { return e.student == student; });
    if (same != best.end() && surer(*same)) continue;
    if (same != best.end()) best.erase(same);
    best.insert(std::partition_point(best.begin(), best.end(), surer), example(note, student));
    if (best.size() > most_examples) best.pop_back();
  }
}

// One example of each rule before a second of any, from the rules that found most; of different students.
void ClassTally::choose_examples(Counted& counted) {
  std::vector<const RuleExamples*> rules;
  for (const auto& [rule, examples] : counted.rules) rules.push_back(&examples);
  std::stable_sort(rules.begin(), rules.end(),
                   [](const RuleExamples* a, const RuleExamples* b) { return a->findings > b->findings; });
  auto& chosen = counted.skill.examples;
  for (std::size_t round = 0; round < most_examples; ++round)
    for (const RuleExamples* rule : rules) {
      if (chosen.size() == most_examples) return;
      const auto fresh = std::find_if(rule->best.begin(), rule->best.end(), [&](const ClassExample& e) {
        return std::none_of(chosen.begin(), chosen.end(),
                            [&](const ClassExample& c) { return c.student == e.student; });
      });
      if (fresh != rule->best.end()) chosen.push_back(*fresh);
    }
}

void ClassTally::add(const FileReport& report, std::size_t student, ClassStudent row) {
  row.words = report.words;
  row.trouble = report.trouble;
  row.suppressed = report.suppressed;
  for (const Note& note : report.notes) ++(is_error(note.kind) ? row.errors : row.advice);
  for (const Requirement& one : report.requirements) {
    ++row.requirements;
    row.met += one.met;
    auto found = std::find_if(report_.requirements.begin(), report_.requirements.end(),
                              [&](const auto& r) { return r.first == one.name; });
    if (found == report_.requirements.end()) found = report_.requirements.insert(found, {one.name, {0, 0}});
    found->second.first += one.met;
    ++found->second.second;
  }
  for (const Points& one : report.points) {
    row.points[one.name] = one.got;
    const auto is = [&](const ClassPart& part) { return part.name == one.name; };
    if (std::none_of(report_.parts.begin(), report_.parts.end(), is))
      report_.parts.push_back({one.name, one.title, one.most});
  }
  count(report, student);
  report_.words += report.words;
  report_.findings += report.notes.size();
  report_.suppressed += report.suppressed;
  seen_.insert(student);
  report_.drafts.push_back(std::move(row));
}

ClassReport ClassTally::finish(std::span<const Skill> all) && {
  report_.students = seen_.size();
  for (auto& [id, counted] : skills_) {
    ClassSkill& skill = counted.skill;
    choose_examples(counted);
    const auto found =
        std::find_if(all.begin(), all.end(), [&wanted = skill.id](const Skill& s) { return s.id == wanted; });
    if (found != all.end()) skill.minutes = found->minutes;
    for (ClassExample& example : skill.examples)
      for (std::string* text : {&example.before, &example.marked, &example.after, &example.message}) anonymise(*text);
    report_.skills.push_back(std::move(skill));
  }
  std::stable_sort(report_.skills.begin(), report_.skills.end(), [](const ClassSkill& a, const ClassSkill& b) {
    return a.students != b.students ? a.students > b.students : a.findings > b.findings;
  });
  std::stable_sort(report_.drafts.begin(), report_.drafts.end(), [](const ClassStudent& a, const ClassStudent& b) {
    return a.name != b.name ? a.name < b.name : a.file < b.file;
  });
  report_.lessons = mini_lessons(report_.skills, goals_, all);
  find_talks(report_);
  return std::move(report_);
}

}  // namespace firstread
