// The names of grammar: parts of speech (Universal and Penn), features and dependency relations, as in Universal
// Dependencies (Nivre et al. 2020, LREC) and the Penn Treebank (Santorini 1990).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace firstread {

enum class Upos : std::uint8_t {
  none,
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};

// Penn tags of the English Web Treebank. The order is fixed: data files store the numbers.
enum class Xpos : std::uint8_t {
  none,
  cc,
  cd,
  dt,
  ex,
  fw,
  in,
  jj,
  jjr,
  jjs,
  ls,
  md,
  nn,
  nnp,
  nnps,
  nns,
  pdt,
  pos,
  prp,
  prp_poss,
  rb,
  rbr,
  rbs,
  rp,
  sym,
  to,
  uh,
  vb,
  vbd,
  vbg,
  vbn,
  vbp,
  vbz,
  wdt,
  wp,
  wp_poss,
  wrb,
  comma,
  stop,
  colon,
  open_quote,
  close_quote,
  lrb,
  rrb,
  dollar,
  hash,
  hyph,
  nfp,
  add,
  gw,
  afx,
  xx
};

enum class Number : std::uint8_t { none, singular, plural };
enum class Person : std::uint8_t { none, first, second, third };
enum class Tense : std::uint8_t { none, present, past };
enum class VerbForm : std::uint8_t { none, finite, infinitive, participle, gerund };
enum class Mood : std::uint8_t { none, indicative, imperative, subjunctive };
enum class Degree : std::uint8_t { none, positive, comparative, superlative };
enum class Case : std::uint8_t { none, nominative, accusative, possessive };
enum class Definite : std::uint8_t { none, definite, indefinite };
enum class PronType : std::uint8_t {
  none,
  personal,
  demonstrative,
  article,
  interrogative,
  relative,
  indefinite,
  total,
  negative,
  reciprocal,
  reflexive
};

struct Features {
  Number number{};
  Person person{};
  Tense tense{};
  VerbForm verb_form{};
  Mood mood{};
  Degree degree{};
  Case grammatical_case{};
  Definite definite{};
  PronType pron_type{};

  friend bool operator==(const Features&, const Features&) = default;
};

enum class Relation : std::uint8_t {
  none,
  acl,
  acl_relcl,
  advcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  cc_preconj,
  ccomp,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  csubj_pass,
  dep,
  det,
  det_predet,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod_poss,
  nsubj,
  nsubj_pass,
  nummod,
  obj,
  obl,
  orphan,
  parataxis,
  punct,
  reparandum,
  root,
  vocative,
  xcomp
};

std::string_view name(Upos);      // "NOUN"
std::string_view name(Xpos);      // "NNS"
std::string_view name(Relation);  // "nsubj:pass"
std::optional<Upos> upos(std::string_view);
std::optional<Xpos> xpos(std::string_view);
std::optional<Relation> relation(std::string_view);  // an unknown subtype is read as its main relation

// A set of Penn tags as bits.
using XposSet = std::uint64_t;
constexpr XposSet bit(Xpos tag) { return XposSet{1} << static_cast<unsigned>(tag); }

}  // namespace firstread
