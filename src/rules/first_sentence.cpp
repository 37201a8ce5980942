#include "rules/first_sentence.h"

#include <algorithm>

namespace firstread {

bool is_teller(std::string_view lemma) {
  return one_of(lemma, {"say",      "think",  "believe", "know",     "guess",     "hope",       "suppose", "mean",
                        "ask",      "reply",  "answer",  "add",      "write",     "tell",       "see",     "feel",
                        "explain",  "admit",  "claim",   "seem",     "shout",     "whisper",    "wonder",  "remember",
                        "promise",  "swear",  "argue",   "cry",      "note",      "suggest",    "remark",  "observe",
                        "continue", "repeat", "insist",  "imagine",  "fear",      "understand", "look",    "listen",
                        "please",   "thank",  "state",   "conclude", "guarantee", "warn",       "assure"});
}

bool is_subject_pronoun(const Token& token) {
  return is_nominative(token) || one_of(token.lower, {"it", "you", "there", "this", "these"});
}

namespace {

// What makes a clause depend on another, so that a comma after it is right.
bool subordinates(const Token& token) {
  return one_of(
      token.lower,
      {"when",    "if",      "because", "although", "though",    "while",    "since",    "as",          "after",
       "before",  "until",   "unless",  "once",     "who",       "which",    "whose",    "whom",        "what",
       "where",   "how",     "why",     "whether",  "than",      "whenever", "wherever", "whereas",     "whatever",
       "whoever", "till",    "either",  "neither",  "lest",      "provided", "given",    "considering", "cause",
       "let",     "suppose", "imagine", "nor",      "whichever", "however",  "thanks",   "assuming"});
}

// "I knew her when we were small, her mother": the first sentence is whole before "when", and nothing in it could take
// the rest
// ("I know when it rains, we").
bool after_whole_clause(Tokens tokens, int finite, int k) {
  const Token& before = tokens[static_cast<std::size_t>(k - 1)];
  if (k < finite + 2 || is_verb(before) || !before.is_word() || before.upos == Upos::cconj ||
      before.upos == Upos::sconj)
    return false;
  return std::none_of(tokens.begin(), tokens.begin() + k, [](const Token& t) {
    return (is_verb(t) && is_teller(t.lemma)) || t.text == "," || t.upos == Upos::cconj || t.upos == Upos::sconj ||
           one_of(t.lower, {"that", "only", "sure", "certain", "afraid", "glad"});
  });
}

// "That is what they sell, it is", "She met the man who paints them, he is": behind the verb these words open a part of
// the first sentence; they could not open what comes after the comma.
// "For those who are ill, they": after a preposition it may all be a phrase that opens the second.
bool embedded(Tokens tokens, int finite, int k, int comma) {
  const Token& token = tokens[static_cast<std::size_t>(k)];
  if (k + 1 == comma) return false;  // "because, it"
  if (one_of(tokens[static_cast<std::size_t>(k - 1)].lower, {"matter", "regardless"})) return false;
  const bool verb_behind = std::any_of(tokens.begin() + k + 1, tokens.begin() + comma, is_verb);
  if (one_of(token.lower, {"than", "as"}) && !verb_behind) return true;  // "older than the church", "the same as mine"
  if (one_of(token.lower, {"when", "if", "because", "while", "since", "after", "before", "until"}))
    return after_whole_clause(tokens, finite, k);
  if (!one_of(token.lower, {"who", "which", "what", "whose", "whom", "why", "how"})) return false;
  if (std::any_of(tokens.begin() + finite, tokens.begin() + k, [](const Token& t) { return t.upos == Upos::adp; }))
    return false;
  return std::any_of(tokens.begin() + k + 1, tokens.begin() + comma, is_finite) &&
         std::none_of(tokens.begin(), tokens.begin() + comma, [](const Token& t) { return t.text == ","; });
}

// "the tea and the toast": what stands behind "and" hangs on a noun before it.
bool joins_nouns(Tokens tokens, int cc, int end) {
  for (int k = cc + 1; k < end; ++k) {
    const Token& token = tokens[static_cast<std::size_t>(k)];
    if (token.upos == Upos::adp || token.upos == Upos::adv) return false;
    if (token.relation == Relation::conj && token.head >= 0 && token.head < cc)
      return is_noun(token) && is_noun(tokens[static_cast<std::size_t>(token.head)]) && extent(tokens, k).last == end;
  }
  return false;
}

bool at_phrase(Tokens tokens, int k) {
  while (k < static_cast<int>(tokens.size()) && tokens[static_cast<std::size_t>(k)].upos == Upos::adv) ++k;
  return k < static_cast<int>(tokens.size()) && tokens[static_cast<std::size_t>(k)].upos == Upos::adp;
}

}  // namespace

bool whole_sentence_before(Tokens tokens, int comma) {
  for (int k = 0; k < comma; ++k)
    if (one_of(tokens[static_cast<std::size_t>(k)].text,
               {";", ":", "(", ")", "\"", "\xE2\x80\x9C", "\xE2\x80\x94", "--"}))
      return false;
  int finite = -1, commas = 0;
  for (int k = 0; k < comma; ++k) {
    const Token& token = tokens[static_cast<std::size_t>(k)];
    if (subordinates(token) && !(finite > 0 && embedded(tokens, finite, k, comma))) return false;
    if (one_of(token.lower, {"said", "says", "say", "asked", "replied", "think", "know", "guess", "mean"}) &&
        comma - k <= 2)
      return false;
    commas += token.text == ",";
    if (is_finite(token) && finite < 0) finite = k;
  }
  if (finite < 1 || commas > 1) return false;
  const int top = predicate(tokens, finite), s = top < 0 ? -1 : subject(tokens, top);
  // The subject stands at the start, so that nothing before the comma can be an opening phrase of what follows.
  int start = 0;
  while (start < comma && (tokens[static_cast<std::size_t>(start)].upos == Upos::cconj ||
                           tokens[static_cast<std::size_t>(start)].upos == Upos::adv))
    ++start;
  const bool at_start = s >= 0 && s < finite && extent(tokens, s).first <= start;
  const bool pronoun =
      start < comma && is_subject_pronoun(tokens[static_cast<std::size_t>(start)]) && finite <= start + 2;
  if ((!at_start && !pronoun) || comma < 3) return false;
  // "I am sure, you will like it": what one is sure of.
  if (one_of(tokens[static_cast<std::size_t>(comma - 1)].lower, {"sure", "certain", "afraid", "glad", "sorry"}))
    return false;
  if (finite == comma - 1 || tokens[static_cast<std::size_t>(start)].upos == Upos::adp)
    return false;  // "The good news is, I"
  const Token& opening = tokens[static_cast<std::size_t>(start)];
  if (opening.xpos == Xpos::vbg && is_teller(opening.lemma)) return false;  // "Knowing it will not help, they"
  if (one_of(tokens[static_cast<std::size_t>(comma - 1)].lower, {"you", "me", "us"}) &&
      tokens[static_cast<std::size_t>(comma - 2)].lemma == "tell")
    return false;  // "I have to tell you, the"
  for (int k = 0; k < comma; ++k) {
    const Token& token = tokens[static_cast<std::size_t>(k)];
    if (token.text == "." || (token.lower == "only" && k > 0 && tokens[static_cast<std::size_t>(k - 1)].lower == "not"))
      return false;
    // "and in fact, it", ", for example, it": what stands before the comma opens the clause after it.
    if ((token.text == "," || (token.upos == Upos::cconj && !joins_nouns(tokens, k, comma))) && comma - k <= 5 &&
        std::none_of(tokens.begin() + k, tokens.begin() + comma, is_verb))
      return false;
    // "and, in this race to reach the East, the": so does a longer phrase after "and".
    if (token.upos == Upos::cconj && k + 1 < comma &&
        (at_phrase(tokens, k + 1) ||
         (tokens[static_cast<std::size_t>(k + 1)].text == "," && at_phrase(tokens, k + 2))) &&
        std::none_of(tokens.begin() + k, tokens.begin() + comma, is_finite))
      return false;
    if (token.lower == "for" && comma - k <= 3 &&
        one_of(tokens[static_cast<std::size_t>(k + 1)].lower, {"example", "instance", "this", "that"}))
      return false;
  }
  if (tokens[static_cast<std::size_t>(comma - 1)].upos == Upos::adv &&
      one_of(tokens[static_cast<std::size_t>(comma - 1)].lower,
             {"besides", "however", "therefore", "moreover", "suddenly", "then", "furthermore"}))
    return false;
  // "… is that without the bridge, it": a phrase opens the clause after "that".
  for (int k = comma - 1; k > finite; --k) {
    if (is_finite(tokens[static_cast<std::size_t>(k)])) break;
    if (tokens[static_cast<std::size_t>(k)].lower == "that" && tokens[static_cast<std::size_t>(k)].upos != Upos::det)
      return false;
  }
  return true;
}

}  // namespace firstread
