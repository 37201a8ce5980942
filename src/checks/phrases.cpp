// Finds phrases that went wrong and says how they are written: a long table whose keys are small patterns. Where swap:
// knows fixed words only, here a phrase bends: any form of a verb, "my" or "her", a word that may be missing.
#include <algorithm>
#include <memory>
#include <utility>

#include "base/pack.h"
#include "english/analysis.h"
#include "rules/check.h"
#include "rules/phrase_table.h"
#include "rules/replacement.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"phrases", SettingType::table, true,
     "phrase: replacement, or a list of them, best first; docs/rules.md describes how a phrase bends"},
    {"glosses", SettingType::table, false, "a word: its meaning, for {meanings} in message and advice"},
    {"cause", SettingType::text, false, "\"keys\" where the fingers slipped: no evidence of what the writer knows"},
};

// A name written together, as programs write theirs: "atLeast" is none of the phrases here.
bool is_joined_name(const Token& token) {
  const std::string_view rest = token.text.substr(std::min<std::size_t>(1, token.text.size()));
  return !all_upper(token.text) && to_lower(rest) != rest;
}

// Where a phrase stands as it should ("in the bottom of the ninth"), it holds shorter ones off its place.
struct Found {
  std::uint32_t first, last;  // what is marked, in tokens
  std::uint32_t known;        // tokens of the whole phrase
  Place place;
  bool right = false;
};

// The program: the table, and the glosses as word, meaning, word, meaning, sorted by word.
struct Phrases {
  Bytes program;
  PhraseTable table;
  std::vector<std::string_view> glosses;
  std::string_view cause;

  void run(const Passage& passage, std::span<const Hit> hits, Sink& sink) const {
    std::vector<Found> all;
    for (const Hit& hit : hits)
      if (const auto match = table.match(hit.part, passage.tokens(), hit.token)) tell(hit.part, *match, passage, all);
    if (all.empty()) return;
    // Of phrases on one place the longest says most; of those that mark as much, the one that knows most around it.
    std::stable_sort(all.begin(), all.end(), [](const Found& a, const Found& b) {
      return std::pair(a.last - a.first, a.known) > std::pair(b.last - b.first, b.known);
    });
    for (auto one = all.begin(); one != all.end(); ++one) {
      const bool told =
          std::any_of(all.begin(), one, [&](const Found& t) { return t.first < one->last && one->first < t.last; });
      if (!told && !one->right) sink.add(one->place);
    }
  }

  void tell(std::uint32_t phrase, const PhraseMatch& match, const Passage& passage, std::vector<Found>& all) const {
    const auto known = std::count_if(match.tokens.begin(), match.tokens.end(), [](auto at) { return at >= 0; });
    Found out{match.marked_first, match.marked_last, static_cast<std::uint32_t>(known), {}};
    const Token& first = passage.tokens()[out.first];
    const auto span = passage.tokens().subspan(out.first, out.last - out.first);
    if (std::any_of(span.begin(), span.end(), is_joined_name)) return;
    const std::string marked(text_of(passage, out.first, out.last));
    const bool shouted = all_upper(marked) && marked.size() > 3 && (out.last - out.first > 1 || !first.first);
    out.place.span = span_of(passage, out.first, out.last);
    for (std::uint32_t k = 0; k < table.replacements(phrase); ++k) {
      const std::string text = table.render(phrase, k, match, passage);
      if (text.empty()) {
        if (out.place.replacements.empty()) out.place = deletion(passage, out.first, out.last);
        break;
      }
      std::string spelt = shouted ? to_upper(text) : cased_like(first, text);
      if (spelt != marked) out.place.replacements.push_back(std::move(spelt));
    }
    out.right = out.place.replacements.empty();
    out.place.arguments = {{"word", marked},
                           {"meanings", out.right ? "" : meanings(marked, out.place.replacements.front())}};
    if (!cause.empty()) out.place.arguments["cause"] = std::string(cause);
    for (const std::string& text : out.place.replacements)
      if (const auto meaning = gloss(text); !meaning.empty())
        out.place.arguments["gloss:" + text] = std::string(meaning);
    all.push_back(std::move(out));
  }

  std::string_view gloss(std::string_view word) const {
    const std::string lower = to_lower(word);
    for (std::size_t k = 0; k + 1 < glosses.size(); k += 2)
      if (glosses[k] == lower) return glosses[k + 1];
    return {};
  }

  std::string meanings(std::string_view written, std::string_view proposed) const {
    std::string out;
    for (std::string_view word : {proposed, written}) {
      const std::string_view meaning = gloss(word);
      if (meaning.empty()) continue;
      out += out.empty() ? "\"" : "; \"";
      out.append(to_lower(word)).append("\" means ").append(meaning);
    }
    return out.empty() ? out : out + ".";
  }
};

Result<std::string> compile(const Settings& settings) {
  auto table = PhraseTable::compile(settings.table("phrases"), settings.lines("phrases"));
  if (!table) return Error{.message = "phrases: " + table.error().message, .line = table.error().line};
  // Looked over once, here, so that it need not be at every start.
  if (!PhraseTable::take(*table)) return Error{.message = "phrases: this table is larger than can be packed"};
  std::vector<std::string> glosses;
  for (const auto& [word, meaning] : settings.table("glosses")) {
    if (meaning.empty()) continue;
    glosses.push_back(word);
    glosses.push_back(meaning.front());
  }
  Packer out;
  out.blob(*table);
  out.texts(glosses);
  out.text(settings.text("cause"));
  return std::move(out).take();
}

std::optional<Prepared> load(const Bytes& program, const English&) {
  Unpacker in(program.view);
  const auto table = PhraseTable::open(in.blob());
  auto glosses = in.views();
  const std::string_view cause = in.text();
  if (!table || !in.ok() || !in.at_end()) return std::nullopt;
  Prepared out{.run = {}, .parts = table->triggers()};
  // Shared, as a function is copied and its table of glosses should not be.
  out.run_at_hits = [phrases = std::make_shared<const Phrases>(Phrases{program, *table, std::move(glosses), cause})](
                        const Passage& passage, std::span<Hit> hits, Sink& sink) { phrases->run(passage, hits, sink); };
  return out;
}

}  // namespace

extern const Check check_phrases;
const Check check_phrases{.name = "phrases",
                          .summary = "a table of phrases that bend, and how they are written",
                          .parameters = parameters,
                          .compile = compile,
                          .load = load};

}  // namespace firstread
