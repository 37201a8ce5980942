#include <cstdio>
#include <sstream>

#include "capitals.h"
#include "clusters.h"
#include "english/model_files.h"
#include "open_text.h"
#include "spoil.h"
#include "stages.h"
#include "tagger_trainer.h"

namespace firstread::train {
namespace {

constexpr int epochs = 7, fold_epochs = 3, folds = 5;
constexpr double spoilt_share = 0.5;
// Light weights are left out in steps, and what is left learns on.
struct Pruning {
  float least;
  int epochs;
};
constexpr Pruning pruning[] = {{0.8f, 1}, {1.2f, 3}};
constexpr std::size_t kept_rows = 290'000;
constexpr double kept_power = 0.25;
constexpr double load = 0.85, shipped_load = 0.8;
constexpr std::uint64_t counted_words = 4'000'000;

Result<WordSources> read_sources(const Folders& folders) {
  const auto clusters = read_bytes(folders.work / "clusters.tsv"), capitals = read_bytes(folders.work / "capitals.tsv"),
             lemmas = read_bytes(folders.lemmas);
  if (!clusters) return clusters.error();
  if (!capitals) return capitals.error();
  if (!lemmas) return lemmas.error();
  WordSources out;
  std::istringstream in(*clusters);
  ClusteredWord word;
  while (in >> word.word >> word.clusters[0] >> word.clusters[1] >> word.clusters[2]) out.clusters.push_back(word);
  in = std::istringstream(*capitals);
  std::string name;
  for (int share = 0; in >> name >> share;) out.capitals[name] = static_cast<CapitalShare>(share);
  in = std::istringstream(*lemmas);
  for (std::string form; in >> name >> form;) out.lemmas.insert(name);
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

void print_accuracy(const char* title, const LearntTagger& tagger, const std::vector<TagExample>& examples,
                    const std::vector<TagPair>& pairs) {
  std::size_t words = 0, coarse = 0, fine = 0;
  std::vector<std::uint8_t> found;
  for (const TagExample& example : examples) {
    tagger.tag(example.words, found);
    for (std::size_t i = 0; i < found.size(); ++i, ++words) {
      coarse += pairs[found[i]].upos == pairs[example.gold[i]].upos;
      fine += pairs[found[i]].xpos == pairs[example.gold[i]].xpos;
    }
  }
  const auto share = [&](std::size_t right) { return 100.0 * static_cast<double>(right) / static_cast<double>(words); };
  std::fprintf(stderr, "%s: UPOS %.2f XPOS %.2f\n", title, share(coarse), share(fine));
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

// The tagger of the program: it has seen more of the spoilt copies, and knows what some forms can not be.
std::optional<Error> make_shipped(const std::vector<TreeSentence>& clean,
                                  const std::vector<std::vector<TreeSentence>>& spoilt_copies,
                                  const std::vector<TreeSentence>& dev, const std::vector<TagPair>& pairs,
                                  WordSources sources, const TagCounts& counted, const Folders& folders) {
  sources.close_forms = true;
  const std::string table_bytes = make_word_table(clean, pairs, sources, counted);
  std::string_view view = table_bytes;
  const auto table = WordTable::take(view);
  if (!table) return Error{.message = "The table of words is damaged."};
  const auto clean_examples = examples_of(clean, pairs, *table), dev_examples = examples_of(dev, pairs, *table),
             spoilt_dev = examples_of(spoilt(dev, spoilt_dev_seed), pairs, *table);
  std::vector<std::vector<TagExample>> copies;
  Lesson<TagExample> lesson{pointers(clean_examples), {}, 1};
  for (const auto& copy : spoilt_copies) copies.push_back(examples_of(copy, pairs, *table));
  for (const auto& copy : copies) lesson.in_turn.push_back(pointers(copy));
  LearntTagger tagger(*table);
  tagger.learn(lesson, epochs, 2);
  print_accuracy("tagger, all weights, on dev", tagger, dev_examples, pairs);
  print_accuracy("tagger, all weights, on spoilt dev", tagger, spoilt_dev, pairs);
  tagger.prune(kept_rows, kept_power);
  print_accuracy("tagger, pruned, on dev", tagger, dev_examples, pairs);
  return write_bytes(folders.out / tagger_file.name,
                     model_head(tagger_file) + tagger.packed(table_bytes, 0, shipped_load, dev_examples));
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

std::optional<Error> make_capitals(const Folders& folders) {
  std::string out;
  for (const auto& [word, share] : count_capitals(text_files(folders.text.string())))
    out += word + '\t' + std::to_string(static_cast<int>(share)) + '\n';
  return write_bytes(folders.work / "capitals.tsv", out);
}

std::optional<Error> make_tagger(const Folders& folders) {
  auto sources = read_sources(folders);
  if (!sources) return sources.error();
  const auto clean = read_treebank(folders.treebank / "en_ewt-train.conllu");
  if (!clean) return clean.error();
  const auto dev = read_treebank(folders.treebank / "en_ewt-dev.conllu");
  if (!dev) return dev.error();
  const std::vector<TagPair> pairs = tag_pairs(*clean);

  TagCounts counted;
  if (!folders.quick) {
    const std::string first_bytes = make_word_table(*clean, pairs, *sources, {});
    std::string_view view = first_bytes;
    const auto table = WordTable::take(view);
    const auto examples = examples_of(*clean, pairs, *table);
    LearntTagger first(*table);
    first.learn({pointers(examples), {}}, 4, 1);
    counted = count_tags(first, *table, folders);
  }
  const std::string table_bytes = make_word_table(*clean, pairs, *sources, counted);
  std::string_view view = table_bytes;
  const auto table = WordTable::take(view);
  if (!table) return Error{.message = "The table of words is damaged."};
  if (auto error = write_bytes(folders.work / "words.bin", table_bytes)) return error;

  const auto clean_examples = examples_of(*clean, pairs, *table), dev_examples = examples_of(*dev, pairs, *table);
  std::vector<std::vector<TagExample>> copies;
  std::vector<std::vector<TreeSentence>> spoilt_copies;
  for (int copy = 0; copy < spoilt_copies_made; ++copy) {
    spoilt_copies.push_back(spoilt(*clean, spoilt_train_seed + static_cast<std::uint64_t>(copy), true));
    copies.push_back(examples_of(spoilt_copies.back(), pairs, *table));
  }
  // Prose is right English: the tagger that reads it has seen less of the spoilt copies than the one for students.
  Lesson<TagExample> lesson{pointers(clean_examples), {}, spoilt_share};
  for (const auto& copy : copies) lesson.in_turn.push_back(pointers(copy));
  if (auto error = make_shipped(*clean, spoilt_copies, *dev, pairs, *sources, counted, folders)) return error;
  if (folders.keep) return std::nullopt;
  if (!folders.quick) {
    LearntTagger prose(*table);
    prose.learn(lesson, epochs, 2);
    for (const Pruning& step : pruning) {
      prose.prune(step.least);
      prose.learn(lesson, step.epochs, 9);
    }
    print_accuracy("tagger of prose, on dev", prose, dev_examples, pairs);
    if (auto error = write_bytes(folders.work / prose_tagger_name,
                                 model_head(tagger_file) + prose.packed(table_bytes, 0, load, dev_examples)))
      return error;
  }
  // Tags for the parser to learn from: those of a tagger that has not seen the document.
  std::vector<std::vector<std::string>> tags(copies.size() + 1);
  const auto of_fold = [](const TreeSentence& sentence, std::uint32_t fold) {
    return sentence.document % folds == fold;
  };
  for (std::uint32_t fold = 0; fold < folds; ++fold) {
    Lesson<TagExample> seen{{}, {}, spoilt_share};
    for (std::size_t i = 0; i < clean->size(); ++i)
      if (!of_fold((*clean)[i], fold)) seen.always.push_back(&clean_examples[i]);
    for (std::size_t copy = 0; copy < copies.size(); ++copy) {
      seen.in_turn.emplace_back();
      for (std::size_t i = 0; i < copies[copy].size(); ++i)
        if (!of_fold(spoilt_copies[copy][i], fold)) seen.in_turn.back().push_back(&copies[copy][i]);
    }
    LearntTagger other(*table);
    other.learn(seen, folders.quick ? 2 : fold_epochs, 3 + fold);
    std::vector<std::uint8_t> found;
    const auto take = [&](const std::vector<TreeSentence>& sentences, const std::vector<TagExample>& examples,
                          std::vector<std::string>& out) {
      out.resize(sentences.size());
      for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (!of_fold(sentences[i], fold)) continue;
        other.tag(examples[i].words, found);
        out[i].assign(found.begin(), found.end());
      }
    };
    take(*clean, clean_examples, tags[0]);
    for (std::size_t copy = 0; copy < copies.size(); ++copy) take(spoilt_copies[copy], copies[copy], tags[copy + 1]);
  }
  std::string out;
  for (const auto& sentences : tags)
    for (const std::string& sentence : sentences) out += sentence;
  return write_bytes(folders.work / "tags.bin", out);
}

}  // namespace firstread::train
