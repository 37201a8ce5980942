// Is it a word, and what was meant. One Speller per dialect, immutable, shared by threads.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "english/dialect.h"
#include "english/first_language.h"
#include "english/lexicon.h"
#include "english/ngrams.h"
#include "english/reach.h"

namespace firstread {

struct Suggestion {
  std::string text;  // in the case of the original
  float cost = 0;    // natural-log units; smaller is better; comparable between suggestions of one word
  float edits = 0;   // how far the spelling is: 0.5 a doubled letter, 1 one letter for another
  float heard = 7;   // how far it is by ear: 3 and less is what somebody writes who hears it; 7 where nobody knows
};

class Speller {
 public:
  virtual ~Speller() = default;

  // Whether the dialect has this word, as written (case counts: "london" is not known, "London" is; "LONDON" is). Words
  // of the writer count, rejected words do not.
  virtual bool knows(std::string_view word) const = 0;
  // Whether another dialect of English has it, and which ("en-GB"); empty when none.
  virtual std::string_view other_dialect(std::string_view word) const = 0;
  // Whether the writer, the project or the file said that this word is wrong.
  virtual bool rejects(std::string_view word) const = 0;
  // Best first, at most `most`. `before` and `after` are the words around, lower-case, nearest first; they may be
  // empty.
  virtual std::vector<Suggestion> suggest(std::string_view word, std::size_t most,
                                          std::span<const std::string_view> before = {},
                                          std::span<const std::string_view> after = {}, Reach reach = {}) const = 0;
  // The same of single words at least so frequent: what may have been meant by one that exists.
  virtual std::vector<Suggestion> likelier(std::string_view word, float least_zipf, std::size_t most,
                                           std::span<const std::string_view> before,
                                           std::span<const std::string_view> after) const = 0;
  virtual const Dialect& dialect() const = 0;
};

// What spellers are made of. An entry of `accepted` covers its capitalised form and its possessive; "entry*" covers its
// inflections (entries, entering) as well. `rejected` words are wrong whatever a dictionary says.
struct SpellerParts {
  std::shared_ptr<const Lexicon> lexicon;       // null: Hunspell alone
  std::shared_ptr<const Ngrams> ngrams;         // null: suggestions ignore the words around
  std::vector<std::filesystem::path> hunspell;  // folders with .aff and .dic files; empty: the system's
  std::vector<std::string> accepted, rejected;
  std::vector<SpellingHabit> habits;  // of the writer's first language
};

// Cheap: Hunspell is loaded when a word first needs it, which is never where the lexicon knows the dialect. An Error
// where neither is there, naming the package that brings the dictionary. `files` must outlive the Speller.
Result<std::shared_ptr<const Speller>> make_speller(const Files& files, Dialect dialect, SpellerParts parts);

}  // namespace firstread
