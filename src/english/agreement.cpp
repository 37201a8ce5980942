#include "english/agreement.h"

#include <algorithm>

#include "english/inflect.h"
#include "text/unicode.h"

namespace firstread {

bool counts_as_one(std::string_view pronoun) {
  return one_of(pronoun, {"everyone", "everybody", "everything", "someone", "somebody", "something", "anyone",
                          "anybody", "anything", "nobody", "nothing", "each"});
}

bool open_noun(std::string_view w) {
  return one_of(w, {"number",    "majority",   "minority",   "lot",         "lots",        "plenty",     "couple",
                    "range",     "variety",    "handful",    "percentage",  "proportion",  "series",     "group",
                    "team",      "pair",       "kind",       "kinds",       "sort",        "type",       "bunch",
                    "host",      "set",        "rest",       "half",        "third",       "quarter",    "percent",
                    "amount",    "amounts",    "family",     "government",  "staff",       "police",     "people",
                    "crew",      "audience",   "committee",  "company",     "class",       "crowd",      "public",
                    "press",     "media",      "data",       "youth",       "army",        "band",       "club",
                    "party",     "population", "news",       "mathematics", "physics",     "economics",  "politics",
                    "athletics", "gymnastics", "ethics",     "statistics",  "means",       "species",    "headquarters",
                    "states",    "measles",    "sheep",      "fish",        "deer",        "aircraft",   "all",
                    "some",      "most",       "none",       "any",         "more",        "half",       "part",
                    "ton",       "tons",       "dozen",      "hundred",     "thousand",    "million",    "mass",
                    "array",     "collection", "generation", "council",     "board",       "jury",       "management",
                    "enemy",     "cattle",     "total",      "combination", "mix",         "one",        "ones",
                    "mine",      "yours",      "hers",       "theirs",      "who",         "what",       "which",
                    "such",      "same",       "minimum",    "maximum",     "elite",       "poor",       "rich",
                    "elderly",   "young",      "old",        "dead",        "homeless",    "unemployed", "disabled",
                    "blind",     "deaf",       "sick",       "wounded",     "english",     "french",     "british",
                    "irish",     "dutch",      "chinese",    "japanese",    "swiss",       "swedish",    "spanish",
                    "scottish",  "welsh",      "portuguese", "vietnamese",  "works",       "crossroads", "barracks",
                    "series",    "darts",      "billiards",  "dominoes",    "mumps",       "diabetes",   "rabies",
                    "thanks",    "acoustics",  "genetics",   "linguistics", "electronics", "robotics",   "dynamics",
                    "aerobics",  "classics",   "tactics",    "nato",        "nations",     "arts",       "sports",
                    "games",     "studies",    "affairs",    "personnel",   "faculty",     "clergy",     "workforce",
                    "community", "remainder",  "multitude",  "deal",        "assemblage",  "fraction",   "portion",
                    "trio",      "duo",        "orchestra",  "choir",       "squad",       "cast",       "plethora",
                    "myriad",    "herd",       "flock",      "carp",        "trout",       "salmon",     "cod",
                    "squid",     "shrimp",     "bison",      "elk",         "moose",       "selection",  "assortment",
                    "cluster",   "stable",     "contingent", "catfish",     "herring",     "sperm",      "dice",
                    "algae",     "livestock",  "leadership", "segment",     "sampling",    "sample",     "network",
                    "swarm",     "offspring",  "wealth",     "crop",        "string",      "chain",      "latter",
                    "former",    "side",       "cavalry",    "share"});
}

int past_time(Tokens tokens, int k) {
  const auto at = [&](int j) -> std::string_view {
    return j >= 0 && j < static_cast<int>(tokens.size()) ? tokens[static_cast<std::size_t>(j)].lower
                                                         : std::string_view{};
  };
  const bool owner = at(k + 1) == "'s" || at(k + 1) == "'";
  if (at(k) == "yesterday" && !owner && at(k - 1) != "since") return 1;
  if (at(k) == "ago") return 1;
  if (at(k) == "last" && at(k + 2) != "'s" &&
      !one_of(at(k - 1), {"the", "this", "these", "since", "for", "in", "over", "my", "at", "until", "his", "her",
                          "our", "their"}) &&
      one_of(at(k + 1), {"night", "week", "weekend", "month", "year", "summer", "winter", "spring", "autumn", "monday",
                         "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}))
    return 2;
  return 0;
}

bool tells_past(Tokens tokens, int verb) {
  bool past = false;
  for (int k = 0; k < static_cast<int>(tokens.size()); ++k) {
    const Token& token = tokens[static_cast<std::size_t>(k)];
    past = past || past_time(tokens, k) > 0;
    if (k == verb || token.quoted || !is_verb(token)) continue;
    if (one_of(token.xpos, {Xpos::vbz, Xpos::vbp, Xpos::md})) return false;
    past = past || token.xpos == Xpos::vbd;
  }
  return past;
}

Count AgreementReader::noun(int s, int relative) const {
  const Token& token = at(s);
  if (token.quoted || token.foreign || open_noun(token.lower) || all_upper(token.text) ||
      (token.capital && !token.first))
    return Count::unknown;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    const Token& part = tokens[k];
    if (part.head != s || (relative >= 0 && static_cast<int>(k) >= relative)) continue;
    if (part.relation == Relation::nummod || part.relation == Relation::appos) return Count::unknown;  // ten pounds is
    if (part.kind == TokenKind::punctuation && static_cast<int>(k) > s) return Count::unknown;
    if (one_of(part.relation, {Relation::flat, Relation::fixed, Relation::list, Relation::parataxis, Relation::dep}))
      return Count::unknown;
  }
  const auto word = lexicon->find(token.lower);
  if (!word || token.lower.ends_with("ics")) return Count::unknown;
  const bool one = word->tags & bit(Xpos::nn), many = word->tags & bit(Xpos::nns);
  if (token.xpos == Xpos::nn && one && !many) return Count::singular;
  if (token.xpos == Xpos::nns && many && !one) return Count::plural;
  return Count::unknown;
}

Count AgreementReader::pronoun(int s) const {
  const std::string_view w = at(s).lower;
  if (all_upper(at(s).text) && w.size() > 1 && !all_upper(at(s > 0 ? s - 1 : s + 1).text))
    return Count::unknown;  // "most IT spend"
  if (w == "i") return Count::first;
  if (one_of(w, {"he", "she", "it"})) return Count::singular;
  return one_of(w, {"we", "they", "you"}) ? Count::plural : Count::unknown;
}

bool AgreementReader::bare(int v) const {
  if (at(v).xpos != Xpos::vb) return false;
  for (std::size_t k = 0; k < tokens.size(); ++k)
    if (tokens[k].head == v && (one_of(tokens[k].relation, {Relation::aux, Relation::aux_pass, Relation::cop}) ||
                                tokens[k].lower == "to" || tokens[k].xpos == Xpos::md))
      return false;
  return subject(tokens, v) >= 0 && subject(tokens, v) < v &&
         !one_of(at(v).relation, {Relation::xcomp, Relation::conj, Relation::ccomp});
}

bool AgreementReader::may_be_compound(int v) const {
  const int size = static_cast<int>(tokens.size());
  if (v + 1 >= size || (at(v).possible & (bit(Xpos::nn) | bit(Xpos::nns))) == 0) return false;
  if (is_noun(at(v + 1)) && (at(v + 1).upos == Upos::propn || at(v + 1).xpos == Xpos::nn)) return true;
  for (int k = v + 1; k < size; ++k) {
    const Token& token = at(k);
    if (token.upos == Upos::sconj && k + 1 < size && at(k + 1).xpos == Xpos::vbg)
      continue;  // "water use while washing"
    if (token.kind == TokenKind::punctuation || token.upos == Upos::cconj || token.upos == Upos::sconj ||
        is_nominative(token) || one_of(token.lower, {"that", "who", "which", "what", "it", "you"}))
      return false;
    if (is_finite(token)) return true;
  }
  return false;
}

Count AgreementReader::verb(int v) const {
  const Token& token = at(v);
  const std::string_view w = token.lower;
  if (v + 1 < static_cast<int>(tokens.size()) && at(v + 1).text == "-" && !at(v + 1).space_before)
    return Count::unknown;  // "re-opened"
  if (w.size() <= 4) {      // none is longer
    if (w == "am" || w == "'m") return Count::first;
    if (one_of(w, {"is", "was", "has", "does"})) return Count::singular;
    if (one_of(w, {"are", "were", "have", "do", "'re", "'ve"})) return Count::plural;
  }
  if (token.xpos != Xpos::vbz && token.xpos != Xpos::vbp && !bare(v)) return Count::unknown;
  const auto word = lexicon->find(w);
  if (!word || token.capital || w == "like") return Count::unknown;
  if (token.xpos == Xpos::vbz)
    return (word->tags & bit(Xpos::vbz)) && !(word->tags & (bit(Xpos::vbd) | bit(Xpos::md))) ? Count::singular
                                                                                             : Count::unknown;
  const bool past = word->tags & (bit(Xpos::vbd) | bit(Xpos::md));
  // "She set a record", "he read it": the past looks the same.
  const bool same = w == inflect(verb_lemma(w), Form::past);
  return !past && !same && (word->tags & bit(Xpos::vbp)) && !w.ends_with("ed") ? Count::plural : Count::unknown;
}

std::string AgreementReader::right(int v, Count wanted) const {
  const std::string_view w = at(v).lower;
  const bool past = w == "was" || w == "were";
  if (past) return wanted == Count::plural ? "were" : "was";
  const bool be = one_of(w, {"is", "are", "am", "'m", "'re"});
  if (be) return wanted == Count::first ? "am" : wanted == Count::singular ? "is" : "are";
  if (one_of(w, {"has", "have", "'ve"})) return wanted == Count::singular ? "has" : "have";
  const std::string base = w == "does" || w == "do"                          ? "do"
                           : at(v).xpos == Xpos::vbz && !at(v).lemma.empty() ? std::string(at(v).lemma)
                                                                             : verb_lemma(w);
  return wanted == Count::singular ? inflect(base, Form::third) : base;
}

// "recommended by all that the size remain", "that the ratios be extended; that the size remain": a wish or an order,
// told by its verb or by a plain "be" without anything that asks for one.
bool AgreementReader::asks_for_plain_form(int k) const {
  const Token& token = at(k);
  if (token.upos == Upos::verb && one_of(token.lemma, {"demand", "request", "recommend", "propose", "require", "insist",
                                                       "urge", "order", "stipulate", "mandate"}))
    return true;
  if (token.lower != "be" || k < 2) return false;
  const Token& before = at(at(k - 1).lower == "not" ? k - 2 : k - 1);
  if (!is_noun(before) && before.upos != Upos::pron) return false;
  for (int j = std::max(0, k - 6); j < k; ++j)
    if (at(j).xpos == Xpos::md || one_of(at(j).lower, {"to", "let", "do", "does", "did"})) return false;
  return true;
}

bool AgreementReader::excused(int v) const {
  const int top = predicate(tokens, v);
  const Token& pred = at(top);
  // What asks for a plain form asks for none in -s: "make sure that the dogs barks".
  const bool ends_in_s = at(v).xpos == Xpos::vbz && at(v).upos == Upos::verb;
  if (at(v).lower == "were" || at(v).lower == "was") {
    for (int k = 0; k < v; ++k)
      if (one_of(at(k).lower,
                 {"if", "wish", "wishes", "wished", "though", "unless", "suppose", "as", "imagine", "were"}))
        return true;
  }
  // "demands from the Tories that he refuse", "a requirement that a member have"
  const int s = subject(tokens, top);
  const int opening = s < 0 ? -1 : extent(tokens.first(static_cast<std::size_t>(s) + 1), s).first;
  if (!ends_in_s && opening > 0 && at(opening - 1).lower == "that")
    for (int k = 0; k < opening; ++k)
      if (asks_for_plain_form(k) ||
          one_of(at(k).lower, {"demands", "requests", "request", "proposal", "proposals", "suggestion", "insistence",
                               "recommendation", "recommendations", "order", "orders", "requirement", "demand",
                               "mandate", "condition", "rule"}))
        return true;
  if (!ends_in_s && pred.head >= 0) {
    const std::string_view above = at(pred.head).lemma;
    if (one_of(above,
               {"suggest", "recommend", "demand",    "insist",    "require",   "request", "propose",   "ask",
                "urge",    "advise",    "let",       "make",      "help",      "see",     "hear",      "watch",
                "have",    "feel",      "important", "essential", "necessary", "vital",   "crucial",   "imperative",
                "order",   "command",   "prefer",    "desire",    "wish",      "mandate", "stipulate", "lest"}) &&
        one_of(pred.relation, {Relation::ccomp, Relation::xcomp, Relation::csubj, Relation::advcl, Relation::obj}))
      return true;
  }
  // "What classes does the school offer": the verb before its subject goes with what comes after.
  if (one_of(at(v).lower, {"do", "does", "did", "have", "has", "is", "are", "was", "were"}) && s >= 0 && s < v)
    for (int k = 0; k < s; ++k)
      if (one_of(at(k).lower, {"what", "which", "whose", "how", "where"}) && at(k).head == s &&
          v + 1 < static_cast<int>(tokens.size()) &&
          (is_nominative(at(v + 1)) || at(v + 1).upos == Upos::det || at(v + 1).xpos == Xpos::prp_poss ||
           one_of(at(v + 1).lower, {"it", "you"})))
        return true;
  for (int k = std::max(0, v - 6); k < v; ++k) {
    const Token& token = at(k);
    if (!ends_in_s &&
        one_of(token.lower,
               {"let",         "lets",    "make",     "makes",   "made",     "making",      "help",      "helps",
                "helped",      "helping", "lest",     "whether", "god",      "bless",       "see",       "saw",
                "watch",       "hear",    "heard",    "watched", "suggest",  "suggests",    "suggested", "recommend",
                "recommended", "insist",  "insisted", "demand",  "demanded", "requirement", "demand",    "condition",
                "insistence",  "dare",    "dares",    "dared",   "need"}))
      return true;
    // An auxiliary before the subject takes the ending: "does he go", "will the man come".
    if ((token.xpos == Xpos::md || one_of(token.lower, {"do", "does", "did", "to", "'ll", "'d"})) &&
        !one_of(at(v).lower, {"is", "are", "was", "were"}))
      return true;
  }
  return false;
}

std::vector<FiniteVerb> verbs_with_number(const AgreementReader& r) {
  std::vector<FiniteVerb> out;
  if (r.tokens.size() > longest_tree || r.tokens.size() < 3) return out;
  for (int v = 0; v < static_cast<int>(r.tokens.size()); ++v) {
    if (!is_verb(r.at(v)) || r.at(v).quoted) continue;
    const Count form = r.verb(v);
    if (form == Count::unknown) continue;
    const int top = predicate(r.tokens, v);
    if (finite_verb(r.tokens, top) == v || r.bare(v)) out.push_back({v, form, top});
  }
  return out;
}

}  // namespace firstread
