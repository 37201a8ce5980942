// Finds nouns in the number that English writers would rarely choose there, by a classifier and the n-gram model
// together.
#include <algorithm>

#include "english/gain.h"
#include "english/inflect.h"
#include "english/number_slots.h"
#include "english/workings.h"
#include "rules/usage.h"
#include "text/unicode.h"

namespace firstread {
namespace {

class Numbers {
 public:
  Numbers(const English& english, const Usage& usage, const Settings& settings)
      : english_(english),
        usage_(usage),
        wants_plural_(settings.text("find") == "plural"),
        margin_(static_cast<float>(settings.number("margin", 0))),
        both_(static_cast<float>(settings.number("more-for-both", 0))) {}

  void operator()(const Passage& passage, Sink& sink) const {
    const std::span<const Token> sentence = passage.tokens();
    const Workings& workings = passage.workings();
    if (!workings.running_prose()) return;
    const Surroundings& surroundings = workings.surroundings();
    for (const NumberSlot& slot : workings.numbers()) {
      if (slot.plural == wants_plural_ || is_anothers(sentence, slot.head)) continue;
      add(sentence, surroundings, slot, sink);
    }
  }

 private:
  void add(std::span<const Token> sentence, const Surroundings& s, const NumberSlot& slot, Sink& sink) const {
    const Token& noun = s.token(slot.head);
    if (stands_twice(s, slot.head) || (wants_plural_ && only_imagined(s, slot.head + 1))) return;
    const auto word = english_.lexicon().find(noun.lemma);
    if (!word || noun.lower.size() < 3 || (bit(Xpos::nn) & word->tags) == 0) return;
    if (wants_plural_ && word->uncountable && !word->countable) return;
    const std::string other = inflect(noun.lemma, wants_plural_ ? Form::plural : Form::singular);
    if (other == noun.lower) return;
    const auto known = english_.lexicon().find(other);
    // "politenesses" is a form, but nobody writes it.
    if (!known || !known->lower || known->zipf < std::max(2.0f, word->zipf - 2.2f)) return;

    Cues cues;
    add_number_cues(s, slot, cues);
    const float plural = usage_.scores(cues)[1];
    const float margin = margin_ + (word->uncountable && word->countable ? both_ : 0);
    const float score = wants_plural_ ? plural : -plural;
    const auto surplus = usage_.surplus(
        score, margin, [&] { return gain(usage_.ngrams(), sentence, slot.head, slot.head + 1, {other}); });
    if (!surplus) return;
    sink.add(
        weighed(noun.span, {{"noun", std::string(noun.text)}}, {noun.capital ? capitalised(other) : other}, *surplus));
  }

  const English& english_;
  Usage usage_;
  bool wants_plural_;
  float margin_, both_;
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const std::string what = settings.text("find");
  if (what != "plural" && what != "singular")
    return Error{"`find` is \"" + what + "\"; it must be plural or singular."};
  return with_usage(Usage::find(english, "number", settings),
                    [&](const Usage& usage) { return Prepared{.run = Numbers(english, usage, settings)}; });
}

constexpr Parameter parameters[] = {
    {"find", SettingType::text, true, "the number that is missed: plural or singular"},
    {"margin", SettingType::number, true, "evidence asked, natural-log units"},
    {"more-for-both", SettingType::number, false, "asked beyond that of nouns that are used with and without number"},
    gain_parameter,
};

}  // namespace

extern const Check check_statistics_number;
const Check check_statistics_number{.name = "statistics_number",
                                    .summary = "singular and plural against usage",
                                    .parameters = parameters,
                                    .needs_trees = true,
                                    .prepare = prepare};

}  // namespace firstread
