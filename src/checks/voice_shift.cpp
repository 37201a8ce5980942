// Finds a sentence that begins in the active and goes on in the passive though the doer stays: "We washed the car, and
// then it was polished by us."
#include <algorithm>
#include <string>
#include <utility>

#include "english/analysis.h"
#include "english/clauses.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"agent", SettingType::text, true, "same (it was polished by us) or none (it was polished)"},
};

// "us" for "we": how a subject stands after "by".
std::string_view object_form(std::string_view subject) {
  constexpr std::pair<std::string_view, std::string_view> forms[] = {{"i", "me"},    {"we", "us"},     {"he", "him"},
                                                                     {"she", "her"}, {"they", "them"}, {"you", "you"}};
  for (const auto& [one, other] : forms)
    if (subject == one) return other;
  return {};
}

struct Shift {
  bool same_agent;

  void run(const Passage& sentence, Sink& sink) const {
    const Tokens tokens = sentence.tokens();
    if (tokens.size() > longest_tree) return;
    const auto all = clauses(tokens);
    const auto at = [&](int k) -> const Token& { return tokens[static_cast<std::size_t>(k)]; };
    for (std::size_t k = 1; k < all.size(); ++k) {
      const Clause& second = all[k];
      if (second.voice != Voice::passive || !second.is_finite() || second.subject < 0 || second.modal) continue;
      const Clause& first = all[k - 1];
      if (first.voice != Voice::active || !first.is_finite() || first.subject < 0 || first.modal || first.negative)
        continue;
      if (first.tense != second.tense || at(first.finite).quoted || at(second.finite).quoted) continue;
      const std::string_view by = object_form(at(first.subject).lower);
      if (by.empty() || second.subject <= first.predicate) continue;
      const bool joined = second.kind == ClauseKind::main && second.coordinator >= 0 &&
                          one_of(at(second.coordinator).lower, {"and", "but"});
      const bool agent = has_agent(tokens, second, by);
      if (same_agent ? !agent
                     : (agent || !joined || at(second.subject).lower != "it" || !has_object(tokens, first) ||
                        has_by(tokens, second)))
        continue;
      sink.add({.span = span_of(sentence, static_cast<std::uint32_t>(second.finite),
                                static_cast<std::uint32_t>(second.predicate + 1)),
                .arguments = {{"who", std::string(at(first.subject).lower == "i" ? "I" : at(first.subject).lower)},
                              {"verb", std::string(at(first.predicate).text)}}});
      return;
    }
  }

  static bool has_agent(Tokens tokens, const Clause& clause, std::string_view by) {
    for (int k = clause.predicate + 1; k + 1 < std::min<int>(clause.extent.last, static_cast<int>(tokens.size())); ++k)
      if (tokens[static_cast<std::size_t>(k)].lower == "by" && tokens[static_cast<std::size_t>(k) + 1].lower == by)
        return true;
    return false;
  }
  static bool has_by(Tokens tokens, const Clause& clause) {
    for (int k = clause.predicate + 1; k < clause.extent.last; ++k)
      if (tokens[static_cast<std::size_t>(k)].lower == "by") return true;
    return false;
  }
  static bool has_object(Tokens tokens, const Clause& clause) {
    return child(tokens, clause.predicate, {Relation::obj}) >= 0;
  }
};

Result<Prepared> prepare(const Settings& settings, const English&) {
  const std::string agent = settings.text("agent");
  if (agent != "same" && agent != "none") return Error{.message = "agent is \"" + agent + "\"; it may be same or none"};
  Prepared out{.run = [shift = Shift{agent == "same"}](const Passage& p, Sink& sink) { shift.run(p, sink); }};
  out.triggers = agent == "same" ? std::vector<std::string>{"by"} : std::vector<std::string>{"and", "but"};
  return out;
}

}  // namespace

extern const Check check_voice_shift;
const Check check_voice_shift{.name = "voice_shift",
                              .summary = "sentences that begin in the active and go on in the passive",
                              .parameters = parameters,
                              .needs_trees = true,
                              .prepare = prepare};

}  // namespace firstread
