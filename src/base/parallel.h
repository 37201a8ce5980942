// Work on many things at once, results in order. Only a few are under way at a time, so memory does not grow with their
// number.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace firstread {

// As many threads as the machine has processors.
unsigned processors();

// Calls make(0) … make(count - 1) on up to `threads` threads, and take() with each result, in order, one at a time. The
// result is a std::shared_ptr<void> here; the template below knows its type.
void each_in_order(std::size_t count, unsigned threads, const std::function<std::shared_ptr<void>(std::size_t)>& make,
                   const std::function<void(std::size_t, void*)>& take);

template <class Make, class Take>
void map_in_order(std::size_t count, unsigned threads, Make&& make, Take&& take) {
  using Value = decltype(make(std::size_t{}));
  each_in_order(
      count, threads, [&](std::size_t index) -> std::shared_ptr<void> { return std::make_shared<Value>(make(index)); },
      [&](std::size_t index, void* value) { take(index, std::move(*static_cast<Value*>(value))); });
}

}  // namespace firstread
