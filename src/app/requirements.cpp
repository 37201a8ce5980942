#include "app/requirements.h"

#include <algorithm>

#include "text/unicode.h"

namespace firstread {
namespace {

bool within(const Range& range, std::uint32_t count) {
  return (!range.min || count >= *range.min) && (!range.max || count <= *range.max);
}
bool asks(const Range& range) { return range.min || range.max; }

std::string squeezed(std::string_view text) {  // lower case, no space at the ends, no stop or colon at the end
  std::string out = to_lower(text);
  const auto end = out.find_last_not_of(" \t\r\n.:");
  out.erase(end == std::string::npos ? 0 : end + 1);
  out.erase(0, std::min(out.find_first_not_of(" \t\r\n"), out.size()));
  return out;
}

// A heading, or a paragraph of its own where the format has no headings.
bool has_heading(const Document& document, const std::string& heading) {
  const std::string wanted = squeezed(heading);
  return std::any_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
    const bool may_be =
        block.kind == BlockKind::heading || (document.format == "plain" && block.kind == BlockKind::paragraph);
    return may_be && block.prose.text.size() < wanted.size() + 20 && squeezed(block.prose.text) == wanted;
  });
}

std::string_view style_name(std::string_view style) { return style == "mla" ? "MLA" : style == "apa" ? "APA" : ""; }

}  // namespace

std::string in_words(const Range& range) {
  if (range.min && range.max)
    return *range.min == *range.max ? std::to_string(*range.min)
                                    : std::to_string(*range.min) + " to " + std::to_string(*range.max);
  if (range.min) return "at least " + std::to_string(*range.min);
  return range.max ? "at most " + std::to_string(*range.max) : "any number";
}

std::vector<Requirement> requirements(const Assignment& assignment, const Analysis& analysis,
                                      const FileReport& report) {
  std::vector<Requirement> out;
  const auto count = [&](std::string id, std::string name, const Range& range, std::uint32_t found) {
    if (asks(range))
      out.push_back({std::move(id), std::move(name), in_words(range), std::to_string(found), within(range, found)});
  };
  count("words", "Words", assignment.words, report.words);
  count("paragraphs", "Paragraphs", assignment.paragraphs, report.paragraphs);
  for (const std::string& heading : assignment.headings) {
    const bool there = has_heading(analysis.document(), heading);
    out.push_back({"headings", "Heading “" + heading + "”", "one", there ? "one" : "none", there});
  }
  const auto& blocks = analysis.document().blocks;
  count("sources", "Sources in the list", assignment.sources,
        static_cast<std::uint32_t>(std::count_if(blocks.begin(), blocks.end(),
                                                 [](const Block& b) { return b.kind == BlockKind::reference; })));
  return out;
}

std::vector<std::pair<std::string, std::string>> asked_for(const Assignment& assignment) {
  std::vector<std::pair<std::string, std::string>> out;
  if (asks(assignment.words)) out.emplace_back("Words", in_words(assignment.words));
  if (asks(assignment.paragraphs)) out.emplace_back("Paragraphs", in_words(assignment.paragraphs));
  std::string headings;
  for (const std::string& heading : assignment.headings) headings += (headings.empty() ? "" : ", ") + heading;
  if (!headings.empty()) out.emplace_back("Headings", headings);
  if (asks(assignment.sources)) {
    const std::string_view style = style_name(assignment.source_style);
    out.emplace_back("Sources",
                     in_words(assignment.sources) + (style.empty() ? "" : ", in " + std::string(style) + " form"));
  }
  if (!assignment.reg.empty()) out.emplace_back("Register", assignment.reg);
  if (!assignment.level.empty()) out.emplace_back("Level", assignment.level);
  return out;
}

}  // namespace firstread
