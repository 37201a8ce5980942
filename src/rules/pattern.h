// The little language of `match:`, over the tokens of one sentence. docs/rules.md describes it; in short:
//   due to the fact that     words, lower-cased, cut as the tokenizer cuts them; non-* and *-less are words by their
//   ends (could|would) of         one of several, each of one or more items very?                    may be missing
//   very+  one or more        very{0,3}  so many
//   _{0,4}                   a gap of any tokens
//   <be>                     any form of the word, by its spelling: am, is, was, 're …
//   @capital @lower @number @punct @word @any @quote @hyphen @start @end       classes of token; start and end of
//   sentence #VBZ #NOUN #nsubj        Penn tag, universal part of speech, relation; #VB* is a prefix !x a token that is
//   not x;  x&y  a token that is both {name: …}                a capture, used in messages and suggestions as {name}
//   [[ … ]]                  the part that is marked and replaced; the whole match when there is none
//   x~y  glued: no space between them;   x y  white space or not
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "english/passage.h"

namespace firstread {

struct PatternProgram;

struct Capture {
  std::string_view name;      // into the Pattern
  std::uint32_t first, last;  // tokens of the passage, half-open
};

struct PatternMatch {
  std::uint32_t first, last;                // the whole match, tokens of the passage
  std::uint32_t marked_first, marked_last;  // what is marked
  std::vector<Capture> captures;
};

class Pattern {
 public:
  // An Error says what in the pattern is wrong and what would be right.
  static Result<Pattern> parse(std::string_view text);

  // Matches that do not overlap, leftmost first, longest of those that start together. The work is bounded per
  // sentence; a pattern that would need more finds nothing there.
  std::vector<PatternMatch> matches(const Passage& sentence) const;

  // Words of which one must be in the sentence; empty when there is no such set.
  const std::vector<std::string>& triggers() const;
  bool needs_tags() const;
  bool needs_tree() const;

 private:
  std::shared_ptr<const PatternProgram> program_;
};

}  // namespace firstread
