#include "spoil.h"

#include <algorithm>
#include <array>
#include <optional>

#include "english/agreement_slots.h"
#include "english/article_slots.h"
#include "english/boundaries.h"
#include "english/comma_gaps.h"
#include "english/gain.h"
#include "english/inflect.h"
#include "english/number_slots.h"
#include "english/preposition_slots.h"
#include "english/verb_slots.h"
#include "english/workings.h"
#include "text/unicode.h"

namespace firstread::statistics {
namespace {

struct Change {
  std::size_t begin, end;  // in the clean text
  std::string text;
  Change(Span span, std::string instead)
      : begin(firstread::number(span.begin)), end(firstread::number(span.end)), text(std::move(instead)) {}
};

class Spoiler {
 public:
  Spoiler(const English& english, const Analysis& clean, double strength, std::uint64_t seed)
      : english_(english), clean_(clean), source_(clean.source().text()), strength_(strength), state_(seed) {}

  std::vector<Change> changes() {
    for (std::uint32_t k = 0; k < clean_.sentences().size(); ++k) {
      const Sentence& place = clean_.sentences()[k];
      tokens_ = clean_.tokens().subspan(place.first, place.last - place.first);
      const Workings workings(tokens_);
      if (!workings.running_prose()) continue;
      const Surroundings& s = workings.surroundings();
      for (const ArticleSlot& slot : workings.articles()) article(s, slot);
      for (const NumberSlot& slot : workings.numbers()) number(s, slot);
      for (const VerbSlot& slot : verb_slots(s)) verb(s, slot);
      for (const AgreementSlot& slot : agreement_slots(s)) agreement(s, slot);
      for (const PrepositionSlot& slot : preposition_slots(s)) preposition(s, slot);
      for (const CommaGap& gap : workings.commas()) {
        if (gap.written && chance(0.3)) drop_comma(gap.left + 1);
      }
      if (k > 0 && clean_.sentences()[k - 1].block == place.block) join(clean_.tokens()[place.first - 1]);
      for (int i = 0; i < s.size(); ++i) noise(i);
    }
    return std::move(changes_);
  }

 private:
  bool chance(double rate) { return uniform() < rate * strength_; }
  double uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  std::size_t below(std::size_t count) { return next() % count; }
  std::uint64_t next() {  // splitmix64 (Steele, Lea & Flood 2014)
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }

  const Token& at(int i) const { return tokens_[static_cast<std::size_t>(i)]; }

  void replace(int i, std::string text) {
    const Token& token = at(i);
    changes_.emplace_back(Span{token.span.begin, token.span.end}, token.capital ? capitalised(text) : std::move(text));
  }
  // The word and what stands between it and the next one goes; a capital moves on.
  void drop_word(int i) {
    if (i + 1 >= static_cast<int>(tokens_.size())) return;
    const Token& token = at(i);
    const Token& after = at(i + 1);
    std::string text(after.text);
    if (token.first && token.capital) text = capitalised(text);
    changes_.emplace_back(Span{token.span.begin, after.span.end}, std::move(text));
  }
  void insert_before(int i, std::string_view word) {
    const Token& token = at(i);
    std::string text(word);
    if (token.first && token.capital) {
      text = capitalised(text) + " " + (token.is("i") ? std::string(token.text) : to_lower(token.text));
    } else {
      text += " " + std::string(token.text);
    }
    changes_.emplace_back(Span{token.span.begin, token.span.end}, std::move(text));
  }
  void drop_comma(int i) {
    if (at(i).is(",")) changes_.emplace_back(Span{at(i - 1).span.begin, at(i).span.end}, std::string(at(i - 1).text));
  }

  std::string_view indefinite(int before) const {
    const auto word = english_.lexicon().find(at(before).lower);
    const bool vowel = word && word->sound_known
                           ? word->vowel_sound
                           : std::string_view("aeiou").find(at(before).lower.front()) != std::string_view::npos;
    return vowel ? "an" : "a";
  }

  void article(const Surroundings& s, const ArticleSlot& slot) {
    if (is_anothers(tokens_, slot.head)) return;
    const double draw = uniform() / strength_;
    switch (slot.written) {
      case Article::indefinite:
        if (draw < 0.09) return drop_word(slot.article);
        if (draw < 0.105) replace(slot.article, "the");
        return;
      case Article::definite:
        if (draw < 0.06) return drop_word(slot.article);
        if (draw < 0.068 && s.has(slot.head, bit(Xpos::nn))) replace(slot.article, std::string(indefinite(slot.first)));
        return;
      case Article::none: {
        // "The" too many stands mostly before what is meant in general: "the nature", "the dogs".
        const auto word = english_.lexicon().find(s.token(slot.head).lemma);
        const bool mass = word && word->uncountable && s.has(slot.head, bit(Xpos::nn));
        const double often = mass ? 0.05 : s.has(slot.head, bit(Xpos::nns)) ? 0.03 : 0.01;
        if (draw < often) return insert_before(slot.first, "the");
        if (draw < often + 0.01 && s.has(slot.head, bit(Xpos::nn))) insert_before(slot.first, indefinite(slot.first));
      }
    }
  }

