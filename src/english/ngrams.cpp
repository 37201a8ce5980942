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

float Ngrams::log_likelihood(std::span<const WordKey> words, std::size_t first) const {
  // What is looked for is seldom in the cache: all of it is asked for before the first is waited for.
  for (std::size_t i = first; i < words.size(); ++i)
    for (std::size_t length = 0; length <= std::min(i, order - 1); ++length)
      levels_[length].table.prefetch(ngram_hash(words.subspan(i - length, length + 1)));
  float sum = 0;
  for (std::size_t i = first; i < words.size(); ++i) sum += log_probability(words.first(i), words[i]);
  return sum;
}

float Ngrams::gain(std::span<const WordKey> before, std::span<const WordKey> written,
                   std::span<const WordKey> candidate, std::span<const WordKey> after) const {
  before = before.last(std::min(before.size(), order - 1));
  after = after.first(std::min(after.size(), order - 1));
  const auto likelihood = [&](std::span<const WordKey> middle) {
    std::array<WordKey, most_words> words{};
    std::size_t size = 0;
    const auto add = [&](std::span<const WordKey> part) {
      for (const WordKey word : part) {
        if (size < words.size()) words[size++] = word;
      }
    };
    add(before);
    add(middle);
    add(after);
    return log_likelihood({words.data(), size}, before.size());
  };
  return likelihood(candidate) - likelihood(written);
}

}  // namespace firstread
