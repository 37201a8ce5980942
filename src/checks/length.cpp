// Finds sentences and paragraphs that are longer or shorter than asked.
#include <string>

#include "english/analysis.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true, "sentence (in words), paragraph (in words) or sentences (of a paragraph)"},
    {"most", SettingType::number, false, "longer ones are found"},
    {"least", SettingType::number, false, "shorter ones are found"},
};

std::size_t words(std::span<const Token> tokens) {
  std::size_t count = 0;
  for (const Token& token : tokens) {
    const bool clitic = token.lower.starts_with('\'') || token.lower == "n't";
    const bool part = !token.space_before && &token != tokens.data() && (&token)[-1].text == "-";
    count += (token.is_word() || token.kind == TokenKind::number) && !clitic && !part;
  }
  return count;
}

struct Length {
  std::string of;
  double most, least;

  void measure(const Passage& passage, std::size_t size, Sink& sink) const {
    const bool long_one = most > 0 && static_cast<double>(size) > most, short_one = static_cast<double>(size) < least;
    if (size == 0 || (!long_one && !short_one)) return;
    const int limit = static_cast<int>(long_one ? most : least);
    const auto tokens = passage.tokens();
    // What is marked is where it begins; the whole would fill the page.
    std::uint32_t last = 0;
    while (last < tokens.size() && (last == 0 || tokens[last].begin < tokens[0].begin + 30)) ++last;
    sink.add({.span = of == "sentence" ? passage.span() : span_of(passage, 0, last),
              .arguments = {{"count", std::to_string(size)}, {"limit", std::to_string(limit)}}});
  }

  void run(const Passage& paragraph, Sink& sink) const {
    if (of == "paragraph") return measure(paragraph, words(paragraph.tokens()), sink);
    if (of == "sentences") return measure(paragraph, paragraph.sentences(), sink);
    for (std::uint32_t s = 0; s < paragraph.sentences(); ++s) {
      const Passage sentence = paragraph.sentence(s);
      measure(sentence, words(sentence.tokens()), sink);
    }
  }
};

Result<Prepared> prepare(const Settings& settings, const English&) {
  const Length length{settings.text("of"), settings.number("most", 0), settings.number("least", 0)};
  if (length.of != "sentence" && length.of != "paragraph" && length.of != "sentences")
    return Error{.message = "of is \"" + length.of + "\"; it may be sentence, paragraph or sentences"};
  if (length.most <= 0 && length.least <= 0) return Error{.message = "give most or least, a number above 0"};
  return Prepared{.run = [length](const Passage& passage, Sink& sink) { length.run(passage, sink); }};
}

}  // namespace

extern const Check check_length;
const Check check_length{.name = "length",
                         .summary = "sentences and paragraphs too long or too short",
                         .unit = Unit::paragraph,
                         .parameters = parameters,
                         .prepare = prepare};

}  // namespace firstread
