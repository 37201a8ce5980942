#include "app/submissions.h"

#include <algorithm>
#include <istream>
#include <set>

#include "document/format.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr std::size_t deepest = 32;  // folders within folders

bool readable(const std::filesystem::path& file) {
  const std::string extension = to_lower(file.extension().string());
  for (const Format* format : all_formats())
    if (std::find(format->extensions.begin(), format->extensions.end(), extension) != format->extensions.end())
      return true;
  return false;
}

class Search {
 public:
  explicit Search(const World& world) : world_(world) {}

  void place(const std::string& name) {
    const auto path = world_.folder / name;
    if (!world_.files.exists(path))
      out.mistakes.push_back({"There is no such folder or file. Look for a typing mistake in its name.", name});
    else if (world_.files.is_folder(path))
      folder(path, name, name, 0);
    else
      add(name, std::filesystem::path(name).stem().string());
  }

  void folder(const std::filesystem::path& path, const std::string& shown, const std::string& root, std::size_t depth) {
    const auto entries = world_.files.list(path);
    if (!entries || depth > deepest) {
      out.mistakes.push_back(entries ? Error{"there are too many folders within folders here", shown}
                                     : Error{entries.error().message, shown});
      return;
    }
    for (const auto& entry : *entries) {
      const std::string name = entry.filename().string();
      if (name.empty() || name.front() == '.') continue;
      const std::string inner = (std::filesystem::path(shown) / name).lexically_normal().string();
      if (world_.files.is_folder(entry))
        folder(entry, inner, root, depth + 1);
      else if (readable(entry))
        add(inner, student_of(inner, root));
      else
        ++out.passed_over;
    }
  }

  void add(std::string path, std::string student) {
    if (seen_.insert(path).second) out.files.push_back({std::move(path), std::move(student)});
  }

  Submissions out;

 private:
  // The folder a student handed in, or the name of the file where all lie in one folder.
  static std::string student_of(const std::string& path, const std::string& root) {
    const auto inner = std::filesystem::path(path).lexically_relative(std::filesystem::path(root).lexically_normal());
    return std::distance(inner.begin(), inner.end()) > 1 ? inner.begin()->string() : inner.stem().string();
  }
  const World& world_;
  std::set<std::string> seen_;
};

}  // namespace

Submissions find_submissions(const World& world, const std::vector<std::string>& places) {
  Search search(world);
  for (const std::string& place : places) {
    if (place != "-") {
      search.place(place);
      continue;
    }
    for (std::string line; std::getline(world.in, line);)
      if (!line.empty()) search.place(line);
  }
  return std::move(search.out);
}

}  // namespace firstread
