#include "rules/concord.h"

#include "rules/replacement.h"

namespace firstread {
namespace {

bool clash(Count subject, Count verb) {
  if (subject == Count::unknown || verb == Count::unknown) return false;
  if (subject == Count::first) return verb == Count::singular;
  return subject != verb;
}

}  // namespace

std::vector<FiniteVerb> verbs_with_number(const AgreementReader& r) {
  std::vector<FiniteVerb> out;
  if (r.tokens.size() > longest_tree || r.tokens.size() < 3) return out;
  for (int v = 0; v < static_cast<int>(r.tokens.size()); ++v) {
    const Count form = r.verb(v);
    if (form == Count::unknown || !is_verb(r.at(v)) || r.at(v).quoted) continue;
    const int top = predicate(r.tokens, v);
    if (finite_verb(r.tokens, top) == v || r.bare(v)) out.push_back({v, form, top});
  }
  return out;
}

void tell_clash(const AgreementReader& r, int s, const FiniteVerb& finite, Count wanted, std::string subject,
                Sink& sink) {
  if (!clash(wanted, finite.form) || r.excused(finite.at)) return;
  const Token& verb = r.at(finite.at);
  const std::string right = r.right(finite.at, wanted);
  if (right == verb.lower) return;
  const std::string written = verb.lower.starts_with('\'') ? " " + right : cased_like(verb, right);
  sink.add({.span = verb.span,
            .arguments = {{"verb", std::string(verb.text)},
                          {"subject", std::move(subject)},
                          {"right", right},
                          {"head", std::string(r.at(s).text)}},
            .replacements = {written}});
}

}  // namespace firstread
