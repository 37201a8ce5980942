#include "document/open_document_walk.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

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

bool passes(const Xml& node) {
  return node.kind != Xml::Kind::element ||
         std::find(std::begin(passed), std::end(passed), node.name) != std::end(passed);
}

Result<Xml> part(const Zip& zip, const std::string& name) {
  const auto text = zip.read(name);
  if (!text) return text.error();
  return read_xml(*text, name);
}

}  // namespace

void OpenDocumentWalk::styles(const Xml& root) {
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
      for (const std::string_view code : {"_20_", "_5f_", "_"})
        for (std::size_t space; (space = name.find(code)) != std::string::npos;)
          name.replace(space, code.size(), 1, ' ');
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

// A text: its blanks run together as the format prescribes.
void OpenDocumentWalk::words(Xml& parent, std::size_t& index) {
  const std::string raw = parent.children[index].text;
  const std::uint32_t begin = at();
  std::vector<std::uint32_t> from;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (blank(raw[i]) && spaced_) continue;
    say(blank(raw[i]) ? std::string_view(" ") : std::string_view(raw).substr(i, 1), false);
    from.push_back(static_cast<std::uint32_t>(i));
  }
  if (!from.empty() && !aside_) said(parent, index, begin, from);
}

void OpenDocumentWalk::inside(Xml& parent) {
  for (std::size_t i = 0; i < parent.children.size(); ++i) {
    if (parent.children[i].kind == Xml::Kind::text) {
      words(parent, i);
      continue;
    }
    Xml& child = parent.children[i];
    if (passes(child)) continue;
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
      continue;
    } else if (child.is("draw:frame") || child.is("draw:object") || child.is("draw:custom-shape")) {
      const bool formula = child.child("draw:object");
      if (!formula && !(child.child("draw:image") && child.attribute("text:anchor-type") == "as-char")) continue;
      std::string object;
      append(object, Prose::object);
      say(object, true);
      stretches.push_back({formula ? Markup::formula : Markup::image, {begin, Offset{at()}}, true});
    } else {
      const std::size_t before = stretches.size();
      inside(child);
      auto& now = extraction.blocks.back().stretches;
      const Offset end{at()};
      if (begin == end) continue;
      if (child.is("text:a")) now.push_back({Markup::link, {begin, end}, false});
      const auto style = child.is("text:span") ? styles_.find(child.attribute("text:style-name")) : styles_.end();
      if (style == styles_.end()) continue;
      if (style->second.code) {
        now.resize(before);
        now.push_back({Markup::code, {begin, end}, true});
        continue;
      }
      if (style->second.emphasis) now.push_back({Markup::emphasis, {begin, end}, false});
      if (style->second.strong) now.push_back({Markup::strong, {begin, end}, false});
    }
  }
}

void OpenDocumentWalk::paragraph(Xml& node, BlockKind kind, int level) {
  spaced_ = true;
  extraction.blocks.push_back({kind, level, {Offset{at()}, Offset{at()}}, {}, note_});
  inside(node);
  extraction.blocks.back().span.end = Offset{at()};
  if (!aside_) paragraph_ends(node);
  extraction.text += '\n';
  if (aside_) return asides(node);
  aside_ = true;
  asides(node);
  aside_ = false;
  asides_end(node);
}

// Notes and text boxes of a paragraph are read after it.
void OpenDocumentWalk::asides(Xml& parent) {
  for (Xml& child : parent.children) {
    if (child.is("text:note-body")) {
      const bool outside = std::exchange(note_, true);
      content(child);
      note_ = outside;
    } else if (child.is("draw:text-box") || child.is("draw:custom-shape")) {
      content(child);
    } else if (!passes(child)) {
      asides(child);
    }
  }
}

void OpenDocumentWalk::content(Xml& parent) {
  for (Xml& child : parent.children) {
    if (passes(child)) continue;
    const bool outside = cell_, outside_bibliography = bibliography_;
    if (child.is("text:h")) {
      paragraph(child, BlockKind::heading,
                std::clamp(std::atoi(std::string(child.attribute("text:outline-level")).c_str()), 1, 6));
    } else if (child.is("text:p")) {
      const auto found = styles_.find(child.attribute("text:style-name"));
      Style style = found == styles_.end() ? Style{} : found->second;
      if (style.kind == BlockKind::paragraph && lists_ > 0) style.kind = BlockKind::item, style.level = lists_;
      if (style.kind == BlockKind::paragraph && cell_) {
        style.kind = BlockKind::cell;
        style.level = std::exchange(row_begins_, false) ? row_begins : 0;
      }
      if (style.kind == BlockKind::paragraph && bibliography_) style.kind = BlockKind::reference;
      paragraph(child, style.kind, style.level);
    } else if (child.is("text:list")) {
      ++lists_;
      content(child);
      --lists_;
    } else {
      if (child.is("table:table-row")) row_begins_ = true;
      if (child.is("table:table-cell")) cell_ = true;
      if (child.is("text:bibliography")) bibliography_ = true;
      content(child);
      cell_ = outside;
      bibliography_ = outside_bibliography;
    }
  }
}

Result<Xml> OpenDocumentWalk::walk(std::string_view bytes) {
  const auto zip = Zip::open(bytes);
  if (!zip) return zip.error();
  if (!zip->has("content.xml")) return Error{"This is a zip file, but no OpenDocument text: it has no content.xml."};
  if (zip->has("META-INF/manifest.xml")) {
    const auto manifest = zip->read("META-INF/manifest.xml");
    if (manifest && manifest->find("encryption-data") != std::string::npos)
      return Error{"This file is locked with a password. Save it without one."};
  }
  if (zip->has("styles.xml")) {
    const auto sheet = part(*zip, "styles.xml");
    if (!sheet) return sheet.error();
    styles(*sheet);
  }
  auto whole = part(*zip, "content.xml");
  if (!whole) return whole.error();
  opened(*whole);
  styles(*whole);
  Xml* body = whole->child("office:body");
  Xml* text = body ? body->child("office:text") : nullptr;
  if (!text) return Error{"This is an OpenDocument file, but no text: a spreadsheet or a presentation."};
  content(*text);
  return whole;
}

}  // namespace firstread
