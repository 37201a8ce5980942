#include "english/tree_labels.h"

#include <vector>

namespace firstread {
namespace {

// What one pass over the children of each word finds.
struct Children {
  bool possessive = false;  // 's
  bool to = false, marked = false, subject = false, finite_auxiliary = false, copula = false, auxiliary = false,
       conjunct = false;
  bool preposition = false;  // a case or mark that is a preposition
  int last_be = -1;          // the last "be" or "get" auxiliary
};

bool finite_tag(Xpos tag) { return tag == Xpos::vbz || tag == Xpos::vbp || tag == Xpos::vbd || tag == Xpos::md; }

std::vector<Children> children_of(std::span<const Token> sentence) {
  std::vector<Children> out(sentence.size());
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const Token& token = sentence[i];
    if (token.head < 0) continue;
    Children& head = out[static_cast<std::size_t>(token.head)];
    switch (token.relation) {
      case Relation::case_:
        head.possessive |= token.xpos == Xpos::pos;
        head.preposition |= token.xpos == Xpos::in;
        break;
      case Relation::mark:
        head.marked |= token.xpos != Xpos::to;
        head.to |= token.xpos == Xpos::to;
        head.preposition |= token.xpos == Xpos::in;
        break;
      case Relation::nsubj:
      case Relation::csubj:
        head.subject = true;
        break;
      case Relation::conj:
        head.conjunct = true;
        break;
      case Relation::aux:
        head.auxiliary = true;
        head.finite_auxiliary |= finite_tag(token.xpos);
        if (token.lemma == "be" || token.lemma == "get") head.last_be = static_cast<int>(i);
        break;
      case Relation::cop:
        head.copula = true;
        head.finite_auxiliary |= finite_tag(token.xpos);
        if (token.lemma == "be") head.last_be = static_cast<int>(i);
        break;
      default:
        break;
    }
  }
  return out;
}

// "Yesterday we go to school" is no day that we go on: a bare word of time heads no clause, it hangs on one.
void mend_time(std::span<Token> sentence) {
  for (std::size_t i = 0; i + 1 < sentence.size(); ++i) {
    const std::string_view word = sentence[i].lower;
    if (word != "yesterday" && word != "today" && word != "tomorrow" && word != "tonight") continue;
    if (sentence[i].relation != Relation::root) continue;
    std::size_t verb = 0, others = 0;
    for (std::size_t k = 0; k < sentence.size(); ++k) {
      if (sentence[k].head != static_cast<int>(i) || sentence[k].relation == Relation::punct) continue;
      if (sentence[k].relation == Relation::acl && k > i && finite_tag(sentence[k].xpos))
        verb = k;
      else
        ++others;
    }
    if (verb == 0 || others > 0) continue;
    for (Token& token : sentence)
      if (token.head == static_cast<int>(i)) token.head = static_cast<int>(verb);
    sentence[verb].head = -1;
    sentence[verb].relation = Relation::root;
    sentence[i].head = static_cast<int>(verb);
    sentence[i].relation = Relation::obl;
  }
}

}  // namespace

void refine_tree(std::span<Token> sentence) {
  mend_time(sentence);
  const std::vector<Children> children = children_of(sentence);
  std::vector<bool> passive(sentence.size(), false);
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    // "was written"; also "was wrote", which means it.
    const bool past = sentence[i].upos == Upos::verb && sentence[i].xpos == Xpos::vbd;
    if ((sentence[i].xpos != Xpos::vbn && !past) || children[i].last_be < 0) continue;
    passive[i] = true;
    sentence[static_cast<std::size_t>(children[i].last_be)].relation = Relation::aux_pass;
  }
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    Token& token = sentence[i];
    const Children& own = children[i];
    const bool has_head = token.head >= 0;
    const auto head = has_head ? static_cast<std::size_t>(token.head) : 0;
    switch (token.relation) {
      case Relation::nsubj:
        if (passive[head]) token.relation = Relation::nsubj_pass;
        break;
      case Relation::csubj:
        if (passive[head]) token.relation = Relation::csubj_pass;
        break;
      case Relation::nmod:
        if (own.possessive || token.xpos == Xpos::prp_poss || token.xpos == Xpos::wp_poss)
          token.relation = Relation::nmod_poss;
        break;
      case Relation::acl:
        if (!own.marked && !own.to && (finite_tag(token.xpos) || own.finite_auxiliary))
          token.relation = Relation::acl_relcl;
        break;
      case Relation::compound:
        if (token.xpos == Xpos::rp) token.relation = Relation::compound_prt;
        break;
      case Relation::det:
        if (token.xpos == Xpos::pdt) token.relation = Relation::det_predet;
        break;
      case Relation::cc:
        if (head > i && has_head && children[head].conjunct) token.relation = Relation::cc_preconj;
        break;
      default:
        break;
    }
    if (token.xpos == Xpos::vb && !own.to && !own.auxiliary && !own.subject && !own.marked && !own.copula) {
      const bool leads = token.relation == Relation::root || token.relation == Relation::parataxis;
      const bool follows =
          token.relation == Relation::conj && has_head && sentence[head].features.mood == Mood::imperative;
      if (leads || follows) {
        token.features.mood = Mood::imperative;
        token.features.verb_form = VerbForm::finite;
      }
    }
    if (token.xpos == Xpos::vbg && token.upos == Upos::verb && !own.auxiliary &&
        (own.preposition || token.relation == Relation::csubj || token.relation == Relation::obj ||
         token.relation == Relation::nsubj))
      token.features.verb_form = VerbForm::gerund;
  }
  // "Who", "which" and "that" are relative where the clause they open hangs on a noun.
  for (Token& token : sentence) {
    if (token.xpos != Xpos::wp && token.xpos != Xpos::wdt && token.xpos != Xpos::wrb && token.xpos != Xpos::wp_poss)
      continue;
    bool relative = false;
    int at = token.head;
    for (int steps = 0; at >= 0 && steps < 4; ++steps) {
      const Token& up = sentence[static_cast<std::size_t>(at)];
      relative |= up.relation == Relation::acl_relcl;
      if (relative || up.upos == Upos::verb) break;
      at = up.head;
    }
    token.features.pron_type = relative ? PronType::relative : PronType::interrogative;
  }
}

}  // namespace firstread
