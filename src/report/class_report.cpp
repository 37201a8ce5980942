#include "report/class_report.h"

#include <algorithm>
#include <functional>
#include <set>

#include "text/utf8.h"

namespace firstread {
namespace {

constexpr std::size_t most_examples = 3, most_lessons = 5;
constexpr std::uint32_t around = 40;       // code points of an example before and after the marked words
constexpr double many_more = 2.0;          // times the middle of the class
constexpr std::uint32_t fair_words = 100;  // below this, a rate says little

std::size_t at_point(std::string_view text, std::uint32_t points) {
  std::size_t at = 0;
  while (points-- > 0 && at < text.size()) at += point_at(text, at).bytes;
  return at;
}

ClassExample example(const Note& note) {
  const std::string_view line = note.excerpt.empty() ? std::string_view{} : std::string_view(note.excerpt.front());
  const std::uint32_t begin = note.begin.point_column - note.excerpt_column;
  const std::size_t mark = at_point(line, begin), from = at_point(line, begin > around ? begin - around : 0);
  const bool one_line = note.begin.line == note.end.line;
  const std::size_t end =
      one_line ? std::max(mark, at_point(line, note.end.point_column - note.excerpt_column)) : line.size();
  const std::size_t to = std::min(line.size(), end + at_point(line.substr(end), around));
  return {.before = (from > 0 ? "…" : "") + std::string(line.substr(from, mark - from)),
          .marked = std::string(line.substr(mark, end - mark)),
          .after = std::string(line.substr(end, to - end)) + (to < line.size() ? "…" : ""),
          .message = note.message};
}

double rate(const ClassStudent& student) { return student.words == 0 ? 0 : 1000.0 * student.errors / student.words; }

// Reasons for a talk, none of them a rank: no text, requirements open, twice as many places as is usual in this class.
void find_talks(std::vector<ClassStudent>& students) {
  std::vector<double> rates;
  for (const ClassStudent& student : students)
    if (student.trouble.empty() && student.words >= fair_words) rates.push_back(rate(student));
  std::sort(rates.begin(), rates.end());
  const double middle = rates.empty() ? 0 : rates[rates.size() / 2];
  for (ClassStudent& student : students) {
    if (!student.trouble.empty())
      student.talk.push_back("the file could not be read");
    else if (student.words < fair_words)
      student.talk.push_back("only " + std::to_string(student.words) + (student.words == 1 ? " word" : " words"));
    else if (rates.size() >= 5 && middle > 0 && rate(student) >= many_more * middle && student.errors >= 5)
      student.talk.push_back(std::to_string(student.errors) + " places in " + std::to_string(student.words) + " words");
    if (student.trouble.empty() && student.met < student.requirements)
      student.talk.push_back(std::to_string(student.requirements - student.met) + " of " +
                             std::to_string(student.requirements) + " requirements open");
  }
}

// The skills of most students, each after those it needs.
std::vector<ClassSkill> lessons(const std::vector<ClassSkill>& skills, std::span<const Skill> all) {
  std::vector<ClassSkill> out;
  std::set<std::string> done;
  const std::size_t count = std::min(skills.size(), most_lessons);
  const std::function<void(const ClassSkill&)> teach = [&](const ClassSkill& one) {
    if (!done.insert(one.id).second) return;
    const auto skill = std::find_if(all.begin(), all.end(), [&](const Skill& s) { return s.id == one.id; });
    if (skill != all.end())
      for (const std::string& need : skill->needs)
        for (std::size_t i = 0; i < count; ++i)
          if (skills[i].id == need) teach(skills[i]);
    out.push_back(one);
  };
  for (std::size_t i = 0; i < count; ++i) teach(skills[i]);
  return out;
}

}  // namespace

void ClassTally::add(const FileReport& report, std::string name) {
  if (hide_names_) name = "Student " + std::to_string(report_.students.size() + 1);
  const int same = ++names_[name];
  if (same > 1) name += " (" + std::to_string(same) + ")";
  ClassStudent student{.name = std::move(name), .file = hide_names_ ? "" : report.file, .words = report.words};
  student.trouble = report.trouble;
  for (const Note& note : report.notes) ++(is_error(note.kind) ? student.errors : student.advice);
  for (const Requirement& one : report.requirements) {
    ++student.requirements;
    student.met += one.met;
    auto found = std::find_if(report_.requirements.begin(), report_.requirements.end(),
                              [&](const auto& r) { return r.first == one.name; });
    if (found == report_.requirements.end()) found = report_.requirements.insert(found, {one.name, {0, 0}});
    found->second.first += one.met;
    ++found->second.second;
  }
  for (const Points& one : report.points) student.points += one.got, student.most_points += one.most;
  for (const SkillCount& count : report.skills) {
    ClassSkill& skill = skills_[count.skill];
    skill.id = count.skill;
    skill.title = count.title;
    ++skill.students;
    skill.findings += count.findings;
    if (skill.examples.size() == most_examples) continue;
    const auto note =
        std::find_if(report.notes.begin(), report.notes.end(), [&](const Note& n) { return n.skill == count.skill; });
    if (note != report.notes.end()) skill.examples.push_back(example(*note));
  }
  report_.words += report.words;
  report_.findings += report.notes.size();
  report_.students.push_back(std::move(student));
}

ClassReport ClassTally::finish(std::span<const Skill> all) && {
  for (auto& [id, skill] : skills_) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&wanted = skill.id](const Skill& s) { return s.id == wanted; });
    if (found != all.end()) skill.minutes = found->minutes;
    report_.skills.push_back(std::move(skill));
  }
  std::stable_sort(report_.skills.begin(), report_.skills.end(), [](const ClassSkill& a, const ClassSkill& b) {
    return a.students != b.students ? a.students > b.students : a.findings > b.findings;
  });
  report_.lessons = lessons(report_.skills, all);
  find_talks(report_.students);
  return std::move(report_);
}

}  // namespace firstread
