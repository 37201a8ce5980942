#include "english/tagger.h"

#include <algorithm>
#include <array>

#include "base/pack.h"

namespace firstread {
namespace {

constexpr std::size_t few = 12;  // labels that are faster added one by one

}  // namespace

TagChoice::TagChoice(std::span<const TagPair> pairs) {
  for (std::uint8_t i = 0; i < pairs.size(); ++i) {
    all_.push_back(i);
    if (pairs[i].upos == Upos::propn && (pairs[i].xpos == Xpos::nnp || pairs[i].xpos == Xpos::nnps))
      names_.push_back(i);
  }
}

std::span<const std::uint8_t> TagChoice::choices(const WordKeys& word, const WordTable& table,
                                                 std::vector<std::uint8_t>& room) const {
  const WordClass known = table.word_class(word.class_number);
  if (!known.closed) return all_;
  if ((word.bits & bit_capital) == 0 || (word.first && (word.bits & bit_all_capitals) == 0)) return known.tags;
  // In the middle of a sentence a capital may make any word part of a name.
  room.assign(known.tags.begin(), known.tags.end());
  for (const std::uint8_t tag : names_)
    if (std::ranges::find(room, tag) == room.end()) room.push_back(tag);
  return room;
}

std::optional<Tagger> Tagger::take(std::string_view& bytes) {
  Tagger tagger;
  if (bytes.size() < 64) return std::nullopt;
  Unpacker unpacker(bytes);
  tagger.sure_ = std::max(1, static_cast<std::int32_t>(unpacker.number()));
  for (std::int32_t& stop : tagger.stops_) stop = static_cast<std::int32_t>(unpacker.number());
  bytes.remove_prefix(64);
  auto table = WordTable::take(bytes);
  if (!table) return std::nullopt;
  auto weights = LabelWeights::take(bytes);
  if (!weights || weights->labels() != table->tag_pairs().size()) return std::nullopt;
  tagger.table_ = *std::move(table);
  tagger.weights_ = *weights;
  tagger.choice_.emplace(tagger.table_.tag_pairs());
  for (std::size_t i = 0; i < tagger.pairs().size(); ++i) {
    const TagPair pair = tagger.pairs()[i];
    tagger.numbers_[static_cast<std::size_t>(pair.upos)][static_cast<std::size_t>(pair.xpos)] =
        static_cast<std::uint8_t>(i);
  }
  return tagger;
}

TagMargin tag_margin(std::span<const std::int32_t> scores, std::span<const std::uint8_t> choices) {
  TagMargin out{choices.front(), 0};
  std::int32_t best = INT32_MIN, next = INT32_MIN;
  for (const std::uint8_t tag : choices) {
    if (scores[tag] > best) {
      next = best;
      best = scores[tag];
      out.tag = tag;
    } else {
      next = std::max(next, scores[tag]);
    }
  }
  out.margin = std::int64_t{best} - next;
  return out;
}

void Tagger::add_first(const TagFeatures& features, std::span<const std::uint8_t> wanted, KeyList& list,
                       WordScores& memory, LabelWeights::Scores& scores) const {
  const auto [sums, known] = memory.of(features.w);
  weights_.clear(scores);
  if (known) {
    std::ranges::copy(sums, scores.begin());
  } else {
    features.add_word(list);
    weights_.add(list.keys(), wanted, scores);
    std::copy_n(scores.begin(), sums.size(), sums.begin());
    list.clear();
  }
  features.add_around(list);
  weights_.add(list.keys(), wanted, scores);
}

void Tagger::tag(const SentenceKeys& words, WordScores& memory, std::vector<Tagging>& out) const {
  const int none = static_cast<int>(pairs().size());
  std::array<Key, most_tag_features> keys;
  LabelWeights::Scores scores;
  std::vector<std::uint8_t> room;
  out.clear();
  int before = none, before_that = none;
  for (int at = 0; at < words.size(); ++at) {
    const auto choices = choice_->choices(words[at], table_, room);
    Tagging answer{choices.front(), 255};
    if (choices.size() > 1) {
      KeyList list(keys.data());
      const TagFeatures features(words, at, before, before_that);
      const auto wanted = choices.size() <= few ? choices : std::span<const std::uint8_t>();  // none: all
      add_first(features, wanted, list, memory, scores);
      TagMargin found = tag_margin(scores, choices);
      for (std::size_t part = 1; part < tag_parts && found.margin < stops_[part - 1]; ++part) {
        list.clear();
        features.add(part, list);
        weights_.add(list.keys(), wanted, scores);
        found = tag_margin(scores, choices);
        if (part + 1 == tag_parts)
          answer.certainty = static_cast<std::uint8_t>(std::min<std::int64_t>(255, found.margin * 255 / sure_));
      }
      answer.pair = found.tag;
    }
    out.push_back(answer);
    before_that = before;
    before = answer.pair;
  }
}

std::uint8_t Tagger::number(const TagPair& pair) const {
  return numbers_[static_cast<std::size_t>(pair.upos)][static_cast<std::size_t>(pair.xpos)];
}

XposSet Tagger::possible(const WordKeys& word) const {
  XposSet out = 0;
  for (const std::uint8_t tag : table_.word_class(word.class_number).tags) out |= bit(pairs()[tag].xpos);
  return out;
}

}  // namespace firstread
