#include "vectors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <unordered_map>

#include "open_text.h"
#include "random.h"
#include "treebank.h"

namespace firstread::train {
namespace {

constexpr std::size_t width = 128, places = 4, drawn = 5;
constexpr float first_step = 0.04f, last_step = 0.001f;
constexpr double frequent_share = 2e-4;  // more frequent words are taken as middles more seldom
constexpr std::uint32_t edge = 0, other = 1, first_word = 2;
constexpr std::array<int, places> offsets{-2, -1, 1, 2};

using Vector = std::array<float, width>;

std::string key_of(const std::string& word) {
  std::string lower = lower_of(word);
  for (char& c : lower)
    if (c >= '0' && c <= '9') c = '0';
  return lower;
}

struct Text {
  std::vector<std::string> names{"", ""};
  std::vector<std::uint64_t> counts{0, 0};
  std::vector<std::uint32_t> words;  // sentences, each followed by two edges
};

Text read(const std::vector<std::string>& files, const VectorSettings& settings) {
  std::unordered_map<std::string, std::uint32_t> numbers;
  Text raw;
  read_open_text(files, settings.every, [&](const std::vector<std::string>& sentence) {
    for (const std::string& word : sentence) {
      const auto [at, fresh] = numbers.try_emplace(key_of(word), static_cast<std::uint32_t>(raw.names.size()));
      if (fresh) {
        raw.names.push_back(at->first);
        raw.counts.push_back(0);
      }
      ++raw.counts[at->second];
      raw.words.push_back(at->second);
    }
    raw.words.insert(raw.words.end(), 2, edge);
    return raw.words.size() < settings.text_words;
  });
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = first_word; i < raw.names.size(); ++i)
    if (raw.counts[i] >= settings.least) order.push_back(i);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    return raw.counts[a] != raw.counts[b] ? raw.counts[a] > raw.counts[b] : raw.names[a] < raw.names[b];
  });
  order.resize(std::min(order.size(), settings.words_most));
  Text out;
  std::vector<std::uint32_t> renumbered(raw.names.size(), other);
  renumbered[edge] = edge;
  for (const std::uint32_t word : order) {
    renumbered[word] = static_cast<std::uint32_t>(out.names.size());
    out.names.push_back(raw.names[word]);
    out.counts.push_back(0);
  }
  out.words = std::move(raw.words);
  for (std::uint32_t& word : out.words) ++out.counts[word = renumbered[word]];
  return out;
}

float dot(const Vector& a, const Vector& b) {
  std::array<float, 16> sums{};
  for (std::size_t i = 0; i < width; i += sums.size())
    for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += a[i + k] * b[i + k];
  for (std::size_t half = sums.size() / 2; half > 0; half /= 2)
    for (std::size_t k = 0; k < half; ++k) sums[k] += sums[k + half];
  return sums[0];
}

void add(Vector& to, const Vector& what, float times) {
  for (std::size_t i = 0; i < width; ++i) to[i] += times * what[i];
}

}  // namespace

std::string word_vectors(const std::vector<std::string>& files, const VectorSettings& settings) {
  const Text text = read(files, settings);
  const std::size_t size = text.names.size();
  std::fprintf(stderr, "vectors: %zu words, text of %zu\n", size, text.words.size());
  Random random(17);
  std::vector<Vector> middles(size);
  std::vector<std::array<Vector, places>> around(size);
  for (Vector& vector : middles)
    for (float& value : vector) value = (static_cast<float>(random.below(2000)) / 1000.0f - 1) * 0.5f / width;
  std::vector<std::uint32_t> lots;  // words by the power 3/4 of how frequent they are
  for (std::uint32_t i = 0; i < size; ++i)
    lots.insert(lots.end(), static_cast<std::size_t>(std::pow(static_cast<double>(text.counts[i]), 0.75) / 20) + 1, i);
  std::vector<double> taken(size);
  for (std::size_t i = 0; i < size; ++i)
    taken[i] = std::sqrt(frequent_share * static_cast<double>(text.words.size()) /
                         std::max(1.0, static_cast<double>(text.counts[i])));

  std::array<std::uint32_t, drawn> negatives{};
  for (std::size_t at = 2; at + 2 < text.words.size(); ++at) {
    const std::uint32_t word = text.words[at];
    if (word == edge || !random.chance(taken[word])) continue;
    const float step =
        std::max(last_step, first_step * (1 - static_cast<float>(at) / static_cast<float>(text.words.size())));
    for (std::uint32_t& negative : negatives) negative = lots[random.below(lots.size())];
    Vector& middle = middles[word];
    Vector change{};
    const auto learn = [&](Vector& there, float wanted) {
      const float score = std::clamp(dot(middle, there), -8.0f, 8.0f);
      const float wrong = step * (wanted - 1 / (1 + std::exp(-score)));
      add(change, there, wrong);
      add(there, middle, wrong);
    };
    for (std::size_t place = 0; place < places; ++place) {
      const std::uint32_t near = text.words[static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + offsets[place])];
      learn(around[near][place], 1);
      for (const std::uint32_t negative : negatives)
        if (negative != near) learn(around[negative][place], 0);
    }
    add(middle, change, 1);
  }
  std::string out;
  char figure[32];
  for (std::size_t i = other; i < size; ++i) {
    out += i == other ? "<other>" : text.names[i];
    for (const float value : middles[i])
      out.append(figure, static_cast<std::size_t>(std::snprintf(figure, 32, " %.4f", static_cast<double>(value))));
    out += '\n';
  }
  return out;
}

}  // namespace firstread::train
