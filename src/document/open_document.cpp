#include "document/open_document.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <utility>

#include "base/xml.h"
#include "base/zip.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace firstread {
namespace {

constexpr std::string_view passed[] = {
    "office:annotation",   "office:annotation-end", "text:tracked-changes",    "text:note-citation",
    "text:sequence-decls", "text:table-of-content", "text:illustration-index", "text:alphabetical-index",
    "office:forms",        "text:soft-page-break",  "text:bookmark",           "text:bookmark-start",
    "text:bookmark-end",   "text:change",           "text:change-start",       "text:change-end",
    "text:variable-decls", "text:user-field-decls", "text:hidden-text",        "text:ruby-text"};

bool blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }
std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

struct Style {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;
  bool emphasis = false, strong = false, code = false;
};

// A comment and how far it has come.
struct Placed {
  Span place;
  std::size_t comment;
};

// One way through the text, reading it and, where comments are given, putting them in.
class Walk {
 public:
  explicit Walk(const std::vector<MarginComment>* comments = nullptr, const CommentOptions* options = nullptr)
      : comments_(comments), options_(options) {
    if (!comments) return;
    for (std::size_t i = 0; i < comments->size(); ++i) placed_.push_back({(*comments)[i].place, i});
    std::stable_sort(placed_.begin(), placed_.end(),
                     [](const Placed& a, const Placed& b) { return a.place.begin < b.place.begin; });
  }
  Extraction extraction;

  void styles(const Xml& root);
  void content(Xml& parent);

 private:
  void paragraph(Xml& node, BlockKind kind, int level);
  void inside(Xml& parent);
  void words(Xml& parent, std::size_t& index);
  void say(std::string_view words, bool kept) {
    extraction.text += words;
    spaced_ = !kept && !words.empty() && words.back() == ' ';
  }
  std::uint32_t at() const { return size_of(extraction.text); }
  Xml annotation(std::size_t comment, bool ranged) const;
  void begin_until(std::uint32_t end, bool inclusive, std::vector<Xml>& out);
  void end_until(std::uint32_t end, std::vector<Xml>& out);

  const std::vector<MarginComment>* comments_;
  const CommentOptions* options_;
  std::vector<Placed> placed_, open_;
  std::size_t next_ = 0;
  std::map<std::string, Style, std::less<>> styles_;
  std::vector<Xml*> notes_;
  int lists_ = 0;
  bool cell_ = false, note_ = false, bibliography_ = false, spaced_ = true;
};

void Walk::styles(const Xml& root) {
  for (const std::string_view part : {"office:styles", "office:automatic-styles"}) {
    const Xml* all = root.child(part);
    if (!all) continue;
    for (const Xml& each : all->children) {
      if (!each.is("style:style")) continue;
      Style style;
      if (const auto parent = styles_.find(each.attribute("style:parent-style-name")); parent != styles_.end())
        style = parent->second;
      std::string name = to_lower(each.attribute("style:display-name").empty() ? each.attribute("style:name")
                                                                               : each.attribute("style:display-name"));
      for (std::size_t space; (space = name.find("_20_")) != std::string::npos;) name.replace(space, 4, " ");
      if (name == "quotations" || name == "quote" || name == "block text")
        style.kind = BlockKind::quotation, style.level = 1;
      if (name == "title" || name == "subtitle") style.kind = BlockKind::heading, style.level = name == "title" ? 1 : 2;
      if (name == "preformatted text" || name == "source code") style.kind = BlockKind::code;
      if (name == "caption" || name == "illustration" || name == "table" || name == "figure")
        style.kind = BlockKind::caption;
      if (name.starts_with("bibliography 1")) style.kind = BlockKind::reference;
      if (name == "emphasis") style.emphasis = true;
      if (name == "strong emphasis") style.strong = true;
      if (name == "source text") style.code = true;
      if (const Xml* look = each.child("style:text-properties")) {
        if (const auto value = look->attribute("fo:font-style"); !value.empty()) style.emphasis = value == "italic";
        if (const auto value = look->attribute("fo:font-weight"); !value.empty()) style.strong = value == "bold";
      }
      styles_[std::string(each.attribute("style:name"))] = style;
    }
  }
}

Xml Walk::annotation(std::size_t comment, bool ranged) const {
  Xml out = Xml::element("office:annotation");
  if (ranged) out.set("office:name", "firstread-" + std::to_string(comment + 1));
  out.children.push_back(Xml::element("dc:creator", {}, {Xml::words(options_->author)}));
  out.children.push_back(Xml::element("dc:date", {}, {Xml::words(options_->date.substr(0, options_->date.find('Z')))}));
  for (const std::string& paragraph : (*comments_)[comment].paragraphs)
    out.children.push_back(Xml::element("text:p", {}, {Xml::words(paragraph)}));
  return out;
}

