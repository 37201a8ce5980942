#include "english/confusion_fit.h"

#include <algorithm>
#include <initializer_list>

#include "english/cues.h"

namespace firstread {
namespace {

bool has(std::span<const Token> s, int i, XposSet tags) {
  return i < static_cast<int>(s.size()) && (bit(s[static_cast<std::size_t>(i)].xpos) & tags) != 0;
}

const Token& token(std::span<const Token> s, int i) { return s[static_cast<std::size_t>(i)]; }

bool among(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// A noun after at most a few words that describe it. Before a noun the reader may have taken for a verb, its other tags
// count: "its work".
bool noun_follows(std::span<const Token> s, int from) {
  constexpr int farthest = 6;
  constexpr XposSet participle = bit(Xpos::vbn) | bit(Xpos::vbg);
  constexpr XposSet between = tags::adjective | tags::adverb | participle | bit(Xpos::cd) | bit(Xpos::hyph) |
                              bit(Xpos::comma) | bit(Xpos::cc) | bit(Xpos::open_quote);
  for (int i = from; i < static_cast<int>(s.size()) && i < from + farthest; ++i) {
    if (has(s, i, tags::noun) || token(s, i).possible == 0) return token(s, i).is_word();
    if (has(s, i, tags::verb) && (token(s, i).possible & tags::noun) != 0) return true;
    if (has(s, i, bit(Xpos::vbg)) || !has(s, i, between)) return has(s, i, bit(Xpos::vbg));
  }
  return false;
}

// "does" or "did" with a verb that shows time itself after its subject: "it depends what dose it takes".
bool time_is_shown(std::span<const Token> s, int from) {
  constexpr int farthest = 4;
  for (int i = from; i < static_cast<int>(s.size()) && i < from + farthest; ++i) {
    if (has(s, i, bit(Xpos::vbz) | bit(Xpos::vbd))) return true;
    if (has(s, i, tags::verb | tags::punctuation)) return false;
  }
  return false;
}

}  // namespace

bool may_stand(std::span<const Token> s, int last, std::string_view better) {
  if (among(better, {"your", "its", "their", "our", "whose"})) return noun_follows(s, last);
  if (better == "quite") {
    return has(s, last, tags::adjective | tags::adverb | tags::noun | tags::verb | bit(Xpos::dt) | bit(Xpos::pdt)) &&
           !among(token(s, last).lower, {"there", "here", "now", "then", "today", "again", "enough"});
  }
  if (among(better, {"does", "do", "did"})) return !time_is_shown(s, last);
  return true;
}

}  // namespace firstread
