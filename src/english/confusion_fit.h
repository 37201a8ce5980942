// Whether a word may stand where one that sounds or looks like it is written, as far as what follows tells: "your"
// wants its noun ("You're old enough" is right as it stands), "quite" a word to raise, "does" no verb in -s after it.
// Only refuses; what is left is weighed.
#pragma once

#include <span>
#include <string_view>

#include "english/token.h"

namespace firstread {

// `last`: past the written tokens; `better`: what would be written instead, lower-case.
bool may_stand(std::span<const Token> sentence, int last, std::string_view better);

}  // namespace firstread
