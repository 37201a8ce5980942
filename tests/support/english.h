// English as the program loads it, once for a test program, and texts read with it.
#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <string_view>

#include "document/builder.h"
#include "english/english.h"

namespace firstread::testing {

inline const English& english(std::string_view dialect = "en-US") {
  static const auto files = disk();
  static std::vector<std::pair<std::string, std::unique_ptr<English>>> loaded;
  for (const auto& [tag, one] : loaded)
    if (tag == dialect) return *one;
  auto read = English::load(*files, {.dictionaries = FIRSTREAD_SOURCE "/dictionaries",
                                     .hunspell = {"/usr/share/hunspell"},
                                     .dialect = std::string(dialect),
                                     .today = std::chrono::year(2026) / 1 / 15});
  if (!read) FAIL(read.error().text());
  loaded.emplace_back(dialect, std::make_unique<English>(*std::move(read)));
  return *loaded.back().second;
}

// Each line of the text is a paragraph.
inline Analysis analyse(std::string_view text, bool with_trees = true, std::string_view dialect = "en-US") {
  const Source source("test.txt", std::string(text));
  Builder builder(source, "plain");
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t stop = std::min(text.find('\n', at), text.size());
    builder.open(BlockKind::paragraph);
    builder.text({Offset{static_cast<std::uint32_t>(at)}, Offset{static_cast<std::uint32_t>(stop)}});
    builder.close();
    at = stop + 1;
  }
  return english(dialect).analyse(std::move(builder).finish(), with_trees);
}

// "The bell|rang|." – the tokens of a text, sentences separated by " / ".
inline std::string tokens_of(std::string_view text) {
  const Analysis analysis = analyse(text, false);
  std::string out;
  for (const Sentence& sentence : analysis.sentences()) {
    if (!out.empty()) out += " / ";
    for (std::uint32_t k = sentence.first; k < sentence.last; ++k) {
      if (k > sentence.first) out += "|";
      out += analysis.tokens()[k].text;
    }
  }
  return out;
}

}  // namespace firstread::testing
