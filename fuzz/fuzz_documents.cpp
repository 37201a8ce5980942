// Word and OpenDocument texts of any structure, read and given back with comments and edits: the text stays the same,
// every comment begins once and ends once after it, and edits that are done are done to the words they mean.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>

#include "base/xml.h"
#include "base/zip.h"
#include "document/open_document.h"
#include "document/word.h"
#include "support/laws.h"

namespace {
using namespace firstread;

// What a byte may stand for: an element to open, one to put down whole, or words.
constexpr std::string_view word_open[] = {
    "w:p",   "w:p",   "w:r",       "w:r",       "w:r",           "w:ins",       "w:del",       "w:hyperlink",
    "w:tbl", "w:tr",  "w:tc",      "w:sdt",     "w:sdtContent",  "w:fldSimple", "w:smartTag",  "mc:AlternateContent",
    "w:rPr", "w:pPr", "w:drawing", "wp:inline", "w:txbxContent", "mc:Choice",   "mc:Fallback", "m:oMath"};
constexpr std::string_view word_whole[] = {"<w:t> </w:t>",
                                           "<w:t xml:space=\"preserve\">The bell </w:t>",
                                           "<w:t>r\xC3\xA4ng</w:t>",
                                           "<w:t>a</w:t>",
                                           "<w:t/>",
                                           "<w:tab/>",
                                           "<w:br/>",
                                           "<w:br w:type=\"page\"/>",
                                           "<w:noBreakHyphen/>",
                                           "<w:delText>gone</w:delText>",
                                           "<w:instrText>PAGE</w:instrText>",
                                           "<w:fldChar w:fldCharType=\"begin\"/>",
                                           "<w:fldChar w:fldCharType=\"separate\"/>",
                                           "<w:fldChar w:fldCharType=\"end\"/>",
                                           "<w:footnoteReference w:id=\"1\"/>",
                                           "<w:footnoteReference w:id=\"2\"/>",
                                           "<pic:pic/>",
                                           "<w:sym/>",
                                           "<w:b/>",
                                           "<w:i/>",
                                           "<w:vanish/>",
                                           "<w:rStyle w:val=\"VerbatimChar\"/>",
                                           "<w:pStyle w:val=\"Quote\"/>",
                                           "<w:numPr/>",
                                           "<w:softHyphen/>",
                                           "<w:bookmarkStart w:id=\"3\"/>"};
constexpr std::string_view open_open[] = {"text:p",           "text:p",
                                          "text:h",           "text:span",
                                          "text:span",        "text:a",
                                          "text:list",        "text:list-item",
                                          "table:table",      "table:table-row",
                                          "table:table-cell", "text:note",
                                          "text:note-body",   "draw:frame",
                                          "draw:text-box",    "draw:custom-shape",
                                          "text:section",     "text:tracked-changes"};
constexpr std::string_view open_whole[] = {" ",
                                           "  \n",
                                           "The bell ",
                                           "r\xC3\xA4ng",
                                           "a",
                                           "<text:s text:c=\"3\"/>",
                                           "<text:s/>",
                                           "<text:tab/>",
                                           "<text:line-break/>",
                                           "<draw:image/>",
                                           "<draw:object/>",
                                           "<text:bookmark/>",
                                           "<text:change/>",
                                           "<draw:frame text:anchor-type=\"as-char\"><draw:image/></draw:frame>"};

template <std::size_t A, std::size_t B>
std::string structure(const std::uint8_t* data, std::size_t size, const std::string_view (&open)[A],
                      const std::string_view (&whole)[B]) {
  std::string out;
  std::vector<std::string_view> stack;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint8_t byte = data[i];
    if (byte < 96 && stack.size() < 60) {
      stack.push_back(open[byte % A]);
      out += "<" + std::string(stack.back()) + ">";
    } else if (byte < 160) {
      if (stack.empty()) continue;
      out += "</" + std::string(stack.back()) + ">";
      stack.pop_back();
    } else {
      out += whole[byte % B];
    }
  }
  for (; !stack.empty(); stack.pop_back()) out += "</" + std::string(stack.back()) + ">";
  return out;
}

[[noreturn]] void fail(const char* what, const std::string& detail) {
  std::fprintf(stderr, "%s\n%s\n", what, detail.c_str());
  std::abort();
}

// Begins, ends and references of comments, in the order of the document.
void gather(const Xml& node, std::vector<std::pair<std::string, std::string>>& out) {
  for (const Xml& child : node.children) {
    if (child.is("w:commentRangeStart") || child.is("w:commentRangeEnd") || child.is("w:commentReference"))
      out.emplace_back(child.name, child.attribute("w:id"));
    if (child.is("office:annotation")) out.emplace_back(child.name, child.attribute("office:name"));
    if (child.is("office:annotation-end")) out.emplace_back(child.name, child.attribute("office:name"));
    gather(child, out);
  }
}

