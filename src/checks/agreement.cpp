// Finds a verb whose form does not go with its subject: "he go", "the list of names are", "there is many people".
#include <algorithm>
#include <optional>
#include <string>

#include "english/agreement.h"
#include "english/analysis.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true, "pronoun, noun, phrase, indefinite, relative, there or and: what the subject is"},
};

bool singular_word(std::string_view w) {
  return one_of(w, {"everyone", "everybody", "everything", "someone", "somebody", "something", "anyone", "anybody",
                    "anything", "nobody", "nothing", "each"});
}

struct Agreement {
  std::string of;
  const Lexicon* lexicon;

  void report(const AgreementReader& r, int s, int v, Count wanted, std::string subject, Sink& sink) const {
    const Token& verb = r.at(v);
    const std::string right = r.right(v, wanted);
    if (right == verb.lower) return;
    const std::string written = verb.lower.starts_with('\'') ? " " + right : cased_like(verb, right);
    sink.add({.span = verb.span,
              .arguments = {{"verb", std::string(verb.text)},
                            {"subject", std::move(subject)},
                            {"right", right},
                            {"head", std::string(r.at(s).text)}},
              .replacements = {written}});
  }

  static bool clash(Count subject, Count verb) {
    if (subject == Count::unknown || verb == Count::unknown) return false;
    if (subject == Count::first) return verb == Count::singular;
    return subject != verb;
  }

  void run(const Passage& sentence, Sink& sink) const {
    const Tokens tokens = sentence.tokens();
    if (tokens.size() > longest_tree || tokens.size() < 3) return;
    const AgreementReader r{lexicon, tokens};
    for (int v = 0; v < static_cast<int>(tokens.size()); ++v) {
      const Count form = r.verb(v);
      if (form == Count::unknown || !is_verb(r.at(v)) || r.at(v).quoted) continue;
      const int top = predicate(tokens, v);
      if (finite_verb(tokens, top) != v && !r.bare(v)) continue;
      if (of == "there")
        there(sentence, r, v, form, top, sink);
      else if (const int s = subject(tokens, top); s >= 0 && s < v)
        ordinary(sentence, r, s, v, form, sink);
    }
  }

  // A second finite verb, a bracket or a dash between the two: the tree may have missed the true subject.
  static bool clear_between(const AgreementReader& r, int s, int v) {
    for (int k = s + 1; k < v; ++k) {
      const Token& token = r.at(k);
      if (token.kind == TokenKind::punctuation && token.text != "-") return false;
      if (is_finite(token) || token.kind == TokenKind::object) return false;
      if (one_of(token.lower, {"and", "or", "nor", "but", "as", "than", "who", "which", "that", "what", "whose", "with",
                               "plus", "how", "why", "where", "when"}))
        return false;
      if (token.upos == Upos::det && is_noun(r.at(k - 1))) return false;  // "some periods of the year the place is"
      if (is_nominative(token) || token.lower == "you" || token.lower == "it") return false;
    }
    return true;
  }

  // "the way people in towns are taught", "the time new boys take": a noun right before the verb's own subject.
  static bool has_own_subject(const AgreementReader& r, int s, int v) {
    for (int k = s + 1; k < v; ++k) {
      if (!is_noun(r.at(k))) continue;
      int first = k;
      while (first > s + 1 && r.at(first - 1).upos == Upos::adj) --first;
      if (first - 1 > s && is_noun(r.at(first - 1)) && r.at(k).xpos == Xpos::nns && !is_noun(r.at(k - 1))) return true;
      if (first - 1 == s && r.at(k).xpos == Xpos::nns) return true;
    }
    // "places trust in": the verb before it.
    return (r.at(v).possible & bit(Xpos::nn)) != 0 && (r.at(v - 1).possible & bit(Xpos::vbz)) != 0 &&
           !one_of(r.at(v).lower, {"do", "have"});
  }

  // "She double checks each bill": the first of the two is no verb.
  static bool may_end_in_s(const Token& first, const Token& next) {
    constexpr XposSet others = bit(Xpos::rb) | bit(Xpos::jj);
    return next.xpos == Xpos::vbz || ((next.possible & bit(Xpos::vbz)) != 0 && (first.possible & others) != 0);
  }

