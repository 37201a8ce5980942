// Keys of features: 64-bit hashes of what a model looks at. An atom is a well-mixed hash of one thing (a word, a tag, a
// suffix); a feature is a few atoms and the number of its template. Training and reading make the same keys; data files
// depend on them.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <string_view>

namespace firstread {

using Key = std::uint64_t;

constexpr Key atom(Key value) {  // the last steps of MurmurHash3 (Appleby)
  value += 0x9E3779B97F4A7C15u;
  value = (value ^ value >> 33) * 0xFF51AFD7ED558CCDu;
  value = (value ^ value >> 33) * 0xC4CEB9FE1A85EC53u;
  return value ^ value >> 33;
}

// FNV-1a; all digits are one to us.
constexpr Key text_hash(std::string_view text) {
  Key hash = 0xCBF29CE484222325u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c >= '0' && c <= '9' ? '0' : c)) * 0x100000001B3u;
  return hash;
}

constexpr Key both(Key a, Key b) { return a + std::rotl(b, 19); }
constexpr Key both(Key a, Key b, Key c) { return a + std::rotl(b, 19) + std::rotl(c, 41); }
constexpr Key both(Key a, Key b, Key c, Key d) { return a + std::rotl(b, 19) + std::rotl(c, 41) + std::rotl(d, 9); }

// The features of one decision, numbered by the order in which they are added.
class KeyList {
 public:
  explicit KeyList(Key* out) : begin_(out), out_(out) {}

  template <class... Atoms>
  void add(Atoms... atoms) {
    template_ += 0x9E3779B97F4A7C15u;
    Key key = template_;
    if constexpr (sizeof...(Atoms) == 1)
      key ^= (atoms + ...);
    else
      key ^= both(atoms...);
    key *= 0xD6E8FEB86659FD93u;
    *out_++ = key ^ key >> 32;
  }
  // The next is template `number`, whatever the order in which they are added.
  KeyList& at(Key number) {
    template_ = number * 0x9E3779B97F4A7C15u;
    return *this;
  }

  std::size_t size() const { return static_cast<std::size_t>(out_ - begin_); }
  std::span<const Key> keys() const { return {begin_, out_}; }
  void clear() { out_ = begin_; }  // the templates go on

 private:
  Key* begin_;
  Key* out_;
  Key template_ = 0;
};

}  // namespace firstread
