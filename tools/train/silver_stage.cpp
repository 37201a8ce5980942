#include <algorithm>
#include <cstdio>
#include <deque>

#include "english/lemmatizer.h"
#include "english/model_files.h"
#include "english/parser.h"
#include "open_text.h"
#include "parse_examples.h"
#include "stages.h"

namespace firstread::train {
namespace {

constexpr int teacher_epochs = 5, forwards = 3, backwards = 3;
constexpr float least_weight = 0.8f;  // of the packed teachers
constexpr std::uint64_t silver_words = 1'300'000;
constexpr unsigned every = 30;  // one in so many paragraphs
constexpr double least_agreement = 0.9;
constexpr int least_vote = 100;  // beside the margin, which is at most 255
constexpr std::size_t shortest = 4, longest = 60;

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

// What several parsers make of open text: each word's head and label by vote. Some read sentences from their end.
class Teachers {
 public:
  explicit Teachers(const Tagger& tagger) : kinds_(tag_kinds(tagger.pairs())), table_(tagger.words()) {}

  void learn(const std::vector<ParseExample>& examples, bool from_end, std::uint64_t seed) {
    LearntParser parser(kinds_);
    parser.learn({pointers(examples), {}}, teacher_epochs, seed);
    const std::span sample = std::span(examples).first(std::min<std::size_t>(400, examples.size()));
    packed_.push_back(parser.packed(least_weight, least_weight, 0.85, sample));
    std::string_view view = packed_.back();
    parsers_.emplace_back(*Parser::take(view), from_end);
  }

  // The mean share of the votes that the chosen heads have; the tree in `out`.
  double parse(const TreeSentence& sentence, const ParseExample& example, ParsedTree& out) const {
    ParseExample backward;
    backward = reversed(example, sentence, table_);
    const auto size = static_cast<std::int32_t>(sentence.words.size());
    std::vector<ParsedTree> trees;
    std::vector<std::vector<int>> weights;  // a teacher's vote counts for more where it is sure
    std::vector<Arc> arcs;
    for (const auto& [parser, from_end] : parsers_) {
      const ParseExample& read = from_end ? backward : example;
      parser.parse(read.words, read.tags, kinds_, arcs);
      ParsedTree tree = tree_of(arcs);
      std::vector<int> weight;
      for (const Arc& arc : arcs) weight.push_back(least_vote + arc.certainty);
      if (from_end) {
        std::ranges::reverse(weight);
        std::ranges::reverse(tree.heads);
        std::ranges::reverse(tree.labels);
        for (std::int32_t& head : tree.heads) head = head == size ? size : size - 1 - head;
      }
      trees.push_back(std::move(tree));
      weights.push_back(std::move(weight));
    }
    out = {};
    std::size_t votes = 0;
    std::vector<long> totals(trees.size());
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      std::size_t best = 0;
      int most = 0;
      for (std::size_t k = 0; k < trees.size(); ++k) {
        int same = 0;
        for (std::size_t other = 0; other < trees.size(); ++other) {
          if (trees[other].heads[i] != trees[k].heads[i]) continue;
          same += weights[other][i] * (trees[other].labels[i] == trees[k].labels[i] ? 5 : 4);
        }
        totals[k] += same;
        if (same > most) {
          most = same;
          best = k;
        }
      }
      out.heads.push_back(trees[best].heads[i]);
      out.labels.push_back(trees[best].labels[i]);
    }
    if (!is_tree(out.heads)) out = trees[static_cast<std::size_t>(std::ranges::max_element(totals) - totals.begin())];
    for (std::size_t i = 0; i < sentence.words.size(); ++i)
      for (const ParsedTree& tree : trees) votes += tree.heads[i] == out.heads[i];
    return static_cast<double>(votes) / static_cast<double>(sentence.words.size() * trees.size());
  }

