// A phrase that bends: the small patterns in the tables of the check `phrases`. No loops and no choices of several
// words, so that thousands of them are made at start and looked up by their rarest word. In short:
//   hit the nail             words, whatever their capitals
//   a|b|c   x?   !x          one of several words; may be missing; another word, or none
//   <go>                     any form of a verb
//   @own @self @object @subject @det @be @have @modal @number      classes of words: my …, myself …, me …
//   #NN #VB* #JJ|the         Penn tags, their beginnings, and words beside them
//   @start @end  [ … ]       where a sentence or clause starts and ends; the part that is marked
//   =Word                    as written, capitals included
// In a replacement <foot> takes the verb's form, x|y the choice that was made, @own and #NN the words that were found.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "english/passage.h"

namespace firstread {

struct PhraseElement;

// Where a phrase stands: of each of its elements the token, or -1 where it is missing.
struct PhraseMatch {
  std::array<std::int32_t, 24> tokens;
  std::uint32_t marked_first, marked_last;  // half-open
};

class PhrasePattern {
 public:
  static Result<PhrasePattern> parse(std::string_view text);
  PhrasePattern(const PhrasePattern&);
  PhrasePattern(PhrasePattern&&) noexcept;
  PhrasePattern& operator=(PhrasePattern&&) noexcept;
  ~PhrasePattern();

  // Lower-case words of which one is in every match: the choices of the phrase's rarest element.
  std::vector<std::string> triggers() const;
  // The match in which the triggering element is this token.
  std::optional<PhraseMatch> match(std::span<const Token> tokens, std::size_t trigger) const;
  // What is wrong with a replacement: a piece that nothing in the phrase stands for.
  std::optional<Error> fault(std::string_view replacement) const;
  // The replacement in the forms of what was found; empty: the marked words go.
  std::string render(const PhraseMatch& match, const Passage& passage, std::string_view replacement) const;

 private:
  PhrasePattern() = default;

  std::vector<PhraseElement> elements_;
  std::size_t marked_first_ = 0, marked_last_ = 0;  // elements, half-open
  std::size_t trigger_ = 0;
};

}  // namespace firstread
