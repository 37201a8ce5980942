#include "document/word.h"

#include "base/xml.h"
#include "support/documents.h"
#include "support/word.h"

namespace firstread {
extern const Format format_docx;
}

using namespace firstread;
using namespace firstread::testing;

namespace {

std::string shown(const std::string& bytes) {
  const auto document = read_document("test.docx", bytes, format_docx);
  if (!document) return "error: " + document.error().message;
  CHECK(broken_law(*document) == "");
  CHECK_FALSE(document->editable);
  CHECK(*document->container == bytes);
  return show(*document);
}

std::string run(const std::string& words, const std::string& style = "") {
  return "<w:r>" + (style.empty() ? "" : "<w:rPr>" + style + "</w:rPr>") + "<w:t xml:space=\"preserve\">" + words +
         "</w:t></w:r>";
}

Span place(const Extraction& text, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(text.text.find(words));
  return {Offset{begin}, Offset{begin + static_cast<std::uint32_t>(words.size())}};
}

// The words in comment ranges: "The [0:bell] rang."
std::string ranges(const Xml& node) {
  std::string out;
  for (const Xml& child : node.children) {
    if (child.is("w:commentRangeStart"))
      out += "[" + std::string(child.attribute("w:id")) + ":";
    else if (child.is("w:commentRangeEnd"))
      out += "]";
    else if (child.is("w:commentReference"))
      out += "^";
    else if (child.is("w:t") || child.is("w:delText"))
      out += child.children.empty() ? "" : child.children[0].text;
    else if (child.is("w:p"))
      out += ranges(child) + "\n";
    else if (child.is("w:del"))
      out += "{-" + ranges(child) + "-}";
    else if (child.is("w:ins"))
      out += "{+" + ranges(child) + "+}";
    else
      out += ranges(child);
  }
  return out;
}

std::string ranges(const std::string& bytes) {
  const auto xml = read_xml(part_of(bytes, "word/document.xml"), "document");
  REQUIRE(xml);
  return ranges(*xml);
}

}  // namespace

TEST_CASE("a Word document's words, whatever its runs are made of") {
  const std::string body =
      "<w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr>" + run("My ") + run("Title") + "</w:p>" + "<w:p>" +
      run("The ") + run("bell", "<w:b/>") + "<w:bookmarkStart w:id=\"0\"/>" + run(" rang", "<w:i w:val=\"0\"/>") +
      "<w:ins w:id=\"1\">" + run(" twice") +
      "</w:ins><w:del w:id=\"2\"><w:r><w:delText> gone</w:delText></w:r></w:del>" + "<w:hyperlink r:id=\"x\">" +
      run(" here") + "</w:hyperlink>" +
      "<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:t>c &amp; "
      "d</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>" +
      "<w:p><w:r><w:fldChar "
      "w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>not</w:t></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
      run("(Hill, 2020)") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + run(" so ") +
      "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>" + run(".") + "</w:p>" +
      paragraph({"first"}, "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr>") +
      paragraph({"Others said so."}, "<w:pStyle w:val=\"Zitat\"/>") + "<w:tbl><w:tr><w:tc>" + paragraph({"one"}) +
      "</w:tc><w:tc>" + paragraph({"two"}) + "</w:tc></w:tr></w:tbl>" + "<w:sdt><w:sdtContent>" +
      paragraph({"in a control"}) + "</w:sdtContent></w:sdt>" + "<w:p/>" +
      paragraph({"References"}, "<w:pStyle w:val=\"berschrift1\"/>") + paragraph({"Hill, A. (2020)."});
  CHECK(shown(word_file(body, {{"berschrift1", "heading 1"}, {"Zitat", "Quote"}})) ==
        "heading 1 (1): My Title\n"
        "paragraph (2-3): The <strong:bell> rang twice<link: here>\\ta\\nb‑c & d\n"
        "paragraph (4): <citation:(Hill, 2020)> so <formula:{\uFFFC|#}>.\n"
        "item 2 (5): first\n"
        "quotation 1 (6): Others said so.\n"
        "cell 1 (7): one\n"
        "cell (8): two\n"
        "paragraph (9): in a control\n"
        "heading 1 (11): References\n"
        "reference (12): Hill, A. <citation:(2020)>.\n");
}

TEST_CASE("headings that are only bold or centred, and set-in quotations") {
  CHECK(shown(word_file(
            "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + run("The Old Bridge") + "</w:p><w:p>" +
            run("What I saw", "<w:b/>") + "</w:p><w:p>" + run("All of this sentence is bold.", "<w:b/>") + "</w:p>" +
            paragraph(
                {"The men of the village built it with their hands, and with nothing else that anybody remembers now."},
                "<w:ind w:left=\"720\"/>"))) ==
        "heading 1 (1): The Old Bridge\nheading 1 (2): <strong:What I saw>\nparagraph (3): <strong:All of this "
        "sentence is bold.>\n"
        "quotation 1 (4): The men of the village built it with their hands, and with nothing else that anybody "
        "remembers now.\n");
}

