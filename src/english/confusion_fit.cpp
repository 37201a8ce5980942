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

// The word before `first`, past adverbs and "not"; -1 at the start.
int before(std::span<const Token> s, int first) {
  int i = first - 1;
  while (i >= 0 && (has(s, i, bit(Xpos::rb)) || among(token(s, i).lower, {"not", "n't"}))) --i;
  return i;
}

constexpr XposSet plain_verb = bit(Xpos::vb) | bit(Xpos::vbp);

// "they sense a problem", "will lose": the place of a verb, which only a verb can take; "rather want": of a plain one.
bool leaves_no_verb(std::span<const Token> s, int first, int last, XposSet readings) {
  if (last != first + 1 || !has(s, first, plain_verb)) return false;
  const int i = before(s, first);
  if (i < 0) return false;
  const bool helper = has(s, i, bit(Xpos::md)) || among(token(s, i).lower, {"do", "does", "did", "to"});
  if (helper && !has(s, i, bit(Xpos::in))) return (readings & plain_verb) == 0;
  if (among(token(s, i).lower, {"i", "we", "they", "you", "he", "she", "who", "people", "everyone", "everybody"}))
    return (readings & (tags::verb | bit(Xpos::md))) == 0;
  // "options weigh out", "large states lose": no noun can follow, though "people form Spain" may be meant as "from".
  constexpr XposSet noun_or_verb_base = tags::noun | bit(Xpos::vb);
  return has(s, i, bit(Xpos::nns)) && (readings & tags::noun) != 0 && (readings & ~noun_or_verb_base) == 0;
}

// "is bored", "was sad": what describes the subject; a bare noun for one thing cannot, nor a verb.
bool describes_nothing(std::span<const Token> s, int first, int last, XposSet readings) {
  constexpr XposSet describing = tags::adjective | bit(Xpos::vbn);
  constexpr XposSet never = bit(Xpos::nn) | bit(Xpos::vb) | bit(Xpos::vbp) | bit(Xpos::vbd) | bit(Xpos::nnp);
  const int i = before(s, first);
  return last == first + 1 && i >= 0 && token(s, i).lemma == "be" && has(s, first, describing) &&
         (readings & ~never) == 0;
}

// "happy, sad", "its sad", "a hard time": where only a noun or what describes it can be, there is no past and no
// joining word.
bool breaks_group(std::span<const Token> s, int first, int last, XposSet readings) {
  constexpr XposSet head = tags::noun | tags::adjective;
  constexpr XposSet opens = bit(Xpos::dt) | bit(Xpos::prp_poss);
  return last == first + 1 && first > 0 && has(s, first, head) && has(s, first - 1, opens | tags::adjective) &&
         !among(token(s, first - 1).lower, {"all", "this", "that", "these", "those", "some", "both"}) &&
         (readings & (head | bit(Xpos::vbg) | bit(Xpos::vbn) | bit(Xpos::cd) | tags::adverb)) == 0;
}

// "Source one", "paragraph four": names a part of something.
bool numbers_part(std::span<const Token> s, int first) {
  return among(token(s, first).lower, {"one", "two", "four", "eight"}) && first > 0 &&
         among(token(s, first - 1).lower,
               {"source", "paragraph", "page",   "chapter", "part",    "number", "step",    "grade",  "level", "phase",
                "unit",   "question",  "figure", "table",   "section", "day",    "week",    "year",   "act",   "scene",
                "line",   "article",   "reason", "point",   "stage",   "option", "passage", "policy", "world", "war"});
}

}  // namespace

bool may_stand(std::span<const Token> s, int first, int last, std::string_view better, XposSet readings) {
  if (numbers_part(s, first)) return false;
  if (readings != 0 && (leaves_no_verb(s, first, last, readings) || describes_nothing(s, first, last, readings) ||
                        breaks_group(s, first, last, readings)))
    return false;
  if (among(better, {"your", "its", "their", "our", "whose"})) return noun_follows(s, last);
  // "can do your hair": a plain form takes what is done, no subject.
  if (better == "you" && first > 1 && token(s, first - 1).is("do") && has(s, first - 2, bit(Xpos::to) | bit(Xpos::md)))
    return false;
  if (better == "want" && has(s, last, bit(Xpos::vb))) return false;             // "won't text"
  if (among(better, {"on", "for"}) && has(s, last, tags::finite)) return false;  // "the units one gives away"
  if (better == "quite") {
    constexpr XposSet raised = tags::verb & ~bit(Xpos::vbg);
    return has(s, last, tags::adjective | tags::adverb | tags::noun | raised | bit(Xpos::dt) | bit(Xpos::pdt)) &&
           !among(token(s, last).lower, {"there", "here", "now", "then", "today", "again", "enough"});
  }
  if (among(better, {"does", "do", "did"})) return !time_is_shown(s, last);
  return true;
}

}  // namespace firstread
