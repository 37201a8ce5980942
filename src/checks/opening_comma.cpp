// Finds an opening clause or phrase with no comma before the main clause: "When the film ended we went home."
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true, "clause, phrase, infinitive or participle"},
    {"words", SettingType::number, false, "the opening has at least so many words; 2"},
};

bool opens_clause(std::string_view w) {
  return one_of(w, {"when", "if", "because", "although", "though", "while", "since", "as", "after", "before", "until",
                    "unless", "once", "whenever", "wherever", "whereas", "even", "where"});
}

// Verbs and adjectives that take a clause without a mark: "When I think he is late"; the pronoun after them opens that
// clause.
bool takes_clause(std::string_view lemma) {
  return one_of(lemma,
                {"say",   "think", "know",     "believe", "hope",   "feel",    "guess",      "suppose",  "tell",
                 "see",   "hear",  "find",     "wish",    "mean",   "show",    "notice",     "realize",  "realise",
                 "how",   "much",  "where",    "why",     "or",     "imagine", "understand", "remember", "forget",
                 "sure",  "glad",  "sorry",    "afraid",  "happy",  "so",      "that",       "what",     "ensure",
                 "say",   "claim", "decide",   "dream",   "expect", "learn",   "assume",     "discover", "explain",
                 "admit", "agree", "consider", "bet",     "fear",   "promise", "make",       "let",      "help"});
}

bool starts_subject(const Token& token) {
  return is_nominative(token) ||
         one_of(token.lower, {"it",        "you",    "there",   "this", "these", "those", "the",    "a",
                              "an",        "my",     "your",    "his",  "our",   "their", "people", "everyone",
                              "everybody", "nobody", "someone", "many", "some",  "most",  "all",    "its"});
}

struct Opening {
  std::string of;
  int words;

  void run(const Passage& sentence, Sink& sink) const {
    const Tokens tokens = sentence.tokens();
    if (tokens.size() > longest_tree || tokens.size() < 5) return;
    int begin = 0;
    while (begin < 2 &&
           one_of(tokens[static_cast<std::size_t>(begin)].lower, {"and", "but", "so", "or", "\"", "\xE2\x80\x9C"}))
      ++begin;
    if (begin == 0 && tokens[1].text == ",") begin = 2;  // "Secondly, if …"
    const Token& first = tokens[static_cast<std::size_t>(begin)];
    if (first.quoted || !opens(first, tokens, begin)) return;
    const int top = root(tokens), head = top < 0 ? -1 : subject_or_there(tokens, top);
    int main = head < 0 || head > top ? -1 : extent(tokens, head).first;
    int verb = main < 0 ? -1 : finite_verb(tokens, top);
    if (main <= begin + words - 1 || verb < main || !starts_subject(tokens[static_cast<std::size_t>(main)])) {
      main = by_pronoun(tokens, begin + words);
      verb = main + 1;
      if (main < 0) return;
    }
    for (int k = begin; k < main; ++k)
      if (tokens[static_cast<std::size_t>(k)].kind == TokenKind::punctuation &&
          tokens[static_cast<std::size_t>(k)].text != "-")
        return;
    const Token& last = tokens[static_cast<std::size_t>(main - 1)];
    if (!last.is_word() && last.kind != TokenKind::number) return;
    // "the world we live in, we": the comma is there, further on.
    for (std::size_t k = static_cast<std::size_t>(verb) + 1; k + 1 < tokens.size(); ++k)
      if (tokens[k].text == "," &&
          (is_nominative(tokens[k + 1]) || one_of(tokens[k + 1].lower, {"it", "you", "there", "the", "this"})))
        return;
    if (is_nominative(tokens[static_cast<std::size_t>(main)]) &&
        one_of(last.lower, {"moment", "time", "way", "reason", "minute", "thing", "things", "place"}))
      return;
    // "To learn about the services the department provides, visit": what follows tells which services.
    if (is_noun(last) && tokens[static_cast<std::size_t>(main)].upos == Upos::det &&
        std::any_of(tokens.begin() + verb + 1, tokens.end(), is_finite) && of == "infinitive")
      return;
    if (tokens.back().text == "?" || !fits(tokens, begin, main, predicate(tokens, verb), last)) return;
    sink.add({.span = last.span,
              .arguments = {{"opening", std::string(text_of(sentence, static_cast<std::uint32_t>(begin),
                                                            static_cast<std::uint32_t>(main)))},
                            {"next", std::string(tokens[static_cast<std::size_t>(main)].text)}},
              .replacements = {std::string(last.text) + ","}});
  }

