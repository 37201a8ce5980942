// Finds titles of books, films and songs that are marked neither by italics nor by quotation marks.
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"works", SettingType::texts, true, "the nouns that name the kind of work"},
    {"mark", SettingType::text, true, "italics or quotes: what the replacement puts round it"},
};

struct Title {
  Texts works;
  bool italics;

  void run(const Passage& sentence, Sink& sink) const {
    const Tokens tokens = sentence.tokens();
    for (std::size_t k = 0; k + 2 < tokens.size(); ++k) {
      if (std::find(works.begin(), works.end(), tokens[k].lower) == works.end()) continue;
      std::size_t first = k + 1;
      if (one_of(tokens[first].lower, {"called", "named", "titled", "entitled"})) ++first;
      if (first == k + 1) continue;  // "the film Titanic": a name may be a person or a make
      std::size_t last = first;
      while (last < tokens.size() && part(tokens, first, last)) ++last;
      while (last > first && !tokens[last - 1].capital) --last;
      // "called The long way": where the title ends, no capital tells.
      if (last == first + 1 && one_of(tokens[first].lower, {"the", "a", "an"})) continue;
      if (last == first || tokens[first].quoted || tokens[first].foreign || !tokens[first].capital) continue;
      const auto from = static_cast<std::uint32_t>(first), to = static_cast<std::uint32_t>(last);
      const std::string text(text_of(sentence, from, to));
      sink.add({.span = span_of(sentence, from, to),
                .arguments = {{"title", text}, {"work", std::string(tokens[k].text)}},
                .replacements = {italics ? "*" + text + "*" : "\"" + text + "\""}});
    }
  }

  static bool part(Tokens tokens, std::size_t first, std::size_t k) {
    const Token& token = tokens[k];
    if (!token.is_word() && token.kind != TokenKind::number) return token.lower == "'s";
    return token.capital || token.kind == TokenKind::number ||
           (k > first && one_of(token.lower, {"of", "the", "and", "in", "a", "to", "on", "for", "with", "'s"}));
  }
};

Result<Prepared> prepare(const Settings& settings, const English&) {
  const std::string mark = settings.text("mark");
  if (mark != "italics" && mark != "quotes")
    return Error{.message = "mark is \"" + mark + "\"; it may be italics or quotes"};
  const Title title{settings.texts("works"), mark == "italics"};
  return Prepared{.run = [title](const Passage& passage, Sink& sink) { title.run(passage, sink); },
                  .triggers = title.works};
}

}  // namespace

extern const Check check_title;
const Check check_title{.name = "title",
                        .summary = "titles of works without italics or quotation marks",
                        .parameters = parameters,
                        .prepare = prepare};

}  // namespace firstread
