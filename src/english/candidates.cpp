#include "english/candidates.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_set>

#include "english/channel.h"
#include "english/likeness.h"

namespace firstread {
namespace {

constexpr std::size_t longest = Channel::longest;
constexpr float zipf_weight = .2f;  // what a tenfold frequency is worth, in slips

// How far a search goes: paths kept at a place, and how much worse than the best one there they may be.
struct Width {
  std::size_t paths;
  float margin;
};
constexpr Width width{56, 1.9f};
constexpr float near_enough = 1.25f;  // slips; with a word so near nothing else is looked for
constexpr std::size_t alike = 100;    // words that are looked at where nothing is near

struct Step {  // a letter of a path, kept for all paths that share it
  std::uint32_t before;
  std::uint8_t letter;
};

struct Path {
  std::uint32_t node, steps;  // where in the tree; index of the last letter in the store, 0: none
  float edits, rank;
  std::uint8_t last;     // last letter of the path
  std::uint8_t missing;  // letters added in a row
};

class Search {
 public:
  Search(std::span<const LetterNode> tree, const Channel& word, Width width)
      : tree_(tree), word_(word), width_(width), at_(word.size + 1) {
    steps_.reserve(4096);
    steps_.push_back({0, 0});
    best_.fill(1e9f);
  }

  std::vector<Candidate> run(std::size_t most) {
    at_[0].push_back({0, 0, 0, 0, 0, 0});
    best_[0] = 0;
    for (std::size_t i = 0; i <= word_.size; ++i) {
      if (i > 0) prune(i);
      add_missing(i);
      if (i < word_.size)
        for (const Path& path : at_[i]) follow(path, i);
    }
    std::vector<Path>& ends = at_[word_.size];
    std::erase_if(ends, [&](const Path& path) { return path.node == 0 || !tree_[path.node].ends_word(); });
    std::vector<Candidate> out;
    for (const Path& path : ends) {
      if (out.size() == most) break;
      out.push_back({spelled(path), path.edits});
    }
    return out;
  }

 private:
  std::uint32_t child(std::uint32_t node, std::uint8_t letter) const {
    std::uint32_t at = tree_[node].child();
    if (at == 0) return 0;
    for (;; ++at) {
      if ((tree_[at].bits & 31) == letter) return at;
      if (tree_[at].last()) return 0;
    }
  }

  float rank(std::uint32_t node, float edits) const { return edits - zipf_weight * tree_[node].highest_zipf(); }

  // Whether push() would surely take no path that a slip of this cost makes of `path`: what lies below a node is at
  // most as frequent as the node says, so a rank only grows. The root alone says nothing. The last term is for
  // rounding.
  bool hopeless(std::size_t i, const Path& path, float slip) const {
    return path.node != 0 && path.rank + slip >= best_[i] + width_.margin + .001f;
  }

  // One more path that stands before the letter at `i`, unless it is far worse than another one there.
  void push(std::size_t i, const Path& from, std::uint32_t node, std::span<const std::uint8_t> added, float edits,
            std::uint8_t missing = 0) {
    const float value = rank(node, edits);
    if (value >= best_[i] + width_.margin) return;
    best_[i] = std::min(best_[i], value);
    Path path{node, from.steps, edits, value, from.last, missing};
    for (const std::uint8_t letter : added) {
      steps_.push_back({path.steps, letter});
      path.steps = static_cast<std::uint32_t>(steps_.size() - 1);
      path.last = letter;
    }
    at_[i].push_back(path);
  }

  void follow(const Path& path, std::size_t i) {
    const std::uint8_t c = word_.read[i];
    if (std::uint32_t node = tree_[path.node].child(); node != 0 && !hopeless(i + 1, path, 0)) {
      const auto& cost = word_.instead[i];
      for (;; ++node) {
        const std::uint8_t letter = tree_[node].bits & 31;
        if (!hopeless(i + 1, path, cost[letter])) push(i + 1, path, node, {&letter, 1}, path.edits + cost[letter]);
        if (tree_[node].last()) break;
      }
    }
    if (path.missing == 0)
      push(i + 1, path, path.node, {},
           path.edits + (i > 0 && c == path.last && c == word_.read[i - 1] ? word_.needless_after_same[i]
                                                                           : word_.needless_else[i]));
    if (i + 1 < word_.size && c != word_.read[i + 1])
      if (const auto first = child(path.node, word_.read[i + 1]))
        if (const auto second = child(first, c)) {
          const std::uint8_t both[] = {word_.read[i + 1], c};
          push(i + 2, path, second, both, path.edits + word_.swap[i]);
        }
    for (const Channel::Rule& rule : word_.rules[i]) {
      if (path.edits + rule.cost - zipf_weight * 8 >= best_[i + rule.written] + width_.margin) continue;
      std::uint32_t node = path.node;
      for (std::size_t k = 0; k < rule.size && (k == 0 || node != 0); ++k) node = child(node, rule.meant[k]);
      if (node != 0) push(i + rule.written, path, node, {rule.meant.data(), rule.size}, path.edits + rule.cost);
    }
  }

