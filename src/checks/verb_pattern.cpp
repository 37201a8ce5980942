// Finds a verb that does not take what follows it: "enjoy to read", "decided going", "suggest you to go", "recommend
// do". What a verb takes is told by the lexicon, which has it from edited prose; speaks only of verbs that prose hardly
// ever uses so and often the other way.
#include <string>

#include "english/analysis.h"
#include "english/inflect.h"
#include "english/lexicon.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"wrong", SettingType::text, true,
     "infinitive (enjoy to go), ing (decide going), object (suggest you to go) or bare (recommend go)"},
};

enum class Wrong { infinitive, ing, object, bare };

class Sentence {
 public:
  Sentence(const Lexicon& lexicon, Tokens tokens) : lexicon_(lexicon), tokens_(tokens) {}

  int size() const { return static_cast<int>(tokens_.size()); }
  const Token& operator[](int k) const { return tokens_[static_cast<std::size_t>(k)]; }
  bool is(int k, std::initializer_list<std::string_view> words) const {
    return k >= 0 && k < size() && one_of((*this)[k].lower, words);
  }
  bool plain(int k) const {
    return k >= 0 && k < size() && (*this)[k].is_word() && !(*this)[k].quoted && !(*this)[k].foreign;
  }

  // A verb that does something of its own: with a subject, a helper or "to" right before it, and no noun, no passive,
  // no participle of a noun ("the change suggested to go with it").
  bool is_doing(int k) const {
    if (!plain(k) || (*this)[k].upos != Upos::verb || ((*this)[k].capital && k > 0)) return false;
    int before = k - 1;
    while (is(before, {"not", "n't", "also", "always", "never", "really", "only", "just", "still", "even", "often"}) ||
           (before >= 0 && (*this)[before].upos == Upos::adv && (*this)[before].lower.ends_with("ly")))
      --before;
    if (before < 0) return false;
    const bool subject = is(before, {"i", "you", "he", "she", "it", "we", "they", "who", "everyone", "everybody"});
    const Xpos form = (*this)[k].xpos;
    if (subject) return !is_inside_another(before) && form != Xpos::vbg;
    // After a noun the form must show the time by itself: "students enjoy", but not "the change suggested".
    if (is_noun((*this)[before]))
      return one_of(form, {Xpos::vbz, Xpos::vbp, Xpos::vb}) && (forms(k) & bit(Xpos::nn)) == 0 &&
             !is_inside_noun(before);
    if (form == Xpos::vbg)
      return (*this)[before].lemma == "be" || is(before, {"by", "without", "before", "after", "of"});
    if ((*this)[before].xpos == Xpos::md || is(before, {"do", "does", "did", "to"}))
      return one_of((*this)[k].xpos, {Xpos::vb, Xpos::vbp}) && !is(before - 1, {"what", "which", "whom"});
    return is(before, {"have", "has", "had", "'ve"}) && one_of((*this)[k].xpos, {Xpos::vbn, Xpos::vbd});
  }

  VerbPatterns patterns(int k) const { return lexicon_.patterns((*this)[k].lemma); }
  XposSet forms(int k) const {
    const auto word = lexicon_.find((*this)[k].lower);
    return word ? word->tags : XposSet{};
  }
  // Whether what follows shows that the form in -ing at `k` is a verb: "buying a", "going to"; "training" is a noun
  // too.
  bool goes_on(int k) const {
    if (k + 1 >= size()) return false;
    const Token& next = (*this)[k + 1];
    return one_of(next.xpos, {Xpos::dt, Xpos::prp, Xpos::prp_poss, Xpos::to}) ||
           is(k + 1, {"home", "there", "here", "abroad", "away"}) ||
           (forms(k) & (bit(Xpos::nn) | bit(Xpos::vbg))) == bit(Xpos::vbg);
  }
  // A verb without "to" or ending that nothing before it asks for: "recommend do", and no noun ("enjoy play").
  bool is_bare(int k) const {
    if (!plain(k) || !one_of((*this)[k].xpos, {Xpos::vb, Xpos::vbp}) || (*this)[k].capital ||
        !is_letter(point_at((*this)[k].text, 0).value))
      return false;
    if (is(k, {"be", "are", "am", "do", "have"}) && is(k + 1, {"n't", "not"})) return false;
    if (is(k, {"are", "am"})) return false;
    constexpr XposSet others = bit(Xpos::nn) | bit(Xpos::jj) | bit(Xpos::rb) | bit(Xpos::in) | bit(Xpos::vbd);
    return (forms(k) & others) == 0 || goes_on(k);
  }

