#include "document/light_reader.h"

#include <algorithm>

namespace firstread {

void LightReader::put(BlockKind kind, int level, std::size_t begin, std::size_t end, bool note) {
  builder_.open(kind, level);
  if (note) builder_.is_note();
  inline_words(all_, begin, end, markup_, builder_);
  builder_.close();
}

void LightReader::code(std::size_t first, std::size_t last) {
  while (first < last && lines_[first].empty()) ++first;
  if (first >= last) return;
  builder_.open(BlockKind::code);
  builder_.skip(between(lines_[first].start, lines_[last - 1].end));
  builder_.close();
}

void LightReader::cells(const TextLine& line, std::string_view frame) {
  int level = row_begins;
  for (std::size_t at = line.begin; at < line.end;) {
    const std::size_t stop = std::min(all_.find('|', at + 1), line.end);
    const std::size_t first = all_.find_first_not_of(frame, at);
    if (first < stop) {
      put(BlockKind::cell, level, first, all_.find_last_not_of(" \t", stop - 1) + 1);
      level = 0;
    }
    at = stop;
  }
}

std::size_t number_mark(std::string_view line, bool counted_by_itself) {
  std::size_t end = 0;
  while (end < line.size() && end < 3 &&
         ((line[end] >= '0' && line[end] <= '9') || (counted_by_itself && line[end] == '#' && end == 0)))
    ++end;
  const bool marked =
      end > 0 && end + 1 < line.size() && (line[end] == '.' || line[end] == ')') && line[end + 1] == ' ';
  return marked ? end + 2 : 0;
}

}  // namespace firstread
