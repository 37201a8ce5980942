// Markdown (CommonMark with tables, strike-through, task lists and mathematics) through md4c, whose texts point into
// the buffer; front matter, footnotes and citations as pandoc and its kin write them are read here.
#include <md4c.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "document/entities.h"
#include "document/format.h"

namespace firstread {
namespace {

constexpr Offset place(std::size_t at) { return Offset{static_cast<std::uint32_t>(at)}; }
constexpr Span between(std::size_t begin, std::size_t end) { return {place(begin), place(end)}; }
bool is_letter_byte(char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }
bool is_key_byte(char byte) {
  return is_letter_byte(byte) || (byte >= '0' && byte <= '9') ||
         std::string_view("_:.#$%&-+?<>~/").find(byte) != std::string_view::npos;
}

class Reader {
 public:
  Reader(const Source& source, Builder& builder) : all_(source.text()), builder_(builder) {}

  std::size_t front_matter();
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
  void normal(std::size_t begin, std::size_t end);
  void plain(std::size_t begin, std::size_t end);
  std::size_t aside(std::size_t at, std::size_t end);
  void inline_html(std::size_t begin, std::size_t end);
  void html_block(std::size_t begin, std::size_t end);
  void html_words(std::size_t begin, std::size_t end);
  std::size_t comment_end(std::size_t begin) const;
  void object(Markup markup, char fence);
  bool only_image(std::size_t bang) const;
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

std::size_t Reader::front_matter() {
  if (!all_.starts_with("---")) return 0;
  const std::size_t first = line_end(0);
  if (all_.substr(3, first - 3).find_first_not_of(" \t") != all_.npos || first >= all_.size()) return 0;
  std::size_t at = all_.find('\n', first);
  if (at == all_.npos) return 0;
  struct Title {
    std::size_t begin, end;
  };
  std::vector<Title> titles, comments;
  for (++at; at < all_.size();) {
    const std::size_t end = line_end(at);
    const std::string_view line = all_.substr(at, end - at);
    const std::size_t next = std::min(all_.find('\n', end), all_.size() - 1) + 1;
    if (line == "---" || line == "...") {
      for (const auto& [begin, stop] : comments)
        builder_.comment(all_.substr(begin + 1, stop - begin - 1), between(begin, stop));
      for (const auto& [begin, stop] : titles) {
        builder_.open(BlockKind::metadata);
        builder_.text(between(begin, stop));
        builder_.close();
      }
      return next;
    }
    if (line.starts_with('#')) comments.push_back({at, end});
    for (const std::string_view key : {"title:", "subtitle:", "abstract:", "description:"}) {
      if (!line.starts_with(key)) continue;
      std::size_t begin = at + key.size(), stop = end;
      while (begin < stop && (all_[begin] == ' ' || all_[begin] == '"' || all_[begin] == '\'')) ++begin;
      while (stop > begin && (all_[stop - 1] == ' ' || all_[stop - 1] == '"' || all_[stop - 1] == '\'')) --stop;
      if (stop > begin && all_[begin] != '|' && all_[begin] != '>' && all_[begin] != '[')
        titles.push_back({begin, stop});
    }
    at = next;
  }
  return 0;
}

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
      end_block(), in_heading_ = false;
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      end_block(), in_cell_ = false;
      break;
    case MD_BLOCK_LI:
    case MD_BLOCK_P:
      end_block();
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
  if (const auto markup = markup_of(type)) {
    if (!begins_.empty())
      begins_.pop_back();
    else
      builder_.end(*markup);
  }
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
    if (waiting_ && only_image(bang)) {
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

bool Reader::only_image(std::size_t bang) const {
  const std::size_t end = line_end(bang);
  const std::size_t next = all_.find_first_not_of("\r\n", end);
  const bool last = next == all_.npos || std::count(all_.begin() + static_cast<std::ptrdiff_t>(end),
                                                    all_.begin() + static_cast<std::ptrdiff_t>(next), '\n') > 1;
  const char closing = all_[all_.find_last_not_of(" \t", end - 1)];
  return last && (closing == ')' || closing == ']' || closing == '}') &&
         all_.find_first_not_of(" \t", line_start(bang)) == bang &&
         all_.substr(bang + 2, end - bang).find("![") == all_.npos;
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
  if (in_heading_ && all_[end - 1] == '}') {
    const std::size_t brace = all_.substr(begin, end - begin).rfind('{');
    if (brace != all_.npos && begin + brace + 1 < end &&
        std::string_view("#.-").find(all_[begin + brace + 1]) != std::string_view::npos)
      end = std::max(begin, all_.find_last_not_of(' ', begin + brace - (brace > 0)) + (brace > 0));
  }
  std::size_t done = begin;
  for (std::size_t at = begin; at < end; ++at) {
    if (all_[at] != '[' && all_[at] != '@') continue;
    const std::size_t stop = aside(at, end);
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

// Where the footnote mark or citation that begins at `at` ends; `at` itself when none does.
std::size_t Reader::aside(std::size_t at, std::size_t end) {
  constexpr std::size_t longest = 300;
  if (all_[at] == '[') {
    if (at + 2 >= end) return at;
    const std::size_t close = all_.substr(0, std::min(end, at + longest)).find(']', at);
    if (close == all_.npos) return at;
    if (all_[at + 1] == '^') {
      if (all_.substr(at, close - at).find(' ') != all_.npos) return at;
      const bool definition = waiting_ && close + 1 < end && all_[close + 1] == ':';
      return definition ? std::min(all_.find_first_not_of(' ', close + 2), end) : close + 1;
    }
    const std::string_view inside = all_.substr(at + 1, close - at - 1);
    const std::size_t sign = inside.find('@');
    const bool cited = sign != inside.npos && sign + 1 < inside.size() && is_letter_byte(inside[sign + 1]) &&
                       (sign == 0 || inside[sign - 1] == ' ' || inside[sign - 1] == '-' || inside[sign - 1] == '{');
    return cited ? close + 1 : at;
  }
  const bool starts = at == 0 || std::string_view(" \t\n(\"").find(all_[at - 1]) != std::string_view::npos;
  if (!starts || at + 1 >= end || !is_letter_byte(all_[at + 1])) return at;
  std::size_t stop = at + 1;
  while (stop < end && is_key_byte(all_[stop])) ++stop;
  while (stop > at + 1 && std::string_view(".:?&,").find(all_[stop - 1]) != std::string_view::npos) --stop;
  return stop;
}

// One past "-->" of the comment that begins here; `begin` itself when none does.
std::size_t Reader::comment_end(std::size_t begin) const {
  if (!all_.substr(begin).starts_with("<!--")) return begin;
  const std::size_t close = all_.find("-->", begin + 4);
  return close == all_.npos ? all_.size() : close + 3;
}

void Reader::inline_html(std::size_t begin, std::size_t end) {
  if (begin < comment_done_) return;
  passed_ = true;
  if (const std::size_t stop = comment_end(begin); stop > begin) {
    comment_done_ = stop;
    if (stop >= begin + 7) builder_.comment(all_.substr(begin + 4, stop - begin - 7), between(begin, stop));
    return;
  }
  const std::string_view tag = all_.substr(begin, end - begin);
  const bool closing = tag.starts_with("</");
  const std::string_view name = tag.substr(closing ? 2 : 1, tag.find_first_of(" />\t\r\n", 2) - (closing ? 2 : 1));
  if (name == "br") {
    if (builder_.is_open()) builder_.as(between(begin, end), "\n");
    return;
  }
  struct Known {
    std::string_view name;
    Markup markup;
  };
  static constexpr Known known[] = {{"em", Markup::emphasis}, {"i", Markup::emphasis},    {"cite", Markup::emphasis},
                                    {"b", Markup::strong},    {"strong", Markup::strong}, {"code", Markup::code},
                                    {"kbd", Markup::code},    {"a", Markup::link}};
  for (const Known& each : known) {
    if (each.name != name) continue;
    if (!closing)
      begins_.push_back(each.markup);
    else if (!begins_.empty())
      begins_.pop_back();
    else
      builder_.end(each.markup);
  }
}

// A block of HTML: the words between its tags are prose, comments may speak to us, scripts and styles are code. Tags
// that stand inside a line do not end it.
void Reader::html_block(std::size_t begin, std::size_t end) {
  static constexpr std::string_view inside[] = {"a", "abbr",  "b",    "cite",   "em",  "i",   "mark",
                                                "q", "small", "span", "strong", "sub", "sup", "u"};
  bool tag_seen = false;
  for (std::size_t at = std::max(begin, reached()); at < end;) {
    if (const std::size_t stop = comment_end(at); stop > at) {
      if (stop >= at + 7) builder_.comment(all_.substr(at + 4, stop - at - 7), between(at, stop));
      at = stop;
    } else if (all_[at] == '<') {
      const std::size_t first = at + 1 + (at + 1 < end && all_[at + 1] == '/');
      std::size_t last = first;
      while (last < end && is_letter_byte(all_[last])) ++last;
      const std::string_view name = all_.substr(first, last - first);
      std::size_t stop = std::min(all_.substr(0, end).find('>', at), end - 1) + 1;
      if (name == "script" || name == "style" || name == "pre" || name == "textarea")
        stop = std::max(stop, std::min(all_.substr(0, end).find("</" + std::string(name), stop), end));
      if (std::find(std::begin(inside), std::end(inside), name) == std::end(inside)) end_block();
      tag_seen = true;
      at = stop;
    } else {
      const std::size_t stop = std::min(all_.find('<', at), end);
      if (tag_seen) html_words(at, stop);
      at = stop;
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
  const std::string_view text = source.text().substr(reader.front_matter());
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
