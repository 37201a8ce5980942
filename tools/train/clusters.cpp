#include "clusters.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "open_text.h"
#include "treebank.h"

namespace firstread::train {
namespace {

constexpr std::uint32_t frequent_neighbours = 4000;

struct Company {  // how often a word has each neighbour: left ones first, then right ones
  std::vector<std::pair<std::uint32_t, float>> counts;
  double total = 0;
};

double entropy_term(double n) { return n > 0 ? n * std::log(n) : 0; }

std::string key_of(const std::string& word) {
  std::string lower = lower_of(word);
  for (char& c : lower)
    if (c >= '0' && c <= '9') c = '0';
  return lower;
}

// Clusters the words, in order of frequency; answers from 1.
std::vector<std::uint16_t> exchange(const std::vector<Company>& words, std::size_t neighbours, std::uint32_t clusters,
                                    int rounds) {
  std::vector<std::vector<float>> table(neighbours, std::vector<float>(clusters, 0));  // neighbour, cluster
  std::vector<double> totals(clusters, 0);
  std::vector<std::uint32_t> of(words.size());
  const auto move = [&](std::size_t word, std::uint32_t cluster, float sign) {
    for (const auto& [neighbour, count] : words[word].counts) table[neighbour][cluster] += sign * count;
    totals[cluster] += sign * words[word].total;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    of[i] = static_cast<std::uint32_t>(i % clusters);
    move(i, of[i], 1);
  }
  std::vector<float> gains(clusters);
  std::vector<float> logs(1 << 16);
  for (std::size_t n = 0; n < logs.size(); ++n) logs[n] = static_cast<float>(entropy_term(static_cast<double>(n)));
  const auto term = [&](float n) {
    return n < static_cast<float>(logs.size()) ? logs[static_cast<std::size_t>(n)]
                                               : static_cast<float>(entropy_term(n));
  };
  for (int round = 0; round < rounds; ++round) {
    std::size_t moved = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      move(i, of[i], -1);
      std::ranges::fill(gains, 0.0f);
      for (const auto& [neighbour, count] : words[i].counts) {
        const std::vector<float>& row = table[neighbour];
        for (std::uint32_t c = 0; c < clusters; ++c)
          if (row[c] > 0) gains[c] += term(row[c] + count) - term(row[c]);
        const float alone = term(count);
        for (std::uint32_t c = 0; c < clusters; ++c)
          if (row[c] <= 0) gains[c] += alone;
      }
      std::uint32_t best = 0;
      double most = -1e300;
      for (std::uint32_t c = 0; c < clusters; ++c) {
        const double gain = gains[c] - (entropy_term(totals[c] + words[i].total) - entropy_term(totals[c]));
        if (gain > most) {
          most = gain;
          best = c;
        }
      }
      moved += best != of[i];
      of[i] = best;
      move(i, best, 1);
    }
    if (moved * 200 < words.size()) break;
  }
  std::vector<std::uint16_t> out;
  for (const std::uint32_t cluster : of) out.push_back(static_cast<std::uint16_t>(cluster + 1));
  return out;
}

}  // namespace

std::vector<ClusteredWord> cluster_words(const std::vector<std::string>& files, const ClusterSettings& settings) {
  std::unordered_map<std::string, std::uint32_t> numbers;  // only ever asked, never walked
  std::vector<std::string> names;
  std::vector<std::uint32_t> counts, text;  // text: word numbers, sentence ends as UINT32_MAX
  read_open_text(files, settings.every, [&](const std::vector<std::string>& sentence) {
    for (const std::string& word : sentence) {
      const auto [at, fresh] = numbers.try_emplace(key_of(word), static_cast<std::uint32_t>(names.size()));
      if (fresh) {
        names.push_back(at->first);
        counts.push_back(0);
      }
      ++counts[at->second];
      text.push_back(at->second);
    }
    text.push_back(UINT32_MAX);
    return text.size() < settings.words;
  });
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < names.size(); ++i)
    if (counts[i] >= settings.least) order.push_back(i);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    return counts[a] != counts[b] ? counts[a] > counts[b] : names[a] < names[b];
  });
  std::vector<std::uint32_t> rank(names.size(), UINT32_MAX);
  for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  const std::uint32_t other = std::min<std::uint32_t>(frequent_neighbours, static_cast<std::uint32_t>(order.size())),
                      edge = other + 1;
  const std::uint32_t side = edge + 1;
  const auto neighbour = [&](std::uint32_t word) { return word == UINT32_MAX ? edge : std::min(rank[word], other); };
  std::vector<std::vector<std::uint32_t>> seen(order.size());
  std::uint32_t before = UINT32_MAX;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != UINT32_MAX && rank[text[i]] != UINT32_MAX) {
      auto& list = seen[rank[text[i]]];
      list.push_back(neighbour(before));
      list.push_back(side + neighbour(i + 1 < text.size() ? text[i + 1] : UINT32_MAX));
    }
    before = text[i];
  }
  std::vector<Company> words(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    std::ranges::sort(seen[i]);
    for (const std::uint32_t n : seen[i]) {
      if (words[i].counts.empty() || words[i].counts.back().first != n) words[i].counts.emplace_back(n, 0.0f);
      words[i].counts.back().second += 1;
    }
    words[i].total = static_cast<double>(seen[i].size());
    seen[i] = {};
  }
  std::vector<ClusteredWord> out;
  for (const std::uint32_t word : order) out.push_back({names[word], {}});
  const std::array<std::uint32_t, 3> sizes{64, 256, 1024};
  for (std::size_t size = 0; size < sizes.size(); ++size) {
    const auto found = exchange(words, 2 * std::size_t{side}, sizes[size], settings.rounds);
    for (std::size_t i = 0; i < out.size(); ++i) out[i].clusters[size] = found[i];
  }
  return out;
}

}  // namespace firstread::train
