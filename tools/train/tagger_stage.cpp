#include <algorithm>
#include <cstdio>
#include <sstream>

#include "capitals.h"
#include "clusters.h"
#include "english/model_files.h"
#include "open_text.h"
#include "silver.h"
#include "spoil.h"
#include "stages.h"
#include "tagger_trainer.h"

namespace firstread::train {
namespace {

constexpr int epochs = 7, fold_epochs = 3, folds = 5;
constexpr double spoilt_share = 0.5;
constexpr std::size_t silver_words = 200'000;  // automatic ones of an epoch
constexpr double silver_spoilt = 0.5;
constexpr std::size_t kept_rows = 238'000;
constexpr double kept_power = 0.25;
constexpr double load = 0.8;

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

// How often words have tags in the automatic trees.
TagCounts count_tags(const std::vector<TreeSentence>& sentences, const std::vector<TagPair>& pairs) {
  TagCounts out;
  for (const TreeSentence& sentence : sentences) {
    for (const Word& word : sentence.words) {
      const auto at = std::ranges::lower_bound(pairs, word.tag);
      if (at == pairs.end() || *at != word.tag) continue;
      std::string key = word.lower;
      for (char& c : key)
        if (c >= '0' && c <= '9') c = '0';
      ++out[key][static_cast<std::uint8_t>(at - pairs.begin())];
    }
  }
  return out;
}

// What the tagger learns from besides the treebank.
struct Company {
  std::vector<std::vector<TreeSentence>> spoilt;  // copies of the treebank
  SilverParts silver;                             // clean, and spoilt
};

struct CompanyExamples {
  std::vector<std::vector<TagExample>> spoilt, silver;

  CompanyExamples(const Company& company, const std::vector<TagPair>& pairs, const WordTable& table) {
    for (const auto& copy : company.spoilt) spoilt.push_back(examples_of(copy, pairs, table));
    for (const auto& part : company.silver) silver.push_back(examples_of(part, pairs, table));
  }
  Lesson<TagExample> lesson(const std::vector<TagExample>& always, double share) const {
    Lesson<TagExample> out{pointers(always), {}, share, {}, 0};
    for (const auto& copy : spoilt) out.in_turn.push_back(pointers(copy));
    for (const auto& part : silver) out.automatic.push_back(pointers(part));
    return out;
  }
};

// The tagger of the program: it has seen more of the spoilt copies, and knows what some forms cannot be.
std::optional<Error> make_shipped(const std::vector<TreeSentence>& clean, const Company& company,
                                  const std::vector<TreeSentence>& dev, const std::vector<TagPair>& pairs,
                                  WordSources sources, const TagCounts& counted, const Folders& folders) {
  sources.close_forms = true;
  const std::string table_bytes = make_word_table(clean, pairs, sources, counted);
  std::string_view view = table_bytes;
  const auto table = WordTable::take(view);
  if (!table) return Error{.message = "The table of words is damaged."};
  const auto clean_examples = examples_of(clean, pairs, *table), dev_examples = examples_of(dev, pairs, *table),
             spoilt_dev = examples_of(spoilt(dev, spoilt_dev_seed), pairs, *table);
  const CompanyExamples others(company, pairs, *table);
  LearntTagger tagger(*table);
  tagger.learn(others.lesson(clean_examples, 1), epochs, 2);
  print_accuracy("tagger, all weights, on dev", tagger, dev_examples, pairs);
  print_accuracy("tagger, all weights, on spoilt dev", tagger, spoilt_dev, pairs);
  tagger.prune(kept_rows, kept_power);
  print_accuracy("tagger, pruned, on dev", tagger, dev_examples, pairs);
  return write_bytes(folders.out / tagger_file.name,
                     model_head(tagger_file) + tagger.packed(table_bytes, 0, load, dev_examples));
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

  Company company;
  TagCounts counted;
  if (!folders.quick) {
    const auto all = read_treebank(folders.work / silver_name);
    if (!all) return all.error();
    counted = count_tags(*all, pairs);
    auto parts = silver_parts(folders, SilverFor::tagger, silver_words, silver_spoilt);
    if (!parts) return parts.error();
    company.silver = *std::move(parts);
  }
  for (int copy = 0; copy < spoilt_copies_made; ++copy)
    company.spoilt.push_back(spoilt(*clean, spoilt_train_seed + static_cast<std::uint64_t>(copy), true));
  if (auto error = make_shipped(*clean, company, *dev, pairs, *sources, counted, folders)) return error;
  if (folders.keep) return std::nullopt;

  // Tags for the parser to learn from: those of a tagger that has not seen the document.
  const std::string table_bytes = make_word_table(*clean, pairs, *sources, counted);
  std::string_view view = table_bytes;
  const auto table = WordTable::take(view);
  if (!table) return Error{.message = "The table of words is damaged."};
  const auto clean_examples = examples_of(*clean, pairs, *table);
  const CompanyExamples others(company, pairs, *table);
  std::vector<std::vector<std::string>> tags(others.spoilt.size() + 1);
  const auto of_fold = [](const TreeSentence& sentence, std::uint32_t fold) {
    return sentence.document % folds == fold;
  };
  for (std::uint32_t fold = 0; fold < folds; ++fold) {
    Lesson<TagExample> seen{{}, {}, spoilt_share, {}, 0};
    for (std::size_t i = 0; i < clean->size(); ++i)
      if (!of_fold((*clean)[i], fold)) seen.always.push_back(&clean_examples[i]);
    for (std::size_t copy = 0; copy < others.spoilt.size(); ++copy) {
      seen.in_turn.emplace_back();
      for (std::size_t i = 0; i < others.spoilt[copy].size(); ++i)
        if (!of_fold(company.spoilt[copy][i], fold)) seen.in_turn.back().push_back(&others.spoilt[copy][i]);
    }
    for (const auto& part : others.silver) seen.automatic.push_back(pointers(part));
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
    for (std::size_t copy = 0; copy < others.spoilt.size(); ++copy)
      take(company.spoilt[copy], others.spoilt[copy], tags[copy + 1]);
  }
  std::string out;
  for (const auto& sentences : tags)
    for (const std::string& sentence : sentences) out += sentence;
  return write_bytes(folders.work / "tags.bin", out);
}

}  // namespace firstread::train