void Walk::begin_until(std::uint32_t end, bool inclusive, std::vector<Xml>& out) {
  for (; next_ < placed_.size(); ++next_) {
    const Placed& each = placed_[next_];
    const std::uint32_t begin = number(each.place.begin);
    if (inclusive ? begin > end : begin >= end) return;
    // A note may not hold a comment; it stands before the note then, as a point.
    out.push_back(annotation(each.comment, !empty(each.place)));
    if (!empty(each.place)) open_.push_back(each);
  }
}

void Walk::end_until(std::uint32_t end, std::vector<Xml>& out) {
  std::erase_if(open_, [&](const Placed& each) {
    if (number(each.place.end) > end) return false;
    out.push_back(
        Xml::element("office:annotation-end", {{"office:name", "firstread-" + std::to_string(each.comment + 1)}}));
    return true;
  });
}

// A text: its blanks run together as the format prescribes. Comments cut it in pieces.
void Walk::words(Xml& parent, std::size_t& index) {
  const std::string raw = parent.children[index].text;
  const std::uint32_t begin = at();
  std::vector<std::uint32_t> from;  // for each byte said, where it stands in `raw`
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (blank(raw[i]) && spaced_) continue;
    say(blank(raw[i]) ? std::string_view(" ") : std::string_view(raw).substr(i, 1), false);
    from.push_back(static_cast<std::uint32_t>(i));
  }
  const std::uint32_t end = at();
  if (!comments_ || note_ || begin == end) return;
  std::vector<Xml> out;
  std::size_t done = 0;
  const auto cut = [&](std::uint32_t place) {
    const std::size_t stop = place >= end ? raw.size() : from[place - begin];
    if (stop > done) out.push_back(Xml::words(raw.substr(done, stop - done)));
    done = stop;
  };
  while (true) {
    std::uint32_t edge = end;
    if (next_ < placed_.size()) edge = std::min(edge, std::max(begin, number(placed_[next_].place.begin)));
    for (const Placed& each : open_) edge = std::min(edge, number(each.place.end));
    cut(edge);
    end_until(edge, out);
    if (edge >= end) break;
    begin_until(edge, true, out);
  }
  if (out.empty()) return;
  parent.children.erase(parent.children.begin() + static_cast<std::ptrdiff_t>(index));
  const std::size_t count = out.size();
  parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(index),
                         std::make_move_iterator(out.begin()), std::make_move_iterator(out.end()));
  index += count - 1;
}

void Walk::inside(Xml& parent) {
  for (std::size_t i = 0; i < parent.children.size(); ++i) {
    if (parent.children[i].kind == Xml::Kind::text) {
      words(parent, i);
      continue;
    }
    Xml& child = parent.children[i];
    if (child.kind != Xml::Kind::element ||
        std::find(std::begin(passed), std::end(passed), child.name) != std::end(passed))
      continue;
    auto& stretches = extraction.blocks.back().stretches;
    const Offset begin{at()};
    if (child.is("text:s")) {
      say(std::string(std::clamp(std::atoi(std::string(child.attribute("text:c")).c_str()), 1, 100), ' '), true);
    } else if (child.is("text:tab")) {
      say("\t", true);
    } else if (child.is("text:line-break")) {
      say("\n", true);
      spaced_ = true;
    } else if (child.is("text:note")) {
      notes_.push_back(&child);
    } else if (child.is("draw:frame") || child.is("draw:object") || child.is("draw:custom-shape")) {
      if (child.child("draw:object")) {
        std::string object;
        append(object, Prose::object);
        say(object, true);
        stretches.push_back({Markup::formula, {begin, Offset{at()}}, true});
      }
    } else {
      inside(child);
      auto& now = extraction.blocks.back().stretches;
      const Offset end{at()};
      if (begin == end) continue;
      if (child.is("text:a")) now.push_back({Markup::link, {begin, end}, false});
      const auto style = child.is("text:span") ? styles_.find(child.attribute("text:style-name")) : styles_.end();
      if (style == styles_.end()) continue;
      if (style->second.emphasis) now.push_back({Markup::emphasis, {begin, end}, false});
      if (style->second.strong) now.push_back({Markup::strong, {begin, end}, false});
      if (style->second.code) now.push_back({Markup::code, {begin, end}, false});
    }
  }
}

