// Learns the tagger, and what the word table holds of tags.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "capitals.h"
#include "clusters.h"
#include "english/tagger.h"
#include "lesson.h"
#include "rows.h"
#include "treebank.h"

namespace firstread::train {

// The pairs of tags of the treebank, sorted; a pair's place is its number.
std::vector<TagPair> tag_pairs(const std::vector<TreeSentence>& treebank);

// Of a word, how often it had each pair of tags.
using TagCounts = std::map<std::string, std::map<std::uint8_t, std::uint32_t>>;

// The table: clusters, classes from the treebank and, for words rare in it, from `counted` on automatically tagged
// text. A past like "rang" that is in no list of lemmas is a verb and nothing else, however rare it is.
struct WordSources {
  std::vector<ClusteredWord> clusters;
  CapitalShares capitals;
  std::set<std::string> lemmas;
  bool close_forms = false;  // also the tags of forms whose base is only ever a verb, or only ever a noun
};
std::string make_word_table(const std::vector<TreeSentence>& treebank, const std::vector<TagPair>& pairs,
                            const WordSources& sources, const TagCounts& counted);

struct TagExample {
  SentenceKeys words;
  std::vector<std::uint8_t> gold;
};
TagExample tag_example(const TreeSentence& sentence, const std::vector<TagPair>& pairs, const WordTable& table);

class LearntTagger {
 public:
  explicit LearntTagger(const WordTable& table) : table_(table), choice_(table.tag_pairs()) {}

  void learn(const Lesson<TagExample>& lesson, int epochs, std::uint64_t seed);
  // Leaves out light weights.
  void prune(float least) { rows_.prune(least); }
  // Leaves out all but so many rows.
  void prune(std::size_t rows, double power) { rows_.prune(rows, power); }
  void tag(const SentenceKeys& words, std::vector<std::uint8_t>& out) const;
  // The model as Tagger::take reads it, without weights below `least`.
  std::string packed(std::string_view table_bytes, float least, double load, std::span<const TagExample> sample) const;

 private:
  float best(const SentenceKeys& words, int at, int before, int before_that, std::span<const std::uint8_t> choices,
             std::vector<Key>& keys, std::uint8_t& answer) const;  // the margin

  const WordTable& table_;
  TagChoice choice_;
  LabelRows rows_;
};

}  // namespace firstread::train
