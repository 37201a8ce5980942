// The stages of making the models, in order. Each leaves its result in the working folder, so that one can be repeated
// alone.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"

namespace firstread::train {

struct Folders {
  std::filesystem::path treebank, text, lemmas, work, out;
  bool keep = false;   // of the tagger stage only the tagger of the program
  bool quick = false;  // no automatically tagged text, no automatic trees: models in four minutes
};

std::optional<Error> make_clusters(const Folders& folders);
std::optional<Error> make_capitals(const Folders& folders);
std::optional<Error> make_tagger(const Folders& folders);
std::optional<Error> make_silver(const Folders& folders);
std::optional<Error> make_parser(const Folders& folders);
std::optional<Error> make_lemmas(const Folders& folders);
// Prints how well the finished models do on the development part, clean and spoilt.
std::optional<Error> measure(const Folders& folders);
// Vectors of words, and what the offline teacher learns from and reads.
std::optional<Error> make_vectors(const Folders& folders);
std::optional<Error> write_teacher_texts(const Folders& folders);
// Sets anew how wide a margin must be before a decision is taken early; the weights stay.
std::optional<Error> set_margins(const Folders& folders);
// Writes the spoilt development part, as CoNLL-U.
std::optional<Error> write_spoilt(const Folders& folders);

inline constexpr std::uint64_t spoilt_train_seed = 11, spoilt_dev_seed = 77, spoilt_silver_seed = 500;
inline constexpr int spoilt_copies_made = 3;
inline constexpr const char* silver_name = "silver.conllu";  // in the working folder

}  // namespace firstread::train
