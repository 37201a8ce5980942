#include "document/open_document.h"

#include "base/xml.h"
#include "support/documents.h"
#include "support/word.h"

using namespace firstread;
using namespace firstread::testing;

namespace {

std::string odt_file(const std::string& text) {
  auto out = new_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                      {"content.xml",
                       "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:text=\"t\" "
                       "xmlns:dc=\"d\" xmlns:draw=\"w\" xmlns:style=\"s\" xmlns:fo=\"f\">"
                       "<office:automatic-styles><style:style style:name=\"T1\"><style:text-properties "
                       "fo:font-style=\"italic\"/></style:style>"
                       "</office:automatic-styles><office:body><office:text>" +
                           text + "</office:text></office:body></office:document-content>"}});
  REQUIRE(out);
  return *std::move(out);
}

// The text with its annotations: "The [1:bell] rang."
std::string ranges(const Xml& node) {
  std::string out;
  for (const Xml& child : node.children) {
    if (child.kind == Xml::Kind::text)
      out += child.text;
    else if (child.is("office:annotation"))
      out += "[" + std::string(child.attribute("office:name")) + ":";
    else if (child.is("office:annotation-end"))
      out += "]";
    else if (child.is("text:p"))
      out += ranges(child) + "\n";
    else
      out += ranges(child);
  }
  return out;
}

Span place(std::string_view text, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  return {Offset{begin}, Offset{begin + static_cast<std::uint32_t>(words.size())}};
}

}  // namespace

TEST_CASE("an OpenDocument text, with its blanks as the format means them") {
  const auto text = read_open_document(
      odt_file("<text:p>  The \n bell<text:s "
               "text:c=\"2\"/>rang<text:note><text:note-citation>1</text:note-citation><text:note-body>"
               "<text:p>A "
               "note.</text:p></text:note-body></text:note>.</text:p><text:p>Two<text:tab/>three<text:line-break/"
               ">four</text:p>"));
  REQUIRE(text);
  CHECK(text->text == "The bell  rang.\nA note.\nTwo\tthree\nfour\n");
  CHECK(text->blocks[1].note);
}

TEST_CASE("annotations stand on the exact words") {
  const std::string bytes = odt_file(
      "<text:p>The be<text:span text:style-name=\"T1\">ll rang</text:span>,  we "
      "left.<text:note><text:note-body><text:p>Note.</text:p>"
      "</text:note-body></text:note></text:p><text:p>Second.</text:p>");
  const auto text = read_open_document(bytes);
  REQUIRE(text);
  const auto out = comment_open_document(bytes,
                                         {{place(text->text, "bell"), {"One."}},
                                          {place(text->text, "rang, we"), {"Two.", "More."}},
                                          {place(text->text, "Note"), {"Three."}},
                                          {{Offset{0}, Offset{0}}, {"Start."}},
                                          {place(text->text, "Second.\n"), {"Four."}}},
                                         {.date = "2026-11-23T10:00:00Z"});
  REQUIRE(out);
  const auto xml = read_xml(part_of(*out, "content.xml"), "content");
  REQUIRE(xml);
  const std::string shown = ranges(*xml->child("office:body"));
  CHECK(shown == "[:The [firstread-1:bell] [firstread-2:rang,  we] left.Note.\n[:\n[firstread-5:Second.]\n");
  CHECK(read_open_document(*out)->text == text->text);
}

TEST_CASE("text boxes are read after their paragraph, and what follows notes keeps its place") {
  const std::string bytes = odt_file(
      "<text:p><draw:frame><draw:text-box><text:p>In a "
      "<text:span text:style-name=\"T1\">box</text:span>.</text:p></draw:text-box></draw:frame>One, two, three, four "
      "and "
      "five<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note>, then "
      "six.</text:p><text:p>The bell rang.</text:p>");
  const auto text = read_open_document(bytes);
  REQUIRE(text);
  CHECK(text->text == "One, two, three, four and five, then six.\nIn a box.\nA note.\nThe bell rang.\n");
  CHECK_FALSE(text->blocks[1].note);
  CHECK(text->blocks[2].note);
  std::vector<MarginComment> comments;
  for (const std::string_view words : {"One", "two", "three", "four", "six", "box", "note", "bell"})
    comments.push_back({place(text->text, words), {"Here."}});
  const auto out = comment_open_document(bytes, comments, {});
  REQUIRE(out);
  const auto xml = read_xml(part_of(*out, "content.xml"), "content");
  REQUIRE(xml);
  const std::string shown = ranges(*xml->child("office:body"));
  CHECK(shown ==
        "In a box.\n[firstread-1:One], [firstread-2:two], [firstread-3:three], [firstread-4:four] and fiveA note.\n"
        ", then [firstread-5:six].[:[:\nThe [firstread-8:bell] rang.\n");
}

TEST_CASE("read again, firstread's own annotations give way, and those of others stay") {
  const std::string bytes = odt_file(
      "<text:p>The <office:annotation office:name=\"x\"><dc:creator>Ann</dc:creator><text:p>Why?</text:p>"
      "</office:annotation>bell<office:annotation-end office:name=\"x\"/> rang.</text:p>");
  const auto text = read_open_document(bytes);
  const auto first = comment_open_document(bytes, {{place(text->text, "rang"), {"Old."}}}, {});
  REQUIRE(first);
  const auto again = comment_open_document(*first, {{place(text->text, "The"), {"New."}}}, {});
  REQUIRE(again);
  const std::string content = part_of(*again, "content.xml");
  CHECK(content.find("Old.") == std::string::npos);
  const auto xml = read_xml(content, "content");
  REQUIRE(xml);
  CHECK(ranges(*xml->child("office:body")) == "[firstread-1:The] [x:bell] rang.\n");
}

TEST_CASE("a comment that ends among tabs, or lies beyond the text") {
  const std::string bytes = odt_file("<text:p>a<text:tab/><text:tab/>b c</text:p>");
  const auto out =
      comment_open_document(bytes, {{{Offset{1}, Offset{2}}, {"A tab."}}, {{Offset{99}, Offset{99}}, {"Beyond."}}}, {});
  REQUIRE(out);
  const auto xml = read_xml(part_of(*out, "content.xml"), "content");
  REQUIRE(xml);
  CHECK(ranges(*xml->child("office:body")) == "a[firstread-1:]b c[:\n");
}

TEST_CASE("what is no OpenDocument text is refused in words") {
  const auto refused = [](const std::string& bytes, std::string_view words) {
    const auto text = read_open_document(bytes);
    return !text && text.error().message.find(words) != std::string::npos;
  };
  CHECK(refused("", "empty"));
  CHECK(refused(*new_zip({{"a", "b"}}), "no content.xml"));
  CHECK(refused(*new_zip({{"mimetype", "x"}, {"content.xml", "<a/>"}}), "spreadsheet"));
  CHECK(refused(*new_zip({{"mimetype", "x"}, {"content.xml", "<a/>"}, {"META-INF/manifest.xml", "<encryption-data/>"}}),
                "password"));
}
