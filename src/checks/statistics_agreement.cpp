// Finds verbs in the number that English writers would rarely choose there, by a classifier and the n-gram model
// together.
#include <algorithm>

#include "english/agreement.h"
#include "english/agreement_slots.h"
#include "english/gain.h"
#include "english/inflect.h"
#include "english/noun_groups.h"
#include "english/tree.h"
#include "english/workings.h"
#include "rules/replacement.h"
#include "rules/usage.h"

namespace firstread {
namespace {

class Agreement {
 public:
  Agreement(const English& english, const Usage& usage, const Settings& settings)
      : english_(english),
        usage_(usage),
        to_plural_(static_cast<float>(settings.number("margin-plural", 0))),
        to_singular_(static_cast<float>(settings.number("margin-singular", 0))) {}

  void operator()(const Passage& passage, Sink& sink) const {
    const std::span<const Token> sentence = passage.tokens();
    const Workings& workings = passage.workings();
    if (!workings.running_prose()) return;
    const Surroundings& surroundings = workings.surroundings();
    for (const AgreementSlot& slot : agreement_slots(surroundings)) {
      if (!is_anothers(sentence, slot.verb)) add(sentence, surroundings, slot, sink);
    }
  }

 private:
  // "Arsenal were handed a tie": a team or a company may be many.
  static bool one_name_of_many(std::span<const Token> sentence, const AgreementSlot& slot) {
    if (!slot.plural || slot.verb < 1) return false;
    const Token& name = sentence[static_cast<std::size_t>(slot.verb) - 1];
    if (name.upos != Upos::propn || !name.capital) return false;
    if (slot.verb > 2 && sentence[static_cast<std::size_t>(slot.verb) - 2].text == "," &&
        sentence[static_cast<std::size_t>(slot.verb) - 3].capital)
      return true;  // "Mars, Venus are"
    return subject(sentence, predicate(sentence, slot.verb)) == slot.verb - 1;
  }

  // "Nor does the new plan save money": the helper before the subject has taken the ending.
  static bool helped(const Surroundings& s, int verb) {
    constexpr int farthest = 5;
    for (int k = verb - 1; k >= std::max(0, verb - farthest); --k) {
      if (one_of(s.token(k).lower, {"do", "does", "did"})) return true;
      if (s.has(k, tags::verb | tags::punctuation | bit(Xpos::md))) return false;
    }
    return false;
  }

  // "It makes them stop and think", "you can go and also see it": joined to a verb that another has already helped.
  static bool shares_helper(const Surroundings& s, int verb) {
    int k = verb - 1;
    while (k > 0 && s.has(k, tags::adverb)) --k;
    if (!s.has(k, bit(Xpos::cc))) return false;
    while (--k > 0) {
      if (s.has(k, bit(Xpos::vb))) return true;
      if (s.has(k, tags::finite | tags::punctuation)) return false;
    }
    return false;
  }

  // "A majority of members is enough": of one body or of many, as the writer sees it. "Peoples lives" and
  // "goods and lives" are nouns.
  static bool either_way(const Surroundings& s, int verb) {
    if (s.is(verb, "lives") && (s.is(verb - 1, "peoples") || s.has(verb - 1, bit(Xpos::cc)))) return true;
    for (int k = verb - 2; s.inside(k) && !s.has(k, tags::verb | tags::punctuation); --k)
      if (s.is(k, "majority") && s.is(k + 1, "of")) return true;
    return false;
  }