 private:
  std::vector<TagKind> kinds_;
  const WordTable& table_;
  std::deque<std::string> packed_;
  std::vector<std::pair<Parser, bool>> parsers_;  // true: reads from the end
};

TreeSentence plain_sentence(const std::vector<std::string>& words) {
  TreeSentence out;
  for (const std::string& word : words) {
    out.words.push_back({.text = word, .lower = lower_of(word), .lemma = ""});
    out.words.back().head = -1;
  }
  return out;
}

}  // namespace

std::optional<Error> make_silver(const Folders& folders) {
  const auto model = read_bytes(folders.work / prose_tagger_name), lemmas = read_bytes(folders.out / lemmas_file.name);
  if (!model) return model.error();
  if (!lemmas) return lemmas.error();
  std::string_view view = std::string_view(*model).substr(model_head_bytes);
  const auto tagger = Tagger::take(view);
  const auto lemmatizer = Lemmatizer::take(std::string_view(*lemmas).substr(model_head_bytes));
  if (!tagger || !lemmatizer) return Error{.message = "A model is damaged."};
  const auto clean = read_treebank(folders.treebank / "en_ewt-train.conllu");
  if (!clean) return clean.error();
  const auto dev = read_treebank(folders.treebank / "en_ewt-dev.conllu");
  if (!dev) return dev.error();
  const auto tags = read_bytes(folders.work / "tags.bin");
  if (!tags) return tags.error();

  std::vector<ParseExample> forward, backward;
  std::size_t at = 0;
  for (const TreeSentence& sentence : *clean) {
    if (at + sentence.words.size() > tags->size())
      return Error{.message = "The tags are not those of this treebank. Make the tagger first."};
    forward.push_back(
        parse_example(sentence, std::string_view(*tags).substr(at, sentence.words.size()), tagger->words()));
    backward.push_back(reversed(forward.back(), sentence, tagger->words()));
    at += sentence.words.size();
  }
  Teachers teachers(*tagger);
  for (std::uint64_t i = 0; i < forwards; ++i) teachers.learn(forward, false, 20 + i);
  for (std::uint64_t i = 0; i < backwards; ++i) teachers.learn(backward, true, 40 + i);
  ArcScore teaching;
  const auto dev_examples = tagged(*dev, *tagger);
  ParsedTree tree;
  for (std::size_t i = 0; i < dev->size(); ++i) {
    teachers.parse((*dev)[i], dev_examples[i], tree);
    teaching.add(dev_examples[i], tree);
  }
  teaching.print("teachers on dev");

  std::uint64_t read = 0, kept = 0;
  std::vector<Tagging> found;
  std::deque<std::string> strings;
  std::string out;
  read_open_text(text_files(folders.text.string()), every, [&](const std::vector<std::string>& words) {
    if (words.size() < shortest || words.size() > longest) return true;
    TreeSentence sentence = plain_sentence(words);
    ParseExample example = parse_example(sentence, {}, tagger->words());
    tagger->tag(example.words, found);
    for (const Tagging& tag : found) example.tags.push_back(tag.pair);
    read += words.size();
    if (teachers.parse(sentence, example, tree) >= least_agreement) {
      kept += words.size();
      for (std::size_t i = 0; i < words.size(); ++i) {
        Word& word = sentence.words[i];
        word.tag = tagger->pairs()[found[i].pair];
        word.lemma = lemmatizer->lemma(word.text, word.lower, word.tag.xpos, strings);
        if (word.lemma.empty()) word.lemma = "_";
        word.head = tree.heads[i] == static_cast<std::int32_t>(words.size()) ? -1 : tree.heads[i];
        word.label = tree.labels[i];
      }
      out += conllu({sentence});
      strings.clear();
    }
    return read < silver_words;
  });
  std::fprintf(stderr, "silver: %llu of %llu words kept\n", static_cast<unsigned long long>(kept),
               static_cast<unsigned long long>(read));
  return write_bytes(folders.work / "silver.conllu", out);
}

}  // namespace firstread::train
