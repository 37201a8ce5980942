// The base form of a tagged word: by a mapped table of forms that go their own way, else by rule.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "english/grammar.h"
#include "english/keys.h"

namespace firstread {

// By rule alone; empty where the lemma is the lower-case form itself.
std::string lemma_by_rule(std::string_view lower, Xpos xpos);

class Lemmatizer {
 public:
  // `bytes` must outlive it; nothing when they do not hold a table.
  static std::optional<Lemmatizer> take(std::string_view bytes);

  // Points into the table, into `lower` or `text`, or into a new string of `strings`.
  std::string_view lemma(std::string_view text, std::string_view lower, Xpos xpos,
                         std::deque<std::string>& strings) const;

  struct Entry {
    std::string lower;
    Xpos xpos;
    std::string lemma;
  };
  static std::string make(std::vector<Entry> entries);

 private:
  struct Slot {
    std::uint32_t check, at;  // `at`: in the pool, a byte of length and the lemma
  };
  const Slot* slots_ = nullptr;
  std::uint32_t mask_ = 0;
  std::string_view pool_;
};

}  // namespace firstread
