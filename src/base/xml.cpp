#include "base/xml.h"

#include <pugixml.hpp>

#include <algorithm>
#include <sstream>

#include "base/escape.h"

namespace firstread {
namespace {

constexpr std::size_t most_bytes = 64u << 20, most_nodes = 4'000'000;
constexpr int most_depth = 250;

class Copy {
 public:
  // False when the tree is deeper or larger than any document of a person.
  bool children(const pugi::xml_node& from, Xml& to, int depth) {
    if (depth > most_depth) return false;
    for (const pugi::xml_node& child : from.children()) {
      if (++nodes_ > most_nodes) return false;
      Xml node;
      switch (child.type()) {
        case pugi::node_element:
          node.name = child.name();
          for (const pugi::xml_attribute& each : child.attributes())
            node.attributes.emplace_back(each.name(), each.value());
          if (!children(child, node, depth + 1)) return false;
          break;
        case pugi::node_pcdata:
        case pugi::node_cdata:
          node = Xml::words(child.value());
          break;
        case pugi::node_doctype:
          return false;
        default: {
          std::ostringstream out;
          child.print(out, "", pugi::format_raw);
          node.kind = Xml::Kind::other;
          node.text = out.str();
        }
      }
      to.children.push_back(std::move(node));
    }
    return true;
  }

 private:
  std::size_t nodes_ = 0;
};

// Blanks would be made one kind of blank by whoever reads them, so they are written as numbers where that happens.
std::string_view written(char byte, bool attribute) {
  if (byte == '\r') return "&#13;";
  if (!attribute) return byte == '"' ? std::string_view{} : entity(byte);
  return byte == '\n' ? "&#10;" : byte == '\t' ? "&#9;" : entity(byte);
}

void escape(std::string_view text, bool attribute, std::string& out) {
  for (const char byte : text)
    if (const std::string_view signs = written(byte, attribute); signs.empty())
      out += byte;
    else
      out += signs;
}

void write(const Xml& node, std::string& out) {
  if (node.kind == Xml::Kind::text) return escape(node.text, false, out);
  if (node.kind == Xml::Kind::other) {
    out += node.text;
    return;
  }
  out += '<';
  out += node.name;
  for (const auto& [key, value] : node.attributes) {
    out += ' ';
    out += key;
    out += "=\"";
    escape(value, true, out);
    out += '"';
  }
  if (node.children.empty()) {
    out += "/>";
    return;
  }
  out += '>';
  for (const Xml& child : node.children) write(child, out);
  out += "</";
  out += node.name;
  out += '>';
}

}  // namespace

Xml Xml::element(std::string name, std::vector<std::pair<std::string, std::string>> attributes,
                 std::vector<Xml> children) {
  return {Kind::element, std::move(name), {}, std::move(attributes), std::move(children)};
}

Xml Xml::words(std::string text) { return {Kind::text, {}, std::move(text), {}, {}}; }

std::string_view Xml::attribute(std::string_view key) const {
  for (const auto& [name, value] : attributes)
    if (name == key) return value;
  return {};
}

void Xml::set(std::string_view key, std::string value) {
  for (auto& [name, old] : attributes)
    if (name == key) {
      old = std::move(value);
      return;
    }
  attributes.emplace_back(key, std::move(value));
}

const Xml* Xml::child(std::string_view element) const {
  const auto found = std::find_if(children.begin(), children.end(), [&](const Xml& each) { return each.is(element); });
  return found == children.end() ? nullptr : &*found;
}

Xml* Xml::child(std::string_view element) { return const_cast<Xml*>(std::as_const(*this).child(element)); }

Result<Xml> read_xml(std::string_view bytes, std::string_view what) {
  const std::string part(what);
  if (bytes.size() > most_bytes) return Error{"Its part " + part + " is too large."};
  pugi::xml_document document;
  const pugi::xml_parse_result read =
      document.load_buffer(bytes.data(), bytes.size(),
                           pugi::parse_cdata | pugi::parse_escapes | pugi::parse_ws_pcdata | pugi::parse_comments |
                               pugi::parse_pi | pugi::parse_doctype);
  if (!read)
    return Error{"Its part " + part + " is damaged: " + read.description() + " at byte " + std::to_string(read.offset) +
                 "."};
  Xml holder;
  Copy copy;
  if (!copy.children(document, holder, 0))
    return Error{
        "Its part " + part +
        " is not what a word processor writes: nested too deep, too large, or with a document type of its own."};
  for (Xml& child : holder.children)
    if (child.kind == Xml::Kind::element) return std::move(child);
  return Error{"Its part " + part + " is empty."};
}

std::string write_xml(const Xml& root) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  write(root, out);
  return out;
}

}  // namespace firstread
