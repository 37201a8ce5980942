// Finds articles that English writers would rarely leave out or set, by a classifier and the n-gram model together;
// those that look needless get a second look, at all that can be seen there.
#include <algorithm>

#include "english/article_slots.h"
#include "english/gain.h"
#include "english/noun_groups.h"
#include "english/tree.h"
#include "english/workings.h"
#include "rules/second_look.h"
#include "rules/usage.h"
#include "text/unicode.h"

namespace firstread {
namespace {

struct Margins {
  float indefinite, definite;  // what the evidence must reach
};

// "a" or "an" before the word, by its sound where the lexicon knows it.
std::string_view indefinite(const Lexicon& lexicon, const Token& next) {
  const auto word = lexicon.find(next.lower);
  if (word && word->sound_known) return word->vowel_sound ? "an" : "a";
  return std::string_view("aeiou").find(next.lower.front()) != std::string_view::npos ? "an" : "a";
}

constexpr float first_margin = 0;  // what the first look asks where an article may be needless

class Articles {
 public:
  // The second look is for articles that are written; without it, those that are missing are looked for.
  Articles(const English& english, const Usage& usage, Margins margins, std::optional<SecondLook> a,
           std::optional<SecondLook> the)
      : english_(english), usage_(usage), margins_(margins), a_(std::move(a)), the_(std::move(the)), missing_(!a_) {}

  void operator()(const Passage& passage, Sink& sink) const {
    const std::span<const Token> sentence = passage.tokens();
    const Workings& workings = passage.workings();
    if (!workings.running_prose()) return;
    const Surroundings& surroundings = workings.surroundings();
    const std::span<const Token> all = passage.analysis().tokens();
    const auto at = static_cast<std::size_t>(sentence.data() - all.data());
    const std::span<const Token> before = all.subspan(at - std::min(at, memory), std::min(at, memory));
    for (const ArticleSlot& slot : workings.articles()) {
      if ((slot.written == Article::none) != missing_ || !may_be_wrong(sentence, slot) ||
          stands_twice(surroundings, slot.head))
        continue;
      Cues cues;
      add_article_cues(surroundings, slot,
                       mentioned(before, surroundings, slot.first, surroundings.token(slot.head).lemma), cues);
      const Classifier::Scores scores = usage_.scores(cues);
      if (missing_) {
        add_missing(passage, surroundings, slot, scores, sink);
      } else {
        add_needless(passage, surroundings, slot, scores, sink);
      }
    }
  }

 private:
  bool may_be_wrong(std::span<const Token> sentence, const ArticleSlot& slot) const {
    const auto token = [&](int i) -> const Token& { return sentence[static_cast<std::size_t>(i)]; };
    // "an other" and "the many" are other troubles, "a students" is one of number.
    for (const std::string_view word : {"other", "many", "few", "multiple", "same", "only", "more", "most"}) {
      if (token(slot.first).is(word)) return false;
    }
    if (slot.written == Article::indefinite && token(slot.head).xpos == Xpos::nns) return false;
    // "why not dance or sing": verbs, whatever they look like.
    if (slot.first > 1 && token(slot.first - 1).is("not") && token(slot.first - 2).is("why")) return false;
    // "The neighbours whom we asked" are certain friends.
    if (slot.written == Article::definite && slot.head + 1 < static_cast<int>(sentence.size()) &&
        one_of(token(slot.head + 1).xpos, {Xpos::wdt, Xpos::wp, Xpos::wrb}))
      return false;
    const bool more = slot.head + 1 < static_cast<int>(sentence.size());
    if (slot.written == Article::none && more) {
      // "Tests are part of school": as good as "a part".
      if (token(slot.head).is("part") && token(slot.head + 1).is("of")) return false;
      // "should be factory made": no noun of its own, but half of a describing word.
      if (token(slot.head + 1).xpos == Xpos::vbn && slot.first > 0 && token(slot.first - 1).lemma == "be") return false;
    }
    // A formula before a noun may say how many: "h = 4 metres".
    if (slot.written == Article::none && slot.first > 0 && token(slot.first - 1).kind == TokenKind::object)
      return false;
    // "Temple of Literature" is a name although its first word could be a noun.
    if (token(slot.head).capital && slot.head + 2 < static_cast<int>(sentence.size()) && token(slot.head + 2).capital)
      return false;
    for (int i = slot.first; i <= slot.head; ++i) {
      if (is_anothers(sentence, i)) return false;
    }
    return true;
  }

