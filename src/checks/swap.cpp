// Finds words that have a better one: a table from a word or phrase to what may stand instead, in all forms where
// asked.
#include <algorithm>
#include <unordered_map>

#include "english/analysis.h"
#include "english/inflect.h"
#include "rules/check.h"
#include "rules/phrase.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"swap", SettingType::table, true, "word or phrase: replacement, or a list of them, best first"},
    {"forms", SettingType::text, false, "verb or noun: the first word of both sides is inflected"},
    {"case", SettingType::flag, false, "only as written, capitals included"},
};

struct Entry {
  std::vector<std::string> words;  // lower-case tokens
  std::string written;             // as in the table
  Texts replacements;
};

using Entries = std::unordered_map<std::string, std::vector<Entry>>;

std::string first_inflected(std::string_view phrase, Form form) {
  const std::size_t space = phrase.find(' ');
  std::string out = inflect(phrase.substr(0, space), form);
  return space == std::string_view::npos ? out : out.append(phrase.substr(space));
}

void add(Entries& entries, std::string_view key, Texts replacements) {
  Entry entry{phrase_words(key), std::string(key), std::move(replacements)};
  if (entry.words.empty()) return;
  auto& list = entries[entry.words.front()];
  list.push_back(std::move(entry));
  std::stable_sort(list.begin(), list.end(),
                   [](const Entry& a, const Entry& b) { return a.words.size() > b.words.size(); });
}

bool fits(const Entry& entry, std::span<const Token> tokens, std::size_t at, bool exact) {
  if (at + entry.words.size() > tokens.size()) return false;
  for (std::size_t k = 0; k < entry.words.size(); ++k)
    if (tokens[at + k].lower != entry.words[k]) return false;
  return !exact || entry.words.size() > 1 || tokens[at].text == entry.written;
}

void run(const Entries& entries, bool exact, const Passage& passage, Sink& sink) {
  const auto tokens = passage.tokens();
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    if (tokens[k].kind == TokenKind::punctuation) continue;
    const auto found = entries.find(std::string(tokens[k].lower));
    if (found == entries.end()) continue;
    for (const Entry& entry : found->second) {
      if (!fits(entry, tokens, k, exact)) continue;
      const auto first = static_cast<std::uint32_t>(k), last = static_cast<std::uint32_t>(k + entry.words.size());
      Place place{.span = span_of(passage, first, last),
                  .arguments = {{"word", std::string(text_of(passage, first, last))}}};
      if (entry.replacements.size() == 1 && entry.replacements[0].empty())
        place = deletion(passage, first, last);
      else
        for (const std::string& text : entry.replacements)
          if (!text.empty()) place.replacements.push_back(cased_like(tokens[k], text));
      sink.add(std::move(place));
      k = last - 1;
      break;
    }
  }
}

Result<Prepared> prepare(const Settings& settings, const English&) {
  const std::string forms = settings.text("forms");
  if (!forms.empty() && forms != "verb" && forms != "noun")
    return Error{.message = "forms is \"" + forms + "\"; it may be verb or noun"};
  Entries entries;
  for (const auto& [key, replacements] : settings.table("swap")) {
    add(entries, key, replacements);
    std::vector<Form> wanted;
    if (forms == "verb") wanted = {Form::third, Form::past, Form::participle, Form::gerund};
    if (forms == "noun") wanted = {Form::plural};
    for (Form form : wanted) {
      Texts inflected;
      for (const std::string& text : replacements) inflected.push_back(first_inflected(text, form));
      const std::string other = first_inflected(key, form);
      if (other != key) add(entries, other, std::move(inflected));
    }
  }
  Prepared out;
  for (const auto& [word, list] : entries) out.triggers.push_back(word);
  std::sort(out.triggers.begin(), out.triggers.end());
  out.run = [entries = std::move(entries), exact = settings.flag("case")](const Passage& passage, Sink& sink) {
    run(entries, exact, passage, sink);
  };
  return out;
}

}  // namespace

extern const Check check_swap;
const Check check_swap{.name = "swap",
                       .summary = "a table of words and what may stand instead",
                       .parameters = parameters,
                       .prepare = prepare};

}  // namespace firstread
