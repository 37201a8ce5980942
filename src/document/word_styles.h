// What the styles of a Word document say: a style shows what it is in its name, which is English whatever language Word
// speaks; styles made from it are like it.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/xml.h"
#include "document/block.h"

namespace firstread {

struct WordStyle {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;
};

struct WordLetters {
  bool emphasis = false, strong = false, code = false;
};

// A property that is there and not switched off: "<w:b/>", but not "<w:b w:val="0"/>".
bool is_on(const Xml* property);
int word_number(std::string_view text);

class WordStyles {
 public:
  WordStyles() = default;
  explicit WordStyles(const Xml& part);
  const WordStyle* paragraph(std::string_view id) const;  // null where there is none
  WordLetters letters(const Xml& run) const;

 private:
  std::map<std::string, WordStyle, std::less<>> paragraphs_;
  std::map<std::string, WordLetters, std::less<>> letters_;
};

}  // namespace firstread
