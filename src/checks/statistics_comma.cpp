// Finds gaps where English writers would rarely do without a comma: after what opens a sentence, before joining words.
#include <algorithm>
#include <array>
#include <optional>

#include "english/classifier.h"
#include "english/comma_gaps.h"
#include "english/gain.h"
#include "english/tree.h"
#include "english/workings.h"
#include "rules/check.h"
#include "rules/prior.h"

namespace firstread {
namespace {

constexpr std::array<std::pair<std::string_view, GapKind>, 5> kinds = {
    {{"linking-word", GapKind::after_linking_word},
     {"phrase", GapKind::after_phrase},
     {"clause", GapKind::after_clause},
     {"time", GapKind::after_time},
     {"joining-word", GapKind::before_joining_word}}};

// "In the centre there are shops", "I once went": the verb of the sentence itself stands before the gap.
bool past_the_verb(Tokens sentence, const CommaGap& gap) {
  bool depends = false;
  for (int k = gap.opening; k <= gap.left; ++k) {
    const Token& token = sentence[static_cast<std::size_t>(k)];
    depends = depends || token.upos == Upos::sconj || one_of(token.xpos, {Xpos::wdt, Xpos::wp, Xpos::wrb});
    if (!depends && is_finite(token)) return true;
  }
  return false;
}

// "Finally", "Very often": adverbs alone link a sentence to the one before; "and" or "but" may stand before them.
bool links(Tokens sentence, const CommaGap& gap) {
  for (int k = gap.opening; k <= gap.left; ++k) {
    const Token& token = sentence[static_cast<std::size_t>(k)];
    if (token.upos != Upos::adv && token.upos != Upos::intj && !(k == gap.opening && token.upos == Upos::cconj))
      return false;
  }
  // "Rarely can we": the adverb pulls the verb to the front.
  return !is_finite(sentence[static_cast<std::size_t>(gap.right)]);
}

// "so much that", "so late", "so you can see it": degree and purpose, which take no comma.
bool measures_or_aims(Tokens sentence, int so) {
  const auto size = static_cast<int>(sentence.size());
  if (sentence[static_cast<std::size_t>(so)].lower != "so" || so + 2 >= size) return false;
  const Token& next = sentence[static_cast<std::size_t>(so) + 1];
  if (one_of(next.lower, {"much", "many", "that", "as", "far"}) || next.upos == Upos::adj) return true;
  return one_of(sentence[static_cast<std::size_t>(so) + 2].lower, {"can", "could", "may"});
}

class Commas {
 public:
  Commas(const Classifier& classifier, const Ngrams& ngrams, GapKind kind, const Settings& settings)
      : classifier_(classifier),
        ngrams_(ngrams),
        kind_(kind),
        words_(settings.texts("words")),
        except_(settings.texts("except")),
        margin_(static_cast<float>(settings.number("margin", 0))),
        share_(static_cast<float>(settings.number("gain", 0.3))) {}

  void operator()(const Passage& passage, Sink& sink) const {
    const std::span<const Token> sentence = passage.tokens();
    const Workings& workings = passage.workings();
    if (!workings.running_prose()) return;
    const Surroundings& surroundings = workings.surroundings();
    std::optional<Place> best;  // a sentence has one opening
    for (const CommaGap& gap : workings.commas()) {
      if (gap.written || gap.kind != kind_ || is_anothers(sentence, gap.left)) continue;
      const Token& next = surroundings.token(gap.right);
      // "However hard we tried" is no linking word.
      if (surroundings.is(gap.left, "however") && surroundings.has(gap.right, tags::adjective | tags::adverb)) continue;
      if (!words_.empty() && std::find(words_.begin(), words_.end(), next.lower) == words_.end()) continue;
      const bool opening = kind_ != GapKind::before_joining_word;
      if (opening && past_the_verb(sentence, gap)) continue;
      if (kind_ == GapKind::after_linking_word && passage.analysis().has_trees() && !links(sentence, gap)) continue;
      if (!opening && measures_or_aims(sentence, gap.right)) continue;
      const std::string_view left = surroundings.token(gap.left).lower;
      if (std::find(except_.begin(), except_.end(), left) != except_.end()) continue;
      std::optional<Place> found = place(passage, surroundings, gap);
      if (!found) continue;
      if (!opening)
        sink.add(*std::move(found));
      else if (!best || best->certainty < found->certainty)
        best = std::move(found);
    }
    if (best) sink.add(*std::move(best));
  }

 private:
  std::optional<Place> place(const Passage& passage, const Surroundings& s, const CommaGap& gap) const {
    Cues cues;
    add_comma_cues(s, gap, cues);
    const float score = classifier_.scores(cues.all())[1];
    if (score + share_ * 8 < margin_ - most_help) return std::nullopt;
    const float surplus = score + share_ * gain(ngrams_, passage.tokens(), gap.right, gap.right, {","}) - margin_;
    if (surplus < -most_help) return std::nullopt;
    const Token& left = s.token(gap.left);
    const auto source = passage.analysis().source();
    return Place{.span = left.span,
                 .arguments = {{"word", std::string(left.text)},
                               {"next", std::string(s.token(gap.right).text)},
                               {"opening", std::string(source.text(join(s.token(gap.opening).span, left.span)))},
                               {"evidence", as_text(surplus)}},
                 .replacements = {std::string(source.text(left.span)) + ","},
                 .safe = false,
                 .certainty = certainty_of(surplus)};
  }

  const Classifier& classifier_;
  const Ngrams& ngrams_;
  GapKind kind_;
  Texts words_, except_;
  float margin_, share_;
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const std::string what = settings.text("after-or-before");
  const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const auto& one) { return one.first == what; });
  if (kind == kinds.end())
    return Error{"`after-or-before` is \"" + what +
                 "\"; it must be linking-word, phrase, clause, time or joining-word."};
  const Classifier* classifier = english.classifiers() ? english.classifiers()->find("comma") : nullptr;
  if (!classifier || !english.ngrams()) return Prepared{.run = [](const Passage&, Sink&) {}};
  return Prepared{.run = Commas(*classifier, *english.ngrams(), kind->second, settings)};
}

constexpr Parameter parameters[] = {
    {"after-or-before", SettingType::text, true,
     "what the comma follows or precedes: linking-word, phrase, clause, time, joining-word"},
    {"words", SettingType::texts, false, "only before these words"},
    {"except", SettingType::texts, false, "not after these words"},
    {"margin", SettingType::number, true, "evidence asked, natural-log units"},
    {"gain", SettingType::number, false, "weight of the n-gram model beside the classifier"},
};

}  // namespace

extern const Check check_statistics_comma;
const Check check_statistics_comma{.name = "statistics_comma",
                                   .summary = "missing commas against usage",
                                   .parameters = parameters,
                                   .prepare = prepare};

}  // namespace firstread
