#include "rules/resolve.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>

#include "rules/prior.h"
#include "text/unicode.h"

namespace firstread {
namespace {

// Where the directives switch rules off: spans of the source with the names they speak of.
struct Silence {
  Span span;
  std::vector<std::string> rules;  // empty: all
};

Span line_of(const Source& source, Offset at) { return source.lines().span(source.lines().line(at)); }

bool alone_on_line(const Source& source, Span comment) {
  const Span line = line_of(source, comment.begin);
  const std::string_view before = source.text({line.begin, comment.begin});
  const std::string_view after = comment.end < line.end ? source.text({comment.end, line.end}) : std::string_view{};
  const auto blank = [](std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; };
  return blank(before) && blank(after);
}

std::optional<Span> paragraph_of(const Document& document, Span comment) {
  for (const Block& block : document.blocks) {
    if (contains(block.span, comment)) return block.span;
    if (block.span.begin >= comment.end) return block.span;  // it stands alone before this one
  }
  return std::nullopt;
}

std::vector<Silence> silences(const Document& document, std::vector<std::string>& warnings) {
  std::vector<Silence> out;
  const Source& source = document.source;
  const Offset end = source.whole().end;
  std::map<std::string, std::size_t> open;  // by the names a directive gives, joined
  for (const Directive& directive : document.directives) {
    if (!directive.trouble.empty()) {
      const auto line = static_cast<std::uint32_t>(source.lines().line(directive.comment.begin)) + 1;
      warnings.push_back("line " + std::to_string(line) + ": " + directive.trouble);
      continue;
    }
    std::string key;
    for (const std::string& rule : directive.rules) key += rule + ",";
    switch (directive.kind) {
      case DirectiveKind::off:
        open[key] = out.size();
        out.push_back({{directive.comment.begin, end}, directive.rules});
        break;
      case DirectiveKind::on:
        for (auto it = open.begin(); it != open.end();) {
          const bool meant = key.empty() || it->first == key;
          if (meant) out[it->second].span.end = directive.comment.end;
          it = meant ? open.erase(it) : std::next(it);
        }
        break;
      case DirectiveKind::off_line: {
        Span line = line_of(source, directive.comment.begin);
        if (alone_on_line(source, directive.comment) && line.end < end) line = line_of(source, line.end);
        out.push_back({line, directive.rules});
        break;
      }
      case DirectiveKind::off_paragraph:
        if (const auto span = paragraph_of(document, directive.comment)) out.push_back({*span, directive.rules});
        break;
      case DirectiveKind::off_file:
        out.push_back({source.whole(), directive.rules});
        break;
    }
  }
  return out;
}

bool silenced(const Finding& finding, const std::vector<Silence>& silences) {
  return std::any_of(silences.begin(), silences.end(), [&](const Silence& silence) {
    const bool there = silence.span.begin <= finding.span.begin && finding.span.begin < silence.span.end;
    return there &&
           (silence.rules.empty() || std::any_of(silence.rules.begin(), silence.rules.end(),
                                                 [&](const std::string& name) { return names(name, *finding.rule); }));
  });
}

// An ignored text covers a finding when it is the marked words, or stands around them in the source.
bool ignored(const Finding& finding, const Source& source, std::span<const Ignored> list) {
  const std::string_view marked = source.text(finding.span);
  return std::any_of(list.begin(), list.end(), [&](const Ignored& entry) {
    if (!entry.rule.empty() && !names(entry.rule, *finding.rule)) return false;
    if (entry.text.empty() || entry.text == marked) return true;
    const auto inside = entry.text.find(marked);
    if (inside == std::string::npos || entry.text.size() <= marked.size()) return false;
    for (auto at = inside; at != std::string::npos; at = entry.text.find(marked, at + 1)) {
      const std::uint32_t begin = number(finding.span.begin);
      if (begin >= at && source.text().substr(begin - at, entry.text.size()) == entry.text) return true;
    }
    return false;
  });
}

bool yields(const Rule& rule, const Rule& to) {
  return std::any_of(rule.yields_to.begin(), rule.yields_to.end(),
                     [&](const std::string& name) { return names(name, to); });
}

bool is_spelling(const Finding& finding) { return finding.rule->check == "spelling"; }

// "situasion,": the word stays as it is written, so a misspelling in it would stay too.
bool only_adds_mark(const Finding& finding) {
  return finding.rule->kind == Kind::mechanics && !finding.replacements.empty() &&
         !finding.replacements.front().empty() &&
         std::string_view(",.?!:;").find(finding.replacements.front().back()) != std::string_view::npos;
}

// Whether `a` is kept rather than `b`, which stands on the same place.
bool outranks(const Finding& a, const Finding& b) {
  if (yields(*b.rule, *a.rule) != yields(*a.rule, *b.rule)) return yields(*b.rule, *a.rule);
  if (is_spelling(a) != is_spelling(b)) {
    // A rule that knows this very word says more than the dictionary; a wider reading of a misspelt word says less.
    return a.span == b.span && !only_adds_mark(a) && !only_adds_mark(b) ? !is_spelling(a) : is_spelling(a);
  }
  if (is_error(a.rule->kind) != is_error(b.rule->kind)) return is_error(a.rule->kind);
  if (a.rule->tier != b.rule->tier) return a.rule->tier < b.rule->tier;
  if (a.replacements.empty() != b.replacements.empty()) return !a.replacements.empty();
  if (length(a.span) != length(b.span)) return length(a.span) > length(b.span);
  return a < b;
}

// Whether the rule rests on how the sentence is read, rather than on the very words it marks.
bool needs_reading(const Rule& rule) {
  return rule.kind == Kind::grammar && rule.check != "pattern" && rule.check != "words" && rule.check != "swap" &&
         rule.check != "phrases" && rule.check != "article";
}

// Beside a misspelt word the reading of a sentence is a guess, and so is what rests on it. The misspelling is told; the
// rest can be said of the next draft. The same holds for what is unusual beside a word that a surer finding replaces:
// in "would of left" the "of" is no reason to think of "the left".
void leave_guesses(Findings& findings, std::span<const Token> tokens) {
  constexpr std::ptrdiff_t reach = 2, beside = 1;  // tokens
  const auto index = [&](Offset at) {
    return std::partition_point(tokens.begin(), tokens.end(), [&](const Token& t) { return t.span.end <= at; }) -
           tokens.begin();
  };
  std::vector<std::ptrdiff_t> misspelt, replaced;
  for (const Finding& finding : findings) {
    if (finding.rule->kind == Kind::spelling && is_spelling(finding)) {
      misspelt.push_back(index(finding.span.begin));
    } else if (!is_weighed(*finding.rule) && finding.rule->tier != Tier::ask && !finding.replacements.empty() &&
               (finding.rule->kind == Kind::spelling || finding.rule->kind == Kind::grammar)) {
      for (std::ptrdiff_t at = index(finding.span.begin); at <= index(finding.span.end - 1); ++at)
        replaced.push_back(at);
    }
  }
  std::sort(replaced.begin(), replaced.end());
  // "The box of chocolates are open" is told once: that the verb goes with "box" speaks for the box as it is written.
  std::vector<std::pair<std::string_view, std::ptrdiff_t>> subjects;
  for (const Finding& finding : findings) {
    const auto head = finding.arguments.find("head");
    if (!is_weighed(*finding.rule) && head != finding.arguments.end())
      subjects.emplace_back(head->second, index(finding.span.begin));
  }
  const auto is_subject = [&](const Finding& finding) {
    constexpr std::ptrdiff_t parted = 12;  // tokens between a subject and its verb
    const std::ptrdiff_t at = index(finding.span.begin);
    auto verb = std::upper_bound(subjects.begin(), subjects.end(), at,
                                 [](std::ptrdiff_t place, const auto& subject) { return place < subject.second; });
    for (; verb != subjects.end() && verb->second <= at + parted; ++verb)
      if (tokens[static_cast<std::size_t>(at)].text == verb->first) return true;
    return false;
  };
  const auto near = [&](const std::vector<std::ptrdiff_t>& places, const Finding& finding, std::ptrdiff_t within) {
    const auto place = std::lower_bound(places.begin(), places.end(), index(finding.span.begin) - within);
    return place != places.end() && *place <= index(finding.span.end - 1) + within;
  };
  std::erase_if(findings, [&](const Finding& finding) {
    if (needs_reading(*finding.rule) && near(misspelt, finding, reach)) return true;
    return is_weighed(*finding.rule) && (near(replaced, finding, beside) || is_subject(finding));
  });
  // Of two unusual words side by side one is the reason for the other: "these paper" is "this paper" or "these papers",
  // and to change both would be wrong. The likelier is told.
  const auto guess = [](const Finding& finding) {
    return is_weighed(*finding.rule) && !finding.replacements.empty() && habit(*finding.rule) != Habit::marks;
  };
  Findings told;
  for (Finding& next : findings) {
    const bool beside_one = !told.empty() && guess(told.back()) && guess(next) &&
                            !overlap(told.back().span, next.span) &&
                            index(next.span.begin) <= index(told.back().span.end - 1) + beside;
    if (!beside_one)
      told.push_back(std::move(next));
    else if (next.certainty > told.back().certainty)
      told.back() = std::move(next);
  }
  findings = std::move(told);
}

// A capital alone: what is marked, with its first letter large.
bool only_capital(const Finding& finding, const Source& source) {
  return finding.rule->skill == "capitals" && finding.replacements.size() == 1 &&
         finding.replacements.front() == capitalised(source.text(finding.span));
}

// "theres no time" at the start of a sentence: what is said of the word takes the capital with it.
bool takes_capital(const Finding& finding, const Finding& capital) {
  return finding.span.begin == capital.span.begin && is_error(finding.rule->kind) && !finding.replacements.empty() &&
         finding.rule->tier != Tier::ask;
}

// Advice about a long stretch says something else than what is marked inside it; both are told.
bool compete(const Finding& a, const Finding& b) {
  constexpr std::uint32_t long_stretch = 60;  // bytes, about ten words
  if (a.rule == b.rule) return overlap(a.span, b.span) || a.span == b.span;
  if (!overlap(a.span, b.span) && a.span != b.span) return false;
  if (yields(*a.rule, *b.rule) || yields(*b.rule, *a.rule)) return true;
  const bool both_errors = is_error(a.rule->kind) && is_error(b.rule->kind);
  if (both_errors) return true;
  return length(a.span) < long_stretch && length(b.span) < long_stretch;
}

}  // namespace

bool names(std::string_view name, const Rule& rule) {
  return name == rule.id || name == rule.skill || name == firstread::name(rule.kind);
}

Resolved resolve(Findings raw, const Analysis& analysis, const ResolveOptions& options) {
  Resolved out;
  const Document& document = analysis.document();
  const std::vector<Silence> quiet = silences(document, out.warnings);
  raw = weigh(std::move(raw), analysis);
  const auto off = std::stable_partition(raw.begin(), raw.end(), [&](const Finding& f) {
    return !(options.directives && silenced(f, quiet)) && !ignored(f, document.source, options.ignored);
  });
  out.suppressed.assign(std::make_move_iterator(off), std::make_move_iterator(raw.end()));
  std::sort(out.suppressed.begin(), out.suppressed.end());
  raw.erase(off, raw.end());
  std::sort(raw.begin(), raw.end());
  raw.erase(std::unique(raw.begin(), raw.end()), raw.end());

  leave_guesses(raw, analysis.tokens());

  // Best first; each is kept unless it competes with one kept already. Kept spans are looked up by where they begin,
  // and only within reach of the longest of them, so that the work stays near linear.
  std::vector<const Finding*> order;
  for (const Finding& finding : raw) order.push_back(&finding);
  std::stable_sort(order.begin(), order.end(), [](const Finding* a, const Finding* b) {
    return a->span.begin != b->span.begin ? a->span.begin < b->span.begin : a->span.end < b->span.end;
  });
  std::vector<bool> dropped(order.size(), false), raised(order.size(), false);
  const auto settle = [&](std::size_t kept, std::size_t gone) {
    dropped[gone] = true;
    if (order[kept]->span.begin == order[gone]->span.begin)
      raised[kept] = raised[kept] || raised[gone] || only_capital(*order[gone], document.source);
  };
  const auto better = [&](const Finding& a, const Finding& b) {
    const bool a_capital = only_capital(a, document.source), b_capital = only_capital(b, document.source);
    if (a_capital != b_capital && takes_capital(a_capital ? b : a, a_capital ? a : b)) return b_capital;
    return outranks(a, b);
  };
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (dropped[i]) continue;
    for (std::size_t j = i + 1; j < order.size() && !dropped[i]; ++j) {
      if (order[j]->span.begin >= order[i]->span.end && order[j]->span != order[i]->span) break;
      if (dropped[j] || !compete(*order[i], *order[j])) continue;
      if (better(*order[i], *order[j]))
        settle(i, j);
      else
        settle(j, i);
    }
  }
  for (std::size_t k = 0; k < order.size(); ++k) {
    if (dropped[k]) continue;
    out.findings.push_back(*order[k]);
    if (!raised[k]) continue;
    for (std::string& replacement : out.findings.back().replacements) replacement = capitalised(replacement);
  }
  std::sort(out.findings.begin(), out.findings.end());
  return out;
}

}  // namespace firstread
