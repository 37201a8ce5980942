// reStructuredText: underlined headings, lists, quotations by indentation, directives, literal blocks; emphasis, roles,
// links.
#include <algorithm>

#include "document/format.h"
#include "document/light_reader.h"

namespace firstread {
namespace {

bool digit(char byte) { return byte >= '0' && byte <= '9'; }
bool name_byte(char byte) {
  return digit(byte) || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || byte == '-' || byte == '_';
}

constexpr InlineMark marks[] = {
    {"``", "``", Markup::code, true}, {"**", "**", Markup::strong, false}, {"*", "*", Markup::emphasis, false}};

// `words <target>`_, :role:`text`, [1]_, |name|
InlineForm form(std::string_view text, std::size_t at, std::size_t end) {
  const std::string_view rest = text.substr(at, std::min<std::size_t>(end - at, 600));
  if (rest[0] == ':') {
    std::size_t tick = 1;
    while (tick < rest.size() && (name_byte(rest[tick]) || rest[tick] == ':')) ++tick;
    if (tick < 3 || tick >= rest.size() || rest[tick] != '`' || rest[tick - 1] != ':') return {};
    const std::size_t close = rest.find('`', tick + 1);
    if (close == rest.npos) return {};
    const std::string_view role = rest.substr(1, tick - 2);
    if (role == "emphasis" || role == "strong" || role == "title" || role == "sub" || role == "sup")
      return {at + close + 1, at + tick + 1, at + close, role == "strong" ? Markup::strong : Markup::emphasis, false};
    return {at + close + 1, 0, 0,
            role == "math"   ? Markup::formula
            : role == "cite" ? Markup::citation
                             : Markup::code,
            true};
  }
  if (rest[0] == '`') {
    if (rest.starts_with("``")) return {};
    const std::size_t close = rest.find('`', 1);
    if (close == rest.npos || close == 1) return {};
    std::size_t after = close + 1;
    while (after < rest.size() && after - close < 3 && rest[after] == '_') ++after;
    const std::size_t target = rest.substr(0, close).rfind('<');
    std::size_t words = target == rest.npos || target == 1 ? close : target;
    while (words > 1 && (rest[words - 1] == ' ' || rest[words - 1] == '\n' || rest[words - 1] == '\r')) --words;
    return {at + after, at + 1, at + words, Markup::link, false};
  }
  if (rest[0] == '[') {
    const std::size_t close = rest.find("]_");
    if (close == rest.npos || close > 40 || rest.substr(0, close).find(' ') != rest.npos) return {};
    return {at + close + 2, 0, 0, Markup::citation, !digit(rest[1]) && rest[1] != '#'};
  }
  const std::size_t close = rest.find('|', 1);
  if (close == rest.npos || close < 2 || close > 40 || rest[1] == ' ' || rest[close - 1] == ' ') return {};
  return {at + close + 1, 0, 0, Markup::image, true};
}

constexpr LightMarkup markup{marks, form, ":`[|"};

std::size_t list_mark(std::string_view line) {
  if (line.size() > 2 && std::string_view("-*+").find(line[0]) != std::string_view::npos && line[1] == ' ') return 2;
  return number_mark(line, true);
}

// A row of one sign of punctuation, under (and over) a heading.
bool is_rule(std::string_view line) {
  return line.size() >= 2 && std::string_view("=-`:'\"~^_*+#<>.").find(line[0]) != std::string_view::npos &&
         line.find_first_not_of(line[0]) == line.npos;
}

constexpr std::string_view prose_directives[] = {
    "note",     "warning",  "tip",        "hint",       "important", "attention", "caution",   "danger",  "admonition",
    "abstract", "epigraph", "highlights", "pull-quote", "topic",     "sidebar",   "container", "compound"};

class Reader : public LightReader {
 public:
  Reader(const Source& source, Builder& builder) : LightReader(source, builder, markup) {}

 private:
  // One past the lines after `i` that are empty or set in further than `indent`.
  std::size_t body_end(std::size_t i, std::size_t indent) const {
    std::size_t last = i + 1;
    for (std::size_t k = i + 1; k < lines_.size() && (lines_[k].empty() || lines_[k].indent() > indent); ++k)
      if (!lines_[k].empty()) last = k + 1;
    return last;
  }

  int level_of(char sign) {
    const std::size_t found = levels_.find(sign);
    if (found != levels_.npos) return std::min(static_cast<int>(found) + 1, 6);
    levels_ += sign;
    return std::min(static_cast<int>(levels_.size()), 6);
  }

