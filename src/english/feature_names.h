// Features by the names Universal Dependencies gives them: "Number=Plur", "Tense=Past".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "english/grammar.h"

namespace firstread {

struct FeatureValue {
  std::uint8_t feature = 0, value = 0;  // places in the table of names; no word has the value 0
};

std::optional<FeatureValue> feature_value(std::string_view feature, std::string_view value);
bool has(const Features&, FeatureValue);
bool is_feature(std::string_view name);
// Whether the tree has a word in it: "close" is a request, "to close" is none.
bool needs_tree(FeatureValue);
// "Sing, Plur"; of an unknown feature nothing. And the features that there are, "Case, Definite, …".
std::string known_values(std::string_view feature);
std::string known_features();

std::string text_of(const Features&);  // "Number=Sing|Person=3"; "_" for none

}  // namespace firstread
