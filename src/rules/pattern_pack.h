// Compiled patterns as they lie in a mapped file: flat tables, numbers for pointers. Used by the sources called
// pattern_… and pattern.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/text_pool.h"
#include "rules/pattern_program.h"
#include "rules/trigger.h"

namespace firstread {

struct PackedTest {
  TestKind kind;
  std::uint8_t negated;
  std::uint8_t of_head = 0;
  std::uint8_t unused = 0;
  std::uint32_t count = 0;  // prefix, suffix: its bytes; lemma: its forms; any_of: its tests
  std::uint64_t value = 0;  // word: its key; prefix, suffix: where in the pool; lemma: its first form; any_of: its
                            // first test; feature: number and value; tags: the number
};

struct PackedStep {
  Op op;
  std::uint8_t glued;
  std::uint16_t tests = 0;              // token: how many, from first on
  std::uint32_t first = 0, second = 0;  // as in Instruction
};

struct PackedPattern {
  std::uint32_t first_step, steps;
  std::uint32_t first_name, names;
  std::uint32_t opening;      // the first step that is no save
  std::uint32_t least, most;  // Distance before the trigger
  std::uint32_t flags;
};

enum PatternFlag : std::uint32_t { marks_part = 1, needs_tags_flag = 2, needs_tree_flag = 4, has_trigger = 8 };

struct PatternTables {
  std::span<const PackedPattern> patterns;
  std::span<const PackedStep> steps;
  std::span<const PackedTest> tests;
  std::span<const std::uint64_t> forms;
  std::span<const TextRef> names;
  std::span<const Trigger> triggers;  // part: the pattern
  std::string_view pool;
};

// Nothing when the bytes are not what pack_patterns makes.
std::optional<PatternTables> take_patterns(std::string_view bytes);
// Whether nothing in the tables leads outside them, so that the machine need not look.
bool is_sound(const PatternTables& tables);

}  // namespace firstread