 private:
  // "The food students enjoy to …": the noun right before the verb has another before it.
  bool is_inside_noun(int noun) const {
    int k = noun;
    while (k > 0 && ((*this)[k - 1].upos == Upos::adj || is_noun((*this)[k - 1]))) --k;
    const bool opened = k > 0 && ((*this)[k - 1].upos == Upos::det || (*this)[k - 1].xpos == Xpos::prp_poss);
    if (k == 0) return false;
    if (!opened) return k < noun || is_inside_another(noun);
    return k > 1 && is_inside_another(k - 1);
  }
  // "The food they enjoy to …", "what we decided …": what is before may belong to the verb.
  bool is_inside_another(int subject) const {
    if (subject == 0) return false;
    const Token& before = (*this)[subject - 1];
    return is_noun(before) || before.upos == Upos::pron || before.upos == Upos::adj || before.upos == Upos::num ||
           before.upos == Upos::det || is(subject - 1, {"what", "which", "whom", "as", "than", "how", "all", "that"});
  }

  const Lexicon& lexicon_;
  Tokens tokens_;
};

// "help carry", "go see", "dare say", "let go", "make do".
bool takes_bare(const Token& verb) {
  return one_of(verb.lemma, {"help", "go", "come", "dare", "need", "let", "make", "see", "hear", "watch", "feel",
                             "have", "do", "be", "get", "run", "use", "mean"});
}

void report(const Passage& passage, int first, int last, std::string instead, std::string_view verb, Sink& sink) {
  Place place{.span = span_of(passage, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)),
              .arguments = {{"verb", std::string(verb)}}};
  if (!instead.empty()) place.replacements = {std::move(instead)};
  sink.add(std::move(place));
}

void run(Wrong wrong, const Lexicon& lexicon, const Passage& passage, Sink& sink) {
  const Sentence s(lexicon, passage.tokens());
  const bool british = passage.analysis().dialect() != "en-US";
  for (int k = 0; k + 2 < s.size(); ++k) {
    const Token &verb = s[k], &next = s[k + 1], &third = s[k + 2];
    const bool to = next.is("to") && s.plain(k + 2) && third.xpos == Xpos::vb;
    const bool ing = next.xpos == Xpos::vbg && next.upos == Upos::verb && s.plain(k + 1);
    const bool object = k + 3 < s.size() && third.is("to") && s[k + 3].xpos == Xpos::vb && s.plain(k + 3) &&
                        s.is(k + 1, {"me", "you", "us", "them"}) &&
                        !s.is(k + 3, {"be", "have"});  // "we know them to be right"
    const bool bare = wrong == Wrong::bare && s.is_bare(k + 1) && !takes_bare(verb);
    if (!(wrong == Wrong::infinitive ? to
          : wrong == Wrong::ing      ? ing
          : wrong == Wrong::bare     ? bare
                                     : object) ||
        !s.is_doing(k))
      continue;
    const VerbPatterns known = s.patterns(k);
    const std::string written(verb.text);
    if (wrong == Wrong::infinitive && known.infinitive == Use::hardly_ever && known.ing >= Use::often &&
        known.object == Use::usual)
      report(passage, k, k + 3, written + " " + inflect(third.lower, Form::gerund, british), verb.text, sink);
    if (wrong == Wrong::ing && known.ing == Use::hardly_ever && known.infinitive == Use::usual && s.goes_on(k + 1))
      report(passage, k, k + 2, written + " to " + verb_lemma(next.lower), verb.text, sink);
    if (bare && known.ing >= Use::often && known.ing > known.infinitive)
      report(passage, k, k + 2, written + " " + inflect(next.lower, Form::gerund, british), verb.text, sink);
    if (bare && known.infinitive >= Use::often && known.infinitive >= known.ing)
      report(passage, k, k + 2, written + " to " + std::string(next.text), verb.text, sink);
    if (wrong == Wrong::object && known.object_infinitive == Use::hardly_ever && known.clause == Use::usual) {
      const std::string_view who = next.is("me") ? "I" : next.is("us") ? "we" : next.is("them") ? "they" : "you";
      report(passage, k, k + 3, written + " that " + std::string(who), verb.text, sink);
    }
  }
}

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const std::string name = settings.text("wrong");
  if (name != "infinitive" && name != "ing" && name != "object" && name != "bare")
    return Error{.message = "wrong is \"" + name + "\"; it may be infinitive, ing, object or bare"};
  const Wrong wrong = name == "infinitive" ? Wrong::infinitive
                      : name == "ing"      ? Wrong::ing
                      : name == "bare"     ? Wrong::bare
                                           : Wrong::object;
  Prepared out{.run = [wrong, &lexicon = english.lexicon()](const Passage& passage, Sink& sink) {
    run(wrong, lexicon, passage, sink);
  }};
  if (wrong == Wrong::infinitive || wrong == Wrong::object) out.triggers = {"to"};
  return out;
}

}  // namespace

extern const Check check_verb_pattern;
const Check check_verb_pattern{.name = "verb_pattern",
                               .summary = "verbs before what they do not take: enjoy to go, decide going",
                               .parameters = parameters,
                               .prepare = prepare};

}  // namespace firstread
