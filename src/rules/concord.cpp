#include "rules/concord.h"

#include "english/inflect.h"
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
  std::vector<std::string> instead = {verb.lower.starts_with('\'') ? " " + right : cased_like(verb, right)};
  const bool plain = wanted == Count::singular && right != "is" && right != "was" && !verb.lower.starts_with('\'');
  if (plain && tells_past(r.tokens, finite.at))
    instead.insert(instead.begin(), cased_like(verb, inflect(verb_lemma(verb.lower), Form::past)));
  const std::string offered = instead.front();
  sink.add({.span = verb.span,
            .arguments = {{"verb", std::string(verb.text)},
                          {"subject", std::move(subject)},
                          {"right", offered},
                          {"head", std::string(r.at(s).text)}},
            .replacements = std::move(instead)});
}

}  // namespace firstread
