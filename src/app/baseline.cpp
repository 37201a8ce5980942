#include "app/baseline.h"

#include <algorithm>
#include <iterator>

namespace firstread {
namespace {

bool is_fingerprint(std::string_view text) {
  return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

Result<Baseline> Baseline::read(const Files& files, const std::filesystem::path& file) {
  const auto text = files.read(file);
  if (!text) return Error{text.error().message + " firstread check --write-baseline FILE writes one.", file.string()};
  Baseline out;
  int line = 1;
  for (std::size_t at = 0; at < text->size(); ++line) {
    const std::size_t end = std::min(text->find('\n', at), text->size());
    const std::string_view one = std::string_view(*text).substr(at, end - at);
    if (!one.empty() && one.front() != '#') {
      if (!is_fingerprint(one))
        return Error{"a baseline has one fingerprint a line, 16 digits each; write it anew with --write-baseline",
                     file.string(), line};
      out.prints_.emplace(one);
    }
    at = end + 1;
  }
  return out;
}

void leave_out(FileReport& report, const std::function<bool(const Note&)>& known) {
  const auto old =
      std::stable_partition(report.notes.begin(), report.notes.end(), [&](const Note& note) { return !known(note); });
  report.old.insert(report.old.end(), std::make_move_iterator(old), std::make_move_iterator(report.notes.end()));
  report.notes.erase(old, report.notes.end());
  report.known = report.old.size();
  report.compared = true;
  for (SkillCount& count : report.skills) {
    const auto is = [&](const Note& note) { return note.skill == count.skill; };
    const auto left = static_cast<std::uint32_t>(std::count_if(report.notes.begin(), report.notes.end(), is));
    count.per_thousand_words = count.findings == 0 ? 0 : count.per_thousand_words * left / count.findings;
    count.findings = left;
    count.lines.clear();
    for (const Note& note : report.notes)
      if (is(note) && (count.lines.empty() || count.lines.back() != note.begin.line))
        count.lines.push_back(note.begin.line);
  }
  std::erase_if(report.skills, [](const SkillCount& count) { return count.findings == 0; });
}

void Baseline::apply(FileReport& report) const {
  leave_out(report, [&](const Note& note) { return prints_.count(note.fingerprint) > 0; });
}

void Baseline::add(const FileReport& report) {
  for (const Note& note : report.notes) prints_.insert(note.fingerprint);
}

std::optional<Error> Baseline::write(const Files& files, const std::filesystem::path& file) const {
  std::string text =
      "# Findings agreed to be old; firstread check --baseline shows the others. Written by --write-baseline.\n";
  for (const std::string& print : prints_) text += print + "\n";
  return files.write(file, text);
}

}  // namespace firstread
