#include "english/clauses.h"

#include <algorithm>

namespace firstread {
namespace {

// The relation by which a token opens a clause, and of what kind.
bool clause_kind(Relation relation, ClauseKind& kind) {
  switch (relation) {
    case Relation::root:
    case Relation::parataxis:
      kind = ClauseKind::main;
      return true;
    case Relation::advcl:
      kind = ClauseKind::adverbial;
      return true;
    case Relation::ccomp:
    case Relation::xcomp:
      kind = ClauseKind::complement;
      return true;
    case Relation::acl_relcl:
      kind = ClauseKind::relative;
      return true;
    case Relation::acl:
      kind = ClauseKind::reduced;
      return true;
    case Relation::csubj:
    case Relation::csubj_pass:
      kind = ClauseKind::subject;
      return true;
    default:
      return false;
  }
}

bool is_subject(Relation relation) {
  return one_of(relation, {Relation::nsubj, Relation::nsubj_pass, Relation::csubj, Relation::csubj_pass});
}
bool is_helper(Relation relation) { return one_of(relation, {Relation::aux, Relation::aux_pass, Relation::cop}); }

// For one walk: the children of each token, and the tokens it spans.
struct Walk {
  std::vector<std::vector<int>> children;
  std::vector<Extent> extents;
};

Walk walk(Tokens tokens) {
  Walk out;
  out.children.resize(tokens.size());
  out.extents.resize(tokens.size());
  int top = -1;
  for (int k = 0; k < static_cast<int>(tokens.size()); ++k) {
    out.extents[static_cast<std::size_t>(k)] = {k, k + 1};
    const int head = tokens[static_cast<std::size_t>(k)].head;
    if (head >= 0)
      out.children[static_cast<std::size_t>(head)].push_back(k);
    else if (top < 0)
      top = k;
  }
  std::vector<int> order;  // heads before children
  if (top >= 0) order.push_back(top);
  for (std::size_t i = 0; i < order.size(); ++i)
    for (const int next : out.children[static_cast<std::size_t>(order[i])]) order.push_back(next);
  for (auto at = order.rbegin(); at != order.rend(); ++at) {
    const int head = tokens[static_cast<std::size_t>(*at)].head;
    if (head < 0) continue;
    Extent& outer = out.extents[static_cast<std::size_t>(head)];
    const Extent& inner = out.extents[static_cast<std::size_t>(*at)];
    outer.first = std::min(outer.first, inner.first);
    outer.last = std::max(outer.last, inner.last);
  }
  return out;
}

void read_verbs(Tokens tokens, const std::vector<int>& children, Clause& clause) {
  const Token& top = tokens[static_cast<std::size_t>(clause.predicate)];
  const bool verbal = top.upos == Upos::verb || top.upos == Upos::aux;
  // "It was raining": an -ing form after "be" is a verb unless the tagger is sure that it is an adjective.
  constexpr std::uint8_t sure = 24;
  const bool ing_form =
      top.lower.ends_with("ing") && (top.xpos == Xpos::vbg || (top.xpos == Xpos::jj && top.certainty < sure));
  bool copula = false, be = false, have = false;
  for (const int k : children) {
    const Token& token = tokens[static_cast<std::size_t>(k)];
    if (is_helper(token.relation)) {
      if (clause.auxiliary < 0) clause.auxiliary = k;
      clause.verb = k;
      if (clause.finite < 0 && firstread::is_finite(token)) clause.finite = k;
      copula |= token.relation == Relation::cop && !ing_form;
      be |= token.relation == Relation::cop && ing_form;
      if (token.relation == Relation::aux_pass) clause.voice = Voice::passive;
      be |= token.relation == Relation::aux && token.lemma == "be";
      have |= token.relation == Relation::aux && token.lemma == "have";
      clause.modal |= token.xpos == Xpos::md;
      clause.future |= one_of(token.lower, {"will", "shall", "'ll", "wo"}) && token.xpos == Xpos::md;
    }
    clause.negative |= token.relation == Relation::advmod && one_of(token.lower, {"not", "n't", "nt", "never"});
  }
  if (verbal && !copula) {
    clause.verb = clause.predicate;
    if (clause.auxiliary < 0 && firstread::is_finite(top)) clause.finite = clause.predicate;
  }
  if (be && ing_form) clause.verb = clause.predicate;
  const bool going =
      clause.verb >= 0 && be && (ing_form || tokens[static_cast<std::size_t>(clause.verb)].xpos == Xpos::vbg);
  clause.aspect =
      have ? (going ? Aspect::perfect_progressive : Aspect::perfect) : (going ? Aspect::progressive : Aspect::simple);
  if (clause.finite >= 0) {
    const Token& finite = tokens[static_cast<std::size_t>(clause.finite)];
    const bool past_modal = finite.xpos == Xpos::md && one_of(finite.lower, {"could", "would", "might", "'d"});
    clause.tense = finite.xpos == Xpos::vbd || past_modal ? Tense::past : Tense::present;
    clause.mood = Mood::indicative;
  } else if (verbal && top.features.mood == Mood::imperative) {
    clause.mood = Mood::imperative;
    clause.tense = Tense::present;
    clause.finite = clause.predicate;
  }
}

void read_words(Tokens tokens, const std::vector<int>& children, Clause& clause) {
  for (const int k : children) {
    const Token& token = tokens[static_cast<std::size_t>(k)];
    if (clause.subject < 0 && is_subject(token.relation)) clause.subject = k;
    // "when" is an adverb to the grammar of dependencies; what stands behind the verb ("must to go") opens nothing.
    const bool opens =
        token.relation == Relation::mark ||
        (clause.kind == ClauseKind::adverbial && token.relation == Relation::advmod && token.xpos == Xpos::wrb);
    if (clause.marker < 0 && opens && k < clause.predicate && (clause.finite < 0 || k < clause.finite))
      clause.marker = k;
    if (token.relation == Relation::cc && k < clause.predicate) clause.coordinator = k;
  }
  if (clause.subject < 0)
    for (const int k : children)
      if (tokens[static_cast<std::size_t>(k)].relation == Relation::expl) clause.subject = k;  // there is …
  if (clause.marker < 0 && clause.kind == ClauseKind::relative)
    for (int k = clause.extent.first; k < clause.predicate && clause.marker < 0; ++k)
      if (one_of(tokens[static_cast<std::size_t>(k)].xpos, {Xpos::wdt, Xpos::wp, Xpos::wp_poss, Xpos::wrb}))
        clause.marker = k;
}

void read_question(Tokens tokens, Clause& clause) {
  const bool turned = clause.auxiliary >= 0 && clause.subject > clause.auxiliary && clause.finite >= 0 &&
                      clause.subject < clause.extent.last &&
                      tokens[static_cast<std::size_t>(clause.subject)].xpos != Xpos::ex;
  const Token& front = tokens[static_cast<std::size_t>(clause.extent.first)];
  const bool asks = clause.kind == ClauseKind::main && one_of(front.xpos, {Xpos::wp, Xpos::wrb, Xpos::wdt});
  clause.question = clause.kind == ClauseKind::main && (turned || asks) && tokens.back().text == "?";
}

// Marks that part what could be sentences.
bool parts(const Token& token) { return one_of(token.lower, {",", ";", ":", ".", "?", "!", "-", "–", "—"}); }

bool complete(const Clause& clause) {
  if (clause.kind != ClauseKind::main || clause.marker >= 0) return false;
  return clause.mood == Mood::imperative || (clause.finite >= 0 && clause.subject >= 0 && !clause.shared_subject);
}

// "To win is not everything": an infinitive right before a verb that has no other subject is its subject.
void infinitive_subjects(Tokens tokens, std::vector<Clause>& all) {
  for (Clause& verb : all) {
    if (verb.kind != ClauseKind::main || verb.subject >= 0 || verb.finite < 0 || verb.mood == Mood::imperative)
      continue;
    for (Clause& clause : all)
      if (clause.kind == ClauseKind::adverbial && clause.finite < 0 && clause.extent.first == 0 &&
          clause.extent.last == verb.finite && tokens.front().xpos == Xpos::to)
        clause.kind = ClauseKind::subject, verb.subject = clause.predicate;
  }
}

}  // namespace

std::vector<Clause> clauses(Tokens tokens) {
  std::vector<Clause> out;
  if (tokens.empty() ||
      std::none_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.relation == Relation::root; }))
    return out;
  const Walk tree = walk(tokens);
  std::vector<int> clause_at(tokens.size(), -1);  // the clause whose predicate the token is
  for (int k = 0; k < static_cast<int>(tokens.size()); ++k) {
    const Token& token = tokens[static_cast<std::size_t>(k)];
    const auto& children = tree.children[static_cast<std::size_t>(k)];
    Clause clause{.predicate = k, .extent = tree.extents[static_cast<std::size_t>(k)]};
    bool opens = clause_kind(token.relation, clause.kind);
    if (token.relation == Relation::conj) {  // of a verb, or with a verb of its own
      int first = k;
      while (first >= 0 && tokens[static_cast<std::size_t>(first)].relation == Relation::conj)
        first = tokens[static_cast<std::size_t>(first)].head;
      const bool of_clause = first >= 0 && clause_kind(tokens[static_cast<std::size_t>(first)].relation, clause.kind);
      const bool has_verb = token.upos == Upos::verb || std::any_of(children.begin(), children.end(), [&](int c) {
                              return is_helper(tokens[static_cast<std::size_t>(c)].relation);
                            });
      opens = of_clause && has_verb;
      // "Stop talking and listen": a base form is joined to the request, not to the -ing form.
      const int request = root(tokens);
      if (opens && token.xpos == Xpos::vb && first < request + 3 && request == 0 &&
          tokens[static_cast<std::size_t>(first)].xpos == Xpos::vbg && tokens[0].features.mood == Mood::imperative &&
          child(tokens, k, {Relation::mark}) < 0)
        clause.kind = ClauseKind::main, clause.mood = Mood::imperative;
    }
    if (!opens) continue;
    read_verbs(tokens, children, clause);
    if (clause.mood == Mood::imperative) clause.finite = clause.verb = clause.predicate, clause.tense = Tense::present;
    read_words(tokens, children, clause);
    if (token.relation == Relation::parataxis && clause.verb < 0) continue;  // a name, a number, an aside
    if (token.relation == Relation::xcomp && clause.verb < 0) continue;      // (became) rich
    read_question(tokens, clause);
    clause_at[static_cast<std::size_t>(k)] = static_cast<int>(out.size());
    out.push_back(clause);
  }
  for (Clause& clause : out) {
    const Relation relation = tokens[static_cast<std::size_t>(clause.predicate)].relation;
    int up = tokens[static_cast<std::size_t>(clause.predicate)].head;
    while (up >= 0 && clause_at[static_cast<std::size_t>(up)] < 0) up = tokens[static_cast<std::size_t>(up)].head;
    if (up >= 0) clause.parent = clause_at[static_cast<std::size_t>(up)];
    if (clause.subject < 0 && relation == Relation::conj && clause.parent >= 0 && clause.mood != Mood::imperative) {
      const Clause& parent = out[static_cast<std::size_t>(clause.parent)];
      clause.subject = parent.subject;
      clause.shared_subject = clause.subject >= 0;
    }
  }
  infinitive_subjects(tokens, out);
  return out;
}

