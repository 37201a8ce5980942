#include "app/config.h"

#include <algorithm>

#include "app/config_keys.h"

namespace firstread {
namespace {

constexpr std::string_view assignment_name = ".firstread.yaml";
constexpr std::string_view section = "assignment";

std::vector<std::string_view> names(Layer layer, std::string_view under) {
  std::vector<std::string_view> out;
  for (const ConfigKey& key : config_keys()) {
    const auto dot = key.name.find('.');
    if (under.empty() && dot == std::string_view::npos) out.push_back(key.name);
    if (!under.empty() && dot != std::string_view::npos && key.name.substr(0, dot) == under)
      out.push_back(key.name.substr(dot + 1));
  }
  if (under.empty() && layer == Layer::assignment) out.push_back(section);
  return out;
}

const ConfigKey* find_key(std::string_view name) {
  const auto keys = config_keys();
  const auto found = std::find_if(keys.begin(), keys.end(), [&](const ConfigKey& key) { return key.name == name; });
  return found == keys.end() ? nullptr : &*found;
}

bool is_locked(const Config& config, const ConfigKey& key) {
  return !key.lock.empty() && std::find(config.locked.begin(), config.locked.end(), key.lock) != config.locked.end();
}

void read_locks(const Yaml& file, KeyReading& at) {
  const Yaml* inner = file.find(section);
  const Yaml* lock = inner ? inner->find("lock") : nullptr;
  if (!lock) return;
  std::vector<std::string_view> known;
  for (const ConfigKey& key : config_keys())
    if (!key.lock.empty() && std::find(known.begin(), known.end(), key.lock) == known.end()) known.push_back(key.lock);
  const auto texts = lock->texts();
  if (!texts) return at.wrong(*lock, "assignment.lock is a list, such as: [reveal, rules]");
  for (const std::string& name : *texts) {
    if (std::find(known.begin(), known.end(), name) != known.end()) {
      at.config.locked.push_back(name);
      continue;
    }
    const std::string meant = nearest(name, known);
    std::string all;
    for (const std::string_view one : known) all += (all.empty() ? "" : ", ") + std::string(one);
    at.wrong(*lock, "“" + name + "” cannot be locked; " +
                        (meant.empty() ? "what can be: " + all : "did you mean “" + meant + "”?"));
  }
}

void set_key(KeyReading& at, const ConfigKey& key, const Yaml& value) {
  key.read(at, value);
  at.config.origins[std::string(key.name == "assignment.reveal" ? "reveal" : key.name)] = {at.layer, at.file,
                                                                                           value.line};
}

void read_entries(KeyReading& at, const Yaml& map, std::string_view under) {
  for (const auto& [name, value] : map.entries) {
    if (under.empty() && name == section && at.layer == Layer::assignment) {
      if (value.is_map())
        read_entries(at, value, section);
      else
        at.wrong(value, "assignment is a map of keys, each on a line of its own, indented");
      continue;
    }
    const ConfigKey* key = name.find('.') == std::string::npos
                               ? find_key(under.empty() ? name : std::string(under) + "." + name)
                               : nullptr;
    if (!key) {
      if (under.empty() && name == section) {
        at.wrong(value, "“assignment” belongs into an assignment file (.firstread.yaml), not into your own settings");
        continue;
      }
      const std::string meant = nearest(name, names(at.layer, under));
      std::string elsewhere;
      if (meant.empty() && find_key(under.empty() ? std::string(section) + "." + name : name))
        elsewhere = under.empty() ? "it belongs under “assignment:”" : "it belongs at the top, not under “assignment:”";
      std::string all;
      for (const std::string_view one : names(at.layer, under)) all += (all.empty() ? "" : ", ") + std::string(one);
      at.wrong(value, "there is no key “" + name + "”" + (under.empty() ? "" : " in assignment") + "; " +
                          (!meant.empty()       ? "did you mean “" + meant + "”?"
                           : !elsewhere.empty() ? elsewhere
                                                : "the keys are: " + all));
      continue;
    }
    if (at.layer == Layer::user && is_locked(at.config, *key)) continue;  // the instructor's word counts
    set_key(at, *key, value);
  }
}

std::optional<Yaml> read_file(const World& world, const std::filesystem::path& path, std::vector<Error>& mistakes) {
  auto text = world.files.read(path);
  const std::string file = shown_path(world, path);
  if (!text) {
    mistakes.push_back({text.error().message, file, text.error().line});
    return std::nullopt;
  }
  auto yaml = read_yaml(*text, file);
  if (!yaml) {
    mistakes.push_back(yaml.error());
    return std::nullopt;
  }
  if (yaml->is_map() || yaml->kind == Yaml::Kind::nothing) return *std::move(yaml);
  mistakes.push_back({"a configuration is made of keys with values, such as: dialect: en-GB", file, yaml->line});
  return std::nullopt;
}

void read_words(const World& world, const std::filesystem::path& file, ReadConfig& out) {
  const auto text = world.files.read(file);
  if (!text) return out.mistakes.push_back(text.error());
  int line = 1;
  for (std::size_t at = 0; at < text->size(); ++line) {
    const std::size_t end = std::min(text->find('\n', at), text->size());
    if (end > at && (*text)[at] != '#')
      out.config.accept.push_back({text->substr(at, end - at), "", {Layer::user, shown_path(world, file), line}});
    at = end + 1;
  }
}

Yaml as_yaml(const std::vector<std::string>& values) {
  Yaml out;
  if (values.size() == 1) {
    out.kind = Yaml::Kind::scalar;
    out.text = values.front();
    return out;
  }
  out.kind = Yaml::Kind::list;
  for (const std::string& value : values) out.items.push_back(as_yaml({value}));
  return out;
}

}  // namespace

ReadConfig read_config(const World& world, const std::filesystem::path& assignment, const Overrides& overrides) {
  ReadConfig out;
  Config& config = out.config;
  std::optional<Yaml> asked;
  if (!assignment.empty()) {
    config.assignment_file = assignment;
    asked = read_file(world, assignment, out.mistakes);
  }
  const std::string shown = shown_path(world, assignment);
  KeyReading from_assignment{config, out.mistakes, shown, assignment.parent_path(), Layer::assignment};
  if (asked) read_locks(*asked, from_assignment);

  const auto own = user_file(world);
  if (!own.empty() && world.files.exists(own))
    if (const auto yaml = read_file(world, own, out.mistakes)) {
      KeyReading from_user{config, out.mistakes, shown_path(world, own), own.parent_path(), Layer::user};
      read_entries(from_user, *yaml, "");
    }
  const auto own_words = word_list(world);
  const bool locked = std::find(config.locked.begin(), config.locked.end(), "dictionary") != config.locked.end();
  if (!locked && !own_words.empty() && world.files.exists(own_words)) read_words(world, own_words, out);
  if (asked) read_entries(from_assignment, *asked, "");

  KeyReading from_line{config, out.mistakes, "", world.folder, Layer::command_line};
  for (const auto& [name, values] : overrides) {
    const ConfigKey* key = find_key(name);
    if (!key || values.empty()) continue;
    if (is_locked(config, *key)) {
      out.warnings.push_back("--" + name + " is not used: the assignment locks " + std::string(key->lock) + " (" +
                             shown + ")");
      continue;
    }
    set_key(from_line, *key, as_yaml(values));
  }
  // Points that nothing shares would be no points, and nobody would notice.
  if (!config.assignment.points.empty() && config.assignment.weights.empty())
    out.mistakes.push_back(
        {"assignment.points are shared by assignment.weights, and there are none; with, for example, "
         "weights: {words: 1, commas: 2} a third is for the length",
         shown, config.origins.contains("assignment.points") ? config.origins["assignment.points"].line : 0});
  return out;
}

std::filesystem::path find_assignment(const Files& files, std::filesystem::path folder) {
  for (;; folder = folder.parent_path()) {
    if (auto file = folder / assignment_name; files.exists(file)) return file;
    if (folder == folder.parent_path()) return {};
  }
}

std::string shown_path(const World& world, const std::filesystem::path& file) {
  const auto near = file.lexically_relative(world.folder);
  return near.empty() || *near.begin() == ".." ? file.string() : near.string();
}

std::filesystem::path user_file(const World& world) {
  if (const auto set = world.environment("XDG_CONFIG_HOME"); set && !set->empty())
    return std::filesystem::path(*set) / "firstread" / "config.yaml";
  if (const auto home = world.environment("HOME"); home && !home->empty())
    return std::filesystem::path(*home) / ".config" / "firstread" / "config.yaml";
  return {};
}

std::filesystem::path word_list(const World& world) {
  const auto own = user_file(world);
  return own.empty() ? own : own.parent_path() / "words.txt";
}

std::vector<ShownKey> shown(const Config& config) {
  std::vector<ShownKey> out;
  for (const ConfigKey& key : config_keys()) {
    if (key.name == "assignment.reveal") continue;  // the same setting as reveal
    ShownKey row{.name = key.name,
                 .summary = key.summary,
                 .value = key.show(config),
                 .origin = "built in",
                 .locked = is_locked(config, key)};
    if (const auto found = config.origins.find(key.name); found != config.origins.end()) {
      const Origin& origin = found->second;
      row.origin =
          origin.layer == Layer::command_line ? "command line" : origin.file + ":" + std::to_string(origin.line);
    }
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace firstread
