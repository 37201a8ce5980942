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
  const std::size_t count = label_features(state, words, child, keys.data());
  std::array<std::int32_t, LabelWeights::room(parsed_relations.size())> scores{};
  labels_.add(std::span(keys).first(count), scores);
  scores[root_label] = INT32_MIN;
  return static_cast<std::uint8_t>(std::max_element(scores.begin(), scores.begin() + parsed_relations.size()) -
                                   scores.begin());
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
  std::array<Key, most_action_features> keys;
  while (!state.done()) {
    const bool shift = state.may_shift(), left = state.may_left(), right = state.may_right();
    Action action = shift ? Action::shift : Action::right;
    std::int64_t margin = INT32_MAX;
    if (shift + left + right > 1) {
      const std::size_t count = action_features(state, words, keys.data());
      const auto [left_score, right_score] = actions_.sums(std::span(keys).first(count));
      std::int64_t best = INT64_MIN, next = INT64_MIN;
      const auto consider = [&](Action candidate, std::int64_t score) {
        if (score > best) {
          next = best;
          best = score;
          action = candidate;
        } else {
          next = std::max(next, score);
        }
      };
      if (shift) consider(Action::shift, 0);
      if (left) consider(Action::left, left_score);
      if (right) consider(Action::right, right_score);
      margin = best - next;
    }
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
