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
#include "english/packed_table.h"

namespace firstread {

class Classifier {
 public:
  static constexpr std::size_t most_classes = 16;
  using Scores = std::array<float, most_classes>;  // ln of odds against the first class, whose own is 0

  std::size_t classes() const { return classes_; }
  Scores scores(std::span<const std::uint64_t> cues) const;

  // What a classifier is written from: weights by cue, in units of `step`.
  struct Weight {
    std::uint64_t cue;
    std::uint8_t of_class;  // 1 …
    std::int8_t value;
  };
  static std::string make(std::string_view name, std::size_t classes, float step, unsigned check_bits,
                          const std::vector<Weight>& weights);

 private:
  friend class Classifiers;
  std::string name_;
  std::size_t classes_ = 0;
  float step_ = 0;
  PackedTable table_;
};

// Cues are kept by a part of their hash, which is all that training told apart.
std::uint64_t cue_slot(std::uint64_t cue, unsigned check_bits);
inline constexpr unsigned cue_bucket_bits = 16;

class Classifiers {
 public:
  static Result<Classifiers> open(const Files& files, const std::filesystem::path& file);

  const Classifier* find(std::string_view name) const;  // "article"; null when the file has none of that name

  static constexpr std::string_view magic = "FRCLASS1";

 private:
  std::shared_ptr<const Mapping> mapping_;
  std::vector<Classifier> all_;
};

}  // namespace firstread
