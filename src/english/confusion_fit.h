// Whether a word may stand where one that sounds or looks like it is written, as far as grammar tells: "your" wants its
// noun ("You're old enough" is right as it stands), "quite" a word to raise, "does" no verb in -s after it; where a
// verb must be ("they sense a problem") no other word can. Only refuses; what is left is weighed.
#pragma once

#include <span>
#include <string_view>

#include "english/token.h"

namespace firstread {

// `first`, `last`: the written tokens, the second past them; `better`: what would be written instead, lower-case;
// `readings`: the tags it may have, 0: unknown.
bool may_stand(std::span<const Token> sentence, int first, int last, std::string_view better, XposSet readings = 0);

}  // namespace firstread
