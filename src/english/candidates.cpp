#include "english/candidates.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <unordered_set>

#include "english/channel.h"
#include "english/like_words.h"

namespace firstread {
namespace {

constexpr std::size_t longest = Channel::longest;
constexpr float zipf_weight = .2f;  // what a tenfold frequency is worth, in slips

// How far a search goes: paths kept at a place, and how much worse than the best one there they may be.
struct Width {
  std::size_t paths;
  float margin;
};
constexpr Width width{40, 1.6f}, narrow{16, 1.2f};  // the second where words must be frequent and near
constexpr Width wide{120, 2.2f};                    // the third where nothing of a rank below this was found
constexpr float likely_rank = .2f;                  // of a word everybody uses, a slip and a half away
constexpr std::size_t longest_wide = 20;            // letters; further away nothing is meant
constexpr float near_enough = 1.25f;                // slips; with a word so near none that is alike is looked for
constexpr float near_enough_if_wide = .9f;
constexpr std::size_t alike = 50;    // words that are looked at where nothing is near
constexpr float most_likely = 1.6f;  // slips in a word that exists

struct Step {  // a letter of a path, kept for all paths that share it
  std::uint32_t before;
  std::uint8_t letter;
};

struct Path {
  std::uint32_t node, steps;  // where in the tree; index of the last letter in the store, 0: none
  float edits, rank;
  std::uint8_t last;  // last letter of the path
};

// The children of a node by their letters.
struct Children {
  std::uint32_t letters = 0;  // a bit for each that is there
  std::array<std::uint32_t, 32> at;

  Children(std::span<const LetterNode> tree, std::uint32_t node) {
    std::uint32_t child = tree[node].child();
    if (child == 0) return;
    for (;; ++child) {
      const std::uint32_t letter = tree[child].bits & 31;
      letters |= std::uint32_t{1} << letter;
      at[letter] = child;
      if (tree[child].last()) return;
    }
  }
  std::uint32_t find(std::uint8_t letter) const { return (letters >> letter & 1) != 0 ? at[letter] : 0; }
};

class Search {
 public:
  Search(std::span<const LetterNode> tree, const Channel& word, Width width, float least_zipf)
      : tree_(tree),
        word_(word),
        width_(width),
        rarest_(least_zipf),
        furthest_(least_zipf > 0 ? most_likely : 1e9f),
        at_(word.size + 2) {
    steps_.reserve(2048);
    steps_.push_back({0, 0});
    for (std::vector<Path>& paths : at_) paths.reserve(4 * width.paths);
    limit_.fill(1e9f);
  }

  std::vector<Candidate> run(std::size_t most) {
    at_[0].push_back({0, 0, 0, 0, 0});
    for (std::size_t i = 0; i < word_.size; ++i) {
      prune(i);
      as_it_is(i);
      for (const Path& path : at_[i]) {
        path_ = &path;
        if (least(path) < limit_[i + 1]) from(i, path.node, path.edits, 0);
      }
    }
    // Words end where all is read, or after letters that the writer left out.
    prune(word_.size);
    const std::size_t end = word_.size + 1;
    for (const Path& path : at_[word_.size]) {
      path_ = &path;
      if (path.node != 0) end_at(path.node, path.edits, 0);
    }
    prune(end);
    std::vector<Candidate> out;
    if (!at_[end].empty()) best_rank_ = at_[end].front().rank;
    for (const Path& path : at_[end]) {
      if (out.size() == most) break;
      out.push_back({spelled(path), path.edits});
    }
    return out;
  }

  float best_rank() const { return best_rank_; }  // of what was found

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

  // What lies below a node is at most as frequent as the node says, so a rank only grows, by what the slips cost. The
  // root alone says nothing. The last term is for rounding.
  static float least(const Path& path) { return (path.node != 0 ? path.rank : path.edits - zipf_weight * 8) - .001f; }

  // path_ with the letters that were left out after it, `out`, and these, as one more path before the letter at `i`;
  // unless it is far worse than another one there.
  void push(std::size_t i, std::uint32_t node, std::span<const std::uint8_t> letters, float edits, std::size_t out) {
    const float value = rank(node, edits);
    if (value >= limit_[i] || edits > furthest_ || tree_[node].highest_zipf() < rarest_) return;
    limit_[i] = std::min(limit_[i], value + width_.margin);
    Path path{node, path_->steps, edits, value, path_->last};
    const auto add = [&](std::uint8_t letter) {
      steps_.push_back({path.steps, letter});
      path.steps = static_cast<std::uint32_t>(steps_.size() - 1);
      path.last = letter;
    };
    for (std::size_t k = 0; k < out; ++k) add(out_[k]);
    for (const std::uint8_t letter : letters) add(letter);
    at_[i].push_back(path);
  }

