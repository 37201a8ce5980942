#include "rules/pattern_edges.h"

#include <algorithm>

#include "english/token.h"

namespace firstread {
namespace {

using Node = PatternNode;

// The words of a test that only these words pass; anything where it is not about words.
Beside::Set words_of(const Test& test) {
  Beside::Set out = 0;
  if (test.negated || test.of_head) return Beside::anything;
  switch (test.kind) {
    case TestKind::word:
      return Beside::word(token_key(test.text));
    case TestKind::lemma:
      for (const std::string& form : test.forms) out |= Beside::word(token_key(form));
      return out;
    case TestKind::any_of:
      for (const Test& one : test.any) out |= words_of(one);
      return out;
    default:
      return Beside::anything;
  }
}

// Of parts one after the other, from the outermost inwards.
Beside::Set outermost(auto node, auto end, Beside::Set (*words)(const Node&)) {
  Beside::Set out = 0;
  for (; node != end; ++node) {
    out |= words(*node);
    if (!nullable(*node)) break;
  }
  return out;
}

Beside::Set edge_words(const Node& node, bool last) {
  const auto words = last ? last_words : first_words;
  Beside::Set out = 0;
  switch (node.kind) {
    case Node::Kind::token:
      out = Beside::anything;
      for (const Test& test : node.tests) out &= words_of(test);
      return out;
    case Node::Kind::start:
    case Node::Kind::end:
      return 0;
    case Node::Kind::choice:
      for (const Node& child : node.children) out |= words(child);
      return out;
    default:
      return last ? outermost(node.children.rbegin(), node.children.rend(), words)
                  : outermost(node.children.begin(), node.children.end(), words);
  }
}

}  // namespace

bool nullable(const Node& node) {
  const auto all = [](const PatternNodes& nodes) { return std::all_of(nodes.begin(), nodes.end(), nullable); };
  switch (node.kind) {
    case Node::Kind::token:
      return false;
    case Node::Kind::start:
    case Node::Kind::end:
      return true;
    case Node::Kind::choice:
      return std::any_of(node.children.begin(), node.children.end(), nullable);
    case Node::Kind::repeat:
      return node.least == 0 || all(node.children);
    default:
      return all(node.children);
  }
}

Distance length(const Node& node) {
  Distance out;
  switch (node.kind) {
    case Node::Kind::token:
      return {1, 1};
    case Node::Kind::start:
    case Node::Kind::end:
      return {0, 0};
    case Node::Kind::choice:
      out = length(node.children.front());
      for (const Node& child : node.children) out = out | length(child);
      return out;
    case Node::Kind::repeat:
      for (unsigned k = 0; k < std::max(node.least, node.most); ++k) {
        const Distance one = length(node.children.front());
        out = out + Distance{k < node.least ? one.least : 0, one.most};
      }
      return node.most == 0 ? Distance{out.least, Distance::any} : out;
    default:
      for (const Node& child : node.children) out = out + length(child);
      return out;
  }
}

Beside::Set first_words(const Node& node) { return edge_words(node, false); }
Beside::Set last_words(const Node& node) { return edge_words(node, true); }

}  // namespace firstread
