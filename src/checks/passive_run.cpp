// Finds sentences in a row whose main clause is passive and names no doer. A passive with its doer ("was written by my
// aunt") breaks the row, as does any active sentence: one passive is no fault.
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/clauses.h"
#include "english/tree.h"
#include "rules/check.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"count", SettingType::number, false, "how many in a row are too many; 5"},
};

bool names_doer(Tokens tokens, const Clause& clause) {
  for (int k = clause.predicate + 1; k < clause.extent.last; ++k)
    if (tokens[static_cast<std::size_t>(k)].lower == "by") return true;
  return false;
}

// Whether every main clause of the sentence is passive without a doer; the first passive verb is in `verb`.
bool is_passive(const Passage& sentence, int& verb) {
  const Tokens tokens = sentence.tokens();
  verb = -1;
  if (tokens.size() > longest_tree) return false;
  if (std::none_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.relation == Relation::aux_pass; }))
    return false;
  for (const Clause& clause : clauses(tokens)) {
    if (clause.kind != ClauseKind::main || !clause.is_finite()) continue;
    if (clause.voice != Voice::passive || names_doer(tokens, clause)) return false;
    if (verb < 0) verb = clause.predicate;
  }
  return verb >= 0 && !tokens[static_cast<std::size_t>(verb)].quoted;
}

struct PassiveRow {
  std::uint32_t most;

  void run(const Passage& paragraph, Sink& sink) const {
    std::uint32_t row = 0;
    Span first{};
    const auto end_row = [&] {
      if (row >= most) sink.add({.span = first, .arguments = {{"count", std::to_string(row)}}});
      row = 0;
    };
    for (std::uint32_t s = 0; s < paragraph.sentences(); ++s) {
      const Passage sentence = paragraph.sentence(s);
      int verb = -1;
      if (!is_passive(sentence, verb)) {
        end_row();
        continue;
      }
      if (row++ == 0) first = sentence.tokens()[static_cast<std::size_t>(verb)].span;
    }
    end_row();
  }
};

Result<Prepared> prepare(const Settings& settings, const English&) {
  const auto count = static_cast<std::uint32_t>(std::max<std::size_t>(2, settings.count("count", 5)));
  return Prepared{.run = [run = PassiveRow{count}](const Passage& p, Sink& sink) { run.run(p, sink); }};
}

}  // namespace

extern const Check check_passive_run;
const Check check_passive_run{.name = "passive_run",
                              .summary = "sentences in a row in the passive that name no doer",
                              .unit = Unit::paragraph,
                              .parameters = parameters,
                              .needs_trees = true,
                              .prepare = prepare};

}  // namespace firstread
