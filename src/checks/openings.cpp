// Finds sentences in a row that begin with the same word.
#include <string>

#include "english/analysis.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"count", SettingType::number, false, "how many in a row are too many; 3"},
};

const Token* opening(const Passage& sentence) {
  for (const Token& token : sentence.tokens())
    if (token.is_word()) return token.quoted ? nullptr : &token;
  return nullptr;
}

void run(std::size_t count, const Passage& paragraph, Sink& sink) {
  std::vector<const Token*> row;
  const auto close = [&] {
    if (row.size() >= count)
      sink.add({.span = row[count - 1]->span,
                .arguments = {{"word", std::string(row[0]->text)}, {"count", std::to_string(row.size())}}});
    row.clear();
  };
  for (std::uint32_t s = 0; s < paragraph.sentences(); ++s) {
    const Token* word = opening(paragraph.sentence(s));
    if (!word || (!row.empty() && row[0]->lower != word->lower)) close();
    if (word) row.push_back(word);
  }
  close();
}

Result<Prepared> prepare(const Settings& settings, const English&) {
  const double count = settings.number("count", 3);
  if (count < 2) return Error{.message = "count must be 2 or more"};
  return Prepared{
      .run = [count](const Passage& passage, Sink& sink) { run(static_cast<std::size_t>(count), passage, sink); }};
}

}  // namespace

extern const Check check_openings;
const Check check_openings{.name = "openings",
                           .summary = "sentences in a row that begin with the same word",
                           .unit = Unit::paragraph,
                           .parameters = parameters,
                           .prepare = prepare};

}  // namespace firstread
