// Finds verbs in the number that English writers would rarely choose there, by a classifier and the n-gram model
// together.
#include "english/agreement_slots.h"
#include "english/classifier.h"
#include "english/gain.h"
#include "english/workings.h"
#include "rules/check.h"
#include "rules/prior.h"
#include "text/unicode.h"

namespace firstread {
namespace {

class Agreement {
 public:
  Agreement(const English& english, const Classifier& classifier, const Ngrams& ngrams, const Settings& settings)
      : english_(english),
        classifier_(classifier),
        ngrams_(ngrams),
        to_plural_(static_cast<float>(settings.number("margin-plural", 0))),
        to_singular_(static_cast<float>(settings.number("margin-singular", 0))),
        share_(static_cast<float>(settings.number("gain", 0.3))) {}

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
  void add(std::span<const Token> sentence, const Surroundings& s, const AgreementSlot& slot, Sink& sink) const {
    const Token& verb = s.token(slot.verb);
    const std::string other = other_number(verb);
    const auto known = english_.lexicon().find(other);
    if (other.empty() || other == verb.lower || !known || !known->lower) return;
    Cues cues;
    add_agreement_cues(s, slot, cues);
    const float plural = classifier_.scores(cues.all())[1];
    const float margin = slot.plural ? to_singular_ : to_plural_;
    const float score = slot.plural ? -plural : plural;
    if (score + share_ * 8 < margin - most_help) return;
    const float surplus = score + share_ * gain(ngrams_, sentence, slot.verb, slot.verb + 1, {other}) - margin;
    if (surplus < -most_help) return;
    sink.add({.span = verb.span,
              .arguments = {{"verb", std::string(verb.text)}, {"better", other}, {"evidence", as_text(surplus)}},
              .replacements = {verb.capital ? capitalised(other) : other},
              .safe = false,
              .certainty = certainty_of(surplus)});
  }

  const English& english_;
  const Classifier& classifier_;
  const Ngrams& ngrams_;
  float to_plural_, to_singular_, share_;
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const Classifier* classifier = english.classifiers() ? english.classifiers()->find("agreement") : nullptr;
  if (!classifier || !english.ngrams()) return Prepared{.run = [](const Passage&, Sink&) {}};
  return Prepared{.run = Agreement(english, *classifier, *english.ngrams(), settings)};
}

constexpr Parameter parameters[] = {
    {"margin-plural", SettingType::number, true, "evidence asked for go instead of goes, natural-log units"},
    {"margin-singular", SettingType::number, true, "evidence asked for goes instead of go"},
    {"gain", SettingType::number, false, "weight of the n-gram model beside the classifier"},
};

}  // namespace

extern const Check check_statistics_agreement;
const Check check_statistics_agreement{.name = "statistics_agreement",
                                       .summary = "number of verbs against usage",
                                       .parameters = parameters,
                                       .needs_trees = true,
                                       .prepare = prepare};

}  // namespace firstread
