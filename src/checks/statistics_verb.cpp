// Finds verbs in a form that English writers would rarely have there (go, going, gone …): by a classifier and the
// n-gram model at first look, by all that can be seen there at the second. Whether it is -s or not is left to
// agreement.
#include <algorithm>
#include <cmath>

#include "english/gain.h"
#include "english/tree.h"
#include "english/verb_slots.h"
#include "english/workings.h"
#include "rules/second_look.h"
#include "rules/usage.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr float first_margin = 2;  // what the first look asks

// "base-past": from which form to which.
std::string_view change(std::size_t from, std::size_t to) {
  static constexpr std::array<std::array<std::string_view, verb_classes>, verb_classes> names{
      {{"", "base-third", "base-past", "base-gerund", "base-participle"},
       {"third-base", "", "third-past", "third-gerund", "third-participle"},
       {"past-base", "past-third", "", "past-gerund", "past-participle"},
       {"gerund-base", "gerund-third", "gerund-past", "", "gerund-participle"},
       {"participle-base", "participle-third", "participle-past", "participle-gerund", ""}}};
  return names[from][to];
}

class Verbs {
 public:
  Verbs(const English& english, const Usage& usage, SecondLook second_look, const Settings& settings)
      : english_(english),
        usage_(usage),
        second_look_(std::move(second_look)),
        margin_(static_cast<float>(settings.number("margin", 0))) {}

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
    float best = 0;
    std::size_t choice = verb_classes;
    Signs signs;
    for (std::size_t i = 0; i < verb_classes; ++i) {
      const bool number = (verb.lower == forms[0] && i == 1) || (verb.lower == forms[1] && i == 0);
      if (forms[i] == verb.lower || number) continue;
      const float score = odds(scores, forms, forms[i]) - written;
      if (usage_.hopeless(score, first_margin, best)) continue;
      const auto known = english_.lexicon().find(forms[i]);
      if (!known || !known->lower) continue;
      float gained = 0;
      const auto surplus = usage_.surplus(
          score, first_margin,
          [&] { return gained = gain(usage_.ngrams(), sentence, slot.verb, slot.verb + 1, {forms[i]}); }, best);
      if (!surplus || *surplus <= best) continue;
      best = *surplus;
      choice = i;
      signs = Signs();
      signs.add("score", score);
      signs.add("gain", gained);
      signs.add("frequency", known->zipf);
    }
    if (choice == verb_classes) return;
    const auto own_form = static_cast<std::size_t>(own - forms.begin());
    add_signs(s, slot, change(own_form, choice), signs);
    float all = 0;
    for (std::size_t i = 0; i < verb_classes; ++i) all += std::exp(scores[i]);
    signs.add("written", written - std::log(all));
    signs.add("chosen", odds(scores, forms, forms[choice]) - std::log(all));
    const auto surplus = second_look_.surplus(signs, margin_);
    if (!surplus) return;
    const std::string& better = forms[choice];
    Arguments arguments{{"verb", std::string(verb.text)},
                        {"better", better},
                        {"from", std::to_string(own_form)},
                        {"to", std::to_string(choice)}};
    second_look_.tell(signs, arguments);
    sink.add(weighed(verb.span, std::move(arguments), {verb.capital ? capitalised(better) : better}, *surplus));
  }

  void add_signs(const Surroundings& s, const VerbSlot& slot, std::string_view change, Signs& signs) const {
    const Token& verb = s.token(slot.verb);
    const auto tag = [&](int i) { return s.inside(i) ? name(s.token(i).xpos) : "edge"; };
    signs.add("change", change);
    signs.add("tag", tag(slot.verb));
    signs.add("before", tag(slot.verb - 1));
    signs.add("after", tag(slot.verb + 1));
    signs.add("relation", name(verb.relation));
    if ((verb.possible & tags::noun) != 0) signs.add("also", "noun");
    if ((verb.possible & tags::adjective) != 0) signs.add("also", "adjective");
    const auto known = english_.lexicon().find(verb.lower);
    signs.add("own-frequency", known ? known->zipf : 0);
  }

  const English& english_;
  Usage usage_;
  SecondLook second_look_;
  float margin_;
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  return with_second_look(english, "verb", Usage::find(english, "verb", settings), settings,
                          [&](const Usage& usage, const SecondLook& look) {
                            return Prepared{.run = Verbs(english, usage, look, settings)};
                          });
}

constexpr Parameter parameters[] = {
    {"margin", SettingType::number, true, "evidence asked, natural-log units"},
    gain_parameter,
    first_look_parameter,
};

}  // namespace

extern const Check check_statistics_verb;
const Check check_statistics_verb{.name = "statistics_verb",
                                  .summary = "forms of verbs against usage",
                                  .parameters = parameters,
                                  .needs_trees = true,
                                  .prepare = prepare};

}  // namespace firstread
