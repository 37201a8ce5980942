// How often words have a capital inside sentences of edited prose: names nearly always, other words hardly ever.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "english/word_table.h"

namespace firstread::train {

using CapitalShares = std::map<std::string, CapitalShare>;  // by the lower-case word, digits as 0

CapitalShares count_capitals(const std::vector<std::string>& files);

}  // namespace firstread::train
