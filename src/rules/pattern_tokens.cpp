#include <algorithm>
#include <array>
#include <set>

#include "english/clitics.h"
#include "english/inflect.h"
#include "rules/pattern_cursor.h"
#include "text/unicode.h"

namespace firstread {
namespace {

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

class TokenParser {
 public:
  explicit TokenParser(PatternCursor& cursor) : cursor_(cursor) {}

  // One token: tests joined by "&", each perhaps negated, each of the token or of its head.
  Nodes token() {
    Node out;
    std::optional<std::string> second;  // of a word with a clitic
    if (cursor_.peek() == '&')
      cursor_.fail("\"&\" joins tests of one token, and stands right behind one: <make>&#VERB");
    do {
      const bool negated = cursor_.take("!"), of_head = cursor_.take("^");
      if (of_head && (cursor_.peek() == '!' || cursor_.peek() == '^'))
        cursor_.fail(cursor_.peek() == '!' ? "\"!\" stands before \"^\": !^<be>"
                                           : "\"^\" goes up one step only: ^<be>");
      Test test;
      if (of_head && cursor_.take("{")) {
        test = capture_of_head();
      } else {
        test = cursor_.peek() == '(' ? choice_of_tests() : single(second);
        test.of_head = of_head;
      }
      test.negated = negated;
      const bool edge = test.kind == TestKind::start || test.kind == TestKind::end;
      if (edge && !negated && !of_head && out.tests.empty() && cursor_.peek() != '&')
        out.kind = test.kind == TestKind::start ? Node::Kind::start : Node::Kind::end;
      else
        out.tests.push_back(std::move(test));
    } while (!cursor_.error && cursor_.take("&"));
    Nodes nodes;
    nodes.push_back(std::move(out));
    if (second) nodes.push_back(Node{.tests = {Test{.kind = TestKind::word, .text = *second}}, .glued = true});
    return nodes;
  }

 private:
  Test capture_of_head() {
    Test out{.kind = TestKind::in_capture};
    while (!cursor_.done() && cursor_.peek() != '}') out.text += cursor_.text[cursor_.at++];
    if (!cursor_.take("}") || out.text.empty() || out.text.find(':') != std::string::npos)
      cursor_.fail("that the head is in a capture is written ^{name}, with the name of one");
    return out;
  }

  // (a|<be>|#NN): one of several tests of the same token. Words alone become one list.
  Test choice_of_tests() {
    Test out{.kind = TestKind::any_of};
    ++cursor_.at;
    do {
      cursor_.skip_space();
      std::optional<std::string> second;
      if (cursor_.peek() == '!' || cursor_.peek() == '^')
        cursor_.fail(std::string("\"") + cursor_.peek() + "\" stands before the bracket: " + cursor_.peek() + "(a|b)");
      if (cursor_.peek() == '(') cursor_.fail("here no brackets stand in brackets");
      out.any.push_back(single(second));
      cursor_.skip_space();
      if (!cursor_.error && (second || (!cursor_.done() && cursor_.peek() != '|' && cursor_.peek() != ')')))
        cursor_.fail("in a choice that is about one token each part is one test: (a|<be>|#NN)");
    } while (!cursor_.error && cursor_.take("|"));
    if (!cursor_.take(")")) cursor_.fail("\"(\" wants \")\"");
    const auto is_words = [](const Test& test) { return test.kind == TestKind::word || test.kind == TestKind::lemma; };
    if (!std::all_of(out.any.begin(), out.any.end(), is_words)) return out;
    Test words{.kind = TestKind::lemma};
    for (Test& test : out.any) {
      if (test.kind == TestKind::word) words.forms.push_back(std::move(test.text));
      for (std::string& form : test.forms) words.forms.push_back(std::move(form));
    }
    std::sort(words.forms.begin(), words.forms.end());
    return words;
  }

  Test single(std::optional<std::string>& second) {
    Test test;
    if (cursor_.take("<")) {
      while (!cursor_.done() && cursor_.peek() != '>') test.text += cursor_.text[cursor_.at++];
      if (!cursor_.take(">")) cursor_.fail("\"<\" wants \">\"");
      test.kind = TestKind::lemma;
      test.forms = forms(test.text);
      if (test.text.empty()) cursor_.fail("a lemma is written <be>");
    } else if (cursor_.take("@")) {
      classify(test);
    } else if (cursor_.take("#")) {
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
    return test;
  }

  std::string word() {
    std::string out;
    // A backslash makes the next character plain: "\?" is a question mark, not "may be missing".
    while (!cursor_.done()) {
      const char c = cursor_.peek();
      if (c == '\\' && cursor_.at + 1 < cursor_.text.size()) {
        out += cursor_.text[cursor_.at + 1];
        cursor_.at += 2;
        continue;
      }
      if (c == ' ' || c == '\n' || c == '\t' || c == '(' || c == ')' || c == '|' || c == '{' || c == '}' || c == '~' ||
          c == '&' || c == '<' || c == '>')
        break;
      if (!out.empty() && (c == '+' || (c == '?' && out != "_") || (c == '?' && out == "_"))) break;
      if (cursor_.text.substr(cursor_.at, 2) == "[[" || cursor_.text.substr(cursor_.at, 2) == "]]") break;
      out += c;
      ++cursor_.at;
    }
    if (out.empty()) cursor_.fail("a word was expected");
    return to_lower(folded(out));
  }

  void classify(Test& test) {
    std::string name;
    while (cursor_.peek() >= 'a' && cursor_.peek() <= 'z') name += cursor_.text[cursor_.at++];
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
      return;
    }
    cursor_.fail("there is no class @" + name +
                 "; known are @any @capital @lower @number @punct @word @quote @hyphen @start @end");
  }

  void tag(Test& test) {
    std::string name;
    while (!cursor_.done() && (is_name(cursor_.peek()) || (cursor_.peek() == ':' && is_name(cursor_.peek(1)))))
      name += cursor_.text[cursor_.at++];
    if (cursor_.take("=")) return feature(test, name);
    if (cursor_.take("*")) {
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
      cursor_.fail("#" + name + " is no Penn tag (VBZ), part of speech (NOUN) or relation (nsubj)" +
                   (is_feature(name) ? "; a feature has a value: #" + name + "=" + first_value(name) : ""));
    }
  }

  static std::string first_value(std::string_view name) {
    const std::string values = known_values(name);
    return values.substr(0, values.find(','));
  }

  void feature(Test& test, const std::string& name) {
    std::string value;
    while (is_name(cursor_.peek()) || (cursor_.peek() >= '0' && cursor_.peek() <= '9'))
      value += cursor_.text[cursor_.at++];
    test.kind = TestKind::feature;
    if (const auto found = feature_value(name, value))
      test.feature = *found;
    else if (is_feature(name))
      cursor_.fail(name + " is never \"" + value + "\"; its values are " + known_values(name));
    else
      cursor_.fail("there is no feature " + name + "; known are " + known_features());
  }

  static bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '$' || c == '-'; }

  PatternCursor& cursor_;
};

}  // namespace

PatternNodes parse_token(PatternCursor& cursor) { return TokenParser(cursor).token(); }

}  // namespace firstread
