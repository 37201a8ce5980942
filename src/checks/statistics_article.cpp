// Finds articles that English writers would rarely leave out or set, by a classifier and the n-gram model together;
// those that look needless get a second look, at all that can be seen there.
#include <algorithm>

#include "english/gain.h"
#include "english/tree.h"
#include "english/workings.h"
#include "rules/missing_article.h"
#include "rules/other_number.h"
#include "rules/replacement.h"
#include "rules/second_look.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr float first_margin = 0;  // what the first look asks where an article may be needless
constexpr float more_for_several = 1.5f, more_in_a_row = 1.5f, more_for_the_named = 0.6f, more_for_countable = 1;

// "Most of problems": "of" belongs to what is wrong, for without it the noun needs no article.
int mark_from(const Surroundings& s, int first) {
  if (!s.is(first - 1, "of") || !s.inside(first - 2)) return first;
  return one_of(s.token(first - 2).lower, {"most", "many", "some", "few", "several", "all", "one", "none", "each"})
             ? first - 1
             : first;
}

class MissingArticles {
 public:
  MissingArticles(const MissingArticle& article, const OtherNumber& number) : article_(article), number_(number) {}

  void operator()(const Passage& passage, Sink& sink) const {
    const Workings& workings = passage.workings();
    if (!workings.running_prose()) return;
    int last = -1;
    for (const ArticleSlot& slot : workings.articles()) {
      if (slot.written != Article::none || slot.head == last) continue;
      last = slot.head;
      add(passage, workings.surroundings(), slot.head, sink);
    }
  }

 private:
  void add(const Passage& passage, const Surroundings& s, int noun, Sink& sink) const {
    const auto [article, first] = article_.before(passage, s, noun);
    if (article.words.empty()) return;
    Remedy plural;
    for (const NumberSlot& slot : passage.workings().numbers()) {
      if (slot.head == noun && !slot.plural) plural = number_.remedy(passage, s, slot);
    }
    const float surplus = together(article, plural);
    if (surplus < -most_help || article.surplus < plural.surplus) return;
    const int from = mark_from(s, first);
    const std::string before = from < first ? "of " : "";
    std::vector<std::string> instead = {before + with_article(passage, article.words, first, noun)};
    const auto start = static_cast<std::uint32_t>(first), end = static_cast<std::uint32_t>(noun);
    if (from < first) instead.push_back(std::string(text_of(passage, start, end + 1)));
    if (!plural.words.empty()) instead.push_back(before + with_head(passage, first, noun, plural.words));
    sink.add(weighed(span_of(passage, static_cast<std::uint32_t>(from), end + 1),
                     {{"article", article.words}, {"noun", std::string(s.token(noun).text)}}, std::move(instead),
                     surplus));
  }

  MissingArticle article_;
  OtherNumber number_;
};

class NeedlessArticles {
 public:
  NeedlessArticles(const English& english, const Usage& usage, const Settings& settings, SecondLook a, SecondLook the)
      : english_(english),
        usage_(usage),
        indefinite_(static_cast<float>(settings.number("margin-a", 0))),
        definite_(static_cast<float>(settings.number("margin-the", 0))),
        a_(std::move(a)),
        the_(std::move(the)) {}

  void operator()(const Passage& passage, Sink& sink) const {
    const Workings& workings = passage.workings();
    if (!workings.running_prose()) return;
    const Surroundings& surroundings = workings.surroundings();
    for (const ArticleSlot& slot : workings.articles()) {
      if (slot.written == Article::none || !article_may_be_wrong(surroundings, slot) || is_meant(surroundings, slot))
        continue;
      add(passage, surroundings, slot, article_scores(usage_, passage, surroundings, slot), sink);
    }
  }

 private:
  // "The time to go", "the life they love" say which one; "a waste of time", "a little fun" say how much; "spend the
  // time" is what is needed; "go a school" lacks another word.
  static bool is_meant(const Surroundings& s, const ArticleSlot& slot) {
    if (s.inside(slot.article - 1)) {
      const std::string_view before = s.token(slot.article - 1).lemma;
      if (before == "go") return true;
      if (slot.written == Article::definite && s.is(slot.head, "time") &&
          one_of(before, {"spend", "take", "find", "have", "get", "make"}))
        return true;
    }
    if (slot.written == Article::indefinite)
      return s.is(slot.head + 1, "of") || s.is(slot.first, "little") || s.is(slot.first, "bit");
    return (s.is(slot.head + 1, "to") && s.has(slot.head + 2, bit(Xpos::vb))) || s.has(slot.head + 1, bit(Xpos::prp));
  }

