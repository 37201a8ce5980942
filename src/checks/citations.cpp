// Compares what is cited in the text with the list of references: cited but not listed, listed but not cited.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "english/analysis.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true,
     "missing (cited, not listed), unused (listed, not cited) or quotation (quoted, not cited)"},
};

bool is_year(const Token& token) {
  return token.kind == TokenKind::number && token.text.size() >= 4 && token.text.size() <= 5 &&
         (token.text.starts_with("19") || token.text.starts_with("20") || token.text.starts_with("18"));
}

struct Citation {
  std::string name;  // lower-case surname
  Span span;
};

// (Smith, 2020), (Smith 12), (Smith and Jones, 2020), Smith (2020): the first surname of each.
std::vector<Citation> citations(Tokens tokens) {
  std::vector<Citation> out;
  for (std::size_t k = 0; k + 2 < tokens.size(); ++k) {
    if (tokens[k].text != "(") continue;
    std::size_t close = k + 1;
    while (close < tokens.size() && close < k + 25 && tokens[close].text != ")") ++close;
    if (close >= tokens.size() || tokens[close].text != ")") continue;
    const Token& first = tokens[k + 1];
    const Token& last = tokens[close - 1];
    const bool year_or_page = last.kind == TokenKind::number;
    const bool name = first.is_word() && first.capital && first.text.size() > 2;
    if (name && year_or_page && close - k >= 3 && close - k <= 9) {
      const bool short_form = tokens[k + 2].text == "," || tokens[k + 2].kind == TokenKind::number ||
                              one_of(tokens[k + 2].lower, {"and", "&", "et"});
      if (short_form) out.push_back({std::string(first.lower), {first.span.begin, last.span.end}});
    } else if (is_year(first) && close == k + 2 && k > 0 && tokens[k - 1].is_word() && tokens[k - 1].capital) {
      out.push_back({std::string(tokens[k - 1].lower), {tokens[k - 1].span.begin, first.span.end}});
    }
  }
  return out;
}

struct Sources {
  std::string of;

  void run(const Passage& document, Sink& sink) const {
    const Analysis& analysis = document.analysis();
    std::map<std::string, Span> listed;
    std::set<std::string> listed_words, cited;
    std::vector<Citation> all;
    for (std::uint32_t p = 0; p < analysis.paragraphs().size(); ++p) {
      const Passage paragraph = analysis.paragraph(p);
      const auto tokens = paragraph.tokens();
      if (paragraph.block().kind == BlockKind::reference) {
        for (const Token& token : tokens)
          if (token.is_word() && token.capital) listed_words.emplace(token.lower);
        for (const Token& token : tokens)
          if (token.is_word()) {
            listed.emplace(std::string(token.lower), token.span);
            break;
          }
        continue;
      }
      for (Citation& citation : citations(tokens)) {
        cited.insert(citation.name);
        all.push_back(std::move(citation));
      }
    }
    if (listed.empty()) return;
    if (of == "missing") {
      for (const Citation& citation : all)
        if (!listed_words.contains(citation.name))
          sink.add({.span = citation.span, .arguments = {{"name", capitalised(citation.name)}}});
    } else if (of == "unused") {
      if (all.empty()) return;  // another way of citing: numbers, notes
      for (const auto& [name, span] : listed)
        if (!cited.contains(name) && !named(analysis, name))
          sink.add({.span = span, .arguments = {{"name", capitalised(name)}}});
    } else {
      quotations(analysis, sink);
    }
  }

  // "As Smith shows": named in the text, though not in brackets.
  static bool named(const Analysis& analysis, std::string_view name) {
    for (std::uint32_t s = 0; s < analysis.sentences().size(); ++s) {
      if (analysis.sentence(s).block().kind == BlockKind::reference) continue;
      for (const Token& token : analysis.sentence(s).tokens())
        if (token.lower == name) return true;
    }
    return false;
  }

  // A quotation of eight words or more with neither a bracket nor a name in its sentence.
  static void quotations(const Analysis& analysis, Sink& sink) {
    for (std::uint32_t s = 0; s < analysis.sentences().size(); ++s) {
      const Passage sentence = analysis.sentence(s);
      if (sentence.block().kind != BlockKind::paragraph) continue;
      const auto tokens = sentence.tokens();
      std::size_t quoted = 0;
      const Token *first = nullptr, *last = nullptr;
      bool source = false;
      for (const Token& token : tokens) {
        if (token.quoted && token.is_word()) ++quoted;
        if (token.quoted && !first) first = &token;
        if (token.quoted) last = &token;
        source = source || token.cited || token.text == "(" || token.text == "[" ||
                 (!token.quoted && token.capital && !token.first && token.lower != "i");
      }
      if (quoted >= 8 && !source && first) sink.add({.span = {first->span.begin, last->span.end}});
    }
  }
};

Result<Prepared> prepare(const Settings& settings, const English&) {
  const Sources sources{settings.text("of")};
  if (!one_of(sources.of, {"missing", "unused", "quotation"}))
    return Error{.message = "of is \"" + sources.of + "\"; it may be missing, unused or quotation"};
  return Prepared{.run = [sources](const Passage& passage, Sink& sink) { sources.run(passage, sink); }};
}

}  // namespace

extern const Check check_citations;
const Check check_citations{.name = "citations",
                            .summary = "citations in the text against the list of references",
                            .unit = Unit::document,
                            .parameters = parameters,
                            .prepare = prepare};

}  // namespace firstread
