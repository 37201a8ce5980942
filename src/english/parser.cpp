#include "english/parser.h"

#include <algorithm>
#include <array>

#include "base/pack.h"

namespace firstread {

std::vector<TagKind> tag_kinds(std::span<const TagPair> pairs) {
  std::vector<TagKind> out;
  for (const TagPair& pair : pairs)
    out.push_back({pair.upos == Upos::verb || pair.upos == Upos::aux, pair.upos == Upos::punct});
  return out;
}

std::optional<Parser> Parser::take(std::string_view& bytes) {
  if (bytes.size() < 64) return std::nullopt;
  Parser parser;
  Unpacker unpacker(bytes);
  parser.sure_ = std::max(1, static_cast<std::int32_t>(unpacker.number()));
  for (std::int32_t& stop : parser.action_stops_) stop = static_cast<std::int32_t>(unpacker.number());
  for (std::int32_t& stop : parser.label_stops_) stop = static_cast<std::int32_t>(unpacker.number());
  bytes.remove_prefix(64);
  auto actions = PairWeights::take(bytes);
  if (!actions) return std::nullopt;
  auto labels = LabelWeights::take(bytes);
  if (!labels || labels->labels() != parsed_relations.size()) return std::nullopt;
  parser.actions_ = *actions;
  parser.labels_ = *labels;
  return parser;
}

std::uint8_t Parser::label(const ParseState& state, const ParseWords& words, int child) const {
  if (state.node(child).head == state.root()) return root_label;
  std::array<Key, most_label_features> keys;
  KeyList list(keys.data());
  const LabelFeatures features(state, words, child);
  LabelWeights::Scores scores;
  labels_.clear(scores);
  Leading best;
  for (std::size_t part = 0, from = 0; part < label_parts; ++part) {
    features.add(part, list);
    labels_.add(std::span(keys).subspan(from, list.size() - from), scores);
    from = list.size();
    best = leading(scores);
    if (part + 1 < label_parts && best.margin >= label_stops_[part]) break;
  }
  return best.label;
}

Leading leading(std::span<const std::int32_t> scores) {
  Leading out;
  std::int32_t best = INT32_MIN, next = INT32_MIN;
  for (std::uint8_t i = 0; i < parsed_relations.size(); ++i) {
    if (i == root_label) continue;  // only the word under the root has it
    if (scores[i] > best) {
      next = best;
      best = scores[i];
      out.label = i;
    } else {
      next = std::max(next, scores[i]);
    }
  }
  out.margin = best - next;
  return out;
}

Choice choice(const ParseState& state, const std::array<std::int32_t, 2>& sums) {
  Choice out;
  std::int64_t best = INT64_MIN, next = INT64_MIN;
  const auto consider = [&](Action candidate, std::int64_t score) {
    if (score > best) {
      next = best;
      best = score;
      out.action = candidate;
    } else {
      next = std::max(next, score);
    }
  };
  if (state.may_shift()) consider(Action::shift, 0);
  if (state.may_left()) consider(Action::left, sums[0]);
  if (state.may_right()) consider(Action::right, sums[1]);
  out.margin = next == INT64_MIN ? INT32_MAX : best - next;
  return out;
}

Choice Parser::decide(const ParseState& state, const ParseWords& words, Memory& memory) const {
  if (state.may_shift() + state.may_left() + state.may_right() == 1) return choice(state, {});
  std::array<Key, most_action_features> keys;
  const ActionFeatures features(state, words);
  auto& stack = memory.stack[static_cast<std::size_t>(state.stack(0))];
  auto& buffer = memory.buffer[static_cast<std::size_t>(state.buffer(0))];
  PairWeights::Sums sums{};
  Choice out;
  for (std::size_t part = 0; part < action_parts; ++part) {
    KeyList list(keys.data());
    std::array<std::size_t, 3> ends;
    std::array<PairWeights::Sums, 3> added;
    features.add<of_both>(part, list);
    ends[0] = list.size();
    if (!stack[part].asked) features.add<of_stack>(part, list);
    ends[1] = list.size();
    if (!buffer[part].asked) features.add<of_buffer>(part, list);
    ends[2] = list.size();
    actions_.sums(keys.data(), ends, added);
    if (!stack[part].asked) stack[part] = {added[1], true};
    if (!buffer[part].asked) buffer[part] = {added[2], true};
    for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += added[0][k] + stack[part].sums[k] + buffer[part].sums[k];
    out = choice(state, sums);
    if (part + 1 < action_parts && out.margin >= action_stops_[part]) {
      out.margin = INT32_MAX;  // as sure as can be
      break;
    }
  }
  return out;
}

void Parser::parse(const SentenceKeys& sentence, std::span<const std::uint8_t> tags, std::span<const TagKind> kinds,
                   std::vector<Arc>& out) const {
  out.clear();
  if (sentence.size() == 0 || sentence.size() > ParseState::most_words) return;
  out.resize(static_cast<std::size_t>(sentence.size()));
  ParseWords words;
  set_atoms(words, sentence, tags, kinds);
  ParseState state;
  state.start(sentence.size());
  const std::size_t nodes = static_cast<std::size_t>(sentence.size()) + 2;
  Memory memory{.stack = std::vector<std::array<Known, action_parts>>(nodes), .buffer = {}};
  memory.buffer = memory.stack;
  while (!state.done()) {
    const auto [action, margin] = decide(state, words, memory);
    if (action == Action::shift) {
      state.shift();
      continue;
    }
    const int child = state.stack(0);
    action == Action::left ? state.left() : state.right();
    const std::uint8_t given = label(state, words, child);
    state.set_label(child, given);
    const int head = state.node(child).head;
    out[static_cast<std::size_t>(child)] = {
        head == state.root() ? -1 : head, given,
        static_cast<std::uint8_t>(std::min<std::int64_t>(255, margin * 255 / sure_))};
  }
}

}  // namespace firstread
