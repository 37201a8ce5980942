#include "base/zip.h"
#include "document/word_walk.h"

namespace firstread {

std::string relationships_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::string folder(slash == part.npos ? "" : part.substr(0, slash + 1));
  return folder + "_rels/" + std::string(part.substr(slash == part.npos ? 0 : slash + 1)) + ".rels";
}

Result<WordParts> read_word_parts(std::string_view bytes) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return Error{"This is an old Word file (.doc) or one locked with a password. Save it as .docx without a password."};
  const auto zip = Zip::open(bytes);
  if (!zip) return zip.error();
  WordParts out;
  const auto part = [&](const std::string& name) -> Result<Xml> {
    const auto text = zip->read(name);
    if (!text) return text.error();
    return read_xml(*text, name);
  };
  // The main part has another name where other programs wrote it; the relationships of the whole know.
  if (zip->has("_rels/.rels")) {
    const auto links = part("_rels/.rels");
    if (!links) return links.error();
    for (const Xml& link : links->children)
      if (link.attribute("Type").ends_with("/officeDocument")) out.document_name = link.attribute("Target");
    if (out.document_name.starts_with('/')) out.document_name.erase(0, 1);
  }
  if (!zip->has(out.document_name))
    return Error{"This is a zip file, but no Word document: it has no " + out.document_name + "."};
  auto document = part(out.document_name);
  if (!document) return document.error();
  if (!document->is("w:document")) return Error{"Its part " + out.document_name + " is not a Word document."};
  out.document = *std::move(document);
  const std::string folder = out.document_name.substr(0, out.document_name.rfind('/') + 1);
  if (zip->has(folder + "styles.xml")) {
    auto styles = part(folder + "styles.xml");
    if (!styles) return styles.error();
    out.styles.push_back(*std::move(styles));
  }
  for (const std::string kind : {"footnote", "endnote"}) {
    if (!zip->has(folder + kind + "s.xml")) continue;
    auto notes = part(folder + kind + "s.xml");
    if (!notes) return notes.error();
    out.notes.emplace_back(kind, *std::move(notes));
  }
  return out;
}

}  // namespace firstread
