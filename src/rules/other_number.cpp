#include "rules/other_number.h"

#include "english/bare_nouns.h"
#include "english/gain.h"
#include "english/inflect.h"
#include "english/tree.h"
#include "text/unicode.h"

namespace firstread {
namespace {

// "the", "my", "this" before a noun leave it open how many there are; "one of the" does not.
bool is_definite(const Surroundings& s, int determiner) {
  if (determiner < 0 || s.is(determiner - 1, "of")) return false;
  return s.has(determiner, bit(Xpos::prp_poss)) || one_of(s.token(determiner).lower, {"the", "this", "that"});
}

}  // namespace

OtherNumber::OtherNumber(const English& english, const Usage& usage, const Settings& settings, std::string_view margin)
    : english_(&english),
      usage_(usage),
      margin_(static_cast<float>(settings.number(margin, 0))),
      both_(static_cast<float>(settings.number("more-for-both", 0))),
      definite_(static_cast<float>(settings.number("more-after-the", 0))) {}

std::optional<OtherNumber> OtherNumber::find(const English& english, const Settings& settings,
                                             std::string_view margin) {
  const auto usage = Usage::find(english, "number", settings);
  if (!usage) return std::nullopt;
  return OtherNumber(english, *usage, settings, margin);
}

Remedy OtherNumber::remedy(const Passage& passage, const Surroundings& s, const NumberSlot& slot) const {
  const Token& noun = s.token(slot.head);
  const bool to_plural = !slot.plural;
  if (stands_twice(s, slot.head) || (to_plural && only_imagined(s, slot.head + 1))) return {};
  if (to_plural && slot.determiner < 0 && is_bare_by_custom(s, slot.first, slot.head)) return {};
  const auto word = english_->lexicon().find(noun.lemma);
  if (!word || noun.lower.size() < 3 || (bit(Xpos::nn) & word->tags) == 0) return {};
  if (to_plural && word->uncountable && !word->countable) return {};
  const std::string other = inflect(noun.lemma, to_plural ? Form::plural : Form::singular);
  if (other == noun.lower) return {};
  const auto known = english_->lexicon().find(other);
  // "politenesses" is a form, but nobody writes it.
  if (!known || !known->lower || known->zipf < std::max(2.0f, word->zipf - 2.2f)) return {};

  Cues cues;
  add_number_cues(s, slot, cues);
  const float plural = usage_.scores(cues)[1];
  const float margin = margin_ + (word->uncountable && word->countable ? both_ : 0) +
                       (to_plural && is_definite(s, slot.determiner) ? definite_ : 0);
  const auto surplus = usage_.surplus(
      to_plural ? plural : -plural, margin,
      [&] { return gain(usage_.ngrams(), passage.tokens(), slot.head, slot.head + 1, {other}); },
      slot.determiner < 0 ? least_remedy : -most_help);
  if (!surplus) return {};
  return {*surplus, noun.capital ? capitalised(other) : other};
}

}  // namespace firstread