  void number(const Surroundings& s, const NumberSlot& slot) {
    if (is_anothers(tokens_, slot.head) || !chance(slot.plural ? 0.05 : 0.02)) return;
    const std::string other = inflect(s.token(slot.head).lemma, slot.plural ? Form::singular : Form::plural);
    const auto known = english_.lexicon().find(other);
    if (known && known->lower && other != s.token(slot.head).lower) replace(slot.head, other);
  }

  void verb(const Surroundings& s, const VerbSlot& slot) {
    if (is_anothers(tokens_, slot.verb) || !chance(0.05)) return;
    const Token& verb = s.token(slot.verb);
    const auto forms = verb_forms(verb.lemma);
    // Learners fall back on the form that they know best.
    constexpr std::array<std::size_t, 10> taken = {0, 0, 0, 0, 0, 3, 3, 2, 4, 1};
    const std::string& form = forms[taken[below(taken.size())]];
    if (form != verb.lower && english_.lexicon().find(form)) replace(slot.verb, form);
  }

  void agreement(const Surroundings& s, const AgreementSlot& slot) {
    if (is_anothers(tokens_, slot.verb) || !chance(slot.plural ? 0.03 : 0.05)) return;
    const std::string other = other_number(s.token(slot.verb));
    if (!other.empty() && other != s.token(slot.verb).lower) replace(slot.verb, other);
  }

  void preposition(const Surroundings&, const PrepositionSlot& slot) {
    const double draw = uniform() / strength_;
    if (slot.at < 0) {
      if (draw < 0.006) insert_before(slot.right, prepositions[below(10)]);
      return;
    }
    if (draw < 0.02) return drop_word(slot.at);
    constexpr std::array<std::uint8_t, 14> taken = {0, 1, 1, 1, 2, 2, 3, 3, 4, 5, 5, 6, 6, 8};
    if (draw < 0.07) {
      const std::uint8_t other = taken[below(taken.size())];
      if (other != slot.written) replace(slot.at, std::string(prepositions[other]));
    }
  }

  // The end of the sentence before becomes a comma.
  void join(const Token& stop) {
    const Token& first = tokens_.front();
    if (!stop.is(".") || !chance(0.06) || first.kind != TokenKind::word) return;
    const bool keeps = first.is("i") || first.upos == Upos::propn;
    changes_.emplace_back(Span{stop.span.begin, first.span.end},
                          ", " + (keeps ? std::string(first.text) : to_lower(first.text)));
  }

  // Misspellings, lost words and marks: what else is wrong around.
  void noise(int i) {
    const Token& token = at(i);
    if (token.is(",") && i > 0 && chance(0.1)) return drop_comma(i);
    if (token.kind != TokenKind::word || token.capital || token.text.size() < 3) return;
    const double draw = uniform() / strength_;
    if (draw < 0.004) return drop_word(i);
    if (draw > 0.03 || token.text.size() < 4) return;
    std::string text(token.text);
    const std::size_t place = 1 + below(text.size() - 1);
    if (static_cast<unsigned char>(text[place]) > 127 || static_cast<unsigned char>(text[place - 1]) > 127) return;
    switch (below(4)) {
      case 0:
        text.erase(place, 1);
        break;
      case 1:
        text.insert(place, 1, text[place]);
        break;
      case 2:
        std::swap(text[place], text[place - 1]);
        break;
      default:
        text[place] = "aeiou"[below(5)];
    }
    replace(i, text);
  }

  const English& english_;
  const Analysis& clean_;
  std::string_view source_;
  double strength_;
  std::uint64_t state_;
  std::span<const Token> tokens_;
  std::vector<Change> changes_;
};

}  // namespace

SpoiltText spoil(const English& english, const Analysis& clean, double strength, std::uint64_t seed) {
  std::vector<Change> changes = Spoiler(english, clean, strength, seed).changes();
  std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.begin < b.begin; });
  const std::string_view source = clean.source().text();
  SpoiltText out;
  std::size_t done = 0;
  for (const Change& change : changes) {
    // Two changes of one place are one error too many.
    if (change.begin < done) continue;
    out.text += source.substr(done, change.begin - done);
    const std::size_t begin = out.text.size();
    out.text += change.text;
    out.places.push_back({begin, out.text.size(), std::string(source.substr(change.begin, change.end - change.begin))});
    done = change.end;
  }
  out.text += source.substr(done);
  return out;
}

}  // namespace firstread::statistics
