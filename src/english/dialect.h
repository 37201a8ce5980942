// A dialect: its name, the Hunspell dictionary of the system it builds on, and what its folder in dictionaries/ adds
// and takes away. Adding a dialect is adding a folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "english/lexicon.h"
#include "english/token.h"

namespace firstread {

struct Dialect {
  std::string tag;       // "en-GB", "en-GB-ize"
  std::string title;     // "British English"
  std::string hunspell;  // base name of the .aff and .dic: "en_GB"
  std::string package;   // Debian's package: "hunspell-en-gb"
  std::uint8_t bit = 0;  // its DialectBit in the lexicon; 0: the lexicon does not know it
  std::vector<std::string> added, removed;
};

// Reads dictionaries/<tag>/dialect.yaml and its word lists.
Result<Dialect> read_dialect(const Files& files, const std::filesystem::path& dictionaries, std::string_view tag);
std::vector<std::string> dialect_tags(const Files& files, const std::filesystem::path& dictionaries);

// The dialect most words of a text agree with: "en-US", "en-GB" or "en-GB-ize", by words that only some dialects have;
// empty where no word tells.
std::string find_dialect(std::span<const Token> tokens, const Lexicon& lexicon);

// The same word as `bit`'s dialect spells it: colour → color, organise → organize; empty where there is none.
std::string respell(std::string_view lower, std::uint8_t bit, const Lexicon& lexicon);

}  // namespace firstread
