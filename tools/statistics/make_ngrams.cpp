// make_ngrams CORPUS OUT [N-GRAMS [LEAST]]: the n-gram model of a read corpus, pruned and quantised, as
// dictionaries/en/ngrams.bin. Of every hundred documents one is kept back; the perplexity of the written model on them
// is printed.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "base/files.h"
#include "corpus.h"
#include "english/ngrams.h"
#include "kneser_ney.h"

namespace firstread::statistics {
namespace {

constexpr std::uint32_t unknown = 1, start = 2, end = 3, first_word = 4;

struct Levels {  // 64 values that stand for all
  std::vector<float> means;
};

// The values that stand for all with the least squared error (Lloyd 1982), from levels of equal width on: the few
// common words, whose logarithms lie far apart, get levels of their own. With `zero`, the first is exactly 0.
Levels levels(std::vector<float> values, bool zero) {
  constexpr int rounds = 60;
  if (zero) std::erase(values, 0.0f);
  std::erase_if(values, [](float value) { return value < -40; });  // what is never predicted
  std::sort(values.begin(), values.end());
  std::vector<double> sums{0};
  for (const float value : values) sums.push_back(sums.back() + double{value});
  const std::size_t bins = zero ? 63 : 64;
  Levels out;
  for (std::size_t bin = 0; bin < bins; ++bin) {
    const float share = (static_cast<float>(bin) + .5f) / static_cast<float>(bins);
    out.means.push_back(values.empty() ? 0.0f : values.front() + share * (values.back() - values.front()));
  }
  for (int round = 0; round < rounds; ++round) {
    std::size_t first = 0;
    for (std::size_t bin = 0; bin < bins; ++bin) {
      std::size_t last = values.size();
      if (bin + 1 < bins) {
        const float middle = (out.means[bin] + out.means[bin + 1]) / 2;
        last = static_cast<std::size_t>(std::lower_bound(values.begin(), values.end(), middle) - values.begin());
      }
      if (last > first)
        out.means[bin] = static_cast<float>((sums[last] - sums[first]) / static_cast<double>(last - first));
      first = std::max(first, last);
    }
  }
  if (zero) out.means.insert(out.means.begin(), 0.0f);
  return out;
}

std::uint32_t nearest(const Levels& levels, float value, bool zero) {
  if (zero && value == 0) return 0;
  const auto begin = levels.means.begin() + (zero ? 1 : 0);
  const auto at = std::lower_bound(begin, levels.means.end(), value);
  if (at == levels.means.end()) return static_cast<std::uint32_t>(levels.means.size() - 1);
  if (at == begin) return static_cast<std::uint32_t>(at - levels.means.begin());
  const bool lower = value - *(at - 1) < *at - value;
  return static_cast<std::uint32_t>(at - levels.means.begin() - (lower ? 1 : 0));
}

struct Vocabulary {
  std::vector<std::uint32_t> word_of_string;  // into `keys`; `unknown` for rare ones
  std::vector<WordKey> keys;
};

Vocabulary vocabulary(const Corpus& corpus, std::uint32_t least) {
  std::vector<std::uint64_t> hashes(corpus.strings.size());
  std::vector<std::pair<std::uint64_t, std::uint32_t>> counts;  // hash, occurrences: "1998" and "2004" are one word
  std::vector<std::uint32_t> seen(corpus.strings.size());
  for (const Record& record : corpus.records) ++seen[record.lower];
  for (std::size_t i = 0; i < seen.size(); ++i) {
    hashes[i] = hash_of(corpus.strings[i]);
    if (seen[i] > 0) counts.emplace_back(hashes[i], seen[i]);
  }
  std::sort(counts.begin(), counts.end());
  Vocabulary out{.word_of_string = {},
                 .keys = {WordKey{}, Ngrams::unknown(), Ngrams::sentence_start(), Ngrams::sentence_end()}};
  std::vector<std::uint64_t> known;
  for (std::size_t i = 0; i < counts.size();) {
    std::uint64_t all = 0;
    const std::size_t first = i;
    for (; i < counts.size() && counts[i].first == counts[first].first; ++i) all += counts[i].second;
    if (all >= least) known.push_back(counts[first].first), out.keys.push_back(WordKey{counts[first].first});
  }
  out.word_of_string.assign(corpus.strings.size(), unknown);
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const auto at = std::lower_bound(known.begin(), known.end(), hashes[i]);
    if (at != known.end() && *at == hashes[i])
      out.word_of_string[i] = first_word + static_cast<std::uint32_t>(at - known.begin());
  }
  std::printf("%zu words\n", known.size());
  return out;
}

template <class Use>  // use(words of a sentence with its start and end, whether it is kept back)
void each_sentence(const Corpus& corpus, const Vocabulary& words, Use use) {
  std::vector<std::uint32_t> sentence;
  std::size_t document = 0;
  for (const Record& record : corpus.records) {
    if (sentence.empty()) sentence.push_back(start);
    sentence.push_back(words.word_of_string[record.lower]);
    if (record.sentence_end) {
      sentence.push_back(end);
      use(sentence, document % 100 == 99);
      sentence.clear();
    }
    document += record.document_end;
  }
}

std::string written(const Model& model, const Vocabulary& words) {
  std::string out = "FRNGRAM1";
  for (std::size_t n = 1; n <= Ngrams::order; ++n) {
    const auto& level = model.levels[n - 1];
    std::vector<float> probabilities, backoffs;
    for (const Estimate& one : level) probabilities.push_back(one.probability), backoffs.push_back(one.backoff);
    const Levels probability = levels(probabilities, false), backoff = levels(backoffs, true);
    for (const Levels* values : {&probability, &backoff}) {
      out.append(reinterpret_cast<const char*>(values->means.data()), 64 * sizeof(float));
    }
    std::vector<std::pair<std::uint64_t, std::uint32_t>> entries;
    for (const Estimate& one : level) {
      std::array<WordKey, Ngrams::order> keys{};
      for (std::size_t k = 0; k < n; ++k)
        keys[k] = words.keys[static_cast<std::size_t>(one.gram >> (24 * (n - 1 - k)) & 0xFFFFFF)];
      entries.emplace_back(ngram_hash({keys.data(), n}),
                           nearest(probability, one.probability, false) | nearest(backoff, one.backoff, true) << 6);
    }
    out += PackedTable::make(std::move(entries), n == 1 ? PackedTable::Shape{4, 20} : PackedTable::Shape{3, 12});
  }
  return out;
}

int run(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: make_ngrams CORPUS OUT [N-GRAMS [LEAST]]\n");
    return 2;
  }
  const std::size_t most = count > 3 ? std::strtoull(arguments[3], nullptr, 10) : 2'550'000;
  const Corpus corpus = load(arguments[1]);
  const Vocabulary words = vocabulary(corpus, count > 4 ? static_cast<std::uint32_t>(std::atoi(arguments[4])) : 4);
  std::vector<std::uint32_t> training;
  each_sentence(corpus, words, [&](const std::vector<std::uint32_t>& sentence, bool kept_back) {
    if (!kept_back) training.insert(training.end(), sentence.begin(), sentence.end());
  });
  Model model = estimate(training, start);
  // The start of a sentence is a context but never predicted; it needs an entry for its back-off weight.
  auto& single = model.levels[0];
  single.push_back({.gram = start, .count = 1, .adjusted = 1, .probability = -99, .backoff = 0, .kept = true});
  std::sort(single.begin(), single.end(), [](const Estimate& a, const Estimate& b) { return a.gram < b.gram; });
  prune(model, most);
  std::ofstream(arguments[2], std::ios::binary) << written(model, words);

  const auto read = Ngrams::open(*disk(), arguments[2]);
  if (!read) {
    std::fprintf(stderr, "%s\n", read.error().text().c_str());
    return 2;
  }
  double sum = 0;
  std::size_t tokens = 0;
  each_sentence(corpus, words, [&](const std::vector<std::uint32_t>& sentence, bool kept_back) {
    if (!kept_back) return;
    std::vector<WordKey> keys;
    for (const std::uint32_t word : sentence) keys.push_back(words.keys[word]);
    sum += read->log_likelihood(keys, 1);
    tokens += keys.size() - 1;
  });
  std::printf("perplexity %.1f on %zu tokens kept back\n", std::exp(-sum / static_cast<double>(tokens)), tokens);
  return 0;
}

}  // namespace
}  // namespace firstread::statistics

int main(int count, char** arguments) { return firstread::statistics::run(count, arguments); }
