// Finds verbs in a form that English writers would rarely have there (go, going, gone …): by a classifier and the
// n-gram model at first look, by all that can be seen there at the second. Whether it is -s or not is left to
// agreement. Where a form is surely wrong but which is right is not so sure, a rule may ask for the place alone.
#include <algorithm>
#include <cmath>

#include "english/gain.h"
#include "english/tree.h"
#include "english/verb_company.h"
#include "english/verb_slots.h"
#include "english/workings.h"
#include "rules/second_look.h"
#include "rules/usage.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr float first_margin = 2, first_margin_of_places = 0.5f;  // what the first look asks

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

// When a verb happens, among the verbs around it: "past-among-present". Empty where the verb or too few of them say.
std::string_view time_among(const Passage& passage, const Token& verb) {
  constexpr std::ptrdiff_t before = 60, after = 40;  // tokens
  constexpr int few = 2, clearly = 3;
  constexpr XposSet present_tags = bit(Xpos::vbz) | bit(Xpos::vbp);
  const bool past_verb = verb.xpos == Xpos::vbd;
  if (!past_verb && (bit(verb.xpos) & present_tags) == 0) return {};
  const auto all = passage.analysis().tokens();
  const auto at = &verb - all.data();
  int past = 0, present = 0;
  for (auto i = std::max<std::ptrdiff_t>(at - before, 0); i < std::min<std::ptrdiff_t>(at + after, std::ssize(all));
       ++i) {
    const Token& token = all[static_cast<std::size_t>(i)];
    if (i == at || token.quoted) continue;
    past += token.xpos == Xpos::vbd ? 1 : 0;
    present += (bit(token.xpos) & present_tags) != 0 ? 1 : 0;
  }
  if (past + present < few) return {};
  if (past >= clearly * present) return past_verb ? "past-among-past" : "present-among-past";
  if (present >= clearly * past) return past_verb ? "past-among-present" : "present-among-present";
  return past_verb ? "past-among-both" : "present-among-both";
}

class Verbs {
 public:
  Verbs(const English& english, const Usage& usage, SecondLook second_look, const Settings& settings)
      : english_(english),
        usage_(usage),
        second_look_(std::move(second_look)),
        place_alone_(settings.flag("place-alone")),
        first_margin_(place_alone_ ? first_margin_of_places : first_margin),
        margin_(static_cast<float>(settings.number("margin", 0))) {}

  void operator()(const Passage& passage, Sink& sink) const {
    const Workings& workings = passage.workings();
    if (!workings.running_prose()) return;
    const Surroundings& surroundings = workings.surroundings();
    for (const Workings::ScoredVerb& one : workings.scored_verbs(usage_.classifier())) {
      if (!is_settled(surroundings.token(one.slot.verb), one.scores)) add(passage, surroundings, one, sink);
    }
  }

 private:
  // ln of the summed odds of all classes that are spelled like `form`.
  static float odds(const Classifier::Scores& scores, const VerbForms& forms, std::string_view form) {
    float sum = 0;
    for (std::size_t i = 0; i < verb_classes; ++i) {
      if (forms[i] == form) sum += std::exp(scores[i]);
    }
    return std::log(sum);
  }

  // Whether the written form is so far ahead that none of the others, whatever they are, could be a finding. What its
  // ending tells is enough to know one class whose odds it has; the others have no more than all the rest.
  bool is_settled(const Token& verb, const Classifier::Scores& scores) const {
    const auto of = [&](VerbClass one) { return std::exp(scores[static_cast<std::size_t>(one)]); };
    float all = 0;
    for (std::size_t i = 0; i < verb_classes; ++i) all += std::exp(scores[i]);
    float own = 0, number = 0;  // -s for the plain form is a question of number
    if (verb.lower == verb.lemma) {
      own = of(VerbClass::base);
      number = of(VerbClass::third);
    } else if (verb.lower.ends_with("ing")) {
      own = of(VerbClass::gerund);
    } else if (verb.lower.ends_with("ed")) {
      own = of(VerbClass::past);
    } else if (verb.lower.ends_with("s")) {
      own = of(VerbClass::third);
    } else {
      return false;
    }
    constexpr float rounding = 1e-3f;
    return usage_.hopeless(std::log((all - own - number) / own) + rounding, first_margin_, 0);
  }

