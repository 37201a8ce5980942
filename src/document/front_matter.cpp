#include "document/front_matter.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace firstread {
namespace {

using Range = std::pair<std::size_t, std::size_t>;

// The value of a key whose words are prose, without its quotation marks; empty for other lines.
Range said(std::string_view text, std::size_t begin, std::size_t end) {
  const auto around = [&](std::size_t at) { return text[at] == ' ' || text[at] == '"' || text[at] == '\''; };
  for (const std::string_view key : {"title:", "subtitle:", "abstract:", "description:"}) {
    if (!text.substr(begin, end - begin).starts_with(key)) continue;
    begin += key.size();
    while (begin < end && around(begin)) ++begin;
    while (end > begin && around(end - 1)) --end;
    const bool folded = begin < end && (text[begin] == '|' || text[begin] == '>' || text[begin] == '[');
    return folded ? Range{begin, begin} : Range{begin, end};
  }
  return {begin, begin};
}

}  // namespace

std::size_t read_front_matter(std::string_view text, Builder& builder) {
  const auto line_end = [&](std::size_t at) { return std::min(text.find_first_of("\r\n", at), text.size()); };
  if (!text.starts_with("---")) return 0;
  const std::size_t first = line_end(0);
  if (text.substr(3, first - 3).find_first_not_of(" \t") != text.npos || first >= text.size()) return 0;
  std::size_t at = text.find('\n', first);
  if (at == text.npos) return 0;
  std::vector<Range> titles, comments;
  for (++at; at < text.size();) {
    const std::size_t end = line_end(at);
    const std::string_view line = text.substr(at, end - at);
    const std::size_t next = std::min(text.find('\n', end), text.size() - 1) + 1;
    if (line == "---" || line == "...") {
      for (const auto& [begin, stop] : comments)
        builder.comment(text.substr(begin + 1, stop - begin - 1), between(begin, stop));
      for (const auto& [begin, stop] : titles) {
        builder.open(BlockKind::metadata);
        builder.text(between(begin, stop));
        builder.close();
      }
      return next;
    }
    if (line.starts_with('#')) comments.push_back({at, end});
    if (const Range title = said(text, at, end); title.first < title.second) titles.push_back(title);
    at = next;
  }
  return 0;  // it never ends: then it is a line and words
}

}  // namespace firstread
