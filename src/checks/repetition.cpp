// Finds a word, or two or three words, written twice in a row: "the the", "of the of the".
#include <algorithm>
#include <unordered_set>

#include "english/analysis.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"words", SettingType::number, false, "how many words are repeated; 1"},
    {"except", SettingType::texts, false, "words that may stand twice: had, that"},
};

bool takes_to(std::string_view lemma) {
  for (std::string_view verb :
       {"apply", "connect", "talk", "speak", "listen", "belong", "refer", "relate", "subscribe", "attach"})
    if (verb == lemma) return true;
  return false;
}

// "do what you have to to win", "as you need to to win": the first "to" stands for "to do so".
bool after_question(std::span<const Token> tokens, std::size_t at) {
  for (std::size_t k = at < 6 ? 0 : at - 6; k < at; ++k)
    for (std::string_view word : {"what", "whatever", "as", "than", "where", "who", "which", "whom"})
      if (tokens[k].lower == word) return true;
  return false;
}

// Whether a clause or sentence ends here.
bool says_no_more(std::span<const Token> tokens, std::size_t at) {
  return at >= tokens.size() || tokens[at].kind == TokenKind::punctuation;
}

// "from time to time to make", "And more and more people", "we call the Lab the Lab", "a war of War of": no slips.
bool said_twice(std::span<const Token> tokens, std::size_t at) {
  const Token &one = tokens[at], &two = tokens[at + 1];
  if (at > 0) {
    for (std::string_view word :
         {"from", "call", "calls", "called", "name", "named", "consider", "make", "makes", "making", "made"})
      if (tokens[at - 1].lower == word) return true;
  }
  if (one.capital && two.capital && !one.first) return true;  // a name ends one sentence and opens the next
  const bool joined = one.lower == "and" || one.lower == "or";
  if (joined && (two.xpos == Xpos::jjr || two.xpos == Xpos::rbr || two.lower == "more" || two.lower == "less"))
    return true;
  if (joined && (two.upos == Upos::adv || two.xpos == Xpos::nns)) return true;  // "and on and on", "and thousands and"
  if (at + 4 < tokens.size() && tokens[at + 4].text == "-" && !tokens[at + 4].space_before)
    return true;                                                          // "well-known"
  if (two.lower == "and") return true;                                    // "longer and longer and thinner"
  if (two.lower == "as") return at == 0 || tokens[at - 1].lower != "as";  // "very far as far as I know"
  // "as low as low can be", "all the more the more bitter"
  if (one.lower == "as" || (one.lower == "the" && one_of(two.lower, {"more", "less"})))
    return !says_no_more(tokens, at + 4);
  // "telling which is which is hard", "what matters is which is which"
  if (one_of(one.lower, {"which", "is"}) && one_of(two.lower, {"which", "is"}) && one.lower != two.lower) return true;
  // "hand in hand in the dark"
  if (one.upos == Upos::noun && one_of(two.lower, {"in", "by", "to", "after", "on", "for", "upon", "with"}))
    return true;
  return tokens[at + 1].capital != tokens[at + 3].capital && !one.first;
}

struct Repetition {
  std::size_t size;
  std::unordered_set<std::string> except;

  static bool countable(const Token& token) {
    return token.is_word() && !token.foreign && token.lower[0] != '\'' && token.lower != "n't";
  }

  bool repeated(std::span<const Token> tokens, std::size_t at) const {
    for (std::size_t k = 0; k < size; ++k) {
      const Token &one = tokens[at + k], &two = tokens[at + size + k];
      if (!countable(one) || !countable(two) || one.lower != two.lower || !two.space_before) return false;
    }
    const Token &one = tokens[at], &two = tokens[at + size];
    if (size > 1 && said_twice(tokens, at)) return false;
    const bool name = size == 1 && two.capital && one.capital && one.lower != "i";  // Duran Duran, Bora Bora
    const bool title = size == 1 && two.capital && !one.capital;                    // "see the The Crown pages"
    const bool sung = at + 2 * size < tokens.size() && tokens[at + 2 * size].lower == one.lower;
    const bool began = at > 0 && tokens[at - 1].lower == tokens[at + size - 1].lower;  // on [and on] [and on]
    // "the job I applied to to earn more": the first belongs to the verb before.
    const bool stranded =
        size == 1 && one.lower == "to" && at > 0 && (takes_to(tokens[at - 1].lemma) || after_question(tokens, at));
    return !name && !title && !stranded && !sung && !began && !(size == 1 && except.contains(std::string(one.lower)));
  }

  void run(const Passage& passage, Sink& sink) const {
    const auto tokens = passage.tokens();
    for (std::size_t k = 0; k + 2 * size <= tokens.size(); ++k) {
      if (tokens[k].lower != tokens[k + size].lower || !repeated(tokens, k)) continue;
      const auto first = static_cast<std::uint32_t>(k), middle = static_cast<std::uint32_t>(k + size);
      sink.add(
          {.span = span_of(passage, first, static_cast<std::uint32_t>(k + 2 * size)),
           .arguments = {{"word", std::string(text_of(passage, middle, static_cast<std::uint32_t>(k + 2 * size)))}},
           .replacements = {std::string(text_of(passage, first, middle))}});
      k += 2 * size - 1;
    }
  }
};

Result<Prepared> prepare(const Settings& settings, const English&) {
  const double words = settings.number("words", 1);
  if (words < 1 || words > 5) return Error{.message = "words must be from 1 to 5"};
  Repetition repetition{.size = static_cast<std::size_t>(words), .except = {}};
  for (const std::string& word : settings.texts("except")) repetition.except.insert(word);
  return Prepared{.run = [repetition](const Passage& passage, Sink& sink) { repetition.run(passage, sink); }};
}

}  // namespace

extern const Check check_repetition;
const Check check_repetition{
    .name = "repetition", .summary = "words written twice in a row", .parameters = parameters, .prepare = prepare};

}  // namespace firstread
