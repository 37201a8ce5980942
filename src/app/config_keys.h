// The table of configuration keys: how each is read, checked, shown and locked. A setting is one row.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/config.h"

namespace firstread {

struct KeyReading {  // what a row needs to read its value
  Config& config;
  std::vector<Error>& mistakes;
  std::string file;
  std::filesystem::path folder;  // relative paths in the file start here
  Layer layer;

  void wrong(const Yaml& value, std::string message) { mistakes.push_back({std::move(message), file, value.line}); }
};

struct ConfigKey {
  std::string_view name;     // "assignment.words"
  std::string_view lock;     // what `lock:` calls it; empty: it cannot be locked
  std::string_view summary;  // what it may be
  void (*read)(KeyReading&, const Yaml&);
  std::string (*show)(const Config&);
};

std::span<const ConfigKey> config_keys();

}  // namespace firstread
