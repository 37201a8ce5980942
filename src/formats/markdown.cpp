// Markdown (CommonMark with tables, strike-through, task lists and mathematics) through md4c, whose texts point into
// the buffer; what md4c does not know (front matter, footnotes, citations) is read by document/.
#include <md4c.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "document/asides.h"
#include "document/entities.h"
#include "document/format.h"
#include "document/front_matter.h"
#include "document/html_pieces.h"

namespace firstread {
namespace {

class Reader {
 public:
  Reader(const Source& source, Builder& builder) : all_(source.text()), builder_(builder) {}

  void enter(MD_BLOCKTYPE type, void* detail);
  void leave(MD_BLOCKTYPE type);
  void enter(MD_SPANTYPE type);
  void leave(MD_SPANTYPE type);
  void text(MD_TEXTTYPE type, const char* start, std::size_t size);

 private:
  // Before anything of the open block that stands at `at`: opens the block if it waits, takes its markup, a line break
  // before it, and begins the emphasis that waited for its first word. False where there is no block to be in.
  bool come_to(std::size_t at);
  void wait_for(BlockKind kind, int level);
  void end_block();
  void end_markup(Markup markup) {
    if (begins_.empty()) return builder_.end(markup);
    begins_.pop_back();  // no word came between
  }
  void normal(std::size_t begin, std::size_t end);
  void plain(std::size_t begin, std::size_t end);
  void inline_html(std::size_t begin, std::size_t end);
  void html_block(std::size_t begin, std::size_t end);
  void html_words(std::size_t begin, std::size_t end);
  void object(Markup markup, char fence);
  std::size_t reached() const { return number(builder_.reached()); }
  // Where the line of `at` begins, or what has been read of it ends.
  std::size_t line_start(std::size_t at) const {
    return reached() + all_.substr(reached(), at - reached()).rfind('\n') + 1;
  }
  bool starts_line(std::size_t at) const { return at == 0 || all_[at - 1] == '\n'; }
  std::size_t line_end(std::size_t at) const { return std::min(all_.find_first_of("\r\n", at), all_.size()); }

