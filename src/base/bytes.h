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

// A text that may lie in a mapped file, where nobody copies it.
class KeptText {
 public:
  KeptText() = default;
  KeptText(std::string text) : bytes_(Bytes::of(std::move(text))) {}
  KeptText(std::string_view text) : KeptText(std::string(text)) {}
  KeptText(const char* text) : KeptText(std::string(text)) {}
  explicit KeptText(Bytes bytes) : bytes_(std::move(bytes)) {}

  operator std::string_view() const { return bytes_.view; }
  bool empty() const { return bytes_.view.empty(); }
  std::string text() const { return std::string(bytes_.view); }

 private:
  Bytes bytes_;
};

}  // namespace firstread
