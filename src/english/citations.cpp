#include "english/citations.h"

#include <algorithm>

namespace firstread {
namespace {

constexpr int longest = 40;  // tokens between the brackets

// "(Figure 2)", "(Act 3)", "(May 2020)": no authors.
bool is_label(std::string_view lower) {
  return one_of(lower, {"figure",   "figures",  "fig",      "fig.",     "table",   "tables",    "chapter",  "chapters",
                        "section",  "sections", "appendix", "equation", "eq",      "eq.",       "part",     "act",
                        "scene",    "line",     "lines",    "page",     "pages",   "volume",    "vol",      "step",
                        "note",     "article",  "day",      "grade",    "version", "level",     "box",      "photo",
                        "image",    "map",      "model",    "phase",    "exhibit", "january",   "february", "march",
                        "april",    "may",      "june",     "july",     "august",  "september", "october",  "november",
                        "december", "spring",   "summer",   "autumn",   "fall",    "winter",    "windows",  "world"});
}

// Reads one citation from `k` on, up to `end`: names, then a year, a page or both, and nothing else.
class Reading {
 public:
  Reading(Tokens tokens, int first, int end) : tokens_(tokens), at_(first), end_(end) { out_.first = first; }

  bool run() {
    while (is("see") || is("also") || is("cf") || is("cf.") || (at_ < end_ && token().text == "e.g.") || is(".")) {
      ++at_;
      if (is(",")) ++at_;
    }
    out_.first = at_;
    if (!names()) return false;
    if (is(",")) out_.comma = true, ++at_;
    if (at_ < end_ && is_year(token()) && (out_.comma || at_ + 1 == end_ || next_is(","))) {
      out_.year = at_++;
      if (is(",")) ++at_;
    }
    pages();
    out_.last = at_;
    return at_ == end_ && (out_.year >= 0 || out_.page >= 0);
  }
  const Citation& citation() const { return out_; }

 private:
  const Token& token() const { return tokens_[static_cast<std::size_t>(at_)]; }
  bool is(std::string_view word) const { return at_ < end_ && token().is(word); }
  bool next_is(std::string_view word) const {
    return at_ + 1 < end_ && tokens_[static_cast<std::size_t>(at_) + 1].is(word);
  }
  bool is_name() const {
    return at_ < end_ && token().is_word() && token().capital && token().text.size() > 1 && !is_label(token().lower);
  }

  bool names() {
    for (bool again = true; again;) {
      while (is("van") || is("von") || is("de") || is("der") || is("la") || is("le")) ++at_;
      if (!is_name()) return false;
      out_.names.push_back(at_++);
      while (is("-") && !token().space_before && at_ + 1 < end_) at_ += 2;  // Smith-Jones
      if (is("et")) {
        ++at_;
        if (!is("al") && !is("al.")) return false;
        out_.et_al = true, ++at_;
        if (is(".")) ++at_;
        return true;
      }
      again = false;
      const int before = at_;
      if (is(",")) ++at_;
      if (is("and") || is("&")) {
        out_.joiner = at_++;
        again = true;
      } else if (is_name() && before != at_) {
        again = true;  // Smith, Jones, and Brown
      } else {
        at_ = before;
      }
    }
    return true;
  }

  void pages() {
    if (is("p") || is("pp") || is("p.") || is("pp.") || is("para") || is("para.")) {
      out_.page_mark = at_++;
      if (is(".")) ++at_;
    }
    if (at_ >= end_ || token().kind != TokenKind::number) return;
    out_.page = at_++;
    while (at_ + 1 < end_ && (token().text == "-" || token().text == "\xE2\x80\x93" || is(",")) &&
           tokens_[static_cast<std::size_t>(at_) + 1].kind == TokenKind::number)
      at_ += 2;  // 19-21
  }

  Tokens tokens_;
  int at_, end_;
  Citation out_;
};

}  // namespace

bool is_year(const Token& token) {
  return token.kind == TokenKind::number && token.text.size() >= 4 && token.text.size() <= 5 &&
         (token.text.starts_with("19") || token.text.starts_with("20") || token.text.starts_with("18"));
}

std::vector<Citation> citations(Tokens tokens) {
  std::vector<Citation> out;
  const int size = static_cast<int>(tokens.size());
  const auto at = [&](int k) -> const Token& { return tokens[static_cast<std::size_t>(k)]; };
  for (int k = 0; k + 2 < size; ++k) {
    if (at(k).text != "(") continue;
    int close = k + 1;
    while (close < size && close < k + longest && at(close).text != ")") ++close;
    if (close >= size || at(close).text != ")") continue;
    if (close == k + 2 && is_year(at(k + 1)) && k > 0 && at(k - 1).is_word() && at(k - 1).capital) {
      out.push_back({.first = k - 1, .last = close, .names = {k - 1}, .year = k + 1, .in_text = true});
    } else {
      for (int first = k + 1; first < close;) {
        int end = first;
        while (end < close && at(end).text != ";") ++end;
        Reading reading(tokens, first, end);
        if (reading.run()) out.push_back(reading.citation());
        first = end + 1;
      }
    }
    k = close;
  }
  return out;
}

CitationStyle style_of_entry(Tokens tokens) {
  if (tokens.size() < 6) return CitationStyle::unknown;
  for (std::size_t k = 1; k + 1 < tokens.size() && k < 60; ++k)
    if (tokens[k - 1].text == "(" && is_year(tokens[k]) && (tokens[k + 1].text == ")" || tokens[k + 1].text == ","))
      return CitationStyle::apa;
  for (std::size_t k = tokens.size() / 2; k < tokens.size(); ++k)
    if (is_year(tokens[k])) return CitationStyle::mla;
  return CitationStyle::unknown;
}

}  // namespace firstread
