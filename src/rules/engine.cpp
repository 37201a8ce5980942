#include "rules/engine.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

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

// Which rules a sentence can concern at all: those with a trigger word in it and those without triggers.
class Index {
 public:
  explicit Index(std::span<const ActiveRule> rules, std::string_view dialect) : stamps_(rules.size(), 0) {
    for (std::uint32_t k = 0; k < rules.size(); ++k) {
      if (rules[k].check->unit != Unit::sentence || !speaks(*rules[k].rule, dialect)) continue;
      if (rules[k].prepared.triggers.empty()) always_.push_back(k);
      for (const std::string& word : rules[k].prepared.triggers) by_word_[word].push_back(k);
    }
  }

  void concerned(std::span<const Token> tokens, std::vector<std::uint32_t>& out) {
    out = always_;
    ++stamp_;
    for (const Token& token : tokens) {
      const auto found = by_word_.find(token.lower);
      if (found == by_word_.end()) continue;
      for (std::uint32_t k : found->second)
        if (std::exchange(stamps_[k], stamp_) != stamp_) out.push_back(k);
    }
  }

 private:
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_word_;
  std::vector<std::uint32_t> always_;
  std::vector<std::uint32_t> stamps_;
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

}  // namespace

Findings check(const Analysis& analysis, std::span<const ActiveRule> active) {
  Findings found;
  std::vector<unsigned> blocks(active.size());
  std::transform(active.begin(), active.end(), blocks.begin(), [](const ActiveRule& a) { return blocks_of(*a.rule); });

  const auto run = [&](std::uint32_t k, const Passage& passage) {
    Sink sink(*active[k].rule, found);
    active[k].prepared.run(passage, sink);
  };

  Index index(active, analysis.dialect());
  std::vector<std::uint32_t> concerned;
  for (std::uint32_t s = 0; s < analysis.sentences().size(); ++s) {
    const Passage sentence = analysis.sentence(s);
    const unsigned here = mask(sentence.block().kind);
    index.concerned(sentence.tokens(), concerned);
    for (std::uint32_t k : concerned)
      if (blocks[k] & here) run(k, sentence);
  }
  for (std::uint32_t k = 0; k < active.size(); ++k) {
    if (active[k].check->unit == Unit::sentence || !speaks(*active[k].rule, analysis.dialect())) continue;
    if (active[k].check->unit == Unit::document) {
      run(k, analysis.whole());
      continue;
    }
    for (std::uint32_t p = 0; p < analysis.paragraphs().size(); ++p) {
      const Passage paragraph = analysis.paragraph(p);
      if (blocks[k] & mask(paragraph.block().kind)) run(k, paragraph);
    }
  }
  std::erase_if(found, [&](const Finding& f) { return !f.rule->in_quotations && is_anothers(f, analysis.tokens()); });
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace firstread
