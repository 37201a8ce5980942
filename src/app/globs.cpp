#include "app/globs.h"

#include <algorithm>
#include <set>

namespace firstread {
namespace {

constexpr std::size_t deepest = 32;  // folders that ** goes down

// "[a-z]" at the front of a pattern: how long it is, and whether it holds the character. 0: it is not closed, so a
// bracket is a bracket.
std::pair<std::size_t, bool> bracket(std::string_view pattern, char c) {
  std::size_t at = 1;
  const bool negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
  at += negated;
  bool found = false;
  for (const std::size_t first = at; at < pattern.size(); ++at) {
    if (pattern[at] == ']' && at > first) return {at + 1, found != negated};
    if (at + 2 < pattern.size() && pattern[at + 1] == '-' && pattern[at + 2] != ']') {
      found = found || (pattern[at] <= c && c <= pattern[at + 2]);
      at += 2;
    } else {
      found = found || pattern[at] == c;
    }
  }
  return {0, false};
}

using Parts = std::vector<std::string>;

class Expansion {
 public:
  Expansion(const World& world, Parts parts) : world_(world), parts_(std::move(parts)) {}

  void from(const std::filesystem::path& folder, std::size_t part, std::size_t depth) {
    if (part == parts_.size()) {
      found.insert(folder.string());
      return;
    }
    const std::string& pattern = parts_[part];
    if (!is_glob(pattern)) {
      const auto next = folder.empty() ? std::filesystem::path(pattern) : folder / pattern;
      if (world_.files.exists(world_.folder / next)) from(next, part + 1, depth);
      return;
    }
    const bool any_depth = pattern == "**";
    if (any_depth && part + 1 < parts_.size()) from(folder, part + 1, depth);
    const auto entries = world_.files.list(world_.folder / folder);
    if (!entries || depth > deepest) return;
    for (const auto& entry : *entries) {
      const std::string name = entry.filename().string();
      if (name.front() == '.' && pattern.front() != '.') continue;
      const auto next = folder.empty() ? std::filesystem::path(name) : folder / name;
      if (any_depth) {
        if (part + 1 == parts_.size()) found.insert(next.string());
        if (world_.files.is_folder(entry)) from(next, part, depth + 1);
      } else if (matches(pattern, name)) {
        from(next, part + 1, depth);
      }
    }
  }

  std::set<std::string> found;

 private:
  const World& world_;
  Parts parts_;
};

}  // namespace

bool is_glob(std::string_view name) { return name.find_first_of("*?[") != std::string_view::npos; }

bool matches(std::string_view pattern, std::string_view name) {
  std::size_t p = 0, n = 0, star = std::string_view::npos, resume = 0;
  while (n < name.size()) {
    std::size_t length = 1;
    bool same = false;
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++, resume = n;
      continue;
    }
    if (p < pattern.size() && pattern[p] == '[') std::tie(length, same) = bracket(pattern.substr(p), name[n]);
    if (p < pattern.size() && (pattern[p] != '[' || length == 0)) {
      length = 1;
      same = pattern[p] == '?' || pattern[p] == name[n];
    }
    if (same) {
      p += length, ++n;
    } else if (star != std::string_view::npos) {
      p = star + 1, n = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

std::vector<std::string> expand(const World& world, const std::string& pattern) {
  Parts parts;
  for (const auto& part : std::filesystem::path(pattern).relative_path())
    if (!part.empty()) parts.push_back(part.string());
  Expansion expansion(world, std::move(parts));
  expansion.from(std::filesystem::path(pattern).root_path(), 0, 0);
  return {expansion.found.begin(), expansion.found.end()};
}

}  // namespace firstread
