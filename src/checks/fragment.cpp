// Finds groups of words punctuated as a sentence that cannot stand alone: "Because it rained." "Which was late."
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true,
     "clause (because …), one-verb (the surest of these), relative (which …), example (such as …), participle "
     "(running home), infinitive (to help) or verbless"},
};

// The sentence before in the same paragraph, as tokens; empty where there is none.
Tokens before(const Passage& sentence) {
  const auto all = sentence.analysis().sentences();
  const Token* first = sentence.tokens().data();
  const auto here = std::partition_point(
      all.begin(), all.end(), [&](const Sentence& s) { return sentence.analysis().tokens().data() + s.first < first; });
  if (here == all.begin() || here == all.end() || (here - 1)->block != here->block) return {};
  return sentence.analysis().tokens().subspan((here - 1)->first, (here - 1)->last - (here - 1)->first);
}

// Whether another sentence follows in the same paragraph.
bool goes_on(const Passage& sentence) {
  const auto all = sentence.analysis().sentences();
  const Token* end = sentence.tokens().data() + sentence.tokens().size();
  const auto next = std::partition_point(
      all.begin(), all.end(), [&](const Sentence& s) { return sentence.analysis().tokens().data() + s.first < end; });
  return next != all.end() && &sentence.analysis().block(*next) == &sentence.block();
}

struct Fragment {
  std::string of;

  void run(const Passage& sentence, Sink& sink) const {
    const Tokens tokens = sentence.tokens();
    const int size = static_cast<int>(tokens.size());
    if (size < 4 || tokens.size() > longest_tree || tokens.back().text != "." || tokens[0].quoted) return;
    const Tokens last = before(sentence);
    // What opens a paragraph may lean on the sentence after it; alone it is a heading or a caption.
    if (last.empty() ? of != "one-verb" || (!goes_on(sentence) && sentence.block().kind != BlockKind::paragraph)
                     : one_of(last.back().text, {"?", ":"}))
      return;
    // Between notes and names another note is at home.
    if (one_of(of, {"participle", "infinitive"}) &&
        (!tokens[0].capital || std::none_of(last.begin(), last.end(), is_finite)))
      return;
    const Token& closing = tokens[tokens.size() - 2];
    if (closing.capital && closing.text.size() < 4) return;  // "Mr."
    for (const Token& token : tokens)
      if (token.kind == TokenKind::object || token.text == ":" || token.quoted) return;
    if (of == "clause"       ? !clause(tokens) || one_verb(tokens)
        : of == "one-verb"   ? !clause(tokens) || !one_verb(tokens)
        : of == "relative"   ? !relative(tokens)
        : of == "example"    ? !example(tokens)
        : of == "participle" ? !participle(tokens)
        : of == "infinitive" ? !infinitive(tokens)
                             : !verbless(tokens))
      return;
    std::uint32_t end = 0;
    while (end < tokens.size() && end < 6 && tokens[end].text != ".") ++end;
    const bool joins = one_of(of, {"clause", "one-verb"}) && one_of(tokens[0].lower, {"so", "and", "but"});
    const Token& word = tokens[joins ? opening(tokens) : 0];
    sink.add({.span = word.span,
              .arguments = {{"word", std::string(word.text)}, {"start", std::string(text_of(sentence, 0, end))}}});
  }

  static int finite_verbs(Tokens tokens) {
    int count = 0;
    for (const Token& token : tokens) count += is_finite(token);
    return count;
  }

  // "Even if", "just because", "so, when": where the word that joins stands.
  static std::size_t opening(Tokens tokens) {
    std::size_t k = 0;
    if (one_of(tokens[0].lower, {"so", "and", "but"})) k = tokens[1].text == "," ? 2 : 1;
    return k + (k + 2 < tokens.size() && one_of(tokens[k].lower, {"even", "just"}) &&
                one_of(tokens[k + 1].lower, {"if", "though", "when", "because"}));
  }

