// Whether another word of a confusion set stands in a place more usually than the one written: the sets, their
// classifier (dictionaries/en/confusions.bin) and the margin each set asks for (confusions.tsv), made by
// tools/confusions.
#pragma once

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

  struct Choice {
    std::uint32_t member;  // of the set
    float surplus;         // evidence beyond what the set asks, natural-log units
  };
  // The best other member for the slot; nothing where the set is not trusted.
  std::optional<Choice> better(std::span<const Token> sentence, const ConfusionSets::Slot& slot, const Lexicon& lexicon,
                               const Ngrams& ngrams) const;

 private:
  Confusions() = default;
  ConfusionSets sets_;
  Classifiers classifiers_;
  std::vector<float> margins_;  // by set; one that is not trusted asks too much
};

}  // namespace firstread
