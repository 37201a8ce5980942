#include <algorithm>
#include <cstdio>

#include "english/model_files.h"
#include "english/parser.h"
#include "parse_examples.h"
#include "silver.h"
#include "spoil.h"
#include "stages.h"

namespace firstread::train {
namespace {

constexpr int epochs = 5;
constexpr std::uint64_t learners = 3;                                 // whose weights are added up
constexpr std::size_t kept_actions = 620'000, kept_labels = 120'000;  // rows of the file
constexpr double kept_power = 0.25;
constexpr double load = 0.82;
constexpr std::size_t silver_words = 400'000;  // automatic ones of an epoch
constexpr double silver_spoilt = 0.5;

// Trees of the treebank with the tags that the tagger stage left, from `at` on.
Result<std::vector<ParseExample>> with_tags(const std::vector<TreeSentence>& sentences, std::string_view tags,
                                            std::size_t& at, const WordTable& table) {
  std::vector<ParseExample> out;
  out.reserve(sentences.size());
  for (const TreeSentence& sentence : sentences) {
    if (at + sentence.words.size() > tags.size())
      return Error{.message = "The tags are not those of this treebank. Make the tagger first."};
    out.push_back(parse_example(sentence, tags.substr(at, sentence.words.size()), table));
    at += sentence.words.size();
  }
  return out;
}

void print_accuracy(const char* title, const LearntParser& parser, const std::vector<ParseExample>& examples) {
  ArcScore score;
  for (const ParseExample& example : examples) score.add(example, parser.parse(example.words, example.tags));
  score.print(title);
}

}  // namespace

std::optional<Error> make_parser(const Folders& folders) {
  const auto model = read_bytes(folders.out / tagger_file.name);
  if (!model) return model.error();
  std::string_view view = std::string_view(*model).substr(model_head_bytes);
  const auto tagger = Tagger::take(view);
  if (!tagger) return Error{.message = "The tagger is damaged."};
  const auto clean = read_treebank(folders.treebank / "en_ewt-train.conllu");
  if (!clean) return clean.error();
  const auto dev = read_treebank(folders.treebank / "en_ewt-dev.conllu");
  if (!dev) return dev.error();
  const auto tags = read_bytes(folders.work / "tags.bin");
  if (!tags) return tags.error();
  std::size_t at = 0;
  const auto gold = with_tags(*clean, *tags, at, tagger->words());
  if (!gold) return gold.error();
  Lesson<ParseExample> lesson{pointers(*gold), {}, 1, {}, 0};
  std::vector<std::vector<ParseExample>> copies;
  for (int copy = 0; copy < spoilt_copies_made; ++copy) {
    auto examples = with_tags(spoilt(*clean, spoilt_train_seed + static_cast<std::uint64_t>(copy), true), *tags, at,
                              tagger->words());
    if (!examples) return examples.error();
    copies.push_back(*std::move(examples));
    lesson.in_turn.push_back(pointers(copies.back()));
  }
  std::vector<std::vector<ParseExample>> silver;
  if (!folders.quick) {
    const auto parts = silver_parts(folders, SilverFor::parser, silver_words, silver_spoilt);
    if (!parts) return parts.error();
    for (const auto& part : *parts) silver.push_back(tagged(part, *tagger));
    for (const auto& part : silver) lesson.automatic.push_back(pointers(part));
  }
  const auto dev_examples = tagged(*dev, *tagger), spoilt_dev = tagged(spoilt(*dev, spoilt_dev_seed), *tagger);
  LearntParser parser(tag_kinds(tagger->pairs()));
  parser.learn(lesson, epochs, 5);
  print_accuracy("one parser, all weights, on dev", parser, dev_examples);
  for (std::uint64_t more = 1; more < learners; ++more) {
    LearntParser other(tag_kinds(tagger->pairs()));
    lesson.first_automatic += epochs;
    other.learn(lesson, epochs, 5 + 20 * more);
    parser.add(other);
  }
  print_accuracy("parser, all weights, on dev", parser, dev_examples);
  print_accuracy("parser, all weights, on spoilt dev", parser, spoilt_dev);
  parser.prune(kept_actions, kept_labels, kept_power);
  print_accuracy("parser, pruned, on dev", parser, dev_examples);
  print_accuracy("parser, pruned, on spoilt dev", parser, spoilt_dev);
  return write_bytes(folders.out / parser_file.name,
                     model_head(parser_file) + parser.packed(0, 0, load, margin_sample(*dev, *tagger)));
}

std::optional<Error> measure(const Folders& folders) {
  const auto tag_model = read_bytes(folders.out / tagger_file.name),
             tree_model = read_bytes(folders.out / parser_file.name);
  if (!tag_model) return tag_model.error();
  if (!tree_model) return tree_model.error();
  std::string_view tag_view = std::string_view(*tag_model).substr(model_head_bytes);
  std::string_view tree_view = std::string_view(*tree_model).substr(model_head_bytes);
  const auto tagger = Tagger::take(tag_view);
  const auto parser = Parser::take(tree_view);
  if (!tagger || !parser) return Error{.message = "A model is damaged."};
  const auto dev = read_treebank(folders.treebank / "en_ewt-dev.conllu");
  if (!dev) return dev.error();
  const auto kinds = tag_kinds(tagger->pairs());
  const auto run = [&](const std::vector<TreeSentence>& sentences, const char* title) {
    std::size_t words = 0, coarse = 0, fine = 0;
    ArcScore score;
    std::vector<Arc> arcs;
    for (const ParseExample& example : tagged(sentences, *tagger)) {
      parser->parse(example.words, example.tags, kinds, arcs);
      score.add(example, tree_of(arcs));
    }
    std::vector<Tagging> tags;
    WordScores memory(tagger->labels());
    for (const TreeSentence& sentence : sentences) {
      const ParseExample example = parse_example(sentence, {}, tagger->words());
      tagger->tag(example.words, memory, tags);
      for (std::size_t i = 0; i < tags.size(); ++i) {
        ++words;
        const TagPair given = tagger->pairs()[tags[i].pair];
        coarse += given.upos == sentence.words[i].tag.upos;
        fine += given.xpos == sentence.words[i].tag.xpos;
      }
    }
    std::fprintf(stderr, "%s: UPOS %.2f XPOS %.2f; ", title,
                 100.0 * static_cast<double>(coarse) / static_cast<double>(words),
                 100.0 * static_cast<double>(fine) / static_cast<double>(words));
    score.print("trees");
  };
  run(*dev, "dev");
  run(spoilt(*dev, spoilt_dev_seed), "spoilt dev");
  return std::nullopt;
}

std::optional<Error> write_spoilt(const Folders& folders) {
  const auto dev = read_treebank(folders.treebank / "en_ewt-dev.conllu");
  if (!dev) return dev.error();
  return write_bytes(folders.work / "spoilt-dev.conllu", conllu(spoilt(*dev, spoilt_dev_seed)));
}

}  // namespace firstread::train
