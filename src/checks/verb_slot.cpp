// Finds a verb in a form its place does not allow: "must have forget", "may brings", "planned to moved", "didn't
// really enjoyed". Speaks only where the lexicon knows the word in no form that would fit, so that it does not
// depend on how a doubtful sentence was tagged.
#include <initializer_list>
#include <string>

#include "english/analysis.h"
#include "english/inflect.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"after", SettingType::text, true,
     "have (must have forget), modal (may brings), to (to becomes) or do (did not went)"},
};

enum class Slot { have, modal, to, does };

constexpr XposSet bare = bit(Xpos::vb) | bit(Xpos::vbp);
constexpr XposSet third = bit(Xpos::vbz);
constexpr XposSet past = bit(Xpos::vbd);
constexpr XposSet past_or_participle = bit(Xpos::vbd) | bit(Xpos::vbn);

// The forms a word the lexicon does not know may be. In a wrong place it is read as the form that place asks for
// ("may brings"); its ending tells better.
XposSet by_shape(const Token& token) {
  const bool verb = token.upos == Upos::verb;
  if (verb && token.lower.ends_with("s") && !token.lower.ends_with("ss")) return third;
  if (verb && token.lower.ends_with("ed")) return past_or_participle;
  return bit(token.xpos);
}

class Sentence {
 public:
  explicit Sentence(Tokens tokens) : tokens_(tokens) {}

  int size() const { return static_cast<int>(tokens_.size()); }
  const Token& operator[](int k) const { return tokens_[static_cast<std::size_t>(k)]; }
  bool is(int k, std::initializer_list<std::string_view> words) const {
    return k >= 0 && k < size() && one_of((*this)[k].lower, words);
  }
  // The first token from `k` on that is no adverb and no "not".
  int after_adverbs(int k) const {
    while (k < size() &&
           (is(k, {"not", "n't", "also", "never", "already", "just", "often", "always", "ever", "even"}) ||
            ((*this)[k].upos == Upos::adv && (*this)[k].lower.ends_with("ly"))))
      ++k;
    return k;
  }
  // Whether the word can only be these forms; of a word the lexicon does not know, the reader's guess tells.
  bool only(int k, XposSet tags) const {
    const Token& token = (*this)[k];
    const XposSet known = token.possible != 0 ? token.possible : by_shape(token);
    return token.is_word() && (known & ~tags) == 0 && !token.capital && !token.quoted && !token.foreign &&
           !one_of(token.lower, {"'s", "'ve", "born"}) && verb_lemma(token.lower) != "be";
  }
  // Whether a helper at `k` may belong to a clause inside another: "the tools we have allow", "all I can is".
  bool inside_another(int k) const {
    const int subject = k - 1;
    if (subject < 0 || (*this)[subject].upos == Upos::noun || (*this)[subject].upos == Upos::propn) return true;
    if (subject == 0) return false;
    return !is(subject - 1,
               {"and",   "but",    "that",  "because", "if",   "when", ",", "so", "as", "think", "since", "although",
                "until", "before", "after", "while",   "know", "hope", ":", ";",  "\"", "(",     "where", "why"});
  }

  // "All that Will does", "their good will seemed", "SHOULD refers to advice": no helper.
  bool is_noun_or_name(int k) const {
    if (k == 0) return false;
    const Token& before = (*this)[k - 1];
    return ((*this)[k].capital && !(*this)[k].first) ||
           (is(k, {"will", "might"}) && (before.upos == Upos::adj || before.xpos == Xpos::prp_poss ||
                                         before.xpos == Xpos::pos || is(k - 1, {"the", "a", "an", "no", "of"})));
  }

 private:
  Tokens tokens_;
};

bool is_modal(const Token& token) {
  return token.xpos == Xpos::md &&
         one_of(token.lower, {"can", "could", "will", "would", "shall", "should", "may", "might", "must", "'ll"});
}

// Verbs, nouns and adjectives after which "to" can only begin an infinitive.
bool before_infinitive(const Token& token) {
  return one_of(
      token.lower,
      {"want",     "wants",     "wanted",    "need",     "needs",      "needed",  "try",    "tries",     "tried",
       "trying",   "able",      "unable",    "decide",   "decides",    "decided", "hope",   "hopes",     "hoped",
       "plan",     "plans",     "planned",   "manage",   "managed",    "fail",    "failed", "refuse",    "refused",
       "seem",     "seems",     "seemed",    "expected", "supposed",   "order",   "ready",  "surprised", "going",
       "attempts", "attempted", "attempt",   "allowed",  "began",      "begin",   "begins", "started",   "starts",
       "easy",     "hard",      "difficult", "possible", "impossible", "how",     "what",   "where",     "when",
       "forced",   "have",      "had",       "has",      "him",        "them",    "me",     "us",        "father",
       "mother",   "people",    "happy",     "sad",      "glad",       "sorry",   "eager"});
}

