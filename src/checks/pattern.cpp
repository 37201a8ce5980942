// Finds what a `match:` describes. `suggest:` may use what the pattern captured: {noun}, or a form of it: {verb:past}.
#include "rules/pattern.h"

#include <algorithm>
#include <optional>

#include "base/pack.h"
#include "english/analysis.h"
#include "english/inflect.h"
#include "rules/check.h"
#include "rules/replacement.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"match", SettingType::texts, true, "one pattern or several; docs/rules.md describes them"},
    {"suggest", SettingType::texts, false, "replacements, best first; {name} is a capture, {name:past} a form of it"},
    {"unless", SettingType::texts, false, "patterns that stop a match they touch"},
};

bool british(const Passage& passage) { return passage.analysis().dialect() != "en-US"; }

std::string lemma_for(const Token& token, Form form) {
  if (form == Form::singular || form == Form::plural) {
    const bool read = token.upos == Upos::noun && !token.lemma.empty();
    return read ? std::string(token.lemma) : noun_lemma(token.lower);
  }
  if (form == Form::comparative || form == Form::superlative) return std::string(token.lower);
  const bool read = (token.upos == Upos::verb || token.upos == Upos::aux) && !token.lemma.empty();
  // Where a wrong form stands in a plain form's place ("to finished"), it is read as a plain form; its spelling tells
  // better.
  const bool inflected = token.lemma == token.lower && (token.lower.ends_with("ed") || token.lower.ends_with("ing"));
  return read && !inflected ? std::string(token.lemma) : verb_lemma(token.lower);
}

// A capture as it stands in the text; a sentence's first word loses its capital when it moves.
std::string captured(const Passage& passage, const Capture& capture, std::optional<Form> form, bool moved) {
  if (capture.first == capture.last) return "";
  const Token& token = passage.tokens()[capture.first];
  std::string text(text_of(passage, capture.first, capture.last));
  if (form && capture.last == capture.first + 1) text = inflect(lemma_for(token, *form), *form, british(passage));
  const bool name = token.lower == "i" || token.upos == Upos::propn;
  if (moved && token.first && token.capital && !name && !all_upper(token.text)) {
    const std::string lower = to_lower(text);
    text.replace(0, 1, lower.substr(0, 1));
  }
  return text;
}

std::string render(std::string_view words, const Passage& passage, const PatternMatch& match) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t open = words.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : words.find('}', open);
    out += words.substr(at, (close == std::string_view::npos ? words.size() : open) - at);
    if (close == std::string_view::npos) break;
    const std::string_view inside = words.substr(open + 1, close - open - 1);
    const std::size_t colon = inside.find(':');
    const std::string_view name = inside.substr(0, colon);
    const auto wanted = colon == std::string_view::npos ? std::nullopt : form(inside.substr(colon + 1));
    for (const Capture& capture : match.captures)
      if (capture.name == name) {
        out += captured(passage, capture, wanted, !out.empty() || match.marked_first != capture.first);
        break;
      }
    at = close + 1;
  }
  return out;
}