TEST_CASE("text boxes once, and notes after the text") {
  const std::string box = "<w:txbxContent>" + paragraph({"In a box."}) + "</w:txbxContent>";
  const std::string notes = "<w:footnotes " + word_namespaces +
                            "><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"2\">" +
                            paragraph({"A note."}) + "</w:footnote></w:footnotes>";
  const std::string bytes =
      word_file("<w:p>" + run("Before") + "<w:r><mc:AlternateContent><mc:Choice><wps:wsp>" + box +
                    "</wps:wsp></mc:Choice><mc:Fallback><v:shape>" + box +
                    "</v:shape></mc:Fallback></mc:AlternateContent></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>" +
                    run(" after.") + "</w:p>",
                {}, {{"word/footnotes.xml", notes}});
  CHECK(shown(bytes) == "paragraph (1): Before after.\nparagraph (2): In a box.\nparagraph note (3): A note.\n");
  const auto text = read_word(bytes);
  const auto out =
      comment_word(bytes, {{place(*text, "note"), {"On the note."}}, {place(*text, "box"), {"On the box."}}}, {});
  REQUIRE(out);
  CHECK(ranges(*out) ==
        "[1:]^Before"
        "In a box.\n"
        "In a box.\n"
        "[0:]^ after.\n");
}

TEST_CASE("comments stand on the exact words, across runs, and those that were there stay") {
  const std::string links =
      "<Relationships xmlns=\"x\"><Relationship Id=\"rId1\" "
      "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" "
      "Target=\"comments.xml\"/></Relationships>";
  const std::string before =
      "<w:comments " + word_namespaces + "><w:comment w:id=\"7\" w:author=\"Ann\"><w:p/></w:comment></w:comments>";
  const std::string body = "<w:p><w:commentRangeStart w:id=\"7\"/>" + run("The be") + run("ll rang", "<w:b/>") +
                           "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>" +
                           run(", we left.") + "</w:p>" + paragraph({"Second."});
  const std::string bytes =
      word_file(body, {}, {{"word/_rels/document.xml.rels", links}, {"word/comments.xml", before}});
  const auto text = read_word(bytes);
  REQUIRE(text);
  const auto out = comment_word(bytes,
                                {{place(*text, "bell"), {"One.", "Two."}},
                                 {place(*text, "rang, we"), {"A comma."}},
                                 {{Offset{0}, Offset{0}}, {"Start"}}},
                                {.date = "2026-11-23T10:00:00Z"});
  REQUIRE(out);
  CHECK(ranges(*out) == "[7:[10:]^The [8:bell]^ [9:rang]^, we]^ left.\nSecond.\n");
  const std::string comments = part_of(*out, "word/comments.xml");
  CHECK(comments.find("w:id=\"7\" w:author=\"Ann\"") != std::string::npos);
  CHECK(comments.find(
            "<w:comment w:id=\"8\" w:author=\"firstread\" w:date=\"2026-11-23T10:00:00Z\" w:initials=\"fr\">") !=
        std::string::npos);
  CHECK(read_word(*out)->text == text->text);
  CHECK(part_of(*out, "word/document.xml").find("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">ll</w:t>") !=
        std::string::npos);
  CHECK(part_of(*out, "word/styles.xml") == part_of(bytes, "word/styles.xml"));
}

TEST_CASE("read again, firstread's own comments give way, but not what others said or answered") {
  const std::string bytes = word_file(paragraph({"One bell rang."}) + paragraph({"Two."}));
  const auto text = read_word(bytes);
  const auto first = comment_word(bytes, {{place(*text, "bell"), {"Old."}}, {place(*text, "Two"), {"Old too."}}}, {});
  REQUIRE(first);
  const auto again = comment_word(*first, {{place(*text, "rang"), {"New."}}}, {});
  REQUIRE(again);
  CHECK(ranges(*again) == "One bell [0:rang]^.\nTwo.\n");
  CHECK(part_of(*again, "word/comments.xml").find("Old") == std::string::npos);
  // The same document as Word keeps it: with threads, in which somebody answered the first comment.
  const std::string threads =
      "<w15:commentsEx xmlns:w15=\"w15\"><w15:commentEx w15:paraId=\"A\"/><w15:commentEx w15:paraId=\"B\"/>"
      "<w15:commentEx w15:paraId=\"C\" w15:paraIdParent=\"A\"/></w15:commentsEx>";
  const std::string said =
      "<w:comments " + word_namespaces +
      " xmlns:w14=\"w14\"><w:comment w:id=\"0\" w:author=\"firstread\"><w:p w14:paraId=\"A\"/>"
      "</w:comment><w:comment w:id=\"1\" w:author=\"firstread\"><w:p w14:paraId=\"B\"/></w:comment>"
      "<w:comment w:id=\"2\" w:author=\"Ann\"><w:p w14:paraId=\"C\"/></w:comment></w:comments>";
  const auto talked = with_members(*first, {{"word/commentsExtended.xml", threads}, {"word/comments.xml", said}});
  REQUIRE(talked);
  const auto third = comment_word(*talked, {{place(*text, "rang"), {"New."}}}, {});
  REQUIRE(third);
  CHECK(ranges(*third) == "One [0:bell]^ [3:rang]^.\nTwo.\n");
  CHECK(part_of(*third, "word/comments.xml").find("w:id=\"1\"") == std::string::npos);
  CHECK(part_of(*third, "word/commentsExtended.xml").find("\"B\"") == std::string::npos);
  CHECK(part_of(*third, "word/commentsExtended.xml").find("\"C\"") != std::string::npos);
}

TEST_CASE("a document without comments learns of its new part") {
  const std::string bytes = word_file(paragraph({"One bell."}) + paragraph({"Two."}));
  const auto out = comment_word(
      bytes, {{{Offset{4}, Offset{12}}, {"Longer than its paragraph."}}, {{Offset{99}, Offset{99}}, {"Beyond."}}}, {});
  REQUIRE(out);
  CHECK(ranges(*out) == "One [0:bell.]^\nTwo.[1:]^\n");
  CHECK(part_of(*out, "word/_rels/document.xml.rels").find("Target=\"comments.xml\"") != std::string::npos);
  CHECK(part_of(*out, "[Content_Types].xml").find("PartName=\"/word/comments.xml\"") != std::string::npos);
}

TEST_CASE("words are replaced inside their run, plainly or as suggestions") {
  const std::string bytes =
      word_file("<w:p>" + run("He have ") + run("a recieved letter", "<w:i/>") + run(".") + "</w:p>");
  const auto text = read_word(bytes);
  const std::vector<Edit> edits{
      {place(*text, "have"), "has"}, {place(*text, "recieved"), "received"}, {place(*text, "letter."), "note."}};
  const auto plain = edit_word(bytes, edits);
  REQUIRE(plain);
  CHECK(read_word(plain->bytes)->text == "He has a received letter.\n");
  CHECK(plain->done == 2);
  CHECK(plain->left_out == 1);
  const CommentOptions author{.date = "2026-11-23T10:00:00Z"};
  const auto tracked = edit_word(bytes, edits, &author);
  if (!tracked) FAIL(tracked.error().message);
  CHECK(ranges(tracked->bytes) == "He {-have-}{+has+} a {-recieved-}{+received+} letter.\n");
  CHECK(read_word(tracked->bytes)->text == "He has a received letter.\n");
}

TEST_CASE("insertions and deletions at the edges of a run") {
  const std::string bytes = word_file("<w:p>" + run("ab") + run("cd") + "</w:p>");
  const auto edited = [&](std::vector<Edit> edits) {
    return read_word(edit_word(bytes, std::move(edits))->bytes)->text;
  };
  const auto at = [](std::uint32_t begin, std::uint32_t end) { return Span{Offset{begin}, Offset{end}}; };
  CHECK(edited({{at(0, 0), "x"}}) == "xabcd\n");
  CHECK(edited({{at(0, 2), ""}}) == "cd\n");
  CHECK(edited({{at(2, 3), "X"}, {at(3, 4), "Y"}}) == "abXY\n");
  CHECK(edited({{at(1, 1), ","}, {at(4, 4), "!"}}) == "a,bcd\n");
}

TEST_CASE("what is no Word document is refused in words") {
  const auto refused = [](const std::string& bytes, std::string_view words) {
    const auto text = read_word(bytes);
    return !text && text.error().message.find(words) != std::string::npos;
  };
  const std::string good = word_file(paragraph({"Words."}));
  CHECK(refused("", "empty"));
  CHECK(refused(good.substr(0, good.size() / 2), "damaged"));
  CHECK(refused("\xD0\xCF\x11\xE0", "password"));
  CHECK(refused(*new_zip({{"mimetype", "x"}}), "no Word document"));
  CHECK(refused(*new_zip({{"word/document.xml", "<w:document><w:body>"}}), "damaged"));
  CHECK(refused(*new_zip({{"word/document.xml", "<!DOCTYPE a [<!ENTITY b \"cc\">]><w:document>&b;</w:document>"}}),
                "document type"));
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:ins>";
  for (int i = 0; i < 100'000; ++i) deep += "</w:ins>";
  CHECK(refused(word_file("<w:p>" + deep + "</w:p>"), "too deep"));
  CHECK(refused(*new_zip({{"a", ""}, {"word/document.xml", std::string(Zip::most_bytes + 1, ' ')}}), "MB"));
}

TEST_CASE("a long document, and blanks before its first words") {
  std::string body = paragraph({" \t A note to myself."});
  for (int i = 0; i < 2000; ++i) body += paragraph({"The bell rang and we left the hall."});
  const auto document = read_document("test.docx", word_file(body), format_docx);
  REQUIRE(document);
  CHECK(document->blocks.size() == 2001);
  CHECK(document->blocks[0].prose.text == "A note to myself.");
  CHECK(broken_law(*document) == "");
}
