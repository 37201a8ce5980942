// A word, number or mark of punctuation, as Universal Dependencies cuts English: clitics are tokens of their own
// ("do" "n't", "dog" "'s"), and so are the parts and hyphens of "well-known". White space is not a token.
#pragma once

#include <cstdint>
#include <string_view>

#include "english/grammar.h"
#include "text/span.h"

namespace firstread {

enum class TokenKind : std::uint8_t {
  word,
  number,  // 12, 3.5, 1,000, 1990s, 5th
  punctuation,
  symbol,   // + = % $ € emoji …
  address,  // URL, e-mail, file path or name, @handle, #hashtag
  object    // stands for code, a formula, an image, a citation key …: Prose::object
};

// By which tables find a lower-case word: FNV-1a in 64 bits, so that two words of a language do not share one.
constexpr std::uint64_t token_key(std::string_view lower) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (const char c : lower) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return hash;
}

struct Token {
  Span span;                // in the Source, markup inside the word included
  std::uint32_t begin = 0;  // in the prose of its block, bytes
  std::uint32_t end = 0;
  std::string_view text;   // as written
  std::string_view lower;  // lower-case, composed, apostrophes made straight, soft hyphens gone
  std::uint64_t key = 0;   // token_key(lower)
  std::string_view lemma;  // lower-case but for proper nouns; equal to `lower` before reading
  TokenKind kind = TokenKind::word;
  bool space_before = false;  // white space or the block's start stands before it
  bool quoted = false;        // inside quotation marks
  bool foreign = false;       // inside emphasis, or otherwise marked as not plain English prose
  bool cited = false;         // inside (Author, 2020), [1] and their like
  bool capital = false;       // starts with a capital
  bool first = false;         // the first word of its sentence

  // What reading fills in (english/reader.h).
  Upos upos{};
  Xpos xpos{};
  XposSet possible = 0;             // tags the lexicon allows for this form; 0: not in the lexicon
  std::uint8_t certainty = 0;       // the tagger's margin over the next best tag, 0 … 255
  std::uint8_t tree_certainty = 0;  // the parser's margin for this token's head, 0 … 255
  Features features{};
  Relation relation{};
  std::int32_t head = -1;  // index in its sentence; -1: the root, or not read

  bool is(std::string_view word) const { return lower == word; }
  bool is_word() const { return kind == TokenKind::word; }
};

}  // namespace firstread
