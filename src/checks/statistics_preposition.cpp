// Finds prepositions that English writers would rarely choose between these words, by a classifier and the n-gram
// model.
#include "english/gain.h"
#include "english/preposition_slots.h"
#include "english/workings.h"
#include "rules/usage.h"
#include "text/unicode.h"

namespace firstread {
namespace {

class Prepositions {
 public:
  Prepositions(const Usage& usage, const Settings& settings)
      : usage_(usage), margin_(static_cast<float>(settings.number("margin", 0))) {}

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
    float best = -most_help;
    std::size_t choice = slot.written;
    for (std::size_t i = 0; i < prepositions.size(); ++i) {
      const float score = scores[i] - scores[slot.written];
      if (i == slot.written) continue;
      const auto surplus = usage_.surplus(
          score, margin_, [&] { return gain(usage_.ngrams(), sentence, slot.at, slot.right, {prepositions[i]}); },
          best);
      if (surplus && *surplus > best) {
        best = *surplus;
        choice = i;
      }
    }
    if (choice == slot.written) return;
    const std::string better(prepositions[choice]);
    const Token& written = s.token(slot.at);
    sink.add(weighed(written.span, about(s, slot, better), {written.capital ? capitalised(better) : better}, best));
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
  float margin_;
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  constexpr double share = 0.6;
  return with_usage(Usage::find(english, "preposition", settings, share), [&](const Usage& usage) {
    return Prepared{.run = Prepositions(usage, settings), .triggers = {prepositions.begin(), prepositions.end()}};
  });
}

constexpr Parameter parameters[] = {
    {"margin", SettingType::number, true, "evidence asked, natural-log units"},
    gain_parameter,
};

}  // namespace

extern const Check check_statistics_preposition;
const Check check_statistics_preposition{.name = "statistics_preposition",
                                         .summary = "prepositions against usage",
                                         .parameters = parameters,
                                         .needs_trees = true,
                                         .prepare = prepare};

}  // namespace firstread
