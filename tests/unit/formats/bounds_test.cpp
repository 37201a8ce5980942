// Texts that are made to hurt: nested a hundred thousand deep, ten megabytes on a line, signs that never close. Reading
// them takes time in proportion to their size, and what is read keeps the laws.
#include <ctime>
#include <random>

#include "support/documents.h"

namespace firstread {
std::span<const Format* const> all_formats();
}

using namespace firstread;
using namespace firstread::testing;

namespace {

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  out.reserve(count * text.size());
  while (count-- > 0) out += text;
  return out;
}

bool is_text(const Format* format) { return format->extract == nullptr; }

}  // namespace

TEST_CASE("no text takes long or breaks a law") {
  const std::string texts[] = {
      times(100'000, ">") + "deep\n",
      times(100'000, "> ") + "deep\n",
      times(100'000, "- ") + "deep\n",
      times(300'000, "words and "),
      times(300'000, "*a* "),
      times(200'000, "**a _b "),
      times(400'000, "["),
      times(200'000, "]("),
      times(200'000, "![a"),
      times(200'000, "<!-- "),
      times(200'000, "<a "),
      times(200'000, "<div>\n"),
      times(300'000, "$a "),
      times(300'000, " @a"),
      times(300'000, "[^"),
      times(200'000, "(a, "),
      times(200'000, "`a"),
      times(200'000, "&amp;"),
      times(200'000, "| a "),
      times(100'000, "\\begin{a}"),
      times(200'000, "{"),
      times(200'000, "\\a{"),
      times(200'000, "%\n"),
      times(100'000, "* a\n"),
      times(100'000, "a\n-\n"),
      times(100'000, "#+BEGIN_QUOTE\n"),
      times(100'000, ".. a::\n   "),
      times(100'000, "====\n"),
      times(100'000, "----\na\n"),
      times(100'000, "a\n\n"),
      times(3'000, std::string(100, ' ') + "a\n"),
      times(200'000, "[[a]"),
  };
  for (const Format* format : all_formats()) {
    if (!is_text(format)) continue;
    for (const std::string& text : texts) {
      INFO(format->name << ": " << text.substr(0, 20) << " …, " << text.size() << " bytes");
      const std::clock_t begun = std::clock();
      const auto document = parse(Source("test", text), *format);
      const double passed = static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
      if (document) CHECK(broken_law(*document) == "");
      CHECK(passed < 5.0);  // it takes milliseconds; quadratic it would be minutes
    }
  }
}

TEST_CASE("random marks in random order break no law") {
  const std::string_view parts[] = {"word",
                                    " ",
                                    "\n",
                                    "\n\n",
                                    "é",
                                    "“",
                                    "😀",
                                    "e\u0301",
                                    "\r\n",
                                    "\t",
                                    "*",
                                    "**",
                                    "_",
                                    "`",
                                    "``",
                                    "[",
                                    "]",
                                    "(",
                                    ")",
                                    "![",
                                    "](u)",
                                    "<b>",
                                    "</b>",
                                    "<!-- firstread off -->",
                                    "<!--",
                                    "-->",
                                    "&amp;",
                                    "&",
                                    ";",
                                    "# ",
                                    "## ",
                                    "- ",
                                    "1. ",
                                    "> ",
                                    ">",
                                    "    ",
                                    "|",
                                    "|---|---|\n",
                                    "---\n",
                                    "===\n",
                                    "$",
                                    "$$",
                                    "\\",
                                    "\\\\",
                                    "{",
                                    "}",
                                    "\\emph{",
                                    "\\section{",
                                    "\\begin{quote}\n",
                                    "\\end{quote}\n",
                                    "%",
                                    "\\cite{a}",
                                    "[^1]",
                                    "[^1]: ",
                                    "[@a]",
                                    "@a",
                                    "<p>",
                                    "</p>",
                                    "<div>\n",
                                    "<script>",
                                    "</script>",
                                    "~~",
                                    "- [x] ",
                                    "```\n",
                                    "* ",
                                    "** ",
                                    "#+BEGIN_SRC\n",
                                    "#+END_SRC\n",
                                    "[[a][b]]",
                                    "/",
                                    "=",
                                    ".. note::\n",
                                    ":a:`b`",
                                    "::\n",
                                    "____\n",
                                    "++",
                                    "a:b[",
                                    "://x.y",
                                    "NOTE: ",
                                    "=== ",
                                    ". ",
                                    "\f",
                                    "\u00A0",
                                    "\u00AD",
                                    "...",
                                    "References\n",
                                    ",",
                                    "---",
                                    "~"};
  std::mt19937 random(11);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (unsigned count = random() % 40; count > 0; --count) text += parts[random() % std::size(parts)];
    for (const Format* format : all_formats()) {
      if (!is_text(format)) continue;
      INFO(format->name << ":\n" << text);
      const auto document = parse(Source("test", text), *format);
      if (document) REQUIRE(broken_law(*document) == "");
    }
  }
}
