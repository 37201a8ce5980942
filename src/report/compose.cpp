#include "report/compose.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/strings.h"
#include "report/fingerprint.h"
#include "rules/message.h"
#include "text/utf8.h"

namespace firstread {
namespace {

constexpr std::uint32_t most_excerpt_lines = 3;
constexpr std::uint32_t excerpt_around = 240;  // bytes kept before and after the mark on a long line
constexpr std::uint32_t most_excerpt_mark = 600;

Position position(const LineIndex& lines, Offset offset) {
  const Line line = lines.line(offset);
  return {.line = static_cast<std::uint32_t>(line) + 1,
          .point_column = static_cast<std::uint32_t>(lines.point_column(offset)) + 1,
          .byte_column = static_cast<std::uint32_t>(lines.byte_column(offset)) + 1,
          .utf16_column = static_cast<std::uint32_t>(lines.utf16_column(offset)) + 1};
}

// The nearest start of a character at or before the byte.
Offset character_start(std::string_view text, std::uint32_t byte) {
  while (byte > 0 && byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80) --byte;
  return Offset{byte};
}

void cut_excerpt(Note& note, const Source& source) {
  const LineIndex& lines = source.lines();
  const auto first = static_cast<std::uint32_t>(lines.line(note.bytes.begin));
  const std::uint32_t last = std::min(note.end.line - 1, first + most_excerpt_lines - 1);
  for (std::uint32_t line = first; line <= last; ++line) {
    Span shown = lines.content(Line{line});
    const Offset mark_begin = std::clamp(note.bytes.begin, shown.begin, shown.end);
    const Offset mark_end = std::min(std::clamp(note.bytes.end, mark_begin, shown.end), mark_begin + most_excerpt_mark);
    if (mark_begin - shown.begin > excerpt_around)
      shown.begin = character_start(source.text(), number(mark_begin) - excerpt_around);
    if (shown.end - mark_end > excerpt_around)
      shown.end = character_start(source.text(), number(mark_end) + excerpt_around);
    if (line == first) note.excerpt_column = static_cast<std::uint32_t>(lines.point_column(shown.begin)) + 1;
    note.excerpt.emplace_back(source.text(shown));
  }
}

std::string up_to_three(const std::vector<std::string>& replacements) {
  std::string out;
  const std::size_t count = std::min<std::size_t>(replacements.size(), 3);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out += i + 1 == count ? " or " : ", ";
    out += "“" + replacements[i] + "”";
  }
  return out;
}

// What stands for a correction that is held back: the writer fills the gap.
constexpr std::string_view gap = "____";

// A check may name the correction in words of its own; what is held back is held back there as well.
void hold_back(std::string& words, const std::vector<std::string>& replacements) {
  for (const std::string& replacement : replacements) {
    if (replacement.empty()) continue;
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"\"", "\""}, {"“", "”"}}) {
      const std::string quoted = std::string(open) + replacement + std::string(close);
      const std::string held = std::string(open) + std::string(gap) + std::string(close);
      for (auto at = words.find(quoted); at != std::string::npos; at = words.find(quoted, at + held.size()))
        words.replace(at, quoted.size(), held);
    }
  }
}

void tell(Note& note, const Finding& finding, const Source& source, Reveal reveal) {
  const Rule& rule = *finding.rule;
  Arguments arguments = finding.arguments;
  arguments.try_emplace("match", trimmed(source.text(finding.span)));
  const bool answers = reveal == Reveal::answer;
  arguments.insert_or_assign(
      "suggestion", answers && !finding.replacements.empty() ? finding.replacements.front() : std::string(gap));
  arguments.insert_or_assign(
      "suggestions", answers && !finding.replacements.empty() ? up_to_three(finding.replacements) : std::string(gap));
  if (reveal == Reveal::hint) {
    note.message = "Look at this place again.";
    return;
  }
  const bool asks = rule.tier == Tier::ask && !rule.question.empty();
  note.message = fill(asks ? rule.question : rule.message, arguments);
  note.advice = fill(rule.advice, arguments);
  if (!answers) {
    hold_back(note.message, finding.replacements);
    hold_back(note.advice, finding.replacements);
    return;
  }
  note.replacements = finding.replacements;
  // A check that knows what a replacement means says so: "gloss:there" = "a place".
  for (const std::string& replacement : note.replacements) {
    const auto gloss = arguments.find("gloss:" + replacement);
    if (gloss == arguments.end() && note.glosses.empty()) continue;
    note.glosses.resize(note.replacements.size());
    if (gloss != arguments.end())
      note.glosses[static_cast<std::size_t>(&replacement - note.replacements.data())] =
          replacement + " = " + gloss->second;
  }
  note.safe = finding.safe && !finding.replacements.empty();
}

std::string instructor_note(const Rule& rule, const ComposeOptions& options) {
  for (const std::string* name : {&rule.id, &rule.skill})
    for (const auto& [key, words] : options.notes)
      if (key == *name) return words;
  return {};
}

const Skill* skill_of(const Rule& rule, const ComposeOptions& options) {
  const auto found =
      std::find_if(options.skills.begin(), options.skills.end(), [&](const Skill& s) { return s.id == rule.skill; });
  return found == options.skills.end() ? nullptr : &*found;
}

