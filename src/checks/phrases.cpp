// Finds phrases that went wrong and says how they are written: a long table whose keys are small patterns. Where swap:
// knows fixed words only, here a phrase bends: any form of a verb, "my" or "her", a word that may be missing.
#include <algorithm>
#include <memory>
#include <unordered_map>

#include "english/analysis.h"
#include "rules/check.h"
#include "rules/phrase_pattern.h"
#include "rules/replacement.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"phrases", SettingType::table, true,
     "phrase: replacement, or a list of them, best first; docs/rules.md describes how a phrase bends"},
    {"glosses", SettingType::table, false, "a word: its meaning, for {meanings} in message and advice"},
};

struct Entry {
  PhrasePattern pattern;
  Texts replacements;
};

// A name written together, as programs write theirs: "atLeast" is none of the phrases here.
bool is_joined_name(const Token& token) {
  const std::string_view rest = token.text.substr(std::min<std::size_t>(1, token.text.size()));
  return !all_upper(token.text) && to_lower(rest) != rest;
}

struct Found {
  std::uint32_t first, last;
  Place place;
};

struct Phrases {
  std::vector<Entry> entries;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_word;
  std::unordered_map<std::string, std::string> glosses;

  void run(const Passage& passage, Sink& sink) const {
    const auto tokens = passage.tokens();
    std::vector<Found> all;
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      const auto list = by_word.find(std::string(tokens[k].lower));
      if (list == by_word.end()) continue;
      for (std::uint32_t number : list->second) {
        const auto match = entries[number].pattern.match(tokens, k);
        if (match) tell(entries[number], *match, passage, all);
      }
    }
    // Of phrases on one place the longest says most.
    std::stable_sort(all.begin(), all.end(),
                     [](const Found& a, const Found& b) { return a.last - a.first > b.last - b.first; });
    for (auto one = all.begin(); one != all.end(); ++one) {
      const bool told =
          std::any_of(all.begin(), one, [&](const Found& t) { return t.first < one->last && one->first < t.last; });
      if (!told) sink.add(one->place);
    }
  }

  void tell(const Entry& entry, const PhraseMatch& match, const Passage& passage, std::vector<Found>& all) const {
    Found out{match.marked_first, match.marked_last, {}};
    const Token& first = passage.tokens()[out.first];
    const auto span = passage.tokens().subspan(out.first, out.last - out.first);
    if (std::any_of(span.begin(), span.end(), is_joined_name)) return;
    const std::string marked(text_of(passage, out.first, out.last));
    const bool shouted = all_upper(marked) && marked.size() > 3 && (out.last - out.first > 1 || !first.first);
    out.place.span = span_of(passage, out.first, out.last);
    for (const std::string& replacement : entry.replacements) {
      const std::string text = entry.pattern.render(match, passage, replacement);
      if (text.empty()) {
        if (out.place.replacements.empty()) out.place = deletion(passage, out.first, out.last);
        break;
      }
      std::string spelt = shouted ? to_upper(text) : cased_like(first, text);
      if (spelt != marked) out.place.replacements.push_back(std::move(spelt));
    }
    if (out.place.replacements.empty()) return;  // it already stands as it should
    out.place.arguments = {{"word", marked}, {"meanings", meanings(marked, out.place.replacements.front())}};
    all.push_back(std::move(out));
  }

  std::string meanings(std::string_view written, std::string_view proposed) const {
    std::string out;
    for (std::string_view word : {written, proposed}) {
      const auto gloss = glosses.find(to_lower(word));
      if (gloss == glosses.end()) continue;
      out += (out.empty() ? "\"" : "; \"") + gloss->first + "\" is " + gloss->second;
    }
    return out.empty() ? out : out + ".";
  }
};

Result<Prepared> prepare(const Settings& settings, const English&) {
  Phrases phrases;
  Table table = settings.table("phrases");
  phrases.entries.reserve(table.size());
  for (auto& [key, replacements] : table) {
    auto pattern = PhrasePattern::parse(key);
    if (!pattern) return Error{.message = "phrases: " + pattern.error().message};
    for (const std::string& replacement : replacements)
      if (const auto fault = pattern->fault(replacement))
        return Error{.message = "phrases: \"" + key + "\": " + fault->message};
    phrases.entries.push_back({*std::move(pattern), std::move(replacements)});
  }
  for (const auto& [word, meaning] : settings.table("glosses"))
    if (!meaning.empty()) phrases.glosses.emplace(word, meaning.front());
  Prepared out;
  for (std::uint32_t k = 0; k < phrases.entries.size(); ++k)
    for (std::string word : phrases.entries[k].pattern.triggers()) {
      auto& list = phrases.by_word[std::move(word)];
      if (list.empty() || list.back() != k) list.push_back(k);
    }
  for (const auto& [word, list] : phrases.by_word) out.triggers.emplace_back(word);
  std::sort(out.triggers.begin(), out.triggers.end());
  // Shared, as a function is copied and a long table should not be.
  out.run = [phrases = std::make_shared<const Phrases>(std::move(phrases))](const Passage& passage, Sink& sink) {
    phrases->run(passage, sink);
  };
  return out;
}

}  // namespace

extern const Check check_phrases;
const Check check_phrases{.name = "phrases",
                          .summary = "a table of phrases that bend, and how they are written",
                          .parameters = parameters,
                          .prepare = prepare};

}  // namespace firstread