std::vector<std::pair<std::string, std::string>> signs(const std::string& bytes, const std::string& part) {
  const auto zip = Zip::open(bytes);
  if (!zip) fail("no zip", zip.error().message);
  const auto text = zip->read(part);
  if (!text) fail("no part", text.error().message);
  const auto xml = read_xml(*text, part);
  if (!xml) fail("no XML", xml.error().message + "\n" + *text);
  std::vector<std::pair<std::string, std::string>> out;
  gather(*xml, out);
  return out;
}

// The next character boundary.
std::uint32_t whole(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at < text.size() && (static_cast<std::uint8_t>(text[at]) & 0xC0) == 0x80) ++at;
  return static_cast<std::uint32_t>(at);
}

std::vector<MarginComment> somewhere(const std::string& text, const std::uint8_t* data, std::size_t size) {
  std::vector<MarginComment> out;
  for (std::size_t i = 0; i + 1 < size && out.size() < 6; i += 3) {
    const std::uint32_t begin = whole(text, data[i] * text.size() / 250), end = whole(text, begin + data[i + 1] % 12);
    out.push_back({{Offset{begin}, Offset{end}}, {"Here."}});
  }
  return out;
}

void word(const std::uint8_t* data, std::size_t size) {
  const std::string names = " xmlns:w=\"w\" xmlns:m=\"m\" xmlns:mc=\"mc\" xmlns:wp=\"wp\" xmlns:pic=\"pic\">";
  const std::size_t half = size / 4 * 3;
  const std::string body = structure(data, half, word_open, word_whole);
  const std::string notes = "<w:footnotes" + names + "<w:footnote w:id=\"1\">" +
                            structure(data + half, size - half, word_open, word_whole) + "</w:footnote></w:footnotes>";
  const std::string xml = "<w:document" + names + "<w:body>" + body + "</w:body></w:document>";
  const auto bytes =
      new_zip({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", xml}, {"word/footnotes.xml", notes}});
  const auto read = read_word(*bytes);
  if (!read) return;
  const auto comments = somewhere(read->text, data, size);
  const auto marked = comment_word(*bytes, comments, {});
  if (!marked) fail("not marked", marked.error().message);
  const auto again = read_word(*marked);
  if (!again || again->text != read->text) fail("the text changed", xml);
  std::map<std::string, std::string> seen;
  for (const auto& [name, id] : signs(*marked, "word/document.xml")) seen[id] += name.substr(9, 1) + name.substr(14, 1);
  if (seen.size() > comments.size()) fail("too many comments", xml);
  for (const auto& [id, order] : seen)
    if (order != "RSRERe") fail(("comment " + id + ": " + order).c_str(), xml);
  if (!read->text.empty() && read->blocks.size() > 0 && !read->blocks[0].note && seen.size() != comments.size())
    fail("a comment is lost", xml);
  std::vector<Edit> edits;
  for (const MarginComment& each : comments)
    if (edits.empty() || edits.back().span.end < each.place.begin) edits.push_back({each.place, "NEW"});
  const CommentOptions author;
  for (const CommentOptions* tracked : {static_cast<const CommentOptions*>(nullptr), &author}) {
    const auto edited = edit_word(*bytes, edits, tracked);
    if (!edited) fail("not edited", edited.error().message);
    const auto result = read_word(edited->bytes);
    if (!result) fail("not read again", result.error().message);
    if (edited->done + edited->left_out != edits.size()) fail("edits are not counted", xml);
    if (edited->left_out == 0 && result->text != firstread::apply(read->text, edits))
      fail("other words changed", xml + "\n" + result->text);
  }
}

void open_document(const std::uint8_t* data, std::size_t size) {
  const std::string xml =
      "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"a\" xmlns:draw=\"d\" xmlns:dc=\"c\">"
      "<office:automatic-styles/><office:body><office:text>" +
      structure(data, size, open_open, open_whole) + "</office:text></office:body></office:document-content>";
  const auto bytes = new_zip({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", xml}});
  const auto read = read_open_document(*bytes);
  if (!read) return;
  const auto comments = somewhere(read->text, data, size);
  const auto marked = comment_open_document(*bytes, comments, {});
  if (!marked) fail("not marked", marked.error().message);
  const auto again = read_open_document(*marked);
  if (!again || again->text != read->text)
    fail("the text changed", xml + "\n" + (again ? again->text : "") + "--\n" + read->text);
  std::set<std::string> open;
  std::size_t count = 0;
  for (const auto& [name, id] : signs(*marked, "content.xml")) {
    if (name == "office:annotation-end") {
      if (open.erase(id) != 1) fail("an end without its beginning", xml);
    } else {
      ++count;
      if (!id.empty() && !open.insert(id).second) fail("a name twice", xml);
    }
  }
  if (!open.empty()) fail("a beginning without its end", xml);
  if (count != comments.size() && !read->text.empty()) fail("a comment is lost", xml);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2 || size > 400) return 0;
  if (data[0] % 2 == 0)
    word(data + 1, size - 1);
  else
    open_document(data + 1, size - 1);
  return 0;
}
