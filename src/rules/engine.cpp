#include "rules/engine.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "english/workings.h"

namespace firstread {
namespace {

constexpr unsigned mask(BlockKind kind) { return 1u << static_cast<unsigned>(kind); }
constexpr unsigned prose = mask(BlockKind::paragraph) | mask(BlockKind::heading) | mask(BlockKind::item) |
                           mask(BlockKind::cell) | mask(BlockKind::caption);

unsigned blocks_of(const Rule& rule) {
  if (rule.blocks.empty()) return prose;
  unsigned out = 0;
  for (BlockKind kind : rule.blocks) out |= mask(kind);
  return out;
}

bool speaks(const Rule& rule, std::string_view dialect) {
  return rule.dialects.empty() || std::any_of(rule.dialects.begin(), rule.dialects.end(), [&](const std::string& d) {
           return dialect == d ||
                  (dialect.size() > d.size() && dialect.substr(0, d.size()) == d && dialect[d.size()] == '-');
         });
}

// What is to be run on a sentence: rules, each with the places where its triggers stand.
class Round {
 public:
  explicit Round(const Dispatch& dispatch, std::size_t rules) : dispatch_(dispatch), rules_(rules) {}

  struct Call {
    std::uint32_t rule;
    std::span<Hit> hits;
  };

  // Only rules that `allowed` lets through.
  template <class Allowed>
  const std::vector<Call>& of(std::span<const Token> tokens, Allowed&& allowed) {
    ++stamp_;
    for (const Token& token : tokens) dispatch_.prefetch(token.key);
    woken_.clear();
    concerned_.clear();
    for (const std::uint32_t rule : dispatch_.always())
      if (allowed(rule)) wake(rule);
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
      const Beside there = beside(tokens, t);
      for (const Dispatch::Woken& one : dispatch_.woken(tokens[t].key)) {
        if (!one.beside.may_be(there) || !allowed(one.rule)) continue;
        ++wake(one.rule).hits;
        woken_.push_back({one.rule, {one.part, t}});
      }
    }
    // Hits are dealt out rule by rule, and stay in the order of the text.
    hits_.resize(woken_.size());
    calls_.clear();
    std::uint32_t first = 0;
    for (const std::uint32_t rule : concerned_) {
      Hits& one = rules_[rule];
      one.first = first;
      calls_.push_back({rule, std::span(hits_).subspan(first, one.hits)});
      first += one.hits;
    }
    for (const Woken& one : woken_) hits_[rules_[one.rule].first++] = one.hit;
    return calls_;
  }

 private:
  struct Hits {
    std::uint32_t stamp = 0, hits = 0, first = 0;
  };
  struct Woken {
    std::uint32_t rule;
    Hit hit;
  };

  Hits& wake(std::uint32_t rule) {
    Hits& one = rules_[rule];
    if (std::exchange(one.stamp, stamp_) != stamp_) {
      one.hits = 0;
      concerned_.push_back(rule);
    }
    return one;
  }

  const Dispatch& dispatch_;
  std::vector<Hits> rules_;
  std::vector<Woken> woken_;
  std::vector<Hit> hits_;
  std::vector<std::uint32_t> concerned_;
  std::vector<Call> calls_;
  std::uint32_t stamp_ = 0;
};

// Other people's words: everything the finding marks stands in quotation marks or in a citation.
bool is_anothers(const Finding& finding, std::span<const Token> tokens) {
  auto token = std::partition_point(tokens.begin(), tokens.end(),
                                    [&](const Token& t) { return t.span.end <= finding.span.begin; });
  bool any = false;
  for (; token != tokens.end() && token->span.begin < finding.span.end; ++token) {
    if (!token->quoted && !token->cited) return false;
    any = true;
  }
  return any;
}

Findings run(const Analysis& analysis, std::span<const ActiveRule> active, const Dispatch& dispatch) {
  Findings found;
  std::vector<unsigned> blocks(active.size());  // none where the rule is for another dialect
  std::transform(active.begin(), active.end(), blocks.begin(),
                 [&](const ActiveRule& a) { return speaks(*a.rule, analysis.dialect()) ? blocks_of(*a.rule) : 0; });

  Round round(dispatch, active.size());
  for (std::uint32_t s = 0; s < analysis.sentences().size(); ++s) {
    const Sentence& place = analysis.sentences()[s];
    const Workings workings(analysis.tokens().subspan(place.first, place.last - place.first));
    const Passage sentence = analysis.sentence(s, &workings);
    const unsigned here = mask(sentence.block().kind);
    for (const Round::Call& call : round.of(sentence.tokens(), [&](std::uint32_t k) { return blocks[k] & here; })) {
      Sink sink(*active[call.rule].rule, found);
      const Prepared& prepared = active[call.rule].prepared;
      prepared.run_at_hits ? prepared.run_at_hits(sentence, call.hits, sink) : prepared.run(sentence, sink);
    }
  }
  const Workings workings(analysis.tokens());
  const Passage whole = analysis.whole(&workings);
  for (std::uint32_t k = 0; k < active.size(); ++k) {
    Sink sink(*active[k].rule, found);
    if (active[k].check->unit == Unit::sentence || blocks[k] == 0) continue;
    if (active[k].check->unit == Unit::document) {
      active[k].prepared.run(whole, sink);
      continue;
    }
    for (std::uint32_t p = 0; p < analysis.paragraphs().size(); ++p) {
      const Passage paragraph = analysis.paragraph(p);
      if (blocks[k] & mask(paragraph.block().kind)) active[k].prepared.run(paragraph, sink);
    }
  }
  std::erase_if(found, [&](const Finding& f) { return !f.rule->in_quotations && is_anothers(f, analysis.tokens()); });
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

Findings check(const Analysis& analysis, const RuleSet& rules) {
  return run(analysis, rules.rules(), rules.dispatch());
}

Findings check(const Analysis& analysis, std::span<const ActiveRule> active) {
  return run(analysis, active, Dispatch(active));
}

}  // namespace firstread
