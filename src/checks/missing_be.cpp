// Finds a subject and what is said of it with no verb between them: "She very tired." "The food in this place so good."
// "There three rooms." Whole stretches without a verb that shows time are looked at, so that what the tagger takes for
// a verb keeps the check quiet.
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/clause_words.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr XposSet verbs = bit(Xpos::vb) | bit(Xpos::vbp) | bit(Xpos::vbz) | bit(Xpos::vbd) | bit(Xpos::md);

struct Stretch {
  Tokens tokens;
  const Token& at(int k) const { return tokens[static_cast<std::size_t>(k)]; }
  int size() const { return static_cast<int>(tokens.size()); }
  bool in(int k) const { return k < size(); }

  // The first token behind the clause that begins at `first`.
  int end(int first) const {
    int k = first;
    while (k < size() && !is_punctuation(at(k)) && !opens_clause(at(k)) && at(k).kind != TokenKind::object) ++k;
    return k;
  }
  bool has_verb(int first, int last) const {
    return std::any_of(tokens.begin() + first, tokens.begin() + last, [](const Token& t) {
      return is_finite(t) || t.quoted || t.xpos == Xpos::vb || t.lower == "'s";
    });
  }
  bool is_degree(int k) const {
    return in(k) && one_of(at(k).lower, {"very", "so", "too", "really", "quite", "extremely"});
  }
  // An adjective that is nothing else and stands alone: "happy", not "last" or "happy people".
  bool is_plain_adjective(int k, int last, bool after_degree = false) const {
    if (k >= last || !one_of(at(k).xpos, {Xpos::jj, Xpos::jjr}) || (!after_degree && (at(k).possible & verbs) != 0))
      return false;
    if (one_of(at(k).lower, {"first", "last", "next",  "only",        "other",     "alone",   "such",     "own",
                             "same",  "many", "few",   "responsible", "available", "present", "possible", "concerned",
                             "much",  "able", "worth", "more",        "less",      "all",     "both",     "several"}))
      return false;
    if (!after_degree && at(k).lower.ends_with("ed")) return false;  // "results impressed everyone"
    return k + 1 >= last || !(is_noun(at(k + 1)) || at(k + 1).upos == Upos::pron || at(k + 1).upos == Upos::det ||
                              at(k + 1).upos == Upos::adj || at(k + 1).text == "-" || at(k + 1).xpos == Xpos::vbg ||
                              at(k + 1).xpos == Xpos::vbn || at(k + 1).upos == Upos::num);
  }
  // "a doctor", "an old friend"
  bool is_group(int k, int last) const {
    if (k >= last || !one_of(at(k).lower, {"a", "an"})) return false;
    for (++k; k < last && at(k).upos == Upos::adj;) ++k;
    return k < last && at(k).xpos == Xpos::nn;
  }
  bool says_something(int k, int last) const {
    return (is_degree(k) && is_plain_adjective(k + 1, last, true)) || is_plain_adjective(k, last) || is_group(k, last);
  }
  bool opens(int k) const {
    return k == 0 || one_of(at(k - 1).lower, {"that", "because", "but", "so", "if", "when", "although"});
  }
};

// The noun that ends a group which begins at `k` with "the" or "my", a phrase behind it included; -1.
int group_end(const Stretch& s, int k, bool& plural) {
  if (!(s.at(k).xpos == Xpos::prp_poss || one_of(s.at(k).lower, {"the", "this", "these", "those"}))) return -1;
  const auto noun_from = [&](int from) {
    int last = from;
    while (s.in(last + 1) && last < from + 3 && (is_noun(s.at(last + 1)) || s.at(last + 1).xpos == Xpos::jj)) ++last;
    while (last > from && !is_noun(s.at(last))) --last;
    return last > from ? last : -1;
  };
  int last = noun_from(k);
  if (last < 0) return -1;
  plural = s.at(last).xpos == Xpos::nns;
  if (s.in(last + 2) && one_of(s.at(last + 1).lower, {"of", "in", "at", "from"})) {
    const bool article = s.at(last + 2).upos == Upos::det || s.at(last + 2).xpos == Xpos::prp_poss;
    const int inner = noun_from(article ? last + 2 : last + 1);
    if (inner > 0) last = inner;
  }
  return last;
}

void add(const Passage& passage, const Stretch& s, int subject, std::string_view now, std::string_view past,
         Sink& sink) {
  const std::string word(s.at(subject).text), next(s.at(subject + 1).text);
  sink.add({.span = {s.at(subject).span.begin, s.at(subject + 1).span.end},
            .arguments = {{"subject", word},
                          {"now", std::string(now)},
                          {"past", std::string(past)},
                          {"said", std::string(text_of(passage, static_cast<std::uint32_t>(subject + 1),
                                                       static_cast<std::uint32_t>(std::min(s.size(), subject + 3))))}},
            .replacements = {word + " " + std::string(now) + " " + next, word + " " + std::string(past) + " " + next}});
}

