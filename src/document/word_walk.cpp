#include "document/word_walk.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/utf8.h"

namespace firstread {
namespace {

std::string object_character() {
  std::string out;
  append(out, Prose::object);
  return out;
}

bool holds_picture(const Xml& node) {
  return std::any_of(node.children.begin(), node.children.end(), [](const Xml& child) {
    return child.kind == Xml::Kind::element && (child.name == "pic:pic" || holds_picture(child));
  });
}

constexpr std::string_view holders[] = {
    "w:ins",       "w:moveTo", "w:hyperlink", "w:smartTag",          "w:sdtContent", "w:fldSimple",
    "w:customXml", "w:dir",    "w:bdo",       "mc:AlternateContent", "mc:Choice",    "w:sdt"};

bool holds(const Xml& node) {
  return node.kind == Xml::Kind::element &&
         std::find(std::begin(holders), std::end(holders), node.name) != std::end(holders);
}

}  // namespace

WordWalk::WordWalk(WordParts& parts)
    : parts_(parts), styles_(parts.styles.empty() ? WordStyles() : WordStyles(parts.styles[0])) {}

void WordWalk::walk() {
  at_ = 0;
  if (Xml* body = parts_.document.child("w:body")) content(*body);
  notes();
}

void WordWalk::content(Xml& parent) {
  for (std::size_t i = 0; i < parent.children.size(); ++i) {
    Xml& child = parent.children[i];
    if (child.is("w:p")) {
      paragraph(child);
    } else if (child.is("w:tbl") || child.is("w:tr")) {
      row_begins_ = child.is("w:tr");
      content(child);
    } else if (child.is("w:tc")) {
      const bool outside = std::exchange(cell_, true);
      content(child);
      cell_ = outside;
    } else if (holds(child)) {
      content(child);
    }
  }
}

WordParagraph WordWalk::about(const Xml& paragraph) const {
  WordParagraph out{.begin = at_, .end = at_, .anchored = anchored_, .note = note_, .anchor = anchor_};
  const Xml* properties = paragraph.child("w:pPr");
  bool list = false, quoted = false;
  if (properties) {
    if (const Xml* style = properties->child("w:pStyle"))
      if (const WordStyle* found = styles_.paragraph(style->attribute("w:val")))
        out.kind = found->kind, out.level = found->level;
    if (const Xml* outline = properties->child("w:outlineLvl");
        outline && word_number(outline->attribute("w:val")) < 6) {
      out.kind = BlockKind::heading;
      out.level = word_number(outline->attribute("w:val")) + 1;
    }
    if (const Xml* numbering = properties->child("w:numPr")) {
      const Xml* id = numbering->child("w:numId");
      const Xml* depth = numbering->child("w:ilvl");
      list = !id || id->attribute("w:val") != "0";
      if (list && out.kind != BlockKind::heading)
        out.kind = BlockKind::item, out.level = 1 + (depth ? word_number(depth->attribute("w:val")) : 0);
      else if (!list && out.kind == BlockKind::item)
        out.kind = BlockKind::paragraph, out.level = 0;
    }
    if (const Xml* indent = properties->child("w:ind")) {
      const std::string_view left =
          indent->attribute("w:left").empty() ? indent->attribute("w:start") : indent->attribute("w:left");
      quoted = word_number(left) >= 700 && indent->attribute("w:hanging").empty() &&
               word_number(indent->attribute("w:firstLine")) < 300;
    }
  }
  if (out.kind == BlockKind::paragraph && cell_) out.kind = BlockKind::cell;
  if (out.kind != BlockKind::paragraph || list) return out;
  // Many write headings by hand: a short line, all of it bold, or centred at the top.
  std::size_t bytes = 0;
  bool bold = true, any = false;
  char last = 0;
  for (const Xml& run : paragraph.children) {
    if (!run.is("w:r")) continue;
    const Xml* style = run.child("w:rPr");
    for (const Xml& child : run.children) {
      if (!child.is("w:t") || child.children.empty()) continue;
      const std::string& words = child.children[0].text;
      bytes += words.size();
      if (words.find_first_not_of(' ') == std::string::npos) continue;
      last = words[words.find_last_not_of(' ')];
      any = true;
      bold = bold && style && is_on(style->child("w:b"));
    }
  }
  const Xml* justified = properties ? properties->child("w:jc") : nullptr;
  const bool centred = justified && justified->attribute("w:val") == "center";
  const bool title = any && bytes <= 100 && last != '.' && last != ',' && last != ';' && (bold || centred);
  if (title)
    out.kind = BlockKind::heading, out.level = 1;
  else if (quoted && bytes > 80)
    out.kind = BlockKind::quotation, out.level = 1;
  return out;
}

void WordWalk::paragraph(Xml& paragraph) {
  WordParagraph here = about(paragraph);
  if (here.kind == BlockKind::cell && std::exchange(row_begins_, false)) here.level = row_begins;
  fields_.clear();
  begin(here);
  inline_content(paragraph);
  here.end = at_;
  end(here, paragraph);
  at_ += 1;  // the line end
  const bool outside = std::exchange(anchored_, true);
  if (!outside) anchor_ = here.begin;
  boxes(paragraph);
  anchored_ = outside;
}

// Text boxes in a paragraph are read after it.
void WordWalk::boxes(Xml& parent) {
  for (Xml& child : parent.children) {
    if (child.is("w:txbxContent"))
      content(child);
    else if (child.kind == Xml::Kind::element && !child.is("mc:Fallback") && !child.is("w:del"))
      boxes(child);
  }
}

void WordWalk::notes() {
  const bool outside = std::exchange(anchored_, true);
  note_ = true;
  const auto noted = std::move(noted_);
  noted_.clear();
  for (const auto& [name, place] : noted) {
    const std::size_t space = name.find(' ');
    for (auto& [kind, part] : parts_.notes) {
      if (kind != name.substr(0, space)) continue;
      for (Xml& note : part.children) {
        if (note.kind != Xml::Kind::element || note.attribute("w:id") != name.substr(space + 1) ||
            !note.attribute("w:type").empty())
          continue;
        anchor_ = place;
        content(note);
      }
    }
  }
  noted_.clear();
  note_ = false;
  anchored_ = outside;
}

void WordWalk::inline_content(Xml& parent) {
  for (std::size_t i = 0; i < parent.children.size(); ++i) {
    Xml& child = parent.children[i];
    if (child.is("w:r")) {
      one_run(parent, i);
    } else if (child.is("m:oMath") || child.is("m:oMathPara")) {
      object(Markup::formula);
      at_ += 3;
    } else if (holds(child)) {
      const bool linked = child.is("w:hyperlink");
      if (linked) link(true);
      inline_content(child);
      if (linked) link(false);
    }
  }
}

// A picture that stands in its line as a letter does.
bool WordWalk::is_picture(const Xml& child) {
  const Xml* line = child.is("w:drawing") ? child.child("wp:inline") : nullptr;
  return line && holds_picture(*line);
}

std::string WordWalk::words_of(const Xml& child) const {
  if (!fields_.empty() && !fields_.back()) return {};  // the instruction of a field, not its result
  if (child.is("w:t")) return child.children.empty() ? std::string() : child.children[0].text;
  if (child.is("w:tab") || child.is("w:ptab")) return "\t";
  if (child.is("w:br") || child.is("w:cr"))
    return child.attribute("w:type").empty() || child.attribute("w:type") == "textWrapping" ? "\n" : "";
  if (child.is("w:noBreakHyphen")) return "\u2011";
  if (child.is("w:softHyphen")) return "\u00AD";
  if (child.is("w:sym") || child.is("w:object") || is_picture(child)) return object_character();
  return {};
}

bool WordWalk::splittable(const Xml& run) const {
  return std::none_of(run.children.begin(), run.children.end(),
                      [](const Xml& child) { return child.is("w:fldChar") || child.is("w:instrText"); });
}

void WordWalk::one_run(Xml& parent, std::size_t& index) {
  const Xml& node = parent.children[index];
  const Xml* style = node.child("w:rPr");
  if (style && is_on(style->child("w:vanish"))) return;
  std::string words;
  for (const Xml& child : node.children) {
    if (child.is("w:fldChar")) {
      const std::string_view type = child.attribute("w:fldCharType");
      if (type == "begin")
        fields_.push_back(false);
      else if (type == "separate" && !fields_.empty())
        fields_.back() = true;
      else if (type == "end" && !fields_.empty())
        fields_.pop_back();
    } else if (child.is("w:footnoteReference") || child.is("w:endnoteReference")) {
      const std::string kind = child.is("w:footnoteReference") ? "footnote " : "endnote ";
      noted_.emplace_back(kind + std::string(child.attribute("w:id")), at_ + static_cast<std::uint32_t>(words.size()));
    } else {
      words += words_of(child);
    }
  }
  const auto bytes = static_cast<std::uint32_t>(words.size());
  run(parent, index, words);
  at_ += bytes;
}

Xml WordWalk::split(Xml& run, std::size_t cut) const {
  Xml rest = Xml::element("w:r", run.attributes);
  if (const Xml* style = run.child("w:rPr")) rest.children.push_back(*style);
  std::size_t passed = 0;
  for (std::size_t i = 0; i < run.children.size(); ++i) {
    Xml& child = run.children[i];
    const std::size_t bytes = words_of(child).size();
    if (passed + bytes <= cut) {
      passed += bytes;
      if (passed < cut || bytes > 0 || child.is("w:rPr") || i + 1 == run.children.size()) continue;
    } else if (passed < cut) {
      // Only w:t has more than one byte that can be cut.
      std::string& words = child.children[0].text;
      Xml tail = child;
      tail.children[0].text = words.substr(cut - passed);
      words.erase(cut - passed);
      tail.set("xml:space", "preserve");
      child.set("xml:space", "preserve");
      rest.children.push_back(std::move(tail));
      ++i;
    }
    std::move(run.children.begin() + static_cast<std::ptrdiff_t>(i), run.children.end(),
              std::back_inserter(rest.children));
    run.children.erase(run.children.begin() + static_cast<std::ptrdiff_t>(i), run.children.end());
    break;
  }
  return rest;
}

}  // namespace firstread
