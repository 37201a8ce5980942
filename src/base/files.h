// The disk as the program sees it. Everything that reads or writes a file is handed a Files, so that tests run in
// memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace firstread {

// A file's bytes that stay where they are for as long as the Mapping lives (mapped from disk, or held in memory).
class Mapping {
 public:
  virtual ~Mapping() = default;
  virtual std::string_view bytes() const = 0;
};

class Files {
 public:
  static constexpr std::uintmax_t most_bytes = 64u << 20;  // larger files are refused by read(), with a message

  virtual ~Files() = default;
  virtual bool exists(const std::filesystem::path&) const = 0;
  virtual bool is_folder(const std::filesystem::path&) const = 0;
  virtual Result<std::string> read(const std::filesystem::path&) const = 0;
  virtual Result<std::shared_ptr<const Mapping>> map(const std::filesystem::path&) const = 0;
  // Whole or untouched: written beside the target, synced, then renamed over it. Permissions are kept.
  virtual std::optional<Error> write(const std::filesystem::path&, std::string_view content) const = 0;
  virtual std::optional<Error> make_folder(const std::filesystem::path&) const = 0;
  // The entries of a folder, sorted by name; full paths. Symbolic links to folders are not followed further down.
  virtual Result<std::vector<std::filesystem::path>> list(const std::filesystem::path& folder) const = 0;
};

// The real disk.
std::unique_ptr<Files> disk();

}  // namespace firstread
