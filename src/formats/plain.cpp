// Plain text, as students paste it and as e-mail carries it: paragraphs by blank lines or one to a line, wrapped by
// hand or not; headings, lists, quoted lines (">") and verse by how they look.
#include <algorithm>
#include <vector>

#include "document/format.h"
#include "document/plain_signs.h"
#include "document/references.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace firstread {
namespace {

struct TextLine {
  std::size_t begin, end;                               // without blanks at either side, list mark or ">"
  std::size_t start;                                    // of the whole line
  std::uint32_t indent = 0, width = 0, first_word = 0;  // cells, or near enough: code points
  int quoted = 0;                                       // how many ">"
  bool item = false;
  std::size_t mark = 0;  // where the list mark of an item stands
};

using Group = std::vector<TextLine>;  // lines with no blank line between them

constexpr std::uint32_t widest_wrap = 110;  // nobody wraps lines by hand beyond this
constexpr std::uint32_t narrowest_wrap = 50;
constexpr std::string_view blanks = " \t\f\v\r";

bool lower_byte(char byte) { return byte >= 'a' && byte <= 'z'; }
bool digit(char byte) { return byte >= '0' && byte <= '9'; }

class Reader {
 public:
  Reader(const Source& source, Builder& builder) : all_(source.text()), builder_(builder) {}
  void read();

 private:
  std::string_view words(const TextLine& line) const { return all_.substr(line.begin, line.end - line.begin); }
  TextLine line_at(std::size_t begin, std::size_t end) const;
  void split();
  void measure();
  void mark_items(Group& group) const;
  bool is_wrapped(const Group& group) const;
  bool is_verse(const Group& group) const;
  bool is_heading(std::size_t group) const;
  bool is_letterhead(const Group& group) const;
  bool follows(const TextLine& line, const TextLine& next, bool wrapped) const;
  void read_group(std::size_t index);
  void put(BlockKind kind, int level, std::span<const TextLine> lines, std::string_view joint);

