#include "kneser_ney.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace firstread::statistics {

namespace {

constexpr Gram word_mask = 0xFFFFFF;

Gram suffix(Gram gram, int words) { return gram & ((Gram{1} << (24 * (words - 1))) - 1); }
Gram prefix(Gram gram) { return gram >> 24; }

std::vector<Estimate> grouped(std::vector<Estimate> all) {
  std::sort(all.begin(), all.end(), [](const Estimate& a, const Estimate& b) { return a.gram < b.gram; });
  std::size_t size = 0;
  for (const Estimate& one : all) {
    if (size > 0 && all[size - 1].gram == one.gram) {
      all[size - 1].count += one.count;
      all[size - 1].adjusted += one.adjusted;
    } else {
      all[size++] = one;
    }
  }
  all.resize(size);
  all.shrink_to_fit();
  return all;
}

Estimate* find(std::vector<Estimate>& level, Gram gram) {
  const auto at =
      std::lower_bound(level.begin(), level.end(), gram, [](const Estimate& a, Gram g) { return a.gram < g; });
  return at != level.end() && at->gram == gram ? &*at : nullptr;
}

// Calls use(first, last) for every run of a level that shares its context.
template <class Use>
void each_context(std::vector<Estimate>& level, Use use) {
  for (std::size_t first = 0; first < level.size();) {
    std::size_t last = first + 1;
    while (last < level.size() && prefix(level[last].gram) == prefix(level[first].gram)) ++last;
    use(first, last);
    first = last;
  }
}

std::array<double, 4> discounts(const std::vector<Estimate>& level) {
  std::array<double, 5> n{};
  for (const Estimate& one : level) {
    if (one.adjusted >= 1 && one.adjusted <= 4) ++n[one.adjusted];
  }
  const double y = n[1] / (n[1] + 2 * n[2]);
  return {0, 1 - 2 * y * n[2] / n[1], 2 - 3 * y * n[3] / n[2], 3 - 4 * y * n[4] / n[3]};
}

void count(Model& model, const std::vector<std::uint32_t>& words, std::uint32_t start) {
  std::array<std::vector<Estimate>, order> raw;
  std::size_t sentence = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == start) {
      sentence = i;
      continue;
    }
    const int length = static_cast<int>(std::min<std::size_t>(order, i - sentence + 1));
    Gram gram = 0;
    for (int k = length - 1; k >= 0; --k) gram = gram << 24 | words[i - static_cast<std::size_t>(k)];
    raw[static_cast<std::size_t>(length - 1)].push_back({.gram = gram, .count = 1, .adjusted = 1});
  }
  model.levels[order - 1] = grouped(std::move(raw[order - 1]));
  for (int n = order - 1; n >= 1; --n) {
    std::vector<Estimate> level = std::move(raw[static_cast<std::size_t>(n - 1)]);  // those at the start of a sentence
    for (const Estimate& longer : model.levels[static_cast<std::size_t>(n)]) {
      level.push_back({.gram = suffix(longer.gram, n + 1), .count = longer.count, .adjusted = 1});
    }
    model.levels[static_cast<std::size_t>(n - 1)] = grouped(std::move(level));
  }
}

}  // namespace

Model estimate(const std::vector<std::uint32_t>& words, std::uint32_t start) {
  Model model;
  count(model, words, start);
  for (int n = 1; n <= order; ++n) {
    auto& level = model.levels[static_cast<std::size_t>(n - 1)];
    const std::array<double, 4> discount = discounts(level);
    std::printf("%d words: %zu, discounts %.3f %.3f %.3f\n", n, level.size(), discount[1], discount[2], discount[3]);
    const double uniform = 1.0 / static_cast<double>(model.levels[0].size());
    each_context(level, [&](std::size_t first, std::size_t last) {
      double total = 0, left = 0;
      for (std::size_t i = first; i < last; ++i) {
        total += level[i].adjusted;
        left += discount[std::min(level[i].adjusted, 3u)];
      }
      const double rest = left / total;
      for (std::size_t i = first; i < last; ++i) {
        const Estimate* shorter =
            n == 1 ? nullptr : find(model.levels[static_cast<std::size_t>(n - 2)], suffix(level[i].gram, n));
        const double lower = shorter ? std::exp(shorter->probability) : uniform;
        const double own = (level[i].adjusted - discount[std::min(level[i].adjusted, 3u)]) / total;
        level[i].probability = static_cast<float>(std::log(own + rest * lower));
      }
      if (n == 1) return;
      if (Estimate* context = find(model.levels[static_cast<std::size_t>(n - 2)], prefix(level[first].gram))) {
        context->backoff = static_cast<float>(std::log(rest));
      }
    });
  }
  return model;
}

