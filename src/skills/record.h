// What one check of one draft leaves behind, when something is remembered at all.
#pragma once

#include <string_view>

#include "skills/progress.h"

namespace firstread {

// `watched`: the skills a rule in force looks for; nothing can be learnt of the others.
DraftRecord record(std::string_view file, Sketch sketch, const Analysis& analysis, const Findings& findings,
                   const std::vector<Skill>& skills, const std::vector<std::string>& watched);

// Sentences with one place to mend, for practice.
std::vector<PracticeSentence> practice_sentences(const Analysis& analysis, const Findings& findings);

}  // namespace firstread