  std::string_view all_;
  Builder& builder_;
  std::vector<Group> groups_;
  bool flush_left_ = false;  // some paragraph stands at the left margin, so that one set in by four is a quotation
  std::uint32_t width_ = 0;  // where this writer wraps lines; 0 where no line is wrapped
};

TextLine Reader::line_at(std::size_t start, std::size_t end) const {
  TextLine line{start, end, start};
  const auto pass_blanks = [&] {
    while (line.begin < end && blanks.find(all_[line.begin]) != blanks.npos) ++line.begin;
  };
  pass_blanks();
  for (std::size_t at = start; at < line.begin; ++at) line.indent += all_[at] == '\t' ? 8 : 1;
  while (line.begin < end && all_[line.begin] == '>' && (line.quoted > 0 || line.indent < 4)) {
    ++line.begin;
    ++line.quoted;
    pass_blanks();
  }
  while (line.end > line.begin && blanks.find(all_[line.end - 1]) != blanks.npos) --line.end;
  const std::string_view inside = words(line);
  line.width = line.indent + count_points(inside);
  line.first_word = count_points(inside.substr(0, std::min(inside.find_first_of(" \t"), inside.size())));
  return line;
}

void Reader::split() {
  bool fresh = true;
  for (std::size_t at = 0; at < all_.size();) {
    const std::size_t end = std::min(all_.find_first_of("\r\n", at), all_.size());
    const TextLine line = line_at(at, end);
    at = end + (all_.substr(end).starts_with("\r\n") ? 2 : 1);
    if (line.begin == line.end || plain_rule(words(line))) {
      // A line of "===" or "---" under words makes them a heading; it stands for a blank line here.
      fresh = true;
      continue;
    }
    if (fresh || (line.quoted > 0) != (groups_.back().back().quoted > 0)) groups_.emplace_back();
    groups_.back().push_back(line);
    fresh = false;
  }
}

// The width lines are wrapped at: the widest line that another follows, unless most such lines are far wider.
void Reader::measure() {
  std::vector<std::uint32_t> widths;
  for (const Group& group : groups_)
    for (std::size_t i = 0; i + 1 < group.size(); ++i) {
      widths.push_back(group[i].width);
      flush_left_ = flush_left_ || group[i + 1].indent == 0;
    }
  if (widths.empty()) return;
  std::sort(widths.begin(), widths.end());
  if (widths[widths.size() / 2] > widest_wrap) return;
  const auto beyond = std::upper_bound(widths.begin(), widths.end(), widest_wrap);
  const std::uint32_t width = beyond == widths.begin() ? 0 : *(beyond - 1);
  if (width >= narrowest_wrap) width_ = width;
}

// Wrapped by hand: most lines end where the next word would not have fitted, and not with a sentence.
bool Reader::is_wrapped(const Group& group) const {
  if (group.size() < 2) return false;
  std::size_t full = 0, lower = 0, ended = 0;
  const std::size_t pairs = group.size() - 1;
  for (std::size_t i = 0; i < pairs; ++i) {
    if (group[i].width > widest_wrap && words(group[i]).find(' ') != std::string_view::npos) return false;
    full += width_ > 0 && group[i].width + 1 + group[i + 1].first_word + 3 > width_;
    lower += starts_lower(words(group[i + 1]));
    ended += ends_sentence(words(group[i]));
  }
  if (ended * 5 >= pairs * 4) return false;
  return full * 10 >= pairs * 6 || lower * 10 >= pairs * 5;
}

bool Reader::is_verse(const Group& group) const {
  if (group.size() < 3) return false;
  std::size_t capital = 0, ended = 0, spaced = 0;
  for (const TextLine& line : group) {
    if (line.width > 64) return false;
    capital += starts_upper(words(line)) || !is_letter(point_at(words(line), 0).value);
    ended += ends_sentence(words(line));
    spaced += words(line).find(' ') != std::string_view::npos;
  }
  return capital * 10 >= group.size() * 6 && ended * 2 < group.size() && spaced * 10 >= group.size() * 8;
}

// The first lines of a paper or a letter: name, course, date, each short and without an end.
bool Reader::is_letterhead(const Group& group) const {
  if (group.size() < 2 || group.size() > 6) return false;
  return std::all_of(group.begin(), group.end(), [&](const TextLine& line) {
    const std::string_view inside = words(line);
    const std::size_t colon = inside.find(": ");
    const bool field = colon != inside.npos && colon < 16 && inside.substr(0, colon).find(' ') == inside.npos;
    return line.width <= 80 && !ends_sentence(inside) && !starts_lower(inside) && !line.item &&
           (field || line.width <= 45);
  });
}

constexpr std::string_view usual[] = {"abstract",    "introduction", "background", "method",
                                      "methods",     "results",      "discussion", "conclusion",
                                      "conclusions", "summary",      "appendix",   "acknowledgements"};

bool Reader::is_heading(std::size_t index) const {
  const Group& group = groups_[index];
  if (group.size() != 1 || index + 1 == groups_.size() || group[0].quoted > 0) return false;
  std::string_view inside = words(group[0]);
  if (is_reference_heading(inside)) return true;
  const bool colon = inside.ends_with(':');
  if (colon) inside.remove_suffix(1);
  if (inside.empty() || group[0].width > 80 || ends_sentence(inside) ||
      std::string_view(",;:").find(inside.back()) != std::string_view::npos)
    return inside.ends_with('?') && index == 0 && group[0].width <= 80;
  // A list of one-line items is no row of headings: prose must follow.
  const Group& next = groups_[index + 1];
  const bool numbered = group[0].item && digit(all_[group[0].mark]);
  if (group[0].item && (!numbered || next[0].item || (next.size() < 2 && next[0].width <= widest_wrap))) return false;
  std::size_t count = 0, capital = 0, long_words = 0;
  for (std::size_t at = 0; at < inside.size();) {
    const std::size_t end = std::min(inside.find(' ', at), inside.size());
    const std::string_view word = inside.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    ++count;
    if (word.size() < 4 && count > 1) continue;  // "of", "and", "the" stay small in titles
    ++long_words;
    capital += !starts_lower(word);
  }
  if (count > 14 || starts_lower(inside)) return false;
  if (!colon && (index == 0 || (index == 1 && is_letterhead(groups_[0])))) return true;
  const std::string lower = to_lower(inside);
  if (std::any_of(std::begin(usual), std::end(usual), [&](std::string_view name) { return lower.ends_with(name); }))
    return true;
  return capital == long_words && count <= 10;
}

void Reader::mark_items(Group& group) const {
  const bool wrapped = is_wrapped(group);
  // A list mark counts at the start of a group, after another item, after a colon, and where lines are not wrapped: in
  // wrapped prose a line may begin with a dash or a number by chance.
  bool after_item = false;
  for (std::size_t i = 0; i < group.size(); ++i) {
    TextLine& line = group[i];
    const std::size_t mark = plain_list_mark(words(line));
    line.item = mark > 0 && (i == 0 || !wrapped || after_item || words(group[i - 1]).ends_with(':'));
    if (line.item) line.mark = line.begin, line.begin += mark;
    after_item = after_item || line.item;
  }
}

// Does `next` go on with the paragraph of `line`?
bool Reader::follows(const TextLine& line, const TextLine& next, bool wrapped) const {
  if (next.item || line.quoted != next.quoted) return false;
  if (line.item) return next.indent > line.indent || starts_lower(words(next));
  if (!wrapped) return false;
  if (next.indent >= line.indent + 2 && next.indent <= 8 && ends_sentence(words(line)))
    return false;  // a paragraph's first line
  return !(ends_sentence(words(line)) && line.width * 10 < width_ * 6 && !starts_lower(words(next)));
}

void Reader::read_group(std::size_t index) {
  Group& group = groups_[index];
  const bool wrapped = is_wrapped(group);
  const std::span<const TextLine> lines(group);
  if (group[0].quoted == 0 && is_heading(index)) return put(BlockKind::heading, 1, lines, " ");
  if (group[0].quoted == 0 && !wrapped && !group[0].item) {
    if (index == 0 && is_letterhead(group)) {
      for (std::size_t i = 0; i < group.size(); ++i) put(BlockKind::metadata, 0, lines.subspan(i, 1), " ");
      return;
    }
    if (is_verse(group)) return put(BlockKind::verse, 0, lines, "\n");
  }
  std::size_t first = 0;
  // "References" may stand right above its list.
  if (group.size() > 1 && group[0].quoted == 0 && is_reference_heading(words(group[0]))) {
    put(BlockKind::heading, 1, lines.subspan(0, 1), " ");
    first = 1;
  }
  const bool block_quotation =
      wrapped && flush_left_ && !group[0].item &&
      std::all_of(group.begin(), group.end(), [](const TextLine& line) { return line.indent >= 4; });
  while (first < group.size()) {
    std::size_t last = first + 1;
    bool item = group[first].item;
    while (last < group.size()) {
      TextLine before = group[last - 1];
      before.item = item;
      if (item) before.indent = group[first].indent;
      if (!follows(before, group[last], wrapped || group[first].quoted > 0)) break;
      ++last;
    }
    const auto part = lines.subspan(first, last - first);
    if (group[first].quoted > 0)
      put(BlockKind::quotation, group[first].quoted, part, " ");
    else if (item)
      put(BlockKind::item, 1 + static_cast<int>(std::min(group[first].indent / 4, 5u)), part, " ");
    else
      put(block_quotation ? BlockKind::quotation : BlockKind::paragraph, block_quotation ? 1 : 0, part, " ");
    first = last;
  }
}

void Reader::put(BlockKind kind, int level, std::span<const TextLine> lines, std::string_view joint) {
  builder_.open(kind, level);
  builder_.skip(between(lines[0].start, lines[0].begin));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) {
      // A word divided at its hyphen stays one word.
      const bool divided = lines[i - 1].end - lines[i - 1].begin > 2 && all_[lines[i - 1].end - 1] == '-' &&
                           lower_byte(all_[lines[i - 1].end - 2]) && lower_byte(all_[lines[i].begin]);
      builder_.as(between(lines[i - 1].end, lines[i].begin), divided ? "" : joint);
    }
    builder_.text(between(lines[i].begin, lines[i].end));
  }
  builder_.close();
}

void Reader::read() {
  split();
  measure();
  for (Group& group : groups_) mark_items(group);
  for (std::size_t index = 0; index < groups_.size(); ++index) read_group(index);
}

std::optional<Error> parse_plain(const Source& source, Builder& builder) {
  Reader(source, builder).read();
  return std::nullopt;
}

constexpr std::string_view extensions[] = {".txt", ".text", ".eml"};

}  // namespace

extern const Format format_plain{
    .name = "plain",
    .summary = "plain text: paragraphs, headings, lists, quoted lines and verse by their looks",
    .extensions = extensions,
    .parse = parse_plain};

}  // namespace firstread
