#include "english/feature_names.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace firstread {
namespace {

constexpr std::string_view cases[] = {"", "Nom", "Acc", "Gen"}, definites[] = {"", "Def", "Ind"},
                           degrees[] = {"", "Pos", "Cmp", "Sup"}, moods[] = {"", "Ind", "Imp", "Sub"},
                           numbers[] = {"", "Sing", "Plur"}, persons[] = {"", "1", "2", "3"},
                           pron_types[] = {"",    "Prs", "Dem", "Art", "Int", "Rel",
                                           "Ind", "Tot", "Neg", "Rcp", "Prs"},  // the last: myself
    tenses[] = {"", "Pres", "Past"}, verb_forms[] = {"", "Fin", "Inf", "Part", "Ger"};

struct Named {
  std::string_view name;
  std::span<const std::string_view> values;
  std::uint8_t (*of)(const Features&);
  bool tree = false;
};

template <auto member>
std::uint8_t of(const Features& features) {
  return static_cast<std::uint8_t>(features.*member);
}

constexpr Named all[] = {
    {"Case", cases, of<&Features::grammatical_case>},
    {"Definite", definites, of<&Features::definite>},
    {"Degree", degrees, of<&Features::degree>},
    {"Mood", moods, of<&Features::mood>, true},
    {"Number", numbers, of<&Features::number>},
    {"Person", persons, of<&Features::person>},
    {"PronType", pron_types, of<&Features::pron_type>, true},
    {"Tense", tenses, of<&Features::tense>},
    {"VerbForm", verb_forms, of<&Features::verb_form>, true},
};

const Named* find(std::string_view name) {
  const auto* found = std::ranges::find(all, name, &Named::name);
  return found == std::end(all) ? nullptr : found;
}

}  // namespace

bool is_feature(std::string_view name) { return find(name) != nullptr; }

std::optional<FeatureValue> feature_value(std::string_view feature, std::string_view value) {
  const Named* found = find(feature);
  if (found == nullptr || value.empty()) return std::nullopt;
  const auto place = std::ranges::find(found->values, value);
  if (place == found->values.end()) return std::nullopt;
  return FeatureValue{static_cast<std::uint8_t>(found - all), static_cast<std::uint8_t>(place - found->values.begin())};
}

bool has(const Features& features, FeatureValue wanted) {
  if (wanted.feature >= std::size(all)) return false;
  const Named& named = all[wanted.feature];
  const std::uint8_t value = named.of(features);
  return value != 0 && value < named.values.size() && wanted.value < named.values.size() &&
         named.values[value] == named.values[wanted.value];
}

bool needs_tree(FeatureValue wanted) { return wanted.feature < std::size(all) && all[wanted.feature].tree; }

std::string known_values(std::string_view feature) {
  std::string out;
  const Named* found = find(feature);
  if (found == nullptr) return out;
  for (std::size_t k = 1; k < found->values.size(); ++k) {
    if (out.find(found->values[k]) != std::string::npos) continue;
    if (!out.empty()) out += ", ";
    out += found->values[k];
  }
  return out;
}

std::string known_features() {
  std::string out;
  for (const Named& named : all) {
    if (!out.empty()) out += ", ";
    out += named.name;
  }
  return out;
}

std::string text_of(const Features& features) {
  std::string out;
  for (const Named& named : all) {
    const std::uint8_t value = named.of(features);
    if (value == 0 || value >= named.values.size()) continue;
    if (!out.empty()) out += '|';
    out += named.name;
    out += '=';
    out += named.values[value];
  }
  return out.empty() ? "_" : out;
}

}  // namespace firstread
