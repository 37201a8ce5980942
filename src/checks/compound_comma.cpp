// Finds two complete clauses joined by "and", "but", "so" or "or" with no comma before it.
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"words", SettingType::texts, true, "the joining words"},
    {"least", SettingType::number, false, "each clause has at least so many words; 4"},
};

struct Compound {
  Texts words;
  int least;

  void run(const Passage& sentence, Sink& sink) const {
    const Tokens tokens = sentence.tokens();
    const int size = static_cast<int>(tokens.size());
    if (tokens.size() > longest_tree || size < 2 * least + 1) return;
    const auto at = [&](int k) -> const Token& { return tokens[static_cast<std::size_t>(k)]; };
    const int top = root(tokens);
    if (top < 0) return;
    for (int k = least; k + least < size; ++k) {
      if (std::find(words.begin(), words.end(), at(k).lower) == words.end() || at(k).quoted) continue;
      if (at(k - 1).kind == TokenKind::punctuation || at(k - 1).lower == "and" || at(k + 1).lower == "that") continue;
      const Token& next = at(k + 1);
      if (!is_nominative(next) && !one_of(next.lower, {"it", "there", "this", "you"})) continue;
      if (finite_after(tokens, k + 1) < 0) continue;
      // The left clause is the main one: its verb is the top, its subject stands at or near the start.
      const int s = subject(tokens, top), verb = finite_verb(tokens, top);
      if (s < 0 || verb < 0 || s > verb || top >= k || verb >= k || s >= k) continue;
      bool plain = true;
      for (int j = 0; j < k && plain; ++j)
        plain = !one_of(at(j).text, {";", ":", "(", "\"", "\xE2\x80\x9C", "--", "\xE2\x80\x94"}) &&
                !opens_other(at(j)) && at(j).kind != TokenKind::object;
      if (!plain) continue;
      int right = 0;
      for (int j = k + 1; j < size && at(j).kind != TokenKind::punctuation; ++j) ++right;
      if (right < least) continue;
      sink.add({.span = at(k - 1).span,
                .arguments = {{"word", std::string(at(k).text)}, {"next", std::string(next.text)}},
                .replacements = {std::string(at(k - 1).text) + ","}});
      return;
    }
  }

  // A clause that something else opens may hold both halves: "She said that he came and he left."
  static bool opens_other(const Token& token) {
    return one_of(token.lower,
                  {"that",     "if",    "when",  "because", "although", "though", "while",   "since", "who",
                   "which",    "what",  "whose", "where",   "how",      "why",    "whether", "until", "unless",
                   "before",   "after", "as",    "than",    "say",      "said",   "says",    "think", "thought",
                   "know",     "knew",  "hope",  "believe", "feel",     "felt",   "told",    "tell",  "whatever",
                   "whenever", "once",  "both",  "either",  "between",  "so",     "wish",    "guess", "suppose",
                   "let",      "make",  "made",  "see",     "saw",      "hear",   "heard"});
  }

  static int finite_after(Tokens tokens, int subject) {
    for (int k = subject + 1; k < static_cast<int>(tokens.size()) && k <= subject + 2; ++k) {
      if (is_finite(tokens[static_cast<std::size_t>(k)])) return k;
      if (tokens[static_cast<std::size_t>(k)].upos != Upos::adv) return -1;
    }
    return -1;
  }
};

Result<Prepared> prepare(const Settings& settings, const English&) {
  const Compound compound{settings.texts("words"), static_cast<int>(settings.count("least", 4))};
  return Prepared{.run = [compound](const Passage& passage, Sink& sink) { compound.run(passage, sink); },
                  .triggers = compound.words};
}

}  // namespace

extern const Check check_compound_comma;
const Check check_compound_comma{.name = "compound_comma",
                                 .summary = "no comma before the word that joins two clauses",
                                 .parameters = parameters,
                                 .needs_trees = true,
                                 .prepare = prepare};

}  // namespace firstread
