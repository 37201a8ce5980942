// Reads a sentence: tags, lemmas and a dependency tree, by linear models in mapped files. Immutable and shared by
// threads.
#pragma once

#include <deque>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "base/files.h"
#include "english/token.h"

namespace firstread {

class Reader {
 public:
  // `folder` holds the models (dictionaries/en).
  static Result<std::shared_ptr<const Reader>> open(const Files& files, const std::filesystem::path& folder);
  virtual ~Reader() = default;

  // Tokens of one sentence, in order; text, lower, kind, space_before are given, the rest is filled in.
  // Same tokens, same answer, on every machine. Linear in their number. Lemmas point into `lower`, into the mapped
  // models (which live as long as the Reader) or into `strings`.
  virtual void read(std::span<Token> sentence, bool with_tree, std::deque<std::string>& strings) const = 0;
  // The two halves, for those who do not always need the second: tags, lemmas and features; then the tree of a sentence
  // that has its tags. Parsing costs about three times as much as tagging.
  virtual void tag(std::span<Token> sentence, std::deque<std::string>& strings) const = 0;
  virtual void parse(std::span<Token> sentence) const = 0;
};

}  // namespace firstread
