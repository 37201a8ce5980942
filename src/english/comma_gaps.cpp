#include "english/comma_gaps.h"

#include <algorithm>
#include <array>
#include <optional>

namespace firstread {

namespace {

constexpr int longest_opening = 18;
constexpr std::array<std::string_view, 13> joining = {"and",   "although", "because", "but",   "or",  "so", "though",
                                                      "where", "whereas",  "which",   "while", "who", "yet"};
constexpr std::array<std::string_view, 20> subordinators = {
    "after",  "although", "as",    "because", "before",   "even",  "if",       "once",    "provided", "since",
    "though", "unless",   "until", "when",    "whenever", "where", "wherever", "whereas", "whether",  "while"};

template <std::size_t n>
bool among(const std::array<std::string_view, n>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// What a sentence opens with, when it is something a comma may follow.
std::optional<GapKind> opening_kind(const Surroundings& s, int first, int left, bool verb_before_gap) {
  if (!s.inside(first)) return std::nullopt;
  const Token& token = s.token(first);
  if (among(subordinators, token.lower) && verb_before_gap) return GapKind::after_clause;
  if (s.has(first, bit(Xpos::in) | bit(Xpos::to) | bit(Xpos::vbg) | bit(Xpos::vbn))) return GapKind::after_phrase;
  if (s.has(first, tags::adverb | bit(Xpos::uh)) && left - first < 2) return GapKind::after_linking_word;
  return GapKind::after_time;
}

}  // namespace

std::vector<CommaGap> comma_gaps(const Surroundings& s) {
  std::vector<CommaGap> gaps;
  int opening = 0;
  bool opens_sentence = true, verb = false;
  while (s.has(opening, tags::punctuation)) ++opening;
  for (int left = opening; left + 1 < s.size(); ++left) {
    if (s.has(left, tags::finite)) verb = true;
    int right = left + 1;
    const bool comma = s.is(right, ",");
    if (comma) ++right;
    const bool between_words = s.inside(right) && !s.has(left, tags::punctuation) &&
                               !s.has(right, tags::punctuation | bit(Xpos::pos)) &&
                               s.token(left).kind != TokenKind::symbol && s.token(right).space_before;
    if (between_words) {
      if (among(joining, s.token(right).lower) && left > opening) {
        gaps.push_back({left, right, opening, GapKind::before_joining_word, comma});
      } else if (opens_sentence && left - opening < longest_opening) {
        const int first = s.has(opening, bit(Xpos::cc)) && left > opening ? opening + 1 : opening;
        if (const auto kind = opening_kind(s, first, left, verb)) gaps.push_back({left, right, opening, *kind, comma});
      }
    }
    if (comma || s.has(left + 1, tags::punctuation)) {
      opening = left + 2;
      opens_sentence = verb = false;
      if (comma) ++left;
    }
  }
  return gaps;
}

void add_comma_cues(const Surroundings& s, const CommaGap& gap, Cues& cues) {
  add_window(s, gap.left, gap.right, cues);
  const auto kind_of = static_cast<std::uint64_t>(gap.kind);
  const std::uint64_t o1 = s.word(gap.opening), o2 = s.word(gap.opening + 1), t1 = s.tag(gap.opening),
                      t2 = s.tag(gap.opening + 1);
  const int words = gap.left - gap.opening + 1;
  const auto length = static_cast<std::uint64_t>(words < 6 ? words : words < 10 ? 6 : 7);
  int left_verbs = 0, right_verbs = 0;
  for (int i = gap.opening; i <= gap.left; ++i) left_verbs += s.has(i, tags::finite) ? 1 : 0;
  int end = gap.right, to_verb = 0;
  for (; end < s.size() && !s.has(end, tags::punctuation); ++end) {
    if (!s.has(end, tags::finite)) continue;
    if (right_verbs == 0) to_verb = end - gap.right + 1;
    ++right_verbs;
  }
  const auto left_many = static_cast<std::uint64_t>(std::min(left_verbs, 2)),
             right_many = static_cast<std::uint64_t>(std::min(right_verbs, 2));
  const auto verb_at = static_cast<std::uint64_t>(std::min(to_verb, 5));
  const auto rest = static_cast<std::uint64_t>(std::min((end - gap.right) / 3, 6));
  const std::uint64_t next_mark = s.word(end), verbs = left_many * 3 + right_many;
  const std::uint64_t tl1 = s.tag(gap.left), tr1 = s.tag(gap.right), tr2 = s.tag(gap.right + 1), r1 = s.word(gap.right);
  const std::uint64_t opens = gap.opening == 0 ? 1 : 0;
  unsigned kind = first_own_kind;
  cues.add(kind++, kind_of, opens);
  cues.add(kind++, o1, opens);
  cues.add(kind++, o1, o2, opens);
  cues.add(kind++, o1, length);
  cues.add(kind++, o1, o2, length);
  cues.add(kind++, t1, length, kind_of);
  cues.add(kind++, length, verbs, kind_of);
  cues.add(kind++, o1, verbs);
  cues.add(kind++, o1, tl1, tr1);
  cues.add(kind++, o1, tr1, tr2);
  cues.add(kind++, o1, verbs, tr1);
  cues.add(kind++, kind_of, verbs, tl1, tr1);
  cues.add(kind++, kind_of, verbs, tr1, tr2);
  cues.add(kind++, kind_of, verb_at, tr1);
  cues.add(kind++, r1, verbs, verb_at);
  cues.add(kind++, r1, rest, verbs);
  cues.add(kind++, next_mark, kind_of);
  cues.add(kind++, next_mark, r1, verbs);
  cues.add(kind++, t1, t2, tl1, tr1);
  cues.add(kind++, r1, s.lemma(gap.right + 1), verbs);
  cues.add(kind++, o1, r1);
  cues.add(kind++, length, rest, kind_of);
}

}  // namespace firstread