  // "The students should choose": in a draft about students they are known, and "the" is right as well. Several of
  // one noun, met a few times before.
  static bool is_topic(const Passage& passage, const ArticleSlot& slot) {
    constexpr std::ptrdiff_t often = 4, near = 4000;  // tokens: an essay, so that a book costs no more a word
    const Token& head = passage.tokens()[static_cast<std::size_t>(slot.head)];
    if (head.xpos != Xpos::nns) return false;
    const Token* begin = passage.analysis().tokens().data();
    begin = &head - std::min(near, &head - begin);
    return std::count_if(begin, &head, [&](const Token& t) { return t.lemma == head.lemma; }) >= often;
  }

  void add(const Passage& passage, const Surroundings& s, const ArticleSlot& slot, const Classifier::Scores& scores,
           Sink& sink) const {
    const float score = -scores[static_cast<std::size_t>(slot.written)];
    float gained = 0;
    if (!usage_.surplus(
            score, first_margin,
            [&] { return gained = gain(usage_.ngrams(), passage.tokens(), slot.article, slot.article + 1, {}); }, 0))
      return;
    const bool definite = slot.written == Article::definite;
    const SecondLook& look = definite ? the_ : a_;
    Signs seen = signs(s, slot);
    seen.add("score", score);
    seen.add("other", scores[static_cast<std::size_t>(definite ? Article::indefinite : Article::definite)]);
    seen.add("gain", gained);
    const auto surplus = look.surplus(seen, asked(passage, s, slot));
    if (!surplus || (definite && is_topic(passage, slot))) return;
    const Token& article = s.token(slot.article);
    const auto head = static_cast<std::uint32_t>(slot.head);
    std::string text(text_of(passage, static_cast<std::uint32_t>(slot.first), head + 1));
    if (article.first && article.capital) text = capitalised(text);
    Arguments arguments{{"article", std::string(article.lower)}, {"noun", std::string(s.token(slot.head).text)}};
    look.tell(seen, arguments);
    sink.add(weighed(span_of(passage, static_cast<std::uint32_t>(slot.article), head + 1), std::move(arguments), {text},
                     *surplus));
  }

  float asked(const Passage& passage, const Surroundings& s, const ArticleSlot& slot) const {
    float out = slot.written == Article::definite ? definite_ : indefinite_;
    if (slot.written == Article::indefinite) {
      const auto word = english_.lexicon().find(s.token(slot.head).lemma);
      if (word && word->countable && !word->uncountable) out += more_for_countable;  // "to look for a nurse"
    } else {
      // Of several the writer may always mean certain ones. "They filed a suit. The suit …"
      if (s.has(slot.head, bit(Xpos::nns)))
        out += more_for_several;
      else if (was_named(passage, s, slot))
        out += more_for_the_named;
    }
    // "The mother and the child": in a row an article follows its fellows.
    if (s.has(slot.article - 1, bit(Xpos::cc) | bit(Xpos::comma)) ||
        (s.has(slot.head, bit(Xpos::nns)) && s.has(slot.head + 1, bit(Xpos::cc))))
      out += more_in_a_row;
    return out;
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
  float indefinite_, definite_;
  SecondLook a_, the_;
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const std::string what = settings.text("find");
  if (what != "missing" && what != "needless")
    return Error{"`find` is \"" + what + "\"; it must be missing or needless."};
  if (what == "missing") {
    const auto article = MissingArticle::find(english, settings);
    const auto number = OtherNumber::find(english, settings, "margin-plural");
    if (!article || !number) return Prepared{.run = [](const Passage&, Sink&) {}};
    return Prepared{.run = MissingArticles(*article, *number)};
  }
  const auto the = SecondLook::find(english, "needless-the", settings);
  return with_second_look(english, "needless-a", the ? Usage::find(english, "article", settings) : std::nullopt,
                          settings, [&](const Usage& known, const SecondLook& a) {
                            return Prepared{.run = NeedlessArticles(english, known, settings, a, *the)};
                          });
}

constexpr Parameter parameters[] = {
    {"find", SettingType::text, true, "missing or needless"},
    {"margin-a", SettingType::number, true, "evidence asked for a or an, natural-log units"},
    {"margin-the", SettingType::number, true, "evidence asked for the"},
    {"margin-plural", SettingType::number, false, "missing: evidence that the rule of plurals asks"},
    {"more-for-both", SettingType::number, false,
     "missing: asked beyond that of nouns that are used with and without number"},
    gain_parameter,
    at_home_parameter,
    first_look_parameter,
};

}  // namespace

extern const Check check_statistics_article;
const Check check_statistics_article{.name = "statistics_article",
                                     .summary = "articles against usage",
                                     .parameters = parameters,
                                     .needs_trees = true,
                                     .prepare = prepare};

}  // namespace firstread
