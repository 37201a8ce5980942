// Compares what is cited in the text with the list of references: cited but not listed, listed but not cited.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "english/analysis.h"
#include "english/citations.h"
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

struct Cited {
  std::string name;  // lower-case surname
  Span span;
};

// The surname and place of every citation in a paragraph.
std::vector<Cited> cited_in(Tokens tokens) {
  std::vector<Cited> out;
  for (const Citation& citation : citations(tokens)) {
    const Token& name = tokens[static_cast<std::size_t>(citation.names.front())];
    const Token& first = tokens[static_cast<std::size_t>(citation.first)];
    const Token& last = tokens[static_cast<std::size_t>(citation.last - 1)];
    out.push_back({std::string(name.lower), {first.span.begin, last.span.end}});
  }
  return out;
}

struct Sources {
  std::string of;

  void run(const Passage& document, Sink& sink) const {
    const Analysis& analysis = document.analysis();
    std::map<std::string, Span> listed;
    std::set<std::string> listed_words, cited;
    std::vector<Cited> all;
    for (std::uint32_t p = 0; p < analysis.paragraphs().size(); ++p) {
      const Passage paragraph = analysis.paragraph(p);
      const auto tokens = paragraph.tokens();
      if (paragraph.block().kind == BlockKind::reference) {
        for (const Token& token : tokens)
          if (token.is_word() && token.capital) listed_words.emplace(token.lower);
        // "Old Walls." or ---. begin entries without a name of their own.
        if (tokens.empty() || !tokens.front().is_word()) continue;
        for (const Token& token : tokens)
          if (token.is_word()) {
            listed.emplace(std::string(token.lower), token.span);
            break;
          }
        continue;
      }
      for (Cited& citation : cited_in(tokens)) {
        cited.insert(citation.name);
        all.push_back(std::move(citation));
      }
    }
    if (listed.empty()) return;
    if (of == "missing") {
      for (const Cited& citation : all)
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
