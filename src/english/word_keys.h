// What the models see of a word by itself: its letters, case, endings, cluster and ambiguity class, as atoms of feature
// keys.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "english/keys.h"
#include "english/word_table.h"

namespace firstread {

enum WordBits : std::uint8_t {
  bit_capital = 1,
  bit_all_capitals = 2,
  bit_digit = 4,
  bit_hyphen = 8,
  bit_dot = 16,
  bit_letter = 32
};

struct WordKeys {
  Key exact = 0, lower = 0;
  std::array<Key, 5> suffix{};   // of 1 … 5 bytes
  std::array<Key, 4> prefix{};   // of 1 … 4 bytes
  Key shape = 0;                 // "Xx", "d.d": runs of three and more are cut to two
  Key word_class = 0;            // ambiguity class
  std::array<Key, 3> cluster{};  // 64, 256, 1,024
  Key capitals = 0;              // how often it is written with a capital in edited prose, and whether it is so here
  Key known = 0;                 // for the parser: the word; of a rare one only its end and case
  std::uint16_t class_number = 0;
  std::uint8_t bits = 0;  // WordBits
  bool first = false;     // nothing but punctuation stands before it
};

// The word at place i of `words` is written `text`, in lower case `lower`.
WordKeys word_keys(std::string_view text, std::string_view lower, const WordTable& table);

// The words of a sentence, between margins: clear, add each, finish. Places −3 … size + 2 may be asked for.
class SentenceKeys {
 public:
  static constexpr int margin = 3;

  void clear(std::size_t expected = 0) {
    words_.reserve(expected + 2 * margin);
    words_.assign(margin, outside(0));
    begun_ = false;
  }
  void add(std::string_view text, std::string_view lower, const WordTable& table);
  void finish();

  const WordKeys& operator[](int at) const { return words_[static_cast<std::size_t>(at + margin)]; }
  int size() const { return size_; }
  Key style() const { return style_; }  // how the sentence as a whole is written: like a title, in capitals, in none

 private:
  static WordKeys outside(int side);
  Key find_style() const;
  std::vector<WordKeys> words_;
  int size_ = 0;
  Key style_ = 0;
  bool begun_ = false;
};

}  // namespace firstread
