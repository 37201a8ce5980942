// Values as bytes and back, for files that are mapped at start: numbers in little-endian order, texts with their
// length. Unpacking is bounded by the bytes there are: a damaged file gives an empty value and ok() is false.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace firstread {

class Packer {
 public:
  void number(std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) bytes_ += static_cast<char>(value >> shift & 0xFF);
  }
  void text(std::string_view value) {
    number(static_cast<std::uint32_t>(value.size()));
    bytes_ += value;
  }
  void texts(const std::vector<std::string>& values) {
    number(static_cast<std::uint32_t>(values.size()));
    for (const std::string& value : values) text(value);
  }
  void real(double value) {
    std::uint64_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    number(static_cast<std::uint32_t>(bits));
    number(static_cast<std::uint32_t>(bits >> 32));
  }
  // What can be read where it lies: aligned, as long as the whole begins at a multiple of eight.
  void blob(std::string_view value) {
    number(static_cast<std::uint32_t>(value.size()));
    align();
    bytes_ += value;
  }
  template <class T>
  void array(std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8 && std::has_unique_object_representations_v<T>);
    number(static_cast<std::uint32_t>(values.size()));
    align();
    bytes_.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
  }
  std::string take() && { return std::move(bytes_); }

 private:
  void align() { bytes_.resize((bytes_.size() + 7) / 8 * 8); }
  std::string bytes_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  bool ok() const { return ok_; }
  bool at_end() const { return at_ == bytes_.size(); }

  std::uint32_t number() {
    if (bytes_.size() - at_ < 4) return fail(), 0;
    std::uint32_t out = 0;
    if constexpr (std::endian::native == std::endian::little) {
      std::memcpy(&out, bytes_.data() + at_, sizeof out);
    } else {
      for (unsigned k = 0; k < 4; ++k)
        out |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes_[at_ + k])) << 8 * k;
    }
    at_ += 4;
    return out;
  }
  // How many things follow, each of at least `least` bytes.
  std::uint32_t count(std::size_t least = 4) {
    const std::uint32_t out = number();
    if (out > (bytes_.size() - at_) / least) return fail(), 0;
    return out;
  }
  std::string_view text() {
    const std::uint32_t size = number();
    if (size > bytes_.size() - at_) return fail(), std::string_view{};
    at_ += size;
    return bytes_.substr(at_ - size, size);
  }
  std::vector<std::string> texts() {
    std::vector<std::string> out(count());
    for (std::string& value : out) value = text();
    return out;
  }
  std::vector<std::string_view> views() {
    std::vector<std::string_view> out(count());
    for (std::string_view& value : out) value = text();
    return out;
  }
  double real() {
    const std::uint64_t low = number(), high = number(), bits = low | high << 32;
    double out;
    std::memcpy(&out, &bits, sizeof out);
    return out;
  }

  std::string_view blob() {
    const std::uint32_t size = number();
    align();
    if (size > bytes_.size() - at_) return fail(), std::string_view{};
    at_ += size;
    return bytes_.substr(at_ - size, size);
  }
  template <class T>
  std::span<const T> array() {
    const std::uint32_t size = number();
    align();
    const char* begin = bytes_.data() + at_;
    if (size > (bytes_.size() - at_) / sizeof(T) || reinterpret_cast<std::uintptr_t>(begin) % alignof(T) != 0)
      return fail(), std::span<const T>{};
    at_ += size * sizeof(T);
    return {reinterpret_cast<const T*>(begin), size};
  }

 private:
  void align() {
    const std::size_t next = (at_ + 7) / 8 * 8;
    next > bytes_.size() ? fail() : void(at_ = next);
  }
  void fail() {
    ok_ = false;
    at_ = bytes_.size();
  }
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace firstread
