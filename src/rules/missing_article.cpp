#include "rules/missing_article.h"

#include "english/bare_nouns.h"
#include "english/gain.h"
#include "english/noun_groups.h"
#include "english/tree.h"
#include "english/workings.h"
#include "rules/replacement.h"
#include "text/unicode.h"

namespace firstread {
namespace {

// "a" or "an" before the word, by its sound where the lexicon knows it.
std::string_view indefinite(const Lexicon& lexicon, const Token& next) {
  const auto word = lexicon.find(next.lower);
  if (word && word->sound_known) return word->vowel_sound ? "an" : "a";
  return std::string_view("aeiou").find(next.lower.front()) != std::string_view::npos ? "an" : "a";
}

constexpr float more_for_several = 1.5f;  // "people" and "the people" are both English, as "brother" is not

}  // namespace

bool article_may_be_wrong(const Surroundings& s, const ArticleSlot& slot) {
  // "an other" and "the many" are other troubles, "a students" is one of number.
  // "an accident today": no part of the group.
  if (one_of(s.token(slot.head).lower, {"today", "tomorrow", "yesterday", "tonight"})) return false;
  for (const std::string_view word : {"other", "many", "few", "multiple", "same", "only", "more", "most"}) {
    if (s.is(slot.first, word)) return false;
  }
  if (slot.written == Article::indefinite && s.has(slot.head, bit(Xpos::nns))) return false;
  // "why not dance or sing": verbs, whatever they look like.
  if (s.is(slot.first - 1, "not") && s.is(slot.first - 2, "why")) return false;
  // "The neighbours whom we asked" are certain friends.
  if (slot.written == Article::definite && s.has(slot.head + 1, bit(Xpos::wdt) | bit(Xpos::wp) | bit(Xpos::wrb)))
    return false;
  if (slot.written == Article::none) {
    if (s.is(slot.head, "once") || s.is(slot.head, "twice")) return false;  // no nouns, whatever they are read as
    // "Tests are part of school": as good as "a part".
    if (s.is(slot.head, "part") && s.is(slot.head + 1, "of")) return false;
    if (s.inside(slot.first - 1)) {
      const Token& before = s.token(slot.first - 1);
      // A formula before a noun may say how many: "h = 4 metres"; "that book" has what it needs, however it is read.
      if (before.is_word() && before.possible == 0 && !before.capital) return false;  // "mthe house"
      if (before.kind == TokenKind::object || one_of(before.lower, {"this", "that", "these", "those"})) return false;
    }
    if (is_bare_by_custom(s, slot.first, slot.head)) return false;
    const bool one = !s.has(slot.head, bit(Xpos::nns));
    if (one && (s.is(slot.first, "next") || s.is(slot.first, "last"))) return false;  // "Next year I start"
    // "keep study": a verb in another form than it should have, rather than a noun.
    if (slot.first == slot.head && (s.token(slot.head).possible & tags::verb) != 0 && s.inside(slot.first - 1) &&
        one_of(s.token(slot.first - 1).lemma, {"keep", "enjoy", "finish", "avoid", "stop", "quit"}))
      return false;
    // "kind of hard" is "rather hard", "sort of a waste" "rather a waste".
    if (one_of(s.token(slot.head).lower, {"kind", "sort"}) && s.is(slot.head + 1, "of") &&
        s.has(slot.head + 2, tags::adjective | tags::adverb | bit(Xpos::dt)))
      return false;
  }
  // "House of Commons" is a name although its first word could be a noun.
  if (s.token(slot.head).capital && s.inside(slot.head + 2) && s.token(slot.head + 2).capital) return false;
  if (stands_twice(s, slot.head)) return false;
  for (int i = slot.first; i <= slot.head; ++i) {
    if (is_anothers(s.tokens(), i)) return false;
  }
  return true;
}

bool was_named(const Passage& passage, const Surroundings& s, const ArticleSlot& slot) {
  const std::span<const Token> all = passage.analysis().tokens();
  const auto at = static_cast<std::size_t>(passage.tokens().data() - all.data());
  const std::span<const Token> before = all.subspan(at - std::min(at, memory), std::min(at, memory));
  return mentioned(before, s, slot.first, s.token(slot.head).lemma);
}

Classifier::Scores article_scores(const Usage& usage, const Passage& passage, const Surroundings& s,
                                  const ArticleSlot& slot) {
  Cues cues;
  add_article_cues(s, slot, was_named(passage, s, slot), cues);
  return usage.scores(cues);
}

MissingArticle::MissingArticle(const English& english, const Usage& usage, const Settings& settings)
    : english_(&english),
      usage_(usage),
      indefinite_(static_cast<float>(settings.number("margin-a", 0))),
      definite_(static_cast<float>(settings.number("margin-the", 0))),
      both_(static_cast<float>(settings.number("more-for-both", 0))) {}

std::optional<MissingArticle> MissingArticle::find(const English& english, const Settings& settings) {
  const auto usage = Usage::find(english, "article", settings);
  if (!usage) return std::nullopt;
  return MissingArticle(english, *usage, settings);
}

Remedy MissingArticle::remedy(const Passage& passage, const Surroundings& s, const ArticleSlot& slot) const {
  const Classifier::Scores scores = article_scores(usage_, passage, s, slot);
  const bool several = s.has(slot.head, bit(Xpos::nns));
  Remedy best;
  const auto consider = [&](Article article, std::string_view word, float margin) {
    const auto surplus = usage_.surplus(
        scores[static_cast<std::size_t>(article)], margin,
        [&] { return gain(usage_.ngrams(), passage.tokens(), slot.first, slot.first, {word}); }, least_remedy);
    if (surplus && *surplus > best.surplus) best = {*surplus, std::string(word)};
  };
  // Most places are told by the classifier alone; the lexicon is asked of the rest.
  if (!several && !usage_.hopeless(scores[static_cast<std::size_t>(Article::indefinite)], indefinite_, least_remedy)) {
    const auto word = english_->lexicon().find(s.token(slot.head).lemma);
    const bool both = word && word->countable && word->uncountable;
    if (!word || word->countable || !word->uncountable)
      consider(Article::indefinite, indefinite(english_->lexicon(), s.token(slot.first)),
               indefinite_ + (both ? both_ : 0));
  }
  consider(Article::definite, "the", definite_ + (several ? more_for_several : 0));
  return best;
}

MissingArticle::Found MissingArticle::before(const Passage& passage, const Surroundings& s, int noun) const {
  Found best;
  for (const ArticleSlot& slot : passage.workings().articles()) {
    if (slot.head != noun || slot.written != Article::none || !article_may_be_wrong(s, slot)) continue;
    Remedy found = remedy(passage, s, slot);
    if (found.surplus > best.remedy.surplus) best = {std::move(found), slot.first};
  }
  return best;
}

std::string with_article(const Passage& passage, const std::string& article, int first, int noun) {
  const Token& next = passage.tokens()[static_cast<std::size_t>(first)];
  std::string group(text_of(passage, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(noun) + 1));
  if (!next.first || !next.capital) return article + " " + group;
  return capitalised(article) + " " + to_lower(next.text) + group.substr(next.text.size());
}

}  // namespace firstread
