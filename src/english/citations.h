// Citations in running text, as author–date (APA) and author–page (MLA) styles write them: (Smith, 2020, p. 12),
// (Smith 12), (Smith and Jones 4; Brown 7), Smith (2020). Places are indices of the tokens that were read.
#pragma once

#include <string>
#include <vector>

#include "english/tree.h"

namespace firstread {

enum class CitationStyle { unknown, apa, mla };

struct Citation {
  int first = 0, last = 0;  // its tokens, half-open, without the brackets
  std::vector<int> names;   // Smith, Jones
  int joiner = -1;          // the "and" or "&" between two names
  bool et_al = false;
  bool comma = false;    // after the last name
  int year = -1;         // 2020
  int page_mark = -1;    // p, pp
  int page = -1;         // 12
  bool in_text = false;  // Smith (2020): the name stands outside the brackets
};

std::vector<Citation> citations(Tokens paragraph);

// By which style one entry of a list of references was written: a year in brackets after the names, or near the end.
CitationStyle style_of_entry(Tokens entry);

// "2020", "1999a"
bool is_year(const Token& token);

}  // namespace firstread