void prune(Model& model, std::size_t most) {
  // What each n-gram adds: its count times the difference to backing off.
  std::array<std::vector<float>, order> gains;
  std::vector<float> all;
  for (int n = 2; n <= order; ++n) {
    auto& level = model.levels[static_cast<std::size_t>(n - 1)];
    auto& shorter = model.levels[static_cast<std::size_t>(n - 2)];
    auto& gain = gains[static_cast<std::size_t>(n - 1)];
    gain.resize(level.size());
    each_context(level, [&](std::size_t first, std::size_t last) {
      const Estimate* context = find(shorter, prefix(level[first].gram));
      for (std::size_t i = first; i < last; ++i) {
        if (level[i].count < 2 && n > 2) continue;
        const Estimate* end = find(shorter, suffix(level[i].gram, n));
        if (!context || !end) continue;
        gain[i] =
            static_cast<float>(level[i].count) * std::abs(level[i].probability - context->backoff - end->probability);
        all.push_back(gain[i]);
      }
    });
  }
  double share = 1;
  for (int round = 0; round < 5; ++round) {
    const std::size_t rank = std::min(all.size() - 1, static_cast<std::size_t>(static_cast<double>(most) * share));
    std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(rank), all.end(), std::greater<>());
    const float least = all[rank];
    for (auto& level : model.levels) {
      for (Estimate& one : level) one.kept = false;
    }
    std::size_t kept = 0;
    for (int n = order; n >= 2; --n) {  // an n-gram's beginning and end stay with it
      auto& level = model.levels[static_cast<std::size_t>(n - 1)];
      auto& shorter = model.levels[static_cast<std::size_t>(n - 2)];
      for (std::size_t i = 0; i < level.size(); ++i) {
        if (gains[static_cast<std::size_t>(n - 1)][i] > least) level[i].kept = true;
        if (!level[i].kept) continue;
        ++kept;
        if (Estimate* context = find(shorter, prefix(level[i].gram))) context->kept = true;
        if (Estimate* end = find(shorter, suffix(level[i].gram, n))) end->kept = true;
      }
    }
    std::printf("kept %zu n-grams of 2 words and more\n", kept);
    if (kept <= most) break;
    share *= 0.99 * static_cast<double>(most) / static_cast<double>(kept);
  }
  for (auto& level : model.levels) {
    if (&level != &model.levels[0]) std::erase_if(level, [](const Estimate& one) { return !one.kept; });
    for (Estimate& one : level) one.backoff = 0, one.kept = true;
  }
  for (int n = 2; n <= order; ++n) {
    auto& level = model.levels[static_cast<std::size_t>(n - 1)];
    auto& shorter = model.levels[static_cast<std::size_t>(n - 2)];
    each_context(level, [&](std::size_t first, std::size_t last) {
      double used = 0, below = 0;
      for (std::size_t i = first; i < last; ++i) {
        used += std::exp(level[i].probability);
        if (const Estimate* end = find(shorter, suffix(level[i].gram, n))) below += std::exp(end->probability);
      }
      if (Estimate* context = find(shorter, prefix(level[first].gram))) {
        context->backoff = static_cast<float>(std::log(std::max(1 - used, 1e-4) / std::max(1 - below, 1e-4)));
      }
    });
  }
}

}  // namespace firstread::statistics