  // Letters of the word that the writer left out before the letter at i: at most three in a row.
  void add_missing(std::size_t i) {
    std::vector<Path>& paths = at_[i];
    const auto& cost = word_.missing[i];
    std::size_t from = 0;
    for (std::uint8_t round = 0; round < 3; ++round) {
      const std::size_t to = paths.size();
      for (std::size_t k = from; k < to; ++k) {
        if (hopeless(i, paths[k], word_.least_missing[i])) continue;
        const Path path = paths[k];
        std::uint32_t node = tree_[path.node].child();
        if (node == 0) continue;
        for (;; ++node) {
          const std::uint8_t letter = tree_[node].bits & 31;
          const bool same = letter == path.last;
          const float slip = same ? Channel::doubled : cost[letter];
          if (!hopeless(i, path, slip) && !(same && i < word_.size && letter == word_.read[i]))
            push(i, path, node, {&letter, 1}, path.edits + slip + Channel::further_missing * round, round + 1);
          if (tree_[node].last()) break;
        }
      }
      from = to;
    }
    prune(i);
  }

  // The best paths of a place, one a node.
  void prune(std::size_t i) {
    std::vector<Path>& paths = at_[i];
    const auto better = [](const Path& a, const Path& b) {
      return a.rank != b.rank ? a.rank < b.rank : a.node < b.node;
    };
    std::erase_if(paths, [&](const Path& path) { return path.rank >= best_[i] + width_.margin; });
    if (paths.size() > 2 * width_.paths) {
      std::nth_element(paths.begin(), paths.begin() + static_cast<std::ptrdiff_t>(2 * width_.paths), paths.end(),
                       better);
      paths.resize(2 * width_.paths);
    }
    std::sort(paths.begin(), paths.end(), better);
    seen_.fill(0);
    std::size_t kept = 0;
    for (std::size_t k = 0; k < paths.size() && kept < width_.paths; ++k)
      if (first_time(paths[k].node)) paths[kept++] = paths[k];
    paths.resize(kept);
  }

  bool first_time(std::uint32_t node) {
    std::size_t slot = node * 2654435761u >> 23;
    while (seen_[slot] != 0) {
      if (seen_[slot] == node + 1) return false;
      slot = (slot + 1) % seen_.size();
    }
    seen_[slot] = node + 1;
    return true;
  }

  std::string spelled(const Path& path) const {
    std::string out;
    for (std::uint32_t at = path.steps; at != 0; at = steps_[at].before) out += Channel::letter(steps_[at].letter);
    std::reverse(out.begin(), out.end());
    return out;
  }

  std::span<const LetterNode> tree_;
  const Channel& word_;
  Width width_;
  std::vector<std::vector<Path>> at_;  // paths that have read so many letters
  std::vector<Step> steps_;
  std::array<float, longest + 1> best_{};
  std::array<std::uint32_t, 512> seen_{};
};

}  // namespace

std::vector<Candidate> candidates(const Lexicon& lexicon, std::string_view word, std::size_t most,
                                  std::span<const SpellingHabit> habits) {
  if (word.size() < 2 || word.size() > longest || lexicon.tree().empty()) return {};
  const Channel channel(word, habits);
  auto found = Search(lexicon.tree(), channel, width).run(most);
  const auto near = [&](const Candidate& one) {
    return one.edits <= near_enough && one.edits <= .22f * static_cast<float>(word.size());
  };
  const auto first = found.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(found.size(), 5));
  if (std::any_of(found.begin(), first, near)) return found;
  std::vector<std::string_view> more = lexicon.like_words().like(Traits(word), alike);
  std::unordered_set<std::string_view> there;
  for (const Candidate& one : found) there.insert(one.text);
  std::erase_if(more, [&](std::string_view text) { return there.contains(text); });
  for (const std::string_view text : more) found.push_back({std::string(text), channel.edits(text)});
  return found;
}

}  // namespace firstread
