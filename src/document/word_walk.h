// One way through a Word document, used both to read its text and to change it: every run in reading order, each with
// the words it adds. Runs are handed over with the place they have in their parent, so that they may be split there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/xml.h"
#include "document/block.h"
#include "document/word_styles.h"

namespace firstread {

// The parts of a .docx that matter here.
struct WordParts {
  std::string document_name = "word/document.xml";
  Xml document;
  std::vector<Xml> styles;                         // none or one
  std::vector<std::pair<std::string, Xml>> notes;  // "footnote", "endnote": the part with them
};
Result<WordParts> read_word_parts(std::string_view bytes);

// The name of the part of relationships of `part`: "word/_rels/document.xml.rels".
std::string relationships_of(std::string_view part);

struct WordParagraph {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;
  std::uint32_t begin = 0, end = 0;  // of the extracted text
  bool anchored = false;             // in a note or text box: comments stand at `anchor` in the main text
  bool note = false;
  std::uint32_t anchor = 0;
};

class WordWalk {
 public:
  explicit WordWalk(WordParts& parts);
  virtual ~WordWalk() = default;
  void walk();

 protected:
  // A run that adds `words` to the text at at(). It stands at parent.children[index]; what replaces it moves `index` to
  // the last of its successors.
  virtual void run(Xml& parent, std::size_t& index, std::string_view words) = 0;
  virtual void object(Markup) {}  // a formula: one object character
  virtual void begin(const WordParagraph&) {}
  virtual void end(const WordParagraph&, Xml& /*paragraph*/) {}
  virtual void link(bool /*begins*/) {}

  std::uint32_t at() const { return at_; }
  const WordStyles& styles() const { return styles_; }
  bool splittable(const Xml& run) const;  // no field begins or ends in it
  static bool is_picture(const Xml& run_child);
  std::string words_of(const Xml& run_child) const;
  // Cuts a run before its word byte `cut`; the run keeps what is before, the rest is returned.
  Xml split(Xml& run, std::size_t cut) const;

 private:
  void content(Xml& parent);
  void paragraph(Xml& paragraph);
  void inline_content(Xml& parent);
  void boxes(Xml& parent);
  void notes();
  WordParagraph about(const Xml& paragraph) const;
  void one_run(Xml& parent, std::size_t& index);

  WordParts& parts_;
  WordStyles styles_;
  std::vector<std::pair<std::string, std::uint32_t>> noted_;  // "footnote 2" and where it is referred to
  std::vector<bool> fields_;                                  // open fields: true once the result has begun
  std::uint32_t at_ = 0;
  bool anchored_ = false, cell_ = false, row_begins_ = false, note_ = false;
  std::uint32_t anchor_ = 0;
};

}  // namespace firstread
