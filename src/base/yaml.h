// YAML that knows where it stands: every value has its line, keys are unique, and size, depth and numbers are bounded,
// since rule files and assignment files come from others. Anchors and aliases are refused.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace firstread {

struct YamlEntry;

struct Yaml {
  enum class Kind { nothing, scalar, list, map };

  Kind kind = Kind::nothing;
  std::string text;                // of a scalar
  bool quoted = false;             // a scalar in quotation marks is text, whatever it looks like
  std::vector<Yaml> items;         // of a list
  std::vector<YamlEntry> entries;  // of a map, in the order of the file
  int line = 1;                    // counted from 1

  bool is_text() const { return kind == Kind::scalar; }
  bool is_list() const { return kind == Kind::list; }
  bool is_map() const { return kind == Kind::map; }
  const Yaml* find(std::string_view key) const;  // of a map; null when it is not there

  // Nothing when the scalar is not of that type. yes/no, on/off and true/false are flags.
  std::optional<bool> flag() const;
  std::optional<double> number() const;
  // A scalar is a list of one; nothing when some item is not a scalar.
  std::optional<std::vector<std::string>> texts() const;
};

struct YamlEntry {  // the names of a pair, so that both read alike
  std::string first;
  Yaml second;
};

// The one document in the text; an Error names file and line. Empty text is an empty map.
Result<Yaml> read_yaml(std::string_view text, std::string_view file);

// The name among `known` that the writer most likely meant (at most two letters away), or empty.
std::string nearest(std::string_view name, std::span<const std::string_view> known);

}  // namespace firstread
