#include "tagger_trainer.h"

#include <algorithm>
#include <cstdio>

#include "base/pack.h"
#include "english/tag_features.h"
#include "random.h"

namespace firstread::train {
namespace {

constexpr std::uint32_t closed_from = 20, trusted_from = 4;  // occurrences in the treebank
constexpr std::uint32_t counted_from = 5;                    // in automatically tagged text
constexpr double counted_share = 0.05;
constexpr std::size_t counted_most = 3;

std::string folded_digits(std::string word) {
  for (char& c : word)
    if (c >= '0' && c <= '9') c = '0';
  return word;
}

std::uint8_t number_of(const TagPair& pair, const std::vector<TagPair>& pairs) {
  const auto at = std::ranges::lower_bound(pairs, pair);
  // A pair that the treebank does not have (a spoiled word's): the first with the same Penn tag.
  if (at != pairs.end() && *at == pair) return static_cast<std::uint8_t>(at - pairs.begin());
  for (std::size_t i = 0; i < pairs.size(); ++i)
    if (pairs[i].xpos == pair.xpos) return static_cast<std::uint8_t>(i);
  return 0;
}

}  // namespace

std::vector<TagPair> tag_pairs(const std::vector<TreeSentence>& treebank) {
  std::vector<TagPair> out;
  for (const TreeSentence& sentence : treebank)
    for (const Word& word : sentence.words) out.push_back(word.tag);
  std::ranges::sort(out);
  out.erase(std::ranges::unique(out).begin(), out.end());
  return out;
}

std::string make_word_table(const std::vector<TreeSentence>& treebank, const std::vector<TagPair>& pairs,
                            const std::vector<ClusteredWord>& clusters, const TagCounts& counted) {
  TagCounts seen;
  for (const TreeSentence& sentence : treebank)
    for (const Word& word : sentence.words) ++seen[folded_digits(word.lower)][number_of(word.tag, pairs)];
  struct Known {
    std::array<std::uint16_t, 3> clusters{};
    std::vector<std::uint8_t> tags;
    bool closed = false;
  };
  std::map<std::string, Known> words;
  for (const ClusteredWord& word : clusters) words[word.word].clusters = word.clusters;
  for (const auto& [word, tags] : counted) {
    std::uint32_t total = 0;
    for (const auto& [tag, count] : tags) total += count;
    if (total < counted_from) continue;
    std::vector<std::pair<std::uint32_t, std::uint8_t>> best;
    for (const auto& [tag, count] : tags)
      if (count >= counted_share * total) best.emplace_back(count, tag);
    std::ranges::sort(best, [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    best.resize(std::min(best.size(), counted_most));
    auto& known = words[word];
    for (const auto& [count, tag] : best) known.tags.push_back(tag);
    std::ranges::sort(known.tags);
  }
  for (const auto& [word, tags] : seen) {
    std::uint32_t total = 0;
    for (const auto& [tag, count] : tags) total += count;
    if (total >= 2) words[word];
    if (total < trusted_from) continue;
    Known& known = words[word];
    known.tags.clear();
    for (const auto& [tag, count] : tags) known.tags.push_back(tag);
    known.closed = total >= closed_from;
  }
  WordTable::Source source;
  source.pairs = pairs;
  source.classes.push_back({{}, false});
  std::map<std::pair<std::vector<std::uint8_t>, bool>, std::uint16_t> numbers{{source.classes[0], 0}};
  for (const auto& [word, known] : words) {
    WordEntry entry{};
    std::ranges::copy(known.clusters, entry.clusters);
    const std::pair<std::vector<std::uint8_t>, bool> tags{known.tags, known.closed};
    const auto [at, fresh] = numbers.try_emplace(tags, static_cast<std::uint16_t>(source.classes.size()));
    if (fresh) source.classes.push_back(tags);
    entry.word_class = at->second;
    source.words.emplace_back(word_hash(word), entry);
  }
  return WordTable::make(std::move(source));
}

TagExample tag_example(const TreeSentence& sentence, const std::vector<TagPair>& pairs, const WordTable& table) {
  TagExample out;
  out.words.clear();
  for (const Word& word : sentence.words) {
    out.words.add(word.text, word.lower, table);
    out.gold.push_back(number_of(word.tag, pairs));
  }
  out.words.finish();
  return out;
}

float LearntTagger::best(const SentenceKeys& words, int at, int before, int before_that,
                         std::span<const std::uint8_t> choices, std::vector<Key>& keys, std::uint8_t& answer) const {
  keys.resize(most_tag_features);
  keys.resize(tag_features(words, at, before, before_that, keys.data()));
  std::array<float, 256> scores{};
  rows_.score(keys, scores);
  float best = -1e30f, next = -1e30f;
  for (const std::uint8_t tag : choices) {
    if (scores[tag] > best) {
      next = best;
      best = scores[tag];
      answer = tag;
    } else {
      next = std::max(next, scores[tag]);
    }
  }
  return best - next;
}

void LearntTagger::learn(std::span<const TagExample* const> examples, int epochs, std::uint64_t seed) {
  Random random(seed);
  std::vector<const TagExample*> order(examples.begin(), examples.end());
  std::vector<std::uint8_t> room;
  std::vector<Key> keys;
  const int none = static_cast<int>(table_.tag_pairs().size());
  double moment = 0;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    random.shuffle(order);
    std::size_t wrong = 0, all = 0;
    for (const TagExample* example : order) {
      int before = none, before_that = none;
      for (int at = 0; at < example->words.size(); ++at) {
        const auto choices = choice_.choices(example->words[at], table_, room);
        std::uint8_t answer = choices.front();
        const std::uint8_t gold = example->gold[static_cast<std::size_t>(at)];
        if (choices.size() > 1) {
          ++moment;
          const float margin = best(example->words, at, before, before_that, choices, keys, answer);
          if ((answer != gold || margin <= 0) && std::ranges::find(choices, gold) != choices.end()) {
            std::uint8_t rival = answer;
            if (answer == gold) rival = choices[choices.front() == gold ? 1 : 0];  // a tie is an error too
            rows_.update(keys, gold, rival, moment);
          }
        }
        wrong += answer != gold;
        ++all;
        before_that = before;
        before = answer;
      }
    }
    std::fprintf(stderr, "  tagger epoch %d: %.2f%% of %zu wrong\n", epoch + 1,
                 100.0 * static_cast<double>(wrong) / static_cast<double>(all), all);
  }
  rows_.average(moment);
}

void LearntTagger::tag(const SentenceKeys& words, std::vector<std::uint8_t>& out) const {
  std::vector<std::uint8_t> room;
  std::vector<Key> keys;
  const int none = static_cast<int>(table_.tag_pairs().size());
  int before = none, before_that = none;
  out.clear();
  for (int at = 0; at < words.size(); ++at) {
    const auto choices = choice_.choices(words[at], table_, room);
    std::uint8_t answer = choices.front();
    if (choices.size() > 1) best(words, at, before, before_that, choices, keys, answer);
    out.push_back(answer);
    before_that = before;
    before = answer;
  }
}

std::string LearntTagger::packed(std::string_view table_bytes, float least, double load,
                                 std::span<const TagExample> sample) const {
  auto rows = rows_.rows(least);
  float most = 0;
  for (const auto& row : rows)
    for (const auto& [label, weight] : row.weights) most = std::max(most, std::abs(weight));
  // The margin that one decision in two exceeds is called certain, in the units of the packed weights.
  std::vector<float> margins;
  std::vector<std::uint8_t> room;
  std::vector<Key> keys;
  const int none = static_cast<int>(table_.tag_pairs().size());
  for (const TagExample& example : sample) {
    int before = none, before_that = none;
    for (int at = 0; at < example.words.size(); ++at) {
      const auto choices = choice_.choices(example.words[at], table_, room);
      std::uint8_t answer = choices.front();
      if (choices.size() > 1) margins.push_back(best(example.words, at, before, before_that, choices, keys, answer));
      before_that = before;
      before = answer;
    }
  }
  std::ranges::sort(margins);
  const double sure = margins.empty() ? 1 : margins[margins.size() / 2] / (static_cast<double>(most) / (127.0 * 127.0));
  std::fprintf(stderr, "  tagger: %zu rows, sure at %.0f\n", rows.size(), sure);
  Packer packer;
  packer.number(static_cast<std::uint32_t>(sure));
  std::string out = std::move(packer).take();
  out.resize(64);
  out += table_bytes;
  out += LabelWeights::make(std::move(rows), static_cast<std::uint32_t>(table_.tag_pairs().size()), load);
  return out;
}

}  // namespace firstread::train
