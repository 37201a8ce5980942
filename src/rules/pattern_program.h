// What a pattern is compiled to: instructions for a small backtracking machine over tokens (Thompson 1968; Cox 2010,
// "Regular Expression Matching: the Virtual Machine Approach"). Used by the sources called pattern_… and pattern.cpp.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "english/feature_names.h"
#include "english/grammar.h"
#include "rules/trigger.h"

namespace firstread {

enum class TestKind : std::uint8_t {
  word,
  prefix,
  suffix,
  lemma,
  any,
  capital,
  lower,
  number,
  punctuation,
  is_word,
  quote,
  hyphen,
  start,
  end,
  upos,
  xpos,
  xpos_prefix,
  relation,
  feature,
  any_of,
  in_capture
};

struct Test {
  TestKind kind = TestKind::any;
  bool negated = false;
  bool of_head = false;                 // asked of the token's head; a token without one fails
  std::string text = {};                // word, prefix, suffix, prefix of a Penn tag, name of a capture
  std::vector<std::string> forms = {};  // of a lemma, sorted
  Upos upos{};
  Xpos xpos{};
  Relation relation{};
  FeatureValue feature{};
  std::vector<Test> any = {};  // any_of: one of them must hold
};

// `head` follows the token that it is about. Whether the capture holds that token's head is asked at once where the
// capture is complete, and by `head_later` at the end of the pattern where it is not.
enum class Op : std::uint8_t { token, split, jump, save, at_start, at_end, head, head_later, match };

struct Instruction {
  Op op;
  bool glued = false;                   // token: nothing may stand between it and the one before; head: negated
  std::uint32_t first = 0, second = 0;  // split: try first, then second; jump: first; save: slot first; head: slot
                                        // first, capture second
  std::vector<Test> tests = {};         // token: all must hold
};

// How many tokens stand before something.
struct Distance {
  static constexpr std::uint32_t any = 1u << 20;  // no limit
  std::uint32_t least = 0, most = 0;

  friend Distance operator+(Distance a, Distance b) {
    return {std::min(any, a.least + b.least), std::min(any, a.most + b.most)};
  }
  friend Distance operator|(Distance a, Distance b) { return {std::min(a.least, b.least), std::max(a.most, b.most)}; }
};

struct PatternProgram {
  std::vector<Instruction> code;
  std::vector<std::string> names;     // capture k has slots 2k + 2 and 2k + 3; slots 0 and 1 are what is marked
  std::vector<std::string> triggers;  // of these words one is in every match; none: no such set is known
  Distance before_trigger;            // tokens from the match's start to the trigger
  Beside beside_trigger;
  bool marks = false;  // has [[ ]]
  bool tags = false, tree = false;
};

constexpr std::size_t most_captures = 8, most_heads = 4;  // heads: questions for captures, one slot each
constexpr std::size_t first_head_slot = 2 + 2 * most_captures, all_slots = first_head_slot + most_heads;

Result<PatternProgram> compile_pattern(std::string_view text);

// Programs as bytes that can be used where they lie; pattern_pack.h takes them apart.
std::string pack_patterns(const std::vector<PatternProgram>& programs);

}  // namespace firstread
