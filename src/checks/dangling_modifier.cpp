// Finds an opening -ing phrase whose doer is not the subject that follows: "Walking home, the rain began."
#include <string>

#include "english/analysis.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

// Participles that have become prepositions or stand for the writer.
bool free_participle(std::string_view w) {
  return one_of(
      w, {"considering", "regarding", "including", "according", "following", "depending", "concerning", "assuming",
          "judging",     "speaking",  "starting",  "beginning", "given",     "providing", "supposing",  "owing",
          "barring",     "excluding", "during",    "being",     "during",    "using",     "counting",   "talking",
          "taking",      "comparing", "allowing",  "based",     "compared",  "granted",   "looking",    "turning",
          "moving",      "going",     "summing",   "putting",   "thinking",  "seeing",    "having"});
}

// Things that do not walk, think or decide.
bool thing(std::string_view w) {
  return one_of(w,
                {"rain",    "snow",     "wind",      "sun",       "weather", "storm",    "phone",  "key",      "keys",
                 "door",    "window",   "house",     "car",       "bus",     "train",    "bike",   "bag",      "book",
                 "letter",  "road",     "street",    "path",      "town",    "city",     "room",   "table",    "bed",
                 "food",    "dinner",   "lunch",     "breakfast", "cake",    "film",     "movie",  "story",    "idea",
                 "problem", "answer",   "question",  "test",      "exam",    "homework", "essay",  "paper",    "time",
                 "night",   "morning",  "afternoon", "evening",   "day",     "view",     "light",  "lights",   "music",
                 "song",    "noise",    "sound",     "smell",     "heat",    "cold",     "clock",  "alarm",    "bell",
                 "hat",     "coat",     "shoe",      "shoes",     "shirt",   "dress",    "money",  "wallet",   "purse",
                 "ticket",  "game",     "ball",      "picture",   "photo",   "computer", "screen", "internet", "water",
                 "river",   "sea",      "beach",     "mountain",  "tree",    "trees",    "grass",  "garden",   "park",
                 "school",  "building", "bridge",    "tower",     "leg",     "legs",     "foot",   "feet",     "heart",
                 "hands",   "eyes",     "back"});
}

void run(const Passage& sentence, Sink& sink) {
  const Tokens tokens = sentence.tokens();
  if (tokens.size() > longest_tree || tokens.size() < 6) return;
  const bool after = one_of(tokens[0].lower, {"while", "when", "after", "before", "by"});
  const Token& participle = tokens[after ? 1 : 0];
  if (participle.xpos != Xpos::vbg || free_participle(participle.lower) || tokens[0].quoted) return;
  int comma = -1;
  for (int k = 1; k < static_cast<int>(tokens.size()) && k < 14; ++k)
    if (tokens[static_cast<std::size_t>(k)].text == ",") {
      comma = k;
      break;
    }
  if (comma < 2) return;
  const int top = root(tokens), s = top < 0 ? -1 : subject(tokens, top);
  if (s < comma || s > comma + 3) return;
  const Token& noun = tokens[static_cast<std::size_t>(s)];
  if (!thing(noun.lower) || noun.capital || noun.relation == Relation::nsubj_pass ||
      tokens[static_cast<std::size_t>(s + 1)].lower == "'s")
    return;
  const int verb = finite_verb(tokens, top);
  if (verb < s || verb > s + 2) return;
  sink.add({.span = span_of(sentence, 0, static_cast<std::uint32_t>(comma)),
            .arguments = {{"opening", std::string(text_of(sentence, 0, static_cast<std::uint32_t>(comma)))},
                          {"subject", std::string(text_of(sentence, static_cast<std::uint32_t>(comma + 1),
                                                          static_cast<std::uint32_t>(s + 1)))}}});
}

}  // namespace

extern const Check check_dangling_modifier;
const Check check_dangling_modifier{.name = "dangling_modifier",
                                    .summary = "opening phrases whose doer is not named",
                                    .needs_trees = true,
                                    .prepare = simple<run>};

}  // namespace firstread
