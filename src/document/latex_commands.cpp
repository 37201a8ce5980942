#include "document/latex_reader.h"

#include <algorithm>

#include "text/utf8.h"

namespace firstread {
namespace {

constexpr bool letter(char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

}  // namespace

void LatexReader::command() {
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
      close(), row_begins_ = true;
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

void LatexReader::environment(std::string_view name, bool begins) {
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
  if (kind == LatexEnvironment::table) count(tables_), row_begins_ = begins;
  if (begins && plain != "document") at_ = latex_arguments(all_, at_);
  if (!begins && plain == "document") at_ = all_.size();
}

}  // namespace firstread
