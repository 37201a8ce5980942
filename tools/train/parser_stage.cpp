#include <algorithm>
#include <cstdio>

#include "english/model_files.h"
#include "english/parser.h"
#include "open_text.h"
#include "parser_trainer.h"
#include "spoil.h"
#include "stages.h"
#include "tagger_trainer.h"

namespace firstread::train {
namespace {

constexpr int epochs = 5, teacher_epochs = 5;
constexpr std::uint64_t silver_words = 1'200'000;
constexpr double least_agreement = 0.9;
constexpr float least_action = 2.0f, least_label = 1.5f;  // lighter weights are left out of the file
constexpr double load = 0.85;
constexpr std::uint32_t fold = 1;  // half the table: the heavier rows

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

std::vector<const ParseExample*> pointers(const std::vector<ParseExample>& examples) {
  std::vector<const ParseExample*> out;
  for (const ParseExample& example : examples) out.push_back(&example);
  return out;
}

bool is_tree(const std::vector<std::int32_t>& heads) {
  const auto root = static_cast<std::int32_t>(heads.size());
  if (std::ranges::count(heads, root) != 1) return false;
  for (std::int32_t i = 0; i < root; ++i) {
    std::int32_t at = i;
    for (std::int32_t steps = 0; at != root; at = heads[static_cast<std::size_t>(at)])
      if (++steps > root) return false;
  }
  return true;
}

// What several parsers make of open text, where they agree well enough: each word's head and label by vote.
class Teachers {
 public:
  Teachers(const std::vector<TagKind>& kinds, const WordTable& table) : kinds_(kinds), table_(table) {}

  void learn(std::span<const ParseExample* const> forward, std::span<const ParseExample* const> backward, int forwards,
             int backwards) {
    for (int i = 0; i < forwards; ++i)
      parsers_.emplace_back(LearntParser(kinds_), false)
          .first.learn(forward, teacher_epochs, 20 + static_cast<std::uint64_t>(i));
    for (int i = 0; i < backwards; ++i)
      parsers_.emplace_back(LearntParser(kinds_), true)
          .first.learn(backward, teacher_epochs, 40 + static_cast<std::uint64_t>(i));
  }

  // The mean share of the votes that the chosen heads have; the tree in `out`.
  double parse(const std::vector<std::string>& words, const std::vector<std::string>& lowers, const SentenceKeys& keys,
               const std::vector<std::uint8_t>& tags, ParsedTree& out) const {
    SentenceKeys backward;
    backward.clear();
    for (std::size_t i = words.size(); i-- > 0;) backward.add(words[i], lowers[i], table_);
    backward.finish();
    const std::vector<std::uint8_t> backward_tags(tags.rbegin(), tags.rend());
    const auto size = static_cast<std::int32_t>(words.size());
    std::vector<ParsedTree> trees;
    for (const auto& [parser, from_end] : parsers_) {
      ParsedTree tree = from_end ? parser.parse(backward, backward_tags) : parser.parse(keys, tags);
      if (from_end) {
        std::ranges::reverse(tree.heads);
        std::ranges::reverse(tree.labels);
        for (std::int32_t& head : tree.heads) head = head == size ? size : size - 1 - head;
      }
      trees.push_back(std::move(tree));
    }
    out = {};
    double votes = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::size_t best = 0;
      int most = 0;
      for (std::size_t k = 0; k < trees.size(); ++k) {
        int same = 0;
        for (const ParsedTree& other : trees)
          same += (other.heads[i] == trees[k].heads[i]) * 10 +
                  (other.heads[i] == trees[k].heads[i] && other.labels[i] == trees[k].labels[i]);
        if (same > most) {
          most = same;
          best = k;
        }
      }
      out.heads.push_back(trees[best].heads[i]);
      out.labels.push_back(trees[best].labels[i]);
      votes += most / 10;
    }
    if (!is_tree(out.heads)) out = trees[0];
    return votes / static_cast<double>(words.size() * trees.size());
  }

 private:
  const std::vector<TagKind>& kinds_;
  const WordTable& table_;
  std::vector<std::pair<LearntParser, bool>> parsers_;  // true: reads from the end
};

struct Score {
  std::size_t words = 0, heads = 0, labelled = 0;
  void add(const ParseExample& gold, const ParsedTree& tree) {
    for (std::size_t i = 0; i < gold.heads.size(); ++i) {
      ++words;
      if (tree.heads[i] != gold.heads[i]) continue;
      ++heads;
      labelled += tree.labels[i] == gold.labels[i];
    }
  }
  void print(const char* title) const {
    std::fprintf(stderr, "%s: UAS %.2f LAS %.2f\n", title,
                 100.0 * static_cast<double>(heads) / static_cast<double>(words),
                 100.0 * static_cast<double>(labelled) / static_cast<double>(words));
  }
};

std::vector<ParseExample> tagged(const std::vector<TreeSentence>& sentences, const Tagger& tagger) {
  std::vector<ParseExample> out;
  std::vector<Tagging> tags;
  for (const TreeSentence& sentence : sentences) {
    out.push_back(parse_example(sentence, {}, tagger.words()));
    tagger.tag(out.back().words, tags);
    for (const Tagging& tag : tags) out.back().tags.push_back(tag.pair);
  }
  return out;
}

}  // namespace