  // The paths before the letter at `i` that go on as it was written come first: they say soonest what is far worse.
  void as_it_is(std::size_t i) {
    const std::uint8_t c = word_.read[i];
    for (const Path& path : at_[i]) {
      path_ = &path;
      if (const std::uint32_t node = child(path.node, c); node != 0) push(i + 1, node, {&c, 1}, path.edits, 0);
    }
  }

  // The letter at `i` is read from a node to which path_ leads when `out` letters more were left out, at most three.
  void from(std::size_t i, std::uint32_t node, float edits, std::size_t out) {
    const Children children(tree_, node);
    const std::uint8_t c = word_.read[i];
    const float least = node != 0 ? rank(node, edits) - .001f : edits - zipf_weight * 8;
    if (out > 0) {
      if (const std::uint32_t next = children.find(c); next != 0) push(i + 1, next, {&c, 1}, edits, out);
    } else {
      push(i + 1, node, {}, edits + needless(i), 0);
      if (least + word_.least_instead[i] < limit_[i + 1]) instead(i, children, edits, least);
    }
    if (i + 1 < word_.size && c != word_.read[i + 1] && least + word_.swap[i] < limit_[i + 2])
      if (const auto first = children.find(word_.read[i + 1]); first != 0)
        if (const auto second = child(first, c); second != 0) {
          const std::uint8_t both[] = {word_.read[i + 1], c};
          push(i + 2, second, both, edits + word_.swap[i], out);
        }
    if ((children.letters & word_.rules_begin[i]) != 0) by_rules(i, node, children, edits, least, out);
    if (out == out_.size() || least + word_.least_missing[i] >= limit_[i + 1]) return;
    const std::uint8_t last = out > 0 ? out_[out - 1] : path_->last;
    for (std::uint32_t rest = children.letters; rest != 0; rest &= rest - 1) {
      const auto letter = static_cast<std::uint8_t>(std::countr_zero(rest));
      const bool same = letter == last;
      if (same && letter == c) continue;
      const float more = edits + (same ? Channel::doubled : word_.missing[i][letter]) +
                         Channel::further_missing * static_cast<float>(out);
      const std::uint32_t next = children.at[letter];
      if (rank(next, more) >= limit_[i + 1] || more > furthest_ || tree_[next].highest_zipf() < rarest_) continue;
      out_[out] = letter;
      from(i, next, more, out + 1);
    }
  }

  void instead(std::size_t i, const Children& children, float edits, float least) {
    for (std::uint32_t rest = children.letters & ~(std::uint32_t{1} << word_.read[i]); rest != 0; rest &= rest - 1) {
      const auto letter = static_cast<std::uint8_t>(std::countr_zero(rest));
      if (const float cost = word_.instead[i][letter]; least + cost < limit_[i + 1])
        push(i + 1, children.at[letter], {&letter, 1}, edits + cost, 0);
    }
  }

  void by_rules(std::size_t i, std::uint32_t node, const Children& children, float edits, float least,
                std::size_t out) {
    for (const Channel::Rule& rule : word_.rules[i]) {
      if (least + rule.cost >= limit_[i + rule.written]) continue;
      std::uint32_t at = rule.size == 0 ? node : children.find(rule.meant[0]);
      for (std::size_t k = 1; k < rule.size && at != 0; ++k) at = child(at, rule.meant[k]);
      if (at != 0) push(i + rule.written, at, {rule.meant.data(), rule.size}, edits + rule.cost, out);
    }
  }

  float needless(std::size_t i) const {
    const std::uint8_t c = word_.read[i];
    return i > 0 && c == path_->last && c == word_.read[i - 1] ? word_.needless_after_same[i] : word_.needless_else[i];
  }

