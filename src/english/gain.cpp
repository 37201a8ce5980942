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
  // The words before, those written, those after and the candidates, of which the model makes keys together.
  std::array<std::string_view, Ngrams::most_words> texts;
  std::size_t count = 0;
  const auto add = [&](std::string_view word) {
    if (count < texts.size()) texts[count++] = word;
  };
  const auto add_tokens = [&](int from, int to) {
    for (int i = from; i < to; ++i) add(sentence[static_cast<std::size_t>(i)].lower);
  };
  const bool starts = first - reach<0, ends = last + reach> size;
  add_tokens(std::max(first - reach, 0), first);
  const std::size_t written = count;
  add_tokens(first, last);
  const std::size_t after = count;
  add_tokens(last, std::min(last + reach, size));
  const std::size_t candidate = count;
  for (const std::string_view word : words) add(word);

  std::array<WordKey, Ngrams::most_words + 2> keys{};  // with the edges of the sentence
  ngrams.keys({texts.data(), count}, std::span(keys).subspan(1));
  keys[0] = Ngrams::sentence_start();
  const std::span<const WordKey> all(keys);
  std::array<WordKey, reach + 1> end{};
  std::size_t ending = 0;
  for (std::size_t k = after; k < candidate; ++k) end[ending++] = keys[k + 1];
  if (ends) end[ending++] = Ngrams::sentence_end();
  return ngrams.gain(all.subspan(starts ? 0 : 1, written + (starts ? 1 : 0)), all.subspan(written + 1, after - written),
                     all.subspan(candidate + 1, count - candidate), {end.data(), ending});
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
