// The second look: how much each sign at a place says for its being an error, and for the candidate's being right. From
// a table of weights (dictionaries/en/weighing.tsv, made by tools/statistics), a logistic regression for every kind of
// place, learned from clean prose that was spoilt on purpose.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <unordered_map>

#include "base/files.h"
#include "english/signs.h"

namespace firstread {

class Weighing {
 public:
  static Result<Weighing> open(const Files& files, const std::filesystem::path& file);

  bool knows(std::string_view kind) const;  // "verb"
  // The odds, as a natural logarithm times `spread`; higher says more.
  float evidence(std::string_view kind, const Signs& signs) const;

  // Evidence is to mean about what the classifiers' margins mean, which are bolder than the odds turn out.
  static constexpr float spread = 1.5f;

 private:
  std::unordered_map<std::uint64_t, float> weights_;  // of kind, sign and value
};

}  // namespace firstread
