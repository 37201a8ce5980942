#include "english/clause_words.h"

namespace firstread {

// Words after which a clause depends on another: "because", "who", "that". The weak ones are prepositions too.
bool opens_clause(const Token& t) {
  return one_of(t.xpos, {Xpos::wdt, Xpos::wp, Xpos::wp_poss, Xpos::wrb}) || t.upos == Upos::sconj ||
         one_of(t.lower, {"because", "cause",  "coz",     "cos",      "if",   "although", "though",   "while",
                          "whereas", "unless", "whether", "whenever", "once", "lest",     "provided", "except",
                          "so",      "matter", "suppose", "let",      "lets", "when",     "where",    "what",
                          "how",     "why",    "who",     "which",    "whose"});
}
bool opens_clause_or_phrase(const Token& t) {
  return one_of(t.lower,
                {"after", "before", "since", "until", "till", "as", "than", "like", "for", "during", "despite"}) &&
         (t.upos == Upos::adp || t.upos == Upos::sconj);
}

// Adjectives that take a clause: "sure he comes", "a shame that", "important we go".
bool wants_clause(const Token& word) {
  return one_of(
      word.lower,
      {"sure",     "glad",    "happy",     "sad",       "sorry",      "afraid",    "certain",      "lucky",
       "aware",    "proud",   "worried",   "thankful",  "grateful",   "relieved",  "pleased",      "excited",
       "shocked",  "ashamed", "hopeful",   "positive",  "amazed",     "confident", "able",         "likely",
       "possible", "true",    "clear",     "obvious",   "necessary",  "okay",      "ok",           "fine",
       "such",     "same",    "other",     "only",      "few",        "many",      "much",         "more",
       "less",     "worth",   "terrified", "surprised", "impossible", "fortunate", "disappointed", "convinced",
       "unlikely", "unsure",  "best",      "better",    "blessed",    "honest",    "enough"});
}

// "when", "if": their clause may stand before the one it belongs to.
bool may_lead(const Token& t) {
  return one_of(t.lower, {"when", "if", "although", "though", "while", "whereas", "unless", "whenever", "once",
                          "wherever", "whatever", "provided"});
}

// With a capital inside a sentence these begin another.
bool opens_sentence(const Token& t) {
  return one_of(t.lower,
                {"as",  "in", "when", "if",   "after",    "before", "because", "so",   "but", "and", "then", "also",
                 "for", "at", "on",   "with", "although", "while",  "since",   "what", "how", "why", "who",  "where"});
}

// "the way it is", "a fact he knew": a clause right after such a noun says which one, or what.
bool holds_clause(const Token& noun) {
  return one_of(
      noun.lemma,
      {"way",        "manner",  "reason",     "fact",       "idea",     "feeling",   "thing",       "one",
       "kind",       "sort",    "type",       "rate",       "point",    "proof",     "doubt",       "pity",
       "shame",      "wonder",  "hope",       "chance",     "evidence", "belief",    "possibility", "amount",
       "claim",      "promise", "impression", "conclusion", "risk",     "danger",    "sign",        "news",
       "luck",       "relief",  "miracle",    "god",        "goodness", "opinion",   "sense",       "extent",
       "degree",     "speed",   "everything", "something",  "anything", "nothing",   "all",         "those",
       "somebody",   "anyone",  "anybody",    "someone",    "everyone", "everybody", "somewhere",   "anywhere",
       "everywhere", "half",    "both",       "most",       "case",     "condition", "result",      "likelihood",
       "rumor",      "rumour",  "theory",     "thought",    "fear",     "excuse"});
}

// "the day we met", but "a lovely day we met": with such a noun the clause may tell when or where.
bool is_time_or_place(const Token& noun) {
  return one_of(noun.lemma,
                {"time",     "day",       "moment", "year",      "week",      "night",    "morning", "minute",
                 "second",   "place",     "hour",   "month",     "evening",   "summer",   "winter",  "instant",
                 "weekend",  "afternoon", "spring", "autumn",    "age",       "era",      "period",  "season",
                 "occasion", "area",      "spot",   "today",     "yesterday", "tomorrow", "tonight", "nowadays",
                 "holiday",  "vacation",  "world",  "situation", "future",    "past",     "end"});
}

bool takes_no_clause(const Token& word) {
  return one_of(word.lower, {"hot",     "cold",      "warm",    "sunny",     "late",  "early", "dark",
                             "rainy",   "cloudy",    "windy",   "freezing",  "foggy", "snowy", "chilly",
                             "cool",    "raining",   "snowing", "stormy",    "noisy", "quiet", "empty",
                             "crowded", "delicious", "dirty",   "expensive", "cheap", "small", "big"});
}

// "Then he left": adverbs that open the second clause.
bool opens_second(const Token& word) {
  return one_of(word.lower,
                {"then",    "suddenly",    "finally",   "luckily",      "unfortunately", "fortunately",  "afterwards",
                 "sadly",   "maybe",       "perhaps",   "eventually",   "later",         "moreover",     "thus",
                 "someday", "furthermore", "therefore", "nevertheless", "nonetheless",   "consequently", "besides"});
}
// "so he left", "even he", "once he": what follows leans on what went before, or the adverb belongs to the pronoun.
bool leans(const Token& word) {
  return one_of(word.lower, {"so",      "even",        "only",      "just",       "not",          "n't",      "once",
                             "now",     "immediately", "directly",  "ever",       "yet",          "as",       "how",
                             "else",    "otherwise",   "instead",   "especially", "particularly", "nor",      "no",
                             "mostly",  "mainly",      "exactly",   "almost",     "never",        "wherever", "however",
                             "nowhere", "also",        "sometimes", "usually",    "still"});
}
bool ends_place_or_manner(const Token& word) {
  return one_of(word.lower,
                {"home",   "there",   "here",   "again",   "today",    "yesterday", "together",   "away",  "out",
                 "up",     "down",    "over",   "outside", "inside",   "well",      "fast",       "hard",  "late",
                 "early",  "alone",   "twice",  "back",    "abroad",   "upstairs",  "downstairs", "off",   "too",
                 "asleep", "quickly", "slowly", "loudly",  "tomorrow", "tonight",   "anymore",    "around"});
}

}  // namespace firstread
