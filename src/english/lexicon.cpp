#include "english/lexicon.h"

#include <array>
#include <bit>
#include <cstring>

#include "english/like_words.h"
#include "text/unicode.h"

namespace firstread {
namespace {

// The file, as tools/lexicon/pack.py writes it.
constexpr std::string_view magic = "FRLEX001";
constexpr std::size_t header_bytes = 8 + 8 * 4, class_bytes = 16, longest_key = 96;

template <class T>
T number_at(std::string_view bytes, std::size_t at) {  // little-endian, as the machine is: open() sees to it
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

unsigned letter_number(char c) {
  if (c >= 'a' && c <= 'z') return static_cast<unsigned>(c - 'a') + 1;
  return c == '\'' ? 27 : c == '-' ? 28 : c == '.' ? 29 : 0;
}

// A word as the file keeps it: five bits a letter, or UTF-8 where a letter is none of those.
struct Key {
  std::array<char, longest_key> bytes;  // `size` of them
  std::uint8_t size = 0;
  bool raw = false;

  explicit Key(std::string_view word) {
    unsigned pending = 0, bits = 0;
    for (const char c : word) {
      const unsigned letter = letter_number(c);
      if (letter == 0) {
        raw = true;
        break;
      }
      pending |= letter << bits;
      bits += 5;
      if (bits >= 8) {
        bytes[size++] = static_cast<char>(pending & 255);
        pending >>= 8;
        bits -= 8;
      }
    }
    if (raw) {
      std::memcpy(bytes.data(), word.data(), word.size());
      size = static_cast<std::uint8_t>(word.size());
    } else if (bits > 0) {
      bytes[size++] = static_cast<char>(pending & 255);
    }
  }

  std::uint32_t hash() const {  // FNV-1a
    std::uint32_t value = 2166136261u;
    for (std::size_t i = 0; i < size; ++i) value = (value ^ static_cast<unsigned char>(bytes[i])) * 16777619u;
    return value;
  }
};

Error damaged(const std::filesystem::path& file) {
  return {
      .message = "This is not a lexicon of this version. Install firstread again, or make the file with tools/lexicon.",
      .file = file.string()};
}

bool ascii_lower(std::string_view form) {
  for (const char c : form)
    if (static_cast<unsigned char>(c) >= 128 || (c >= 'A' && c <= 'Z')) return false;
  return true;
}

}  // namespace

Lexicon::Lexicon() = default;
Lexicon::~Lexicon() = default;

const LikeWords& Lexicon::like_words() const {
  std::call_once(like_words_made_, [&] { like_words_ = std::make_unique<const LikeWords>(tree_); });
  return *like_words_;
}

Result<std::shared_ptr<const Lexicon>> Lexicon::open(const Files& files, const std::filesystem::path& file) {
  auto mapped = files.map(file);
  if (!mapped) return mapped.error();
  const std::string_view bytes = (*mapped)->bytes();
  if (bytes.size() < header_bytes || bytes.substr(0, magic.size()) != magic) return damaged(file);
  std::array<std::uint32_t, 7> head{};
  for (std::size_t i = 0; i < head.size(); ++i) head[i] = number_at<std::uint32_t>(bytes, magic.size() + 4 * i);
  const auto [buckets, classes, offsets_at, entries_at, classes_at, tree_at, nodes] = head;
  const bool in_order = buckets > 0 && offsets_at == header_bytes &&
                        offsets_at + 4ull * (buckets + 1ull) <= entries_at && entries_at <= classes_at &&
                        classes_at + class_bytes * std::uint64_t{classes} == tree_at &&
                        tree_at + 4ull * nodes == bytes.size() && tree_at % 4 == 0;
  if (!in_order || std::endian::native != std::endian::little) return damaged(file);

  std::shared_ptr<Lexicon> lexicon(new Lexicon);
  lexicon->mapping_ = *std::move(mapped);
  lexicon->buckets_ = buckets;
  lexicon->offsets_ = bytes.substr(offsets_at, 4 * (buckets + 1));
  lexicon->entries_ = bytes.substr(entries_at, classes_at - entries_at);
  lexicon->classes_ = bytes.substr(classes_at, tree_at - classes_at);
  lexicon->tree_ = {reinterpret_cast<const LetterNode*>(bytes.data() + tree_at), nodes};
  return std::shared_ptr<const Lexicon>(std::move(lexicon));
}

std::optional<Word> Lexicon::find(std::string_view form) const {
  if (form.empty() || form.size() > longest_key) return std::nullopt;
  if (ascii_lower(form)) return find_lower(form);
  const std::string lower = to_lower(form);
  if (lower.size() > longest_key) return std::nullopt;
  return find_lower(lower);
}

std::optional<Lexicon::Entry> Lexicon::entry(std::string_view lower) const {
  const Key key(lower);
  const std::size_t bucket = key.hash() % buckets_;
  std::size_t at = number_at<std::uint32_t>(offsets_, 4 * bucket);
  const std::size_t end = number_at<std::uint32_t>(offsets_, 4 * bucket + 4);
  const unsigned wanted = key.size | (key.raw ? 128u : 0u);
  while (at + 5 <= end && end <= entries_.size()) {
    const auto lead = static_cast<unsigned char>(entries_[at]);
    const std::size_t size = lead & 127;
    if (at + size + 5 > end) break;
    if (lead == wanted && entries_[at + 1] == key.bytes[0] &&
        std::memcmp(&entries_[at + 1], key.bytes.data(), size) == 0) {
      const std::size_t shared = class_bytes * number_at<std::uint16_t>(entries_, at + 1 + size);
      if (shared + class_bytes > classes_.size()) break;
      return Entry{at + 3 + size, shared};
    }
    at += size + 5;
  }
  return std::nullopt;
}

std::optional<Word> Lexicon::find_lower(std::string_view lower) const {
  const auto found = entry(lower);
  if (!found) return std::nullopt;
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(classes_[found->shared + index]); };
  const auto zipf = static_cast<unsigned char>(entries_[found->tail]),
             sound = static_cast<unsigned char>(entries_[found->tail + 1]);
  const unsigned shape = byte(9), flags = byte(10);
  return Word{.dialects = byte(8),
              .lower = (shape & 1) != 0,
              .capital = (shape & 2) != 0,
              .capitals = (shape & 4) != 0,
              .mixed = (shape & 8) != 0,
              .name = (flags & 1) != 0,
              .misspelling = (flags & 8) != 0,
              .suggested = (sound & 128) != 0,
              .zipf = static_cast<float>(zipf) / 25,
              .tags = number_at<std::uint64_t>(classes_, found->shared),
              .syllables = static_cast<std::uint8_t>(sound & 31),
              .vowel_sound = (sound & 32) != 0,
              .sound_known = (sound & 64) != 0,
              .countable = (flags & 2) != 0,
              .uncountable = (flags & 4) != 0};
}

VerbPatterns Lexicon::patterns(std::string_view lemma) const {
  if (lemma.empty() || lemma.size() > longest_key) return {};
  const auto found = entry(lemma);
  if (!found) return {};
  return verb_patterns(number_at<std::uint32_t>(classes_, found->shared + 11));
}

}  // namespace firstread