  std::string_view all_;
  Builder& builder_;
  struct Waiting {
    BlockKind kind;
    int level;
  };
  std::optional<Waiting> waiting_;
  std::vector<Markup> begins_;  // spans entered since the last word
  char break_ = 0;              // '\n' hard, ' ' soft: a line ended since the last word
  int quotes_ = 0, lists_ = 0;
  std::vector<bool> item_begun_;  // per list depth: the item has its first paragraph
  int struck_ = 0, images_ = 0;
  bool raw_ = false;  // inside code, mathematics or an HTML block: texts only widen `held_`
  std::optional<std::pair<std::size_t, std::size_t>> held_;
  std::size_t comment_done_ = 0;
  bool in_heading_ = false, in_cell_ = false;
  bool passed_ = false, spaced_ = false;  // since the last word something was passed over; that word ended with a space
};

void Reader::wait_for(BlockKind kind, int level) {
  end_block();
  waiting_ = quotes_ > 0 && kind != BlockKind::code ? Waiting{BlockKind::quotation, quotes_} : Waiting{kind, level};
}

void Reader::end_block() {
  waiting_.reset();
  begins_.clear();
  break_ = 0;
  passed_ = spaced_ = false;
  if (!builder_.is_open()) return;
  // The markup that closes the last line belongs to the block; in a table row the next cell follows.
  if (!in_cell_) builder_.skip(between(reached(), std::max(reached(), line_end(reached()))));
  builder_.close();
}

bool Reader::come_to(std::size_t at) {
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

void Reader::enter(MD_BLOCKTYPE type, void* detail) {
  switch (type) {
    case MD_BLOCK_QUOTE:
      end_block(), ++quotes_;
      break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      end_block(), ++lists_, item_begun_.push_back(false);
      break;
    case MD_BLOCK_LI:
      // A tight item has no paragraph of its own: its first words open it.
      wait_for(BlockKind::item, lists_);
      item_begun_.back() = false;
      break;
    case MD_BLOCK_H:
      wait_for(BlockKind::heading, static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
      in_heading_ = true;
      break;
    case MD_BLOCK_P: {
      const bool first = !item_begun_.empty() && !item_begun_.back();
      if (first) item_begun_.back() = true;
      wait_for(first ? BlockKind::item : BlockKind::paragraph, first ? lists_ : 0);
      break;
    }
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      wait_for(BlockKind::cell, 0), in_cell_ = true;
      break;
    case MD_BLOCK_CODE:
    case MD_BLOCK_HTML:
      end_block(), raw_ = true, held_.reset();
      break;
    case MD_BLOCK_TABLE:
      end_block();
      break;
    default:
      break;
  }
}

void Reader::leave(MD_BLOCKTYPE type) {
  switch (type) {
    case MD_BLOCK_QUOTE:
      end_block(), --quotes_;
      break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      end_block(), --lists_, item_begun_.pop_back();
      break;
    case MD_BLOCK_CODE:
    case MD_BLOCK_HTML:
      raw_ = false;
      if (!held_) break;
      if (type == MD_BLOCK_HTML) {
        html_block(held_->first, held_->second);
      } else if (held_->first >= reached()) {
        builder_.open(BlockKind::code);
        builder_.skip(between(line_start(held_->first), held_->second));
        builder_.close();
      }
      break;
    case MD_BLOCK_H:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
    case MD_BLOCK_LI:
    case MD_BLOCK_P:
      end_block();
      in_heading_ = in_cell_ = false;
      break;
    default:
      break;
  }
}

std::optional<Markup> markup_of(MD_SPANTYPE type) {
  switch (type) {
    case MD_SPAN_EM:
      return Markup::emphasis;
    case MD_SPAN_STRONG:
      return Markup::strong;
    case MD_SPAN_A:
      return Markup::link;
    default:
      return std::nullopt;
  }
}

void Reader::enter(MD_SPANTYPE type) {
  if (const auto markup = markup_of(type)) begins_.push_back(*markup);
  if (type == MD_SPAN_DEL) ++struck_;
  if (type == MD_SPAN_IMG && images_++ == 0) held_.reset();
  if (type == MD_SPAN_CODE || type == MD_SPAN_LATEXMATH || type == MD_SPAN_LATEXMATH_DISPLAY)
    if (images_ == 0) raw_ = true, held_.reset();
}

void Reader::leave(MD_SPANTYPE type) {
  if (const auto markup = markup_of(type)) end_markup(*markup);
  if (type == MD_SPAN_DEL) --struck_, passed_ = true;
  if (type == MD_SPAN_IMG && --images_ == 0) object(Markup::image, '!');
  if (images_ > 0) return;
  if (type == MD_SPAN_CODE) object(Markup::code, '`');
  if (type == MD_SPAN_LATEXMATH || type == MD_SPAN_LATEXMATH_DISPLAY) object(Markup::formula, '$');
}

// What was held since the span began becomes one object, with the signs that fence it.
void Reader::object(Markup markup, char fence) {
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

void Reader::text(MD_TEXTTYPE type, const char* start, std::size_t size) {
  if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
    if (break_ != '\n' && images_ == 0 && builder_.is_open()) break_ = type == MD_TEXT_BR ? '\n' : ' ';
    return;
  }
  // Texts that md4c makes itself (a line end inside code) stand nowhere.
  const std::less<const char*> before;
  if (before(start, all_.data()) || !before(start, all_.data() + all_.size())) return;
  const auto begin = static_cast<std::size_t>(start - all_.data()), end = begin + size;
  if (raw_ || images_ > 0) {
    if (size > 0) held_ = held_ ? std::pair(held_->first, end) : std::pair(begin, end);
    return;
  }
  if (struck_ > 0 || begin < reached()) return;
  if (type == MD_TEXT_HTML) return inline_html(begin, end);
  if (type == MD_TEXT_ENTITY) {
    const std::string meaning = entity_meaning(all_.substr(begin, size));
    if (!come_to(begin)) return;
    if (meaning.empty())
      builder_.text(between(begin, end));
    else
      builder_.as(between(begin, end), meaning);
    return;
  }
  normal(begin, end);
}

// Words, in which there may be what md4c does not know: footnotes, citations, attributes, fences of divisions.
void Reader::normal(std::size_t begin, std::size_t end) {
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

void Reader::plain(std::size_t begin, std::size_t end) {
  // "word <!-- aside --> word" has one space between its words.
  if (begin < end && passed_ && spaced_ && all_[begin] == ' ') ++begin;
  if (begin >= end || !come_to(begin)) return;
  builder_.text(between(begin, end));
  passed_ = false;
  spaced_ = all_[end - 1] == ' ';
}

void Reader::inline_html(std::size_t begin, std::size_t end) {
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
void Reader::html_block(std::size_t begin, std::size_t end) {
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

void Reader::html_words(std::size_t begin, std::size_t end) {
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

std::optional<Error> parse_markdown(const Source& source, Builder& builder) {
  Reader reader(source, builder);
  const std::string_view text = source.text().substr(read_front_matter(source.text(), builder));
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_LATEXMATHSPANS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
    return static_cast<Reader*>(self)->enter(type, detail), 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return static_cast<Reader*>(self)->leave(type), 0; };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return static_cast<Reader*>(self)->enter(type), 0; };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return static_cast<Reader*>(self)->leave(type), 0; };
  parser.text = [](MD_TEXTTYPE type, const char* start, MD_SIZE size, void* self) {
    return static_cast<Reader*>(self)->text(type, start, size), 0;
  };
  if (md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &reader) != 0)
    return Error{"This Markdown could not be read: there is not enough memory for it."};
  return std::nullopt;
}

bool recognise_markdown(std::string_view head) {
  if (head.starts_with("# ") || head.starts_with("---\n") || head.starts_with("<!--")) return true;
  for (const std::string_view sign : {"\n# ", "\n## ", "\n```", "](http"})
    if (head.find(sign) != head.npos) return true;
  return false;
}

constexpr std::string_view extensions[] = {".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd"};

}  // namespace

extern const Format format_markdown{.name = "markdown",
                                    .summary = "Markdown: CommonMark with tables, footnotes, mathematics and citations",
                                    .extensions = extensions,
                                    .recognise = recognise_markdown,
                                    .parse = parse_markdown};

}  // namespace firstread