  // "Glances shows": a name, as it has its capital inside sentences too.
  static bool is_name(const Passage& sentence, const Token& head) {
    if (!head.capital || !is_noun(head)) return false;
    const auto all = sentence.analysis().tokens();
    return std::any_of(all.begin(), all.end(),
                       [&](const Token& t) { return t.capital && !t.first && t.text == head.text; });
  }

  // "canonicalizing paths is", "Each of these officers serves", "by which the motion changes is": not the subject,
  // whatever the tree says.
  static bool belongs_elsewhere(const AgreementReader& r, int s, Count form) {
    if (s > 0 && r.at(s - 1).text == "-") return true;
    // "all an attacker needs is", "the place where the boy lives is", "anger that fans hatred": the word taken for the
    // subject is a verb of its own.
    if (s > 0 && (r.at(s).possible & bit(Xpos::vbz)) != 0 && form == Count::singular &&
        (is_noun(r.at(s - 1)) || one_of(r.at(s - 1).lower, {"who", "which", "that"})))
      return true;
    // "every day live the idea"
    if (s > 0 && one_of(r.at(s).lemma, {"day", "night", "week", "month", "year", "time", "morning"}) &&
        one_of(r.at(s - 1).lower, {"every", "each", "this", "last", "next", "one", "some"}))
      return true;
    // "proof that the pictures are not copies is": what is said of a subject before it.
    for (int k = s - 1; k > 0; --k) {
      if (r.at(k).upos != Upos::adv && r.at(k).upos != Upos::adj && r.at(k).lower != "not" && r.at(k).lower != "n't")
        break;
      if (is_verb(r.at(k - 1))) return true;
    }
    const int first = extent(r.tokens.first(static_cast<std::size_t>(s) + 1), s).first;
    for (int k = first; k < s; ++k)
      if (r.at(k).lower == "of" || r.at(k).lower == "also") return true;
    if (first > 0 && r.at(first - 1).lower == "also") return true;
    if (form != Count::singular || !is_noun(r.at(s))) return false;
    for (int k = std::max(0, s - 2); k < s; ++k) {
      const Token& token = r.at(k);
      if (token.lower.size() > 5 && token.lower.ends_with("ing") && (k == 0 || r.at(k - 1).upos != Upos::det) &&
          (k == 0 || !is_noun(r.at(k - 1))))
        return true;
    }
    if ((r.at(s).possible & bit(Xpos::vbz)) == 0) return false;
    return std::any_of(r.tokens.begin(), r.tokens.begin() + s, [](const Token& t) {
      return one_of(t.lower, {"which", "who", "what", "how"});
    });
  }

