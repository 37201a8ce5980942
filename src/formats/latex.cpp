// LaTeX: sections, lists, quotations, tables, captions; mathematics, citations and code as objects; quotation marks,
// dashes and accents as what they print. Files that it inputs are not followed, and what a macro of one's own does is
// not known: its argument is read as words.
#include <algorithm>
#include <vector>

#include "document/format.h"
#include "document/latex.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace firstread {
namespace {

constexpr bool letter(char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

class Reader {
 public:
  Reader(const Source& source, Builder& builder) : all_(source.text()), builder_(builder) {}
  void read();

 private:
  enum class Group { plain, emphasis, strong, link, block };

  void one();
  void comment();
  void command();
  void environment(std::string_view name, bool begins);
  void mathematics();
  void blanks();
  void words();
  bool accent(std::size_t name_end, std::string_view name);

  char here(std::size_t ahead = 0) const { return at_ + ahead < all_.size() ? all_[at_ + ahead] : '\0'; }
  std::size_t pass_blanks(std::size_t at) const {
    while (at < all_.size() && (all_[at] == ' ' || all_[at] == '\t')) ++at;
    return at;
  }
  std::size_t bracketed(std::size_t at, char open, char close) const { return latex_bracket(all_, at, open, close); }
  void ready();
  void say(std::size_t end, std::string_view meaning) {
    ready();
    builder_.as(between(at_, end), meaning);
    at_ = end;
  }
  void object(std::size_t end, Markup markup) {
    ready();
    builder_.opaque(between(at_, end), markup);
    at_ = end;
  }
  void close() {
    builder_.close();
    blank_ = false;
  }

  std::string_view all_;
  Builder& builder_;
  std::size_t at_ = 0, blank_from_ = 0;
  bool blank_ = false;  // a blank was passed since the last word
  std::vector<Group> groups_;
  BlockKind next_ = BlockKind::paragraph;
  int next_level_ = 0, lists_ = 0, quotes_ = 0, tables_ = 0, verses_ = 0;
};

void Reader::ready() {
  if (!builder_.is_open()) {
    if (quotes_ > 0 && next_ != BlockKind::heading)
      builder_.open(BlockKind::quotation, quotes_);
    else if (tables_ > 0 && next_ == BlockKind::paragraph)
      builder_.open(BlockKind::cell);
    else if (verses_ > 0)
      builder_.open(BlockKind::verse);
    else
      builder_.open(next_, next_level_);
    next_ = BlockKind::paragraph;
    next_level_ = 0;
    blank_ = false;
  }
  if (blank_ && blank_from_ < at_) {
    if (at_ - blank_from_ == 1 && all_[blank_from_] == ' ')
      builder_.text(between(blank_from_, at_));
    else
      builder_.as(between(blank_from_, at_), " ");
  }
  blank_ = false;
}

void Reader::comment() {
  const std::size_t end = std::min(all_.find_first_of("\r\n", at_), all_.size());
  builder_.comment(all_.substr(at_ + 1, end - at_ - 1), between(at_, end));
  // A comment takes its line end along, but not the empty line after it.
  std::size_t next = end + (all_.substr(end).starts_with("\r\n") ? 2 : end < all_.size());
  if (!blank_ && builder_.is_open()) blank_ = true, blank_from_ = at_;
  at_ = std::min(next, all_.size());
}

void Reader::blanks() {
  const std::size_t begin = at_;
  int lines = 0;
  while (at_ < all_.size() && (all_[at_] == ' ' || all_[at_] == '\t' || all_[at_] == '\n' || all_[at_] == '\r'))
    lines += all_[at_++] == '\n';
  if (lines > 1 && groups_.empty()) return close();
  if (lines > 1 && groups_.back() != Group::block) return close();
  if (builder_.is_open() && !blank_) blank_ = true, blank_from_ = begin;
}

void Reader::mathematics() {
  const bool display = all_.substr(at_).starts_with("$$");
  const std::size_t inside = at_ + (display ? 2 : 1);
  std::size_t end = all_.substr(0, std::min(all_.size(), inside + latex_longest)).find(display ? "$$" : "$", inside);
  while (!display && end != all_.npos && all_[end - 1] == '\\')
    end = all_.substr(0, std::min(all_.size(), inside + latex_longest)).find('$', end + 1);
  const bool whole = end != all_.npos && end > inside && all_.substr(inside, end - inside).find("\n\n") == all_.npos;
  if (whole) return object(end + (display ? 2 : 1), Markup::formula);
  ready();
  builder_.text(between(at_, at_ + 1));
  ++at_;
}

void Reader::words() {
  if (const LatexSign sign = latex_sign(all_.substr(at_)); !sign.written.empty())
    return say(at_ + sign.written.size(), sign.meaning);
  const std::size_t end = std::max(at_ + 1, std::min(all_.find_first_of("\\{}$%~`'-& \t\r\n", at_), all_.size()));
  ready();
  builder_.text(between(at_, end));
  at_ = end;
}

bool Reader::accent(std::size_t name_end, std::string_view name) {
  const std::string_view mark = latex_accent(name);
  if (mark.empty()) return false;
  std::size_t at = letter(name[0]) ? pass_blanks(name_end) : name_end;
  const bool braced = at < all_.size() && all_[at] == '{';
  at += braced;
  if (at < all_.size() && all_[at] == '\\') ++at;  // \'{\i}
  if (at >= all_.size() || !letter(all_[at])) return false;
  const std::string base(all_.substr(at, 1));
  ++at;
  if (braced) {
    if (at >= all_.size() || all_[at] != '}') return false;
    ++at;
  }
  say(at, composed(base + std::string(mark)));
  return true;
}

void Reader::command() {
  const std::size_t begin = at_;
  std::size_t end = at_ + 1;
  while (end < all_.size() && letter(all_[end])) ++end;
  if (end == at_ + 1 && end < all_.size()) end += point_at(all_, end).bytes;  // one sign
  const std::string_view name = all_.substr(begin + 1, end - begin - 1);
  if (name.empty()) {
    at_ = end;
    return;
  }
  if (accent(end, name)) return;
  if (name == "(" || name == "[") {
    const std::size_t stop =
        all_.substr(0, std::min(all_.size(), end + latex_longest)).find(name == "(" ? "\\)" : "\\]", end);
    if (stop != all_.npos) return object(stop + 2, Markup::formula);
  }
  if (name == "\\") {
    end = bracketed(end + (end < all_.size() && all_[end] == '*'), '[', ']');
    // The blank after it is not printed; an empty line still ends the paragraph.
    if (const std::size_t line = pass_blanks(end); line < all_.size() && all_[line] == '\n' &&
                                                   all_.find_first_not_of(" \t", line + 1) < all_.size() &&
                                                   all_[all_.find_first_not_of(" \t", line + 1)] != '\n')
      end = pass_blanks(line + 1);
    if (tables_ > 0)
      close();
    else if (builder_.is_open())
      blank_ = false, say(end, "\n");
    at_ = std::max(at_, end);
    return;
  }
  if (std::string_view("%&$#_{}").find(name) != std::string_view::npos && name.size() == 1) {
    ready();
    builder_.text(between(begin + 1, end));
    at_ = end;
    return;
  }
  if (name == " " || name == "," || name == ";" || name == ":" || name == "~") return say(end, " ");
  if (!letter(name[0])) {
    at_ = end;  // \- \/ \! and the like print nothing
    return;
  }
  if (const std::string_view printed = latex_letter(name); !printed.empty()) {
    std::size_t stop = end + (all_.substr(end).starts_with("{}") ? 2 : 0);
    if (stop == end && name != "LaTeX" && name != "TeX") stop = pass_blanks(end);
    return say(stop, printed);
  }
  if (end < all_.size() && all_[end] == '*') ++end;
  if (name == "begin" || name == "end") {
    const std::string_view what = latex_argument(all_, pass_blanks(end));
    at_ = std::min(pass_blanks(end) + what.size() + 2, all_.size());
    if (what.empty()) at_ = end;
    return environment(what, name == "begin");
  }
  if (name == "verb" && end < all_.size()) {
    const std::size_t stop = all_.substr(0, std::min(all_.size(), end + latex_longest)).find(all_[end], end + 1);
    if (stop != all_.npos) return object(stop + 1, Markup::code);
  }
  const std::size_t after = pass_blanks(end);
  const auto past = [&] { return std::max(latex_arguments(all_, after), end); };
  switch (latex_command(name)) {
    case LatexCommand::passed:
      at_ = past();
      if (builder_.is_open() && blank_) blank_ = false, blank_from_ = at_;  // "word \label{x} word" has one blank
      return;
    case LatexCommand::citation:
      return object(past(), Markup::citation);
    case LatexCommand::reference:
      return object(past(), Markup::link);
    case LatexCommand::code:
      return object(past(), Markup::code);
    case LatexCommand::image:
      return object(past(), Markup::image);
    case LatexCommand::unknown:
      break;
  }
  if (name == "item" || name == "bibitem") {
    close();
    next_ = name == "item" ? BlockKind::item : BlockKind::reference;
    next_level_ = name == "item" ? std::max(lists_, 1) : 0;
    at_ = name == "item" ? bracketed(after, '[', ']') : std::max(latex_arguments(all_, after), end);
    at_ = std::max(at_, end);
    return;
  }
  const int heading = latex_heading(name);
  const bool caption = name == "caption";
  const std::size_t brace = pass_blanks(bracketed(after, '[', ']'));
  if (heading > 0 || caption) {
    close();
    if (brace >= all_.size() || all_[brace] != '{') {
      at_ = end;
      return;
    }
    next_ = caption ? BlockKind::caption : BlockKind::heading;
    next_level_ = caption ? 0 : heading;
    groups_.push_back(Group::block);
    at_ = brace + 1;
    return;
  }
  std::size_t open = brace;
  Group group = Group::plain;
  if (name == "emph" || name == "textit" || name == "textsl") group = Group::emphasis;
  if (name == "textbf") group = Group::strong;
  if (name == "href") {
    group = Group::link;
    open = bracketed(after, '{', '}');
  }
  if (group != Group::plain && open < all_.size() && all_[open] == '{') {
    at_ = open + 1;
    groups_.push_back(group);
    // The blank before the emphasis is not in it.
    if (builder_.is_open() || group != Group::link) {
      const std::size_t inside = at_;
      at_ = begin;
      ready();
      at_ = inside;
    }
    builder_.begin(group == Group::emphasis ? Markup::emphasis
                   : group == Group::strong ? Markup::strong
                                            : Markup::link);
    return;
  }
  // A command that is not known prints its argument; one without takes the blank after it along.
  at_ = open < all_.size() && all_[open] == '{' ? open : after;
  if (name == "maketitle" || name == "par" || name == "newpage" || name == "tableofcontents" || name == "clearpage")
    close();
}

void Reader::environment(std::string_view name, bool begins) {
  std::string_view plain = name;
  if (plain.ends_with('*')) plain.remove_suffix(1);
  const LatexEnvironment kind = latex_environment(plain);
  if (begins && kind == LatexEnvironment::formula) {
    const std::string end = "\\end{" + std::string(name) + "}";
    const std::size_t start = at_ - name.size() - 8;
    const std::size_t stop = all_.find(end, at_);
    at_ = start < all_.size() && all_.substr(start).starts_with("\\begin") ? start : at_;
    at_ = std::max<std::size_t>(at_, number(builder_.reached()));
    return object(stop == all_.npos ? all_.size() : stop + end.size(), Markup::formula);
  }
  if (begins && kind == LatexEnvironment::verbatim) {
    close();
    const std::string end = "\\end{" + std::string(name) + "}";
    const std::size_t stop = std::min(all_.find(end, at_), all_.size());
    builder_.open(BlockKind::code);
    builder_.skip(between(at_, stop));
    close();
    at_ = std::min(stop + end.size(), all_.size());
    return;
  }
  close();
  const int step = begins ? 1 : -1;
  const auto count = [&](int& what) { what = std::max(0, what + step); };
  if (kind == LatexEnvironment::list) count(lists_);
  if (kind == LatexEnvironment::quotation) count(quotes_);
  if (plain == "verse") count(verses_);
  if (kind == LatexEnvironment::table) count(tables_);
  if (begins && plain != "document") at_ = latex_arguments(all_, at_);
  if (!begins && plain == "document") at_ = all_.size();
}

void Reader::one() {
  switch (all_[at_]) {
    case '%':
      return comment();
    case '\\':
      return command();
    case '$':
      return mathematics();
    case ' ':
    case '\t':
    case '\n':
    case '\r':
      return blanks();
    case '{':
      groups_.push_back(Group::plain);
      ++at_;
      return;
    case '}': {
      ++at_;
      if (groups_.empty()) return;
      const Group group = groups_.back();
      groups_.pop_back();
      if (group == Group::block) close();
      if (group == Group::emphasis) builder_.end(Markup::emphasis);
      if (group == Group::strong) builder_.end(Markup::strong);
      if (group == Group::link) builder_.end(Markup::link);
      return;
    }
    case '&':
      if (tables_ > 0) {
        close();
        ++at_;
        return;
      }
      [[fallthrough]];
    default:
      return words();
  }
}

void Reader::read() {
  // What stands before the document is not printed, but for the title.
  const std::size_t start = all_.find("\\begin{document}");
  if (start != all_.npos) {
    for (std::size_t line = 0; line < start; line = all_.find('\n', line) + 1) {
      const std::size_t end = all_.find('\n', line);
      const std::size_t percent = all_.substr(line, end - line).find('%');
      if (percent != all_.npos && (percent == 0 || all_[line + percent - 1] != '\\'))
        builder_.comment(all_.substr(line + percent + 1, end - line - percent - 1),
                         between(line + percent, std::min(end, all_.size())));
      if (end == all_.npos) break;
    }
    if (const std::size_t title = all_.substr(0, start).find("\\title{"); title != all_.npos) {
      at_ = title;
      const std::size_t stop = std::min(start, std::max(bracketed(title + 6, '{', '}'), title + 7));
      while (at_ < stop) one();
      close();
      groups_.clear();
    }
    at_ = std::max(at_, start);
  }
  while (at_ < all_.size()) one();
  close();
}

std::optional<Error> parse_latex(const Source& source, Builder& builder) {
  Reader(source, builder).read();
  return std::nullopt;
}

bool recognise_latex(std::string_view head) {
  return head.find("\\documentclass") != head.npos || head.find("\\begin{document}") != head.npos;
}

constexpr std::string_view extensions[] = {".tex", ".latex", ".ltx"};

}  // namespace

extern const Format format_latex{.name = "latex",
                                 .summary = "LaTeX: words, with mathematics, citations and code passed over",
                                 .extensions = extensions,
                                 .recognise = recognise_latex,
                                 .parse = parse_latex};

}  // namespace firstread
