// Finds small words that have a capital inside a sentence: "We went home And slept."
#include <algorithm>
#include <string>
#include <vector>

#include "english/analysis.h"
#include "english/tree.h"
#include "rules/check.h"
#include "text/unicode.h"

namespace firstread {
namespace {

bool small_word(std::string_view w) {
  return one_of(w, {"and",  "but",  "or",    "so",    "because", "the",   "a",    "an",    "of",     "in",    "on",
                    "at",   "to",   "for",   "with",  "from",    "by",    "is",   "are",   "was",    "were",  "has",
                    "have", "had",  "it",    "she",   "we",      "they",  "you",  "this",  "that",   "these", "those",
                    "my",   "your", "her",   "our",   "their",   "its",   "when", "if",    "then",   "than",  "as",
                    "not",  "be",   "there", "very",  "also",    "which", "who",  "after", "before", "while", "some",
                    "many", "can",  "will",  "would", "should",  "do",    "does", "did"});
}

bool names_nothing(const Token& token) {
  return one_of(token.lower,
                {"it", "they", "we", "she", "you", "there", "these", "those", "their", "my", "our", "your", "its"});
}

// "Because It rained": after a joining word no sentence begins, and these words name nothing.
bool joined(const Token& before, const Token& token) {
  return one_of(before.lower, {"and", "but", "because", "so", "that", "if", "when", "or", "since", "while", "until",
                               "although", "though", "where", "how", "what", "why"}) &&
         names_nothing(token);
}

bool opens_sentence(const Token& token) {
  return names_nothing(token) || one_of(token.lower, {"the", "this", "that", "if", "when", "some", "many", "he"});
}

// "Lastly, There are people who": a word or phrase that opens the sentence and its comma begin none.
bool after_opening(Tokens tokens, std::size_t at) {
  if (at < 2 || at > 5 || tokens[at - 1].text != "," || tokens[at - 1].space_before) return false;
  static constexpr auto is_opening = [](const Token& t) { return t.is_word() && !t.quoted && (t.first || !t.capital); };
  if (!std::all_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at) - 1, is_opening)) return false;
  return (at == 2 && tokens[0].upos == Upos::adv) || tokens[0].upos == Upos::adp || tokens[0].upos == Upos::sconj;
}

// "He gave it to Me", "I Am", "saw You last week", "Do You know": whatever went before, no sentence begins here.
bool begins_nothing(Tokens tokens, std::size_t at) {
  const Token &before = tokens[at - 1], &token = tokens[at];
  if (before.first ? at != 1 : before.capital) return false;
  if (one_of(token.lower, {"me", "him", "us", "them"}))
    return before.upos == Upos::verb || before.upos == Upos::adp || before.lower == "and";
  if (token.lower == "am") return before.lower == "i";
  if (!one_of(token.lower, {"you", "your", "my", "our", "their"})) return false;
  if (before.upos == Upos::adp ||
      one_of(before.lower, {"do", "did", "can", "could", "would", "will", "are", "if", "as"}))
    return true;
  const bool governs = before.upos == Upos::verb && before.xpos != Xpos::vbn;
  return governs && at + 1 < tokens.size() && !is_finite(tokens[at + 1]);
}

// "My mum is at home She goes": what is missing before "She" is a full stop; a small letter would not mend it.
bool begins_clause(Tokens tokens, std::size_t at) {
  const Token& token = tokens[at];
  const bool opens = is_nominative(token) || token.upos == Upos::det || token.upos == Upos::adp ||
                     one_of(token.lower, {"it",   "you",  "there", "this",   "that",  "these", "those", "my",
                                          "your", "his",  "her",   "our",    "their", "its",   "some",  "many",
                                          "if",   "when", "after", "before", "while", "as",    "then",  "also"});
  if (!opens) return false;
  const std::size_t near = std::min(tokens.size(), at + 6);
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                     tokens.begin() + static_cast<std::ptrdiff_t>(near), is_finite);
}

void run(const Passage& sentence, Sink& sink) {
  const auto tokens = sentence.tokens();
  int capitals = 0, words = 0;
  std::vector<Place> found;
  const bool sacred = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
    return t.capital && one_of(t.lower, {"god", "lord", "christ", "jesus", "allah", "creator", "almighty", "saviour"});
  });
  bool verb_seen = false;  // before it: a heading run into its paragraph has none
  for (const Token& token : tokens) {
    words += token.is_word();
    capitals += token.is_word() && token.capital && token.lower != "i";
  }
  if (words < 5 || capitals * 3 > words) return;  // a title
  for (std::size_t k = 1; k + 1 < tokens.size(); ++k) {
    const Token &before = tokens[k - 1], &token = tokens[k], &next = tokens[k + 1];
    verb_seen = verb_seen || is_finite(before);
    const bool after_joint = begins_nothing(tokens, k) || joined(before, token) ||
                             (after_opening(tokens, k) && k + 2 < tokens.size() && opens_sentence(token));
    if (!after_joint && (!verb_seen || k < 4)) continue;
    if (!token.is_word() || !token.capital || token.first || token.foreign || token.quoted) continue;
    if (!small_word(token.lower) && !begins_nothing(tokens, k)) continue;
    if (token.text.size() > 1 && all_upper(token.text)) continue;
    if (token.lower == "a" || token.lower == "will") continue;  // vitamin A, Will
    if (before.upos == Upos::det || before.xpos == Xpos::pos || before.xpos == Xpos::prp_poss)
      continue;  // "the On button"
    if (sacred && one_of(token.lower, {"his", "he", "your", "you"})) continue;
    if (token.lower == "we" && next.lower == "the") continue;                     // "We the People"
    if (token.lower == "who" && k > 1 && tokens[k - 2].lower == "who") continue;  // "Who's Who"
    const bool inside = (before.is_word() || after_joint) && (!before.capital || (before.first && after_joint)) &&
                        !before.foreign && token.space_before && !before.text.ends_with('.');
    const bool plain = next.is_word() && !next.capital && next.space_before && !next.foreign;
    if (!inside || !plain) continue;
    if (one_of(before.lower, {"called", "named", "titled", "book", "film", "movie", "song", "poem", "title", "magazine",
                              "entitled", "show", "say", "says", "question", "question"}))
      continue;
    // A new line may have ended the sentence.
    if (sentence.block().prose.text.substr(before.end, token.begin - before.end).find('\n') != std::string::npos)
      continue;
    if (!after_joint && begins_clause(tokens, k)) continue;
    found.push_back(
        {.span = token.span, .arguments = {{"word", std::string(token.text)}}, .replacements = {to_lower(token.text)}});
  }
  if (found.size() > 1) return;  // lines of a poem that ran together
  for (Place& place : found) sink.add(std::move(place));
}

}  // namespace

extern const Check check_inner_capital;
const Check check_inner_capital{
    .name = "inner_capital", .summary = "small words with a capital inside a sentence", .prepare = simple<run>};

}  // namespace firstread
