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

// A run of words that ends at one place: the hash under which it is kept, and what the model says of it once asked.
struct Ngrams::Run {
  std::uint64_t hash = 0;
  bool asked = false;
  Entry entry;
};
struct Ngrams::Place {  // the runs of one word, two words, … that end there
  std::array<Run, order> runs;
};

inline const Ngrams::Entry& Ngrams::ask(Place& place, std::size_t words) const {
  Run& run = place.runs[words - 1];
  if (!run.asked) {
    run.asked = true;
    run.entry = find(words, run.hash);
  }
  return run.entry;
}

// As log_probability(), but a run that was asked for as the end of one place is the history of the next.
inline float Ngrams::log_probability(Place& history, Place& whole, std::size_t longest) const {
  float result = ask(whole, 1).probability;
  for (std::size_t length = 1; length <= longest; ++length) {
    const Entry& context = ask(history, length);
    if (!context.found) break;
    const Entry& found = ask(whole, length + 1);
    result = found.found ? found.probability : result + context.backoff;
  }
  return result;
}

float Ngrams::log_likelihood(std::span<const WordKey> words, std::size_t first) const {
  if (words.size() > most_words) {  // piece by piece
    const std::size_t half = words.size() - most_words / 2;
    return half <= first ? log_likelihood(words.subspan(first - (order - 1)), order - 1)
                         : log_likelihood(words.first(half), first) + log_likelihood(words, half);
  }
  // What is looked for is seldom in the cache: all of it is asked for before the first is waited for.
  std::array<Place, most_words> places;
  for (std::size_t i = first > 0 ? first - 1 : 0; i < words.size(); ++i)
    for (std::size_t length = 0; length <= std::min(i, order - 1); ++length) {
      Run& run = places[i].runs[length];
      run.hash = ngram_hash(words.subspan(i - length, length + 1));
      if (i >= first || length + 1 < order) levels_[length].table.prefetch(run.hash);
    }
  float sum = 0;
  for (std::size_t i = first; i < words.size(); ++i) {
    if (ask(places[i], 1).found)
      sum += log_probability(places[i - (i > 0)], places[i], std::min(i, order - 1));
    else  // counts as a word that is not known, though not in the history of others
      sum += log_probability(words.first(i), words[i]);
  }
  return sum;
}

float Ngrams::log_likelihood(std::span<const WordKey> before, std::span<const WordKey> middle,
                             std::span<const WordKey> after) const {
  before = before.last(std::min(before.size(), order - 1));
  after = after.first(std::min(after.size(), order - 1));
  std::array<WordKey, most_words> words{};
  std::size_t size = 0;
  for (const std::span<const WordKey> part : {before, middle, after})
    for (const WordKey word : part)
      if (size < words.size()) words[size++] = word;
  return log_likelihood({words.data(), size}, before.size());
}

float Ngrams::gain(std::span<const WordKey> before, std::span<const WordKey> written,
                   std::span<const WordKey> candidate, std::span<const WordKey> after) const {
  return log_likelihood(before, candidate, after) - log_likelihood(before, written, after);
}

}  // namespace firstread
