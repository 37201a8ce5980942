#include "report/handoff.h"

#include <nlohmann/json.hpp>

#include "base/escape.h"

namespace firstread {
namespace {

constexpr std::size_t most_open_lines = 12;

std::string lines(const SkillCount& count) {
  std::string out = count.lines.size() == 1 ? "line " : "lines ";
  for (std::size_t i = 0; i < count.lines.size() && i < most_open_lines; ++i)
    out += (i == 0 ? "" : ", ") + std::to_string(count.lines[i]);
  return count.lines.size() > most_open_lines ? out + " …" : out;
}

std::string sentence(const Requirement& one) {
  return one.name + ": asked " + one.expected + ", found " + one.found + (one.met ? " (met)" : " (not yet)");
}

// The page as sections of lines; Markdown and HTML are two ways of writing it.
struct Section {
  std::string title;
  std::vector<std::string> lines;
};

std::vector<Section> sections(const FileReport& report, const Handoff& handoff) {
  std::vector<Section> out;
  out.push_back({"",
                 {report.file + ": " + std::to_string(report.words) + " words, " + std::to_string(report.sentences) +
                  " sentences"}});
  if (!handoff.goals.empty()) out.push_back({"Goals", handoff.goals});
  Section changed{"What changed", {}};
  if (!handoff.changed.empty()) changed.lines.push_back(handoff.changed);
  for (const Comparison& since : report.since)
    changed.lines.insert(changed.lines.end(), since.sentences.begin(), since.sentences.end());
  if (!changed.lines.empty()) out.push_back(std::move(changed));
  Section questions{"Questions", {}};
  for (const PinnedQuestion& one : handoff.questions)
    questions.lines.push_back((one.line > 0 ? "Line " + std::to_string(one.line) + ", “" + one.passage + "”: " : "") +
                              one.words);
  if (!questions.lines.empty()) out.push_back(std::move(questions));
  Section open{"Still open", {}};
  for (const SkillCount& count : report.skills)
    open.lines.push_back(count.title + ": " + std::to_string(count.findings) +
                         (count.findings == 1 ? " place, " : " places, ") + lines(count));
  if (open.lines.empty()) open.lines.push_back("Nothing that firstread knows of.");
  out.push_back(std::move(open));
  Section asked{"Requirements", {}};
  for (const Requirement& one : report.requirements) asked.lines.push_back(sentence(one));
  if (!asked.lines.empty()) out.push_back(std::move(asked));
  if (!report.going_well.empty()) out.push_back({"Going well", report.going_well});
  if (report.suppressed > 0)
    out.push_back({"Switched off",
                   {std::to_string(report.suppressed) + (report.suppressed == 1 ? " place is" : " places are") +
                    " switched off by comments or settings."}});
  Section drafts{"Drafts", {}};
  for (const auto& [file, hash] : handoff.hashes) drafts.lines.push_back(file + " SHA-256 " + hash);
  out.push_back(std::move(drafts));
  return out;
}

std::string title(const Handoff& handoff) { return handoff.title.empty() ? "Hand-off" : handoff.title + ": hand-off"; }

}  // namespace

std::string handoff_markdown(const FileReport& report, const Handoff& handoff) {
  std::string out = "# " + escape_markdown(title(handoff)) + "\n";
  for (const Section& section : sections(report, handoff)) {
    if (!section.title.empty()) out += "\n## " + section.title + "\n";
    out += "\n";
    for (const std::string& line : section.lines)
      out += (section.title.empty() ? "" : "- ") + escape_markdown(line) + "\n";
  }
  return out;
}

std::string handoff_html(const FileReport& report, const Handoff& handoff) {
  std::string out =
      "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escape_html(title(handoff)) +
      "</title>\n<style>body{font:17px/1.5 "
      "Verdana,Arial,sans-serif;background:#fbf7ee;color:#222;max-width:42rem;margin:2rem auto;padding:0 1rem}"
      "li{overflow-wrap:anywhere}</style></head><body>\n<h1>" +
      escape_html(title(handoff)) + "</h1>\n";
  for (const Section& section : sections(report, handoff)) {
    if (!section.title.empty()) out += "<h2>" + section.title + "</h2>\n";
    out += section.title.empty() ? "<p>" : "<ul>";
    for (const std::string& line : section.lines)
      out += section.title.empty() ? escape_html(line) : "<li>" + escape_html(line) + "</li>\n";
    out += section.title.empty() ? "</p>\n" : "</ul>\n";
  }
  return out + "</body></html>\n";
}

std::string handoff_json(const FileReport& report, const Handoff& handoff) {
  using Json = nlohmann::ordered_json;
  Json out{{"title", handoff.title}, {"file", report.file},           {"words", report.words},
           {"goals", handoff.goals}, {"changed", handoff.changed},    {"questions", Json::array()},
           {"open", Json::array()},  {"requirements", Json::array()}, {"suppressed", report.suppressed},
           {"drafts", Json::array()}};
  for (const Comparison& since : report.since)
    out["since"] = {{"draft", since.draft},
                    {"fixed", since.fixed},
                    {"still_there", since.still_there},
                    {"new", since.fresh},
                    {"words_changed", since.words_changed}};
  for (const PinnedQuestion& one : handoff.questions)
    out["questions"].push_back({{"line", one.line}, {"passage", one.passage}, {"question", one.words}});
  for (const SkillCount& count : report.skills)
    out["open"].push_back(
        {{"skill", count.skill}, {"title", count.title}, {"findings", count.findings}, {"lines", count.lines}});
  for (const Requirement& one : report.requirements)
    out["requirements"].push_back(
        {{"id", one.id}, {"name", one.name}, {"expected", one.expected}, {"found", one.found}, {"met", one.met}});
  for (const auto& [file, hash] : handoff.hashes) out["drafts"].push_back({{"file", file}, {"sha256", hash}});
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace firstread
