// A dialect: its name, the Hunspell dictionary of the system it builds on, and what its folder in dictionaries/ adds and
// takes away. Adding a dialect is adding a folder.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"

namespace firstread {

struct Dialect {
  std::string tag;                       // "en-GB", "en-GB-ize"
  std::string title;                     // "British English"
  std::string hunspell;                  // base name of the .aff and .dic: "en_GB"
  std::string package;                   // Debian's package: "hunspell-en-gb"
  std::vector<std::string> added, removed;
};

// Reads dictionaries/<tag>/dialect.yaml and its word lists.
Result<Dialect> read_dialect(const Files& files, const std::filesystem::path& dictionaries, std::string_view tag);
std::vector<std::string> dialect_tags(const Files& files, const std::filesystem::path& dictionaries);

}  // namespace firstread
