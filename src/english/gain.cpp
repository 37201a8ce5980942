#include "english/gain.h"

#include <algorithm>
#include <array>

#include "english/cues.h"

namespace firstread {

namespace {

constexpr int reach = static_cast<int>(Ngrams::order) - 1;

}  // namespace

float gain(const Ngrams& ngrams, std::span<const Token> sentence, int first, int last,
           std::initializer_list<std::string_view> words) {
  const int size = static_cast<int>(sentence.size());
  std::array<WordKey, Ngrams::most_words> keys{};
  std::size_t count = 0;
  const auto add = [&](WordKey key) {
    if (count < keys.size()) keys[count++] = key;
  };
  const auto add_token = [&](int i) { add(ngrams.key(sentence[static_cast<std::size_t>(i)].lower)); };

  if (first - reach < 0) add(Ngrams::sentence_start());
  for (int i = std::max(first - reach, 0); i < first; ++i) add_token(i);
  const std::size_t written = count;
  for (int i = first; i < last; ++i) add_token(i);
  const std::size_t after = count;
  for (int i = last; i < std::min(last + reach, size); ++i) add_token(i);
  if (last + reach > size) add(Ngrams::sentence_end());

  std::array<WordKey, 4> candidate{};
  std::size_t candidates = 0;
  for (const std::string_view word : words) {
    if (candidates < candidate.size()) candidate[candidates++] = ngrams.key(word);
  }
  const std::span<const WordKey> all(keys.data(), count);
  return ngrams.gain(all.first(written), all.subspan(written, after - written), {candidate.data(), candidates},
                     all.subspan(after));
}

bool is_running_prose(std::span<const Token> sentence) {
  std::size_t words = 0, capitals = 0;
  bool verb = false, stop = false;
  for (const Token& token : sentence) {
    if (token.kind == TokenKind::punctuation) {
      stop = token.is(".") || token.is("!") || token.is("?") || token.is(":") || (stop && !token.is(","));
      continue;
    }
    stop = false;
    ++words;
    if (token.capital && !token.first) ++capitals;
    verb = verb || (bit(token.xpos) & tags::finite) != 0;
  }
  return verb && words >= (stop ? 4u : 8u) && capitals * (stop ? 2u : 3u) < words;
}

bool is_anothers(std::span<const Token> sentence, int i) {
  if (i < 0 || i >= static_cast<int>(sentence.size())) return false;
  const auto named = [&](int k) {
    const Token& token = sentence[static_cast<std::size_t>(k)];
    return !token.first && token.capital && !token.is("i");
  };
  const Token& token = sentence[static_cast<std::size_t>(i)];
  return token.quoted || token.foreign || token.cited || token.kind != TokenKind::word || named(i);
}

}  // namespace firstread
