// The state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011): a stack with the root at its
// bottom, the words still to come, and the arcs so far. The root takes its one word only when no words are left, so
// every sentence ends as one tree.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "english/grammar.h"
#include "english/keys.h"

namespace firstread {

enum class Action : std::uint8_t { shift, left, right };  // left: s0 under b0; right: s0 under s1

// The relations that the parser decides on. Subtypes are found from the finished tree (reader.cpp).
inline constexpr std::array parsed_relations{
    Relation::acl,       Relation::advcl,      Relation::advmod,     Relation::amod,  Relation::appos,
    Relation::aux,       Relation::case_,      Relation::cc,         Relation::ccomp, Relation::compound,
    Relation::conj,      Relation::cop,        Relation::csubj,      Relation::dep,   Relation::det,
    Relation::discourse, Relation::dislocated, Relation::expl,       Relation::fixed, Relation::flat,
    Relation::goeswith,  Relation::iobj,       Relation::list,       Relation::mark,  Relation::nmod,
    Relation::nsubj,     Relation::nummod,     Relation::obj,        Relation::obl,   Relation::orphan,
    Relation::parataxis, Relation::punct,      Relation::reparandum, Relation::root,  Relation::vocative,
    Relation::xcomp};
inline constexpr std::uint8_t root_label = 33;
static_assert(parsed_relations[root_label] == Relation::root);

// What features ask of a word, besides its place in the tree. One cache line.
struct NodeAtoms {
  Key word = 0, tag = 0, word_tag = 0;
  std::array<Key, 3> cluster{};
  Key suffix = 0;
  std::int16_t next_verb = 0;  // the first verb or auxiliary from here on, within reach; none: the node that is none
  std::uint8_t next_stop = 0;  // how far to the next punctuation, 0 … 7
  bool verb = false;
};

struct Node {
  std::int16_t head = -1;
  std::uint8_t label = 0;
  std::uint8_t lefts = 0, rights = 0;               // children
  std::array<std::int16_t, 2> left{}, right{};      // outermost first
  std::uint64_t left_labels = 0, right_labels = 0;  // as bits
};

class ParseState {
 public:
  static constexpr int most_words = 16000;  // a longer sentence is not parsed

  void start(int words) {
    words_ = words;
    const auto none_node = static_cast<std::int16_t>(none());
    nodes_.assign(static_cast<std::size_t>(words) + 2,
                  Node{.left = {none_node, none_node}, .right = {none_node, none_node}});
    stack_.clear();
    stack_.push_back(static_cast<std::int16_t>(root()));
    next_ = 0;
  }

  int words() const { return words_; }
  int root() const { return words_; }
  int none() const { return words_ + 1; }
  int stack(std::size_t depth) const { return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : none(); }
  std::size_t depth() const { return stack_.size(); }
  int buffer(int ahead) const { return next_ + ahead < words_ ? next_ + ahead : none(); }
  int next() const { return next_; }
  bool buffer_empty() const { return next_ == words_; }
  bool done() const { return buffer_empty() && stack_.size() == 1; }
  const Node& node(int at) const { return nodes_[static_cast<std::size_t>(at)]; }

  bool may_shift() const { return !buffer_empty(); }
  bool may_left() const { return !buffer_empty() && stack_.size() > 1; }
  bool may_right() const { return stack_.size() > 2 || (stack_.size() == 2 && buffer_empty()); }

  void shift() { stack_.push_back(static_cast<std::int16_t>(next_++)); }
  // Take s0 off the stack and put it under its head; the arc's label is set afterwards.
  void left() { attach(stack(0), next_); }
  void right() { attach(stack(0), stack(1)); }
  void set_label(int child, std::uint8_t label) {
    Node& node = nodes_[static_cast<std::size_t>(child)];
    node.label = label;
    Node& head = nodes_[static_cast<std::size_t>(node.head)];
    (child < node.head && node.head != root() ? head.left_labels : head.right_labels) |= std::uint64_t{1} << label;
  }

 private:
  void attach(int child, int head) {
    stack_.pop_back();
    nodes_[static_cast<std::size_t>(child)].head = static_cast<std::int16_t>(head);
    Node& node = nodes_[static_cast<std::size_t>(head)];
    const bool on_left = child < head && head != root();
    auto& outer = on_left ? node.left : node.right;
    outer = {static_cast<std::int16_t>(child), outer[0]};
    std::uint8_t& count = on_left ? node.lefts : node.rights;
    if (count < 255) ++count;
  }

  std::vector<Node> nodes_;
  std::vector<std::int16_t> stack_;
  int words_ = 0, next_ = 0;
};

}  // namespace firstread
