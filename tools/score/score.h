// Compares a system's CoNLL-U file with the true one over the same text, by the measures of the CoNLL 2018 shared task
// (Zeman et al. 2018): tokens and sentences by the characters they cover, words aligned, tags and arcs over aligned
// words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace firstread::score {

struct Word {
  std::string form, lemma, upos, xpos, relation;  // relation: without its subtype
  std::size_t begin = 0, end = 0;                 // characters of the text without white space
  int head = -1;                                  // index among all words; -1: the root
  bool in_multiword = false;
};

struct Extent {
  std::size_t begin = 0, end = 0;
  friend bool operator==(const Extent&, const Extent&) = default;
};

struct File {
  std::string characters;
  std::vector<Word> words;
  std::vector<Extent> tokens, sentences;
};

Result<File> read_file(std::string_view text);

struct Measure {
  std::size_t correct = 0, gold = 0, system = 0;
  double precision() const { return system == 0 ? 0 : static_cast<double>(correct) / static_cast<double>(system); }
  double recall() const { return gold == 0 ? 0 : static_cast<double>(correct) / static_cast<double>(gold); }
  double f1() const {
    return gold + system == 0 ? 0 : 2.0 * static_cast<double>(correct) / static_cast<double>(gold + system);
  }
};

struct Scores {
  Measure tokens, sentences, words, upos, xpos, lemmas, uas, las;
  Measure finite_verbs, subjects;  // of main clauses: the verb that shows the time; the head of its subject
};

// An Error when the texts differ.
Result<Scores> compare(const File& gold, const File& system);

}  // namespace firstread::score
