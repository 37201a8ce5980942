// What the keys of a configuration share: values of one kind read from YAML, each mistake told with what would be
// right, and shown again by "firstread config".
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/config_keys.h"

namespace firstread {

// "a, b or c"
std::string listed(std::span<const std::string_view> names);

// The place of the value among the names; a mistake, and nothing, when it is none of them.
std::optional<std::size_t> one_of(KeyReading& at, const Yaml& value, std::string_view key,
                                  std::span<const std::string_view> names);
std::optional<std::string> words(KeyReading& at, const Yaml& value, std::string_view key);
std::vector<std::string> word_list(KeyReading& at, const Yaml& value, std::string_view key);
std::optional<std::uint32_t> count(KeyReading& at, const Yaml& value, const std::string& key);
void range(KeyReading& at, const Yaml& value, const std::string& key, Range& out);

// Reads a map whose keys are all known.
template <class Each>
void map_of(KeyReading& at, const Yaml& value, std::string_view key, std::span<const std::string_view> known,
            Each&& each) {
  if (!value.is_map()) return at.wrong(value, std::string(key) + " is a map of " + listed(known));
  for (const auto& [name, inner] : value.entries) {
    if (std::find(known.begin(), known.end(), name) != known.end()) {
      each(name, inner);
      continue;
    }
    const std::string meant = nearest(name, known);
    at.wrong(inner, std::string(key) + " has no key “" + name + "”; " +
                        (meant.empty() ? "it may have " + listed(known) : "did you mean “" + meant + "”?"));
  }
}

Origin origin(const KeyReading& at, const Yaml& value);
void add_entries(KeyReading& at, const Yaml& value, std::string_view key, std::vector<Entry>& out);
// In the place of the one with its name, or at the end.
void set_entry(std::vector<Entry>& entries, Entry entry);

std::string joined(const std::vector<std::string>& list);
std::string joined(const std::vector<Entry>& list);
std::string shown(const Range& range);

}  // namespace firstread
