// Sentences with tags and trees, and the files they come from (CoNLL-U).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "english/grammar.h"
#include "english/tagger.h"

namespace firstread::train {

struct Word {
  std::string text, lower, lemma;
  TagPair tag{};
  std::int32_t head = -1;  // -1: the root
  std::uint8_t label = 0;  // index into parsed_relations
  bool space_after = true;
};

struct TreeSentence {
  std::vector<Word> words;
  std::uint32_t document = 0;  // counted from 0
  double sure = 1;             // how sure who parsed it was ("# sure = 0.97")
};

Result<std::vector<TreeSentence>> read_treebank(const std::string& file);
std::string conllu(const std::vector<TreeSentence>& sentences);

std::string lower_of(std::string_view text);  // as the tokenizer gives it
std::uint8_t label_of(Relation relation);     // of its main relation

Result<std::string> read_bytes(const std::string& file);
std::optional<Error> write_bytes(const std::string& file, std::string_view bytes);

}  // namespace firstread::train
