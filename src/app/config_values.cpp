#include "app/config_values.h"

#include <array>
#include <cmath>

namespace firstread {

using std::string_view_literals::operator""sv;

std::string listed(std::span<const std::string_view> names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i)
    out += (i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + std::string(names[i]);
  return out;
}

// The place of the value among the names; a mistake, and nothing, when it is none of them.
std::optional<std::size_t> one_of(KeyReading& at, const Yaml& value, std::string_view key,
                                  std::span<const std::string_view> names) {
  std::string word = value.text;
  if (!value.quoted && value.flag() && std::find(names.begin(), names.end(), word) == names.end())
    word = *value.flag() ? "on" : "off";
  const auto found = std::find(names.begin(), names.end(), word);
  if (value.is_text() && found != names.end()) return static_cast<std::size_t>(found - names.begin());
  const std::string meant = value.is_text() ? nearest(value.text, names) : "";
  at.wrong(value, std::string(key) + " may be " + listed(names) +
                      (value.is_text() ? ", not “" + value.text + "”" : "") +
                      (meant.empty() ? "" : "; did you mean " + meant + "?"));
  return std::nullopt;
}

std::optional<std::string> words(KeyReading& at, const Yaml& value, std::string_view key) {
  if (value.is_text()) return value.text;
  at.wrong(value, std::string(key) + " is one piece of text, such as: " + std::string(key) + ": \"…\"");
  return std::nullopt;
}

std::vector<std::string> word_list(KeyReading& at, const Yaml& value, std::string_view key) {
  if (auto texts = value.texts()) return *texts;
  at.wrong(value, std::string(key) + " is a list, such as: [one, two]");
  return {};
}

Origin origin(const KeyReading& at, const Yaml& value) { return {at.layer, at.file, value.line}; }

void add_entries(KeyReading& at, const Yaml& value, std::string_view key, std::vector<Entry>& out) {
  if (!value.texts()) return at.wrong(value, std::string(key) + " is a list of names, such as: [commas, agreement]");
  if (value.is_text()) return out.push_back({value.text, "", origin(at, value)});
  for (const Yaml& item : value.items) out.push_back({item.text, "", origin(at, item)});
}

void set_entry(std::vector<Entry>& entries, Entry entry) {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.name == entry.name; });
  if (found == entries.end())
    entries.push_back(std::move(entry));
  else
    *found = std::move(entry);
}

std::optional<std::uint32_t> count(KeyReading& at, const Yaml& value, const std::string& key) {
  const auto number = value.number();
  if (number && *number >= 0 && *number <= 1e9 && *number == std::floor(*number))
    return static_cast<std::uint32_t>(*number);
  at.wrong(value, key + " is a whole number, 0 or more" + (value.is_text() ? ", not “" + value.text + "”" : ""));
  return std::nullopt;
}

void range(KeyReading& at, const Yaml& value, const std::string& key, Range& out) {
  static constexpr std::array known{"min"sv, "max"sv};
  map_of(at, value, key, known, [&](const std::string& name, const Yaml& inner) {
    (name == "min" ? out.min : out.max) = count(at, inner, key + "." + name);
  });
  if (out.min && out.max && *out.min > *out.max) at.wrong(value, key + ": min is larger than max");
}

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const std::string& item : list) out += (out.empty() ? "" : ", ") + item;
  return out;
}

std::string joined(const std::vector<Entry>& list) {
  std::string out;
  for (const Entry& entry : list)
    out += (out.empty() ? "" : ", ") + entry.name + (entry.value.empty() ? "" : ": " + entry.value);
  return out;
}

std::string shown(const Range& range) {
  std::string out;
  if (range.min) out += "min: " + std::to_string(*range.min);
  if (range.max) out += (out.empty() ? "" : ", ") + std::string("max: ") + std::to_string(*range.max);
  return out;
}

}  // namespace firstread
