#include "app/choices.h"

#include <algorithm>
#include <cstdlib>

#include "base/yaml.h"

namespace firstread {

Overrides overrides(const CommandLine& line) {
  Overrides out;
  for (const std::string_view key : {"dialect", "tier", "reveal", "fail-on"})
    if (const std::string option = "--" + std::string(key); line.given(option))
      out.push_back({std::string(key), {line.text(option)}});
  if (line.given("--focus")) out.push_back({"focus", line.texts("--focus")});
  if (line.given("--without")) out.push_back({"without", line.texts("--without")});
  if (line.flag("--no-directives")) out.push_back({"inline-directives", {"off"}});
  return out;
}

unsigned threads(const CommandLine& line) {
  constexpr int most = 256;
  return static_cast<unsigned>(std::clamp(std::atoi(line.text("--threads", "0").c_str()), 0, most));
}

std::vector<std::string> writer_names() {
  std::vector<std::string> out;
  for (const Writer* writer : all_writers()) out.emplace_back(writer->name);
  return out;
}

Result<const Writer*> find_writer(std::string_view name) {
  std::vector<std::string_view> names;
  std::string list;
  for (const Writer* writer : all_writers()) {
    if (writer->name == name) return writer;
    names.push_back(writer->name);
    list += (list.empty() ? "" : ", ") + std::string(writer->name);
  }
  const std::string meant = nearest(name, names);
  return Error{"there is no output format “" + std::string(name) + "”; " +
               (meant.empty() ? "the formats are: " + list : "did you mean " + meant + "?")};
}

int complain(World& world, const Error& error) {
  world.err << "firstread: " << error.text() << "\n";
  return status_trouble;
}

void complain(World& world, const std::vector<Error>& errors) {
  for (const Error& error : errors) complain(world, error);
}

bool fails(const FileReport& report, FailOn at) {
  if (at == FailOn::nothing) return false;
  return std::any_of(report.notes.begin(), report.notes.end(),
                     [&](const Note& note) { return at == FailOn::advice || is_error(note.kind); });
}

}  // namespace firstread