// `lexicon`: a form it does not know is nobody's advice; what "discus" is meant for, its spelling tells.
void report(const Lexicon& lexicon, const Sentence& s, int helper, int verb, Form form, const Passage& passage,
            Sink& sink) {
  const Token& token = s[verb];
  std::string lemma = verb_lemma(token.lower);
  if (s.only(verb, bare))
    lemma = token.lower;
  else if (token.upos == Upos::verb && !token.lemma.empty() && token.lemma != token.lower)
    lemma = token.lemma;
  const std::string right = inflect(lemma, form, passage.analysis().dialect() != "en-US");
  if (right == token.lower || !lexicon.find(right)) return;
  sink.add({.span = token.span,
            .arguments = {{"word", std::string(token.text)}, {"helper", std::string(s[helper].text)}},
            .replacements = {cased_like(token, right)}});
}

void run(const Lexicon& lexicon, Slot slot, const Passage& passage, Sink& sink) {
  const Sentence s(passage.tokens());
  for (int k = 0; k + 1 < s.size(); ++k) {
    const int verb = s.after_adverbs(k + 1);
    if (verb >= s.size() || s[k].quoted) continue;
    switch (slot) {
      case Slot::have: {
        if (!s.is(k, {"have", "has", "had", "'ve"})) break;
        const bool sure = k > 0 && (is_modal(s[k - 1]) || s.is(k, {"'ve"}) || s.is(k + 1, {"not", "n't"}));
        if (!sure && s.inside_another(k)) break;
        if (verb_lemma(s[verb].lower) == "do") break;
        if (s.only(verb, bare) || s.only(verb, past)) report(lexicon, s, k, verb, Form::participle, passage, sink);
        break;
      }
      case Slot::modal:
        if (!is_modal(s[k]) || s.is_noun_or_name(k) || (s.inside_another(k) && !s.is(k + 1, {"not", "n't"}))) break;
        if (s.only(verb, third | past_or_participle)) report(lexicon, s, k, verb, Form::base, passage, sink);
        break;
      case Slot::to:
        if (!s.is(k, {"to"}) || k == 0 || !(before_infinitive(s[k - 1]) || s.is(k - 1, {"not"}))) break;
        if (s.only(verb, third) || s.only(verb, past) ||
            (s.only(verb, past_or_participle) && s.is(verb + 1, {"the", "a", "an", "my", "your", "his", "her", "our",
                                                                 "their", "it", "them", "him", "us", "me", ".", ","})))
          report(lexicon, s, k, verb, Form::base, passage, sink);
        break;
      case Slot::does:
        if (!s.is(k, {"do", "does", "did"}) || !s.is(k + 1, {"not", "n't"})) break;
        if (s.only(verb, third | past_or_participle)) report(lexicon, s, k, verb, Form::base, passage, sink);
        break;
    }
  }
}

Result<Prepared> prepare(const Settings& settings, const English& english) {
  struct Choice {
    std::string_view name;
    Slot slot;
    std::vector<std::string> triggers;
  };
  const Choice kinds[] = {
      {"have", Slot::have, {"have", "has", "had", "'ve"}},
      {"modal", Slot::modal, {"can", "could", "will", "would", "shall", "should", "may", "might", "must", "'ll"}},
      {"to", Slot::to, {"to"}},
      {"do", Slot::does, {"do", "does", "did"}},
  };
  for (const Choice& kind : kinds)
    if (settings.text("after") == kind.name)
      return Prepared{.run = [lexicon = &english.lexicon(), slot = kind.slot](
                                 const Passage& p, Sink& sink) { run(*lexicon, slot, p, sink); },
                      .triggers = kind.triggers};
  return Error{.message = "after is \"" + settings.text("after") + "\"; it may be have, modal, to or do"};
}

}  // namespace

extern const Check check_verb_slot;
const Check check_verb_slot{.name = "verb_slot",
                            .summary = "verbs in a form that cannot stand after have, a modal, to or do",
                            .parameters = parameters,
                            .prepare = prepare};

}  // namespace firstread
