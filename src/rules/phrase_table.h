// Phrases that bend: the small patterns in the tables of the check `phrases`. No loops and no choices of several
// words, so that thousands of them are looked up by their rarest word. In short:
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
#include <utility>
#include <vector>

#include "base/result.h"
#include "english/passage.h"
#include "rules/phrase_pack.h"
#include "rules/settings.h"

namespace firstread {

// Where a phrase stands: of each of its elements the token, or -1 where it is missing.
struct PhraseMatch {
  std::array<std::int32_t, most_elements> tokens;
  std::uint32_t marked_first, marked_last;  // half-open
};

// A table of phrases and their replacements, compiled. A view: the program must outlive it.
class PhraseTable {
 public:
  // An Error says which phrase is wrong, or which piece of a replacement nothing in its phrase stands for.
  static Result<std::string> compile(const Table& table, std::span<const int> lines = {});
  static std::optional<PhraseTable> take(std::string_view program);
  // The same of a program that surely is what `compile` made, as the pack's sum vouches: what it holds is not looked
  // at.
  static std::optional<PhraseTable> open(std::string_view program);

  // Lower-case words of which one is in every match of a phrase: the choices of its rarest element.
  std::span<const Trigger> triggers() const { return tables_.triggers; }
  // The match in which the triggering element is this token.
  std::optional<PhraseMatch> match(std::uint32_t phrase, std::span<const Token> tokens, std::size_t trigger) const;
  std::uint32_t replacements(std::uint32_t phrase) const { return tables_.phrases[phrase].replacements; }
  // A replacement in the forms of what was found; empty: the marked words go.
  std::string render(std::uint32_t phrase, std::uint32_t replacement, const PhraseMatch& match,
                     const Passage& passage) const;

 private:
  std::span<const PackedElement> elements(const PackedPhrase& phrase) const {
    return tables_.elements.subspan(phrase.first_element, phrase.elements);
  }
  PhraseTables tables_;
};

}  // namespace firstread
