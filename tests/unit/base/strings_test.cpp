#include "base/strings.h"

#include <catch2/catch.hpp>

#include "base/escape.h"

using namespace firstread;
using Parts = std::vector<std::string_view>;

TEST_CASE("texts are trimmed, split and joined") {
  CHECK(trimmed(" \t a b \r\n") == "a b");
  CHECK(trimmed(" \n ") == "");
  CHECK(split("a,,b", ',') == Parts{"a", "", "b"});
  CHECK(split("a,", ',') == Parts{"a", ""});
  CHECK(split("", ',').empty());
  CHECK(words_of("  one\ttwo \n three ") == Parts{"one", "two", "three"});
  CHECK(words_of(" ").empty());
  CHECK(joined({"a", "b", "c"}, ", ") == "a, b, c");
  CHECK(joined({}, ", ") == "");
}

TEST_CASE("nothing a student wrote becomes markup, a formula or an order to the terminal") {
  CHECK(escape_html("<b title=\"a\">'&") == "&lt;b title=&quot;a&quot;&gt;&#39;&amp;");
  CHECK(escape_csv("plain") == "plain");
  CHECK(escape_csv("a,\"b\"") == "\"a,\"\"b\"\"\"");
  CHECK(escape_csv("=HYPERLINK(1)") == "\"'=HYPERLINK(1)\"");
  CHECK(escape_csv("-1+2") == "\"'-1+2\"");
  CHECK(escape_markdown("*a* [b] <c> `d` | e") == "\\*a\\* \\[b\\] &lt;c> \\`d\\` \\| e");
  CHECK(escape_markdown("# a\nb") == "\\# a b");
  CHECK(escape_markdown("1. a") == "1\\. a");
  CHECK(escape_markdown("In 1990. Then") == "In 1990. Then");
  CHECK(escape_terminal("a\x1b[31mb\x07") == "a␛[31mb␇");
  CHECK(escape_terminal("tab\tand\nline") == "tab\tand\nline");
  CHECK(escape_terminal("\u009b31m") == "\uFFFD31m");
  CHECK(escape_terminal("a\u202Eb\u2066c") == "a\uFFFDb\uFFFDc");
  CHECK(escape_terminal("“Zoë” 😀") == "“Zoë” 😀");
}
