#include "english/clause_openings.h"

#include <algorithm>

#include "english/lexicon.h"

namespace firstread {
namespace {

const Token& at(Tokens tokens, int k) { return tokens[static_cast<std::size_t>(k)]; }
int size_of(Tokens tokens) { return static_cast<int>(tokens.size()); }

bool is_pronoun_subject(const Token& t) {
  return is_nominative(t) || (t.xpos == Xpos::ex && t.lower == "there") ||
         one_of(t.lower, {"it", "you", "everyone", "everybody", "nobody", "someone", "somebody", "no-one"});
}

bool is_demonstrative(const Token& t) { return one_of(t.lower, {"this", "these", "those", "that"}); }

bool opens_group(const Token& t) {
  return t.xpos == Xpos::prp_poss || one_of(t.lower, {"the", "a", "an", "this", "these", "some", "most", "many"});
}

bool in_group(const Token& t) {
  return is_noun(t) || t.upos == Upos::num || (t.upos == Upos::adj && t.xpos != Xpos::wdt) || t.text == "-";
}

// "me", "the", "two", "nice people": what begins an object; not "last week", "myself", "(found it) strange".
bool begins_object(Tokens tokens, int k) {
  const Token& t = at(tokens, k);
  if (one_of(t.lower, {"last", "next", "every", "each", "all", "yesterday", "today", "tomorrow", "tonight", "home",
                       "best", "most", "more", "better"}) ||
      t.lower.ends_with("self") || t.lower.ends_with("selves"))
    return false;
  if (t.upos == Upos::adj) {
    while (k < size_of(tokens) && at(tokens, k).upos == Upos::adj) ++k;
    return k < size_of(tokens) && is_noun(at(tokens, k));
  }
  return is_noun(t) || t.upos == Upos::num || t.upos == Upos::det ||
         one_of(t.xpos, {Xpos::prp, Xpos::prp_poss, Xpos::pdt, Xpos::dollar});
}

bool ends_clause(Tokens tokens, int k) {
  return k >= size_of(tokens) || is_punctuation(at(tokens, k)) || at(tokens, k).upos == Upos::cconj ||
         at(tokens, k).upos == Upos::sconj || one_of(at(tokens, k).xpos, {Xpos::wdt, Xpos::wp, Xpos::wrb});
}

int skip_adverbs(Tokens tokens, int k) {
  while (k < size_of(tokens) && ((at(tokens, k).upos == Upos::adv && at(tokens, k).xpos != Xpos::wrb) ||
                                 at(tokens, k).xpos == Xpos::rp || one_of(at(tokens, k).lower, {"not", "n't"})))
    ++k;
  return k;
}

// "this morning", "a week": when, not what; "a great time" is what.
bool tells_when(Tokens tokens, int k) {
  return k + 1 < size_of(tokens) &&
         one_of(at(tokens, k + 1).lemma,
                {"day", "week", "month", "year", "morning", "night", "evening", "afternoon", "time", "hour", "minute",
                 "weekend", "summer", "winter", "monday", "sunday"}) &&
         at(tokens, k).upos != Upos::adj;
}

// "has permission to access.": an infinitive behind a noun, with nothing after it.
bool ends_on_infinitive(Tokens tokens, int from) {
  for (int k = from; k + 2 < size_of(tokens) && !is_punctuation(at(tokens, k)); ++k)
    if (is_noun(at(tokens, k)) && at(tokens, k + 1).xpos == Xpos::to && is_verb(at(tokens, k + 2)) &&
        ends_clause(tokens, k + 3))
      return true;
  return false;
}

// "need to see", but not "want to see": the noun before may be what one needs.
bool takes_thing_and_infinitive(Tokens tokens, int from, int last) {
  for (int k = from; k < last; ++k)
    if (at(tokens, k + 1).xpos == Xpos::to &&
        !one_of(at(tokens, k).lemma, {"want", "try", "decide", "start", "begin", "hope", "love", "hate", "go", "come",
                                      "seem", "plan", "learn", "refuse", "agree", "prefer", "wish"}))
      return true;
  return false;
}

}  // namespace

bool strands_preposition(Tokens tokens, int from) {
  const auto stranded = [&](const Token& t) {
    return t.upos == Upos::adp || t.xpos == Xpos::to || t.xpos == Xpos::rp ||
           one_of(t.lower, {"in", "on", "for", "with", "at", "about", "of", "from", "by", "across", "into", "through"});
  };
  for (int k = from; k < size_of(tokens) && !is_punctuation(at(tokens, k)); ++k) {
    // The next clause begins: what it does with its prepositions is its own.
    if (k > from && (is_nominative(at(tokens, k)) || at(tokens, k).xpos == Xpos::ex)) return false;
    if (!stranded(at(tokens, k)) ||
        one_of(at(tokens, k).lower, {"out", "up", "down", "away", "off", "back", "along"}) ||
        (one_of(at(tokens, k).lower, {"over", "before", "after"}) && at(tokens, k).upos != Upos::adp))
      continue;
    if (ends_clause(tokens, k + 1) || is_finite(at(tokens, k + 1)) || is_nominative(at(tokens, k + 1)) ||
        (stranded(at(tokens, k + 1)) && at(tokens, k + 1).lower != "of") ||
        one_of(at(tokens, k + 1).lower,
               {"now", "today", "again", "too", "there", "every", "most", "rather", "here", "anymore", "instead"}))
      return true;
  }
  return false;
}

ClauseOpening clause_opening(Tokens tokens, int k) {
  const int size = size_of(tokens);
  const Token& first = at(tokens, k);
  if (first.quoted || !first.is_word()) return {};
  const auto with_verb = [&](int subject) -> ClauseOpening {
    int v = subject + 1;
    while (v < size && v <= subject + 2 && at(tokens, v).upos == Upos::adv) ++v;
    if (v < size && is_finite(at(tokens, v)) && !at(tokens, v).quoted) return {k, subject, v};
    return {};
  };
  if (is_pronoun_subject(first)) return with_verb(k);
  if (is_demonstrative(first) && k + 1 < size && is_finite(at(tokens, k + 1))) return {k, k, k + 1};
  if (!opens_group(first)) return {};
  int last = k;
  while (last + 1 < size && last < k + 4 && in_group(at(tokens, last + 1))) ++last;
  return last > k && is_noun(at(tokens, last)) ? with_verb(last) : ClauseOpening{};
}

int last_of_verbs(Tokens tokens, int finite) {
  int last = finite;
  for (int k = finite + 1; k < size_of(tokens); ++k) {
    const Token& t = at(tokens, k);
    // "have seen work": what one has seen, no part of the group.
    if (t.xpos == Xpos::vb && k == last + 1 && one_of(at(tokens, last).xpos, {Xpos::vbn, Xpos::vb, Xpos::vbg})) break;
    if (is_verb(t) && !is_finite(t))
      last = k;
    else if ((t.upos != Upos::adv || t.xpos == Xpos::wrb) && t.xpos != Xpos::to && !one_of(t.lower, {"not", "n't"}))
      break;
  }
  return last;
}

bool has_no_gap(Tokens tokens, const ClauseOpening& clause, const Lexicon& lexicon) {
  const int last = last_of_verbs(tokens, clause.finite);
  const Token& verb = at(tokens, last);
  const int next = skip_adverbs(tokens, last + 1);
  if (strands_preposition(tokens, last + 1) || ends_on_infinitive(tokens, last + 1) ||
      takes_thing_and_infinitive(tokens, clause.finite, last))
    return false;
  if (may_take_clause(verb, lexicon) && next < size_of(tokens) &&
      (is_finite(at(tokens, next)) || is_nominative(at(tokens, next))))
    return false;
  const bool there_is = at(tokens, clause.subject).xpos == Xpos::ex;
  if (verb.lemma == "be") {
    if (next >= size_of(tokens) || ends_clause(tokens, next)) return false;
    const Token& said = at(tokens, next);
    // "a book it is hard to read"
    if (said.upos == Upos::adj && next + 1 < size_of(tokens) && at(tokens, next + 1).xpos == Xpos::to) return false;
    return begins_object(tokens, next) || (!there_is && (said.upos == Upos::adj || said.upos == Upos::adp));
  }
  if (there_is) return false;
  const bool passive = verb.xpos == Xpos::vbn && last > clause.finite && at(tokens, last - 1).lemma == "be";
  const bool gives = one_of(
      verb.lemma, {"give", "show", "tell", "send", "bring", "buy",     "ask",  "teach", "offer", "lend",  "call",
                   "name", "pay",  "sell", "dub",  "label", "promise", "make", "owe",   "leave", "allow", "wish"});
  if (passive)
    return !gives && std::none_of(tokens.begin() + clause.finite, tokens.begin() + last,
                                  [](const Token& t) { return t.xpos == Xpos::to; });
  if (next < size_of(tokens) && at(tokens, next).upos == Upos::adj &&
      one_of(verb.lemma, {"look", "feel", "seem", "get", "become", "taste", "smell", "sound", "stay", "turn"}))
    return true;
  if (next < size_of(tokens) && begins_object(tokens, next) && !tells_when(tokens, next)) {
    // "the book he gave me (a year ago)": two objects leave no gap.
    if (!gives) return true;
    for (int k = next + 1; k < std::min(next + 5, size_of(tokens) - 1); ++k)
      if (tells_when(tokens, k)) return false;
    return at(tokens, next).xpos == Xpos::prp && next + 1 < size_of(tokens) && begins_object(tokens, next + 1);
  }
  return takes_no_object(verb) && !is_finite(at(tokens, std::min(next, size_of(tokens) - 1)));
}

bool takes_no_object(const Token& verb) {
  return one_of(verb.lemma, {"go",      "come",  "live", "arrive", "sleep", "stay",  "die",    "fall",   "happen",
                             "smile",   "laugh", "cry",  "sit",    "wait",  "talk",  "listen", "depend", "disappear",
                             "belong",  "rain",  "snow", "agree",  "wake",  "faint", "exist",  "look",   "matter",
                             "consist", "work",  "bark", "shine",  "swim",  "yell"});
}

bool takes_person_and_clause(const Token& verb) {
  return one_of(verb.lemma, {"tell",  "promise", "show",   "remind", "convince", "warn",    "assure", "bet",
                             "teach", "ask",     "advise", "inform", "persuade", "text",    "write",  "email",
                             "swear", "let",     "make",   "say",    "trust",    "believe", "notify", "reassure"});
}

bool may_take_clause(const Token& verb, const Lexicon& lexicon) {
  if (!is_verb(verb)) return false;
  if (one_of(verb.lemma,
             {"be", "want", "would", "like", "let", "make", "see", "get", "read", "write", "have", "do", "keep"}))
    return true;
  return lexicon.patterns(verb.lemma).clause >= Use::often;
}

}  // namespace firstread
