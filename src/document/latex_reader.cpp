#include "document/latex_reader.h"

#include <algorithm>
#include <utility>

#include "text/unicode.h"
#include "text/utf8.h"

namespace firstread {
namespace {

constexpr bool letter(char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

}  // namespace

void LatexReader::ready() {
  if (!builder_.is_open()) {
    if (quotes_ > 0 && next_ != BlockKind::heading)
      builder_.open(BlockKind::quotation, quotes_);
    else if (tables_ > 0 && next_ == BlockKind::paragraph)
      builder_.open(BlockKind::cell, std::exchange(row_begins_, false) ? row_begins : 0);
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

void LatexReader::comment() {
  const std::size_t end = std::min(all_.find_first_of("\r\n", at_), all_.size());
  builder_.comment(all_.substr(at_ + 1, end - at_ - 1), between(at_, end));
  // A comment takes its line end along, but not the empty line after it.
  std::size_t next = end + (all_.substr(end).starts_with("\r\n") ? 2 : end < all_.size());
  if (!blank_ && builder_.is_open()) blank_ = true, blank_from_ = at_;
  at_ = std::min(next, all_.size());
}

void LatexReader::blanks() {
  const std::size_t begin = at_;
  int lines = 0;
  while (at_ < all_.size() && (all_[at_] == ' ' || all_[at_] == '\t' || all_[at_] == '\n' || all_[at_] == '\r'))
    lines += all_[at_++] == '\n';
  if (lines > 1 && groups_.empty()) return close();
  if (lines > 1 && groups_.back() != Group::block) return close();
  if (builder_.is_open() && !blank_) blank_ = true, blank_from_ = begin;
}

void LatexReader::mathematics() {
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

void LatexReader::words() {
  if (const LatexSign sign = latex_sign(all_.substr(at_)); !sign.written.empty())
    return say(at_ + sign.written.size(), sign.meaning);
  const std::size_t end = std::max(at_ + 1, std::min(all_.find_first_of("\\{}$%~`'-& \t\r\n", at_), all_.size()));
  ready();
  builder_.text(between(at_, end));
  at_ = end;
}

bool LatexReader::accent(std::size_t name_end, std::string_view name) {
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

void LatexReader::one() {
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

void LatexReader::read() {
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

}  // namespace firstread
