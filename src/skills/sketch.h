// What is kept of a draft: numbers from which two drafts can be compared, and not one word of it. Words are known by
// salted 12-bit numbers that many words share, without their order; runs of three words by a sample of salted hashes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "english/analysis.h"
#include "rules/finding.h"

namespace firstread {

struct SentenceSketch {
  std::uint64_t hash = 0;  // of its words in order; equal sentences have equal hashes
  std::uint32_t paragraph = 0;
  std::vector<std::uint16_t> words;  // 12-bit numbers, sorted, each once
};

struct FindingSketch {
  std::string rule, skill;
  std::uint32_t sentence = 0;
  std::uint64_t text = 0;               // hash of the marked words
  std::uint64_t before = 0, after = 0;  // hashes of the words next to them, in the same sentence; 0: none
  bool whole = false;                   // marks most of its sentence, or more than one
};

struct Sketch {
  std::uint32_t words = 0, paragraphs = 0;
  std::vector<SentenceSketch> sentences;
  std::vector<FindingSketch> findings;  // in the order of the text
  std::vector<std::uint32_t> runs;      // sample of runs of three words, sorted: what tells one essay from another

  std::uint64_t content() const;  // equal words, equal content
};

Sketch sketch(const Analysis& analysis, const Findings& findings, std::uint64_t salt);

// How much of the smaller one is in the other, 0 … 1 (containment: Broder 1997). Of one salt.
double likeness(const Sketch& one, const Sketch& other);
constexpr double same_essay = 0.25;  // as alike as this: two drafts of one essay

std::string pack(const Sketch& sketch);
Result<Sketch> unpack_sketch(std::string_view bytes);

}  // namespace firstread
