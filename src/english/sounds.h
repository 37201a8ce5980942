// How words sound, and how English writes sounds: one mapped file (dictionaries/en/sounds.bin, made by tools/sounds
// from a pronouncing dictionary). Says how likely somebody who can say a word and not spell it would write it so.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/files.h"

namespace firstread {

class Sounds {
 public:
  static constexpr std::size_t longest_piece = 4;  // letters that write one sound or two

  struct Piece {
    std::uint8_t sound, further;  // numbers of sounds; further is 0 for one sound, both are 0 for none
    float cost;                   // -ln of how often the sounds are written so
  };
  struct Pronunciation {
    float right;              // what the right spelling costs
    std::string_view sounds;  // a number each
  };

  static Result<Sounds> open(const Files& files, const std::filesystem::path& file);

  // At most two, of a lower-case word; none where no dictionary says.
  std::vector<Pronunciation> of(std::string_view lower) const;
  // What these letters may write.
  std::span<const Piece> written_so(std::string_view letters) const;

 private:
  struct Letters {
    std::array<char, longest_piece> text;
    std::uint32_t first, last;  // in pieces_
  };
  std::shared_ptr<const Mapping> mapping_;
  std::uint32_t buckets_ = 0;
  std::string_view offsets_, entries_;
  std::vector<Letters> letters_;  // sorted
  std::vector<Piece> pieces_;
};

// A misspelling, ready to be compared with words by ear. Made once for it.
class Heard {
 public:
  Heard(const Sounds& sounds, std::string_view lower);

  // How far what was written is from a way to write this word: about 3 for the word itself, 0 for what is written more
  // as it sounds than the word is, 12 and more for what sounds otherwise. None where it is not known how the word
  // sounds.
  std::optional<float> distance(std::string_view lower) const;

 private:
  static constexpr std::size_t longest = 32, kinds = 48;
  struct Two {
    std::uint8_t letters, first, second;
    float cost;
  };
  float cost(std::string_view sounds) const;

  const Sounds& sounds_;
  std::size_t size_;
  std::array<float, longest> needless_;
  std::array<std::uint8_t, longest> longest_here_{};  // piece that begins there
  std::array<std::array<std::array<float, kinds>, Sounds::longest_piece>, longest> one_;
  std::array<std::vector<Two>, longest> two_;
};

}  // namespace firstread