  void end_at(std::uint32_t node, float edits, std::size_t out) {
    const std::size_t end = word_.size + 1;
    if (tree_[node].ends_word()) push(end, node, {}, edits, out);
    if (out == out_.size()) return;
    std::uint32_t next = tree_[node].child();
    if (next == 0) return;
    const std::uint8_t last = out > 0 ? out_[out - 1] : path_->last;
    for (;; ++next) {
      const std::uint8_t letter = tree_[next].bits & 31;
      const float more = edits + (letter == last ? Channel::doubled : word_.missing[word_.size][letter]) +
                         Channel::further_missing * static_cast<float>(out);
      if (rank(next, more) < limit_[end]) {
        out_[out] = letter;
        end_at(next, more, out + 1);
      }
      if (tree_[next].last()) return;
    }
  }

  // The best paths of a place, one a node, in the order of their ranks.
  void prune(std::size_t i) {
    std::vector<Path>& paths = at_[i];
    order_.clear();
    for (std::size_t k = 0; k < paths.size() && k < most_paths; ++k)
      if (paths[k].rank < limit_[i]) order_.push_back(place(paths[k], k));
    if (order_.size() > 2 * width_.paths) {
      std::nth_element(order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(2 * width_.paths), order_.end());
      order_.resize(2 * width_.paths);
    }
    std::sort(order_.begin(), order_.end());
    kept_.clear();
    ++times_pruned_;
    for (std::size_t k = 0; k < order_.size() && kept_.size() < width_.paths; ++k)
      if (const Path& path = paths[order_[k] % most_paths]; first_time(path.node)) kept_.push_back(path);
    paths.swap(kept_);
  }

  // By rank, then by node: a number that sorts as they do, with where the path stands at its end.
  static std::uint64_t place(const Path& path, std::size_t at) {
    const float above_zero = path.rank + 64;
    return std::uint64_t{std::bit_cast<std::uint32_t>(above_zero)} << 32 | std::uint64_t{path.node} << 12 | at;
  }

  bool first_time(std::uint32_t node) {
    const std::uint32_t mark = times_pruned_ << 20 | node;
    std::size_t slot = node * 2654435761u >> 23;
    for (; seen_[slot] >> 20 == times_pruned_; slot = (slot + 1) % seen_.size())
      if (seen_[slot] == mark) return false;
    seen_[slot] = mark;
    return true;
  }

  std::string spelled(const Path& path) const {
    std::string out;
    for (std::uint32_t at = path.steps; at != 0; at = steps_[at].before) out += Channel::letter(steps_[at].letter);
    std::reverse(out.begin(), out.end());
    return out;
  }

  static constexpr std::size_t most_paths = 4096;  // that are compared at a place

  std::span<const LetterNode> tree_;
  const Channel& word_;
  Width width_;
  float best_rank_ = 1e9f;
  float rarest_, furthest_;            // what is rarer or further away is not looked for
  std::vector<std::vector<Path>> at_;  // paths that have read so many letters; after them, those that are words
  const Path* path_ = nullptr;         // that is followed
  std::array<std::uint8_t, 3> out_;    // letters that were left out after it
  std::vector<Step> steps_;
  std::array<float, longest + 2> limit_;  // ranks that are too far from the best of the place
  std::vector<std::uint64_t> order_;
  std::vector<Path> kept_;
  std::uint32_t times_pruned_ = 0;
  std::array<std::uint32_t, 512> seen_{};
};

}  // namespace

std::vector<Candidate> candidates(const Lexicon& lexicon, std::string_view word, std::size_t most,
                                  std::span<const SpellingHabit> habits, Reach reach) {
  if (word.size() < 2 || word.size() > longest || lexicon.tree().empty()) return {};
  const Channel channel(word, habits);
  Search search(lexicon.tree(), channel, reach.least_zipf > 0 ? narrow : width, reach.least_zipf);
  auto found = search.run(most);
  if (reach.least_zipf > 0) return found;
  if (reach.wide && word.size() <= longest_wide && search.best_rank() > likely_rank)
    found = Search(lexicon.tree(), channel, wide, 0).run(most);
  const float most_edits = reach.wide ? near_enough_if_wide : near_enough;
  const auto near = [&](const Candidate& one) { return one.edits <= most_edits; };
  const auto first = found.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(found.size(), 5));
  if (std::any_of(found.begin(), first, near)) return found;
  std::vector<std::string_view> more = lexicon.like_words().like(word, alike);
  std::unordered_set<std::string_view> there;
  for (const Candidate& one : found) there.insert(one.text);
  std::erase_if(more, [&](std::string_view text) { return there.contains(text); });
  for (const std::string_view text : more) found.push_back({std::string(text), channel.edits(text)});
  return found;
}

}  // namespace firstread