  void add_missing(const Passage& passage, const Surroundings& s, const ArticleSlot& slot,
                   const Classifier::Scores& scores, Sink& sink) const {
    const bool plural = s.has(slot.head, bit(Xpos::nns));
    const Token& next = s.token(slot.first);
    const std::string_view a = indefinite(english_.lexicon(), next);
    constexpr float none = -most_help - 1;
    const auto surplus = [&](Article article, std::string_view word, float margin) {
      return usage_
          .surplus(scores[static_cast<std::size_t>(article)], margin,
                   [&] { return gain(usage_.ngrams(), passage.tokens(), slot.first, slot.first, {word}); })
          .value_or(none);
    };
    const float with_a = plural ? none : surplus(Article::indefinite, a, margins_.indefinite);
    const float with_the = surplus(Article::definite, "the", margins_.definite);
    const std::string_view article = with_a >= with_the ? a : "the";
    const float best = std::max(with_a, with_the);
    if (best < -most_help) return;
    std::string text(article);
    text += " ";
    if (next.first && next.capital) {
      text = capitalised(text) + to_lower(next.text);
    } else {
      text += next.text;
    }
    sink.add(weighed(next.span, {{"article", std::string(article)}, {"noun", std::string(s.token(slot.head).text)}},
                     {text}, best));
  }

  // "The students should choose": in a draft about students they are known, and "the" is right as well. Several of
  // one noun, met a few times before.
  static bool is_topic(const Passage& passage, const ArticleSlot& slot) {
    constexpr std::ptrdiff_t often = 4;
    const Token& head = passage.tokens()[static_cast<std::size_t>(slot.head)];
    if (head.xpos != Xpos::nns) return false;
    const auto all = passage.analysis().tokens();
    return std::count_if(all.data(), &head, [&](const Token& t) { return t.lemma == head.lemma; }) >= often;
  }

  void add_needless(const Passage& passage, const Surroundings& s, const ArticleSlot& slot,
                    const Classifier::Scores& scores, Sink& sink) const {
    const float score = -scores[static_cast<std::size_t>(slot.written)];
    float gained = 0;
    if (!usage_.surplus(
            score, first_margin,
            [&] { return gained = gain(usage_.ngrams(), passage.tokens(), slot.article, slot.article + 1, {}); }, 0))
      return;
    const bool definite = slot.written == Article::definite;
    const SecondLook& look = definite ? *the_ : *a_;
    Signs seen = signs(s, slot);
    seen.add("score", score);
    seen.add("other", scores[static_cast<std::size_t>(definite ? Article::indefinite : Article::definite)]);
    seen.add("gain", gained);
    const auto surplus = look.surplus(seen, definite ? margins_.definite : margins_.indefinite);
    if (!surplus || (definite && is_topic(passage, slot))) return;
    const Token& article = s.token(slot.article);
    const Token& next = s.token(slot.first);
    std::string text(next.text);
    if (article.first && article.capital) text = capitalised(text);
    Arguments arguments{{"article", std::string(article.lower)}, {"noun", std::string(s.token(slot.head).text)}};
    look.tell(seen, arguments);
    sink.add(weighed(join(article.span, next.span), std::move(arguments), {text}, *surplus));
  }

  Signs signs(const Surroundings& s, const ArticleSlot& slot) const {
    const auto tag = [&](int i) { return s.inside(i) ? name(s.token(i).xpos) : "edge"; };
    const auto word = english_.lexicon().find(s.token(slot.head).lemma);
    Signs out;
    if (word) {
      out.add("frequency", word->zipf);
      if (word->countable) out.add("noun", "countable");
      if (word->uncountable) out.add("noun", "uncountable");
    }
    if (s.has(slot.head, bit(Xpos::nns))) out.add("noun", "plural");
    if (s.is(slot.head + 1, "of")) out.add("next", "of");
    if (s.has(slot.head + 1, bit(Xpos::wdt) | bit(Xpos::wp) | bit(Xpos::wrb))) out.add("next", "relative");
    out.add("before", tag(slot.article - 1));
    out.add("first", tag(slot.first));
    out.add("after", tag(slot.head + 1));
    out.add("relation", name(s.relation(slot.head)));
    return out;
  }

  const English& english_;
  Usage usage_;
  Margins margins_;
  std::optional<SecondLook> a_, the_;
  bool missing_;
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const std::string what = settings.text("find");
  if (what != "missing" && what != "needless")
    return Error{"`find` is \"" + what + "\"; it must be missing or needless."};
  const Margins margins{static_cast<float>(settings.number("margin-a", 0)),
                        static_cast<float>(settings.number("margin-the", 0))};
  const auto usage = Usage::find(english, "article", settings);
  if (what == "missing") {
    return with_usage(usage, [&](const Usage& known) {
      return Prepared{.run = Articles(english, known, margins, std::nullopt, std::nullopt)};
    });
  }
  const auto the = SecondLook::find(english, "needless-the", settings);
  return with_second_look(english, "needless-a", the ? usage : std::nullopt, settings,
                          [&](const Usage& known, const SecondLook& a) {
                            return Prepared{.run = Articles(english, known, margins, a, the)};
                          });
}

constexpr Parameter parameters[] = {
    {"find", SettingType::text, true, "missing or needless"},
    {"margin-a", SettingType::number, true, "evidence asked for a or an, natural-log units"},
    {"margin-the", SettingType::number, true, "evidence asked for the"},
    gain_parameter,
    first_look_parameter,
};

}  // namespace

extern const Check check_statistics_article;
const Check check_statistics_article{
    .name = "statistics_article", .summary = "articles against usage", .parameters = parameters, .prepare = prepare};

}  // namespace firstread
