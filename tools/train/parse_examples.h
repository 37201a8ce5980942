// Sentences as the parser learns them and reads them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "parser_trainer.h"

namespace firstread::train {

ParseExample parse_example(const TreeSentence& sentence, std::string_view tags, const WordTable& table);
// The same with the tags that the tagger gives.
std::vector<ParseExample> tagged(const std::vector<TreeSentence>& sentences, const Tagger& tagger);
// What the margins of the parser are set on: they must hold on wrong English too, so each sentence also spoilt.
std::vector<ParseExample> margin_sample(const std::vector<TreeSentence>& dev, const Tagger& tagger);
std::vector<const ParseExample*> pointers(const std::vector<ParseExample>& examples);
ParsedTree tree_of(const std::vector<Arc>& arcs);

// Arcs found against arcs given.
class ArcScore {
 public:
  void add(const ParseExample& gold, const ParsedTree& tree);
  void print(const char* title) const;

 private:
  std::size_t words_ = 0, heads_ = 0, labelled_ = 0;
};

}  // namespace firstread::train
