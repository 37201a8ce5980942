// Finds gaps where English writers would rarely do without a comma: after what opens a sentence, before joining words.
#include <algorithm>
#include <array>
#include <optional>

#include "english/comma_gaps.h"
#include "english/gain.h"
#include "english/opening_ends.h"
#include "english/tree.h"
#include "english/workings.h"
#include "rules/usage.h"

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

// "so much that", "so late", "so you can see it", "so they won't fall": degree and purpose, which take no comma.
bool measures_or_aims(Tokens sentence, int so) {
  const auto size = static_cast<int>(sentence.size());
  if (sentence[static_cast<std::size_t>(so)].lower != "so" || so + 2 >= size) return false;
  const Token& next = sentence[static_cast<std::size_t>(so) + 1];
  if (one_of(next.lower, {"much", "many", "that", "as", "far"}) || next.upos == Upos::adj) return true;
  // "makes it so warmth and nice because …": no clause begins here.
  const auto begin = sentence.begin() + so + 1, near = begin + std::min(6, size - so - 1);
  const auto verb_or_edge = std::find_if(begin, near, [](const Token& token) {
    return is_finite(token) || is_punctuation(token) || token.upos == Upos::cconj || token.upos == Upos::sconj;
  });
  if (verb_or_edge == near || !is_finite(*verb_or_edge)) return true;
  // "Save it so you can see it", "so they don't fall", "you should ask so you will know": what the first is done for.
  const auto at = [&](int k) -> std::string_view {
    return k < size ? sentence[static_cast<std::size_t>(k)].lower : "";
  };
  const auto modal = [](const Token& token) { return token.xpos == Xpos::md; };
  const std::string_view verb = at(so + 2);
  if (one_of(verb, {"can", "could", "may", "might"}) || (at(so + 3) == "n't" && one_of(verb, {"do", "wo"})))
    return true;
  return one_of(verb, {"will", "'ll", "would", "wo", "wont"}) &&
         std::any_of(sentence.begin(), sentence.begin() + so, modal);
}

// "When I dance I forget the time": who it is stays the same, and writers often hear no break there.
bool same_subject(const Surroundings& s, const CommaGap& gap) {
  const Token& next = s.token(gap.right);
  if (next.upos != Upos::pron) return false;
  for (int k = gap.opening; k <= std::min(gap.opening + 2, gap.left); ++k) {
    if (s.token(k).lower == next.lower) return true;
  }
  return false;
}

constexpr int short_clause = 6;  // words

// "In my town", "in this area", "for two minutes": a few words that tell where or how long and belong to the verb, so
// that the comma is left to the writer. "In my opinion" is said of the whole sentence.
bool belongs_to_verb(const Surroundings& s, const CommaGap& gap) {
  constexpr int few = 4;
  if (gap.left - gap.opening >= few) return false;
  if (one_of(s.token(gap.left).lower, {"opinion", "view", "mind", "case", "reason", "eyes", "experience", "opinions"}))
    return false;
  if (s.is(gap.opening, "for") && one_of(s.token(gap.left).lemma, {"second", "minute", "hour", "day", "week", "month",
                                                                   "year", "moment", "while", "time"}))
    return true;
  for (int k = gap.opening + 1; k < gap.left; ++k) {
    if (s.has(k, bit(Xpos::prp_poss)) || one_of(s.token(k).lower, {"this", "these", "that"})) return true;
  }
  return false;
}

// No main clause begins here, whatever the classifier sees: "If you do | something that you like, …" (what is done),
// "for what I say | you …", "With the exam | coming soon, …", "As times | change, …", "a good life | as well as …".
bool clause_goes_on(const Surroundings& s, const CommaGap& gap) {
  if (s.is(gap.right, "as") && s.is(gap.right + 1, "well") && s.is(gap.right + 2, "as")) return true;
  if (s.has(gap.left, tags::verb) &&
      one_of(s.token(gap.right).lower, {"something", "anything", "everything", "nothing"}) &&
      (s.has(gap.right + 1, bit(Xpos::wdt) | bit(Xpos::in) | tags::adjective | tags::pronoun | bit(Xpos::to))))
    return true;
  if (gap.kind == GapKind::after_clause && one_of(s.token(gap.left).lower, {"say", "think", "believe", "guess"}) &&
      s.is(gap.left - 1, "i"))
    return true;
  if (gap.kind != GapKind::after_phrase) return false;
  const Token& opening = s.token(gap.opening);
  if (one_of(opening.lower, {"making", "letting", "having"}) && s.has(gap.right, bit(Xpos::vb) | bit(Xpos::vbp)))
    return true;
  if (s.has(gap.right, bit(Xpos::vbg)) && !s.is(gap.right, "being") &&
      (opening.lower == "with" || opening.xpos == Xpos::vbg))
    return true;
  return opening.lower == "as" && s.has(gap.right, tags::finite);
}

