#include <algorithm>
#include <optional>
#include <set>

#include "rules/pattern_edges.h"
#include "rules/pattern_node.h"

namespace firstread {
namespace {

constexpr std::size_t most_instructions = 4000;

using Node = PatternNode;
using Nodes = PatternNodes;

class Compiler {
 public:
  Result<PatternProgram> compile(const Node& root) {
    name_captures(root);
    emit(root, false);
    for (const Instruction& late : heads_) add(late);
    add({.op = Op::match});
    if (error_) return *error_;
    if (nullable(root)) return Error{"the pattern can match nothing at all; make at least one word necessary"};
    if (auto found = triggers(root)) {
      program_.triggers.assign(found->words.begin(), found->words.end());
      program_.before_trigger = found->distance;
      program_.beside_trigger = {found->first ? Beside::anything : found->before,
                                 found->last ? Beside::anything : found->after};
    }
    return std::move(program_);
  }

 private:
  std::size_t add(Instruction instruction) {
    if (program_.code.size() >= most_instructions && !error_)
      error_ = Error{"the pattern is too large; use several, or the check \"words\""};
    program_.code.push_back(std::move(instruction));
    return program_.code.size() - 1;
  }
  std::uint32_t here() const { return static_cast<std::uint32_t>(program_.code.size()); }

  void emit(const Node& node, bool glued) {
    if (error_) return;
    glued = glued || node.glued;
    switch (node.kind) {
      case Node::Kind::token:
        emit_token(node, glued);
        break;
      case Node::Kind::sequence:
        for (std::size_t k = 0; k < node.children.size(); ++k) emit(node.children[k], k == 0 && glued);
        break;
      case Node::Kind::choice: {
        std::vector<std::size_t> jumps;
        for (std::size_t k = 0; k < node.children.size(); ++k) {
          const bool last = k + 1 == node.children.size();
          const std::size_t split = last ? 0 : add({.op = Op::split, .first = here() + 1});
          emit(node.children[k], glued);
          if (!last) {
            jumps.push_back(add({.op = Op::jump}));
            program_.code[split].second = here();
          }
        }
        for (std::size_t jump : jumps) program_.code[jump].first = here();
        break;
      }
      case Node::Kind::repeat: {
        const Node& child = node.children.front();
        if (nullable(child)) {
          error_ = Error{"what may be empty cannot be repeated"};
          return;
        }
        for (unsigned k = 0; k < node.least; ++k) emit(child, glued && k == 0);
        if (node.most == 0) {
          const std::uint32_t loop = add_split();
          const std::size_t heads = heads_.size();
          emit(child, false);
          if (heads_.size() > heads && !error_)
            error_ =
                Error{"what asks for the head in a capture can be repeated so many times, {1,3}, but not with \"+\""};
          add({.op = Op::jump, .first = loop});
          program_.code[loop].second = here();
        } else {
          std::vector<std::uint32_t> splits;
          for (unsigned k = node.least; k < node.most; ++k) {
            splits.push_back(add_split());
            emit(child, glued && k == 0);
          }
          for (std::uint32_t split : splits) program_.code[split].second = here();
        }
        break;
      }
      case Node::Kind::capture: {
        const auto found = std::find(program_.names.begin(), program_.names.end(), node.name);
        const std::uint32_t slot = 2 + 2 * static_cast<std::uint32_t>(found - program_.names.begin());
        add({.op = Op::save, .first = slot});
        emit(node.children.front(), glued);
        add({.op = Op::save, .first = slot + 1});
        break;
      }
      case Node::Kind::marked:
        program_.marks = true;
        add({.op = Op::save, .first = 0});
        emit(node.children.front(), glued);
        add({.op = Op::save, .first = 1});
        break;
      case Node::Kind::start:
        add({.op = Op::at_start});
        break;
      case Node::Kind::end:
        add({.op = Op::at_end});
        break;
    }
  }

  // The names stand in order before anything is emitted: an item may name a capture that comes after it.
  void name_captures(const Node& node) {
    if (node.kind == Node::Kind::capture &&
        std::find(program_.names.begin(), program_.names.end(), node.name) == program_.names.end())
      program_.names.push_back(node.name);
    for (const Node& child : node.children) name_captures(child);
    if (program_.names.size() > most_captures && !error_) error_ = Error{"a pattern holds at most eight captures"};
  }

  void emit_token(const Node& node, bool glued) {
    Instruction token{.op = Op::token, .glued = glued};
    std::vector<Instruction> heads;
    for (const Test& test : node.tests) {
      note_needs(test);
      if (test.kind == TestKind::in_capture)
        heads.push_back(head(test, heads.size()));
      else
        token.tests.push_back(test);
    }
    add(std::move(token));
    for (Instruction& one : heads) {
      add(one);
      one.op = Op::head_later;
      heads_.push_back(one);
    }
    if (heads_.size() > most_heads && !error_)
      error_ = Error{"a pattern asks at most four times whether a head is in a capture, each repetition counted"};
  }

