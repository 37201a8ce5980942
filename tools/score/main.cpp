// conll_score GOLD SYSTEM: one line a measure, name, F1, precision and recall, with tabs between them.
#include <cstdio>
#include <fstream>
#include <sstream>

#include "score.h"

namespace {

firstread::Result<firstread::score::File> load(const char* path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return firstread::Error{.message = "This file cannot be read.", .file = path};
  std::ostringstream all;
  all << in.rdbuf();
  return firstread::score::read_file(all.str());
}

}  // namespace

int main(int count, char** values) {
  if (count != 3) return std::fputs("conll_score GOLD SYSTEM\n", stderr), 2;
  const auto gold = load(values[1]), system = load(values[2]);
  for (const auto* file : {&gold, &system})
    if (!*file) return std::fprintf(stderr, "%s\n", file->error().text().c_str()), 2;
  const auto scores = firstread::score::compare(*gold, *system);
  if (!scores) return std::fprintf(stderr, "%s\n", scores.error().text().c_str()), 2;
  const auto print = [](const char* name, const firstread::score::Measure& measure) {
    std::printf("%s\t%.2f\t%.2f\t%.2f\n", name, 100 * measure.f1(), 100 * measure.precision(), 100 * measure.recall());
  };
  print("tokens", scores->tokens);
  print("sentences", scores->sentences);
  print("words", scores->words);
  print("upos", scores->upos);
  print("xpos", scores->xpos);
  print("lemmas", scores->lemmas);
  print("uas", scores->uas);
  print("las", scores->las);
  print("finite verbs", scores->finite_verbs);
  print("subjects", scores->subjects);
}
