#include "corpus.h"

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace firstread::statistics {

namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

[[noreturn]] void stop(const std::string& path, const char* why) {
  std::fprintf(stderr, "%s: %s\n", path.c_str(), why);
  std::exit(2);
}

File open(const std::string& path, const char* mode) {
  File file(std::fopen(path.c_str(), mode), &std::fclose);
  if (!file) stop(path, "cannot be opened");
  return file;
}

}  // namespace

std::uint32_t Corpus::id(std::string_view text) {
  const auto [at, fresh] = ids_.try_emplace(std::string(text), static_cast<std::uint32_t>(strings.size()));
  if (fresh) strings.emplace_back(text);
  return at->second;
}

void save(const Corpus& corpus, const std::string& path) {
  const File file = open(path, "wb");
  std::uint64_t sizes[2] = {corpus.strings.size(), corpus.records.size()};
  bool whole = std::fwrite(sizes, sizeof sizes, 1, file.get()) == 1;
  for (const std::string& text : corpus.strings) {
    const auto size = static_cast<std::uint16_t>(text.size());
    whole = whole && std::fwrite(&size, sizeof size, 1, file.get()) == 1;
    whole = whole && std::fwrite(text.data(), 1, size, file.get()) == size;
  }
  whole = whole && std::fwrite(corpus.records.data(), sizeof(Record), corpus.records.size(), file.get()) ==
                       corpus.records.size();
  if (!whole) stop(path, "could not be written");
}

Corpus load(const std::string& path) {
  const File file = open(path, "rb");
  Corpus corpus;
  std::uint64_t sizes[2] = {};
  if (std::fread(sizes, sizeof sizes, 1, file.get()) != 1) stop(path, "is cut short");
  corpus.strings.resize(sizes[0]);
  for (std::string& text : corpus.strings) {
    std::uint16_t size = 0;
    if (std::fread(&size, sizeof size, 1, file.get()) != 1) stop(path, "is cut short");
    text.resize(size);
    if (std::fread(text.data(), 1, size, file.get()) != size) stop(path, "is cut short");
  }
  corpus.records.resize(sizes[1]);
  if (std::fread(corpus.records.data(), sizeof(Record), sizes[1], file.get()) != sizes[1]) stop(path, "is cut short");
  return corpus;
}

}  // namespace firstread::statistics
