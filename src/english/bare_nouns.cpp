#include "english/bare_nouns.h"

#include "english/tree.h"

namespace firstread {

namespace {

// "At school", "inside class", "School is fun", "in science class": what is done there, rather than the house (Quirk et
// al. 1985, 5.44). "Off task", "on point": set phrases.
bool is_what_is_done(const Surroundings& s, int first, int head) {
  const std::string_view word = s.token(head).lower;
  const bool taught = one_of(word, {"school", "class", "college"});
  if (first < head && !(taught && s.has(first, bit(Xpos::nn)))) return false;
  if (taught ||
      one_of(word, {"university", "church", "prison", "hospital", "bed", "town", "home", "work", "court", "camp"}))
    return s.token(first).first || s.has(first - 1, bit(Xpos::in) | bit(Xpos::to) | bit(Xpos::rb));
  return (s.is(head - 1, "on") || s.is(head - 1, "off")) &&
         one_of(word, {"task", "point", "track", "purpose", "schedule", "duty", "topic", "site"});
}

// "by trial and error": two that belong together go without (Quirk et al. 1985, 5.50).
bool is_one_of_a_pair(const Surroundings& s, int noun) {
  const auto joins = [&](int i) { return s.is(i, "and") || s.is(i, "or"); };
  const auto bare = [&](int i) { return s.has(i, bit(Xpos::nn)); };
  return (joins(noun + 1) && bare(noun + 2) && !s.has(noun + 3, tags::noun)) ||
         (joins(noun - 1) && bare(noun - 2) && !s.has(noun - 3, tags::determiner | tags::adjective));
}

// "without warning", "during practice": how or when it was done (Quirk et al. 1985, 5.41).
bool is_how(const Surroundings& s, int noun) {
  const std::string_view word = s.token(noun).lower;
  if (s.is(noun - 1, "without"))
    return one_of(word, {"pause",      "warning", "delay",      "question", "doubt", "reason", "exception", "incident",
                         "hesitation", "success", "permission", "limit",    "end",   "fail",   "comment",   "effort",
                         "notice",     "thought", "mercy",      "break",    "help",  "cause",  "order"});
  return s.is(noun - 1, "during") &&
         one_of(word, {"rehearsal", "practice", "lunch", "recess", "class", "break", "halftime", "surgery",
                       "childbirth", "pregnancy", "assembly", "training", "adolescence"});
}

// "should be factory made": no noun of its own, but half of a describing word.
bool is_half_a_word(const Surroundings& s, int first, int head) {
  return s.has(head + 1, bit(Xpos::vbn)) && s.inside(first - 1) && s.token(first - 1).lemma == "be";
}

}  // namespace

bool is_bare_by_custom(const Surroundings& s, int first, int head) {
  return is_what_is_done(s, first, head) || (first == head && (is_one_of_a_pair(s, head) || is_how(s, head))) ||
         is_half_a_word(s, first, head);
}

}  // namespace firstread
