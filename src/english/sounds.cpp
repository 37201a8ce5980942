#include "english/sounds.h"

#include <algorithm>
#include <cstring>

namespace firstread {
namespace {

constexpr std::string_view magic = "FRSOUND1";
constexpr std::size_t bytes_of_piece = 7;
constexpr float never = 1e9f;

// Sounds by the numbers that tools/sounds gives them: vowels first.
enum Sound : std::uint8_t {
  last_vowel = 16,
  b,
  ch,
  d,
  dh,
  f,
  g,
  hh,
  jh,
  k,
  l,
  m,
  n,
  ng,
  p,
  r,
  s,
  sh,
  t,
  th,
  v,
  w,
  y,
  z,
  zh
};
// Consonants that are taken for each other.
constexpr std::pair<Sound, Sound> near[] = {{p, b},   {t, d},  {k, g},   {f, v},   {s, z},  {sh, zh},
                                            {ch, jh}, {m, n},  {n, ng},  {th, f},  {dh, v}, {th, t},
                                            {dh, d},  {sh, s}, {sh, ch}, {dh, th}, {jh, zh}};
constexpr float other_vowel = 1.5f, near_consonant = 2;
// Letters that write nothing, sounds that are not written.
constexpr float needless = 4, often_silent = 1.8f, doubled = .7f, mark = .3f;
constexpr float unwritten = 4, unwritten_vowel = 3, unwritten_r = 1.5f;
constexpr float share_of_right = .5f;  // of what the right spelling costs, that is no fault of the writer

std::uint32_t number(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

std::uint32_t fnv(std::string_view text) {
  std::uint32_t value = 2166136261u;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
  return value;
}

std::array<char, Sounds::longest_piece> padded(std::string_view letters) {
  std::array<char, Sounds::longest_piece> out{};
  std::copy(letters.begin(), letters.end(), out.begin());
  return out;
}

}  // namespace

Result<Sounds> Sounds::open(const Files& files, const std::filesystem::path& file) {
  auto mapping = files.map(file);
  if (!mapping) return mapping.error();
  Sounds out;
  out.mapping_ = *std::move(mapping);
  const std::string_view bytes = out.mapping_->bytes();
  const Error damaged{.message = "This is not a table of sounds of this version. Install the program's data again.",
                      .file = file.string()};
  constexpr std::size_t head = magic.size() + 12;
  if (bytes.size() < head || !bytes.starts_with(magic)) return damaged;
  out.buckets_ = number(bytes, magic.size());
  const std::size_t entries = number(bytes, magic.size() + 4), pieces = number(bytes, magic.size() + 8);
  const std::size_t offsets = 4 * (static_cast<std::size_t>(out.buckets_) + 1);
  if (out.buckets_ == 0 || bytes.size() != head + offsets + entries + bytes_of_piece * pieces) return damaged;
  out.offsets_ = bytes.substr(head, offsets);
  out.entries_ = bytes.substr(head + offsets, entries);
  for (std::size_t i = 0; i < pieces; ++i) {
    const std::string_view one = bytes.substr(head + offsets + entries + bytes_of_piece * i, bytes_of_piece);
    const auto letters = padded(one.substr(3));
    if (out.letters_.empty() || out.letters_.back().text != letters)
      out.letters_.push_back({letters, static_cast<std::uint32_t>(i), 0});
    out.letters_.back().last = static_cast<std::uint32_t>(i + 1);
    out.pieces_.push_back({static_cast<std::uint8_t>(one[0]), static_cast<std::uint8_t>(one[1]),
                           static_cast<float>(static_cast<unsigned char>(one[2])) / 32});
  }
  return out;
}

std::vector<Sounds::Pronunciation> Sounds::of(std::string_view lower) const {
  std::vector<Pronunciation> out;
  const std::uint32_t hash = fnv(lower);
  const std::size_t bucket = 4 * static_cast<std::size_t>(hash % buckets_);
  std::size_t at = number(offsets_, bucket);
  const std::size_t end = std::min<std::size_t>(number(offsets_, bucket + 4), entries_.size());
  while (at + 4 <= end) {
    const auto check = static_cast<std::uint32_t>(static_cast<unsigned char>(entries_[at])) |
                       static_cast<std::uint32_t>(static_cast<unsigned char>(entries_[at + 1])) << 8;
    const float right = static_cast<float>(static_cast<unsigned char>(entries_[at + 2])) / 16;
    const std::size_t first = at + 3;
    at = first;
    while (at < end && static_cast<unsigned char>(entries_[at]) < 128) ++at;
    ++at;
    if (check == hash >> 16 && out.size() < 2)
      out.push_back({right, entries_.substr(first, std::min(at, end) - first)});
  }
  return out;
}

std::span<const Sounds::Piece> Sounds::written_so(std::string_view letters) const {
  const auto text = padded(letters);
  const auto found = std::lower_bound(letters_.begin(), letters_.end(), text,
                                      [](const Letters& one, const auto& other) { return one.text < other; });
  if (found == letters_.end() || found->text != text) return {};
  return std::span(pieces_).subspan(found->first, found->last - found->first);
}

Heard::Heard(const Sounds& sounds, std::string_view lower) : sounds_(sounds), size_(std::min(lower.size(), longest)) {
  lower = lower.substr(0, size_);
  for (std::size_t i = 0; i < size_; ++i) {
    const char c = lower[i];
    needless_[i] = c == '\'' || c == '-'        ? mark
                   : i > 0 && c == lower[i - 1] ? doubled
                   : c == 'e' || c == 'h'       ? often_silent
                                                : needless;
    for (std::size_t letters = 1; letters <= Sounds::longest_piece && i + letters <= size_; ++letters) {
      auto& one = one_[i][letters - 1];
      one.fill(never);
      float vowel = never;
      const auto pieces = sounds.written_so(lower.substr(i, letters));
      for (const Sounds::Piece& piece : pieces) {
        if (piece.sound >= kinds) continue;
        if (piece.sound == 0) {
          if (!(i > 0 && c == lower[i - 1])) needless_[i] = std::min(needless_[i], piece.cost);
        } else if (piece.further != 0) {
          two_[i].push_back({static_cast<std::uint8_t>(letters), piece.sound, piece.further, piece.cost});
        } else {
          one[piece.sound] = piece.cost;
          if (piece.sound <= last_vowel) vowel = std::min(vowel, piece.cost);
        }
      }
      if (pieces.empty()) continue;
      longest_here_[i] = static_cast<std::uint8_t>(letters);
      const auto exact = one;
      for (std::size_t sound = 1; sound <= last_vowel; ++sound) one[sound] = std::min(one[sound], vowel + other_vowel);
      for (const auto& [a, b] : near) {
        one[a] = std::min(one[a], exact[b] + near_consonant);
        one[b] = std::min(one[b], exact[a] + near_consonant);
      }
    }
  }
}

float Heard::cost(std::string_view sounds) const {
  constexpr std::size_t most_sounds = 32;
  std::array<std::uint8_t, most_sounds> said{};
  const std::size_t count = std::min(sounds.size(), most_sounds);
  for (std::size_t j = 0; j < count; ++j) said[j] = static_cast<unsigned char>(sounds[j]) & 127;
  std::array<std::array<float, most_sounds + 1>, longest + 1> best;
  for (std::size_t i = 0; i <= size_; ++i) std::fill_n(best[i].begin(), count + 1, never);
  best[0][0] = 0;
  for (std::size_t i = 0; i <= size_; ++i) {
    for (std::size_t j = 0; j <= count; ++j) {
      const float now = best[i][j];
      if (now >= never) continue;
      const auto reach = [&](std::size_t to, std::size_t sound, float value) {
        best[to][sound] = std::min(best[to][sound], value);
      };
      if (i < size_) reach(i + 1, j, now + needless_[i]);
      if (j == count) continue;
      const std::uint8_t sound = said[j];
      reach(i, j + 1, now + (sound == r ? unwritten_r : sound <= last_vowel ? unwritten_vowel : unwritten));
      if (i == size_ || sound >= kinds) continue;
      for (std::size_t letters = 1; letters <= longest_here_[i]; ++letters)
        reach(i + letters, j + 1, now + one_[i][letters - 1][sound]);
      if (j + 1 == count) continue;
      for (const Two& two : two_[i])
        if (two.first == sound && two.second == said[j + 1]) reach(i + two.letters, j + 2, now + two.cost);
    }
  }
  return best[size_][count];
}

std::optional<float> Heard::distance(std::string_view lower) const {
  std::optional<float> least;
  for (const Sounds::Pronunciation& one : sounds_.of(lower)) {
    const float value = cost(one.sounds) - share_of_right * one.right;
    if (!least || value < *least) least = value;
  }
  return least;
}

}  // namespace firstread
