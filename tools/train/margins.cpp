#include "margins.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/pack.h"
#include "english/action_features.h"
#include "english/label_features.h"
#include "english/tag_features.h"

namespace firstread::train {
namespace {

constexpr double most_changed = 0.0003;  // of all decisions, by each stop

// The margin of the finished decisions that `share` of them do not reach.
std::uint32_t margin_at(const std::vector<Thought>& thoughts, double share) {
  std::vector<std::int64_t> margins;
  for (const Thought& thought : thoughts) margins.push_back(thought.margins.back());
  if (margins.empty()) return 1;
  std::ranges::sort(margins);
  return static_cast<std::uint32_t>(margins[static_cast<std::size_t>(static_cast<double>(margins.size()) * share)]);
}

void add_stops(Packer& packer, const std::vector<Thought>& thoughts, std::size_t parts) {
  for (const std::int32_t stop : stops(thoughts, parts)) packer.number(static_cast<std::uint32_t>(stop));
}

std::string head_of(Packer packer) {
  std::string out = std::move(packer).take();
  out.resize(margin_bytes);
  return out;
}

}  // namespace

std::vector<std::int32_t> stops(const std::vector<Thought>& thoughts, std::size_t parts) {
  std::vector<std::int32_t> out;
  std::vector<const Thought*> open;
  for (const Thought& thought : thoughts) open.push_back(&thought);
  const double allowed = most_changed * static_cast<double>(thoughts.size());
  for (std::size_t part = 0; part + 1 < parts; ++part) {
    std::ranges::stable_sort(open,
                             [&](const Thought* a, const Thought* b) { return a->margins[part] > b->margins[part]; });
    std::size_t cut = 0, changed = 0;
    for (; cut < open.size(); ++cut) {
      changed += open[cut]->answers[part] != open[cut]->answers.back();
      if (static_cast<double>(changed) > allowed) break;
    }
    out.push_back(cut == 0 ? INT32_MAX : static_cast<std::int32_t>(open[cut - 1]->margins[part]));
    open.erase(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(cut));
    std::fprintf(stderr, "  after part %zu %zu of %zu decisions need more\n", part + 1, open.size(), thoughts.size());
  }
  return out;
}

std::string tagger_margins(const WordTable& table, const LabelWeights& weights, std::span<const TagExample> sample) {
  const TagChoice choice(table.tag_pairs());
  std::vector<Thought> thoughts;
  std::vector<std::uint8_t> room;
  std::array<Key, most_tag_features> keys;
  for (const TagExample& example : sample) {
    int before = static_cast<int>(table.tag_pairs().size()), before_that = before;
    for (int at = 0; at < example.words.size(); ++at) {
      const auto choices = choice.choices(example.words[at], table, room);
      int answer = choices.front();
      if (choices.size() > 1) {
        Thought& thought = thoughts.emplace_back();
        KeyList list(keys.data());
        const TagFeatures features(example.words, at, before, before_that);
        LabelWeights::Scores scores{};
        for (std::size_t part = 0, from = 0; part < tag_parts; ++part) {
          features.add(part, list);
          weights.add(std::span(keys).subspan(from, list.size() - from), scores);
          from = list.size();
          const TagMargin found = tag_margin(scores, choices);
          thought.margins.push_back(found.margin);
          thought.answers.push_back(answer = found.tag);
        }
      }
      before_that = before;
      before = answer;
    }
  }
  // The margin that one decision in two exceeds is called certain.
  Packer packer;
  packer.number(margin_at(thoughts, 0.5));
  add_stops(packer, thoughts, tag_parts);
  return head_of(std::move(packer));
}

std::string parser_margins(const PairWeights& actions, const LabelWeights& labels, std::span<const TagKind> kinds,
                           std::span<const ParseExample> sample) {
  std::vector<Thought> action_thoughts, label_thoughts;
  std::vector<Key> keys(most_action_features);
  ParseState state;
  ParseWords words;
  const auto action = [&] {
    if (state.may_shift() + state.may_left() + state.may_right() == 1) return choice(state, {}).action;
    Thought& thought = action_thoughts.emplace_back();
    KeyList list(keys.data());
    const ActionFeatures features(state, words);
    PairWeights::Sums sums{};
    Choice found;
    for (std::size_t part = 0, from = 0; part < action_parts; ++part) {
      features.add(part, list);
      const auto added = actions.sums(std::span(keys).subspan(from, list.size() - from));
      from = list.size();
      sums = {sums[0] + added[0], sums[1] + added[1]};
      found = choice(state, sums);
      thought.margins.push_back(found.margin);
      thought.answers.push_back(static_cast<int>(found.action));
    }
    return found.action;
  };
  const auto label = [&](int child) {
    if (state.node(child).head == state.root()) return root_label;
    Thought& thought = label_thoughts.emplace_back();
    KeyList list(keys.data());
    const LabelFeatures features(state, words, child);
    LabelWeights::Scores scores{};
    Leading found;
    for (std::size_t part = 0, from = 0; part < label_parts; ++part) {
      features.add(part, list);
      labels.add(std::span(keys).subspan(from, list.size() - from), scores);
      from = list.size();
      found = leading(scores);
      thought.margins.push_back(found.margin);
      thought.answers.push_back(found.label);
    }
    return found.label;
  };
  for (const ParseExample& example : sample) {
    set_atoms(words, example.words, example.tags, kinds);
    state.start(example.words.size());
    while (!state.done()) {  // by its own decisions: those are the states that it meets
      const Action next = action();
      if (next == Action::shift) {
        state.shift();
        continue;
      }
      const int child = state.stack(0);
      next == Action::left ? state.left() : state.right();
      state.set_label(child, label(child));
    }
  }
  // The margin that two decisions in five exceed is called certain.
  Packer packer;
  packer.number(margin_at(action_thoughts, 0.6));
  add_stops(packer, action_thoughts, action_parts);
  add_stops(packer, label_thoughts, label_parts);
  return head_of(std::move(packer));
}

}  // namespace firstread::train
