#include "parser_trainer.h"

#include <algorithm>
#include <cstdio>
#include <unordered_set>

#include "margins.h"
#include "random.h"

namespace firstread::train {
namespace {

constexpr double easy_again = 1;    // how often what was easy is read again, from the third epoch
constexpr double follow_own = 0.9;  // how often the model's own action is taken, right or wrong, from the second epoch

// How many arcs of the true tree each action puts out of reach.
class Oracle {
 public:
  explicit Oracle(const ParseExample& example) : example_(example), children_(example.heads.size() + 1) {
    for (std::size_t i = 0; i < example.heads.size(); ++i)
      children_[static_cast<std::size_t>(example.heads[i])].push_back(static_cast<int>(i));
    place_.assign(example.heads.size() + 1, -1);
  }
  std::array<int, 3> costs(const ParseState& state) {
    std::array<int, 3> out{};
    const int s0 = state.stack(0), s1 = state.stack(1), next = state.next();
    std::ranges::fill(place_, -1);
    for (std::size_t depth = 0; depth < state.depth(); ++depth)
      place_[static_cast<std::size_t>(state.stack(depth))] = static_cast<int>(depth);
    const auto waiting = [&](int word) { return word >= next && word < state.words(); };
    if (s0 != state.root()) {
      const int head = example_.heads[static_cast<std::size_t>(s0)];
      int lost = 0;  // children still in the buffer
      for (const int child : children_[static_cast<std::size_t>(s0)]) lost += waiting(child);
      out[1] = lost + ((head == s1 || (waiting(head) && head != next)) ? 1 : 0);
      out[2] = lost + (waiting(head) ? 1 : 0);
    }
    if (!state.buffer_empty()) {
      const int head = example_.heads[static_cast<std::size_t>(next)];
      const bool below_top = !waiting(head) && place_[static_cast<std::size_t>(head)] > 0;
      out[0] = below_top;
      for (const int child : children_[static_cast<std::size_t>(next)])
        out[0] += place_[static_cast<std::size_t>(child)] >= 0;
    }
    return out;
  }

