// Org: headlines, lists, blocks, tables, drawers; emphasis, links, footnotes and citations.
#include <algorithm>
#include <set>
#include <string>

#include "document/format.h"
#include "document/light_reader.h"

namespace firstread {
namespace {

constexpr InlineMark marks[] = {{"\\(", "\\)", Markup::formula, true}, {"$", "$", Markup::formula, true},
                                {"~", "~", Markup::code, true},        {"=", "=", Markup::code, true},
                                {"*", "*", Markup::strong, false},     {"/", "/", Markup::emphasis, false},
                                {"_", "_", Markup::emphasis, false}};

// [[target][words]], [[target]], [cite:@key], [fn:1]
InlineForm form(std::string_view text, std::size_t at, std::size_t end) {
  const std::string_view rest = text.substr(at, std::min<std::size_t>(end - at, 600));
  if (rest.starts_with("[[")) {
    const std::size_t close = rest.find("]]");
    if (close == rest.npos) return {};
    const std::size_t middle = rest.substr(0, close).find("][");
    if (middle == rest.npos) return {at + close + 2, 0, 0, Markup::link, true};
    return {at + close + 2, at + middle + 2, at + close, Markup::link, false};
  }
  if (rest.starts_with("[cite") || rest.starts_with("[fn:")) {
    const std::size_t close = rest.find(']');
    if (close == rest.npos) return {};
    return {at + close + 1, 0, 0, Markup::citation, rest.starts_with("[cite")};
  }
  return {};
}

constexpr LightMarkup markup{marks, form, "["};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& byte : out)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + 32);
  return out;
}

std::size_t list_mark(std::string_view line, std::size_t indent) {
  if (line.starts_with("- ") || line.starts_with("+ ") || (line.starts_with("* ") && indent > 0)) return 2;
  return number_mark(line);
}

class Reader : public LightReader {
 public:
  Reader(const Source& source, Builder& builder) : LightReader(source, builder, markup) {}

 private:
  bool starts_something(std::size_t i) const {
    const std::string_view line = words(i);
    const std::size_t stars = line.find_first_not_of('*');
    return line.empty() || line.starts_with("#") || line.starts_with("|") ||
           (line.starts_with(":") && line.ends_with(":")) || list_mark(line, lines_[i].indent()) > 0 ||
           (lines_[i].indent() == 0 && stars != line.npos && stars > 0 && line[stars] == ' ');
  }

  std::size_t one(std::size_t i) override {
    const TextLine& line = lines_[i];
    const std::string_view text = words(i);
    if (text.empty()) return i + 1;
    const std::size_t stars = line.indent() == 0 ? text.find_first_not_of('*') : 0;
    if (stars != text.npos && stars > 0 && text[stars] == ' ') {
      std::size_t begin = line.begin + stars + 1, end = line.end;
      for (const std::string_view state : {"TODO ", "DONE "})
        if (all_.substr(begin, end - begin).starts_with(state)) begin += state.size();
      // ":tag:other:" at the end.
      if (const std::size_t tags = all_.substr(begin, end - begin).rfind(" :");
          all_[end - 1] == ':' && tags != text.npos)
        end = begin + tags;
      put(BlockKind::heading, static_cast<int>(std::min<std::size_t>(stars, 6)), begin, end);
      return i + 1;
    }
    const std::string key = lower(text.substr(0, 16));
    if (key.starts_with("#+begin_")) return block(i, lower(text.substr(8, text.find(' ') - 8)));
    if (key.starts_with("#+title:") || key.starts_with("#+subtitle:") || key.starts_with("#+caption:")) {
      const std::size_t begin = std::min(all_.find_first_not_of(" \t", line.begin + text.find(':') + 1), line.end);
      put(key.starts_with("#+caption:") ? BlockKind::caption : BlockKind::heading,
          key.starts_with("#+caption:") ? 0 : 1, begin, line.end);
      return i + 1;
    }
    if (text.starts_with("#+")) return i + 1;
    if (text.starts_with("# ") || text == "#") {
      builder_.comment(text.substr(1), between(line.begin, line.end));
      return i + 1;
    }
    if (text.starts_with(":") && text.ends_with(":") && text.size() > 2 && text.find(' ') == text.npos) {
      for (std::size_t end = i + 1; end < lines_.size() && end - i < 100; ++end)
        if (lower(words(end)) == ":end:") return end + 1;
      return i + 1;
    }
    if (text.starts_with("|")) {
      cells(line, " \t-+|");
      return i + 1;
    }
    const std::size_t mark = list_mark(text, line.indent());
    std::size_t last = i + 1;
    while (last < lines_.size() && !starts_something(last) && (mark == 0 || lines_[last].indent() > line.indent()))
      ++last;
    const bool footnote = text.starts_with("[fn:");
    put(mark > 0 ? BlockKind::item : BlockKind::paragraph,
        mark > 0 ? 1 + static_cast<int>(std::min<std::size_t>(line.indent() / 2, 8)) : 0,
        footnote ? std::min(all_.find_first_not_of(" \t", line.begin + std::min(text.find(']'), text.size() - 1) + 1),
                            line.end)
                 : line.begin + mark,
        lines_[last - 1].end, footnote);
    return last;
  }

  std::size_t block(std::size_t i, const std::string& name) {
    std::size_t last = unended_.contains(name) ? lines_.size() : i + 1;
    const std::string end = "#+end_" + name;
    while (last < lines_.size() && !(words(last).starts_with("#+") && lower(words(last)) == end)) ++last;
    if (last == lines_.size()) {  // it never ends: only a line; nor does a later one
      unended_.insert(name);
      return i + 1;
    }
    if (name == "quote" || name == "verse" || name == "center") {
      const BlockKind kind = name == "quote"   ? BlockKind::quotation
                             : name == "verse" ? BlockKind::verse
                                               : BlockKind::paragraph;
      for (std::size_t k = i + 1; k < last;) {
        std::size_t over = k;
        while (over < last && !words(over).empty()) ++over;
        if (over > k) put(kind, kind == BlockKind::quotation ? 1 : 0, lines_[k].begin, lines_[over - 1].end);
        k = over + 1;
      }
    } else if (name != "comment" && last > i + 1) {
      builder_.open(BlockKind::code);
      builder_.skip(between(lines_[i + 1].start, lines_[last - 1].end));
      builder_.close();
    }
    return last + 1;
  }

  std::set<std::string> unended_;
};

std::optional<Error> parse_org(const Source& source, Builder& builder) {
  Reader(source, builder).read();
  return std::nullopt;
}

constexpr std::string_view extensions[] = {".org"};

}  // namespace

extern const Format format_org{
    .name = "org", .summary = "Org: headlines, lists, blocks and links", .extensions = extensions, .parse = parse_org};

}  // namespace firstread
