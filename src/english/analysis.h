// What the language says about a Document: tokens, sentences, paragraphs and measures. Immutable once made.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "english/measures.h"
#include "english/passage.h"
#include "english/token.h"

namespace firstread {

struct Sentence {
  std::uint32_t first, last;  // tokens [first, last)
  std::uint32_t block;
};

struct Paragraph {            // one for every block that has prose, of whatever kind
  std::uint32_t first, last;  // sentences [first, last)
  std::uint32_t block;
};

class Analysis {
 public:
  const Document& document() const { return *document_; }
  const Source& source() const { return document_->source; }
  std::span<const Token> tokens() const { return tokens_; }
  std::span<const Sentence> sentences() const { return sentences_; }
  std::span<const Paragraph> paragraphs() const { return paragraphs_; }
  std::string_view dialect() const { return dialect_; }  // "en-GB": as set, or as found in the text
  bool dialect_told() const { return dialect_told_; }    // or taken for granted, as neither says
  bool has_trees() const { return has_trees_; }
  const Measures& measures() const { return measures_; }

  Passage sentence(std::uint32_t index, const Workings* workings = nullptr) const {
    return {*this, Unit::sentence, index, index + 1, workings};
  }
  Passage paragraph(std::uint32_t index) const {
    return {*this, Unit::paragraph, paragraphs_[index].first, paragraphs_[index].last};
  }
  Passage whole(const Workings* workings = nullptr) const {
    return {*this, Unit::document, 0, static_cast<std::uint32_t>(sentences_.size()), workings};
  }

  const Block& block(const Sentence& sentence) const { return document_->blocks[sentence.block]; }

 private:
  friend class English;  // the one place where an Analysis is made
  std::unique_ptr<const Document> document_;
  std::vector<Token> tokens_;
  std::vector<Sentence> sentences_;
  std::vector<Paragraph> paragraphs_;
  std::deque<std::string> strings_;  // what tokens' `lower` and `lemma` point into when the prose does not hold it
  std::string dialect_;
  bool dialect_told_ = true;
  Measures measures_;
  bool has_trees_ = false;
};

}  // namespace firstread
