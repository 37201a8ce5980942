// Finds names that begin small where the same text gives them a capital: "venus" in an essay about Venus.
#include <algorithm>
#include <string>
#include <unordered_map>

#include "english/analysis.h"
#include "english/inflect.h"
#include "english/lexicon.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"uses", SettingType::number, false, "how often the name stands with its capital inside sentences; 2"},
};

// Whether the word is known with a capital only: no "president", "rose" or "more".
bool only_name(const Lexicon& lexicon, const Token& token) {
  const auto word = lexicon.find(token.lower);
  const auto singular = lexicon.find(noun_lemma(token.lower));
  return word && (word->capital || word->name) && !word->lower && !(singular && singular->lower);
}

// A capital that only a name has: inside a sentence of running text that is not all in capitals.
bool shows_name(const Passage& sentence, std::size_t k) {
  const Token& token = sentence.tokens()[k];
  if (!token.is_word() || !token.capital || token.first || token.quoted || token.foreign || token.lower.size() < 3)
    return false;
  const BlockKind kind = sentence.block().kind;
  const Token& before = sentence.tokens()[k - 1];
  return kind == BlockKind::paragraph && !all_upper(token.text) && token.upos == Upos::propn &&
         before.kind != TokenKind::punctuation;
}

// A place of a name: a noun, or what stands between a preposition and a verb as only a noun can, with nothing before it
// that belongs to common nouns.
bool stands_as_name(std::span<const Token> tokens, std::size_t k) {
  const Token& token = tokens[k];
  if (!token.is_word() || token.capital || token.quoted || token.foreign || token.cited) return false;
  const bool after_preposition = k > 0 && tokens[k - 1].upos == Upos::adp;
  const bool before_verb = k + 1 < tokens.size() && is_finite(tokens[k + 1]);
  if (!is_noun(token) && !after_preposition && !before_verb) return false;
  const auto glued = [&](std::size_t at) { return at < tokens.size() && tokens[at].text == "-"; };
  if (glued(k + 1) || (k > 0 && glued(k - 1))) return false;
  return k == 0 || !one_of(tokens[k - 1].xpos, {Xpos::dt, Xpos::prp_poss, Xpos::jj, Xpos::cd, Xpos::pos});
}

struct SmallNames {
  const Lexicon* lexicon;
  std::size_t uses;

  void run(const Passage& document, Sink& sink) const {
    std::unordered_map<std::string_view, std::size_t> names;
    for (std::uint32_t s = 0; s < document.sentences(); ++s) {
      const Passage sentence = document.sentence(s);
      for (std::size_t k = 1; k < sentence.tokens().size(); ++k)
        if (shows_name(sentence, k)) ++names[sentence.tokens()[k].lower];
    }
    if (names.empty()) return;
    for (std::uint32_t s = 0; s < document.sentences(); ++s) {
      const Passage sentence = document.sentence(s);
      const auto tokens = sentence.tokens();
      if (sentence.block().kind != BlockKind::paragraph) continue;
      for (std::size_t k = 0; k < tokens.size(); ++k) {
        const auto name = names.find(tokens[k].lower);
        if (name == names.end() || name->second < uses || !stands_as_name(tokens, k) || !only_name(*lexicon, tokens[k]))
          continue;
        const auto at = static_cast<std::uint32_t>(k);
        sink.add({.span = span_of(sentence, at, at + 1),
                  .arguments = {{"times", std::to_string(name->second)}},
                  .replacements = {capitalised(tokens[k].text)}});
      }
    }
  }
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const double uses = settings.number("uses", 2);
  if (uses < 1 || uses > 100) return Error{.message = "uses must be from 1 to 100"};
  const SmallNames names{&english.lexicon(), static_cast<std::size_t>(uses)};
  return Prepared{.run = [names](const Passage& passage, Sink& sink) { names.run(passage, sink); }};
}

}  // namespace

extern const Check check_small_names;
const Check check_small_names{.name = "small_names",
                              .summary = "names that begin small, and elsewhere in the text with a capital",
                              .unit = Unit::document,
                              .parameters = parameters,
                              .prepare = prepare};

}  // namespace firstread
