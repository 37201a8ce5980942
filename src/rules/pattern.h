// The little language of `match:`, over the tokens of one sentence. docs/rules.md describes it; in short:
//   due to the fact that     words, lower-cased, cut as the tokenizer cuts them; non* and *less by their ends
//   (could|would) of         one of several, each of one or more items
//   very?  very+  very{0,3}  may be missing; one or more; so many
//   _{0,4}                   a gap of any tokens
//   <be>                     any form of the word, by its spelling: am, is, was, 're …
//   @capital @number @punct @word @any … @start @end    classes of token; start and end of the sentence
//   #VBZ #VB* #NOUN #nsubj #Number=Plur    Penn tag or its beginning, part of speech, relation, feature
//   ^x                       the token's head is x;  ^{name}: is in that capture
//   !x a token that is not x;  x&y a token that is both;  x&(a|b) x, and one of these
//   {name: …}                a capture, used in messages and suggestions as {name}
//   [[ … ]]                  the part that is marked and replaced; the whole match when there is none
//   x~y                      glued: no space between them
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "english/passage.h"
#include "rules/pattern_pack.h"
#include "rules/trigger.h"

namespace firstread {

struct Capture {
  std::string_view name;      // into the program
  std::uint32_t first, last;  // tokens of the passage, half-open
};

struct PatternMatch {
  std::uint32_t first, last;                // the whole match, tokens of the passage
  std::uint32_t marked_first, marked_last;  // what is marked
  std::vector<Capture> captures;
};

// Several patterns, compiled. A view: the program must outlive it.
class Patterns {
 public:
  // An Error says what in a pattern is wrong and what would be right; `lines` are where the texts stand in their file.
  static Result<std::string> compile(const std::vector<std::string>& texts, std::span<const int> lines = {});
  static std::optional<Patterns> take(std::string_view program);
  // The same of a program that surely is what `compile` made, as the pack's sum vouches: what it holds is not looked
  // at.
  static std::optional<Patterns> open(std::string_view program);

  std::uint32_t size() const { return static_cast<std::uint32_t>(tables_.patterns.size()); }
  bool needs_tags() const { return any(needs_tags_flag | needs_tree_flag); }
  bool needs_tree() const { return any(needs_tree_flag); }

  // Words of which one is in every match of a pattern; the part is the number of the pattern.
  std::span<const Trigger> triggers() const { return tables_.triggers; }
  bool is_triggered(std::uint32_t pattern) const { return tables_.patterns[pattern].flags & has_trigger; }

  // Matches that do not overlap, leftmost first, longest of those that start together. The work is bounded per
  // sentence; a pattern that would need more finds nothing there.
  std::vector<PatternMatch> matches(std::uint32_t pattern, const Passage& sentence) const;
  // The same, from where the pattern's triggers stand: all hits of this pattern in the sentence, from left to right.
  std::vector<PatternMatch> matches(std::uint32_t pattern, const Passage& sentence, std::span<const Hit> hits) const;

 private:
  bool any(std::uint32_t flags) const {
    for (const PackedPattern& pattern : tables_.patterns)
      if (pattern.flags & flags) return true;
    return false;
  }
  PatternTables tables_;
};

}  // namespace firstread
