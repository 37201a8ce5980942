// Whether the names a configuration uses are names of anything: rules, skills, kinds, dialects.
#pragma once

#include <vector>

#include "app/session.h"

namespace firstread {

void check_names(const Config& config, const Stock& stock, const std::vector<std::string>& dialects,
                 std::vector<Error>& mistakes);

}  // namespace firstread
