#include "app/submissions.h"

#include <algorithm>
#include <istream>
#include <map>
#include <numeric>

#include "app/globs.h"
#include "app/student_names.h"
#include "base/sha256.h"
#include "document/format.h"
#include "text/unicode.h"

namespace firstread {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t deepest = 32;  // folders within folders
// More than this, and a hundred times the size of the archive: a bomb, not a class.
constexpr std::uint64_t much_unpacked = 64u << 20, many_times = 100;

bool readable(const fs::path& file) {
  const std::string extension = to_lower(file.extension().string());
  for (const Format* format : all_formats())
    if (std::find(format->extensions.begin(), format->extensions.end(), extension) != format->extensions.end())
      return true;
  return false;
}

struct FoundFile {
  Draft draft;
  fs::path inner;  // its name below the root of its group
};

struct Group {  // what was handed in at one place
  fs::path root;
  std::vector<FoundFile> files;
  bool archive = false;
  bool listed = false;  // its files were named one by one
};

// A name that could only mean a place outside the archive, or none at all.
bool leads_out(const std::string& name) {
  const bool drive = name.size() > 1 && name[1] == ':';
  const bool control = std::any_of(name.begin(), name.end(), [](char c) { return c >= 0 && c < ' '; });
  const fs::path path(name);
  return control || drive || path.is_absolute() || std::find(path.begin(), path.end(), "..") != path.end();
}

class Search {
 public:
  explicit Search(const World& world) : world_(world) {}

  void place(const std::string& name) {
    const auto path = world_.folder / name;
    if (!world_.files.exists(path)) {
      const auto meant = is_glob(name) ? expand(world_, name) : std::vector<std::string>{};
      for (const std::string& one : meant) place(one);
      if (meant.empty())
        out.mistakes.push_back({is_glob(name)
                                    ? "No file or folder has such a name."
                                    : "There is no such folder or file. Look for a typing mistake in its name.",
                                name});
    } else if (world_.files.is_folder(path)) {
      Group group{.root = fs::path(name).lexically_normal()};
      folder(path, name, group, 0);
      groups.push_back(std::move(group));
    } else if (to_lower(fs::path(name).extension().string()) == ".zip") {
      archive(name);
    } else {
      listed_.push_back({{.path = name}, fs::path(name).lexically_normal()});
    }
  }

  // Files that were named one by one are one group: what they have in common above them is its root.
  void finish() {
    if (listed_.empty()) return;
    fs::path root = listed_.front().inner.parent_path();
    for (const FoundFile& file : listed_) {
      const auto [end, other] = std::mismatch(root.begin(), root.end(), file.inner.begin(), file.inner.end());
      fs::path common;
      for (auto part = root.begin(); part != end; ++part) common /= *part;
      root = common;
    }
    for (FoundFile& file : listed_) {
      file.inner = file.inner.lexically_relative(root.empty() ? "." : root);
      file.draft.beside = root.empty() ? "." : root;
    }
    groups.push_back({.root = root, .files = std::move(listed_), .listed = true});
  }

  Submissions out;
  std::vector<Group> groups;

 private:
  void folder(const fs::path& path, const std::string& shown, Group& group, std::size_t depth) {
    const auto entries = world_.files.list(path);
    if (!entries || depth > deepest) {
      out.mistakes.push_back(entries ? Error{"there are too many folders within folders here", shown}
                                     : Error{entries.error().message, shown});
      return;
    }
    for (const auto& entry : *entries) {
      const std::string name = entry.filename().string();
      const std::string inner = (fs::path(shown) / name).lexically_normal().string();
      if (depth > 0 && name == ".firstread.yaml")
        out.warnings.push_back(inner +
                               ": this file came with a draft and is not used; the assignment file of a class "
                               "stands in its folder or above it");
      if (is_litter(name)) continue;
      if (world_.files.is_folder(entry))
        folder(entry, inner, group, depth + 1);
      else if (readable(entry))
        group.files.push_back({{.path = inner, .beside = group.root}, fs::path(inner).lexically_relative(group.root)});
      else
        ++out.passed_over;
    }
  }

  void archive(const std::string& name) {
    const auto mapping = world_.files.map(world_.folder / name);
    if (!mapping) return out.mistakes.push_back({mapping.error().message, name});
    auto opened = Zip::open((*mapping)->bytes());
    if (!opened) return out.mistakes.push_back({opened.error().message, name});
    // The bytes stay for as long as any draft may be read from them.
    const auto zip =
        std::make_shared<const std::pair<std::shared_ptr<const Mapping>, Zip>>(*mapping, *std::move(opened));
    Group group{.root = name, .archive = true};
    const fs::path beside = fs::path(name).has_parent_path() ? fs::path(name).parent_path() : ".";
    std::uint64_t unpacked = 0;
    std::size_t out_of = 0;
    std::string such;
    for (Zip::Member& member : zip->second.members()) {
      unpacked += std::min(member.bytes, UINT64_MAX - unpacked);
      std::string inner = member.name;
      std::replace(inner.begin(), inner.end(), '\\', '/');
      if (leads_out(inner)) {
        if (out_of++ == 0) such = member.name;
        continue;
      }
      const fs::path path(inner);
      if (std::any_of(path.begin(), path.end(), [](const fs::path& part) { return is_litter(part.string()); }))
        continue;
      if (!readable(path)) {
        ++out.passed_over;
        continue;
      }
      auto read = [zip, part = member.name] { return zip->second.read(part); };
      group.files.push_back({{.path = name + "/" + inner, .bytes = std::move(read), .beside = beside}, path});
    }
    if (unpacked > much_unpacked && unpacked / many_times > (*mapping)->bytes().size())
      return out.mistakes.push_back({"This archive unpacks to " + std::to_string(unpacked >> 20) +
                                         " MB, more than a hundred times its size. Nothing in it was read.",
                                     name});
    if (out_of > 0)
      out.mistakes.push_back({std::to_string(out_of) +
                                  (out_of == 1 ? " file of this archive has a name that leads"
                                               : " files of this archive have names that lead") +
                                  " out of it, such as “" + such + "”; the rest was read",
                              name});
    groups.push_back(std::move(group));
  }

