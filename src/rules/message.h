// "{word} is one thing" and the arguments of a finding make the sentence a student reads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/finding.h"

namespace firstread {

// The words with their placeholders filled. "{{" is a brace. A placeholder without an argument stays as it is.
std::string fill(std::string_view words, const Arguments& arguments);

// The names of the placeholders in it, in order, each once.
std::vector<std::string> placeholders(std::string_view words);

}  // namespace firstread
