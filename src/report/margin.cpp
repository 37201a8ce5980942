#include "report/margin.h"

#include <algorithm>
#include <map>
#include <set>

namespace firstread {
namespace {

constexpr std::size_t most_replacements = 3;
constexpr std::size_t most_gathered = 5;  // notes that one comment of a paragraph names

std::string quoted(std::string_view words) { return "“" + std::string(words) + "”"; }

std::string correction(const Note& note) {
  std::string out;
  for (std::size_t i = 0; i < note.replacements.size() && i < most_replacements; ++i) {
    out += i == 0 ? "→ " : " or ";
    out += note.replacements[i].empty() ? std::string("leave it out") : quoted(note.replacements[i]);
    if (i < note.glosses.size() && !note.glosses[i].empty()) out += " (" + note.glosses[i] + ")";
  }
  return out;
}

// The advice says already what would be right, in quotation marks of one kind or the other.
bool names_answer(const Note& note) {
  const std::string& answer = note.replacements[0];
  return note.glosses.empty() && (note.advice.find(quoted(answer)) != std::string::npos ||
                                  note.advice.find('"' + answer + '"') != std::string::npos);
}

MarginComment in_full(const Note& note, bool explains) {
  MarginComment out{note.bytes, {note.message}};
  const bool advised = explains && !note.advice.empty();
  if (const std::string words = correction(note); !words.empty() && !(advised && names_answer(note)))
    out.paragraphs.push_back(words);
  if (advised) out.paragraphs.push_back(note.advice);
  if (!note.instructor_note.empty()) out.paragraphs.push_back("Your instructor: " + note.instructor_note);
  out.paragraphs.push_back(note.skill_title + " [" + note.rule + "]");
  return out;
}

std::string list(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : " ") + line;
  return out;
}

MarginComment opening(const FileReport& report) {
  MarginComment out{{}, {}};
  if (report.notes.empty()) out.paragraphs.push_back("Nothing to mend that firstread knows of.");
  if (!report.going_well.empty()) out.paragraphs.push_back("Going well: " + list(report.going_well));
  for (const Comparison& since : report.since)
    out.paragraphs.push_back("Since the last draft: " + list(since.sentences));
  for (std::size_t i = 0; i < report.next.size(); ++i)
    out.paragraphs.push_back("Next, " + std::to_string(i + 1) + ": " + report.next[i].title + ". " +
                             report.next[i].action);
  return out;
}

}  // namespace

std::vector<MarginComment> margin_comments(const FileReport& report, bool all) {
  std::vector<MarginComment> out;
  if (MarginComment first = opening(report); !first.paragraphs.empty()) {
    // On the first words there are, so that it is seen beside the title.
    if (!report.blocks.empty()) first.place = {report.blocks[0].span.begin, report.blocks[0].span.begin};
    out.push_back(std::move(first));
  }
  std::set<std::string_view> explained;
  std::map<std::size_t, std::vector<const Note*>> gathered;  // by block
  for (const Note& note : report.notes) {
    if (all || note.in_focus) {
      out.push_back(in_full(note, explained.insert(note.rule).second));
      continue;
    }
    const auto after = std::upper_bound(report.blocks.begin(), report.blocks.end(), note.bytes.begin,
                                        [](Offset value, const Block& block) { return value < block.span.begin; });
    gathered[static_cast<std::size_t>(after - report.blocks.begin())].push_back(&note);
  }
  for (const auto& [block, notes] : gathered) {
    MarginComment comment{notes[0]->bytes, {}};
    for (std::size_t i = 0; i < notes.size() && i < most_gathered; ++i) {
      const std::string answer = correction(*notes[i]);
      comment.paragraphs.push_back((i == 0 ? "For later: " : "") + quoted(notes[i]->text) +
                                   (answer.empty() ? "" : " " + answer) + " – " + notes[i]->skill_title);
    }
    if (notes.size() > most_gathered)
      comment.paragraphs.push_back("and " + std::to_string(notes.size() - most_gathered) + " more");
    out.push_back(std::move(comment));
  }
  return out;
}

std::vector<Edit> safe_edits(const FileReport& report) {
  std::vector<Edit> out;
  for (const Note& note : report.notes) {
    if (!note.safe || note.replacements.empty()) continue;
    Edit edit{note.bytes, note.replacements[0]};
    if (out.empty() || (!conflict(out.back(), edit) && out.back().span.end <= edit.span.begin))
      out.push_back(std::move(edit));
  }
  return out;
}

}  // namespace firstread