class Commas {
 public:
  Commas(const Usage& usage, GapKind kind, const Settings& settings)
      : usage_(usage),
        kind_(kind),
        words_(settings.texts("words")),
        except_(settings.texts("except")),
        margin_(static_cast<float>(settings.number("margin", 0))),
        more_where_free_(static_cast<float>(settings.number("more-where-free", 0))) {}

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
      if (gap.left != gap.opening && surroundings.is(gap.opening, "however")) continue;
      if (!words_.empty() && std::find(words_.begin(), words_.end(), next.lower) == words_.end()) continue;
      const bool opening = kind_ != GapKind::before_joining_word;
      // "In the garden there is a tree": the order itself shows where the opening ends.
      if (kind_ == GapKind::after_phrase && next.xpos == Xpos::ex) continue;
      if (opening && (opening_goes_on(surroundings, gap) || past_the_verb(sentence, gap))) continue;
      if (opening && clause_goes_on(surroundings, gap)) continue;
      if (kind_ == GapKind::after_linking_word && passage.analysis().has_trees() && !links(sentence, gap)) continue;
      if (!opening && measures_or_aims(sentence, gap.right)) continue;
      // A word nobody knows links nothing: "Skience today becomes".
      if (kind_ == GapKind::after_linking_word && surroundings.token(gap.left).possible == 0) continue;
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
    const float score = usage_.scores(cues)[1];
    const auto surplus = usage_.surplus(score, margin_ + (is_free(s, gap) ? more_where_free_ : 0), [&] {
      return gain(usage_.ngrams(), passage.tokens(), gap.right, gap.right, {","});
    });
    if (!surplus) return std::nullopt;
    const Token& left = s.token(gap.left);
    const auto source = passage.analysis().source();
    // "If they don't", "from nine to five/six": the word is marked whole.
    int whole = gap.left;
    while (whole > gap.opening && s.token(whole - 1).span.end == s.token(whole).span.begin) --whole;
    const Span word = join(s.token(whole).span, left.span);
    return weighed(word,
                   {{"word", std::string(source.text(word))},
                    {"next", std::string(s.token(gap.right).text)},
                    {"opening", std::string(source.text(join(s.token(gap.opening).span, left.span)))}},
                   {std::string(source.text(word)) + ","}, *surplus);
  }

  // Where good writers differ, and more is asked.
  bool is_free(const Surroundings& s, const CommaGap& gap) const {
    if (kind_ == GapKind::after_clause) return same_subject(s, gap);
    if (kind_ == GapKind::after_phrase) return belongs_to_verb(s, gap);
    // "so I left" begins a clause; "so badly", "so to speak", "so the pollution is low" may not. Between two short
    // clauses the comma may be left out: "It was late so we left" (The Chicago Manual of Style 2017, 6.22).
    return s.is(gap.right, "so") && (!is_nominative(s.token(gap.right + 1)) || gap.left - gap.opening < short_clause);
  }

  Usage usage_;
  GapKind kind_;
  Texts words_, except_;
  float margin_, more_where_free_;
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const std::string what = settings.text("after-or-before");
  const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const auto& one) { return one.first == what; });
  if (kind == kinds.end())
    return Error{"`after-or-before` is \"" + what +
                 "\"; it must be linking-word, phrase, clause, time or joining-word."};
  return with_usage(Usage::find(english, "comma", settings),
                    [&](const Usage& usage) { return Prepared{.run = Commas(usage, kind->second, settings)}; });
}

constexpr Parameter parameters[] = {
    {"after-or-before", SettingType::text, true,
     "what the comma follows or precedes: linking-word, phrase, clause, time, joining-word"},
    {"words", SettingType::texts, false, "only before these words"},
    {"except", SettingType::texts, false, "not after these words"},
    {"margin", SettingType::number, true, "evidence asked, natural-log units"},
    {"more-where-free", SettingType::number, false,
     "asked beyond that where good writers differ: the same subject, a short phrase of place, so without a pronoun or "
     "after a short clause"},
    gain_parameter,
};

}  // namespace

extern const Check check_statistics_comma;
const Check check_statistics_comma{.name = "statistics_comma",
                                   .summary = "missing commas against usage",
                                   .parameters = parameters,
                                   .prepare = prepare};

}  // namespace firstread
