#include <cstdio>
#include <sstream>

#include "clusters.h"
#include "english/model_files.h"
#include "open_text.h"
#include "spoil.h"
#include "stages.h"
#include "tagger_trainer.h"

namespace firstread::train {
namespace {

constexpr int epochs = 7, folds = 5;
constexpr float least_weight = 1.6f;  // lighter ones are left out of the file
constexpr double load = 0.85;
constexpr std::uint64_t counted_words = 4'000'000;

Result<std::vector<ClusteredWord>> read_clusters(const Folders& folders) {
  const auto bytes = read_bytes(folders.work / "clusters.tsv");
  if (!bytes) return bytes.error();
  std::vector<ClusteredWord> out;
  std::istringstream in(*bytes);
  ClusteredWord word;
  while (in >> word.word >> word.clusters[0] >> word.clusters[1] >> word.clusters[2]) out.push_back(word);
  return out;
}

std::vector<const TagExample*> pointers(const std::vector<TagExample>& examples) {
  std::vector<const TagExample*> out;
  for (const TagExample& example : examples) out.push_back(&example);
  return out;
}

std::vector<TagExample> examples_of(const std::vector<TreeSentence>& sentences, const std::vector<TagPair>& pairs,
                                    const WordTable& table) {
  std::vector<TagExample> out;
  out.reserve(sentences.size());
  for (const TreeSentence& sentence : sentences) out.push_back(tag_example(sentence, pairs, table));
  return out;
}

TagCounts count_tags(const LearntTagger& tagger, const WordTable& table, const Folders& folders) {
  TagCounts out;
  std::uint64_t words = 0;
  std::vector<std::uint8_t> tags;
  SentenceKeys keys;
  read_open_text(text_files(folders.text.string()), 7, [&](const std::vector<std::string>& sentence) {
    std::vector<std::string> lowers;
    keys.clear();
    for (const std::string& word : sentence) {
      lowers.push_back(lower_of(word));
      keys.add(word, lowers.back(), table);
    }
    keys.finish();
    tagger.tag(keys, tags);
    for (std::size_t i = 0; i < tags.size(); ++i) {
      for (char& c : lowers[i])
        if (c >= '0' && c <= '9') c = '0';
      ++out[lowers[i]][tags[i]];
    }
    words += tags.size();
    return words < counted_words;
  });
  return out;
}

}  // namespace

std::optional<Error> make_clusters(const Folders& folders) {
  std::string out;
  for (const ClusteredWord& word : cluster_words(text_files(folders.text.string()), {})) {
    out += word.word;
    for (const std::uint16_t cluster : word.clusters) out += '\t' + std::to_string(cluster);
    out += '\n';
  }
  return write_bytes(folders.work / "clusters.tsv", out);
}

std::optional<Error> make_tagger(const Folders& folders) {
  const auto clusters = read_clusters(folders);
  if (!clusters) return clusters.error();
  const auto clean = read_treebank(folders.treebank / "en_ewt-train.conllu");
  if (!clean) return clean.error();
  const auto dev = read_treebank(folders.treebank / "en_ewt-dev.conllu");
  if (!dev) return dev.error();
  const std::vector<TreeSentence> spoilt_copy = spoilt(*clean, spoilt_train_seed);
  const std::vector<TagPair> pairs = tag_pairs(*clean);

  TagCounts counted;
  if (!folders.quick) {
    const std::string first_bytes = make_word_table(*clean, pairs, *clusters, {});
    std::string_view view = first_bytes;
    const auto table = WordTable::take(view);
    const auto examples = examples_of(*clean, pairs, *table);
    LearntTagger first(*table);
    first.learn(pointers(examples), 4, 1);
    counted = count_tags(first, *table, folders);
  }
  const std::string table_bytes = make_word_table(*clean, pairs, *clusters, counted);
  std::string_view view = table_bytes;
  const auto table = WordTable::take(view);
  if (!table) return Error{.message = "The table of words is damaged."};
  if (auto error = write_bytes(folders.work / "words.bin", table_bytes)) return error;

  const auto clean_examples = examples_of(*clean, pairs, *table),
             spoilt_examples = examples_of(spoilt_copy, pairs, *table);
  const auto dev_examples = examples_of(*dev, pairs, *table);
  std::vector<const TagExample*> all = pointers(clean_examples);
  for (const TagExample& example : spoilt_examples) all.push_back(&example);
  LearntTagger tagger(*table);
  tagger.learn(all, epochs, 2);
  if (auto error = write_bytes(folders.out / tagger_file.name,
                               model_head(tagger_file) + tagger.packed(table_bytes, least_weight, load, dev_examples)))
    return error;

  // Tags for the parser to learn from: those of a tagger that has not seen the document.
  std::vector<std::string> tags(clean->size() + spoilt_copy.size());
  for (std::uint32_t fold = 0; fold < folds; ++fold) {
    std::vector<const TagExample*> seen;
    for (std::size_t i = 0; i < clean->size(); ++i)
      if ((*clean)[i].document % folds != fold) seen.push_back(&clean_examples[i]);
    for (std::size_t i = 0; i < spoilt_copy.size(); ++i)
      if (spoilt_copy[i].document % folds != fold) seen.push_back(&spoilt_examples[i]);
    LearntTagger other(*table);
    other.learn(seen, folders.quick ? 2 : 3, 3 + fold);
    std::vector<std::uint8_t> found;
    const auto take = [&](const std::vector<TreeSentence>& sentences, const std::vector<TagExample>& examples,
                          std::size_t base) {
      for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (sentences[i].document % folds != fold) continue;
        other.tag(examples[i].words, found);
        tags[base + i].assign(found.begin(), found.end());
      }
    };
    take(*clean, clean_examples, 0);
    take(spoilt_copy, spoilt_examples, clean->size());
  }
  std::string out;
  for (const std::string& sentence : tags) out += sentence;
  return write_bytes(folders.work / "tags.bin", out);
}

}  // namespace firstread::train
