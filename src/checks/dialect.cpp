// Reports words spelt as another dialect of English spells them: all of a text in one remark, or each word at its first
// place.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "english/dialect.h"
#include "english/english.h"
#include "rules/check.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"each", SettingType::flag, false, "every such word once; otherwise one remark for the whole text"},
};
constexpr std::size_t most_named = 4;

struct Foreign {
  const Token* token;
  std::string own;         // as the text's dialect spells it
  std::string_view other;  // the dialect that has it
};

std::vector<Foreign> foreign_words(const Analysis& analysis, const English& english) {
  const Speller& speller = english.speller(analysis.dialect());
  const std::uint8_t bit = speller.dialect().bit;
  std::vector<Foreign> found;
  std::set<std::string_view> seen;
  for (const Sentence& sentence : analysis.sentences()) {
    const BlockKind kind = analysis.block(sentence).kind;
    if (kind == BlockKind::quotation || kind == BlockKind::reference || kind == BlockKind::verse) continue;
    for (const Token& token : analysis.tokens().subspan(sentence.first, sentence.last - sentence.first)) {
      // A capital inside the sentence is a name: the World Trade Center.
      if (!token.is_word() || token.quoted || token.foreign || token.cited || (token.capital && !token.first) ||
          token.lower.size() < 4)
        continue;
      const auto word = english.lexicon().find(token.lower);
      if (!word || word->misspelling || word->dialects == 0 || (word->dialects & bit) != 0 ||
          !seen.insert(token.lower).second)
        continue;
      const std::string_view other = speller.other_dialect(token.text);
      if (other.empty()) continue;
      found.push_back({&token, respell(token.lower, bit, english.lexicon()), other});
    }
  }
  return found;
}

// "British English", as one reads it.
std::string_view title(std::string_view tag) {
  if (tag == "en-US") return "American English";
  if (tag == "en-CA") return "Canadian English";
  return tag == "en-AU" ? "Australian English" : "British English";
}

void report(const Foreign& one, const Speller& speller, std::string others, Sink& sink) {
  sink.add({.span = one.token->span,
            .arguments = {{"dialect", speller.dialect().title},
                          {"other", std::string(title(one.other))},
                          {"others", std::move(others)}},
            .replacements = {one.token->capital ? capitalised(one.own) : one.own}});
}

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const bool each = settings.flag("each");
  return Prepared{
      .run = [each, loaded = std::make_shared<const English>(english)](const Passage& document, Sink& sink) {
        const Analysis& analysis = document.analysis();
        const auto found = foreign_words(analysis, *loaded);
        const Speller& speller = loaded->speller(analysis.dialect());
        if (each) {
          for (const Foreign& one : found) report(one, speller, "", sink);
          return;
        }
        if (found.empty()) return;
        std::string others;
        for (std::size_t k = 1; k < std::min(found.size(), most_named + 1); ++k)
          others += " “" + std::string(found[k].token->text) + "”";
        report(found.front(), speller, std::move(others), sink);
      }};
}

}  // namespace

extern const Check check_dialect;
const Check check_dialect{.name = "dialect",
                          .summary = "spellings of another dialect of English",
                          .unit = Unit::document,
                          .parameters = parameters,
                          .prepare = prepare};

}  // namespace firstread
