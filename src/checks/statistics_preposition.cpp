// Finds prepositions that English writers would rarely choose between these words, by a classifier and the n-gram
// model.
#include "english/classifier.h"
#include "english/gain.h"
#include "english/preposition_slots.h"
#include "english/workings.h"
#include "rules/check.h"
#include "rules/prior.h"
#include "text/unicode.h"

namespace firstread {
namespace {

class Prepositions {
 public:
  Prepositions(const Classifier& classifier, const Ngrams& ngrams, const Settings& settings)
      : classifier_(classifier),
        ngrams_(ngrams),
        margin_(static_cast<float>(settings.number("margin", 0))),
        share_(static_cast<float>(settings.number("gain", 0.6))) {}

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
    const Classifier::Scores scores = classifier_.scores(cues.all());
    float best = -most_help;
    std::size_t choice = slot.written;
    for (std::size_t i = 0; i < prepositions.size(); ++i) {
      const float score = scores[i] - scores[slot.written];
      if (i == slot.written || score + share_ * 8 < margin_ + best) continue;
      const float surplus = score + share_ * gain(ngrams_, sentence, slot.at, slot.right, {prepositions[i]}) - margin_;
      if (surplus > best) {
        best = surplus;
        choice = i;
      }
    }
    if (choice == slot.written) return;
    const std::string better(prepositions[choice]);
    const Token& written = s.token(slot.at);
    sink.add({.span = written.span,
              .arguments = about(s, slot, better, best),
              .replacements = {written.capital ? capitalised(better) : better},
              .safe = false,
              .certainty = certainty_of(best)});
  }

  // What the message may quote: "depend", "depend on".
  static Arguments about(const Surroundings& s, const PrepositionSlot& slot, const std::string& better, float surplus) {
    const auto text = [&](int i) { return i >= 0 ? std::string(s.token(i).text) : std::string(); };
    const std::string governor = text(slot.left);
    return {{"preposition", text(slot.at)}, {"better", better},
            {"governor", governor},         {"usual", governor + " " + better},
            {"object", text(slot.object)},  {"evidence", as_text(surplus)}};
  }

  const Classifier& classifier_;
  const Ngrams& ngrams_;
  float margin_, share_;
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const Classifier* classifier = english.classifiers() ? english.classifiers()->find("preposition") : nullptr;
  if (!classifier || !english.ngrams()) return Prepared{.run = [](const Passage&, Sink&) {}};
  return Prepared{.run = Prepositions(*classifier, *english.ngrams(), settings),
                  .triggers = {prepositions.begin(), prepositions.end()}};
}

constexpr Parameter parameters[] = {
    {"margin", SettingType::number, true, "evidence asked, natural-log units"},
    {"gain", SettingType::number, false, "weight of the n-gram model beside the classifier"},
};

}  // namespace

extern const Check check_statistics_preposition;
const Check check_statistics_preposition{.name = "statistics_preposition",
                                         .summary = "prepositions against usage",
                                         .parameters = parameters,
                                         .needs_trees = true,
                                         .prepare = prepare};

}  // namespace firstread
