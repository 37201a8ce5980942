#include "english/ngrams.h"

#include <algorithm>
#include <cstring>

namespace firstread {

namespace {

constexpr std::string_view magic = "FRNGRAM1";
constexpr std::uint64_t sentence_start_hash = hash_of("<s>");
constexpr std::uint64_t sentence_end_hash = hash_of("</s>");
constexpr std::uint64_t unknown_hash = hash_of("<unk>");

bool take_floats(std::string_view& bytes, std::array<float, 64>& out) {
  if (bytes.size() < sizeof(float) * out.size()) return false;
  std::memcpy(out.data(), bytes.data(), sizeof(float) * out.size());
  bytes.remove_prefix(sizeof(float) * out.size());
  return true;
}

}  // namespace

Result<Ngrams> Ngrams::open(const Files& files, const std::filesystem::path& file) {
  auto mapped = files.map(file);
  if (!mapped) return mapped.error();
  Ngrams model;
  model.mapping_ = *mapped;
  std::string_view bytes = model.mapping_->bytes();
  const Error damaged{"This is not a table of n-grams of this version. Install the program's data again.",
                      file.string()};
  if (!bytes.starts_with(magic)) return damaged;
  bytes.remove_prefix(magic.size());
  for (Level& level : model.levels_) {
    if (!take_floats(bytes, level.probability) || !take_floats(bytes, level.backoff)) return damaged;
    auto table = PackedTable::take(bytes);
    if (!table) return damaged;
    level.table = *table;
  }
  return model;
}

WordKey Ngrams::sentence_start() { return WordKey{sentence_start_hash}; }
WordKey Ngrams::sentence_end() { return WordKey{sentence_end_hash}; }
WordKey Ngrams::unknown() { return WordKey{unknown_hash}; }

std::uint64_t ngram_hash(std::span<const WordKey> words) {
  std::uint64_t hash = words.size();
  for (const WordKey word : words) hash = joined(hash, static_cast<std::uint64_t>(word));
  return hash;
}

Ngrams::Entry Ngrams::find(std::size_t words, std::uint64_t hash) const {
  const Level& level = levels_[words - 1];
  Entry entry;
  level.table.find(hash, [&](std::uint32_t value) {
    if (!entry.found) entry = {true, level.probability[value & 63], level.backoff[value >> 6 & 63]};
  });
  return entry;
}

WordKey Ngrams::key(std::string_view lower) const {
  const WordKey word{hash_of(lower)};
  return find(1, ngram_hash({&word, 1})).found ? word : unknown();
}

float Ngrams::log_probability(std::span<const WordKey> history, WordKey word) const {
  history = history.last(std::min(history.size(), order - 1));
  Entry entry = find(1, ngram_hash({&word, 1}));
  if (!entry.found) {
    word = unknown();
    entry = find(1, ngram_hash({&word, 1}));
  }
  float result = entry.probability;
  for (std::size_t length = 1; length <= history.size(); ++length) {
    const auto before = history.last(length);
    const std::uint64_t hash = ngram_hash(before);
    const Entry context = find(length, hash);
    if (!context.found) break;
    std::array<WordKey, order> all{};
    std::copy(before.begin(), before.end(), all.begin());
    all[length] = word;
    const Entry whole = find(length + 1, ngram_hash({all.data(), length + 1}));
    result = whole.found ? whole.probability : result + context.backoff;
  }
  return result;
}

void Ngrams::keys(std::span<const std::string_view> lower, std::span<WordKey> out) const {
  std::array<std::uint64_t, most_words> hashes;
  std::array<std::uint32_t, most_words> values;
  const PackedTable& table = levels_[0].table;
  const std::size_t size = std::min({lower.size(), out.size(), most_words});
  for (std::size_t k = 0; k < size; ++k) {
    out[k] = WordKey{hash_of(lower[k])};
    hashes[k] = ngram_hash({&out[k], 1});
    table.prefetch_start(hashes[k]);
  }
  for (std::size_t k = 0; k < size; ++k) table.prefetch(hashes[k]);
  table.first({hashes.data(), size}, values);
  for (std::size_t k = 0; k < size; ++k)
    if (values[k] == PackedTable::none) out[k] = unknown();
}

// A few words, and what the model says of all runs that end at one of them: a run is looked up as the end of one place
// and is the history of the next. What is looked for is seldom in the cache: all of it is asked for (hash, fetch)
// before the first is waited for (look).
class Ngrams::Stretch {
 public:
  // The likelihood of words from `first` on is wanted.
  Stretch(const Ngrams& model, std::span<const WordKey> before, std::span<const WordKey> middle,
          std::span<const WordKey> after)
      : model_(model), first_(before.size()) {
    for (const std::span<const WordKey> part : {before, middle, after})
      for (const WordKey word : part)
        if (size_ < words_.size()) words_[size_++] = word;
    for (std::size_t n = 0; n < order; ++n)
      for (std::size_t i = begin(n); i < size_; ++i) {
        hashes_[n][i] = ngram_hash({words_.data() + i - n, n + 1});
        model_.levels_[n].table.prefetch_start(hashes_[n][i]);
      }
  }

