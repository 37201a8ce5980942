// The files of the models and how each begins: eight bytes that name its kind and version, in a line of 64 bytes so
// that the tables behind keep to cache lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace firstread {

struct ModelFile {
  std::string_view name, magic;
};
inline constexpr std::size_t model_head_bytes = 64;
inline constexpr ModelFile tagger_file{"tagger.bin", "FRTAG003"}, parser_file{"parser.bin", "FRTREE03"},
    lemmas_file{"lemmas.bin", "FRLEMM01"};

inline std::string model_head(const ModelFile& file) {
  std::string out(file.magic);
  out.resize(model_head_bytes);
  return out;
}

}  // namespace firstread
