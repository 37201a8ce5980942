#include "english/grammar.h"

#include <algorithm>
#include <array>
#include <span>

namespace firstread {
namespace {

constexpr std::array<std::string_view, 18> upos_names{"_",     "ADJ",   "ADP",   "ADV", "AUX",  "CCONJ",
                                                      "DET",   "INTJ",  "NOUN",  "NUM", "PART", "PRON",
                                                      "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, 52> xpos_names{
    "_",   "CC",   "CD",  "DT",    "EX",    "FW",  "IN",   "JJ",   "JJR", "JJS", "LS",  "MD",  "NN",
    "NNP", "NNPS", "NNS", "PDT",   "POS",   "PRP", "PRP$", "RB",   "RBR", "RBS", "RP",  "SYM", "TO",
    "UH",  "VB",   "VBD", "VBG",   "VBN",   "VBP", "VBZ",  "WDT",  "WP",  "WP$", "WRB", ",",   ".",
    ":",   "``",   "''",  "-LRB-", "-RRB-", "$",   "#",    "HYPH", "NFP", "ADD", "GW",  "AFX", "XX"};
static_assert(static_cast<std::size_t>(Xpos::xx) + 1 == xpos_names.size());

constexpr std::array<std::string_view, 45> relation_names{
    "_",          "acl",  "acl:relcl",  "advcl",      "advmod",    "amod",         "appos", "aux",        "aux:pass",
    "case",       "cc",   "cc:preconj", "ccomp",      "compound",  "compound:prt", "conj",  "cop",        "csubj",
    "csubj:pass", "dep",  "det",        "det:predet", "discourse", "dislocated",   "expl",  "fixed",      "flat",
    "goeswith",   "iobj", "list",       "mark",       "nmod",      "nmod:poss",    "nsubj", "nsubj:pass", "nummod",
    "obj",        "obl",  "orphan",     "parataxis",  "punct",     "reparandum",   "root",  "vocative",   "xcomp"};
static_assert(static_cast<std::size_t>(Relation::xcomp) + 1 == relation_names.size());

template <class Enum, std::size_t size>
std::optional<Enum> find(const std::array<std::string_view, size>& names, std::string_view wanted) {
  const auto found = std::ranges::find(names, wanted);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view name(Upos tag) { return upos_names[static_cast<std::size_t>(tag)]; }
std::string_view name(Xpos tag) { return xpos_names[static_cast<std::size_t>(tag)]; }
std::string_view name(Relation relation) { return relation_names[static_cast<std::size_t>(relation)]; }

std::optional<Upos> upos(std::string_view name) { return find<Upos>(upos_names, name); }
std::optional<Xpos> xpos(std::string_view name) { return find<Xpos>(xpos_names, name); }

std::optional<Relation> relation(std::string_view name) {
  const auto exact = find<Relation>(relation_names, name);
  if (exact) return exact;
  return find<Relation>(relation_names, name.substr(0, name.find(':')));
}

}  // namespace firstread
