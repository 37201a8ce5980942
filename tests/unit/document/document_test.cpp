#include "document/document.h"

#include "document/builder.h"
#include "document/citations.h"
#include "document/entities.h"
#include "document/references.h"
#include "support/documents.h"

using namespace firstread;
using namespace firstread::testing;

namespace {

Span at(std::uint32_t begin, std::uint32_t end) { return {Offset{begin}, Offset{end}}; }

// "un**believ**able &amp; `x` on\n  and" as a format hands it over.
Document example() {
  const Source source("test", "un**believ**able &amp; `x` on\n  and");
  Builder builder(source, "markdown");
  builder.open(BlockKind::paragraph);
  builder.text(at(0, 2));
  builder.begin(Markup::strong);
  builder.text(at(4, 10));
  builder.end(Markup::strong);
  builder.text(at(12, 17));
  builder.as(at(17, 22), "&");
  builder.text(at(22, 23));
  builder.opaque(at(23, 26), Markup::code);
  builder.text(at(26, 29));
  builder.as(at(29, 32), " ");
  builder.text(at(32, 35));
  builder.close();
  return std::move(builder).finish();
}

}  // namespace

TEST_CASE("prose knows where its words stand") {
  const Document document = example();
  const Prose& prose = document.blocks.at(0).prose;
  CHECK(prose.text == "unbelievable & \uFFFC on and");
  CHECK(broken_law(document) == "");
  struct Case {
    std::string_view words;
    Span source;
    bool seamless;
  };
  const Case cases[] = {
      {"unbelievable", at(0, 16), false}, {"believ", at(4, 10), true},
      {"able", at(12, 16), true},         {"un", at(0, 2), true},
      {"&", at(17, 22), false},           {"able &", at(12, 22), false},
      {"\uFFFC", at(23, 26), false},      {"on and", at(27, 35), false},
      {"and", at(32, 35), true},          {prose.text, at(0, 35), false},
  };
  for (const Case& each : cases) {
    INFO(each.words);
    const auto begin = static_cast<std::uint32_t>(prose.text.find(each.words));
    const auto end = begin + static_cast<std::uint32_t>(each.words.size());
    CHECK(prose.to_source(begin, end) == each.source);
    CHECK(prose.seamless(begin, end) == each.seamless);
  }
  CHECK(prose.within(Markup::strong, 2, 8));
  CHECK_FALSE(prose.within(Markup::strong, 0, 8));
  CHECK(prose.within(Markup::code, 15, 18));
  CHECK_FALSE(prose.within(Markup::code, 2, 8));
}

TEST_CASE("a place between two bytes") {
  const Document document = example();
  const Prose& prose = document.blocks.at(0).prose;
  CHECK(prose.to_source(1, 1) == at(1, 1));
  CHECK(prose.seamless(1, 1));
  CHECK_FALSE(prose.seamless(2, 2));  // before or inside the stars?
  const auto on = static_cast<std::uint32_t>(prose.text.find(" on")) + 3;
  CHECK(prose.to_source(on, on) == at(29, 29));
  CHECK(prose.seamless(on, on));  // a comma before the line break
  const auto end = static_cast<std::uint32_t>(prose.text.size());
  CHECK(prose.to_source(end, end) == at(35, 35));
  CHECK(prose.seamless(end, end));
  CHECK(Prose{}.to_source(0, 0) == Span{});
}

