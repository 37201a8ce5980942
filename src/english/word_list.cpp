#include "english/word_list.h"

#include <array>

#include "text/unicode.h"

namespace firstread {
namespace {

// What an inflected form ends in, and what stands there in the entry.
struct Ending {
  std::string_view written, entry;
};
constexpr std::array<Ending, 12> endings{{{"s", ""},
                                          {"es", ""},
                                          {"ies", "y"},
                                          {"ed", ""},
                                          {"d", ""},
                                          {"ied", "y"},
                                          {"ing", ""},
                                          {"ing", "e"},
                                          {"er", ""},
                                          {"r", ""},
                                          {"ers", ""},
                                          {"ly", ""}}};

}  // namespace

WordList::WordList(const std::vector<std::string>& entries) {
  for (const std::string& entry : entries) {
    std::string word = folded(entry);
    const bool inflected = word.size() > 1 && word.back() == '*';
    if (inflected) word.pop_back();
    if (word.empty()) continue;
    if (inflected) stems_.insert(word);
    exact_.insert(std::move(word));
  }
}

bool WordList::has_form(std::string_view word) const {
  if (exact_.contains(word)) return true;
  for (const auto& [written, entry] : endings) {
    if (stems_.empty() || !word.ends_with(written) || word.size() <= written.size()) continue;
    std::string stem(word.substr(0, word.size() - written.size()));
    stem += entry;
    if (stems_.contains(stem)) return true;
    // "stopped", "stopping": the doubled consonant
    if (entry.empty() && stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2] &&
        (written == "ed" || written == "ing" || written == "er")) {
      stem.pop_back();
      if (stems_.contains(stem)) return true;
    }
  }
  return false;
}

bool WordList::has(std::string_view word) const {
  if (empty() || word.empty()) return false;
  if (has_form(word)) return true;
  if (word.ends_with("'s") && has_form(word.substr(0, word.size() - 2))) return true;
  if (word.ends_with("'") && has_form(word.substr(0, word.size() - 1))) return true;
  if (!starts_upper(word)) return false;
  // A capital at the start, or all capitals, of a lower-case entry; capitals of an entry with one capital ("GRENDEL").
  const std::string lower = to_lower(word);
  if (lower == word) return false;  // letters of mathematics are capitals without a small form
  if (word == capitalised(lower) && has(lower)) return true;
  return all_upper(word) && (has(lower) || has_form(capitalised(lower)));
}

}  // namespace firstread