// An optional capture that matched nothing leaves two spaces, or one at an end.
std::string tidy(std::string text) {
  std::string out;
  for (char c : text) {
    if (c == ' ' && (out.empty() || out.back() == ' ')) continue;
    if ((c == ',' || c == '.' || c == ';') && !out.empty() && out.back() == ' ') out.pop_back();
    out += c;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// The program: what matches, what stops it, and the replacements.
struct Matcher {
  Bytes program;
  Patterns match, unless;
  std::vector<std::string_view> suggest;
  std::vector<std::uint32_t> untriggered;

  void run(const Passage& passage, std::span<Hit> hits, Sink& sink) const {
    if (hits.size() > 1)
      std::sort(hits.begin(), hits.end(),
                [](const Hit& a, const Hit& b) { return a.part != b.part ? a.part < b.part : a.token < b.token; });
    std::vector<PatternMatch> reported;  // of two patterns that find one place, the first speaks
    auto hit = hits.begin();
    auto free = untriggered.begin();
    while (hit != hits.end() || free != untriggered.end()) {
      if (free != untriggered.end() && (hit == hits.end() || *free < hit->part)) {
        tell(match.matches(*free++, passage), passage, reported, sink);
        continue;
      }
      const auto end = std::find_if(hit, hits.end(), [&](const Hit& one) { return one.part != hit->part; });
      tell(match.matches(hit->part, passage, {hit, end}), passage, reported, sink);
      hit = end;
    }
  }

  void tell(std::vector<PatternMatch> matches, const Passage& passage, std::vector<PatternMatch>& reported,
            Sink& sink) const {
    for (PatternMatch& found : matches) {
      const bool told = std::any_of(reported.begin(), reported.end(), [&](const PatternMatch& other) {
        return other.marked_first < found.marked_last && found.marked_first < other.marked_last;
      });
      if (told || stopped(passage, found)) continue;
      report(passage, found, sink);
      reported.push_back(std::move(found));
    }
  }

  bool stopped(const Passage& passage, const PatternMatch& found) const {
    for (std::uint32_t pattern = 0; pattern < unless.size(); ++pattern) {
      const auto others = unless.matches(pattern, passage);
      const bool stops = std::any_of(others.begin(), others.end(), [&](const PatternMatch& other) {
        return other.first < std::max(found.last, found.first + 1) &&
               found.first < std::max(other.last, other.first + 1);
      });
      if (stops) return true;
    }
    return false;
  }

  void report(const Passage& passage, const PatternMatch& found, Sink& sink) const {
    if (found.marked_first == found.marked_last) return;
    const Token& first = passage.tokens()[found.marked_first];
    Place place{.span = span_of(passage, found.marked_first, found.marked_last)};
    for (const std::string_view words : suggest) {
      const std::string text = tidy(render(words, passage, found));
      if (text.empty()) {
        const Place gone = deletion(passage, found.marked_first, found.marked_last);
        if (!place.replacements.empty()) continue;  // taking away is told on its own, as its place is wider
        place.span = gone.span;
        place.replacements = gone.replacements;
        break;
      }
      std::string spelt = cased_like(first, text);
      const bool same = spelt == text_of(passage, found.marked_first, found.marked_last);
      if (!same && std::find(place.replacements.begin(), place.replacements.end(), spelt) == place.replacements.end())
        place.replacements.push_back(std::move(spelt));
    }
    if (!suggest.empty() && place.replacements.empty()) return;  // it already stands as it should
    for (const Capture& capture : found.captures)
      place.arguments.insert_or_assign(std::string(capture.name), captured(passage, capture, std::nullopt, true));
    sink.add(std::move(place));
  }
};

Result<std::string> compile(const Settings& settings) {
  Packer out;
  for (const std::string_view name : {"match", "unless"}) {
    auto patterns = Patterns::compile(settings.texts(name), settings.lines(name));
    if (!patterns) return patterns.error();
    // Looked over once, here, so that it need not be at every start.
    if (!Patterns::take(*patterns)) return Error{.message = std::string(name) + ": this is larger than can be packed"};
    out.blob(*patterns);
  }
  out.texts(settings.texts("suggest"));
  return std::move(out).take();
}

std::optional<Prepared> load(const Bytes& program, const English&) {
  Unpacker in(program.view);
  const auto match = Patterns::open(in.blob()), unless = Patterns::open(in.blob());
  auto suggest = in.views();
  if (!match || !unless || !in.ok() || !in.at_end()) return std::nullopt;
  Prepared out{.run = {}, .needs_trees = match->needs_tree() || unless->needs_tree(), .parts = match->triggers()};
  std::vector<std::uint32_t> untriggered;
  for (std::uint32_t k = 0; k < match->size(); ++k)
    if (!match->is_triggered(k)) untriggered.push_back(k);
  out.always = !untriggered.empty();
  out.run_at_hits = [matcher = Matcher{program, *match, *unless, std::move(suggest), std::move(untriggered)}](
                        const Passage& passage, std::span<Hit> hits, Sink& sink) { matcher.run(passage, hits, sink); };
  return out;
}

}  // namespace

extern const Check check_pattern;
const Check check_pattern{.name = "pattern",
                          .summary = "words, word forms, tags and gaps, as described in docs/rules.md",
                          .parameters = parameters,
                          .compile = compile,
                          .load = load};

}  // namespace firstread
