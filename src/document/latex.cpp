#include "document/latex.h"

#include <algorithm>

namespace firstread {
namespace {

using C = LatexCommand;
using E = LatexEnvironment;

template <typename Kind>
struct Name {
  std::string_view name;
  Kind kind;
};

constexpr Name<C> commands[] = {{"label", C::passed},
                                {"input", C::passed},
                                {"include", C::passed},
                                {"bibliography", C::passed},
                                {"bibliographystyle", C::passed},
                                {"usepackage", C::passed},
                                {"documentclass", C::passed},
                                {"newcommand", C::passed},
                                {"renewcommand", C::passed},
                                {"setlength", C::passed},
                                {"vspace", C::passed},
                                {"hspace", C::passed},
                                {"pagestyle", C::passed},
                                {"thispagestyle", C::passed},
                                {"pagenumbering", C::passed},
                                {"index", C::passed},
                                {"hypersetup", C::passed},
                                {"geometry", C::passed},
                                {"nocite", C::passed},
                                {"date", C::passed},
                                {"author", C::passed},
                                {"thanks", C::passed},
                                {"footnote", C::passed},
                                {"footnotetext", C::passed},
                                {"footnotemark", C::passed},
                                {"addbibresource", C::passed},
                                {"setcounter", C::passed},
                                {"addtocounter", C::passed},
                                {"color", C::passed},
                                {"definecolor", C::passed},
                                {"graphicspath", C::passed},
                                {"providecommand", C::passed},
                                {"newtheorem", C::passed},
                                {"vskip", C::passed},
                                {"includeonly", C::passed},
                                {"marginpar", C::passed},
                                {"todo", C::passed},
                                {"cite", C::citation},
                                {"citep", C::citation},
                                {"citet", C::citation},
                                {"citealp", C::citation},
                                {"citealt", C::citation},
                                {"citeauthor", C::citation},
                                {"citeyear", C::citation},
                                {"citeyearpar", C::citation},
                                {"parencite", C::citation},
                                {"textcite", C::citation},
                                {"autocite", C::citation},
                                {"footcite", C::citation},
                                {"fullcite", C::citation},
                                {"footfullcite", C::citation},
                                {"smartcite", C::citation},
                                {"supercite", C::citation},
                                {"Citet", C::citation},
                                {"Citep", C::citation},
                                {"ref", C::reference},
                                {"eqref", C::reference},
                                {"autoref", C::reference},
                                {"cref", C::reference},
                                {"Cref", C::reference},
                                {"pageref", C::reference},
                                {"nameref", C::reference},
                                {"url", C::reference},
                                {"path", C::reference},
                                {"vref", C::reference},
                                {"texttt", C::code},
                                {"lstinline", C::code},
                                {"mintinline", C::code},
                                {"code", C::code},
                                {"includegraphics", C::image},
                                {"ensuremath", C::code}};
constexpr Name<E> environments[] = {
    {"equation", E::formula},    {"align", E::formula},          {"gather", E::formula},
    {"multline", E::formula},    {"eqnarray", E::formula},       {"displaymath", E::formula},
    {"math", E::formula},        {"alignat", E::formula},        {"flalign", E::formula},
    {"verbatim", E::verbatim},   {"lstlisting", E::verbatim},    {"minted", E::verbatim},
    {"comment", E::verbatim},    {"tikzpicture", E::verbatim},   {"filecontents", E::verbatim},
    {"Verbatim", E::verbatim},   {"picture", E::verbatim},       {"algorithmic", E::verbatim},
    {"itemize", E::list},        {"enumerate", E::list},         {"description", E::list},
    {"compactitem", E::list},    {"compactenum", E::list},       {"quote", E::quotation},
    {"quotation", E::quotation}, {"displayquote", E::quotation}, {"quoting", E::quotation},
    {"tabular", E::table},       {"tabularx", E::table},         {"longtable", E::table},
    {"array", E::table}};
constexpr Name<int> headings[] = {{"part", 1},          {"chapter", 1},   {"section", 1}, {"subsection", 2},
                                  {"subsubsection", 3}, {"paragraph", 4}, {"title", 1},   {"subtitle", 2}};

constexpr LatexSign signs[] = {{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}, {"`", "‘"}, {"~", "\u00A0"}};
constexpr LatexSign letters[] = {{"ldots", "…"},      {"dots", "…"},       {"textellipsis", "…"},
                                 {"ss", "ß"},         {"ae", "æ"},         {"oe", "œ"},
                                 {"o", "ø"},          {"aa", "å"},         {"AE", "Æ"},
                                 {"O", "Ø"},          {"L", "Ł"},          {"l", "ł"},
                                 {"textendash", "–"}, {"textemdash", "—"}, {"textquoteright", "’"},
                                 {"pounds", "£"},     {"textdegree", "°"}, {"S", "§"},
                                 {"copyright", "©"},  {"LaTeX", "LaTeX"},  {"TeX", "TeX"},
                                 {"quad", " "},       {"qquad", " "},      {"i", "ı"}};
constexpr LatexSign accents[] = {{"'", "\u0301"}, {"`", "\u0300"}, {"^", "\u0302"}, {"\"", "\u0308"}, {"~", "\u0303"},
                                 {"=", "\u0304"}, {".", "\u0307"}, {"c", "\u0327"}, {"v", "\u030C"},  {"u", "\u0306"},
                                 {"H", "\u030B"}, {"k", "\u0328"}, {"r", "\u030A"}};

template <typename Kind, std::size_t size>
Kind kind_of(std::string_view name, const Name<Kind> (&names)[size]) {
  const auto found =
      std::find_if(std::begin(names), std::end(names), [&](const Name<Kind>& each) { return each.name == name; });
  return found == std::end(names) ? Kind{} : found->kind;
}

template <std::size_t size>
std::string_view meaning(std::string_view written, const LatexSign (&all)[size]) {
  const auto found =
      std::find_if(std::begin(all), std::end(all), [&](const LatexSign& sign) { return sign.written == written; });
  return found == std::end(all) ? std::string_view{} : found->meaning;
}

}  // namespace

LatexCommand latex_command(std::string_view name) { return kind_of(name, commands); }
LatexEnvironment latex_environment(std::string_view name) { return kind_of(name, environments); }
int latex_heading(std::string_view name) { return kind_of(name, headings); }
std::string_view latex_letter(std::string_view name) { return meaning(name, letters); }
std::string_view latex_accent(std::string_view name) { return meaning(name, accents); }

LatexSign latex_sign(std::string_view text) {
  for (const LatexSign& sign : signs)
    if (text.starts_with(sign.written)) return sign;
  return {};
}

std::size_t latex_bracket(std::string_view text, std::size_t at, char open, char close) {
  if (at >= text.size() || text[at] != open) return at;
  int depth = 0;
  for (std::size_t i = at; i < text.size() && i - at < latex_longest; ++i) {
    if (text[i] == '\\')
      ++i;
    else if (text[i] == open)
      ++depth;
    else if (text[i] == close && --depth == 0)
      return i + 1;
  }
  return at;
}

std::size_t latex_arguments(std::string_view text, std::size_t at) {
  while (true) {
    std::size_t next = latex_bracket(text, at, '[', ']');
    if (next == at) next = latex_bracket(text, at, '{', '}');
    if (next == at) return at;
    at = next;
  }
}

std::string_view latex_argument(std::string_view text, std::size_t at) {
  const std::size_t end = latex_bracket(text, at, '{', '}');
  return end == at ? std::string_view{} : text.substr(at + 1, end - at - 2);
}

}  // namespace firstread
