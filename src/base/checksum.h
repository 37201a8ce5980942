// A sum of bytes that tells whether a file is still what was written: any one changed word changes it. No defence
// against anybody who wants to deceive.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string_view>

namespace firstread {

// Fletcher's sums of eight rows of words side by side, two to a register of the machine.
inline std::uint64_t checksum(std::string_view bytes) {
  using Pair [[gnu::vector_size(16)]] = std::uint64_t;
  constexpr std::size_t step = 4 * sizeof(Pair);
  Pair a{}, b{}, c{}, d{}, of_a{}, of_b{}, of_c{}, of_d{};  // by name, so that they stay in registers
  const auto add = [&](const char* words) {
    const auto next = [&](Pair& sum, Pair& sum_of_sums, std::size_t at) {
      Pair word;
      std::memcpy(&word, words + at, sizeof word);
      sum_of_sums += sum += word;
    };
    next(a, of_a, 0);
    next(b, of_b, sizeof(Pair));
    next(c, of_c, 2 * sizeof(Pair));
    next(d, of_d, 3 * sizeof(Pair));
  };
  std::size_t at = 0;
  for (; at + step <= bytes.size(); at += step) add(bytes.data() + at);
  std::array<char, step> rest{};
  std::memcpy(rest.data(), bytes.data() + at, bytes.size() - at);
  add(rest.data());
  std::uint64_t out = bytes.size();
  for (const Pair& sum : {a, of_a, b, of_b, c, of_c, d, of_d})
    for (const std::uint64_t half : {sum[0], sum[1]}) out = ((out ^ half) * 0x9E3779B97F4A7C15u) ^ out >> 32;
  return out ^ out >> 32;
}

}  // namespace firstread
