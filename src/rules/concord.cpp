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
