// A Speller that knows how words sound as well.
#pragma once

#include <memory>

#include "english/sounds.h"
#include "english/speller.h"

namespace firstread {

// As make_speller(); with sounds, suggestions are ranked by ear too. They may be null.
Result<std::shared_ptr<const Speller>> make_speller(const Files& files, Dialect dialect, SpellerParts parts,
                                                    std::shared_ptr<const Sounds> sounds);

}  // namespace firstread
