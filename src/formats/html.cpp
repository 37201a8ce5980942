// HTML through gumbo, which reads as browsers do and knows where everything stood: words of the body, with headings,
// lists, tables and quotations; scripts, styles, navigation and code are passed over.
#include <gumbo.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <tuple>

#include "document/entities.h"
#include "document/format.h"

namespace firstread {
namespace {

constexpr int most_depth = 1500;  // of elements that must be closed; browsers stop at 512

constexpr bool blank(char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' || byte == '\f'; }
constexpr bool letter(char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

bool one_of(GumboTag tag, std::initializer_list<GumboTag> tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

// How deep elements may come to lie in each other, by counting tags; gumbo follows its tree by recursion.
bool too_deep(std::string_view text) {
  constexpr std::string_view unclosed[] = {"p",   "li",     "br",   "hr",   "img",    "td",    "tr",
                                           "th",  "dt",     "dd",   "meta", "link",   "input", "col",
                                           "wbr", "option", "base", "area", "source", "embed"};
  int depth = 0;
  for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
    const bool closing = at + 1 < text.size() && text[at + 1] == '/';
    const std::size_t first = at + 1 + closing;
    std::size_t last = first;
    while (last < text.size() && last - first < 12 && letter(text[last])) ++last;
    std::string name(text.substr(first, last - first));
    for (char& byte : name) byte = static_cast<char>(byte | 0x20);
    if (name.empty() || std::find(std::begin(unclosed), std::end(unclosed), name) != std::end(unclosed)) continue;
    depth = std::max(0, depth + (closing ? -1 : 1));
    if (depth > most_depth) return true;
  }
  return false;
}

class Reader {
 public:
  Reader(const Source& source, Builder& builder) : all_(source.text()), builder_(builder) {}
  void node(const GumboNode& node);

 private:
  void element(const GumboNode& node);
  void children(const GumboElement& element) {
    for (unsigned i = 0; i < element.children.length; ++i)
      node(*static_cast<const GumboNode*>(element.children.data[i]));
  }
  void block(const GumboElement& element, BlockKind kind, int level);
  void words(std::string_view original);
  void opaque(const GumboElement& element, Markup markup);
  std::size_t place(const char* start) const { return static_cast<std::size_t>(start - all_.data()); }
  bool inside(const char* start) const {
    const std::less_equal<const char*> before;
    return start && before(all_.data(), start) && before(start, all_.data() + all_.size());
  }
  // Opens the block that waits and says the blank that was passed; false where the place goes back, as in misnested
  // tables.
  bool come_to(std::size_t at);
  void close() {
    builder_.close();
    blank_.reset();
  }

  std::string_view all_;
  Builder& builder_;
  BlockKind kind_ = BlockKind::paragraph;
  int level_ = 0, lists_ = 0, quotes_ = 0;
  bool row_begins_ = false;
  std::vector<Markup> begins_;
  std::optional<std::pair<std::size_t, std::size_t>> blank_;
};

bool Reader::come_to(std::size_t at) {
  if (at < number(builder_.reached())) return false;
  if (!builder_.is_open()) {
    builder_.open(quotes_ > 0 ? BlockKind::quotation : kind_, quotes_ > 0 ? quotes_ : level_);
    blank_.reset();
  }
  if (blank_ && blank_->first >= number(builder_.reached())) {
    if (blank_->second - blank_->first == 1 && all_[blank_->first] == ' ')
      builder_.text(between(blank_->first, blank_->second));
    else
      builder_.as(between(blank_->first, blank_->second), " ");
  }
  blank_.reset();
  for (const Markup markup : begins_) builder_.begin(markup);
  begins_.clear();
  return true;
}

void Reader::words(std::string_view original) {
  std::size_t at = place(original.data());
  const std::size_t end = at + original.size();
  while (at < end) {
    std::size_t stop = at;
    if (blank(all_[at])) {
      while (stop < end && blank(all_[stop])) ++stop;
      // Blanks of several texts that follow each other are one; the first says it.
      if (builder_.is_open() && !blank_) blank_ = {at, stop};
    } else if (all_[at] == '<' && at + 1 < end && (all_[at + 1] == '/' || letter(all_[at + 1]))) {
      stop = std::min(all_.find('>', at), end - 1) + 1;  // after the end of the body gumbo takes tags along
    } else if (const std::size_t length = all_[at] == '&' ? entity_length(all_, at) : 0;
               length > 0 && at + length <= end) {
      stop = at + length;
      const std::string meaning = entity_meaning(all_.substr(at, length));
      if (come_to(at)) {
        if (meaning.empty())
          builder_.text(between(at, stop));
        else
          builder_.as(between(at, stop), meaning);
      }
    } else {
      ++stop;
      while (stop < end && !blank(all_[stop]) && all_[stop] != '&' && all_[stop] != '<') ++stop;
      if (come_to(at)) builder_.text(between(at, stop));
    }
    at = stop;
  }
}

void Reader::opaque(const GumboElement& element, Markup markup) {
  if (!inside(element.original_tag.data) || element.original_tag.length == 0) return;
  const std::size_t begin = place(element.original_tag.data);
  std::size_t end = begin + element.original_tag.length;
  if (inside(element.original_end_tag.data) && element.original_end_tag.length > 0)
    end = std::max(end, place(element.original_end_tag.data) + element.original_end_tag.length);
  if (come_to(begin)) builder_.opaque(between(begin, end), markup);
}

void Reader::block(const GumboElement& element, BlockKind kind, int level) {
  close();
  const auto outside = std::pair(kind_, level_);
  kind_ = kind;
  level_ = level;
  children(element);
  close();
  std::tie(kind_, level_) = outside;
}

void Reader::element(const GumboNode& node) {
  const GumboElement& element = node.v.element;
  const GumboTag tag = element.tag;
  if (one_of(tag, {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_TEXTAREA,
                   GUMBO_TAG_SELECT, GUMBO_TAG_BUTTON, GUMBO_TAG_NAV, GUMBO_TAG_SVG, GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,
                   GUMBO_TAG_DEL, GUMBO_TAG_S, GUMBO_TAG_RT, GUMBO_TAG_RP}))
    return;
  if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6)
    return block(element, BlockKind::heading, 1 + static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1));
  switch (tag) {
    case GUMBO_TAG_TITLE:
      return block(element, BlockKind::metadata, 0);
    case GUMBO_TAG_LI:
      return block(element, BlockKind::item, std::max(lists_, 1));
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
      return block(element, BlockKind::cell, std::exchange(row_begins_, false) ? row_begins : 0);
    case GUMBO_TAG_TR:
      row_begins_ = true;
      return block(element, kind_, level_);
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_FIGCAPTION:
      return block(element, BlockKind::caption, 0);
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL: {
      ++lists_;
      block(element, kind_, level_);
      --lists_;
      return;
    }
    case GUMBO_TAG_BLOCKQUOTE: {
      ++quotes_;
      block(element, BlockKind::quotation, quotes_);
      --quotes_;
      return;
    }
    case GUMBO_TAG_PRE: {
      close();
      if (!inside(element.original_tag.data)) return;
      const std::size_t begin = place(element.original_tag.data);
      const bool ended = element.original_end_tag.length > 0 && inside(element.original_end_tag.data);
      const std::size_t end = ended ? place(element.original_end_tag.data) : begin + element.original_tag.length;
      if (begin < number(builder_.reached()) || end < begin) return;
      builder_.open(BlockKind::code);
      builder_.skip(between(begin, end));
      return close();
    }
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_VAR:
      return opaque(element, Markup::code);
    case GUMBO_TAG_MATH:
      return opaque(element, Markup::formula);
    case GUMBO_TAG_IMG:
      return opaque(element, Markup::image);
    case GUMBO_TAG_BR: {
      blank_.reset();
      const std::size_t at = inside(element.original_tag.data) ? place(element.original_tag.data) : 0;
      if (builder_.is_open() && element.original_tag.length > 0 && at >= number(builder_.reached()))
        builder_.as(between(at, at + element.original_tag.length), "\n");
      return;
    }
    default:
      break;
  }
  if (one_of(tag, {GUMBO_TAG_P,       GUMBO_TAG_DT,    GUMBO_TAG_DD,      GUMBO_TAG_DIV,     GUMBO_TAG_SECTION,
                   GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN,  GUMBO_TAG_HEADER,  GUMBO_TAG_FOOTER,  GUMBO_TAG_ASIDE,
                   GUMBO_TAG_FIGURE,  GUMBO_TAG_TABLE, GUMBO_TAG_ADDRESS, GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY,
                   GUMBO_TAG_HR,      GUMBO_TAG_FORM,  GUMBO_TAG_BODY,    GUMBO_TAG_HTML,    GUMBO_TAG_HEAD}))
    return block(element, kind_, level_);
  // A link of a number raised above the line is the mark of a note.
  if (tag == GUMBO_TAG_SUP && element.children.length == 1 &&
      static_cast<const GumboNode*>(element.children.data[0])->type == GUMBO_NODE_ELEMENT)
    return;
  std::optional<Markup> markup;
  if (one_of(tag, {GUMBO_TAG_EM, GUMBO_TAG_I, GUMBO_TAG_CITE, GUMBO_TAG_DFN})) markup = Markup::emphasis;
  if (one_of(tag, {GUMBO_TAG_STRONG, GUMBO_TAG_B})) markup = Markup::strong;
  if (tag == GUMBO_TAG_A) markup = Markup::link;
  if (markup) begins_.push_back(*markup);
  children(element);
  if (!markup) return;
  if (!begins_.empty())
    begins_.pop_back();
  else
    builder_.end(*markup);
}

void Reader::node(const GumboNode& node) {
  switch (node.type) {
    case GUMBO_NODE_DOCUMENT:
      for (unsigned i = 0; i < node.v.document.children.length; ++i)
        this->node(*static_cast<const GumboNode*>(node.v.document.children.data[i]));
      return;
    case GUMBO_NODE_ELEMENT:
      return element(node);
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE: {
      const GumboStringPiece& text = node.v.text.original_text;
      if (inside(text.data) && text.length > 0) words({text.data, text.length});
      return;
    }
    case GUMBO_NODE_COMMENT: {
      const GumboStringPiece& text = node.v.text.original_text;
      if (inside(text.data) && text.length > 0)
        builder_.comment(node.v.text.text, between(place(text.data), place(text.data) + text.length));
      return;
    }
    default:
      return;
  }
}

std::optional<Error> parse_html(const Source& source, Builder& builder) {
  const std::string_view text = source.text();
  if (too_deep(text))
    return Error{"The elements of this page lie more than " + std::to_string(most_depth) +
                 " deep in each other; no essay does."};
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const std::unique_ptr<GumboOutput, void (*)(GumboOutput*)> page(
      gumbo_parse_with_options(&options, text.data(), text.size()),
      [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); });
  if (!page) return Error{"This HTML could not be read: there is not enough memory for it."};
  Reader(source, builder).node(*page->document);
  return std::nullopt;
}

bool recognise_html(std::string_view head) {
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  if (first == head.npos) return false;
  std::string start(head.substr(first, 14));
  for (char& byte : start)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + 32);
  return start.starts_with("<!doctype html") || start.starts_with("<html") || start.starts_with("<body");
}

constexpr std::string_view extensions[] = {".html", ".htm", ".xhtml"};

}  // namespace

extern const Format format_html{.name = "html",
                                .summary = "HTML pages: the words of their body",
                                .extensions = extensions,
                                .recognise = recognise_html,
                                .parse = parse_html};

}  // namespace firstread
