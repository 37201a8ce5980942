// Finds a plural verb after an activity as its subject: "Seeking opinions are useful".
#include <string>

#include "english/analysis.h"
#include "english/inflect.h"
#include "english/lexicon.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

bool has_child(Tokens tokens, int head, std::initializer_list<Relation> relations) {
  return child(tokens, head, relations) >= 0;
}

// "Making people feel welcome is …": after these the plain verb belongs to the object.
bool takes_plain_verb(std::string_view gerund) {
  return one_of(gerund, {"making", "letting", "having", "seeing", "hearing", "watching", "feeling", "helping",
                         "noticing", "observing"});
}

// "Seeking" as an activity: it takes an object of its own, opens its clause, and stands alone ("reading and writing
// are").
bool activity(const Lexicon& lexicon, Tokens tokens, int s, int verb) {
  const Token& token = tokens[static_cast<std::size_t>(s)];
  if (token.relation != Relation::csubj || token.xpos != Xpos::vbg || token.quoted) return false;
  if (extent(tokens, s).first != s) return false;
  if (s > 0) {
    const Token& before = tokens[static_cast<std::size_t>(s - 1)];
    if (!is_punctuation(before) && before.upos != Upos::cconj && before.upos != Upos::sconj) return false;
  }
  if (has_child(tokens, s, {Relation::conj, Relation::cc, Relation::csubj, Relation::nsubj})) return false;
  const int object = child(tokens, s, {Relation::obj});
  if (object <= s || object >= verb) return false;
  // "Visiting aunts are", "growing children need": what could describe the noun is no activity, unless a word that
  // opens a noun phrase parts the two, or the verb never describes.
  const Token& next = tokens[static_cast<std::size_t>(s + 1)];
  // "Surrounding it are hills": the verb goes with what comes after.
  if (verb == s + 2 && next.xpos == Xpos::prp) return false;
  const bool parted = one_of(next.xpos, {Xpos::dt, Xpos::prp_poss, Xpos::prp, Xpos::jjr}) ||
                      one_of(token.lower, {"having", "seeking", "making", "getting", "taking", "giving", "doing",
                                           "using", "knowing", "keeping", "putting", "asking", "finding"});
  if (!parted) return false;
  for (int k = s + 1; k < verb; ++k) {
    const Token& between = tokens[static_cast<std::size_t>(k)];
    if (between.upos == Upos::cconj || between.kind == TokenKind::punctuation || is_finite(between)) return false;
    if (between.capital && between.upos != Upos::propn && between.lower != "i") return false;  // a heading run on
  }
  const auto word = lexicon.find(tokens[static_cast<std::size_t>(object)].lower);
  return word.has_value();
}

std::string singular(const Lexicon& lexicon, const Token& verb) {
  const std::string_view w = verb.lower;
  if (w == "are") return "is";
  if (w == "were") return "was";
  if (w == "have") return "has";
  if (w == "do") return "does";
  if (verb.xpos != Xpos::vbp || verb.upos != Upos::verb) return {};
  const auto word = lexicon.find(w);
  if (!word || !(word->tags & bit(Xpos::vbp)) || (word->tags & (bit(Xpos::vbd) | bit(Xpos::md)))) return {};
  return inflect(w, Form::third);
}

void run(const Lexicon& lexicon, const Passage& passage, Sink& sink) {
  const Tokens tokens = passage.tokens();
  if (tokens.size() > longest_tree) return;
  for (std::size_t k = 0; k + 2 < tokens.size(); ++k) {
    if (tokens[k].relation != Relation::csubj || tokens[k].head < 0) continue;
    const int s = static_cast<int>(k);
    const int v = finite_verb(tokens, tokens[k].head);
    if (v <= s + 1 || !activity(lexicon, tokens, s, v)) continue;
    const Token& verb = tokens[static_cast<std::size_t>(v)];
    if (verb.upos == Upos::verb && verb.lower != "have" && takes_plain_verb(tokens[k].lower)) continue;
    const std::string right = singular(lexicon, verb);
    if (right.empty() || verb.quoted) continue;
    sink.add(
        {.span = verb.span,
         .arguments = {{"activity", std::string(tokens[k].text)}, {"verb", std::string(verb.text)}, {"right", right}},
         .replacements = {cased_like(verb, right)}});
  }
}

Result<Prepared> prepare(const Settings&, const English& english) {
  return Prepared{
      .run = [lexicon = &english.lexicon()](const Passage& passage, Sink& sink) { run(*lexicon, passage, sink); }};
}

}  // namespace

extern const Check check_agreement_clause;
const Check check_agreement_clause{.name = "agreement_clause",
                                   .summary = "a verb after an activity as its subject: seeking help are",
                                   .needs_trees = true,
                                   .prepare = prepare};

}  // namespace firstread