  // What the nearest noun hides: "we, the players of this team, do", "roads, which become", "Mars and Venus are all",
  // "In winter, birds are", "what we were used to".
  static bool surely_many(const Surroundings& s, int verb) {
    if (s.is(verb + 1, "all") || s.is(verb + 1, "both")) return true;
    if (s.is(verb, "were") && s.is(verb + 1, "used") && s.is(verb + 2, "to")) return true;
    int before = verb - 1;
    while (s.has(before, tags::adverb)) --before;
    if (s.has(before, bit(Xpos::wdt) | bit(Xpos::wp))) {
      const int which = s.is(before - 1, ",") ? before - 2 : before - 1;
      return s.has(which, bit(Xpos::nns));
    }
    if (s.has(before, bit(Xpos::nns))) {
      while (s.has(--before, tags::adjective | bit(Xpos::nn) | tags::determiner)) {
      }
      return !s.inside(before) || s.is(before, ",");
    }
    for (int k = before; s.inside(k) && !s.has(k, tags::verb | tags::punctuation); --k)
      if (one_of(s.token(k).lower, {"us", "we", "you", "those"}) &&
          (s.has(k + 1, bit(Xpos::dt) | bit(Xpos::nns)) || s.is(k + 1, "of")))
        return true;
    return false;
  }

  // "It teaches them to read and improves their marks": joined to a verb that ends in -s too.
  static bool joins_third(const Surroundings& s, int verb) {
    if (!s.has(verb - 1, bit(Xpos::cc))) return false;
    for (int k = verb - 2; s.inside(k); --k) {
      if (s.has(k, bit(Xpos::vbz)) && !s.has(k - 1, bit(Xpos::wdt))) return true;
    }
    return false;
  }

  void add(std::span<const Token> sentence, const Surroundings& s, const AgreementSlot& slot, Sink& sink) const {
    if (slot.plural ? surely_many(s, slot.verb) : joins_third(s, slot.verb)) return;
    if (slot.plural ? shares_helper(s, slot.verb) : either_way(s, slot.verb)) return;
    // "We found that water use in winter was low."
    if (s.has(slot.verb - 1, bit(Xpos::nn)) && s.has(slot.verb + 1, bit(Xpos::in)) &&
        AgreementReader{&english_.lexicon(), sentence}.may_be_compound(slot.verb))
      return;
    if ((slot.plural && helped(s, slot.verb)) || one_name_of_many(sentence, slot) || only_imagined(s, slot.verb))
      return;
    const Token& verb = s.token(slot.verb);
    const std::string other = other_number(verb);
    const auto known = english_.lexicon().find(other);
    if (other.empty() || other == verb.lower || !known || !known->lower || (known->tags & tags::verb) == 0) return;
    Cues cues;
    add_agreement_cues(s, slot, cues);
    const float plural = usage_.scores(cues)[1];
    const float margin = slot.plural ? to_singular_ : to_plural_;
    const float score = slot.plural ? -plural : plural;
    const auto surplus = usage_.surplus(
        score, margin, [&] { return gain(usage_.ngrams(), sentence, slot.verb, slot.verb + 1, {other}); });
    if (!surplus) return;
    std::vector<std::string> instead = {cased_like(verb, other)};
    if (slot.plural && verb.lemma != "be" && tells_past(sentence, slot.verb))
      instead.insert(instead.begin(), cased_like(verb, inflect(verb_lemma(verb.lower), Form::past)));
    const std::string better = instead.front();
    sink.add(weighed(verb.span, {{"verb", std::string(verb.text)}, {"better", better}}, std::move(instead), *surplus));
  }

  const English& english_;
  Usage usage_;
  float to_plural_, to_singular_;
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  return with_usage(Usage::find(english, "agreement", settings),
                    [&](const Usage& usage) { return Prepared{.run = Agreement(english, usage, settings)}; });
}

constexpr Parameter parameters[] = {
    {"margin-plural", SettingType::number, true, "evidence asked for go instead of goes, natural-log units"},
    {"margin-singular", SettingType::number, true, "evidence asked for goes instead of go"},
    gain_parameter,
    at_home_parameter,
};

}  // namespace

extern const Check check_statistics_agreement;
const Check check_statistics_agreement{.name = "statistics_agreement",
                                       .summary = "number of verbs against usage",
                                       .parameters = parameters,
                                       .needs_trees = true,
                                       .prepare = prepare};

}  // namespace firstread
