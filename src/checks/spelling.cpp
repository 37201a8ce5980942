// Reports misspelt words, words run together, and words no dictionary has, as the rule asks, with what was meant.
#include <algorithm>
#include <memory>
#include <string>

#include "english/slip.h"
#include "english/workings.h"
#include "rules/check.h"
#include "rules/message.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"report", SettingType::text, true, "misspelling, run-together, other-word or unknown"},
    {"slips", SettingType::table, false, "kind of slip: a sentence about it"},
    {"again", SettingType::text, false, "a sentence for a word misspelt the same way {times} times"},
    {"keys", SettingType::text, false, "a sentence for a word that the fingers got wrong"},
    {"glosses", SettingType::table, false, "word: its meaning in a few words"},
};

struct Words {
  Doubt doubt = Doubt::misspelling;
  Table slips, glosses;
  std::string again, keys;

  static const std::string* look_up(const Table& table, std::string_view key) {
    for (const auto& [name, texts] : table)
      if (name == key && !texts.empty()) return &texts.front();
    return nullptr;
  }

  void run(const Passage& document, const English& english, Sink& sink) const {
    for (const Misspelling& one : document.workings().misspellings(document.analysis(), english)) {
      if (one.doubt != doubt) continue;
      Place place{.span = one.span, .certainty = one.certainty};
      for (const Suggestion& suggestion : one.suggestions) {
        place.replacements.push_back(suggestion.text);
        if (const std::string* gloss = look_up(glosses, to_lower(suggestion.text)))
          place.arguments["gloss:" + suggestion.text] = *gloss;
      }
      explain(one, place.arguments);
      place.safe = safe(one);
      sink.add(std::move(place));
    }
  }

  // What the slip was, when it is the only one.
  void explain(const Misspelling& one, Arguments& arguments) const {
    arguments["times"] = std::to_string(one.times);
    arguments["slip"] = "";
    if (one.suggestions.empty()) return;
    const Slip what = slip(one.written, one.meant);
    arguments["written"] = what.written;
    arguments["meant"] = what.meant;
    arguments["near"] = one.meant;
    std::string text;
    if (const std::string* words = look_up(slips, name(what.kind)); words && one.suggestions.front().edits <= 1.2f)
      text = fill(*words, arguments);
    if (one.of_the_keys) {
      arguments["cause"] = "keys";
      if (!keys.empty()) text += (text.empty() ? "" : " ") + keys;
    }
    if (one.times > 1 && !again.empty()) text += (text.empty() ? "" : " ") + fill(again, arguments);
    arguments["slip"] = text;
  }

  static bool safe(const Misspelling& one) {
    if (one.suggestions.empty() || one.token->capital || one.token->lower.size() < 5) return false;
    const float margin = one.suggestions.size() > 1 ? one.suggestions[1].cost - one.suggestions[0].cost : 10;
    return margin >= 4 && one.suggestions[0].edits <= .75f;
  }
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  Words words{.slips = settings.table("slips"),
              .glosses = settings.table("glosses"),
              .again = settings.text("again"),
              .keys = settings.text("keys")};
  const std::string report = settings.text("report");
  if (report == "run-together")
    words.doubt = Doubt::run_together;
  else if (report == "other-word")
    words.doubt = Doubt::other_word;
  else if (report == "unknown")
    words.doubt = Doubt::unknown;
  else if (report != "misspelling")
    return Error{.message = "“report” is misspelling, run-together, other-word or unknown, not “" + report + "”"};
  // A copy shares what English has loaded.
  return Prepared{.run = [words, loaded = std::make_shared<const English>(english)](
                             const Passage& document, Sink& sink) { words.run(document, *loaded, sink); }};
}

}  // namespace

extern const Check check_spelling;
const Check check_spelling{.name = "spelling",
                           .summary = "words that no dictionary has, with what was meant",
                           .unit = Unit::document,
                           .parameters = parameters,
                           .prepare = prepare};

}  // namespace firstread
