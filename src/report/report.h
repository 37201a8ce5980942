// What is said about the files of a run: every string rendered, every place resolved, no pointers into anything else. A
// writer needs nothing but this.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "document/block.h"
#include "rules/rule.h"
#include "text/span.h"

namespace firstread {

struct DraftRecord;  // skills/progress.h

enum class Reveal { hint, explain, answer };  // the place and the skill; also the reason; also the correction

struct Position {  // counted from 1
  std::uint32_t line = 1;
  std::uint32_t point_column = 1;  // code points
  std::uint32_t byte_column = 1;
  std::uint32_t utf16_column = 1;
};

struct Note {  // a finding, as it is told
  std::string rule, skill, skill_title;
  Kind kind{};
  Tier tier{};
  std::string message, advice;
  std::string text;                       // the marked words, as in the source
  std::vector<std::string> replacements;  // best first
  std::vector<std::string> glosses;       // one for each replacement, or none: "there = place"
  bool safe = false;
  Span bytes;
  std::uint32_t points_begin = 0, points_end = 0;  // code points from the start of the text
  Position begin, end;                             // `end` is just after the last character
  std::string fingerprint;      // 16 hex digits: rule + normalised context + which of equals; survives moved lines
  bool in_focus = true;         // of a skill that is marked in full
  bool first_of_skill = false;  // explains; later ones point
  std::vector<std::string>
      excerpt;  // the source lines it stands in, without line ends; a few, and of long lines a part
  std::uint32_t excerpt_column = 1;  // where the first line of the excerpt begins, in code points of its line
  std::string instructor_note;       // what the assignment says about this rule or skill
};

struct SkillCount {
  std::string skill, title;
  std::uint32_t findings = 0;
  double per_thousand_words = 0;
  std::vector<std::uint32_t> lines;
  bool in_focus = true;
};

struct NextStep {
  std::string skill, title;
  std::string action;      // one thing to do
  std::string reason;      // why this one
  std::uint32_t line = 0;  // where to start
  int minutes = 0;
  std::string command;  // to learn or practise
};

struct Comparison {   // with the last draft
  std::string draft;  // its name
  std::uint32_t fixed = 0, still_there = 0, fresh = 0;
  std::int64_t words_changed = 0;      // words now less words then
  std::vector<std::string> sentences;  // what is said of it
};

struct CoursePoint {        // a draft, and how a skill stood in it
  std::string draft, when;  // its name; the day: "3 Mar"
  double per_thousand_words = 0;
};

struct SkillCourse {  // a skill over the writer's drafts, this one last
  std::string skill, title;
  std::string said;  // "on the way: about 80 of 100 right"
  std::vector<CoursePoint> points;
};

struct Requirement {  // of the assignment
  std::string id;     // "words", "headings": what a weight calls it
  std::string name, expected, found;
  bool met = false;
};

struct Points {             // in hundredths, so that they add up exactly
  std::string name, title;  // of the requirement or skill
  std::int64_t got = 0, most = 0;
  std::string reason;
};

struct FileReport {
  std::string file;    // as given
  std::string source;  // its text, for writers that show all of it
  std::shared_ptr<const std::string>
      container;              // the bytes of the file the text was taken out of (.docx, .odt); else null
  std::vector<Block> blocks;  // its structure, for writers that show all of it
  std::string format, dialect;
  Reveal reveal = Reveal::answer;                          // how much the notes tell; what is held back is not in here
  std::vector<Note> notes;                                 // in the order of the text
  std::vector<SkillCount> skills;                          // most findings first
  std::vector<std::pair<std::string, std::string>> clear;  // skills looked for and nothing found: id, title
  std::vector<std::string> going_well;
  std::vector<NextStep> next;
  std::vector<Comparison> since;     // none or one
  std::vector<SkillCourse> courses;  // over the drafts remembered, where a writer shows them; else empty
  std::vector<Requirement> requirements;
  std::vector<Points> points;         // empty where the assignment does not grade
  std::vector<std::string> warnings;  // not about English: a directive that names no rule …
  std::uint32_t words = 0, sentences = 0, paragraphs = 0;
  double grade = 0;
  std::size_t suppressed = 0;                // switched off by a comment or the settings
  std::vector<Note> switched_off;            // those of `suppressed`, for writers that list them
  std::size_t known = 0;                     // in the baseline, and so not told again
  std::vector<Note> old;                     // those of `known`, for writers that list them
  bool compared = false;                     // with a baseline: every note is new
  std::vector<std::string> why;              // how the next steps were chosen: a line for each skill
  std::shared_ptr<const DraftRecord> draft;  // what the progress will remember of it; null: nothing. Writers let it be
  std::string trouble;                       // not empty: the file could not be read, and why; all else is empty
};

// "2 places are not shown: switched off by a comment or the settings."; empty where there are none.
std::string suppressed_words(std::size_t suppressed);

struct RunReport {
  std::string version;
  std::uint32_t files = 0, unread = 0;
  std::uint64_t words = 0, notes = 0;
  double seconds = 0;
};

}  // namespace firstread
