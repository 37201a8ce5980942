// What the checks of subject and verb share: a walk over the finite verbs of a sentence, and how a verb that does not
// go with its subject is told.
#pragma once

#include <string>
#include <vector>

#include "english/agreement.h"
#include "rules/check.h"

namespace firstread {

struct FiniteVerb {
  int at;
  Count form;
  int top;  // its predicate
};
// None in a sentence too short, or too long for a tree.
std::vector<FiniteVerb> verbs_with_number(const AgreementReader& reader);

// Where the two do not go together, and nothing excuses it, tells of the verb `v` of the subject `s`.
void tell_clash(const AgreementReader& reader, int s, const FiniteVerb& verb, Count wanted, std::string subject,
                Sink& sink);

}  // namespace firstread
