// A pattern as it is written, before it becomes instructions. Used by pattern_parser.cpp and pattern_compiler.cpp only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/pattern_program.h"

namespace firstread {

struct PatternNode;
using PatternNodes = std::vector<PatternNode>;

struct PatternNode {
  enum class Kind { token, sequence, choice, repeat, capture, marked, start, end } kind = Kind::token;
  std::vector<Test> tests = {};
  bool glued = false;
  PatternNodes children = {};
  unsigned least = 1, most = 1;  // repeat; most 0: no limit
  std::string name = {};         // capture
};

// The tree of the pattern's text; an Error says where in it the trouble is and what would be right.
Result<PatternNode> parse_pattern(std::string_view text);

}  // namespace firstread