  std::size_t one(std::size_t i) override {
    const TextLine& line = lines_[i];
    const std::string_view text = words(i);
    if (text.empty()) return i + 1;
    if (text.starts_with(".. ") || text == "..") return directive(i);
    const bool ruled_over =
        is_rule(text) && !words(i + 1).empty() && is_rule(words(i + 2)) && words(i + 2)[0] == text[0];
    if (ruled_over) {
      put(BlockKind::heading, level_of(text[0]), lines_[i + 1].begin, lines_[i + 1].end);
      return i + 3;
    }
    if (line.indent() == 0 && !is_rule(text) && is_rule(words(i + 1)) && lines_[i + 1].indent() == 0 &&
        words(i + 1).size() * 2 >= text.size()) {
      put(BlockKind::heading, level_of(words(i + 1)[0]), line.begin, line.end);
      return i + 2;
    }
    if (is_rule(text)) return i + 1;
    if (text.starts_with("+-") || text.starts_with("+=") ||
        (text.starts_with("|") && text.ends_with("|") && text.size() > 1)) {
      if (text[0] == '|') cells(line, " \t|");
      return i + 1;
    }
    if (text.starts_with("=") && text.find_first_not_of("= ") == text.npos) return i + 1;
    if (text[0] == ':' && text.find(": ", 1) != text.npos && text.find(':', 1) + 1 < text.size() &&
        text[text.find(':', 1) + 1] == ' ')
      return i + 1;
    const std::size_t mark = list_mark(text);
    std::size_t last = i + 1;
    while (last < lines_.size() && !lines_[last].empty() && list_mark(words(last)) == 0 &&
           !words(last).starts_with(".. ") &&
           (mark > 0 ? lines_[last].indent() > line.indent() : lines_[last].indent() == line.indent()) &&
           !(is_rule(words(last + 1)) && lines_[last].indent() == 0))
      ++last;
    std::size_t end = lines_[last - 1].end;
    const bool literal = all_.substr(line.begin, end - line.begin).ends_with("::");
    if (literal) end -= text == "::" ? 2 : 1;
    const bool quoted = mark == 0 && i >= prose_until_ && line.indent() >= 2 && i > 0 && lines_[i - 1].empty();
    put(mark > 0 ? BlockKind::item
        : quoted ? BlockKind::quotation
                 : BlockKind::paragraph,
        mark > 0 ? 1 + static_cast<int>(std::min<std::size_t>(line.indent() / 2, 8))
        : quoted ? 1
                 : 0,
        line.begin + mark, std::max(end, line.begin + mark));
    if (!literal) return last;
    const std::size_t over = body_end(last - 1, line.indent());
    code(last, over);
    return over;
  }

  std::size_t directive(std::size_t i) {
    const TextLine& line = lines_[i];
    const std::string_view text = words(i).substr(std::min<std::size_t>(3, words(i).size()));
    const std::size_t colons = text.find("::");
    if (colons != text.npos && std::find(std::begin(prose_directives), std::end(prose_directives),
                                         text.substr(0, colons)) != std::end(prose_directives)) {
      // Its body is set in, but no quotation. (Asked once for those that lie in each other, so that depth costs
      // nothing.)
      if (i >= prose_until_) prose_until_ = body_end(i, line.indent());
      return i + 1;
    }
    const std::size_t last = body_end(i, line.indent());
    const std::size_t first = line.end - text.size();
    if (text.starts_with("[")) {  // a footnote or citation
      const std::size_t close = text.find(']');
      const std::size_t begin =
          close == text.npos ? line.end : std::min(all_.find_first_not_of(" \t", first + close + 1), line.end);
      if (begin < line.end) put(BlockKind::paragraph, 0, begin, lines_[last - 1].end, true);
      return last;
    }
    if (text.starts_with("_") || text.starts_with("|")) return last;  // targets, substitutions
    const std::string_view name = colons == text.npos ? std::string_view{} : text.substr(0, colons);
    if (name.empty() || !std::all_of(name.begin(), name.end(), name_byte)) {
      builder_.comment(text, between(line.begin, line.end));
      return last;
    }
    if (name == "figure" || name == "image") {
      std::size_t k = i + 1;
      while (k < last && (lines_[k].empty() || words(k).starts_with(":"))) ++k;
      if (k < last && name == "figure") put(BlockKind::caption, 0, lines_[k].begin, lines_[last - 1].end);
      return last;
    }
    code(i + 1, last);
    return last;
  }

  std::size_t prose_until_ = 0;
  std::string levels_;  // the signs of headings, in the order they came
};

std::optional<Error> parse_rst(const Source& source, Builder& builder) {
  Reader(source, builder).read();
  return std::nullopt;
}

constexpr std::string_view extensions[] = {".rst", ".rest"};

}  // namespace

extern const Format format_rst{.name = "rst",
                               .summary = "reStructuredText: headings, lists, directives and roles",
                               .extensions = extensions,
                               .parse = parse_rst};

}  // namespace firstread
