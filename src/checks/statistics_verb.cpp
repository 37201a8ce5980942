// Finds verbs in a form that English writers would rarely have there (go, going, gone …), by a classifier and the
// n-gram model together. Whether it is -s or not is left to agreement.
#include <algorithm>
#include <cmath>

#include "english/gain.h"
#include "english/tree.h"
#include "english/verb_slots.h"
#include "english/workings.h"
#include "rules/usage.h"
#include "text/unicode.h"

namespace firstread {
namespace {

class Verbs {
 public:
  Verbs(const English& english, const Usage& usage, const Settings& settings)
      : english_(english), usage_(usage), margin_(static_cast<float>(settings.number("margin", 0))) {}

  void operator()(const Passage& passage, Sink& sink) const {
    const std::span<const Token> sentence = passage.tokens();
    const Workings& workings = passage.workings();
    if (!workings.running_prose()) return;
    const Surroundings& surroundings = workings.surroundings();
    for (const VerbSlot& slot : verb_slots(surroundings)) {
      if (!is_anothers(sentence, slot.verb)) add(sentence, surroundings, slot, sink);
    }
  }

 private:
  // ln of the summed odds of all classes that are spelled like `form`.
  static float odds(const Classifier::Scores& scores, const std::array<std::string, verb_classes>& forms,
                    std::string_view form) {
    float sum = 0;
    for (std::size_t i = 0; i < verb_classes; ++i) {
      if (forms[i] == form) sum += std::exp(scores[i]);
    }
    return std::log(sum);
  }

  // "What effect would adopting them have", "neither did hitting him": an activity as the subject, after its helper.
  static bool subject_after_helper(std::span<const Token> sentence, int verb) {
    const auto at = [&](int k) -> const Token& { return sentence[static_cast<std::size_t>(k)]; };
    if (at(verb).xpos != Xpos::vbg || verb < 1) return false;
    if (at(verb - 1).xpos != Xpos::md && !one_of(at(verb - 1).lower, {"do", "does", "did"})) return false;
    return verb == 1 || one_of(at(verb - 2).lower, {"neither", "nor", "so"}) ||
           (sentence.back().text == "?" && !is_nominative(at(verb - 2)));
  }

  void add(std::span<const Token> sentence, const Surroundings& s, const VerbSlot& slot, Sink& sink) const {
    const Token& verb = s.token(slot.verb);
    if (subject_after_helper(sentence, slot.verb)) return;
    const auto forms = verb_forms(verb.lemma);
    const auto own = std::find(forms.begin(), forms.end(), verb.lower);
    if (own == forms.end()) return;
    Cues cues;
    add_verb_cues(s, slot, cues);
    const Classifier::Scores scores = usage_.scores(cues);
    const float written = odds(scores, forms, verb.lower);
    float best = -most_help;
    std::size_t choice = verb_classes;
    for (std::size_t i = 0; i < verb_classes; ++i) {
      const bool number = (verb.lower == forms[0] && i == 1) || (verb.lower == forms[1] && i == 0);
      if (forms[i] == verb.lower || number) continue;
      const float score = odds(scores, forms, forms[i]) - written;
      if (usage_.hopeless(score, margin_, best)) continue;
      const auto known = english_.lexicon().find(forms[i]);
      if (!known || !known->lower) continue;
      const auto surplus = usage_.surplus(
          score, margin_, [&] { return gain(usage_.ngrams(), sentence, slot.verb, slot.verb + 1, {forms[i]}); }, best);
      if (surplus && *surplus > best) {
        best = *surplus;
        choice = i;
      }
    }
    if (choice == verb_classes) return;
    const std::string& better = forms[choice];
    sink.add(weighed(verb.span,
                     {{"verb", std::string(verb.text)},
                      {"better", better},
                      {"from", std::to_string(own - forms.begin())},
                      {"to", std::to_string(choice)}},
                     {verb.capital ? capitalised(better) : better}, best));
  }

  const English& english_;
  Usage usage_;
  float margin_;
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  return with_usage(Usage::find(english, "verb", settings),
                    [&](const Usage& usage) { return Prepared{.run = Verbs(english, usage, settings)}; });
}

constexpr Parameter parameters[] = {
    {"margin", SettingType::number, true, "evidence asked, natural-log units"},
    gain_parameter,
};

}  // namespace

extern const Check check_statistics_verb;
const Check check_statistics_verb{.name = "statistics_verb",
                                  .summary = "forms of verbs against usage",
                                  .parameters = parameters,
                                  .needs_trees = true,
                                  .prepare = prepare};

}  // namespace firstread
