// Small Word documents for tests, made of the XML of their body.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/zip.h"

namespace firstread::testing {

inline const std::string word_namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:m=\"m\" xmlns:mc=\"mc\" "
    "xmlns:r=\"r\" xmlns:wps=\"wps\" xmlns:v=\"v\"";

// `styles` are pairs of id and name; `more` are further members.
inline std::string word_file(const std::string& body,
                             const std::vector<std::pair<std::string, std::string>>& styles = {},
                             const std::vector<std::pair<std::string, std::string>>& more = {}) {
  std::string listed = "<w:styles " + word_namespaces + ">";
  for (const auto& [id, name] : styles)
    listed += "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/></w:style>";
  std::vector<std::pair<std::string, std::string>> members{
      {"[Content_Types].xml",
       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" "
       "ContentType=\"application/xml\"/><Default Extension=\"rels\" "
       "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
       "<Override PartName=\"/word/document.xml\" "
       "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
      {"_rels/.rels",
       "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
       "Id=\"rId1\" "
       "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
       "Target=\"word/document.xml\"/></Relationships>"},
      {"word/styles.xml", listed + "</w:styles>"},
      {"word/document.xml",
       "<?xml version=\"1.0\"?><w:document " + word_namespaces + "><w:body>" + body + "</w:body></w:document>"}};
  members.insert(members.end(), more.begin(), more.end());
  auto out = new_zip(members);
  REQUIRE(out);
  return *std::move(out);
}

// A paragraph of plain runs.
inline std::string paragraph(const std::vector<std::string>& runs, const std::string& properties = "") {
  std::string out = "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>");
  for (const std::string& run : runs) out += "<w:r><w:t xml:space=\"preserve\">" + run + "</w:t></w:r>";
  return out + "</w:p>";
}

// One part of a document, without its declaration.
inline std::string part_of(const std::string& bytes, const std::string& name) {
  const auto zip = Zip::open(bytes);
  REQUIRE(zip);
  const auto text = zip->read(name);
  REQUIRE(text);
  return text->substr(text->find(">\n") + 2);
}

}  // namespace firstread::testing
