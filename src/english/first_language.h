// What a first language does to a writer's English spelling: "eschool" from Spanish, "schwimming" from German, "lice"
// for "rice" from Japanese. Data in dictionaries/first-languages/<tag>.yaml; adding a language is adding a file. Only a
// language that the writer declares counts.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"

namespace firstread {

// What is written where the word has `meant`, and how unlikely that is, in slips of edit_costs.h.
struct SpellingHabit {
  enum class Where : unsigned char { anywhere, start, end };
  std::string written, meant;
  float cost = 0;
  Where where = Where::anywhere;
};

struct FirstLanguage {
  std::string tag, title;  // "es", "Spanish"
  std::vector<SpellingHabit> habits;
};

// No habits for a language that has no file, or for no language.
Result<FirstLanguage> read_first_language(const Files& files, const std::filesystem::path& dictionaries,
                                          std::string_view tag);

}  // namespace firstread
