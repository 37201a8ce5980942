// Finds short sentences in a row, which read like a list of steps: "I got up. I ate. I left. It rained."
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"words", SettingType::number, false, "a sentence of so many words or fewer is short; 5"},
    {"count", SettingType::number, false, "how many in a row are too many; 5"},
};

struct Row {
  std::size_t words, count;

  // Questions, exclamations and other people's words have a beat of their own.
  bool is_short(const Passage& sentence) const {
    const auto tokens = sentence.tokens();
    if (tokens.empty() || tokens.back().text != "." || !tokens.front().capital || tokens.front().quoted) return false;
    const auto size = std::count_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.is_word(); });
    return size >= 2 && static_cast<std::size_t>(size) <= words;
  }

  void run(const Passage& paragraph, Sink& sink) const {
    std::uint32_t first = 0, row = 0;
    for (std::uint32_t s = 0; s <= paragraph.sentences(); ++s) {
      if (s < paragraph.sentences() && is_short(paragraph.sentence(s))) {
        if (row++ == 0) first = s;
        continue;
      }
      if (row >= count) {
        const Passage begins = paragraph.sentence(first);
        sink.add({.span = span_of(begins, 0, static_cast<std::uint32_t>(begins.tokens().size())),
                  .arguments = {{"count", std::to_string(row)}}});
      }
      row = 0;
    }
  }
};

Result<Prepared> prepare(const Settings& settings, const English&) {
  const Row row{settings.count("words", 5), std::max<std::size_t>(2, settings.count("count", 5))};
  return Prepared{.run = [row](const Passage& passage, Sink& sink) { row.run(passage, sink); }};
}

}  // namespace

extern const Check check_short_row;
const Check check_short_row{.name = "short_row",
                            .summary = "short sentences in a row",
                            .unit = Unit::paragraph,
                            .parameters = parameters,
                            .prepare = prepare};

}  // namespace firstread
