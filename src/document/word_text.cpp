#include <algorithm>
#include <utility>

#include "document/word.h"
#include "document/word_walk.h"
#include "text/utf8.h"

namespace firstread {
namespace {

class Text : public WordWalk {
 public:
  using WordWalk::WordWalk;
  Extraction extraction;

 private:
  void begin(const WordParagraph& paragraph) override {
    extraction.blocks.push_back({paragraph.kind, paragraph.level, {Offset{at()}, Offset{at()}}, {}, paragraph.note});
    link_ = ~0u;
  }

  void end(const WordParagraph&, Xml&) override {
    extraction.blocks.back().span.end = Offset{at()};
    auto& stretches = extraction.blocks.back().stretches;
    // Runs of one emphasis are often cut in pieces by the word processor.
    std::vector<ExtractedStretch> merged;
    for (const ExtractedStretch& each : stretches) {
      const auto same = std::find_if(merged.rbegin(), merged.rend(), [&](const ExtractedStretch& before) {
        return each.markup != Markup::formula && before.markup == each.markup && before.span.end == each.span.begin;
      });
      if (same != merged.rend())
        same->span.end = each.span.end;
      else
        merged.push_back(each);
    }
    stretches = std::move(merged);
    extraction.text += '\n';
  }

  void run(Xml& parent, std::size_t& index, std::string_view words) override {
    const Offset begin{at()}, end{at() + static_cast<std::uint32_t>(words.size())};
    auto& stretches = extraction.blocks.back().stretches;
    const WordLetters letters = words.empty() ? WordLetters{} : styles().letters(parent.children[index]);
    if (letters.code) {
      stretches.push_back({Markup::code, {begin, end}, true});
    } else {
      if (letters.emphasis) stretches.push_back({Markup::emphasis, {begin, end}, false});
      if (letters.strong) stretches.push_back({Markup::strong, {begin, end}, false});
    }
    Offset here = begin;
    for (const Xml& child : parent.children[index].children) {
      const Offset from = here;
      here = here + static_cast<std::uint32_t>(words_of(child).size());
      if (is_picture(child) && from != here && !letters.code) stretches.push_back({Markup::image, {from, here}, true});
    }
    extraction.text += words;
  }

  void object(Markup markup) override {
    extraction.blocks.back().stretches.push_back({markup, {Offset{at()}, Offset{at() + 3}}, true});
    append(extraction.text, Prose::object);
  }

  void link(bool begins) override {
    if (begins)
      link_ = at();
    else if (link_ < at())
      extraction.blocks.back().stretches.push_back({Markup::link, {Offset{link_}, Offset{at()}}, false});
  }

  std::uint32_t link_ = ~0u;
};

}  // namespace

Result<Extraction> read_word(std::string_view bytes) {
  auto parts = read_word_parts(bytes);
  if (!parts) return parts.error();
  Text text(*parts);
  text.walk();
  return std::move(text.extraction);
}

}  // namespace firstread
