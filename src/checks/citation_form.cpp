// Finds citations in the text written by another style than the list of references: APA with MLA's pages alone, MLA
// with years and commas.
#include <string>
#include <vector>

#include "english/analysis.h"
#include "english/citations.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true, "form (commas, p., and or &), or kind (no year in APA, no page but a year in MLA)"},
};

CitationStyle style_of_list(const Analysis& analysis) {
  int apa = 0, mla = 0;
  for (std::uint32_t p = 0; p < analysis.paragraphs().size(); ++p) {
    const Passage entry = analysis.paragraph(p);
    if (entry.block().kind != BlockKind::reference) continue;
    const CitationStyle style = style_of_entry(entry.tokens());
    apa += style == CitationStyle::apa;
    mla += style == CitationStyle::mla;
  }
  if (apa + mla == 0 || (apa > 0 && mla > 0 && apa < 3 * mla && mla < 3 * apa)) return CitationStyle::unknown;
  return apa > mla ? CitationStyle::apa : CitationStyle::mla;
}

// The citation as the style writes it; empty where something is missing that only the writer knows.
std::string written(const Passage& passage, const Citation& c, CitationStyle style) {
  const Tokens tokens = passage.tokens();
  const auto word = [&](int k) { return std::string(tokens[static_cast<std::size_t>(k)].text); };
  const bool apa = style == CitationStyle::apa;
  if (apa ? c.year < 0 : c.page < 0) return "";
  std::string out;
  const int last_name = c.names.back() + (c.et_al ? 3 : 1);
  for (int k = c.first; k < last_name; ++k) {
    const Token& token = tokens[static_cast<std::size_t>(k)];
    if (k > c.first && token.space_before) out += " ";
    out += k == c.joiner ? (apa ? "&" : "and") : word(k);
  }
  if (c.et_al && !out.ends_with(".")) out += ".";
  if (apa) out += ", " + word(c.year);
  if (c.page < 0) return out;
  const std::string pages(text_of(passage, static_cast<std::uint32_t>(c.page), static_cast<std::uint32_t>(c.last)));
  const bool many = c.last - c.page > 1;
  const bool paragraph = c.page_mark >= 0 && word(c.page_mark).starts_with("para");
  if (apa) return out + (paragraph ? ", para. " : many ? ", pp. " : ", p. ") + pages;
  return out + (paragraph ? ", par. " : " ") + pages;
}

struct Form {
  bool kind;

  void run(const Passage& document, Sink& sink) const {
    const Analysis& analysis = document.analysis();
    const CitationStyle style = style_of_list(analysis);
    if (style == CitationStyle::unknown) return;
    for (std::uint32_t p = 0; p < analysis.paragraphs().size(); ++p) {
      const Passage paragraph = analysis.paragraph(p);
      if (paragraph.block().kind == BlockKind::reference) continue;
      for (const Citation& citation : citations(paragraph.tokens())) look(paragraph, citation, style, sink);
    }
  }

  void look(const Passage& paragraph, const Citation& c, CitationStyle style, Sink& sink) const {
    if (c.in_text) return;  // Smith (2020): right in APA, and MLA's readers understand it
    const auto first = static_cast<std::uint32_t>(c.first), last = static_cast<std::uint32_t>(c.last);
    const std::string right = written(paragraph, c, style);
    if (kind != right.empty()) return;
    const std::string_view text = text_of(paragraph, first, last);
    if (right == text) return;
    Place place{.span = span_of(paragraph, first, last),
                .arguments = {{"style", style == CitationStyle::apa ? "APA" : "MLA"}}};
    if (!kind) place.replacements = {right};
    sink.add(std::move(place));
  }
};

Result<Prepared> prepare(const Settings& settings, const English&) {
  const std::string of = settings.text("of");
  if (of != "form" && of != "kind") return Error{.message = "of is \"" + of + "\"; it may be form or kind"};
  return Prepared{.run = [form = Form{of == "kind"}](const Passage& p, Sink& sink) { form.run(p, sink); }};
}

}  // namespace

extern const Check check_citation_form;
const Check check_citation_form{.name = "citation_form",
                                .summary = "citations in the text by another style than the list of references",
                                .unit = Unit::document,
                                .parameters = parameters,
                                .prepare = prepare};

}  // namespace firstread
