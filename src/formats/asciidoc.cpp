// AsciiDoc: titles, lists, delimited blocks, tables; emphasis, links, macros and footnotes.
#include <algorithm>
#include <set>
#include <utility>

#include "document/format.h"
#include "document/light_reader.h"

namespace firstread {
namespace {

constexpr InlineMark marks[] = {{"**", "**", Markup::strong, false}, {"__", "__", Markup::emphasis, false},
                                {"``", "``", Markup::code, true},    {"*", "*", Markup::strong, false},
                                {"_", "_", Markup::emphasis, false}, {"`", "`", Markup::code, true},
                                {"+", "+", Markup::code, true}};

constexpr std::string_view macros[] = {"https://",   "http://",   "link:", "xref:", "mailto:", "image:", "stem:",
                                       "latexmath:", "footnote:", "kbd:",  "menu:", "btn:",    "cite:",  "pass:"};

// name:target[words], https://target[words], <<target,words>>, {attribute}
InlineForm form(std::string_view text, std::size_t at, std::size_t end) {
  const std::string_view rest = text.substr(at, std::min<std::size_t>(end - at, 600));
  if (rest.starts_with("<<")) {
    const std::size_t close = rest.find(">>");
    if (close == rest.npos) return {};
    const std::size_t comma = rest.substr(0, close).find(',');
    if (comma == rest.npos) return {at + close + 2, 0, 0, Markup::link, true};
    return {at + close + 2, at + comma + 1, at + close, Markup::link, false};
  }
  if (rest[0] == '{') {
    const std::size_t close = rest.find('}');
    if (close == rest.npos || close < 2 || close > 40 || rest.substr(0, close).find(' ') != rest.npos) return {};
    return {at + close + 1, 0, 0, Markup::code, true};
  }
  for (const std::string_view macro : macros) {
    if (!rest.starts_with(macro)) continue;
    const std::size_t stop = std::min(rest.find_first_of("[ \t\r\n", macro.size()), rest.size());
    const bool link = macro.starts_with("http") || macro == "link:" || macro == "xref:" || macro == "mailto:";
    if (stop == rest.size() || rest[stop] != '[') {
      if (!macro.starts_with("http") || stop == macro.size()) return {};
      std::size_t over = stop;
      while (over > macro.size() && std::string_view(".,;:!?)").find(rest[over - 1]) != std::string_view::npos) --over;
      return {at + over, 0, 0, Markup::link, true};
    }
    const std::size_t close = rest.find(']', stop);
    if (close == rest.npos) return {};
    if (link && close > stop + 1) return {at + close + 1, at + stop + 1, at + close, Markup::link, false};
    if (macro == "footnote:") return {at + close + 1, 0, 0, Markup::footnote, false};
    const Markup kind = link                                        ? Markup::link
                        : macro == "image:"                         ? Markup::image
                        : macro == "cite:"                          ? Markup::citation
                        : macro == "stem:" || macro == "latexmath:" ? Markup::formula
                                                                    : Markup::code;
    return {at + close + 1, 0, 0, kind, true};
  }
  return {};
}

constexpr LightMarkup markup{marks, form, "<{hlxmisfkbcp"};

std::size_t list_depth(std::string_view line) {
  if (line.starts_with("- ")) return 1;
  for (const char sign : {'*', '.'}) {
    const std::size_t end = line.find_first_not_of(sign);
    if (end != line.npos && end > 0 && end < 6 && line[end] == ' ') return end;
  }
  return 0;
}

// "----", "....", "____" and the like: the sign that delimits a block.
char delimiter(std::string_view line) {
  if (line == "|===" || line == "--") return line[0];
  if (line.size() < 4 || std::string_view("-.=_*+/").find(line[0]) == std::string_view::npos ||
      line.find_first_not_of(line[0]) != line.npos)
    return 0;
  return line[0];
}

class Reader : public LightReader {
 public:
  Reader(const Source& source, Builder& builder) : LightReader(source, builder, markup) {}

 private:
  void say(BlockKind kind, int level, std::size_t begin, std::size_t end) {
    put(quoted_ && kind != BlockKind::heading ? BlockKind::quotation : kind, quoted_ ? 1 : level, begin, end);
  }

