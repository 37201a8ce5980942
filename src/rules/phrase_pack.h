// A table of phrases as it lies in a mapped file. Used by phrase_compiler.cpp and phrase_table.cpp only.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/text_pool.h"
#include "english/grammar.h"
#include "rules/trigger.h"

namespace firstread {

enum ElementFlag : std::uint16_t {
  is_optional = 1,
  is_negated = 2,
  is_exact = 4,  // as written, capitals included
  takes_numbers = 8,
  at_clause_start = 16,  // the edge of a clause will do, and is no token
  at_clause_end = 32,
  is_wide = 64,  // a class of words, a tag or an edge is among them
  is_verb = 128  // its words are base, third, past, participle, gerund
};

struct PackedElement {
  XposSet tags;
  std::uint32_t first_word, words;
  TextRef spelling;  // as in the phrase, to be found again in a replacement
  std::uint32_t flags;
  std::uint32_t unused = 0;

  bool has(ElementFlag flag) const { return flags & flag; }
};

struct PackedPhrase {
  std::uint32_t first_element, elements;
  std::uint32_t marked_first, marked_last;  // elements of it, half-open
  std::uint32_t trigger;                    // the element whose words wake it
  std::uint32_t first_replacement, replacements;
};

struct PackedWord {
  std::uint64_t key;
  TextRef text;
};

struct PhraseTables {
  std::span<const PackedPhrase> phrases;
  std::span<const PackedElement> elements;
  std::span<const PackedWord> words;
  std::span<const TextRef> replacements;
  std::span<const Trigger> triggers;  // part: the phrase
  std::string_view pool;
};

// Nothing when the bytes are not what compile_phrases makes.
std::optional<PhraseTables> take_phrases(std::string_view bytes);
// Whether nothing in the tables leads outside them.
bool is_sound(const PhraseTables& tables);

constexpr std::size_t most_elements = 24;

// What a piece of a replacement is. <foot> takes a verb's form, x|y a choice, @own and #NN what was found.
bool is_plain(std::string_view piece);
std::size_t choices_in(std::string_view piece);

}  // namespace firstread
