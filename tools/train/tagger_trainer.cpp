#include "tagger_trainer.h"

#include <algorithm>
#include <cstdio>

#include "english/inflect.h"
#include "english/tag_features.h"
#include "margins.h"
#include "random.h"

namespace firstread::train {
namespace {

constexpr std::uint32_t closed_from = 20, trusted_from = 4;  // occurrences in the treebank
constexpr std::uint32_t counted_from = 5;                    // in automatically tagged text
constexpr double counted_share = 0.05;
constexpr std::uint32_t only_from = 40;  // occurrences of a base that say what it cannot be
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

// The tags of an irregular past or participle that is nothing else: "rang", "swum"; not "bit", which is a lemma.
void close_past(const std::string& word, const std::set<std::string>& lemmas, const std::vector<TagPair>& pairs,
                std::vector<std::uint8_t>& tags, bool& closed) {
  if (lemmas.contains(word)) return;
  const std::string lemma = verb_lemma(word);
  if (lemma == word || !is_irregular_verb(lemma)) return;
  const bool past = inflect(lemma, Form::past) == word, participle = inflect(lemma, Form::participle) == word;
  if (!past && !participle) return;
  const std::uint8_t adjective = number_of({Upos::adj, Xpos::jj}, pairs);
  const bool may_be_adjective = std::ranges::find(tags, adjective) != tags.end();
  tags.clear();
  if (participle && may_be_adjective) tags.push_back(adjective);
  if (past) tags.push_back(number_of({Upos::verb, Xpos::vbd}, pairs));
  if (participle) tags.push_back(number_of({Upos::verb, Xpos::vbn}, pairs));
  std::ranges::sort(tags);
  closed = true;
}

// Whether a form in -s is a verb's or a noun's, where its base is only ever one of them: "arrives", "teachers".
void close_form_in_s(const std::string& word, const TagCounts& counted, const std::vector<TagPair>& pairs,
                     std::vector<std::uint8_t>& tags, bool& closed) {
  if (word.size() < 5 || !word.ends_with('s') || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is"))
    return;
  const auto base = counted.find(word.substr(0, word.size() - 1));
  if (base == counted.end()) return;
  std::uint32_t all = 0, nouns = 0, verbs = 0;
  for (const auto& [tag, count] : base->second) {
    const Xpos xpos = pairs[tag].xpos;
    all += count;
    nouns += (xpos == Xpos::nn || xpos == Xpos::nnp) * count;
    verbs += (xpos == Xpos::vb || xpos == Xpos::vbp) * count;
  }
  if (all < only_from) return;
  if (nouns * 100 <= all && verbs * 10 >= all * 9)
    tags = {number_of({Upos::verb, Xpos::vbz}, pairs)};
  else if (verbs * 100 <= all && nouns * 10 >= all * 9 && word.size() > 5)
    tags = {number_of({Upos::noun, Xpos::nns}, pairs), number_of({Upos::propn, Xpos::nnps}, pairs)};
  else
    return;
  std::ranges::sort(tags);
  closed = true;
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
                            const WordSources& sources, const TagCounts& counted) {
  TagCounts seen;
  for (const TreeSentence& sentence : treebank)
    for (const Word& word : sentence.words) ++seen[folded_digits(word.lower)][number_of(word.tag, pairs)];
  struct Known {
    std::array<std::uint16_t, 3> clusters{};
    std::vector<std::uint8_t> tags;
    bool closed = false;
  };
  std::map<std::string, Known> words;
  for (const ClusteredWord& word : sources.clusters) words[word.word].clusters = word.clusters;
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
  if (sources.close_forms)
    for (const std::string& lemma : sources.lemmas)
      if (is_irregular_verb(lemma)) {
        words[inflect(lemma, Form::past)];
        words[inflect(lemma, Form::participle)];
      }
  for (auto& [word, known] : words)
    if (!known.closed) close_past(word, sources.lemmas, pairs, known.tags, known.closed);
  if (sources.close_forms)
    for (auto& [word, known] : words)
      if (!known.closed) close_form_in_s(word, counted, pairs, known.tags, known.closed);
  for (auto& [word, known] : words)
    if (const auto share = sources.capitals.find(word); share != sources.capitals.end())
      known.clusters[0] = static_cast<std::uint16_t>(known.clusters[0] | static_cast<unsigned>(share->second) << 8);
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
  KeyList list(keys.data());
  TagFeatures(words, at, before, before_that).add_all(list);
  keys.resize(list.size());
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

void LearntTagger::learn(const Lesson<TagExample>& lesson, int epochs, std::uint64_t seed) {
  Random random(seed);
  std::vector<std::uint8_t> room;
  std::vector<Key> keys;
  const int none = static_cast<int>(table_.tag_pairs().size());
  double moment = 0;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    std::size_t wrong = 0, all = 0;
    for (const TagExample* example : lesson.epoch(static_cast<std::size_t>(epoch), random)) {
      int before = none, before_that = none;
      for (int at = 0; at < example->words.size(); ++at) {
        const auto choices = choice_.choices(example->words[at], table_, room);
        std::uint8_t answer = choices.front();
        const std::uint8_t gold = example->gold[static_cast<std::size_t>(at)];
        if (choices.size() > 1) {
          ++moment;
          const float margin = best(example->words, at, before, before_that, choices, keys, answer);
          if (epoch + 1 == epochs) rows_.count(keys);
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
  const auto labels = static_cast<std::uint32_t>(table_.tag_pairs().size());
  const std::string weight_bytes = LabelWeights::make(rows_.rows(least), labels, load);
  std::string_view view = weight_bytes;
  const auto weights = LabelWeights::take(view);
  std::string out = tagger_margins(table_, *weights, sample);
  out += table_bytes;
  return out + weight_bytes;
}

}  // namespace firstread::train