// "She very tired", "I from Peru", "They in the same class".
bool pronoun(const Passage& passage, const Stretch& s, int k, Sink& sink) {
  if (!is_nominative(s.at(k)) || !s.in(k + 2)) return false;
  const bool joined = k > 1 && s.at(k - 1).lower == "and" && s.at(k).lower == "i" && is_noun(s.at(k - 2));
  if (!s.opens(k) && !joined) return false;
  const int last = s.end(k);
  if (s.has_verb(k + 1, last)) return false;
  const bool place = one_of(s.at(k + 1).lower, {"from", "in", "near"}) && s.at(k + 1).upos == Upos::adp && last - k > 2;
  if (!s.says_something(k + 1, last) && !place) return false;
  if (joined || one_of(s.at(k).lower, {"we", "they"}))
    add(passage, s, k, "are", "were", sink);
  else
    add(passage, s, k, s.at(k).lower == "i" ? "am" : "is", "was", sink);
  return true;
}

// "The food in this place very good", "My father a doctor".
bool noun(const Passage& passage, const Stretch& s, int k, Sink& sink) {
  if (!s.opens(k)) return false;
  bool plural = false;
  const int head = group_end(s, k, plural), last = s.end(k);
  if (head < 0 || head + 2 > last || s.has_verb(k, last)) return false;
  // A sentence of its own, with nothing that could be its verb further on.
  if (last + 1 != s.size() || s.tokens.back().text != ".") return false;
  const bool degree = s.is_degree(head + 1) && s.is_plain_adjective(head + 2, last, true);
  const bool adjective =
      s.at(k).xpos == Xpos::prp_poss || s.at(k).lower == "the"
          ? s.is_plain_adjective(head + 1, last) || (s.at(k).xpos == Xpos::prp_poss && s.is_group(head + 1, last))
          : false;
  // "tests corresponding to": such forms say which.
  const bool doing =
      s.at(head + 1).xpos == Xpos::vbg &&
      !one_of(s.at(head + 1).lower,
              {"corresponding", "relating", "concerning", "involving", "containing", "consisting", "including",
               "belonging", "regarding", "according", "following", "remaining", "missing", "resulting", "leading"}) &&
      head + 3 < last && passage.block().kind == BlockKind::paragraph &&
      std::none_of(s.tokens.begin() + head, s.tokens.begin() + last,
                   [](const Token& t) { return t.xpos == Xpos::vbn; });
  if (!degree && !adjective && !doing) return false;
  add(passage, s, head, plural ? "are" : "is", plural ? "were" : "was", sink);
  return true;
}

// "There three rooms", "In the park there a lake".
bool there(const Passage& passage, const Stretch& s, int k, Sink& sink) {
  if (s.at(k).lower != "there" || !s.in(k + 2)) return false;
  const int last = s.end(k);
  const bool phrase = k > 1 && s.at(0).upos == Upos::adp && is_noun(s.at(k - 1));
  if ((!s.opens(k) && !phrase) || s.has_verb(0, last)) return false;
  const Token& next = s.at(k + 1);
  const bool one = one_of(next.lower, {"a", "an", "no"});
  if (!one && next.xpos != Xpos::cd && !one_of(next.lower, {"many", "several", "lots", "some", "few"})) return false;
  int noun = k + 2;
  while (noun < last && s.at(noun).upos == Upos::adj) ++noun;
  if (noun >= last || !is_noun(s.at(noun))) return false;
  const bool lot = one && s.at(k + 2).lower == "lot" && s.in(k + 4) && s.at(k + 3).lower == "of";
  const bool plural = !one || s.at(noun).xpos == Xpos::nns || (lot && s.at(k + 4).xpos == Xpos::nns);
  add(passage, s, k, plural ? "are" : "is", plural ? "were" : "was", sink);
  return true;
}

void run(const Passage& passage, Sink& sink) {
  const Stretch s{passage.tokens()};
  if (s.size() < 3 || s.tokens.back().text == "?") return;
  for (int k = 0; k + 2 < s.size(); ++k) {
    const Token& t = s.at(k);
    if (t.quoted || !t.is_word()) continue;
    if (pronoun(passage, s, k, sink) || noun(passage, s, k, sink) || there(passage, s, k, sink)) return;
  }
}

}  // namespace

extern const Check check_missing_be;
const Check check_missing_be{.name = "missing_be",
                             .summary = "a subject and what is said of it, with no verb between them",
                             .prepare = simple<run>};

}  // namespace firstread
