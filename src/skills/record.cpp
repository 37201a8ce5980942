#include "skills/record.h"

#include <algorithm>

#include "skills/opportunities.h"

namespace firstread {
namespace {

constexpr std::uint32_t shortest = 12, longest = 300;  // bytes of a sentence worth practising with
constexpr std::size_t most_of_a_rule = 3;              // from one draft

}  // namespace

std::vector<PracticeSentence> practice_sentences(const Analysis& analysis, const Findings& findings) {
  std::vector<PracticeSentence> out;
  std::map<const Rule*, std::size_t> taken;
  auto at = analysis.sentences().begin();
  const auto span = [&](const Sentence& sentence) {
    return Span{analysis.tokens()[sentence.first].span.begin, analysis.tokens()[sentence.last - 1].span.end};
  };
  for (std::size_t k = 0; k < findings.size(); ++k) {  // sentences and findings are both in the order of the text
    const Finding& finding = findings[k];
    while (at != analysis.sentences().end() && span(*at).end <= finding.span.begin) ++at;
    if (at == analysis.sentences().end()) break;
    const Span sentence = span(*at);
    if (!contains(sentence, finding.span) || length(sentence) < shortest || length(sentence) > longest) continue;
    // A sentence with a second place to mend would still be wrong when the first one is right.
    if (k > 0 && findings[k - 1].span.end > sentence.begin) continue;
    if (k + 1 < findings.size() && findings[k + 1].span.begin < sentence.end) continue;
    if (++taken[finding.rule] > most_of_a_rule) continue;
    std::string text(analysis.source().text(sentence));
    std::replace(text.begin(), text.end(), '\n', ' ');
    out.push_back({finding.rule->skill,
                   finding.rule->id,
                   std::move(text),
                   {Offset{finding.span.begin - sentence.begin}, Offset{finding.span.end - sentence.begin}},
                   finding.replacements.empty() ? "" : finding.replacements.front()});
  }
  return out;
}

DraftRecord record(std::string_view file, Sketch sketch, const Analysis& analysis, const Findings& findings,
                   const std::vector<Skill>& skills, const std::vector<std::string>& watched) {
  const std::size_t slash = file.rfind('/');
  DraftRecord out{.name = std::string(slash == std::string_view::npos ? file : file.substr(slash + 1)),
                  .sketch = std::move(sketch)};
  for (Evidence& seen : evidence(analysis, findings, skills))
    if (seen.opportunities > 0 && std::find(watched.begin(), watched.end(), seen.skill) != watched.end())
      out.evidence.push_back(std::move(seen));
  out.sentences = practice_sentences(analysis, findings);
  return out;
}

}  // namespace firstread
