// Finds prepositions that English writers would rarely choose between these words: by a classifier and the n-gram model
// at first look, by all that can be seen there at the second.
#include <cmath>

#include "english/gain.h"
#include "english/preposition_slots.h"
#include "english/workings.h"
#include "rules/second_look.h"
#include "rules/usage.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr float first_margin = 0;  // what the first look asks

class Prepositions {
 public:
  Prepositions(const Usage& usage, SecondLook second_look, const Settings& settings)
      : usage_(usage),
        second_look_(std::move(second_look)),
        margin_(static_cast<float>(settings.number("margin", 0))) {}

  void operator()(const Passage& passage, Sink& sink) const {
    const std::span<const Token> sentence = passage.tokens();
    const Workings& workings = passage.workings();
    if (!workings.running_prose()) return;
    const Surroundings& surroundings = workings.surroundings();
    for (const PrepositionSlot& slot : preposition_slots(surroundings)) {
      if (slot.at < 0 || is_anothers(sentence, slot.left) || is_anothers(sentence, slot.at)) continue;
      choose(sentence, surroundings, slot, sink);
    }
  }

 private:
  void choose(std::span<const Token> sentence, const Surroundings& s, const PrepositionSlot& slot, Sink& sink) const {
    Cues cues;
    add_preposition_cues(s, slot, cues);
    const Classifier::Scores scores = usage_.scores(cues);
    float best = 0, gained = 0;
    std::size_t choice = slot.written;
    for (std::size_t i = 0; i < prepositions.size(); ++i) {
      const float score = scores[i] - scores[slot.written];
      if (i == slot.written) continue;
      float gains = 0;
      const auto surplus = usage_.surplus(
          score, first_margin,
          [&] { return gains = gain(usage_.ngrams(), sentence, slot.at, slot.right, {prepositions[i]}); }, best);
      if (surplus && *surplus > best) {
        best = *surplus;
        choice = i;
        gained = gains;
      }
    }
    if (choice == slot.written) return;
    const Signs seen = signs(s, slot, scores, choice, gained);
    const auto surplus = second_look_.surplus(seen, margin_);
    if (!surplus) return;
    const std::string better(prepositions[choice]);
    const Token& written = s.token(slot.at);
    Arguments arguments = about(s, slot, better);
    second_look_.tell(seen, arguments);
    sink.add(weighed(written.span, std::move(arguments), {written.capital ? capitalised(better) : better}, *surplus));
  }

  static Signs signs(const Surroundings& s, const PrepositionSlot& slot, const Classifier::Scores& scores,
                     std::size_t choice, float gained) {
    float all = 0, runner_up = -20;
    for (std::size_t i = 0; i < prepositions.size(); ++i) {
      all += std::exp(scores[i]);
      if (i != choice && i != slot.written) runner_up = std::max(runner_up, scores[i]);
    }
    const auto tag = [&](int i) { return s.inside(i) ? name(s.token(i).xpos) : "edge"; };
    Signs out;
    out.add("score", scores[choice] - scores[slot.written]);
    out.add("gain", gained);
    out.add("written", scores[slot.written] - std::log(all));
    out.add("chosen", scores[choice] - std::log(all));
    out.add("runner-up", scores[choice] - runner_up);
    out.add("none", scores[no_preposition] - scores[choice]);
    out.add("from", prepositions[slot.written]);
    out.add("to", prepositions[choice]);
    out.add("before", tag(slot.left));
    out.add("after", tag(slot.right));
    return out;
  }

  // What the message may quote: "depend", "depend on".
  static Arguments about(const Surroundings& s, const PrepositionSlot& slot, const std::string& better) {
    const auto text = [&](int i) { return i >= 0 ? std::string(s.token(i).text) : std::string(); };
    const std::string governor = text(slot.left);
    return {{"preposition", text(slot.at)},
            {"better", better},
            {"governor", governor},
            {"usual", governor + " " + better},
            {"object", text(slot.object)}};
  }

  Usage usage_;
  SecondLook second_look_;
  float margin_;
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  constexpr double share = 0.6;
  return with_second_look(english, "preposition", Usage::find(english, "preposition", settings, share), settings,
                          [&](const Usage& usage, const SecondLook& look) {
                            return Prepared{.run = Prepositions(usage, look, settings),
                                            .triggers = {prepositions.begin(), prepositions.end()}};
                          });
}

constexpr Parameter parameters[] = {
    {"margin", SettingType::number, true, "evidence asked, natural-log units"},
    gain_parameter,
    first_look_parameter,
};

}  // namespace

extern const Check check_statistics_preposition;
const Check check_statistics_preposition{.name = "statistics_preposition",
                                         .summary = "prepositions against usage",
                                         .parameters = parameters,
                                         .needs_trees = true,
                                         .prepare = prepare};

}  // namespace firstread
