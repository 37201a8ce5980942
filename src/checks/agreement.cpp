// Finds a verb whose form does not go with its subject: "he go", "the list of names are".
#include <algorithm>
#include <optional>
#include <string>

#include "english/analysis.h"
#include "english/subjects.h"
#include "english/workings.h"
#include "rules/check.h"
#include "rules/concord.h"
#include "rules/replacement.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true, "pronoun, noun, phrase, indefinite or and: what the subject is"},
};

struct Agreement {
  std::string of;
  const Lexicon* lexicon;

  void run(const Passage& sentence, Sink& sink) const {
    const AgreementReader r{lexicon, sentence.tokens()};
    for (const FiniteVerb& verb : sentence.workings().verbs_with_number(*lexicon))
      if (const int s = subject(r.tokens, verb.top); s >= 0 && s < verb.at) ordinary(sentence, r, s, verb, sink);
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

  void ordinary(const Passage& sentence, const AgreementReader& r, int s, const FiniteVerb& verb, Sink& sink) const {
    const int v = verb.at;
    const Count form = verb.form;
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
      // "A special thank you goes to", "a healthier you is": a noun of its own.
      if (head.lower == "you" && (one_of(last, {"thank", "miss", "and"}) ||
                                  (s > 0 && one_of(r.at(s - 1).xpos, {Xpos::jj, Xpos::jjr, Xpos::dt}))))
        return;
      // "She double checks": what ends in -s is the verb.
      const bool adverb = v + 1 < static_cast<int>(r.tokens.size()) && may_end_in_s(r.at(v), r.at(v + 1));
      const bool numeral = head.lower == "i" && s > 0 && is_noun(r.at(s - 1));  // "Angiotensin I is"
      const bool will = r.at(v - 1).lower == "well";                            // "it well show": "will" is meant
      if (near && !joined && !second && !adverb && !numeral && !will &&
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
      if (form == Count::singular && part_of_group(r, s, v) > s) count = Count::plural;
      words = std::string(text_of(sentence, static_cast<std::uint32_t>(s), static_cast<std::uint32_t>(v)));
    } else if (of == "indefinite") {
      // "Anyone know a good book?": "does" is left out, as in talk.
      if (s == 0 && r.tokens.back().text == "?" && form == Count::plural) return;
      if (counts_as_one(head.lower) && !joined && (near || clear_between(r, s, v))) count = Count::singular;
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
    } else if (of == "and") {
      if (form == Count::singular) count = coordinated(r, s, v);
    }
    // "Tea, milk and bread are": the tree may have missed that one thing is not all.
    if (count == Count::singular && is_noun(head))
      for (int k = std::max(0, s - 8); k < v; ++k)
        if (r.at(k).lower == "and" || r.at(k).text == ",") return;
    tell_clash(r, s, verb, count, words, sink);
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
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const Agreement agreement{settings.text("of"), &english.lexicon()};
  if (!one_of(agreement.of, {"pronoun", "noun", "phrase", "indefinite", "and"}))
    return Error{.message = "of is \"" + agreement.of + "\"; it may be pronoun, noun, phrase, indefinite or and"};
  Prepared out{.run = [agreement](const Passage& passage, Sink& sink) { agreement.run(passage, sink); }};
  if (agreement.of == "pronoun") out.triggers = {"i", "he", "she", "it", "we", "they", "you"};
  if (agreement.of == "and") out.triggers = {"and"};
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