  // "What effect would adopting them have", "neither did hitting him": an activity as the subject, after its helper.
  static bool subject_after_helper(std::span<const Token> sentence, int verb) {
    const auto at = [&](int k) -> const Token& { return sentence[static_cast<std::size_t>(k)]; };
    if (at(verb).xpos != Xpos::vbg || verb < 1) return false;
    if (at(verb - 1).xpos != Xpos::md && !one_of(at(verb - 1).lower, {"do", "does", "did"})) return false;
    return verb == 1 || one_of(at(verb - 2).lower, {"neither", "nor", "so"}) ||
           (sentence.back().text == "?" && !is_nominative(at(verb - 2)));
  }

  void add(const Passage& passage, const Surroundings& s, const Workings::ScoredVerb& scored, Sink& sink) const {
    const VerbSlot& slot = scored.slot;
    const Classifier::Scores& scores = scored.scores;
    const std::span<const Token> sentence = passage.tokens();
    const Token& verb = s.token(slot.verb);
    if (subject_after_helper(sentence, slot.verb)) return;
    if (is_caused(s, slot.verb) || follows_preposition(s, slot.verb)) return;
    if (one_of(verb.xpos, {Xpos::vb, Xpos::vbp}) && is_asked(s, slot.verb)) return;
    if (is_plain_present(s, slot.verb) &&
        !one_of(time_among(passage, verb), {"present-among-past", "present-among-both"}))
      return;
    if (place_alone_) {
      const auto word = english_.lexicon().find(verb.lower);
      if (is_doubtful(s, slot.verb, word ? word->tags : 0)) return;
    }
    if (!scored.forms) scored.forms = verb_forms(verb.lemma);
    const VerbForms& forms = *scored.forms;
    const auto own = std::find(forms.begin(), forms.end(), verb.lower);
    if (own == forms.end()) return;
    const float written = odds(scores, forms, verb.lower);
    float best = 0;
    std::size_t choice = verb_classes;
    Signs signs;
    for (std::size_t i = 0; i < verb_classes; ++i) {
      const bool number = (verb.lower == forms[0] && i == 1) || (verb.lower == forms[1] && i == 0);
      if (forms[i] == verb.lower || number) continue;
      const float score = odds(scores, forms, forms[i]) - written;
      if (usage_.hopeless(score, first_margin_, best)) continue;
      const auto known = english_.lexicon().find(forms[i]);
      if (!known || !known->lower) continue;
      float gained = 0;
      const auto surplus = usage_.surplus(
          score, first_margin_,
          [&] {
            if (!scored.gains[i])
              scored.gains[i] = gain(usage_.ngrams(), sentence, slot.verb, slot.verb + 1, {forms[i]});
            return gained = *scored.gains[i];
          },
          best);
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
    if (const auto time = time_among(passage, verb); !time.empty()) signs.add("time", time);
    const auto surplus = second_look_.surplus(signs, margin_);
    if (!surplus) return;
    // "He is teach them", said of what he does: "teaching", though "taught" would fit as well without "them".
    if (choice == static_cast<std::size_t>(VerbClass::participle) && own_form == 0 && acts_after_be(s, slot.verb))
      choice = static_cast<std::size_t>(VerbClass::gerund);
    const std::string& better = forms[choice];
    Arguments arguments{{"verb", std::string(verb.text)},
                        {"better", better},
                        {"from", std::to_string(own_form)},
                        {"to", std::to_string(choice)}};
    second_look_.tell(signs, arguments);
    std::vector<std::string> instead;
    if (!place_alone_) instead.push_back(verb.capital ? capitalised(better) : better);
    sink.add(weighed(verb.span, std::move(arguments), std::move(instead), *surplus));
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
  bool place_alone_;
  float first_margin_, margin_;
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  return with_second_look(english, settings.flag("place-alone") ? "verb-place" : "verb",
                          Usage::find(english, "verb", settings), settings,
                          [&](const Usage& usage, const SecondLook& look) {
                            return Prepared{.run = Verbs(english, usage, look, settings)};
                          });
}

constexpr Parameter parameters[] = {
    {"margin", SettingType::number, true, "evidence asked, natural-log units"},
    {"place-alone", SettingType::flag, false, "mark the verb, whatever its right form; propose none"},
    gain_parameter,
    at_home_parameter,
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