  void fetch() const {
    for (std::size_t n = 0; n < order; ++n)
      for (std::size_t i = begin(n); i < size_; ++i) model_.levels_[n].table.prefetch(hashes_[n][i]);
  }

  float log_likelihood() {
    for (std::size_t n = 0; n < order; ++n) {
      const std::size_t from = std::min(begin(n), size_);
      model_.levels_[n].table.first(std::span(hashes_[n]).subspan(from, size_ - from),
                                    std::span(values_[n]).subspan(from));
    }
    float sum = 0;
    for (std::size_t i = first_; i < size_; ++i) sum += log_probability(i);
    return sum;
  }

 private:
  // The first place where a run of n + 1 words that is asked for ends; the longest is never a history.
  std::size_t begin(std::size_t n) const { return std::max(n, n + 1 < order && first_ > 0 ? first_ - 1 : first_); }
  bool found(std::size_t n, std::size_t i) const { return values_[n][i] != PackedTable::none; }
  float probability(std::size_t n, std::size_t i) const { return model_.levels_[n].probability[values_[n][i] & 63]; }

  // As that of the model.
  float log_probability(std::size_t i) const {
    // A word that is not known counts as one, though not in the history of others.
    if (!found(0, i)) return model_.log_probability({words_.data(), i}, words_[i]);
    float result = probability(0, i);
    for (std::size_t n = 1; n <= std::min(i, order - 1) && found(n - 1, i - 1); ++n)
      result =
          found(n, i) ? probability(n, i) : result + model_.levels_[n - 1].backoff[values_[n - 1][i - 1] >> 6 & 63];
    return result;
  }

  const Ngrams& model_;
  std::size_t first_, size_ = 0;
  std::array<WordKey, most_words> words_;
  std::array<std::array<std::uint64_t, most_words>, order> hashes_;  // by the length of a run and its last word
  std::array<std::array<std::uint32_t, most_words>, order> values_;
};

float Ngrams::log_likelihood(std::span<const WordKey> words, std::size_t first) const {
  if (words.size() > most_words) {  // piece by piece
    const std::size_t half = words.size() - most_words / 2;
    return half <= first ? log_likelihood(words.subspan(first - (order - 1)), order - 1)
                         : log_likelihood(words.first(half), first) + log_likelihood(words, half);
  }
  Stretch stretch(*this, words.first(first), words.subspan(first), {});
  stretch.fetch();
  return stretch.log_likelihood();
}

float Ngrams::log_likelihood(std::span<const WordKey> before, std::span<const WordKey> middle,
                             std::span<const WordKey> after) const {
  Stretch stretch(*this, before.last(std::min(before.size(), order - 1)), middle,
                  after.first(std::min(after.size(), order - 1)));
  stretch.fetch();
  return stretch.log_likelihood();
}

float Ngrams::gain(std::span<const WordKey> before, std::span<const WordKey> written,
                   std::span<const WordKey> candidate, std::span<const WordKey> after) const {
  before = before.last(std::min(before.size(), order - 1));
  after = after.first(std::min(after.size(), order - 1));
  Stretch other(*this, before, candidate, after), own(*this, before, written, after);
  other.fetch();
  own.fetch();
  return other.log_likelihood() - own.log_likelihood();
}

}  // namespace firstread