  // The top of the sentence hangs on its opening word: nothing is left that could be the main clause.
  static bool clause(Tokens tokens) {
    if (opening(tokens) + 3 > tokens.size()) return false;
    const Token &opens = tokens[opening(tokens)], &next = tokens[opening(tokens) + 1];
    if (!one_of(opens.lower, {"because", "although", "though", "whereas", "unless", "since", "while", "if", "when",
                              "whenever", "after", "before", "until"}))
      return false;
    if (one_of(next.lower, {"of", "then", "only", "so"})) return false;
    // "Until that time letters went by ship."
    if (next.upos == Upos::det &&
        one_of(tokens[opening(tokens) + 2].lower, {"time", "day", "year", "point", "moment", "date"}))
      return false;
    const int top = root(tokens);
    const bool marks =
        opens.relation == Relation::mark || (opens.relation == Relation::advmod && opens.xpos == Xpos::wrb);
    if (top < 0 || opens.head != top || !marks) return false;
    int commas = 0;
    for (const Token& token : tokens.subspan(opening(tokens))) commas += token.text == "," || token.text == ";";
    const int most = opens.lower == "because" ? 2 : 1;
    return commas == 0 && finite_verbs(tokens) <= most && finite_verbs(tokens) > 0;
  }

  // "It rained", "the dog likes": a subject and its verb, so the word before is no preposition.
  static bool opens_with_clause(Tokens tokens) {
    if (tokens.size() > 1 && (is_nominative(tokens[0]) || one_of(tokens[0].lower, {"you", "it"})))
      return is_finite(tokens[1]);
    return tokens.size() > 2 && one_of(tokens[0].xpos, {Xpos::dt, Xpos::prp_poss}) && is_noun(tokens[1]) &&
           is_finite(tokens[2]) && tokens[2].xpos != Xpos::vbd;
  }

  // One verb only, after a word that is nothing but a subordinator: there is no room for a main clause. ("Since" and
  // "while" may be prepositions, and "if" may stand before a request.)
  static bool one_verb(Tokens tokens) {
    if (finite_verbs(tokens) != 1) return false;
    const std::size_t opens = opening(tokens);
    if (one_of(tokens[opens].lower, {"since", "while", "if", "though"}) &&
        (!opens_with_clause(tokens.subspan(opens + 1)) || may_ask(tokens)))
      return false;
    const int top = root(tokens);
    return subject(tokens, top) > 0 && std::none_of(tokens.begin() + 1, tokens.end(), [&](const Token& token) {
             return token.xpos == Xpos::vb && &token != &tokens[static_cast<std::size_t>(top)] &&
                    !one_of(token.relation, {Relation::xcomp, Relation::advcl, Relation::acl});
           });
  }

  // "If you see him tell him": behind the clause a verb that could be a request.
  static bool may_ask(Tokens tokens) {
    for (std::size_t k = 3; k < tokens.size(); ++k)
      if ((tokens[k].possible & bit(Xpos::vb)) != 0 && tokens[k - 1].xpos != Xpos::to &&
          tokens[k - 1].upos != Upos::det && tokens[k - 1].xpos != Xpos::prp_poss && tokens[k - 1].upos != Upos::adj &&
          !is_finite(tokens[k - 1]) && tokens[k - 1].upos != Upos::adp)
        return true;
    return false;
  }

  // "Painting walls costs a lot", "Selling cars helped us": by what follows it a noun or participle may be the verb.
  static bool may_be_verb(Tokens tokens, std::size_t k) {
    if (k + 1 >= tokens.size()) return false;
    const Token &t = tokens[k], &next = tokens[k + 1];
    const bool object = next.upos == Upos::det || one_of(next.xpos, {Xpos::prp, Xpos::prp_poss});
    if (t.xpos == Xpos::vbn) return object;
    if ((t.possible & (bit(Xpos::vbz) | bit(Xpos::vbp))) == 0 || !is_noun(t)) return false;
    return object || one_of(next.xpos, {Xpos::to, Xpos::rp, Xpos::in, Xpos::rb, Xpos::jj}) ||
           (is_noun(tokens[k - 1]) && is_noun(next));
  }

  // No verb that shows time, and none that could.
  static bool timeless(Tokens tokens, std::size_t from) {
    for (std::size_t k = from; k < tokens.size(); ++k) {
      const Token& t = tokens[k];
      if (is_finite(t) || may_be_verb(tokens, k) || is_nominative(t) ||
          (one_of(t.lower, {"you", "it"}) && is_noun(tokens[k - 1])) ||
          one_of(t.text, {"'s", "'d", ",", ";", "-", "(", "\xE2\x80\x93", "\xE2\x80\x94"}) ||
          one_of(t.xpos, {Xpos::wdt, Xpos::wp, Xpos::wrb}))
        return false;
    }
    return true;
  }

