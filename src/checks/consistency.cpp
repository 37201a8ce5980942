// Finds two ways of writing one thing in one text, and marks the rarer.
#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

#include "english/analysis.h"
#include "rules/check.h"
#include "rules/phrase.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"variants", SettingType::table, true, "one way of writing: the other, or a list of others"},
};

struct Variant {
  std::vector<std::string> words;
  std::string text;
  std::size_t group;
};

struct Consistency {
  std::unordered_map<std::uint64_t, std::vector<Variant>> by_first;

  void run(const Passage& document, Sink& sink) const {
    struct Use {
      std::uint32_t sentence, first, last;
    };
    std::map<std::size_t, std::map<std::string, std::vector<Use>>> uses;
    for (std::uint32_t s = 0; s < document.sentences(); ++s) {
      const Passage sentence = document.sentence(s);
      const BlockKind kind = sentence.block().kind;
      if (kind == BlockKind::quotation || kind == BlockKind::reference || kind == BlockKind::metadata) continue;
      const auto tokens = sentence.tokens();
      for (std::uint32_t k = 0; k < tokens.size(); ++k) {
        const auto found = by_first.find(tokens[k].key);
        if (found == by_first.end() || tokens[k].quoted) continue;
        for (const Variant& variant : found->second) {
          const auto size = static_cast<std::uint32_t>(variant.words.size());
          bool fits = k + size <= tokens.size();
          for (std::uint32_t w = 0; fits && w < size; ++w) fits = tokens[k + w].lower == variant.words[w];
          if (!fits) continue;
          uses[variant.group][variant.text].push_back({s, k, k + size});
          k += size - 1;
          break;
        }
      }
    }
    for (const auto& [group, ways] : uses) {
      if (ways.size() < 2) continue;
      const auto most = std::max_element(
          ways.begin(), ways.end(), [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
      for (auto way = ways.begin(); way != ways.end(); ++way) {
        if (way == most) continue;
        for (const Use& use : way->second) {
          const Passage sentence = document.sentence(use.sentence);
          sink.add({.span = span_of(sentence, use.first, use.last),
                    .arguments = {{"word", std::string(text_of(sentence, use.first, use.last))},
                                  {"other", most->first},
                                  {"times", std::to_string(most->second.size())}},
                    .replacements = {cased_like(sentence.tokens()[use.first], most->first)}});
        }
      }
    }
  }
};

Result<Prepared> prepare(const Settings& settings, const English&) {
  Consistency consistency;
  std::size_t group = 0;
  for (const auto& [one, others] : settings.table("variants")) {
    Texts all = others;
    all.push_back(one);
    for (const std::string& text : all) {
      Variant variant{phrase_words(text), text, group};
      if (variant.words.empty()) return Error{.message = "variants holds an empty text"};
      auto& list = consistency.by_first[token_key(variant.words.front())];
      list.push_back(std::move(variant));
      std::stable_sort(list.begin(), list.end(),
                       [](const Variant& a, const Variant& b) { return a.words.size() > b.words.size(); });
    }
    ++group;
  }
  return Prepared{.run = [consistency](const Passage& passage, Sink& sink) { consistency.run(passage, sink); }};
}

}  // namespace

extern const Check check_consistency;
const Check check_consistency{.name = "consistency",
                              .summary = "two ways of writing one thing in one text",
                              .unit = Unit::document,
                              .parameters = parameters,
                              .prepare = prepare};

}  // namespace firstread
