// One way through an OpenDocument text, used both to read it and to put comments into it: every text in reading order,
// with its blanks run together as the format prescribes.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/xml.h"
#include "document/extraction.h"

namespace firstread {

class OpenDocumentWalk {
 public:
  virtual ~OpenDocumentWalk() = default;
  Extraction extraction;

  // Walks the content of the file and gives it back as it is afterwards.
  Result<Xml> walk(std::string_view bytes);

 protected:
  // A text that begins at `begin` of what is extracted: `from` says for each of its bytes where it stands in the raw
  // text parent.children[index]. What replaces it moves `index` to the last of its successors.
  virtual void said(Xml& /*parent*/, std::size_t& /*index*/, std::uint32_t /*begin*/,
                    const std::vector<std::uint32_t>& /*from*/) {}
  virtual void opened(Xml& /*content*/) {}            // before the walk
  virtual void paragraph_ends(Xml& /*paragraph*/) {}  // its words have been said
  virtual void asides_end(Xml& /*paragraph*/) {}      // and those of its notes and text boxes

  std::uint32_t at() const { return static_cast<std::uint32_t>(extraction.text.size()); }
  bool aside() const { return aside_; }  // in a note or text box, which may hold no comment

 private:
  struct Style {
    BlockKind kind = BlockKind::paragraph;
    int level = 0;
    bool emphasis = false, strong = false, code = false;
  };

  void styles(const Xml& root);
  void content(Xml& parent);
  void paragraph(Xml& node, BlockKind kind, int level);
  void inside(Xml& parent);
  void words(Xml& parent, std::size_t& index);
  void asides(Xml& parent);
  void say(std::string_view words, bool kept) {
    extraction.text += words;
    spaced_ = !kept && !words.empty() && words.back() == ' ';
  }

  std::map<std::string, Style, std::less<>> styles_;
  int lists_ = 0;
  bool cell_ = false, row_begins_ = false, note_ = false, aside_ = false, bibliography_ = false, spaced_ = true;
};

}  // namespace firstread
