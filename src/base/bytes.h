// Bytes and what keeps them: a mapped file, or a text of one's own.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace firstread {

struct Bytes {
  std::string_view view = {};
  std::shared_ptr<const void> owner = nullptr;

  static Bytes of(std::string text) {
    auto kept = std::make_shared<const std::string>(std::move(text));
    return {*kept, kept};
  }
  Bytes part(std::string_view inside) const { return {inside, owner}; }
};

}  // namespace firstread
