#include "parse_examples.h"

#include <cstdio>

#include "spoil.h"
#include "stages.h"

namespace firstread::train {

ParseExample parse_example(const TreeSentence& sentence, std::string_view tags, const WordTable& table) {
  ParseExample out;
  out.words.clear();
  for (const Word& word : sentence.words) {
    out.words.add(word.text, word.lower, table);
    out.heads.push_back(word.head < 0 ? static_cast<std::int32_t>(sentence.words.size()) : word.head);
    out.labels.push_back(word.label);
  }
  out.words.finish();
  out.tags.assign(tags.begin(), tags.end());
  return out;
}

std::vector<ParseExample> tagged(const std::vector<TreeSentence>& sentences, const Tagger& tagger) {
  std::vector<ParseExample> out;
  out.reserve(sentences.size());
  std::vector<Tagging> tags;
  WordScores memory(tagger.labels());
  for (const TreeSentence& sentence : sentences) {
    out.push_back(parse_example(sentence, {}, tagger.words()));
    tagger.tag(out.back().words, memory, tags);
    for (const Tagging& tag : tags) out.back().tags.push_back(tag.pair);
  }
  return out;
}

std::vector<ParseExample> margin_sample(const std::vector<TreeSentence>& dev, const Tagger& tagger) {
  std::vector<ParseExample> out = tagged(dev, tagger);
  for (ParseExample& example : tagged(spoilt(dev, spoilt_dev_seed), tagger)) out.push_back(std::move(example));
  return out;
}

std::vector<const ParseExample*> pointers(const std::vector<ParseExample>& examples) {
  std::vector<const ParseExample*> out;
  for (const ParseExample& example : examples) out.push_back(&example);
  return out;
}

ParsedTree tree_of(const std::vector<Arc>& arcs) {
  ParsedTree out;
  for (const Arc& arc : arcs) {
    out.heads.push_back(arc.head < 0 ? static_cast<std::int32_t>(arcs.size()) : arc.head);
    out.labels.push_back(arc.label);
  }
  return out;
}

void ArcScore::add(const ParseExample& gold, const ParsedTree& tree) {
  for (std::size_t i = 0; i < gold.heads.size(); ++i) {
    ++words_;
    if (tree.heads[i] != gold.heads[i]) continue;
    ++heads_;
    labelled_ += tree.labels[i] == gold.labels[i];
  }
}

void ArcScore::print(const char* title) const {
  const auto share = [&](std::size_t right) {
    return 100.0 * static_cast<double>(right) / static_cast<double>(words_);
  };
  std::fprintf(stderr, "%s: UAS %.2f LAS %.2f\n", title, share(heads_), share(labelled_));
}

}  // namespace firstread::train
