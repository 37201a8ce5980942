#include "document/markdown_text.h"

#include <algorithm>

#include "document/asides.h"
#include "document/html_pieces.h"

namespace firstread {

void MarkdownText::wait_for(BlockKind kind, int level) {
  end_block();
  waiting_ = quotes_ > 0 && kind != BlockKind::code ? Waiting{BlockKind::quotation, quotes_} : Waiting{kind, level};
}

void MarkdownText::end_block() {
  waiting_.reset();
  begins_.clear();
  break_ = 0;
  passed_ = spaced_ = false;
  if (!builder_.is_open()) return;
  // The markup that closes the last line belongs to the block; in a table row the next cell follows.
  if (!in_cell_) builder_.skip(between(reached(), std::max(reached(), line_end(reached()))));
  builder_.close();
}

bool MarkdownText::come_to(std::size_t at) {
  if (at < reached()) return false;
  if (waiting_) {
    builder_.open(waiting_->kind, waiting_->level);
    waiting_.reset();
    builder_.skip(between(line_start(at), at));
  }
  if (!builder_.is_open()) return false;
  if (break_ != 0) {
    std::size_t line = all_.find_first_of("\r\n", reached());
    if (line == all_.npos || line > at) line = reached();
    while (line > reached() &&
           (all_[line - 1] == ' ' || all_[line - 1] == '\t' || (break_ == '\n' && all_[line - 1] == '\\')))
      --line;
    builder_.as(between(line, at), std::string_view(&break_, 1));
    break_ = 0;
  }
  for (const Markup markup : begins_) builder_.begin(markup);
  begins_.clear();
  return true;
}

// What was held since the span began becomes one object, with the signs that fence it.
void MarkdownText::object(Markup markup, char fence) {
  raw_ = false;
  if (!held_) return;
  auto [begin, end] = *held_;
  held_.reset();
  if (begin < reached()) return;
  if (markup == Markup::image) {
    const std::size_t bang = reached() + all_.substr(reached(), begin - reached()).rfind("![");
    if (bang + 1 == reached()) return;
    if (waiting_ && is_image_alone(all_, line_start(bang), bang)) {
      // An image alone is a figure, and its description the caption.
      waiting_->kind = BlockKind::caption;
      if (come_to(begin)) plain(begin, end);
      return;
    }
    begin = bang;
  } else {
    const bool spaced = markup == Markup::formula && (all_[begin] == ' ' || all_[end - 1] == ' ');
    if (spaced && begin > 0 && all_[begin - 1] == '$' && (begin < 2 || all_[begin - 2] != '$')) {
      normal(begin - 1, std::min(end + 1, all_.size()));  // "$ 5 and 6 $" is money, not a formula
      return;
    }
    while (begin > reached() && all_[begin - 1] == ' ') --begin;
    while (begin > reached() && all_[begin - 1] == fence) --begin;
    while (end < all_.size() && (all_[end] == ' ' || all_[end] == '\n')) ++end;
    while (end < all_.size() && all_[end] == fence) ++end;
  }
  if (struck_ == 0 && come_to(begin)) builder_.opaque(between(begin, end), markup), spaced_ = false;
}

// Words, in which there may be what md4c does not know: footnotes, citations, attributes, fences of divisions.
void MarkdownText::normal(std::size_t begin, std::size_t end) {
  if (all_[begin] == '^' && begin > 0 && all_[begin - 1] == '[') return;  // a footnote that md4c took for a link
  if (all_.substr(begin, end - begin).starts_with(":::") && starts_line(begin)) return;
  if (in_heading_) end = before_attributes(all_, begin, end);
  std::size_t done = begin;
  for (std::size_t at = begin; at < end; ++at) {
    if (all_[at] != '[' && all_[at] != '@') continue;
    const std::size_t stop = aside_end(all_, at, end, waiting_.has_value());
    if (stop == at) continue;
    plain(done, at);
    const bool note = all_[at] == '[' && all_[at + 1] == '^';
    if (note)
      passed_ = true;
    else if (come_to(at))
      builder_.opaque(between(at, stop), Markup::citation), spaced_ = false;
    if (note && waiting_ && come_to(at))
      builder_.is_note(), builder_.skip(between(at, stop));  // "[^1]: " at the start of a footnote
    done = stop;
    at = stop - 1;
  }
  plain(done, end);
}

void MarkdownText::plain(std::size_t begin, std::size_t end) {
  // "word <!-- aside --> word" has one space between its words.
  if (begin < end && passed_ && spaced_ && all_[begin] == ' ') ++begin;
  if (begin >= end || !come_to(begin)) return;
  builder_.text(between(begin, end));
  passed_ = false;
  spaced_ = all_[end - 1] == ' ';
}

void MarkdownText::inline_html(std::size_t begin, std::size_t end) {
  if (begin < comment_done_) return;
  passed_ = true;
  const HtmlPiece piece = html_piece(all_, begin, end);
  if (piece.kind == HtmlPiece::Kind::comment) {
    comment_done_ = piece.end;
    builder_.comment(piece.name, between(piece.begin, piece.end));
    return;
  }
  if (piece.name == "br") {
    if (builder_.is_open()) builder_.as(between(begin, end), "\n");
    return;
  }
  const auto markup = html_markup(piece.name);
  if (!markup) return;
  if (!piece.closing)
    begins_.push_back(*markup);
  else
    end_markup(*markup);
}

// A block of HTML: the words between its tags are prose, comments may speak to us.
void MarkdownText::html_block(std::size_t begin, std::size_t end) {
  bool tag_seen = false;
  for (std::size_t at = std::max(begin, reached()); at < end;) {
    const HtmlPiece piece = html_piece(all_, at, end);
    at = piece.end;
    if (piece.kind == HtmlPiece::Kind::comment) {
      builder_.comment(piece.name, between(piece.begin, piece.end));
    } else if (piece.kind == HtmlPiece::Kind::words) {
      if (tag_seen) html_words(piece.begin, piece.end);
    } else {
      if (!is_inline_tag(piece.name)) end_block();
      tag_seen = true;
    }
  }
  end_block();
}

void MarkdownText::html_words(std::size_t begin, std::size_t end) {
  if (!builder_.is_open()) {
    begin = std::min(all_.find_first_not_of(" \t\r\n>", begin), end);
    if (begin == end) return;
    builder_.open(quotes_ > 0 ? BlockKind::quotation : BlockKind::paragraph, quotes_);
  }
  while (begin < end) {
    const std::size_t line = std::min(all_.find_first_of("\r\n", begin), end);
    if (begin < line && come_to(begin)) builder_.text(between(begin, line));
    begin = std::min(all_.find_first_not_of(" \t\r\n>", line), end);
    if (line < begin) break_ = ' ';
  }
}

}  // namespace firstread
