#include "english/passage.h"

#include "english/analysis.h"

namespace firstread {

std::span<const Token> Passage::tokens() const {
  if (first_ == last_) return {};
  const auto sentences = analysis_->sentences();
  return analysis_->tokens().subspan(sentences[first_].first, sentences[last_ - 1].last - sentences[first_].first);
}

Passage Passage::sentence(std::uint32_t index) const { return analysis_->sentence(first_ + index); }

const Block& Passage::block() const { return analysis_->block(analysis_->sentences()[first_]); }

Span Passage::span() const {
  const auto all = tokens();
  return all.empty() ? Span{} : Span{all.front().span.begin, all.back().span.end};
}

std::string_view Passage::text() const {
  const auto all = tokens();
  return all.empty()
             ? std::string_view{}
             : std::string_view(block().prose.text).substr(all.front().begin, all.back().end - all.front().begin);
}

Span Passage::to_source(std::uint32_t begin, std::uint32_t end) const { return block().prose.to_source(begin, end); }

int Passage::index(const Token& token) const {
  const auto all = tokens();
  if (all.empty() || &token < all.data() || &token >= all.data() + all.size()) return -1;
  return static_cast<int>(&token - all.data());
}

const Token* Passage::head(const Token& token) const {
  const auto all = tokens();
  return token.head < 0 || static_cast<std::size_t>(token.head) >= all.size()
             ? nullptr
             : &all[static_cast<std::size_t>(token.head)];
}

}  // namespace firstread
