#include "report/snippet.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace firstread {
namespace {

struct Cluster {     // a character as the terminal shows it
  std::string text;  // a tab is four spaces, a control character a dot
  int cells = 0;
  bool marked = false;
};

bool turns_direction(char32_t point) {
  return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

std::vector<Cluster> clusters(std::string_view line, std::uint32_t mark_begin, std::uint32_t mark_end) {
  std::vector<Cluster> out;
  std::uint32_t number = 0;
  for (std::size_t at = 0; at < line.size(); ++number) {
    const Point point = point_at(line, at);
    const bool marked = number >= mark_begin && number < mark_end;
    if (point.value == '\t') {
      out.push_back({"    ", 4, marked});
    } else if (point.value < 0x20 || (point.value >= 0x7f && point.value < 0xa0) || turns_direction(point.value)) {
      out.push_back({"\xC2\xB7", 1, marked});
    } else {
      const int wide = cells(point.value);
      const std::string_view bytes = line.substr(at, point.bytes);
      if (wide <= 0 && !out.empty())
        out.back().text += bytes;
      else
        out.push_back({std::string(bytes), std::max(wide, 0), marked});
    }
    at += point.bytes;
  }
  return out;
}

int total(const std::vector<Cluster>& line, std::size_t from, std::size_t to) {
  int sum = 0;
  for (std::size_t i = from; i < to; ++i) sum += line[i].cells;
  return sum;
}

struct Window {
  std::size_t from, to;
};

// The part of the line to show: all of it when it fits, else the mark with as much around it as there is room for, a
// third of that before it, cut at spaces where one is near.
Window window(const std::vector<Cluster>& line, int room) {
  if (total(line, 0, line.size()) <= room) return {0, line.size()};
  room -= 2;  // for the two "…"
  const auto marked = [](const Cluster& cluster) { return cluster.marked; };
  const auto begin =
      static_cast<std::size_t>(std::find_if(line.begin(), line.end(), marked) - line.begin()) % (line.size() + 1);
  std::size_t from = begin == line.size() ? 0 : begin, to = from;
  int used = 0;
  while (to < line.size() && line[to].marked && used + line[to].cells <= room) used += line[to++].cells;
  const std::size_t mark_begin = from, mark_end = to;
  int before = std::max(0, room - used) * 2 / 5;
  while (from > 0 && line[from - 1].cells <= before) before -= line[--from].cells, used += line[from].cells;
  while (to < line.size() && used + line[to].cells <= room) used += line[to++].cells;
  while (from > 0 && used + line[from - 1].cells <= room) used += line[--from].cells;
  const auto space = [&](std::size_t at) { return line[at].text == " "; };
  if (from > 0)
    for (std::size_t at = from; at < mark_begin && at < from + 12; ++at)
      if (space(at)) {
        from = at + 1;
        break;
      }
  if (to < line.size())
    for (std::size_t at = to; at > mark_end && at + 12 > to; --at)
      if (space(at - 1)) {
        to = at - 1;
        break;
      }
  return {from, to};
}

std::string right_aligned(std::string text, int width) {
  if (static_cast<int>(text.size()) < width) text.insert(0, static_cast<std::size_t>(width) - text.size(), ' ');
  return text;
}

}  // namespace

std::vector<std::string> snippet(const Note& note, const SnippetOptions& options, const Palette& colours) {
  std::vector<std::string> out;
  const int room = std::max(20, options.width - options.gutter - 3);
  for (std::size_t i = 0; i < note.excerpt.size(); ++i) {
    const auto line_number = note.begin.line + static_cast<std::uint32_t>(i);
    const std::uint32_t first_column = i == 0 ? note.excerpt_column : 1;
    const std::uint32_t begin = i == 0 ? note.begin.point_column - first_column : 0;
    const std::uint32_t end = line_number == note.end.line ? note.end.point_column - first_column : UINT32_MAX;
    auto line = clusters(note.excerpt[i], begin, end);
    if (begin == end || (i == 0 && begin >= line.size())) line.push_back({" ", 1, true});  // a place between characters
    const Window shown = window(line, room);
    std::string words, carets;
    int pending = 0;
    if (shown.from > 0) words += "…", pending += 1;
    bool inside = false, blank = true;
    for (std::size_t at = shown.from; at < shown.to; ++at) {
      const Cluster& cluster = line[at];
      blank = blank && cluster.text == " ";
      const bool marked = cluster.marked && !(i > 0 && blank);  // not the indentation of a following line
      if (marked != inside) words += marked ? colours.mark : colours.end;
      inside = marked;
      words += cluster.text;
      if (marked) {
        carets.append(static_cast<std::size_t>(pending), ' ').append(static_cast<std::size_t>(cluster.cells), '^');
        pending = 0;
      } else {
        pending += cluster.cells;
      }
    }
    if (inside) words += colours.end;
    if (shown.to < line.size()) words += "…";
    while (!words.empty() && words.back() == ' ') words.pop_back();
    const std::string gutter(static_cast<std::size_t>(options.gutter), ' ');
    out.push_back(std::string(colours.quiet) + right_aligned(std::to_string(line_number), options.gutter) + " |" +
                  std::string(colours.end) + (words.empty() ? "" : " ") + words);
    if (carets.empty()) continue;
    out.push_back(std::string(colours.quiet) + gutter + " |" + std::string(colours.end) + " " +
                  std::string(colours.pointer) + carets + std::string(colours.end));
    const bool last = i + 1 == note.excerpt.size();
    if (last && !options.tail.empty() && cells(carets) + 1 + cells(options.tail) <= room)
      out.back() += " " + std::string(colours.answer) + options.tail + std::string(colours.end);
  }
  return out;
}

std::vector<std::string> wrapped(std::string_view words, int width, std::string_view indent) {
  std::vector<std::string> out;
  std::string line;
  int used = 0;
  std::size_t at = 0;
  while (at < words.size()) {
    const std::size_t begin = words.find_first_not_of(" \t\r\n", at);
    if (begin == std::string_view::npos) break;
    at = std::min(words.find_first_of(" \t\r\n", begin), words.size());
    const std::string_view word = words.substr(begin, at - begin);
    const int wide = cells(word);
    if (used > 0 && used + 1 + wide > width) {
      out.push_back(std::move(line));
      line = indent;
      used = cells(indent);
      line += word;
      used += wide;
      continue;
    }
    if (used > 0) line += ' ', ++used;
    line += word;
    used += wide;
  }
  if (!line.empty()) out.push_back(std::move(line));
  return out;
}

}  // namespace firstread
