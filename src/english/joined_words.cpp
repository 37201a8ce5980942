#include "english/joined_words.h"

#include <algorithm>

namespace firstread {
namespace {

constexpr std::uint32_t most_parts = 3;

bool small_letters(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::optional<JoinedWord> joined_word(std::span<const Token> tokens, std::uint32_t first, const Speller& speller) {
  const auto touches = [&](std::uint32_t k) { return k < tokens.size() && !tokens[k].space_before; };
  if (first + 2 >= tokens.size() || !touches(first + 1) || !touches(first + 2)) return std::nullopt;
  const std::string_view sign = tokens[first + 1].text;
  if ((sign != "-" && sign != "_") || (first > 0 && touches(first))) return std::nullopt;
  JoinedWord word{.underscore = sign == "_"};
  std::string whole;
  bool known = true;
  std::uint32_t k = first;
  for (std::uint32_t parts = 1;; ++parts, k += 2) {
    const Token& part = tokens[k];
    if (!part.is_word() || !small_letters(part.text) || part.foreign || parts > most_parts) return std::nullopt;
    known = known && speller.knows(part.text);
    word.letters += part.text;
    word.apart += part.text;
    whole += part.text;
    if (k + 2 >= tokens.size() || !touches(k + 1) || tokens[k + 1].text != sign || !touches(k + 2)) break;
    word.apart += ' ';
    whole += '-';
  }
  if (touches(k + 1) && tokens[k + 1].text.size() == 1 &&
      std::string_view("_-/\\@(=[{").find(tokens[k + 1].text) != std::string_view::npos)
    return std::nullopt;
  if (!word.underscore && (known || speller.knows(whole))) return std::nullopt;
  if (!known) word.apart.clear();
  word.last = k;
  return word;
}

}  // namespace firstread