TEST_CASE("asking about many stretches is fast") {
  const std::string text(400'000, 'a');
  Builder builder(Source("test", text), "test");
  builder.open(BlockKind::paragraph);
  for (std::uint32_t i = 0; i + 2 <= text.size(); i += 2)
    builder.text(at(i, i + 1)), builder.opaque(at(i + 1, i + 2), Markup::code);
  const Document document = std::move(builder).finish();
  const Prose& prose = document.blocks[0].prose;
  std::size_t inside = 0;
  for (std::uint32_t i = 0; i < prose.text.size(); i += 4) inside += prose.within(Markup::code, i, i + 1);
  CHECK(inside == 0);
}

TEST_CASE("empty blocks are dropped, and one block ends where another opens") {
  const Source source("test", "one two");
  Builder builder(source, "test");
  builder.open(BlockKind::heading, 1);
  builder.open(BlockKind::paragraph);
  builder.skip(at(0, 1));
  builder.open(BlockKind::item, 2);
  builder.begin(Markup::emphasis);
  builder.text(at(4, 7));
  const Document document = std::move(builder).finish();
  CHECK(show(document) == "item 2 (1): <emphasis:two>\n");
}

TEST_CASE("what is said to firstread in comments") {
  const auto read = [](std::string_view comment) { return read_directive(comment, {}); };
  CHECK_FALSE(read(" a remark"));
  CHECK_FALSE(read(""));
  CHECK_FALSE(read("firstreader off"));
  CHECK(read("firstread off")->kind == DirectiveKind::off);
  CHECK(read(" firstread: off-line: commas, agreement/subject-verb ")->rules ==
        std::vector<std::string>{"commas", "agreement/subject-verb"});
  CHECK(read("firstread on")->kind == DirectiveKind::on);
  CHECK(read("firstread off-paragraph style")->kind == DirectiveKind::off_paragraph);
  CHECK(read("firstread off-file")->kind == DirectiveKind::off_file);
  CHECK(read("firstread off commas")->trouble == "");
  CHECK(read("firstread")->trouble.find("Nothing follows") == 0);
  CHECK(read("firstread of commas")->trouble.find("“of” is not known") == 0);
  CHECK(read("firstread off commas style")->trouble.find("Put commas between names") != std::string::npos);
}

TEST_CASE("a format is chosen by name, extension, content") {
  const std::string_view md[] = {".md"}, tex[] = {".tex"};
  const auto parse = [](const Source&, Builder&) -> std::optional<Error> { return std::nullopt; };
  const Format markdown{.name = "markdown",
                        .summary = "",
                        .extensions = md,
                        .recognise = [](std::string_view head) { return head.starts_with("# "); },
                        .parse = parse};
  const Format latex{.name = "latex", .summary = "", .extensions = tex, .parse = parse};
  const Format plain{.name = "plain", .summary = "", .extensions = {}, .parse = parse};
  const Format* const all[] = {&markdown, &latex, &plain};
  const auto chosen = [&](std::string_view asked, std::string_view path, std::string_view head) {
    const auto format = choose(all, asked, path, head);
    return format ? std::string((*format)->name) : format.error().message;
  };
  CHECK(chosen("latex", "a.md", "") == "latex");
  CHECK(chosen("", "folder.tex/A.MD", "") == "markdown");
  CHECK(chosen("", "folder.tex/essay", "# Title") == "markdown");
  CHECK(chosen("", "-", "Words") == "plain");
  CHECK(chosen("", ".md", "Words") == "plain");
  CHECK(chosen("word", "a.md", "") == "There is no format “word”. The formats are markdown, latex, plain.");
}

TEST_CASE("headings of reference lists") {
  for (const std::string_view yes : {"References", "WORKS CITED", "5. Bibliography:", "Works Cited", "**Sources**"})
    CHECK(is_reference_heading(yes));
  for (const std::string_view no : {"My references to the king", "Reference", "", "1.", "Conclusion"})
    CHECK_FALSE(is_reference_heading(no));
}

TEST_CASE("citations in prose") {
  const auto marked = [](std::string_view text) {
    Prose prose{std::string(text), {{0, at(0, static_cast<std::uint32_t>(text.size())), true}}, {}, {}};
    mark_citations(prose);
    std::string out;
    for (const Stretch& stretch : prose.stretches) out += prose.text.substr(stretch.begin, stretch.end - stretch.begin);
    return out;
  };
  for (const std::string_view yes :
       {"(Hill, 2020)", "(Hill and Wood, 2020, p. 4)", "(Hill et al., 2020; Wood, 2021a)", "(Hill 23)", "[4]",
        "[2, 5–7]", "(see Hill, 2020)", "(qtd. in Hill 23)", "(World Health Organization, 2020)", "(2020)"})
    CHECK(marked("As said " + std::string(yes) + " here.") == yes);
  for (const std::string_view no :
       {"(in 2020 it rained)", "(Room number ten)", "(and more)", "[sic]", "()", "(Hill", "(a)", "[the king]"})
    CHECK(marked("As said " + std::string(no) + " here.") == "");
}

TEST_CASE("entities") {
  CHECK(entity_meaning("&amp;") == "&");
  CHECK(entity_meaning("&rsquo;") == "’");
  CHECK(entity_meaning("&#8217;") == "’");
  CHECK(entity_meaning("&#X2019;") == "’");
  for (const std::string_view unknown : {"&;", "&nosuch;", "&#0;", "&#x110000;", "&#xD800;", "&#;", "amp"})
    CHECK(entity_meaning(unknown) == "");
  CHECK(entity_length("a &amp; b", 2) == 5);
  CHECK(entity_length("a & b;", 2) == 0);
  CHECK(entity_length("&", 0) == 0);
}
