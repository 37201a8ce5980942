// Where an article stands or could stand: the starts of noun groups without another determiner; and the cues that tell
// which article English writers use there (after Han, Chodorow & Leacock 2006).
#pragma once

#include <cstdint>
#include <vector>

#include "english/noun_groups.h"

namespace firstread {

enum class Article : std::uint8_t { none, indefinite, definite };

struct ArticleSlot {
  Article written;
  int article;      // index of the written article; -1 without one
  int first, head;  // the noun group after it
};

std::vector<ArticleSlot> article_slots(const Surroundings& sentence, std::span<const NounGroup> groups);

// `mentioned`: the head noun stands in the 250 tokens before this sentence or earlier in it.
void add_article_cues(const Surroundings& sentence, const ArticleSlot& slot, bool mentioned, Cues& cues);

// Whether a token with this lemma stands among `before` or among the first `end` tokens of the sentence.
bool mentioned(std::span<const Token> before, const Surroundings& sentence, int end, std::string_view lemma);
inline constexpr std::size_t memory = 250;

}  // namespace firstread
