// Linear classifiers over hashed cues (softmax regression), from one mapped file (dictionaries/en/classifiers.bin, made
// by tools/statistics). What they say is weighed against thresholds and mostly not heeded: see docs/statistics.md.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "english/cue_table.h"

namespace firstread {

class Classifier {
 public:
  static constexpr std::size_t most_classes = CueTable::most_classes;
  using Scores = std::array<float, most_classes>;  // ln of odds against the first class, whose own is 0

  std::size_t classes() const { return table_.classes(); }
  Scores scores(std::span<const std::uint64_t> cues) const;

  // What a classifier is written from: weights by cue, in units of `step`.
  using Weight = CueTable::Weight;
  static std::string make(std::string_view name, std::size_t classes, float step, unsigned check_bits,
                          const std::vector<Weight>& weights);

 private:
  friend class Classifiers;
  std::string name_;
  float step_ = 0;
  CueTable table_;
};

class Classifiers {
 public:
  static Result<Classifiers> open(const Files& files, const std::filesystem::path& file);

  const Classifier* find(std::string_view name) const;  // "article"; null when the file has none of that name

  // As long as a line of the tables that follow.
  static constexpr std::string_view magic = "FRCLASS2 weights of cues by classifier and class, lines of 64 B\n";
  static_assert(magic.size() == CueTable::line_bytes);

 private:
  std::shared_ptr<const Mapping> mapping_;
  std::vector<Classifier> all_;
};

}  // namespace firstread
