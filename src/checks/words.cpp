// Finds words and phrases of a list. For what has no one replacement: slang, vague words, hedges.
#include <algorithm>
#include <unordered_map>

#include "english/analysis.h"
#include "rules/check.h"
#include "rules/phrase.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"words", SettingType::texts, true, "words or phrases, any capitals"},
    {"first", SettingType::flag, false, "only as the first word of a sentence"},
    {"most", SettingType::number, false, "only sentences with more than so many of them"},
};

struct List {
  std::unordered_map<std::uint64_t, std::vector<std::vector<std::string>>> phrases;  // by first word; longest first
  bool first = false;
  std::size_t most = 0;

  void run(const Passage& passage, Sink& sink) const {
    const auto tokens = passage.tokens();
    std::vector<Place> found;
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      if (!tokens[k].is_word() || (first && !tokens[k].first)) continue;
      const auto list = phrases.find(tokens[k].key);
      if (list == phrases.end()) continue;
      for (const auto& words : list->second) {
        const bool fits = k + words.size() <= tokens.size() &&
                          std::equal(words.begin(), words.end(), tokens.begin() + static_cast<std::ptrdiff_t>(k),
                                     [](const std::string& word, const Token& token) { return token.lower == word; });
        if (!fits) continue;
        const auto from = static_cast<std::uint32_t>(k), to = static_cast<std::uint32_t>(k + words.size());
        found.push_back(
            {.span = span_of(passage, from, to), .arguments = {{"word", std::string(text_of(passage, from, to))}}});
        k = to - 1;
        break;
      }
    }
    if (found.size() <= most) return;
    for (Place& place : found) {
      place.arguments["count"] = std::to_string(found.size());
      sink.add(std::move(place));
    }
  }
};

Result<Prepared> prepare(const Settings& settings, const English&) {
  List list{.phrases = {}, .first = settings.flag("first"), .most = settings.count("most", 0)};
  Prepared out;
  for (const std::string& phrase : settings.texts("words")) {
    std::vector<std::string> words = phrase_words(phrase);
    if (words.empty()) return Error{.message = "words holds an empty text; each must be a word or a phrase"};
    out.triggers.push_back(*std::ranges::max_element(words, {}, &std::string::size));  // the rarest, about
    auto& same = list.phrases[token_key(words.front())];
    same.push_back(std::move(words));
    std::stable_sort(same.begin(), same.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  }
  std::ranges::sort(out.triggers);
  out.triggers.erase(std::unique(out.triggers.begin(), out.triggers.end()), out.triggers.end());
  out.run = [list = std::move(list)](const Passage& passage, Sink& sink) { list.run(passage, sink); };
  return out;
}

}  // namespace

extern const Check check_words;
const Check check_words{
    .name = "words", .summary = "words and phrases of a list", .parameters = parameters, .prepare = prepare};

}  // namespace firstread