  bool starts_something(std::size_t i) const {
    const std::string_view line = words(i);
    return line.empty() || delimiter(line) != 0 || list_depth(line) > 0 || line.starts_with("//") || line == "+" ||
           (line.starts_with("[") && line.ends_with("]"));
  }

  std::size_t one(std::size_t i) override {
    const TextLine& line = lines_[i];
    const std::string_view text = words(i);
    if (text.empty() || text == "+" || text == "<<<" || text == "'''") return i + 1;
    if (const char sign = delimiter(text)) return block(i, sign);
    if (text.starts_with("//")) {
      builder_.comment(text.substr(2), between(line.begin, line.end));
      return i + 1;
    }
    if (text.starts_with("[") && text.ends_with("]")) {  // attributes of what follows
      quote_next_ = text.starts_with("[quote") || text.starts_with("[verse");
      return i + 1;
    }
    const std::size_t equals = text.find_first_not_of('=');
    if (equals != text.npos && equals > 0 && equals < 7 && text[equals] == ' ') {
      say(BlockKind::heading, std::max(1, static_cast<int>(equals) - 1), line.begin + equals + 1, line.end);
      return i + 1;
    }
    if (text[0] == ':' && text.find(':', 1) != text.npos && text.find(' ') > text.find(':', 1))
      return i + 1;  // an attribute
    if (text.starts_with("image::") || text.starts_with("include::") || text.starts_with("toc::") ||
        text.starts_with("video::"))
      return i + 1;
    if (text[0] == '.' && text.size() > 1 && text[1] != ' ' && text[1] != '.') {
      say(BlockKind::caption, 0, line.begin + 1, line.end);
      return i + 1;
    }
    const std::size_t depth = list_depth(text);
    std::size_t begin = line.begin + (depth > 0 ? text.find(' ') + 1 : 0);
    for (const std::string_view label : {"NOTE: ", "TIP: ", "IMPORTANT: ", "WARNING: ", "CAUTION: "})
      if (depth == 0 && text.starts_with(label)) begin += label.size();
    std::size_t last = i + 1;
    while (last < lines_.size() && !starts_something(last)) ++last;
    const bool outside = quoted_;
    quoted_ = quoted_ || std::exchange(quote_next_, false);
    if (depth == 0 && line.indent() > 0) {  // a literal paragraph
      builder_.open(BlockKind::code);
      builder_.skip(between(line.start, lines_[last - 1].end));
      builder_.close();
    } else {
      say(depth > 0 ? BlockKind::item : BlockKind::paragraph, static_cast<int>(depth), begin, lines_[last - 1].end);
    }
    quoted_ = outside;
    return last;
  }

  std::size_t block(std::size_t i, char sign) {
    const std::string_view fence = words(i);
    if (sign == '_' || sign == '=' || sign == '*' || fence == "--") {  // its words are read as they come
      if (sign == '_') quoted_ = !quoted_;
      quote_next_ = false;
      return i + 1;
    }
    std::size_t last = unended_.contains(fence) ? lines_.size() : i + 1;
    while (last < lines_.size() && words(last) != fence) ++last;
    if (last == lines_.size()) {  // it never ends: only a line; nor does a later one
      unended_.insert(fence);
      return i + 1;
    }
    if (sign == '|') {
      for (std::size_t k = i + 1; k < last; ++k) cells(lines_[k], " \t|");
    } else if (sign != '/' && last > i + 1) {
      builder_.open(BlockKind::code);
      builder_.skip(between(lines_[i + 1].start, lines_[last - 1].end));
      builder_.close();
    }
    return last + 1;
  }

  std::set<std::string_view> unended_;
  bool quoted_ = false, quote_next_ = false;
};

std::optional<Error> parse_asciidoc(const Source& source, Builder& builder) {
  Reader(source, builder).read();
  return std::nullopt;
}

constexpr std::string_view extensions[] = {".adoc", ".asciidoc", ".asc"};

}  // namespace

extern const Format format_asciidoc{.name = "asciidoc",
                                    .summary = "AsciiDoc: titles, lists, blocks and macros",
                                    .extensions = extensions,
                                    .parse = parse_asciidoc};

}  // namespace firstread
