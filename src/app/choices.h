// The options that several commands share, word for word, and what they mean.
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

inline constexpr Option dialect_option{.name = "--dialect",
                                       .type = OptionType::text,
                                       .value = "DIALECT",
                                       .summary = "en-US, en-GB, en-GB-ize, en-CA or en-AU",
                                       .fallback = "found from the text"};
inline constexpr Option read_as_option{.name = "--read-as",
                                       .type = OptionType::text,
                                       .value = "FORMAT",
                                       .summary = "Read the files as this format: markdown, plain and others",
                                       .fallback = "found from the file"};

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
