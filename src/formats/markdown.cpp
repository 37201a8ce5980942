// Markdown (CommonMark with tables, strike-through, task lists and mathematics) through md4c, whose texts point into
// the buffer; what md4c does not know (front matter, footnotes, citations) is read by document/.
#include <md4c.h>

#include <functional>

#include "document/entities.h"
#include "document/format.h"
#include "document/front_matter.h"
#include "document/markdown_text.h"

namespace firstread {
namespace {

class Reader : public MarkdownText {
 public:
  using MarkdownText::MarkdownText;

  void enter(MD_BLOCKTYPE type, void* detail);
  void leave(MD_BLOCKTYPE type);
  void enter(MD_SPANTYPE type);
  void leave(MD_SPANTYPE type);
  void text(MD_TEXTTYPE type, const char* start, std::size_t size);
};

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
      wait_for(BlockKind::cell, std::exchange(row_begins_, false) ? row_begins : 0), in_cell_ = true;
      break;
    case MD_BLOCK_CODE:
    case MD_BLOCK_HTML:
      end_block(), raw_ = true, held_.reset();
      break;
    case MD_BLOCK_TABLE:
      end_block();
      break;
    case MD_BLOCK_TR:
      row_begins_ = true;
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