  void ordinary(const Passage& sentence, const AgreementReader& r, int s, int v, Count form, Sink& sink) const {
    const Token& head = r.at(s);
    const bool joined = child(r.tokens, s, {Relation::conj}) >= 0;
    if (!stands_free(r, s) || belongs_elsewhere(r, s, form) || is_name(sentence, head)) return;
    const bool near = std::all_of(r.tokens.begin() + s + 1, r.tokens.begin() + v, [](const Token& t) {
      return t.upos == Upos::adv || t.lower == "not" || t.lower == "n't";
    });
    Count count = Count::unknown;
    std::string words(head.text);
    if ((of == "noun" || of == "phrase") && r.may_be_compound(v)) return;
    if (of != "pronoun" && r.at(v).lower == "means") return;  // "More books means more room"
    if (of == "pronoun") {
      const std::string_view last = s > 0 ? r.at(s - 1).lower : std::string_view{};
      const bool second = (last == "and" || last == "or") && s > 1 &&
                          (is_noun(r.at(s - 2)) || r.at(s - 2).upos == Upos::pron);  // Tom and I
      // "A special thank you goes to": a noun of its own.
      if (head.lower == "you" && one_of(last, {"thank", "miss", "and"})) return;
      // "She double checks": what ends in -s is the verb.
      const bool adverb = v + 1 < static_cast<int>(r.tokens.size()) && may_end_in_s(r.at(v), r.at(v + 1));
      const bool numeral = head.lower == "i" && s > 0 && is_noun(r.at(s - 1));  // "Angiotensin I is"
      if (near && !joined && !second && !adverb && !numeral &&
          !one_of(last, {"of", "to", "between", "with", "for", "nor"}))
        count = r.pronoun(s);
    } else if (of == "noun") {
      if (near && !joined && is_noun(head)) count = r.noun(s);
      if (count == Count::singular && !has_determiner(r, s)) count = Count::unknown;
    } else if (of == "phrase") {
      const int part = child(r.tokens, s, {Relation::nmod});
      const bool clause = part > s && std::any_of(r.tokens.begin() + s, r.tokens.begin() + part, [](const Token& t) {
                            return one_of(t.lower, {"before", "after", "until", "since", "till", "once", "than"});
                          });  // "months before an exhibition opens"
      if (s > 0 && !near && !joined && !clause && is_noun(head) && part > s && part < v && clear_between(r, s, v) &&
          !has_own_subject(r, s, v))
        count = r.noun(s);
      if (count == Count::singular && !has_determiner(r, s)) count = Count::unknown;
      words = std::string(text_of(sentence, static_cast<std::uint32_t>(s), static_cast<std::uint32_t>(v)));
    } else if (of == "indefinite") {
      // "Anyone know a good book?": "does" is left out, as in talk.
      if (s == 0 && r.tokens.back().text == "?" && form == Count::plural) return;
      if (singular_word(head.lower) && !joined && (near || clear_between(r, s, v))) count = Count::singular;
      // "three states that each represent", "Bacteria and plants each have": it goes with the plural before it.
      if (head.lower == "each" && near && s > 0 && r.at(s - 1).kind != TokenKind::punctuation) count = Count::unknown;
      // "Someone better take a message": had better.
      if (r.at(v - 1).lower == "better") count = Count::unknown;
      // "something people need", "everything users want": the noun before the verb is its own subject.
      for (int k = s + 1; k < v; ++k)
        if (is_noun(r.at(k)) && std::none_of(r.tokens.begin() + s + 1, r.tokens.begin() + k,
                                             [](const Token& t) { return t.upos == Upos::adp; }))
          count = Count::unknown;
      // "everyone's networks work"
      if (std::any_of(r.tokens.begin() + s + 1, r.tokens.begin() + v,
                      [](const Token& t) { return t.xpos == Xpos::pos; }))
        count = Count::unknown;
      if (head.lower == "each" && !near && s + 1 < v && r.at(s + 1).lower != "of") count = Count::unknown;
    } else if (of == "relative") {
      count = relative(r, s, v, words);
    } else if (of == "and") {
      if (form == Count::singular) count = coordinated(r, s, v);
    }
    // "Tea, milk and bread are": the tree may have missed that one thing is not all.
    if (count == Count::singular && is_noun(head))
      for (int k = std::max(0, s - 8); k < v; ++k)
        if (r.at(k).lower == "and" || r.at(k).text == ",") return;
    if (clash(count, form) && !r.excused(v)) report(r, s, v, count, words, sink);
  }

  // "in developing countries", "learning languages", "to leave friends", "and the president": the word before says that
  // the noun is not the whole subject, whatever the tree says.
  static bool stands_free(const AgreementReader& r, int s) {
    const int first = extent(r.tokens.first(static_cast<std::size_t>(s) + 1), s).first;
    for (int k = first; k < s; ++k)
      if (r.at(k).xpos == Xpos::vbg || (r.at(k).lower == "many" && k > 0 && r.at(k - 1).lower == "how")) return false;
    for (int k = std::max(0, s - 4); k < s; ++k) {
      if (r.at(k).upos == Upos::adp && r.at(k).head == s && !is_nominative(r.at(s)))
        return false;  // "On the schedule are"
      if (is_noun(r.at(s)) && one_of(r.at(k).xpos, {Xpos::vbg, Xpos::vb, Xpos::to}))
        return false;  // "chasing away animals is"
    }
    if (is_noun(r.at(s)) && r.at(0).lower.ends_with("ing")) return false;
    if (r.at(s).lower == "doubt" || r.at(s).lower == "mankind") return false;
    if (first == 0) return true;
    const Token& before = r.at(first - 1);
    if (before.upos == Upos::adp || is_verb(before)) return is_nominative(r.at(s)) && before.upos != Upos::adp;
    return !one_of(before.lower, {"and", "or", "nor", "as", "than", "both", "like"}) || is_nominative(r.at(s)) ||
           one_of(r.at(s).lower, {"it", "who", "which", "that"});
  }

