// The options that several commands share, and what they mean.
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "app/command.h"
#include "app/config.h"
#include "base/world.h"
#include "report/writer.h"

namespace firstread {

// The configuration keys a command line sets: --dialect, --tier, --reveal, --fail-on, --focus, --without.
Overrides overrides(const CommandLine& line);

unsigned threads(const CommandLine& line);  // --threads; 0: one a processor

// A writer by name; an Error names the ones there are.
Result<const Writer*> find_writer(std::string_view name);
std::vector<std::string> writer_names();

// Says an error on standard error, and gives the exit status for it.
int complain(World& world, const Error& error);
void complain(World& world, const std::vector<Error>& errors);

// Whether a report holds something at or above --fail-on.
bool fails(const FileReport& report, FailOn at);

}  // namespace firstread
