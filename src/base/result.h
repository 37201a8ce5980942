// Expected failures are values: a Result<T> holds a T or an Error that says where, what, and what would be right.
// A function that only may fail returns std::optional<Error>; nothing means that all went well.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace firstread {

struct Error {
  std::string message;  // one or two plain sentences: what is wrong; what would be right
  std::string file;     // empty when the trouble is not in a file
  int line = 0;         // counted from 1; 0 when there is none

  // "file:line: message", leaving out what is not known.
  std::string text() const {
    std::string out = file;
    if (!file.empty() && line > 0) out += ":" + std::to_string(line);
    return out.empty() ? message : out + ": " + message;
  }
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  explicit operator bool() const { return std::holds_alternative<T>(state_); }
  const Error& error() const { return std::get<Error>(state_); }

  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(value()); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

 private:
  const T& value() const {
    assert(*this);
    return *std::get_if<T>(&state_);
  }
  T& value() {
    assert(*this);
    return *std::get_if<T>(&state_);
  }
  std::variant<T, Error> state_;
};

}  // namespace firstread
