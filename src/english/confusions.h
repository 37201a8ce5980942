// Whether another word of a confusion set stands in a place more usually than the one written: the sets, their
// classifier (dictionaries/en/confusions.bin) and the margin each set asks for (confusions.tsv), made by
// tools/confusions.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/files.h"
#include "english/classifier.h"
#include "english/confusion_sets.h"
#include "english/ngrams.h"

namespace firstread {

class Confusions {
 public:
  static Result<std::shared_ptr<const Confusions>> open(const Files& files, const std::filesystem::path& folder);

  const ConfusionSets& sets() const { return sets_; }
  bool trusts(std::size_t set) const { return margins_[set] < too_much; }
  // What tags the members of a set may have, 0 where they are unknown or more than a word.
  using Readings = std::array<XposSet, ConfusionSets::most_members>;
  Readings readings(std::size_t set, const Lexicon& lexicon) const;

  struct Choice {
    std::uint32_t member;  // of the set
    float surplus;         // evidence beyond what the set asks, natural-log units
  };
  // The best other member for the slot of a set that is trusted; nothing where its surplus is surely below `least`.
  std::optional<Choice> better(std::span<const Token> sentence, const WordsAround& words,
                               const ConfusionSets::Slot& slot, const Readings& readings, const Ngrams& ngrams,
                               float least) const;

 private:
  static constexpr float too_much = 50;  // of a margin
  Confusions() = default;
  ConfusionSets sets_;
  Classifiers classifiers_;
  const Classifier* classifier_ = nullptr;
  std::vector<float> margins_;  // by set; one that is not trusted asks too much
};

}  // namespace firstread
