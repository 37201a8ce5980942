// What a classifier sees around a place in a sentence: words, lemmas and tags near it, alone and together, each as the
// hash of its kind and values (Weinberger et al. 2009). The program that trains the classifiers and the program that
// uses them gather cues with the same code, so a change here needs the classifiers trained again.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

#include "english/packed_table.h"
#include "english/token.h"

namespace firstread {

// A sentence with the hashes of its words and lemmas, safe to ask beyond its ends.
class Surroundings {
 public:
  explicit Surroundings(std::span<const Token> sentence);

  int size() const { return static_cast<int>(tokens_.size()); }
  const Token& token(int i) const { return tokens_[static_cast<std::size_t>(i)]; }
  std::span<const Token> tokens() const { return tokens_; }
  bool inside(int i) const { return i >= 0 && i < size(); }
  std::uint64_t word(int i) const { return inside(i) ? words_[static_cast<std::size_t>(i)] : edge(i); }
  std::uint64_t lemma(int i) const { return inside(i) ? lemmas_[static_cast<std::size_t>(i)] : edge(i); }
  std::uint64_t tag(int i) const { return inside(i) ? static_cast<std::uint64_t>(token(i).xpos) : edge(i); }
  bool has(int i, XposSet tags) const { return inside(i) && (bit(token(i).xpos) & tags) != 0; }
  // The tree: the word on which another hangs, -1 where there is none, and by what relation.
  int head(int i) const { return inside(i) ? token(i).head : -1; }
  Relation relation(int i) const { return inside(i) ? token(i).relation : Relation::none; }
  std::uint64_t relation_of(int i) const { return static_cast<std::uint64_t>(relation(i)); }
  int child(int i, std::initializer_list<Relation> relations) const;  // the first that hangs on it so; -1
  bool is(int i, std::string_view word) const { return inside(i) && token(i).lower == word; }

 private:
  static std::uint64_t edge(int i) { return i < 0 ? 0x5EED0001u : 0x5EED0002u; }
  std::span<const Token> tokens_;
  std::vector<std::uint64_t> words_, lemmas_;
};

class Cues {
 public:
  static constexpr std::size_t most = 96;

  template <class... Values>
  void add(unsigned kind, Values... values) {
    if (size_ == most) return;
    std::uint64_t hash = (kind + 1) * 0x9E3779B97F4A7C15u;
    ((hash = (hash ^ values) * 0xD6E8FEB86659FD93u, hash ^= hash >> 32), ...);
    hashes_[size_++] = mixed(hash);
  }
  void clear() { size_ = 0; }
  std::span<const std::uint64_t> all() const { return {hashes_.data(), size_}; }

 private:
  std::array<std::uint64_t, most> hashes_;
  std::size_t size_ = 0;
};

// The words and tags to the left of token `left` and from token `right` on, and what they are together: kinds 0 … 39.
// Tokens between the two, if any, are what is to be decided and are not looked at.
void add_window(const Surroundings& sentence, int left, int right, Cues& cues);
inline constexpr unsigned first_own_kind = 40;

namespace tags {
inline constexpr XposSet common_noun = bit(Xpos::nn) | bit(Xpos::nns);
inline constexpr XposSet proper_noun = bit(Xpos::nnp) | bit(Xpos::nnps);
inline constexpr XposSet noun = common_noun | proper_noun;
inline constexpr XposSet adjective = bit(Xpos::jj) | bit(Xpos::jjr) | bit(Xpos::jjs);
inline constexpr XposSet adverb = bit(Xpos::rb) | bit(Xpos::rbr) | bit(Xpos::rbs);
inline constexpr XposSet verb =
    bit(Xpos::vb) | bit(Xpos::vbd) | bit(Xpos::vbg) | bit(Xpos::vbn) | bit(Xpos::vbp) | bit(Xpos::vbz);
inline constexpr XposSet finite = bit(Xpos::vbd) | bit(Xpos::vbp) | bit(Xpos::vbz) | bit(Xpos::md);
inline constexpr XposSet pronoun = bit(Xpos::prp) | bit(Xpos::ex) | bit(Xpos::wp);
inline constexpr XposSet determiner =
    bit(Xpos::dt) | bit(Xpos::pdt) | bit(Xpos::prp_poss) | bit(Xpos::wdt) | bit(Xpos::wp_poss);
inline constexpr XposSet punctuation = bit(Xpos::comma) | bit(Xpos::stop) | bit(Xpos::colon) | bit(Xpos::open_quote) |
                                       bit(Xpos::close_quote) | bit(Xpos::lrb) | bit(Xpos::rrb) | bit(Xpos::nfp);
}  // namespace tags

}  // namespace firstread
