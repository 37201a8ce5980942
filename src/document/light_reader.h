// What reads a light markup line by line: the lines, and the blocks that are made of them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/light_markup.h"

namespace firstread {

class LightReader {
 public:
  LightReader(const Source& source, Builder& builder, const LightMarkup& markup)
      : all_(source.text()), builder_(builder), lines_(text_lines(all_)), markup_(markup) {}
  virtual ~LightReader() = default;

  void read() {
    for (std::size_t i = 0; i < lines_.size();) i = one(i);
  }

 protected:
  virtual std::size_t one(std::size_t i) = 0;  // reads what begins at line `i`; gives back the line after it

  std::string_view words(std::size_t i) const {
    return i < lines_.size() ? all_.substr(lines_[i].begin, lines_[i].end - lines_[i].begin) : std::string_view{};
  }
  void put(BlockKind kind, int level, std::size_t begin, std::size_t end, bool note = false);
  void code(std::size_t first, std::size_t last);  // these lines, without the empty ones they begin with
  // The cells of a row, which bars part; signs of the frame are no words.
  void cells(const TextLine& line, std::string_view frame);

  std::string_view all_;
  Builder& builder_;
  std::vector<TextLine> lines_;

 private:
  const LightMarkup& markup_;
};

// How long "12. " or "3) " at the start of a line is; 0 where it does not begin so.
std::size_t number_mark(std::string_view line, bool counted_by_itself = false);  // "#. " as well

}  // namespace firstread
