// XML as a tree of values (pugixml reads it): bounded in size and depth, no entities but the five and numbers, no
// document type. Writing gives back what was read, text by text, so that a document can be changed in one place only.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace firstread {

struct Xml {
  enum class Kind { element, text, other };  // other: a comment or instruction, kept as it was

  Kind kind = Kind::element;
  std::string name;  // of an element, with its prefix
  std::string text;  // of a text, decoded; of another, as it was
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<Xml> children;

  static Xml element(std::string name, std::vector<std::pair<std::string, std::string>> attributes = {},
                     std::vector<Xml> children = {});
  static Xml words(std::string text);

  bool is(std::string_view element) const { return kind == Kind::element && name == element; }
  std::string_view attribute(std::string_view key) const;  // empty where there is none
  void set(std::string_view key, std::string value);
  const Xml* child(std::string_view element) const;  // the first of that name
  Xml* child(std::string_view element);
};

// The root element. `what` names the part in messages: "word/document.xml".
Result<Xml> read_xml(std::string_view bytes, std::string_view what);

std::string write_xml(const Xml& root);  // with the declaration

}  // namespace firstread