std::vector<SkillCount> count_skills(const std::vector<Note>& notes, std::uint32_t words) {
  std::map<std::string, SkillCount> counts;
  for (const Note& note : notes) {
    SkillCount& count = counts[note.skill];
    count.skill = note.skill;
    count.title = note.skill_title;
    ++count.findings;
    if (count.lines.empty() || count.lines.back() != note.begin.line) count.lines.push_back(note.begin.line);
  }
  std::vector<SkillCount> out;
  for (auto& [id, count] : counts) {
    count.per_thousand_words = words == 0 ? 0 : 1000.0 * count.findings / words;
    out.push_back(std::move(count));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const SkillCount& a, const SkillCount& b) { return a.findings > b.findings; });
  return out;
}

// Skills in focus come first, in the coach's order; the first finding of each explains.
void mark_focus(FileReport& report, const Lesson& lesson) {
  const auto rank = [&](const std::string& skill) {
    return std::find(lesson.focus.begin(), lesson.focus.end(), skill) - lesson.focus.begin();
  };
  const auto unfocused = static_cast<std::ptrdiff_t>(lesson.focus.size());
  for (SkillCount& count : report.skills) count.in_focus = rank(count.skill) < unfocused;
  std::stable_sort(report.skills.begin(), report.skills.end(),
                   [&](const SkillCount& a, const SkillCount& b) { return rank(a.skill) < rank(b.skill); });
  std::set<std::string_view> explained;
  for (Note& note : report.notes) {
    note.in_focus = rank(note.skill) < unfocused;
    note.first_of_skill = explained.insert(note.skill).second;
  }
}

std::vector<NextStep> next_steps(const FileReport& report, const Lesson& lesson) {
  std::vector<NextStep> out;
  for (const Step& step : lesson.next)
    out.push_back(
        {.skill = step.skill,
         .title = step.title,
         .action = step.action,
         .reason = step.reason,
         .line = step.finding && *step.finding < report.notes.size() ? report.notes[*step.finding].begin.line : 0,
         .minutes = step.minutes,
         .command = step.command});
  return out;
}

Comparison comparison(const Lesson& lesson) {
  const DraftComparison& since = *lesson.since;
  return {.draft = since.draft,
          .fixed = since.fixed + since.removed,
          .still_there = since.still_there,
          .fresh = since.fresh,
          .words_changed = static_cast<std::int64_t>(since.words_now) - since.words_then,
          .sentences = lesson.since_said};
}

// What a check that weighs evidence saw, and how far the draft's own rate of errors moved what it asks (rules/prior.h).
std::string weighed(const Finding& finding, const std::string& shift, const LineIndex& lines) {
  const auto evidence = finding.arguments.find("evidence");
  return "line " + std::to_string(static_cast<std::uint32_t>(lines.line(finding.span.begin)) + 1) + ", " +
         finding.rule->id + ": evidence " + (evidence == finding.arguments.end() ? "?" : evidence->second) +
         " over what the rule asks, " + shift + " for the errors in this draft";
}

std::vector<Note> notes_of(const Findings& findings, const Analysis& analysis, const ComposeOptions& options) {
  const Source& source = analysis.source();
  const LineIndex& lines = source.lines();
  const auto prints = fingerprints(findings, analysis);
  std::vector<Note> notes;
  notes.reserve(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& finding = findings[i];
    const Rule& rule = *finding.rule;
    const Skill* skill = skill_of(rule, options);
    Note note{.rule = rule.id,
              .skill = rule.skill,
              .skill_title = skill ? skill->title : rule.skill,
              .kind = rule.kind,
              .tier = rule.tier};
    note.text = source.text(finding.span);
    note.bytes = finding.span;
    note.points_begin = lines.points(finding.span.begin);
    note.points_end = note.points_begin + count_points(note.text);
    note.begin = position(lines, finding.span.begin);
    note.end = position(lines, finding.span.end);
    note.fingerprint = prints[i];
    note.instructor_note = instructor_note(rule, options);
    // A skill that rules cannot teach by hints is shown by a model phrasing instead (Ferris 1999).
    tell(note, finding, source, skill && !skill->treatable ? Reveal::answer : options.reveal);
    cut_excerpt(note, source);
    notes.push_back(std::move(note));
  }
  return notes;
}

}  // namespace

FileReport compose(const Analysis& analysis, const Resolved& resolved, const Lesson& lesson,
                   const ComposeOptions& options) {
  const Source& source = analysis.source();
  const LineIndex& lines = source.lines();
  FileReport report{.file = source.name(),
                    .source = std::string(source.text()),
                    .format = analysis.document().format,
                    .dialect = std::string(analysis.dialect()),
                    .reveal = options.reveal};
  report.container = analysis.document().container;
  report.blocks = analysis.document().blocks;
  report.words = analysis.measures().words;
  report.sentences = analysis.measures().sentences;
  report.paragraphs = analysis.measures().paragraphs;
  report.grade = analysis.measures().grade;
  report.warnings = resolved.warnings;
  report.suppressed = resolved.suppressed.size();
  report.notes = notes_of(resolved.findings, analysis, options);
  report.switched_off = notes_of(resolved.suppressed, analysis, options);
  report.skills = count_skills(report.notes, report.words);
  mark_focus(report, lesson);
  report.next = next_steps(report, lesson);
  report.going_well = lesson.going_well;
  for (const SkillView& view : lesson.skills)
    if (view.priority > 0) report.why.push_back(view.skill + ": " + view.why);
  for (const Finding& finding : resolved.findings)
    if (const auto shift = finding.arguments.find("prior"); shift != finding.arguments.end())
      report.why.push_back(weighed(finding, shift->second, lines));
  if (lesson.since) report.since.push_back(comparison(lesson));
  return report;
}

}  // namespace firstread