 private:
  const ParseExample& example_;
  std::vector<std::vector<int>> children_;
  std::vector<int> place_;
};

void action_keys(const ParseState& state, const ParseWords& words, std::vector<Key>& keys) {
  keys.resize(most_action_features);
  KeyList list(keys.data());
  ActionFeatures(state, words).add_all(list);
  keys.resize(list.size());
}

}  // namespace

std::uint8_t LearntParser::label(const ParseState& state, const ParseWords& words, int child, std::vector<Key>& keys,
                                 std::array<float, parsed_relations.size()>& scores) const {
  keys.resize(most_label_features);
  KeyList list(keys.data());
  LabelFeatures(state, words, child).add_all(list);
  keys.resize(list.size());
  scores.fill(0);
  labels_.score(keys, scores);
  scores[root_label] = -1e30f;
  return static_cast<std::uint8_t>(std::ranges::max_element(scores) - scores.begin());
}

void LearntParser::learn(const Lesson<ParseExample>& lesson, int epochs, std::uint64_t seed) {
  Random random(seed);
  double action_moment = 0, label_moment = 0;
  std::vector<Key> keys;
  std::array<float, parsed_relations.size()> label_scores;
  ParseState state;
  ParseWords words;
  std::unordered_set<const ParseExample*> easy;  // nothing was learnt from it the last time; only ever asked
  for (int epoch = 0; epoch < epochs; ++epoch) {
    std::size_t all = 0, wrong_heads = 0, wrong = 0;
    for (const ParseExample* example : lesson.epoch(static_cast<std::size_t>(epoch), random)) {
      if (epoch >= 2 && easy.contains(example) && !random.chance(easy_again)) continue;
      bool changed = false;
      set_atoms(words, example->words, example->tags, kinds_);
      state.start(example->words.size());
      Oracle oracle(*example);
      while (!state.done()) {
        const std::array<bool, 3> may{state.may_shift(), state.may_left(), state.may_right()};
        std::size_t action = may[0] ? 0 : 2;
        if (may[0] + may[1] + may[2] > 1) {
          ++action_moment;
          action_keys(state, words, keys);
          const auto scores = actions_.score(keys);
          if (epoch + 1 == epochs) actions_.count(keys);
          const auto costs = oracle.costs(state);
          int least = 1 << 30;
          for (std::size_t i = 0; i < 3; ++i)
            if (may[i]) least = std::min(least, costs[i]);
          std::size_t own = 3, right = 3, wrong_action = 3;
          for (std::size_t i = 0; i < 3; ++i) {
            if (!may[i]) continue;
            if (own == 3 || scores[i] > scores[own]) own = i;
            std::size_t& best = costs[i] == least ? right : wrong_action;
            if (best == 3 || scores[i] > scores[best]) best = i;
          }
          if (wrong_action != 3 && scores[right] <= scores[wrong_action]) {
            actions_.update(keys, right, wrong_action, action_moment);
            changed = true;
          }
          action = costs[own] == least || ((learnt_ || epoch > 0) && random.chance(follow_own)) ? own : right;
        }
        if (action == 0) {
          state.shift();
          continue;
        }
        const int child = state.stack(0);
        action == 1 ? state.left() : state.right();
        ++all;
        std::uint8_t given = root_label;
        if (state.node(child).head != state.root()) {
          given = label(state, words, child, keys, label_scores);
          const std::uint8_t gold = example->labels[static_cast<std::size_t>(child)];
          if (state.node(child).head == example->heads[static_cast<std::size_t>(child)] && gold != root_label) {
            ++label_moment;
            if (epoch + 1 == epochs) labels_.count(keys);
            std::uint8_t rival = given;
            if (given == gold) {  // a tie is an error too
              for (std::uint8_t i = 0; i < label_scores.size(); ++i)
                if (i != gold && label_scores[i] == label_scores[gold]) rival = i;
            }
            if (rival != gold) {
              labels_.update(keys, gold, rival, label_moment);
              changed = true;
            }
          }
        }
        state.set_label(child, given);
        const bool head_right = state.node(child).head == example->heads[static_cast<std::size_t>(child)];
        wrong_heads += !head_right;
        wrong += !head_right || given != example->labels[static_cast<std::size_t>(child)];
      }
      if (changed)
        easy.erase(example);
      else
        easy.insert(example);
    }
    std::fprintf(stderr, "  parser epoch %d: %.2f%% heads, %.2f%% labelled arcs of %zu wrong\n", epoch + 1,
                 100.0 * static_cast<double>(wrong_heads) / static_cast<double>(all),
                 100.0 * static_cast<double>(wrong) / static_cast<double>(all), all);
  }
  actions_.average(action_moment);
  labels_.average(label_moment);
  learnt_ = true;
}

ParsedTree LearntParser::parse(const SentenceKeys& sentence, std::span<const std::uint8_t> tags) const {
  ParsedTree out;
  std::vector<Key> keys;
  std::array<float, parsed_relations.size()> label_scores;
  ParseState state;
  ParseWords words;
  set_atoms(words, sentence, tags, kinds_);
  state.start(sentence.size());
  while (!state.done()) {
    const std::array<bool, 3> may{state.may_shift(), state.may_left(), state.may_right()};
    std::size_t action = may[0] ? 0 : 2;
    if (may[0] + may[1] + may[2] > 1) {
      action_keys(state, words, keys);
      const auto scores = actions_.score(keys);
      for (std::size_t i = 0; i < 3; ++i)
        if (may[i] && scores[i] > scores[action]) action = i;
    }
    if (action == 0) {
      state.shift();
      continue;
    }
    const int child = state.stack(0);
    action == 1 ? state.left() : state.right();
    state.set_label(
        child, state.node(child).head == state.root() ? root_label : label(state, words, child, keys, label_scores));
  }
  for (int i = 0; i < sentence.size(); ++i) {
    out.heads.push_back(state.node(i).head);
    out.labels.push_back(state.node(i).label);
  }
  return out;
}

std::string LearntParser::packed(float least_action, float least_label, double load,
                                 std::span<const ParseExample> sample) const {
  const std::string action_bytes = PairWeights::make(actions_.rows(least_action), load);
  const std::string label_bytes =
      LabelWeights::make(labels_.rows(least_label), static_cast<std::uint32_t>(parsed_relations.size()), load);
  std::string_view action_view = action_bytes, label_view = label_bytes;
  const auto actions = PairWeights::take(action_view);
  const auto labels = LabelWeights::take(label_view);
  return parser_margins(*actions, *labels, kinds_, sample) + action_bytes + label_bytes;
}

}  // namespace firstread::train