  // Where the tree does not see it: "I", "he", "we" with a finite verb straight after it, the last such verb of the
  // sentence that no joining word opens. -1 where there is none.
  int by_pronoun(Tokens tokens, int from) const {
    const int size = static_cast<int>(tokens.size());
    for (int k = from; k + 2 < size; ++k) {
      const Token& token = tokens[static_cast<std::size_t>(k)];
      if (token.kind == TokenKind::punctuation) return -1;
      if (!is_nominative(token)) continue;
      const Token& before = tokens[static_cast<std::size_t>(k - 1)];
      if (!is_finite(tokens[static_cast<std::size_t>(k + 1)]) || is_verb(before) ||
          one_of(before.upos == Upos::noun ? "noun" : before.lower,
                 {"that", "who", "which", "what", "where", "how", "as", "than", "and", "or", "but", "because", "if",
                  "when", "while", "so"})) {
        if (before.upos != Upos::noun) return -1;
        if (!is_finite(tokens[static_cast<std::size_t>(k + 1)])) return -1;
      }
      for (int j = k + 2; j < size; ++j) {
        const Token& later = tokens[static_cast<std::size_t>(j)];
        if (later.kind == TokenKind::punctuation || later.upos == Upos::cconj || later.upos == Upos::sconj ||
            later.xpos == Xpos::wdt || later.xpos == Xpos::wp || later.xpos == Xpos::wrb)
          return later.text == "," ? -1 : k;
        if (is_finite(later) && !is_nominative(tokens[static_cast<std::size_t>(j - 1)]))
          return -1;  // "the house he built was"
      }
      return k;
    }
    return -1;
  }

  static int subject_or_there(Tokens tokens, int top) {
    const int there = child(tokens, top, {Relation::expl});
    const int s = subject(tokens, top);
    return there >= 0 && there < top && (s < 0 || s > there) ? there : s;
  }

  bool opens(const Token& first, Tokens tokens, int begin) const {
    const Token& second = tokens[static_cast<std::size_t>(begin + 1)];
    if (of == "clause")
      return opens_clause(first.lower) && (first.lower != "even" || one_of(second.lower, {"if", "though", "when"}));
    if (of == "infinitive")
      return (first.lower == "to" && one_of(second.xpos, {Xpos::vb, Xpos::rb})) ||
             (first.lower == "in" && second.lower == "order");
    if (of == "participle") return first.xpos == Xpos::vbg || (first.xpos == Xpos::in && second.xpos == Xpos::vbg);
    return first.upos == Upos::adp && first.lower != "to" && second.xpos != Xpos::vbg && first.lower != "like" &&
           second.lower != "order";
  }

  bool fits(Tokens tokens, int begin, int main, int top, const Token& last) const {
    int verbs = 0;
    for (int k = begin; k < main; ++k) {
      const Token& token = tokens[static_cast<std::size_t>(k)];
      if (is_finite(token) && predicate(tokens, k) == top) return false;  // "When did he": a question
      verbs += is_finite(token);
    }
    if (of == "clause")
      return verbs > 0 && !takes_clause(last.lemma) && !takes_clause(last.lower) && last.upos != Upos::adp &&
             last.upos != Upos::sconj && last.upos != Upos::det;
    return verbs == 0 && last.upos != Upos::adp && last.upos != Upos::det && last.upos != Upos::sconj &&
           last.upos != Upos::cconj && !takes_clause(last.lemma);
  }
};

Result<Prepared> prepare(const Settings& settings, const English&) {
  const Opening opening{settings.text("of"), static_cast<int>(settings.count("words", 2))};
  if (!one_of(opening.of, {"clause", "phrase", "infinitive", "participle"}))
    return Error{.message = "of is \"" + opening.of + "\"; it may be clause, phrase, infinitive or participle"};
  return Prepared{.run = [opening](const Passage& passage, Sink& sink) { opening.run(passage, sink); }};
}

}  // namespace

extern const Check check_opening_comma;
const Check check_opening_comma{.name = "opening_comma",
                                .summary = "no comma after an opening clause or phrase",
                                .parameters = parameters,
                                .needs_trees = true,
                                .prepare = prepare};

}  // namespace firstread