std::optional<Error> make_parser(const Folders& folders) {
  const auto model = read_bytes(folders.out / tagger_file.name);
  if (!model) return model.error();
  std::string_view view = std::string_view(*model).substr(model_head_bytes);
  const auto tagger = Tagger::take(view);
  if (!tagger) return Error{.message = "The tagger is damaged."};
  const WordTable& table = tagger->words();
  const auto kinds = tag_kinds(tagger->pairs());
  const auto clean = read_treebank(folders.treebank / "en_ewt-train.conllu");
  if (!clean) return clean.error();
  const auto dev = read_treebank(folders.treebank / "en_ewt-dev.conllu");
  if (!dev) return dev.error();
  const auto tags = read_bytes(folders.work / "tags.bin");
  if (!tags) return tags.error();
  std::vector<TreeSentence> sentences = *clean;
  for (TreeSentence& sentence : spoilt(*clean, spoilt_train_seed)) sentences.push_back(std::move(sentence));
  std::vector<ParseExample> gold;
  std::size_t at = 0;
  for (const TreeSentence& sentence : sentences) {
    if (at + sentence.words.size() > tags->size())
      return Error{.message = "The tags are not those of this treebank. Make the tagger first."};
    gold.push_back(parse_example(sentence, std::string_view(*tags).substr(at, sentence.words.size()), table));
    at += sentence.words.size();
  }
  const auto dev_examples = tagged(*dev, *tagger);
  std::vector<const ParseExample*> all = pointers(gold);

  std::vector<ParseExample> silver;
  if (!folders.quick) {
    std::vector<ParseExample> backward;
    for (std::size_t i = 0; i < clean->size(); ++i) backward.push_back(reversed(gold[i], sentences[i], table));
    Teachers teachers(kinds, table);
    teachers.learn(std::span(all).first(clean->size()), pointers(backward), 2, 2);
    Score teaching;
    for (std::size_t i = 0; i < dev->size(); ++i) {
      std::vector<std::string> words, lowers;
      for (const Word& word : (*dev)[i].words) {
        words.push_back(word.text);
        lowers.push_back(word.lower);
      }
      ParsedTree tree;
      teachers.parse(words, lowers, dev_examples[i].words, dev_examples[i].tags, tree);
      teaching.add(dev_examples[i], tree);
    }
    teaching.print("teachers on dev");
    std::uint64_t read = 0, kept = 0;
    std::vector<Tagging> found;
    read_open_text(text_files(folders.text.string()), 17, [&](const std::vector<std::string>& words) {
      if (words.size() < 4 || words.size() > 60) return true;
      ParseExample example;
      std::vector<std::string> lowers;
      example.words.clear();
      for (const std::string& word : words) {
        lowers.push_back(lower_of(word));
        example.words.add(word, lowers.back(), table);
      }
      example.words.finish();
      tagger->tag(example.words, found);
      for (const Tagging& tag : found) example.tags.push_back(tag.pair);
      ParsedTree tree;
      const double agreement = teachers.parse(words, lowers, example.words, example.tags, tree);
      read += words.size();
      if (agreement >= least_agreement) {
        kept += words.size();
        example.heads = std::move(tree.heads);
        example.labels = std::move(tree.labels);
        silver.push_back(std::move(example));
      }
      return read < silver_words;
    });
    std::fprintf(stderr, "silver: %zu sentences, %llu of %llu words\n", silver.size(),
                 static_cast<unsigned long long>(kept), static_cast<unsigned long long>(read));
    for (const ParseExample& example : silver) all.push_back(&example);
  }
  LearntParser parser(kinds);
  parser.learn(all, folders.quick ? 4 : epochs, 5);
  Score score;
  for (const ParseExample& example : dev_examples) score.add(example, parser.parse(example.words, example.tags));
  score.print("parser, before packing, on dev");
  const std::span sample = std::span(dev_examples).first(std::min<std::size_t>(500, dev_examples.size()));
  return write_bytes(folders.out / parser_file.name,
                     model_head(parser_file) + parser.packed(least_action, least_label, load, fold, sample));
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
    Score score;
    std::vector<Arc> arcs;
    for (const ParseExample& example : tagged(sentences, *tagger)) {
      parser->parse(example.words, example.tags, kinds, arcs);
      ParsedTree tree;
      for (const Arc& arc : arcs) {
        tree.heads.push_back(arc.head < 0 ? static_cast<std::int32_t>(arcs.size()) : arc.head);
        tree.labels.push_back(arc.label);
      }
      score.add(example, tree);
    }
    std::vector<Tagging> tags;
    for (const TreeSentence& sentence : sentences) {
      const ParseExample example = parse_example(sentence, {}, tagger->words());
      tagger->tag(example.words, tags);
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