  Instruction head(const Test& test, std::size_t before) {
    const auto found = std::find(program_.names.begin(), program_.names.end(), test.text);
    if (found == program_.names.end() && !error_)
      error_ = Error{"^{" + test.text + "} asks for a capture that is not there; name one: {" + test.text + ": …}"};
    return {.op = Op::head,
            .glued = test.negated,
            .first = static_cast<std::uint32_t>(first_head_slot + heads_.size() + before),
            .second = static_cast<std::uint32_t>(found - program_.names.begin())};
  }

  void note_needs(const Test& test) {
    const bool tree = test.of_head || test.kind == TestKind::in_capture || test.kind == TestKind::relation ||
                      (test.kind == TestKind::feature && needs_tree(test.feature));
    program_.tree = program_.tree || tree;
    program_.tags = program_.tags || tree || test.kind == TestKind::upos || test.kind == TestKind::xpos ||
                    test.kind == TestKind::xpos_prefix || test.kind == TestKind::feature;
    for (const Test& one : test.any) note_needs(one);
  }

  std::uint32_t add_split() { return static_cast<std::uint32_t>(add({.op = Op::split, .first = here() + 1})); }

  struct Triggers {
    std::set<std::string> words;
    Distance distance;  // tokens from the start of the part to the word
    // What may stand beside the word inside the part, and whether it may be the part's first or last.
    Beside::Set before = 0, after = 0;
    bool first = true, last = true;
  };

  // Words of which one must be there: the smallest set that some necessary part gives.
  static std::optional<Triggers> triggers(const Node& node) {
    switch (node.kind) {
      case Node::Kind::token:
        for (const Test& test : node.tests) {
          if (test.negated || test.of_head) continue;
          if (test.kind == TestKind::word) return Triggers{{test.text}, {}};
          if (test.kind == TestKind::lemma) return Triggers{{test.forms.begin(), test.forms.end()}, {}};
        }
        return std::nullopt;
      case Node::Kind::choice: {
        std::optional<Triggers> all;
        for (const Node& child : node.children) {
          auto one = triggers(child);
          if (!one) return std::nullopt;
          if (all) join(*one, *all);
          all = std::move(one);
        }
        return all;
      }
      case Node::Kind::repeat: {
        if (node.least == 0) return std::nullopt;
        auto out = triggers(node.children.front());
        if (out && node.most != 1) {  // the next time round stands beside it as well
          if (out->first) out->before |= last_words(node);
          if (out->last) out->after |= first_words(node);
        }
        return out;
      }
      case Node::Kind::start:
      case Node::Kind::end:
        return std::nullopt;
      default: {
        std::optional<Triggers> best;
        std::size_t best_cost = 0, best_child = 0;
        Distance before;
        for (std::size_t k = 0; k < node.children.size(); ++k) {
          auto one = triggers(node.children[k]);
          if (one) {
            const std::size_t cost = weight(one->words);
            if (!best || cost < best_cost) {
              one->distance = before + one->distance;
              best = std::move(one);
              best_cost = cost;
              best_child = k;
            }
          }
          before = before + length(node.children[k]);
        }
        if (best) see_beside(node.children, best_child, *best);
        return best;
      }
    }
  }

  static void join(Triggers& one, Triggers& other) {
    one.words.merge(other.words);
    one.distance = one.distance | other.distance;
    one.before |= other.before;
    one.after |= other.after;
    one.first = one.first || other.first;
    one.last = one.last || other.last;
  }

  // The words stand in part k of a sequence: what may stand beside them there.
  static void see_beside(const Nodes& nodes, std::size_t k, Triggers& words) {
    for (std::size_t j = k; j > 0 && words.first; --j) {
      words.before |= last_words(nodes[j - 1]);
      words.first = nullable(nodes[j - 1]);
    }
    for (std::size_t j = k + 1; j < nodes.size() && words.last; ++j) {
      words.after |= first_words(nodes[j]);
      words.last = nullable(nodes[j]);
    }
  }

  // How often a sentence has one of the words, roughly: the commonest words of English count for many rare ones.
  static std::size_t weight(const std::set<std::string>& words) {
    static const std::set<std::string, std::less<>> common{
        "the",  "of",   "and", "to", "a",    "in",  "is",   "that", "it",  "for",  "was", "on",  "are",
        "as",   "with", "be",  "at", "this", "by",  "have", "from", "or",  "not",  "i",   "you", "he",
        "they", "we",   ",",   ".",  "'s",   "n't", "an",   "has",  "had", "were", "but", "my"};
    std::size_t out = 0;
    for (const std::string& word : words) out += common.contains(word) ? 200 : 1;
    return out;
  }

  PatternProgram program_;
  std::vector<Instruction> heads_;  // asked again at the end of the pattern
  std::optional<Error> error_;
};

}  // namespace

Result<PatternProgram> compile_pattern(std::string_view text) {
  if (text.size() > 20000) return Error{"the pattern is longer than 20,000 characters; use several"};
  auto tree = parse_pattern(text);
  if (!tree) return tree.error();
  auto program = Compiler().compile(*tree);
  if (!program) return Error{"in the pattern \"" + std::string(text.substr(0, 80)) + "\": " + program.error().message};
  return program;
}

}  // namespace firstread
