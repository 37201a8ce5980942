// Reads LaTeX from front to back. Files that it inputs are not followed, and what a macro of one's own does is not
// known: its argument is read as words.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/builder.h"
#include "document/latex.h"

namespace firstread {

class LatexReader {
 public:
  LatexReader(const Source& source, Builder& builder) : all_(source.text()), builder_(builder) {}
  void read();

 private:
  enum class Group { plain, emphasis, strong, link, block };

  void one();
  void comment();
  void command();
  void environment(std::string_view name, bool begins);
  void mathematics();
  void blanks();
  void words();
  bool accent(std::size_t name_end, std::string_view name);

  char here(std::size_t ahead = 0) const { return at_ + ahead < all_.size() ? all_[at_ + ahead] : '\0'; }
  std::size_t pass_blanks(std::size_t at) const {
    while (at < all_.size() && (all_[at] == ' ' || all_[at] == '\t')) ++at;
    return at;
  }
  std::size_t bracketed(std::size_t at, char open, char close) const { return latex_bracket(all_, at, open, close); }
  void ready();
  void say(std::size_t end, std::string_view meaning) {
    ready();
    builder_.as(between(at_, end), meaning);
    at_ = end;
  }
  void object(std::size_t end, Markup markup) {
    ready();
    builder_.opaque(between(at_, end), markup);
    at_ = end;
  }
  void close() {
    builder_.close();
    blank_ = false;
  }

  std::string_view all_;
  Builder& builder_;
  std::size_t at_ = 0, blank_from_ = 0;
  bool row_begins_ = false;
  bool blank_ = false;  // a blank was passed since the last word
  std::vector<Group> groups_;
  BlockKind next_ = BlockKind::paragraph;
  int next_level_ = 0, lists_ = 0, quotes_ = 0, tables_ = 0, verses_ = 0;
};

}  // namespace firstread
