#include "document/word_earlier.h"

#include <algorithm>
#include <optional>
#include <set>

namespace firstread {
namespace {

using Names = std::set<std::string, std::less<>>;

std::optional<Xml> part(const Zip& zip, const std::string& name) {
  if (!zip.has(name)) return std::nullopt;
  const auto text = zip.read(name);
  if (!text) return std::nullopt;
  auto read = read_xml(*text, name);
  if (!read) return std::nullopt;
  return *std::move(read);
}

// Leaves out of a part what names one of `gone`; what it says of those in `also` is gathered.
void leave_out(const Zip& zip, const std::string& name, std::string_view key, const Names& gone,
               std::map<std::string, std::string>& changed, std::string_view also = {}, Names* gathered = nullptr) {
  auto read = part(zip, name);
  if (!read) return;
  const auto count = std::erase_if(read->children, [&](const Xml& child) {
    if (child.kind != Xml::Kind::element || !gone.contains(child.attribute(key))) return false;
    if (gathered) gathered->insert(std::string(child.attribute(also)));
    return true;
  });
  if (count > 0) changed[name] = write_xml(*read);
}

bool refers(const Xml& node, const Names& gone) {
  return node.is("w:commentReference") && gone.contains(node.attribute("w:id"));
}

void prune(Xml& node, const Names& gone) {
  std::erase_if(node.children, [&](const Xml& child) {
    if (child.is("w:commentRangeStart") || child.is("w:commentRangeEnd")) return gone.contains(child.attribute("w:id"));
    return child.is("w:r") &&
           std::any_of(child.children.begin(), child.children.end(),
                       [&](const Xml& each) { return refers(each, gone); }) &&
           std::all_of(child.children.begin(), child.children.end(),
                       [&](const Xml& each) { return each.is("w:rPr") || refers(each, gone); });
  });
  std::erase_if(node.children, [&](const Xml& child) { return refers(child, gone); });
  for (Xml& child : node.children) prune(child, gone);
}

}  // namespace

void forget_earlier(const Zip& zip, const std::string& folder, std::string_view author, Xml& comments, Xml& document,
                    std::map<std::string, std::string>& changed) {
  Names answered;
  if (const auto threads = part(zip, folder + "commentsExtended.xml"))
    for (const Xml& child : threads->children) answered.insert(std::string(child.attribute("w15:paraIdParent")));
  Names gone, paragraphs;
  std::erase_if(comments.children, [&](const Xml& comment) {
    if (!comment.is("w:comment") || comment.attribute("w:author") != author) return false;
    Names own;
    for (const Xml& child : comment.children)
      if (!child.attribute("w14:paraId").empty()) own.insert(std::string(child.attribute("w14:paraId")));
    if (std::any_of(own.begin(), own.end(), [&](const std::string& each) { return answered.contains(each); }))
      return false;
    gone.insert(std::string(comment.attribute("w:id")));
    paragraphs.merge(own);
    return true;
  });
  if (gone.empty()) return;
  prune(document, gone);
  Names durable;
  leave_out(zip, folder + "commentsExtended.xml", "w15:paraId", paragraphs, changed);
  leave_out(zip, folder + "commentsIds.xml", "w16cid:paraId", paragraphs, changed, "w16cid:durableId", &durable);
  leave_out(zip, folder + "commentsExtensible.xml", "w16cex:durableId", durable, changed);
}

}  // namespace firstread