  static bool has_determiner(const AgreementReader& r, int s) {
    for (int k = s - 1; k >= std::max(0, s - 4); --k)
      if (one_of(r.at(k).lower, {"the", "a", "an", "my", "your", "his", "her", "its", "our", "their", "this", "that",
                                 "every", "each", "another", "one", "no"}) ||
          r.at(k).lower == "'s")
        return true;
    return false;
  }

  // "They have other ideas which is good", "… which means that …": all that stands before may be meant.
  static bool means_all(const AgreementReader& r, int v, int top) {
    if (one_of(r.at(v).lower, {"means", "makes", "shows", "leads", "causes", "helps", "allows", "explains", "proves"}))
      return true;
    if (!one_of(r.at(v).lower, {"is", "was"})) return false;
    return child(r.tokens, top, {Relation::det}) > v ||
           one_of(r.at(top).lower,
                  {"good",   "great",    "bad",     "nice",    "fine",          "important", "true",  "cool",
                   "fun",    "why",      "what",    "because", "how",           "sad",       "wrong", "helpful",
                   "right",  "terrible", "amazing", "awesome", "funny",         "useful",    "when",  "better",
                   "normal", "fair",     "weird",   "strange", "understandable"});
  }

  // "the boys who lives here": the noun before the relative word decides.
  static Count relative(const AgreementReader& r, int s, int v, std::string& words) {
    const Token& head = r.at(s);
    if (!one_of(head.lower, {"who", "which", "that"}) || s == 0 || v > s + 2) return Count::unknown;
    const int before = s - 1;
    if (one_of(r.at(before).lower, {"matter", "tonight", "today", "tomorrow", "yesterday"})) return Count::unknown;
    if (v + 1 < static_cast<int>(r.tokens.size()) && one_of(r.at(v + 1).lower, {"and", "or"}))
      return Count::unknown;  // "the pain that states and towns feel"
    if (!is_noun(r.at(before)) || child(r.tokens, before, {Relation::conj}) >= 0) return Count::unknown;
    const int top = predicate(r.tokens, v);
    if (r.at(top).relation != Relation::acl_relcl || r.at(top).head != before) return Count::unknown;
    // "one of the boys who", "a group of boys that", "bread and butter that": more than one noun may be meant.
    for (int k = std::max(0, before - 7); k < before; ++k)
      if (one_of(r.at(k).lower,
                 {"of",         "and",     "or",     "in",      "on",      "with",   "for",   "to",      "at",
                  "from",       "by",      "like",   "between", "about",   "well",   "over",  "across",  "around",
                  "throughout", "among",   "within", "inside",  "outside", "under",  "near",  "through", "behind",
                  "without",    "against", "during", "per",     "via",     "before", "after", "into",    "onto"}))
        return Count::unknown;
    const Count count = r.noun(before, s);
    if (head.lower == "which" && count == Count::plural && means_all(r, v, top)) return Count::unknown;
    words = std::string(r.at(before).text);
    return count;
  }

  static Count coordinated(const AgreementReader& r, int s, int v) {
    const int other = child(r.tokens, s, {Relation::conj});
    if (other != s + 2 && other != s + 3) return Count::unknown;
    const int with = child(r.tokens, other, {Relation::cc});
    if (with < 0 || r.at(with).lower != "and" || with != s + 1) return Count::unknown;
    for (int k = std::max(0, s - 3); k < v; ++k)
      if (one_of(r.at(k).lower,
                 {"each", "every", "either", "neither", "or", "nor", "as", "no", "between", "both", "well"}) ||
          r.at(k).kind == TokenKind::punctuation)
        return Count::unknown;
    const bool people = one_of(r.at(other).lower, {"i", "he", "she", "they", "we", "you"});
    const bool with_my =
        other == s + 3 && one_of(r.at(s + 2).lower, {"my", "his", "her", "the", "our", "their", "your"});
    if (!people && !with_my) return Count::unknown;
    for (int k = other + 1; k < v; ++k)
      if (r.at(k).upos != Upos::adv) return Count::unknown;
    return r.at(s).capital || is_noun(r.at(s)) || is_nominative(r.at(s)) || r.at(s).lower == "you" ? Count::plural
                                                                                                   : Count::unknown;
  }

