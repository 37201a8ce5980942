// Looks at an essay as a whole: does it open with a claim, close, and spread its weight. Short texts are left alone.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "english/analysis.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true, "claim, conclusion or balance"},
    {"words", SettingType::number, false, "texts with fewer words are left alone; 250"},
};

struct Part {
  Passage passage;
  std::size_t words;
};

std::vector<Part> parts(const Passage& document) {
  std::vector<Part> out;
  const Analysis& analysis = document.analysis();
  for (std::uint32_t p = 0; p < analysis.paragraphs().size(); ++p) {
    const Passage paragraph = analysis.paragraph(p);
    if (paragraph.block().kind != BlockKind::paragraph) continue;
    const auto tokens = paragraph.tokens();
    out.push_back({paragraph, static_cast<std::size_t>(std::count_if(tokens.begin(), tokens.end(),
                                                                     [](const Token& t) { return t.is_word(); }))});
  }
  std::erase_if(out, [](const Part& part) { return part.words < 5; });  // a title, a greeting, a name
  return out;
}

std::set<std::string> ideas(const Passage& passage) {
  std::set<std::string> out;
  for (const Token& token : passage.tokens())
    if ((is_noun(token) || token.upos == Upos::adj || token.upos == Upos::verb) && token.lemma.size() > 3)
      out.emplace(token.lemma);
  return out;
}

bool claims(const Passage& passage) {
  const auto tokens = passage.tokens();
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
    return one_of(t.lower,
                  {"should", "must",    "believe", "think",   "opinion", "argue", "agree", "disagree", "because",
                   "ought",  "better",  "best",    "worse",   "claim",   "view",  "feel",  "prefer",   "important",
                   "essay",  "discuss", "reason",  "reasons", "more",    "most",  "need",  "however",  "although"});
  });
}

void report(const Passage& passage, std::map<std::string, std::string, std::less<>> arguments, Sink& sink) {
  const auto tokens = passage.tokens();
  sink.add({.span = span_of(passage, 0, static_cast<std::uint32_t>(std::min<std::size_t>(tokens.size(), 5))),
            .arguments = std::move(arguments)});
}

struct Structure {
  std::string of;
  std::size_t words;

  void run(const Passage& document, Sink& sink) const {
    const std::vector<Part> all = parts(document);
    std::size_t total = 0;
    for (const Part& part : all) total += part.words;
    if (all.size() < 3 || total < words) return;
    if (of == "claim") {
      if (!claims(all.front().passage)) report(all.front().passage, {}, sink);
    } else if (of == "conclusion") {
      const std::set<std::string> first = ideas(all.front().passage), last = ideas(all.back().passage);
      const auto shared =
          std::count_if(last.begin(), last.end(), [&](const std::string& word) { return first.contains(word); });
      if (shared == 0) report(all.back().passage, {}, sink);
    } else {
      const auto most =
          std::max_element(all.begin(), all.end(), [](const Part& a, const Part& b) { return a.words < b.words; });
      const std::size_t share = 100 * most->words / total;
      if (all.size() >= 4 && share >= 50) report(most->passage, {{"share", std::to_string(share)}}, sink);
    }
  }
};

Result<Prepared> prepare(const Settings& settings, const English&) {
  const Structure structure{settings.text("of"), settings.count("words", 250)};
  if (!one_of(structure.of, {"claim", "conclusion", "balance"}))
    return Error{.message = "of is \"" + structure.of + "\"; it may be claim, conclusion or balance"};
  return Prepared{.run = [structure](const Passage& passage, Sink& sink) { structure.run(passage, sink); }};
}

}  // namespace

extern const Check check_structure;
const Check check_structure{.name = "structure",
                            .summary = "the claim, the close and the balance of an essay",
                            .unit = Unit::document,
                            .parameters = parameters,
                            .prepare = prepare};

}  // namespace firstread
