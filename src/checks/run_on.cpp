// Finds two complete sentences with no mark between them: "I like it I will come again." "We had homework it was hard."
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/lexicon.h"
#include "english/workings.h"
#include "rules/check.h"
#include "rules/replacement.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr std::size_t shortest = 5;

constexpr Parameter parameters[] = {
    {"of", SettingType::text, false,
     "one (the first place of a sentence; the default), or many (where no mark stands at all)"},
};

// So many sentences in one and hardly a mark: a word about all of them helps more than a mark at each.
constexpr std::size_t many = 4;

void run(bool of_many, const Passage& sentence, const Lexicon& lexicon, Sink& sink) {
  const Tokens tokens = sentence.tokens();
  if (tokens.size() < shortest || tokens.back().text == "?") return;
  const std::span<const Seam> all = sentence.workings().seams(lexicon);
  const auto first = std::find_if(all.begin(), all.end(), [](const Seam& seam) { return !seam.comma; });
  if (first == all.end()) return;
  const auto found =
      static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const Seam& seam) { return !seam.comma; }));
  if ((found >= many) != of_many) return;
  const Seam& seam = *first;
  const Token& last = tokens[static_cast<std::size_t>(seam.next - 1)];
  const Token& next = tokens[static_cast<std::size_t>(seam.next)];
  sink.add({.span = {last.span.begin, next.span.end},
            .arguments = {{"last", std::string(last.text)},
                          {"count", std::to_string(found + 1)},
                          {"next", std::string(text_of(sentence, static_cast<std::uint32_t>(seam.next),
                                                       static_cast<std::uint32_t>(seam.next + 2)))}},
            .replacements = {std::string(last.text) + ". " + capitalised(next.text)}});
}

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const std::string of = settings.text("of", "one");
  if (!one_of(of, {"one", "many"})) return Error{.message = "of is \"" + of + "\"; it may be one or many"};
  return Prepared{.run = [of_many = of == "many", &lexicon = english.lexicon()](const Passage& passage, Sink& sink) {
    run(of_many, passage, lexicon, sink);
  }};
}

}  // namespace

extern const Check check_run_on;
const Check check_run_on{.name = "run_on",
                         .summary = "two sentences with no mark between them",
                         .parameters = parameters,
                         .prepare = prepare};

}  // namespace firstread