void Walk::paragraph(Xml& node, BlockKind kind, int level) {
  spaced_ = true;
  extraction.blocks.push_back({kind, level, {Offset{at()}, Offset{at()}}, {}, note_});
  inside(node);
  // Blanks at the end print nothing.
  extraction.blocks.back().span.end = Offset{at()};
  if (comments_ && !note_) {
    // What begins in notes and frames of this paragraph, or at its end, stands at its end; nothing stays open beyond
    // it.
    std::vector<Xml> out;
    begin_until(at(), true, out);
    end_until(~0u, out);
    std::move(out.begin(), out.end(), std::back_inserter(node.children));
  }
  extraction.text += '\n';
  const auto notes = std::exchange(notes_, {});
  for (Xml* note : notes) {
    Xml* body = note->child("text:note-body");
    if (!body) continue;
    const bool outside = std::exchange(note_, true);
    content(*body);
    note_ = outside;
  }
  // Comments on notes: at the end of the paragraph that has them.
  if (comments_ && !note_) {
    std::vector<Xml> out;
    for (; next_ < placed_.size() && number(placed_[next_].place.begin) < at(); ++next_)
      out.push_back(annotation(placed_[next_].comment, false));
    std::move(out.begin(), out.end(), std::back_inserter(node.children));
  }
}

void Walk::content(Xml& parent) {
  for (Xml& child : parent.children) {
    if (child.kind != Xml::Kind::element ||
        std::find(std::begin(passed), std::end(passed), child.name) != std::end(passed))
      continue;
    const bool outside = cell_, outside_bibliography = bibliography_;
    if (child.is("text:h")) {
      paragraph(child, BlockKind::heading,
                std::clamp(std::atoi(std::string(child.attribute("text:outline-level")).c_str()), 1, 6));
    } else if (child.is("text:p")) {
      const auto found = styles_.find(child.attribute("text:style-name"));
      Style style = found == styles_.end() ? Style{} : found->second;
      if (style.kind == BlockKind::paragraph && lists_ > 0) style.kind = BlockKind::item, style.level = lists_;
      if (style.kind == BlockKind::paragraph && cell_) style.kind = BlockKind::cell;
      if (style.kind == BlockKind::paragraph && bibliography_) style.kind = BlockKind::reference;
      paragraph(child, style.kind, style.level);
    } else if (child.is("text:list")) {
      ++lists_;
      content(child);
      --lists_;
    } else {
      if (child.is("table:table-cell")) cell_ = true;
      if (child.is("text:bibliography")) bibliography_ = true;
      content(child);
      cell_ = outside;
      bibliography_ = outside_bibliography;
    }
  }
}

Result<Xml> part(const Zip& zip, const std::string& name) {
  const auto text = zip.read(name);
  if (!text) return text.error();
  return read_xml(*text, name);
}

// The content, walked; gives it back as it is afterwards.
Result<Xml> walk(std::string_view bytes, Walk& walk) {
  const auto zip = Zip::open(bytes);
  if (!zip) return zip.error();
  if (!zip->has("content.xml")) return Error{"This is a zip file, but no OpenDocument text: it has no content.xml."};
  if (zip->has("META-INF/manifest.xml")) {
    const auto manifest = zip->read("META-INF/manifest.xml");
    if (manifest && manifest->find("encryption-data") != std::string::npos)
      return Error{"This file is locked with a password. Save it without one."};
  }
  if (zip->has("styles.xml")) {
    const auto styles = part(*zip, "styles.xml");
    if (!styles) return styles.error();
    walk.styles(*styles);
  }
  auto content = part(*zip, "content.xml");
  if (!content) return content.error();
  walk.styles(*content);
  Xml* body = content->child("office:body");
  Xml* text = body ? body->child("office:text") : nullptr;
  if (!text) return Error{"This is an OpenDocument file, but no text: a spreadsheet or a presentation."};
  walk.content(*text);
  return content;
}

}  // namespace

Result<Extraction> read_open_document(std::string_view bytes) {
  Walk reading;
  const auto content = walk(bytes, reading);
  if (!content) return content.error();
  return std::move(reading.extraction);
}

Result<std::string> comment_open_document(std::string_view bytes, const std::vector<MarginComment>& comments,
                                          const CommentOptions& options) {
  // Comments may not lie across paragraphs.
  Walk reading;
  if (const auto content = walk(bytes, reading); !content) return content.error();
  std::vector<MarginComment> held = comments;
  const auto& blocks = reading.extraction.blocks;
  for (MarginComment& comment : held) {
    const auto after =
        std::upper_bound(blocks.begin(), blocks.end(), comment.place.begin,
                         [](Offset value, const ExtractedBlock& block) { return value < block.span.begin; });
    if (after != blocks.begin())
      comment.place.end = std::max(comment.place.begin, std::min(comment.place.end, (after - 1)->span.end));
  }
  Walk writing(&held, &options);
  const auto content = walk(bytes, writing);
  if (!content) return content.error();
  return with_members(bytes, {{"content.xml", write_xml(*content)}});
}

}  // namespace firstread
