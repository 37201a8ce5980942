#include "document/word_styles.h"

#include <algorithm>
#include <cstdlib>

#include "text/unicode.h"

namespace firstread {
namespace {

WordStyle named_style(std::string_view name, const Xml* properties) {
  const Xml* outline = properties ? properties->child("w:outlineLvl") : nullptr;
  if (name.starts_with("heading ")) return {BlockKind::heading, std::clamp(word_number(name.substr(8)), 1, 6)};
  if (name == "title" || name == "subtitle") return {BlockKind::heading, name == "title" ? 1 : 2};
  if (name.starts_with("toc ") || name == "toc heading" || name == "date" || name == "author")
    return {BlockKind::metadata, 0};
  if (name == "quote" || name == "intense quote" || name == "block text" || name == "quotations")
    return {BlockKind::quotation, 1};
  if (name == "caption" || name == "image caption" || name == "table caption") return {BlockKind::caption, 0};
  if (name == "bibliography") return {BlockKind::reference, 0};
  if (name == "html preformatted" || name == "source code" || name == "preformatted text" || name == "plain text code")
    return {BlockKind::code, 0};
  if (name.starts_with("list bullet") || name.starts_with("list number"))
    return {BlockKind::item, std::max(1, word_number(name.substr(name.size() - 1)))};
  if (outline && word_number(outline->attribute("w:val")) < 6)
    return {BlockKind::heading, word_number(outline->attribute("w:val")) + 1};
  if (properties && properties->child("w:numPr")) return {BlockKind::item, 1};
  return {};
}

WordLetters letters_named(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');  // as LibreOffice writes them
  return {.emphasis = name == "emphasis" || name == "intense emphasis" || name == "subtle emphasis",
          .strong = name == "strong" || name == "strong emphasis",
          .code = name == "verbatim char" || name == "source text" || name == "teletype" || name == "html code" ||
                  name == "html typewriter" || name == "html keyboard" || name == "html sample"};
}

}  // namespace

bool is_on(const Xml* property) {
  if (!property) return false;
  const std::string_view value = property->attribute("w:val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

int word_number(std::string_view text) { return std::atoi(std::string(text).c_str()); }

WordStyles::WordStyles(const Xml& part) {
  std::map<std::string, std::string, std::less<>> based;
  for (const Xml& style : part.children) {
    if (!style.is("w:style")) continue;
    const std::string id(style.attribute("w:styleId"));
    const Xml* named = style.child("w:name");
    const std::string name = to_lower(named ? named->attribute("w:val") : "");
    if (style.attribute("w:type") == "character") letters_[id] = letters_named(name);
    if (style.attribute("w:type") != "paragraph") continue;
    if (const Xml* parent = style.child("w:basedOn")) based.emplace(id, parent->attribute("w:val"));
    paragraphs_[id] = named_style(name, style.child("w:pPr"));
  }
  for (auto& [id, style] : paragraphs_) {
    std::string parent = id;
    for (int step = 0; step < 10 && style.kind == BlockKind::paragraph; ++step) {
      const auto next = based.find(parent);
      if (next == based.end()) break;
      parent = next->second;
      if (const auto known = paragraphs_.find(parent);
          known != paragraphs_.end() && known->second.kind != BlockKind::paragraph)
        style = known->second;
    }
  }
}

const WordStyle* WordStyles::paragraph(std::string_view id) const {
  const auto found = paragraphs_.find(id);
  return found == paragraphs_.end() ? nullptr : &found->second;
}

WordLetters WordStyles::letters(const Xml& run) const {
  const Xml* properties = run.child("w:rPr");
  if (!properties) return {};
  const Xml* named = properties->child("w:rStyle");
  const std::string_view id = named ? named->attribute("w:val") : "";
  const auto found = letters_.find(id);
  WordLetters out = found == letters_.end() ? letters_named(to_lower(id)) : found->second;
  if (const Xml* italic = properties->child("w:i")) out.emphasis = is_on(italic);
  if (const Xml* bold = properties->child("w:b")) out.strong = is_on(bold);
  return out;
}

}  // namespace firstread
