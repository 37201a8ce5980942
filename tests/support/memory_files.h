// A disk that is a map, so that tests touch no real one. Folders are there as soon as something is in them.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>

#include "base/files.h"

namespace firstread::testing {

class MemoryFiles : public Files {
 public:
  MemoryFiles() = default;
  MemoryFiles(std::initializer_list<std::pair<const std::string, std::string>> files) : files_(files) {}

  void put(const std::filesystem::path& path, std::string content) { files_[name(path)] = std::move(content); }
  void remove(const std::filesystem::path& path) { files_.erase(name(path)); }
  // From now on writing fails with this message; empty: it works again.
  void fail_writes(std::string message) { failure_ = std::move(message); }
  std::string content(const std::filesystem::path& path) const {
    const auto found = files_.find(name(path));
    return found == files_.end() ? std::string() : found->second;
  }

  bool exists(const std::filesystem::path& path) const override {
    return files_.count(name(path)) > 0 || is_folder(path);
  }
  bool is_folder(const std::filesystem::path& path) const override {
    const std::string folder = name(path);
    if (folders_.count(folder) > 0) return true;
    const std::string inside = folder == "/" || folder == "." ? "" : folder + "/";
    const auto found = files_.lower_bound(inside);
    return found != files_.end() && found->first.starts_with(inside);
  }
  Result<std::string> read(const std::filesystem::path& path) const override {
    if (const auto found = files_.find(name(path)); found != files_.end()) return found->second;
    return Error{is_folder(path) ? "This is a folder. Name the files in it."
                                 : "There is no such file. Look for a typing mistake in its name or its folder.",
                 path.string(), 0};
  }
  Result<std::shared_ptr<const Mapping>> map(const std::filesystem::path& path) const override {
    auto content = read(path);
    if (!content) return content.error();
    return std::shared_ptr<const Mapping>(std::make_shared<Held>(*std::move(content)));
  }
  std::optional<Error> write(const std::filesystem::path& path, std::string_view content) const override {
    if (!failure_.empty()) return Error{failure_, path.string(), 0};
    files_[name(path)] = std::string(content);
    return std::nullopt;
  }
  std::optional<Error> make_folder(const std::filesystem::path& path) const override {
    if (!failure_.empty()) return Error{failure_, path.string(), 0};
    folders_.insert(name(path));
    return std::nullopt;
  }
  Result<std::vector<std::filesystem::path>> list(const std::filesystem::path& folder) const override {
    if (!is_folder(folder))
      return Error{"There is no such folder. Look for a typing mistake in its name.", folder.string(), 0};
    std::set<std::filesystem::path> out;
    const std::string own = name(folder), inside = own == "/" || own == "." ? "" : own + "/";
    const auto take = [&](const std::string& each) {
      if (!each.starts_with(inside) || each.size() == inside.size()) return;
      out.insert(folder / each.substr(inside.size(), each.find('/', inside.size()) - inside.size()));
    };
    for (const auto& [each, content] : files_) take(each);
    for (const auto& each : folders_) take(each);
    return std::vector<std::filesystem::path>(out.begin(), out.end());
  }

 private:
  struct Held : Mapping {
    explicit Held(std::string text) : text(std::move(text)) {}
    std::string_view bytes() const override { return text; }
    std::string text;
  };
  static std::string name(const std::filesystem::path& path) {
    std::string out = path.lexically_normal().string();
    if (out.size() > 1 && out.ends_with('/')) out.pop_back();
    return out;
  }
  // Writing does not change what a Files is, only what lies on it; so the disk of a const World can be written to.
  mutable std::map<std::string, std::string> files_;
  mutable std::set<std::string> folders_;
  std::string failure_;
};

}  // namespace firstread::testing
