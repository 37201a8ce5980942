#include "skills/alignment.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <unordered_map>

namespace firstread {
namespace {

constexpr std::size_t most_compared = 400'000;  // pairs of sentences whose words are compared
constexpr double alike = 0.5, alike_nearby = 0.34;
constexpr std::int64_t nearby = 2;  // sentences away from where it is expected

class Aligner {
 public:
  Aligner(const Sketch& then, const Sketch& now)
      : then_(then), now_(now), partner_(then.sentences.size(), none), taken_(now.sentences.size(), false) {}

  Alignment align() {
    equal_ones();
    expect();
    edited_ones();
    std::sort(out_.pairs.begin(), out_.pairs.end());
    out_.pairs.erase(std::unique(out_.pairs.begin(), out_.pairs.end()), out_.pairs.end());
    return std::move(out_);
  }

 private:
  static constexpr std::uint32_t none = ~0u;

  // The first of several equal sentences goes with the first, the second with the second.
  void equal_ones() {
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> at;
    for (std::uint32_t k = static_cast<std::uint32_t>(now_.sentences.size()); k-- > 0;)
      at[now_.sentences[k].hash].push_back(k);
    for (std::uint32_t k = 0; k < then_.sentences.size(); ++k) {
      const auto found = at.find(then_.sentences[k].hash);
      if (found == at.end() || found->second.empty()) continue;
      partner_[k] = found->second.back();
      taken_[partner_[k]] = true;
      out_.pairs.emplace_back(k, partner_[k]);
      found->second.pop_back();
    }
  }

  // Where a sentence without a partner should stand now: after the partner of the sentence before it.
  void expect() {
    std::int64_t next = 0;
    for (const std::uint32_t partner : partner_) {
      expected_.push_back(next);
      next = partner == none ? next + 1 : static_cast<std::int64_t>(partner) + 1;
    }
  }

  static double shared(const SentenceSketch& one, const SentenceSketch& other, double& of_both) {
    std::size_t both = 0;
    for (auto left = one.words.begin(), right = other.words.begin();
         left != one.words.end() && right != other.words.end();) {
      both += *left == *right;
      if (*left < *right)
        ++left;
      else
        ++right;
    }
    const std::size_t smaller = std::min(one.words.size(), other.words.size());
    if (smaller == 0) return 0;
    of_both = 2.0 * static_cast<double>(both) / static_cast<double>(one.words.size() + other.words.size());
    return static_cast<double>(both) / static_cast<double>(smaller);
  }

  // How surely the two are one sentence edited, or part of one; 0: they are not.
  double score(std::uint32_t then, std::uint32_t now) const {
    double of_both = 0;
    const double of_smaller = shared(then_.sentences[then], now_.sentences[now], of_both);
    const double value = 0.5 * of_smaller + 0.5 * of_both;
    const std::int64_t away = std::abs(static_cast<std::int64_t>(now) - expected_[then]);
    const bool near = away <= nearby;
    // A few small words in common are no evidence far away; nearby, a part that is wholly contained is.
    if (near ? value < alike_nearby && of_smaller < 0.7 : value < alike) return 0;
    return value + (near ? 0.3 - 0.05 * static_cast<double>(away) : 0);
  }

  void edited_ones() {
    std::vector<std::uint32_t> left, right;
    for (std::uint32_t k = 0; k < partner_.size(); ++k)
      if (partner_[k] == none) left.push_back(k);
    for (std::uint32_t k = 0; k < taken_.size(); ++k)
      if (!taken_[k]) right.push_back(k);
    const bool all = left.size() * right.size() <= most_compared;
    const auto window = static_cast<std::int64_t>(left.empty() ? 0 : most_compared / left.size() / 2);
    std::map<std::uint32_t, std::pair<double, std::uint32_t>> best_then, best_now;  // of a sentence now; of one then
    const auto consider = [](auto& best, std::uint32_t of, double value, std::uint32_t candidate) {
      auto& held = best.try_emplace(of, 0.0, candidate).first->second;
      if (value > held.first) held = {value, candidate};
    };
    for (const std::uint32_t then : left) {
      auto from = right.begin(), to = right.end();
      if (!all) {
        from = std::lower_bound(right.begin(), right.end(), expected_[then] - window,
                                [](std::uint32_t now, std::int64_t place) { return now < place; });
        to = std::lower_bound(from, right.end(), expected_[then] + window,
                              [](std::uint32_t now, std::int64_t place) { return now < place; });
      }
      for (; from != to; ++from)
        if (const double value = score(then, *from); value > 0) {
          consider(best_then, *from, value, then);
          consider(best_now, then, value, *from);
        }
    }
    // Both ways, so that a sentence split in two keeps both halves and two joined into one keep the one. Halves stand
    // side by side: a sentence elsewhere that only sounds alike is another sentence.
    const auto apart = [](std::uint32_t a, std::uint32_t b) { return (a > b ? a - b : b - a) > 1; };
    for (const auto& [now, best] : best_then)
      if (!apart(best_now.at(best.second).second, now)) out_.pairs.emplace_back(best.second, now);
    for (const auto& [then, best] : best_now)
      if (!apart(best_then.at(best.second).second, then)) out_.pairs.emplace_back(then, best.second);
  }

  const Sketch &then_, &now_;
  std::vector<std::uint32_t> partner_;
  std::vector<bool> taken_;
  std::vector<std::int64_t> expected_;
  Alignment out_;
};

}  // namespace

bool Alignment::linked(std::uint32_t then, std::uint32_t now) const {
  return std::binary_search(pairs.begin(), pairs.end(), std::pair(then, now));
}

bool Alignment::kept(std::uint32_t then) const {
  const auto at = std::lower_bound(pairs.begin(), pairs.end(), std::pair(then, 0u));
  return at != pairs.end() && at->first == then;
}

Alignment align(const Sketch& then, const Sketch& now) { return Aligner(then, now).align(); }

}  // namespace firstread