int clause_of(std::span<const Clause> all, Tokens tokens, int token) {
  for (std::size_t steps = 0; token >= 0 && steps <= tokens.size(); ++steps) {
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].predicate == token) return static_cast<int>(i);
    token = tokens[static_cast<std::size_t>(token)].head;
  }
  return -1;
}

bool main_clause_before(std::span<const Clause> all, Tokens tokens, int token) {
  int from = token - 1;
  while (from >= 0 &&
         !(parts(tokens[static_cast<std::size_t>(from)]) && tokens[static_cast<std::size_t>(from)].lower != ","))
    --from;
  return std::any_of(all.begin(), all.end(), [&](const Clause& clause) {
    return complete(clause) && clause.predicate > from && clause.predicate < token && clause.finite < token &&
           clause.finite > from;
  });
}

bool main_clause_after(std::span<const Clause> all, Tokens tokens, int token) {
  int to = token + 1;
  while (to < static_cast<int>(tokens.size()) &&
         !(parts(tokens[static_cast<std::size_t>(to)]) && tokens[static_cast<std::size_t>(to)].lower != ","))
    ++to;
  return std::any_of(all.begin(), all.end(), [&](const Clause& clause) {
    const bool subject_after = clause.mood == Mood::imperative || clause.subject > token;
    return complete(clause) && subject_after && clause.predicate > token && clause.finite > token && clause.finite < to;
  });
}

bool is_fragment(std::span<const Clause> all, Tokens) {
  return std::none_of(all.begin(), all.end(), [](const Clause& clause) {
    return clause.kind == ClauseKind::main &&
           (clause.question ||
            (clause.marker < 0 && clause.finite >= 0 && (clause.subject >= 0 || clause.mood == Mood::imperative)));
  });
}

}  // namespace firstread