  const World& world_;
  std::vector<FoundFile> listed_;
};

// submissions/* in a shell names the folder of each student: then the root is the folder they lie in.
void join_siblings(std::vector<Group>& groups) {
  if (groups.size() < 2) return;
  const fs::path parent = groups.front().root.parent_path();
  for (const Group& group : groups) {
    const bool one_draft =
        group.files.empty() || (group.files.size() == 1 && !group.files.front().inner.has_parent_path());
    const bool folder = !group.listed && !group.archive && group.root.parent_path() == parent && one_draft;
    if (!folder && !(group.listed && group.root == parent)) return;
  }
  Group all{.root = parent};
  for (Group& group : groups)
    for (FoundFile& file : group.files) {
      if (!group.listed) file.inner = group.root.filename() / file.inner;
      all.files.push_back(std::move(file));
    }
  groups.clear();
  groups.push_back(std::move(all));
}

// A folder that holds all the others is the platform's, not a student's.
void strip_common_folder(std::vector<FoundFile>& files) {
  while (files.size() > 1) {
    const fs::path first = *files.front().inner.begin();
    for (const FoundFile& file : files)
      if (!file.inner.has_parent_path() || *file.inner.begin() != first) return;
    if (read_moodle(first.string())) return;
    for (FoundFile& file : files) file.inner = file.inner.lexically_relative(first);
  }
}

using Who = std::pair<std::string, std::string>;  // name, and what tells two of one name apart

std::optional<Who> who(const FoundFile& file, bool canvas, const std::string& group) {
  const std::string top = file.inner.begin()->string();
  if (const auto moodle = read_moodle(top))
    return moodle->draft ? std::optional<Who>({moodle->student, moodle->id}) : std::nullopt;
  if (canvas)
    if (const auto handed = read_canvas(top)) return Who{handed->student, handed->id};
  if (file.inner.has_parent_path()) return Who{top, "\n" + group};
  return Who{fs::path(top).stem().string(), "\n" + group};
}

}  // namespace

Submissions find_submissions(const World& world, const std::vector<std::string>& places) {
  Search search(world);
  for (const std::string& place : places) {
    if (place != "-") {
      search.place(place);
      continue;
    }
    for (std::string line; std::getline(world.in, line);) {
      if (line.ends_with('\r')) line.pop_back();
      if (!line.empty()) search.place(line);
    }
  }
  search.finish();
  join_siblings(search.groups);
  std::map<std::string, std::pair<FoundFile, Who>> by_path;  // the order of the places says nothing
  for (Group& group : search.groups) {
    strip_common_folder(group.files);
    const bool canvas = (group.archive || group.files.size() > 1) &&
                        std::all_of(group.files.begin(), group.files.end(), [](const FoundFile& file) {
                          return !file.inner.has_parent_path() && read_canvas(file.inner.string());
                        });
    for (FoundFile& file : group.files) {
      auto whose = who(file, canvas, group.root.string());
      if (!whose) continue;
      const std::string path = fs::path(file.draft.path).lexically_normal().string();
      by_path.try_emplace(path, std::move(file), *std::move(whose));
    }
  }
  Submissions out = std::move(search.out);
  std::map<Who, std::size_t> students;
  std::map<std::string, std::size_t> names;
  for (const auto& [path, entry] : by_path)
    if (students.try_emplace(entry.second, 0).second) ++names[entry.second.first];
  std::map<std::string, std::size_t> numbers;
  for (auto& [whose, index] : students) {
    const auto& [name, id] = whose;
    index = out.students.size();
    const std::size_t number = ++numbers[name];
    const std::string told = id.front() != '\n' ? " (" + id + ")" : " (" + std::to_string(number) + ")";
    out.students.push_back({name + (names[name] > 1 && (number > 1 || id.front() != '\n') ? told : ""), 0});
  }
  for (auto& [path, entry] : by_path) {
    const std::size_t student = students[entry.second];
    ++out.students[student].drafts;
    out.files.push_back({std::move(entry.first.draft), student});
  }
  return out;
}

void hide_names(Submissions& submissions) {
  std::vector<std::size_t> order(submissions.students.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<std::string> digests;
  for (const Student& student : submissions.students) digests.push_back(sha256(student.name));
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return digests[a] < digests[b]; });
  for (std::size_t place = 0; place < order.size(); ++place)
    submissions.students[order[place]].name = "Student " + std::to_string(place + 1);
}

}  // namespace firstread
