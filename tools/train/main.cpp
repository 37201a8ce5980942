// Makes the models of reading. README.md says how to call it.
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "stages.h"

int main(int count, char** values) {
  namespace train = firstread::train;
  train::Folders folders;
  std::vector<std::string> stages;
  for (int i = 1; i < count; ++i) {
    const std::string_view value = values[i];
    const auto next = [&] { return i + 1 < count ? values[++i] : ""; };
    if (value == "--treebank")
      folders.treebank = next();
    else if (value == "--text")
      folders.text = next();
    else if (value == "--lemmas")
      folders.lemmas = next();
    else if (value == "--work")
      folders.work = next();
    else if (value == "--out")
      folders.out = next();
    else if (value == "--keep")
      folders.keep = true;
    else if (value == "--quick")
      folders.quick = true;
    else
      stages.emplace_back(value);
  }
  using Stage = std::optional<firstread::Error> (*)(const train::Folders&);
  const std::map<std::string, Stage> known{
      {"clusters", train::make_clusters},    {"capitals", train::make_capitals}, {"tagger", train::make_tagger},
      {"silver", train::make_silver},        {"parser", train::make_parser},     {"lemmas", train::make_lemmas},
      {"measure", train::measure},           {"spoil", train::write_spoilt},     {"vectors", train::make_vectors},
      {"texts", train::write_teacher_texts}, {"margins", train::set_margins}};
  if (stages.empty() || folders.work.empty()) {
    std::fprintf(
        stderr,
        "train STAGE… --treebank FOLDER --text FOLDER --lemmas FILE --work FOLDER --out FOLDER [--quick] [--keep]\n"
        "stages: clusters capitals lemmas tagger silver parser margins measure spoil\n");
    return 2;
  }
  std::filesystem::create_directories(folders.work);
  for (const std::string& stage : stages) {
    const auto found = known.find(stage);
    if (found == known.end()) {
      std::fprintf(stderr, "%s: no such stage\n", stage.c_str());
      return 2;
    }
    if (const auto error = found->second(folders)) {
      std::fprintf(stderr, "%s: %s\n", stage.c_str(), error->text().c_str());
      return 2;
    }
  }
}
