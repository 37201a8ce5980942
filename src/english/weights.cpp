#include "english/weights.h"

#include <cmath>

#include "base/pack.h"

namespace firstread {

std::size_t whole_lines(std::size_t bytes) { return (bytes + weight_line - 1) / weight_line * weight_line; }

std::int8_t packed(float weight, double step) {
  const double root = std::sqrt(std::abs(static_cast<double>(weight)) / step);
  const int q = std::min(127, static_cast<int>(std::lround(root)));
  return static_cast<std::int8_t>(weight < 0 ? -q : q);
}

std::string weights_head(std::initializer_list<std::uint32_t> numbers) {
  Packer packer;
  for (const std::uint32_t number : numbers) packer.number(number);
  std::string out = std::move(packer).take();
  out.resize(weight_line);
  return out;
}

std::uint32_t bucket_count(std::size_t rows, std::size_t room, double load) {
  return static_cast<std::uint32_t>(
      std::max(1.0, std::ceil(static_cast<double>(rows) / (static_cast<double>(room) * load))));
}

}  // namespace firstread
