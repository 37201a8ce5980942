// What the checks of subject and verb share: how a verb that does not go with its subject is told.
#pragma once

#include <string>

#include "english/agreement.h"
#include "rules/check.h"

namespace firstread {

// Where the two do not go together, and nothing excuses it, tells of the verb `v` of the subject `s`.
void tell_clash(const AgreementReader& reader, int s, const FiniteVerb& verb, Count wanted, std::string subject,
                Sink& sink);

}  // namespace firstread
