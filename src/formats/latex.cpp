// LaTeX: sections, lists, quotations, tables, captions; mathematics, citations and code as objects; quotation marks,
// dashes and accents as what they print.
#include "document/latex_reader.h"

#include "document/format.h"

namespace firstread {
namespace {

std::optional<Error> parse_latex(const Source& source, Builder& builder) {
  LatexReader(source, builder).read();
  return std::nullopt;
}

bool recognise_latex(std::string_view head) {
  return head.find("\\documentclass") != head.npos || head.find("\\begin{document}") != head.npos;
}

constexpr std::string_view extensions[] = {".tex", ".latex", ".ltx"};

}  // namespace

extern const Format format_latex{.name = "latex",
                                 .summary = "LaTeX: words, with mathematics, citations and code passed over",
                                 .extensions = extensions,
                                 .recognise = recognise_latex,
                                 .parse = parse_latex};

}  // namespace firstread
