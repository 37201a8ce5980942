// What the words of a draft say about one another before any of them is judged: how often each unknown one stands here,
// with and without a capital, which ones the text explains, and how sure-footed the writer is.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "english/analysis.h"
#include "english/lexicon.h"

namespace firstread {

class DraftWords {
 public:
  DraftWords(const Analysis& analysis, const Lexicon& lexicon);

  // Of words that no dictionary has, lower-case.
  std::uint32_t times(std::string_view lower) const { return count(times_, lower); }
  std::uint32_t as_name(std::string_view lower) const {
    return count(as_name_, lower);
  }  // with a capital in a sentence
  bool in_lower(std::string_view lower) const { return in_lower_.contains(lower); }
  bool explained(std::string_view lower) const { return explained_.contains(lower); }

  // How frequent the word at a token is; below 0: no dictionary has it written so.
  float zipf(std::uint32_t token) const { return zipfs_[token]; }

  // Misspellings a word, smoothed.
  float error_rate() const { return error_rate_; }
  // So many that what stands between quotation marks is the writer's spelling too.
  bool struggles() const { return error_rate_ > .025f; }

 private:
  using Counts = std::map<std::string_view, std::uint32_t>;
  static std::uint32_t count(const Counts& counts, std::string_view lower) {
    const auto found = counts.find(lower);
    return found == counts.end() ? 0 : found->second;
  }

  std::vector<float> zipfs_;  // of each token
  Counts times_, as_name_;
  std::set<std::string_view> in_lower_, explained_;
  float error_rate_ = 0;
};

}  // namespace firstread
