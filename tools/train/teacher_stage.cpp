// What the offline teacher (teacher/) learns from and what it is to read.
#include <cstdio>

#include "open_text.h"
#include "spoil.h"
#include "stages.h"
#include "treebank.h"
#include "vectors.h"

namespace firstread::train {
namespace {

constexpr unsigned every = 11;  // one in so many paragraphs
constexpr std::uint64_t prose_words = 3'500'000;
constexpr std::size_t shortest = 3, longest = 60;

}  // namespace

std::optional<Error> make_vectors(const Folders& folders) {
  return write_bytes(folders.work / "vectors.txt", word_vectors(text_files(folders.text.string()), {}));
}

std::optional<Error> write_teacher_texts(const Folders& folders) {
  const auto clean = read_treebank(folders.treebank / "en_ewt-train.conllu");
  if (!clean) return clean.error();
  const auto dev = read_treebank(folders.treebank / "en_ewt-dev.conllu");
  if (!dev) return dev.error();
  if (auto error = write_bytes(folders.work / "clean-train.conllu", conllu(*clean))) return error;
  if (auto error = write_bytes(folders.work / "clean-dev.conllu", conllu(*dev))) return error;
  if (auto error = write_bytes(folders.work / "spoilt-dev.conllu", conllu(spoilt(*dev, spoilt_dev_seed)))) return error;
  for (int copy = 0; copy < spoilt_copies_made; ++copy) {
    const auto sentences = spoilt(*clean, spoilt_train_seed + static_cast<std::uint64_t>(copy), true);
    const std::string name = "spoilt-train-" + std::to_string(copy) + ".conllu";
    if (auto error = write_bytes(folders.work / name, conllu(sentences))) return error;
  }
  std::string out;
  std::uint64_t words = 0;
  read_open_text(text_files(folders.text.string()), every, [&](const std::vector<std::string>& sentence) {
    if (sentence.size() < shortest || sentence.size() > longest) return true;
    for (const std::string& word : sentence) out += word + " ";
    out.back() = '\n';
    words += sentence.size();
    return words < prose_words;
  });
  std::fprintf(stderr, "prose: %llu words\n", static_cast<unsigned long long>(words));
  return write_bytes(folders.work / "prose.txt", out);
}

}  // namespace firstread::train
