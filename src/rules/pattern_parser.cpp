#include <utility>

#include "rules/pattern_cursor.h"

namespace firstread {
namespace {

constexpr std::size_t most_depth = 12, most_repeats = 20;

using Node = PatternNode;
using Nodes = PatternNodes;

class Parser {
 public:
  explicit Parser(std::string_view text) : cursor_{text} {}

  Result<Node> parse() {
    auto out = sequence(0);
    cursor_.skip_space();
    if (!cursor_.error && cursor_.at < cursor_.text.size())
      cursor_.fail(std::string("\"") + cursor_.text[cursor_.at] + "\" closes nothing that was opened");
    if (!cursor_.error && out.children.empty()) cursor_.fail("it is empty; write at least one word");
    if (cursor_.error) return *cursor_.error;
    return out;
  }

 private:
  Node sequence(std::size_t depth) {
    Node out{.kind = Node::Kind::sequence};
    if (depth > most_depth) cursor_.fail("too many brackets inside one another");
    bool glued = false;
    while (!cursor_.done()) {
      cursor_.skip_space();
      if (cursor_.done() || cursor_.peek() == ')' || cursor_.peek() == '|' || cursor_.peek() == '}' ||
          cursor_.text.substr(cursor_.at, 2) == "]]")
        break;
      for (Node& node : item(depth)) {
        node.glued = node.glued || glued;
        glued = false;
        out.children.push_back(std::move(node));
      }
      if (cursor_.take("~")) glued = true;
    }
    return out;
  }

  // One item with its quantifier; a word with a clitic gives two.
  Nodes item(std::size_t depth) {
    Nodes out;
    if (cursor_.take("[[")) {
      Node marked{.kind = Node::Kind::marked, .children = {sequence(depth + 1)}};
      if (!cursor_.take("]]")) cursor_.fail("\"[[\" wants \"]]\"");
      out.push_back(std::move(marked));
    } else if (const std::size_t open = cursor_.at; cursor_.take("(")) {
      Node choice{.kind = Node::Kind::choice};
      do choice.children.push_back(sequence(depth + 1));
      while (cursor_.take("|"));
      if (!cursor_.take(")")) cursor_.fail("\"(\" wants \")\"");
      if (!cursor_.error && cursor_.peek() == '&') {  // (a|b)&#NN is about one token
        cursor_.at = open;
        out = parse_token(cursor_);
      } else {
        out.push_back(std::move(choice));
      }
    } else if (cursor_.take("{")) {
      Node capture{.kind = Node::Kind::capture};
      while (!cursor_.done() && cursor_.peek() != ':') capture.name += cursor_.text[cursor_.at++];
      if (!cursor_.take(":")) cursor_.fail("a capture is written {name: …}");
      capture.children.push_back(sequence(depth + 1));
      if (!cursor_.take("}")) cursor_.fail("\"{\" wants \"}\"");
      out.push_back(std::move(capture));
    } else {
      out = parse_token(cursor_);
    }
    if (out.size() == 1) quantify(out.front());
    return out;
  }

  void quantify(Node& node) {
    unsigned least = 1, most = 1;
    if (cursor_.peek() == '?' && cursor_.at > 0) {
      ++cursor_.at;
      least = 0;
    } else if (cursor_.peek() == '+') {
      ++cursor_.at;
      most = 0;
    } else if (cursor_.peek() == '{' && cursor_.peek(1) >= '0' && cursor_.peek(1) <= '9') {
      ++cursor_.at;
      least = count();
      most = least;
      if (cursor_.take(",")) most = count();
      if (!cursor_.take("}")) cursor_.fail("a count is written {1,3}");
      if (most < least || most == 0 || most > most_repeats)
        cursor_.fail("a count runs from few to more, at most 20: {0,3}");
    } else {
      return;
    }
    if (node.kind == Node::Kind::start || node.kind == Node::Kind::end)
      return cursor_.fail("@start and @end stand once");
    Node repeat{.kind = Node::Kind::repeat,
                .glued = std::exchange(node.glued, false),
                .children = {},
                .least = least,
                .most = most};
    repeat.children.push_back(std::move(node));
    node = std::move(repeat);
  }

  unsigned count() {
    unsigned out = 0;
    while (cursor_.peek() >= '0' && cursor_.peek() <= '9' && out < 1000)
      out = out * 10 + static_cast<unsigned>(cursor_.text[cursor_.at++] - '0');
    return out;
  }

  PatternCursor cursor_;
};

}  // namespace

Result<PatternNode> parse_pattern(std::string_view text) { return Parser(text).parse(); }

}  // namespace firstread
