// A passage is what a check looks at: one sentence, one paragraph or the whole document of an Analysis.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "document/block.h"
#include "english/token.h"

namespace firstread {

class Analysis;
class Workings;

enum class Unit : std::uint8_t { sentence, paragraph, document };

class Passage {
 public:
  Passage(const Analysis& analysis, Unit unit, std::uint32_t first_sentence, std::uint32_t last_sentence,
          const Workings* workings = nullptr)
      : analysis_(&analysis), workings_(workings), unit_(unit), first_(first_sentence), last_(last_sentence) {}

  const Analysis& analysis() const { return *analysis_; }
  Unit unit() const { return unit_; }
  std::span<const Token> tokens() const;  // of all its sentences
  std::uint32_t sentences() const { return last_ - first_; }
  Passage sentence(std::uint32_t index) const;                   // 0 … sentences()
  const Workings& workings() const { return *workings_; }        // of a sentence or a document from the engine
  const Block& block() const;                                    // of its first sentence
  Span span() const;                                             // from its first token to its last
  std::string_view text() const;                                 // the prose, for sentences and paragraphs
  Span to_source(std::uint32_t begin, std::uint32_t end) const;  // bytes of the block's prose; sentences and paragraphs

  // Trees (a passage of one sentence). Index of a token of this passage, or -1.
  int index(const Token&) const;
  const Token* head(const Token&) const;

 private:
  const Analysis* analysis_;
  const Workings* workings_;
  Unit unit_;
  std::uint32_t first_, last_;
};

}  // namespace firstread
