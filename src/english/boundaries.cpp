#include "english/boundaries.h"

#include <algorithm>
#include <array>

namespace firstread {

namespace {

constexpr int shortest_left = 3, shortest_right = 3;
constexpr std::array<std::string_view, 12> joining = {"and",   "or",  "but",  "nor",   "yet",   "which",
                                                      "whose", "who", "whom", "where", "while", "because"};
constexpr std::array<std::string_view, 22> subordinators = {
    "after", "although", "as",    "because", "before",   "even",  "if",       "once",    "provided", "since", "though",
    "till",  "unless",   "until", "when",    "whenever", "where", "wherever", "whereas", "whether",  "while", "that"};

template <std::size_t n>
bool among(const std::array<std::string_view, n>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool depends(const Surroundings& s, int i) {
  return among(subordinators, s.token(i).lower) || s.has(i, bit(Xpos::wdt) | bit(Xpos::wp) | bit(Xpos::wrb));
}

// What a stretch of words looks like from afar.
struct Stretch {
  int finite = 0;    // verbs that show time
  int first = -1;    // the first of them
  int subjects = 0;  // nouns and pronouns before it
  int depends = 0;   // words that make a clause depend
  int commas = 0;
};

Stretch look(const Surroundings& s, int from, int to) {
  Stretch out;
  for (int i = from; i < to; ++i) {
    if (s.has(i, tags::finite)) {
      if (out.first < 0) out.first = i;
      ++out.finite;
    } else if (out.first < 0 && s.has(i, tags::noun | tags::pronoun)) {
      ++out.subjects;
    }
    out.depends += depends(s, i) ? 1 : 0;
    out.commas += s.is(i, ",") ? 1 : 0;
  }
  return out;
}

std::uint64_t few(int n, int most) { return static_cast<std::uint64_t>(std::clamp(n, 0, most)); }

std::uint64_t length(int words) {
  return static_cast<std::uint64_t>(words < 4    ? 0
                                    : words < 6  ? 1
                                    : words < 9  ? 2
                                    : words < 13 ? 3
                                    : words < 20 ? 4
                                                 : 5);
}

int stretch_end(const Surroundings& s, int from, int end) {
  while (from < end && !s.has(from, tags::punctuation)) ++from;
  return from;
}

}  // namespace

bool may_part(const Surroundings& s, const Boundary& b) {
  if (b.left - b.begin + 1 < shortest_left || b.end - b.right < shortest_right) return false;
  if (s.has(b.left, tags::punctuation) || s.has(b.right, tags::punctuation | bit(Xpos::cc))) return false;
  if (among(joining, s.token(b.right).lower)) return false;
  const auto finite = [&](int from, int to) {
    for (int i = from; i < to; ++i) {
      if (s.has(i, tags::finite)) return true;
    }
    return false;
  };
  return finite(b.begin, b.left + 1) && finite(b.right, std::min(b.end, b.right + 16));
}

std::vector<Boundary> boundaries(const Surroundings& s) {
  std::vector<Boundary> out;
  int end = s.size();
  while (end > 0 && s.has(end - 1, tags::punctuation)) --end;
  int begin = 0;
  while (begin < end && s.has(begin, tags::punctuation)) ++begin;
  for (int i = begin + 1; i + 1 < end; ++i) {
    const Boundary boundary{begin, i - 1, i + 1, end};
    if (s.is(i, ",") && may_part(s, boundary)) out.push_back(boundary);
  }
  return out;
}

void add_boundary_cues(const Surroundings& s, const Boundary& b, Cues& cues) {
  add_window(s, b.left, b.right, cues);
  int last = b.left;  // the stretch right before the mark
  while (last > b.begin && !s.has(last - 1, tags::punctuation)) --last;
  const int next = stretch_end(s, b.right, b.end);
  const Stretch before = look(s, b.begin, b.left + 1), near = look(s, last, b.left + 1), after = look(s, b.right, next),
                rest = look(s, next, b.end);
  const std::uint64_t o1 = s.word(b.begin), o2 = s.word(b.begin + 1), to = s.tag(b.begin);
  const std::uint64_t n1 = s.word(last), r1 = s.word(b.right), r2 = s.word(b.right + 1), tr1 = s.tag(b.right),
                      tr2 = s.tag(b.right + 1), tr3 = s.tag(b.right + 2);
  const bool one = last == b.begin;
  const std::uint64_t left_shape = few(before.finite, 2) | few(before.depends, 2) << 2 | few(before.commas, 2) << 4 |
                                   few(near.finite, 2) << 6 | few(near.subjects, 2) << 8 | few(near.depends, 1) << 10;
  const std::uint64_t opens = depends(s, b.begin) ? 1u : s.has(b.begin, bit(Xpos::in) | bit(Xpos::to)) ? 2u : 0u;
  const std::uint64_t right_shape =
      few(after.finite, 2) | few(after.subjects, 2) << 2 | few(after.depends, 1) << 4 | (next == b.end ? 1u : 0u) << 5;
  const std::uint64_t next_mark = next == b.end ? 0 : s.word(next), past = next == b.end ? 0 : s.word(next + 1);
  const std::uint64_t verb = after.first >= 0 ? s.lemma(after.first) : 0,
                      verb_tag = after.first >= 0 ? s.tag(after.first) : 0;
  const std::uint64_t to_verb = after.first >= 0 ? few(after.first - b.right, 6) : 7;
  const std::uint64_t left_verb = before.first >= 0 ? s.lemma(before.first) : 0;
  const std::uint64_t left_tag = before.first >= 0 ? s.tag(before.first) : 0;
  unsigned kind = first_own_kind;
  cues.add(kind++, left_shape, right_shape);
  cues.add(kind++, left_shape, opens, right_shape);
  cues.add(kind++, left_shape, o1);
  cues.add(kind++, right_shape, r1);
  cues.add(kind++, right_shape, r1, r2);
  cues.add(kind++, o1, one ? 1u : 0u);
  cues.add(kind++, o1, o2, one ? 1u : 0u);
  cues.add(kind++, to, opens, one ? 1u : 0u);
  cues.add(kind++, n1, few(near.finite, 2));
  cues.add(kind++, n1, r1);
  cues.add(kind++, n1, tr1, tr2, few(near.finite, 1));
  cues.add(kind++, o1, r1);
  cues.add(kind++, o1, tr1, tr2);
  cues.add(kind++, length(b.left - b.begin + 1), length(b.end - b.right));
  cues.add(kind++, length(b.left - last + 1), length(next - b.right), next_mark);
  cues.add(kind++, length(b.left - last + 1), left_shape, one ? 1u : 0u);
  cues.add(kind++, verb, to_verb, next_mark);
  cues.add(kind++, verb_tag, to_verb, tr1);
  cues.add(kind++, verb_tag, left_tag, right_shape);
  cues.add(kind++, verb, r1);
  cues.add(kind++, left_verb, few(before.finite, 2));
  cues.add(kind++, left_verb, verb);
  cues.add(kind++, left_verb, r1);
  cues.add(kind++, next_mark, past, r1);
  cues.add(kind++, next_mark, right_shape, few(rest.finite, 2));
  cues.add(kind++, few(rest.commas, 2), few(rest.finite, 2), right_shape);
  cues.add(kind++, tr1, tr2, tr3, right_shape);
  cues.add(kind++, tr1, tr2, tr3, left_shape);
  cues.add(kind++, r1, left_shape);
  cues.add(kind++, r1, opens, few(before.finite, 2), few(near.finite, 2));
  cues.add(kind++, r1, length(b.end - b.right), next_mark);
}

}  // namespace firstread