  // "Running down the street.", "By using less water."
  static bool participle(Tokens tokens) {
    const std::size_t first =
        one_of(tokens[0].lower, {"by", "without", "instead"}) ? (tokens[1].lower == "of" ? 2 : 1) : 0;
    if (tokens.size() < first + 4 || tokens[first].xpos != Xpos::vbg || !timeless(tokens, 1)) return false;
    if (one_of(tokens[first].lower, {"looking", "thanking", "hoping", "waiting", "wishing", "sending", "missing",
                                     "according", "regarding", "considering", "speaking", "talking", "including"}))
      return first > 0 || (tokens[first].lower == "hoping" && tokens[1].lower == "to" && tokens[2].lower != "hear" &&
                           tokens[2].lower != "see");
    // "Plating results in rust."
    if (tokens[first + 1].xpos == Xpos::nns && one_of(tokens[first + 2].xpos, {Xpos::in, Xpos::to, Xpos::rp}))
      return false;
    return std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(first) + 1, tokens.end(),
                        [](const Token& t) { return t.xpos == Xpos::vb && t.relation == Relation::root; });
  }

  // "To buy some milk."
  static bool infinitive(Tokens tokens) {
    return tokens.size() >= 5 && tokens[0].lower == "to" && tokens[1].xpos == Xpos::vb && timeless(tokens, 2) &&
           tokens[1].lower != "be";
  }

  static bool relative(Tokens tokens) {
    if (!one_of(tokens[0].lower, {"which", "who", "whose", "whom"})) return false;
    if (one_of(tokens[0].lower, {"who"}) && finite_verbs(tokens) > 1) return false;
    // "Which attributes get saved depends on …": a noun behind "which", and then its verb.
    if ((tokens[1].possible & (bit(Xpos::nn) | bit(Xpos::nns))) != 0 && is_verb(tokens[2]) && finite_verbs(tokens) > 1)
      return false;
    return finite_verbs(tokens) > 0 &&
           (is_finite(tokens[1]) || is_nominative(tokens[1]) || (tokens[1].upos == Upos::adv && is_finite(tokens[2])));
  }

  static bool example(Tokens tokens) {
    const bool named = tokens[0].lower == "for" && one_of(tokens[1].lower, {"example", "instance"});
    const bool opens = (tokens[0].lower == "such" && tokens[1].lower == "as") || tokens[0].lower == "especially" ||
                       tokens[0].lower == "particularly" || tokens[0].lower == "including" || named;
    if (named && (tokens.size() > 16 || std::any_of(tokens.begin() + 3, tokens.end(), [](const Token& t) {
                    return is_nominative(t) || (t.possible & (bit(Xpos::vbz) | bit(Xpos::vbd) | bit(Xpos::md))) != 0;
                  })))
      return false;
    for (std::size_t k = 2; named && k < tokens.size(); ++k)
      if (may_be_verb(tokens, k)) return false;
    return opens && std::none_of(tokens.begin(), tokens.end(), [](const Token& t) {
             return is_verb(t) && t.xpos != Xpos::vbg && t.xpos != Xpos::vbn;
           });
  }

  static bool verbless(Tokens tokens) {
    if (tokens.size() < 6) return false;
    for (const Token& token : tokens)
      if (is_verb(token) && token.xpos != Xpos::vbg && token.xpos != Xpos::vbn) return false;
    for (const Token& token : tokens)
      if (token.possible & (bit(Xpos::vbz) | bit(Xpos::vbd) | bit(Xpos::md) | bit(Xpos::vbp))) return false;
    return true;
  }
};

Result<Prepared> prepare(const Settings& settings, const English&) {
  const Fragment fragment{settings.text("of")};
  if (!one_of(fragment.of, {"clause", "one-verb", "relative", "example", "participle", "infinitive", "verbless"}))
    return Error{.message = "of is \"" + fragment.of +
                            "\"; it may be clause, one-verb, relative, example, participle, infinitive or verbless"};
  return Prepared{.run = [fragment](const Passage& passage, Sink& sink) { fragment.run(passage, sink); }};
}

}  // namespace

extern const Check check_fragment;
const Check check_fragment{.name = "fragment",
                           .summary = "pieces of sentences that stand alone",
                           .parameters = parameters,
                           .needs_trees = true,
                           .prepare = prepare};

}  // namespace firstread