  // "there was several", "there was two of them": how many there are stands alone.
  static bool amount(const AgreementReader& r, int k) {
    const int size = static_cast<int>(r.tokens.size());
    if (k + 1 >= size || !one_of(r.at(k).lower, {"several", "many", "few", "two", "three", "four", "five"}))
      return false;
    const Token& next = r.at(k + 1);
    return next.kind == TokenKind::punctuation ? next.text != "-" && next.text != "," : next.upos == Upos::adp;
  }

  // "there is many people": what there is decides.
  void there(const Passage&, const AgreementReader& r, int v, Count form, int top, Sink& sink) const {
    if (!one_of(r.at(v).lower, {"is", "are", "was", "were"}) || v == 0) return;
    const bool before = r.at(v - 1).lower == "there",
               after = v + 1 < static_cast<int>(r.tokens.size()) && r.at(v + 1).lower == "there";
    if (!before && !after) return;
    if (before && v > 1 && r.at(v - 2).is_word() &&
        !one_of(r.at(v - 2).lower, {"and", "but", "that", "because", "so", "if", "when", "or", "think", "where",
                                    "since", "although", "then", "now", "also", "while", "as"}))
      return;
    if (before && form == Count::singular && amount(r, v + 1))
      return report(r, v + 1, v, Count::plural, std::string(r.at(v + 1).text), sink);
    int s = child(r.tokens, top, {Relation::nsubj});
    if (s < 0 && is_noun(r.at(top)) && top > v) s = top;
    if (s <= v || !is_noun(r.at(s)) || child(r.tokens, s, {Relation::conj}) >= 0) return;
    for (int k = v + 1; k < s; ++k) {
      const Token& between = r.at(k);
      if (one_of(between.lower, {"a", "an"}) ? form == Count::plural
          : between.lower == "no"            ? form == Count::singular
                                             : is_noun(between) && k + 1 == s)
        continue;  // "there are a man", "there was no signs", "there is two bus stops"
      if (between.kind == TokenKind::punctuation || is_verb(between) || is_noun(between) ||
          one_of(between.lower, {"of", "and", "or", "more", "no", "any", "not", "n't", "than", "a", "an", "lot"}))
        return;
    }
    const bool many = std::any_of(r.tokens.begin() + v + 1, r.tokens.begin() + s, [](const Token& t) {
      return one_of(t.lower, {"many", "several", "two", "three", "four", "five", "six", "few", "these", "those",
                              "various", "numerous"});
    });
    Count count = r.noun(s);
    if (r.at(s).lower == "people" || (many && r.at(s).xpos == Xpos::nns)) count = Count::plural;
    if (count == Count::singular && !one_of(r.at(s - 1).lower, {"a", "an"}) &&
        !(s > v + 2 && one_of(r.at(v + 1).lower, {"a", "an"})))
      return;
    const bool listed = std::any_of(r.tokens.begin() + s, r.tokens.end(),
                                    [](const Token& t) { return t.lower == "and" || t.text == ","; });
    if (count == Count::singular && listed) return;
    if (clash(count, form) && !r.excused(v)) report(r, s, v, count, std::string(r.at(s).text), sink);
  }
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const Agreement agreement{settings.text("of"), &english.lexicon()};
  if (!one_of(agreement.of, {"pronoun", "noun", "phrase", "indefinite", "relative", "there", "and"}))
    return Error{.message = "of is \"" + agreement.of +
                            "\"; it may be pronoun, noun, phrase, indefinite, relative, there or and"};
  Prepared out{.run = [agreement](const Passage& passage, Sink& sink) { agreement.run(passage, sink); }};
  if (agreement.of == "there") out.triggers = {"there"};
  if (agreement.of == "pronoun") out.triggers = {"i", "he", "she", "it", "we", "they", "you"};
  if (agreement.of == "and") out.triggers = {"and"};
  if (agreement.of == "relative") out.triggers = {"who", "which", "that"};
  return out;
}

}  // namespace

extern const Check check_agreement;
const Check check_agreement{.name = "agreement",
                            .summary = "verbs that do not go with their subject",
                            .parameters = parameters,
                            .needs_trees = true,
                            .prepare = prepare};

}  // namespace firstread
