// Finds two complete sentences with no mark between them: "I like it I will come again." "We had homework it was hard."
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/lexicon.h"
#include "english/seams.h"
#include "rules/check.h"
#include "rules/replacement.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr std::size_t shortest = 5;

void run(const Passage& sentence, const Lexicon& lexicon, Sink& sink) {
  const Tokens tokens = sentence.tokens();
  if (tokens.size() < shortest || tokens.back().text == "?") return;
  if (std::count_if(tokens.begin(), tokens.end(), is_finite) < 2) return;
  for (const Seam& seam : seams(tokens, lexicon)) {
    if (seam.comma) continue;
    const Token& last = tokens[static_cast<std::size_t>(seam.next - 1)];
    const Token& next = tokens[static_cast<std::size_t>(seam.next)];
    sink.add({.span = {last.span.begin, next.span.end},
              .arguments = {{"last", std::string(last.text)},
                            {"next", std::string(text_of(sentence, static_cast<std::uint32_t>(seam.next),
                                                         static_cast<std::uint32_t>(seam.next + 2)))}},
              .replacements = {std::string(last.text) + ". " + capitalised(next.text)}});
    return;
  }
}

Result<Prepared> prepare(const Settings&, const English& english) {
  return Prepared{
      .run = [&lexicon = english.lexicon()](const Passage& passage, Sink& sink) { run(passage, lexicon, sink); }};
}

}  // namespace

extern const Check check_run_on;
const Check check_run_on{.name = "run_on", .summary = "two sentences with no mark between them", .prepare = prepare};

}  // namespace firstread
