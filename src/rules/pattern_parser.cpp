#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "english/clitics.h"
#include "english/inflect.h"
#include "rules/pattern_node.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr std::size_t most_depth = 12, most_repeats = 20;

using Node = PatternNode;
using Nodes = PatternNodes;

// All forms a lemma can take in writing; which word class does not matter, the neighbours tell.
std::vector<std::string> forms(const std::string& lemma) {
  static const std::vector<std::pair<std::string_view, std::vector<std::string>>> special{
      {"be", {"be", "am", "is", "are", "was", "were", "been", "being", "'m", "'re", "'s"}},
      {"have", {"have", "has", "had", "having", "'ve"}},
      {"do", {"do", "does", "did", "done", "doing"}},
      {"will", {"will", "would", "'ll", "wo"}},
      {"can", {"can", "could", "ca"}},
      {"not", {"not", "n't"}}};
  for (const auto& [word, list] : special)
    if (word == lemma) {
      std::vector<std::string> out(list);
      std::sort(out.begin(), out.end());
      return out;
    }
  std::set<std::string> out{lemma};
  for (Form form : {Form::third, Form::past, Form::participle, Form::gerund, Form::plural}) {
    out.insert(inflect(lemma, form));
    out.insert(inflect(lemma, form, true));
  }
  return {out.begin(), out.end()};
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Result<Node> parse() {
    auto out = sequence(0);
    skip_space();
    if (!error_ && at_ < text_.size()) fail(std::string("\"") + text_[at_] + "\" closes nothing that was opened");
    if (!error_ && out.children.empty()) fail("it is empty; write at least one word");
    if (error_) return *error_;
    return out;
  }

 private:
  void fail(std::string what) {
    if (!error_)
      error_ =
          Error{"in the pattern \"" + std::string(text_) + "\", at character " + std::to_string(at_ + 1) + ": " + what};
  }
  bool done() const { return error_ || at_ >= text_.size(); }
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  bool take(std::string_view expected) {
    if (text_.substr(at_, expected.size()) != expected) return false;
    at_ += expected.size();
    return true;
  }
  void skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t')) ++at_;
  }

  Node sequence(std::size_t depth) {
    Node out{.kind = Node::Kind::sequence};
    if (depth > most_depth) fail("too many brackets inside one another");
    bool glued = false;
    while (!done()) {
      skip_space();
      if (done() || peek() == ')' || peek() == '|' || peek() == '}' || text_.substr(at_, 2) == "]]") break;
      for (Node& node : item(depth)) {
        node.glued = node.glued || glued;
        glued = false;
        out.children.push_back(std::move(node));
      }
      if (take("~")) glued = true;
    }
    return out;
  }

  // One item with its quantifier; a word with a clitic gives two.
  Nodes item(std::size_t depth) {
    Nodes out;
    if (take("[[")) {
      Node marked{.kind = Node::Kind::marked, .children = {sequence(depth + 1)}};
      if (!take("]]")) fail("\"[[\" wants \"]]\"");
      out.push_back(std::move(marked));
    } else if (take("(")) {
      Node choice{.kind = Node::Kind::choice};
      do choice.children.push_back(sequence(depth + 1));
      while (take("|"));
      if (!take(")")) fail("\"(\" wants \")\"");
      out.push_back(std::move(choice));
    } else if (take("{")) {
      Node capture{.kind = Node::Kind::capture};
      while (!done() && peek() != ':') capture.name += text_[at_++];
      if (!take(":")) fail("a capture is written {name: …}");
      capture.children.push_back(sequence(depth + 1));
      if (!take("}")) fail("\"{\" wants \"}\"");
      out.push_back(std::move(capture));
    } else {
      out = token();
    }
    if (out.size() == 1) quantify(out.front());
    return out;
  }

  void quantify(Node& node) {
    unsigned least = 1, most = 1;
    if (peek() == '?' && at_ > 0) {
      ++at_;
      least = 0;
    } else if (peek() == '+') {
      ++at_;
      most = 0;
    } else if (peek() == '{' && peek(1) >= '0' && peek(1) <= '9') {
      ++at_;
      least = count();
      most = least;
      if (take(",")) most = count();
      if (!take("}")) fail("a count is written {1,3}");
      if (most < least || most == 0 || most > most_repeats) fail("a count runs from few to more, at most 20: {0,3}");
    } else {
      return;
    }
    if (node.kind == Node::Kind::start || node.kind == Node::Kind::end) return fail("@start and @end stand once");
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
    while (peek() >= '0' && peek() <= '9' && out < 1000) out = out * 10 + static_cast<unsigned>(text_[at_++] - '0');
    return out;
  }

  // One token: tests joined by "&", each perhaps negated.
  Nodes token() {
    Node out;
    std::optional<std::string> second;  // of a word with a clitic
    do {
      const bool negated = take("!");
      Test test;
      if (take("<")) {
        while (!done() && peek() != '>') test.text += text_[at_++];
        if (!take(">")) fail("\"<\" wants \">\"");
        test.kind = TestKind::lemma;
        test.forms = forms(test.text);
        if (test.text.empty()) fail("a lemma is written <be>");
      } else if (peek() == '(') {  // !(a|b): a token that is none of these words
        ++at_;
        test.kind = TestKind::lemma;
        do {
          skip_space();
          if (take("<")) {
            std::string lemma;
            while (!done() && peek() != '>') lemma += text_[at_++];
            if (!take(">")) fail("\"<\" wants \">\"");
            for (std::string& form : forms(lemma)) test.forms.push_back(std::move(form));
          } else {
            test.forms.push_back(word());
          }
          skip_space();
        } while (take("|"));
        if (!take(")")) fail("\"(\" wants \")\"; here it may hold single words only");
        std::sort(test.forms.begin(), test.forms.end());
      } else if (take("@")) {
        classify(test, out, negated);
      } else if (take("#")) {
        tag(test);
      } else {
        const std::string text = word();
        if (text == "_")
          test.kind = TestKind::any;
        else if (text.size() > 1 && text.back() == '*') {
          test.kind = TestKind::prefix;
          test.text = text.substr(0, text.size() - 1);
        } else if (text.size() > 1 && text.front() == '*') {
          test.kind = TestKind::suffix;
          test.text = text.substr(1);
        } else {
          test.kind = TestKind::word;
          const std::size_t cut = clitic(text);
          test.text = cut > 0 ? text.substr(0, cut) : text;
          if (cut > 0) second = text.substr(cut);
        }
      }
      test.negated = negated;
      if (out.kind == Node::Kind::token) out.tests.push_back(std::move(test));
    } while (!error_ && take("&"));
    Nodes nodes;
    nodes.push_back(std::move(out));
    if (second) nodes.push_back(Node{.tests = {Test{.kind = TestKind::word, .text = *second}}, .glued = true});
    return nodes;
  }

  std::string word() {
    std::string out;
    // A backslash makes the next character plain: "\?" is a question mark, not "may be missing".
    while (!done()) {
      const char c = peek();
      if (c == '\\' && at_ + 1 < text_.size()) {
        out += text_[at_ + 1];
        at_ += 2;
        continue;
      }
      if (c == ' ' || c == '\n' || c == '\t' || c == '(' || c == ')' || c == '|' || c == '{' || c == '}' || c == '~' ||
          c == '&' || c == '<' || c == '>')
        break;
      if (!out.empty() && (c == '+' || (c == '?' && out != "_") || (c == '?' && out == "_"))) break;
      if (text_.substr(at_, 2) == "[[" || text_.substr(at_, 2) == "]]") break;
      out += c;
      ++at_;
    }
    if (out.empty()) fail("a word was expected");
    return to_lower(folded(out));
  }

  void classify(Test& test, Node& node, bool negated) {
    std::string name;
    while (peek() >= 'a' && peek() <= 'z') name += text_[at_++];
    static constexpr std::array<std::pair<std::string_view, TestKind>, 10> classes{{{"any", TestKind::any},
                                                                                    {"capital", TestKind::capital},
                                                                                    {"lower", TestKind::lower},
                                                                                    {"number", TestKind::number},
                                                                                    {"punct", TestKind::punctuation},
                                                                                    {"word", TestKind::is_word},
                                                                                    {"quote", TestKind::quote},
                                                                                    {"hyphen", TestKind::hyphen},
                                                                                    {"start", TestKind::start},
                                                                                    {"end", TestKind::end}}};
    for (const auto& [known, kind] : classes) {
      if (known != name) continue;
      test.kind = kind;
      if ((kind == TestKind::start || kind == TestKind::end) && !negated && node.tests.empty() && peek() != '&')
        node.kind = kind == TestKind::start ? Node::Kind::start : Node::Kind::end;
      return;
    }
    fail("there is no class @" + name +
         "; known are @any @capital @lower @number @punct @word @quote @hyphen @start @end");
  }

  void tag(Test& test) {
    std::string name;
    while (!done() && (is_name(peek()) || (peek() == ':' && is_name(peek(1))))) name += text_[at_++];
    if (take("*")) {
      test.kind = TestKind::xpos_prefix;
      test.text = name;
      return;
    }
    if (const auto found = relation(name); found && name[0] >= 'a' && name[0] <= 'z') {
      test.kind = TestKind::relation;
      test.relation = *found;
    } else if (const auto part = upos(name)) {
      test.kind = TestKind::upos;
      test.upos = *part;
    } else if (const auto penn = xpos(name)) {
      test.kind = TestKind::xpos;
      test.xpos = *penn;
    } else {
      fail("#" + name + " is no Penn tag (VBZ), part of speech (NOUN) or relation (nsubj)");
    }
  }

  static bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '$' || c == '-'; }

  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<Error> error_;
};

}  // namespace

Result<PatternNode> parse_pattern(std::string_view text) { return Parser(text).parse(); }

}  // namespace firstread
