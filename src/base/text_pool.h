// Texts of a mapped file, all in one stretch of bytes, each once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace firstread {

struct TextRef {
  std::uint32_t begin = 0, size = 0;

  bool within(std::string_view pool) const { return begin <= pool.size() && size <= pool.size() - begin; }
  std::string_view in(std::string_view pool) const { return pool.substr(begin, size); }
};

class TextPool {
 public:
  TextRef add(std::string_view text) {
    const auto [place, is_new] = places_.try_emplace(std::string(text), static_cast<std::uint32_t>(bytes_.size()));
    if (is_new) bytes_ += text;
    return {place->second, static_cast<std::uint32_t>(text.size())};
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  std::unordered_map<std::string, std::uint32_t> places_;
};

}  // namespace firstread
