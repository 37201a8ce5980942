#include "regression.h"

#include "english/cues.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace firstread::statistics {

namespace {

// One file that is held in memory, so that what was written can be tried as the program will read it.
class OneFile : public Files {
 public:
  explicit OneFile(std::string bytes) : bytes_(std::move(bytes)) {}
  bool exists(const std::filesystem::path&) const override { return true; }
  bool is_folder(const std::filesystem::path&) const override { return false; }
  Result<std::string> read(const std::filesystem::path&) const override { return bytes_; }
  Result<std::shared_ptr<const Mapping>> map(const std::filesystem::path&) const override {
    struct Held : Mapping {
      std::string bytes_held;
      std::string_view bytes() const override { return bytes_held; }
    };
    auto held = std::make_shared<Held>();
    held->bytes_held = bytes_;
    return std::shared_ptr<const Mapping>(held);
  }
  std::optional<Error> write(const std::filesystem::path&, std::string_view) const override {
    return Error{"read only"};
  }
  std::optional<Error> make_folder(const std::filesystem::path&) const override { return Error{"read only"}; }
  Result<std::vector<std::filesystem::path>> list(const std::filesystem::path&) const override {
    return Error{"no folder"};
  }

 private:
  std::string bytes_;
};

}  // namespace

Regression::Regression(std::size_t classes, Options options)
    : classes_(classes), options_(options), cells_((classes - 1) << (cue_bucket_bits + options.check_bits)) {}

void Regression::learn(std::span<const std::uint64_t> cues, std::uint8_t truth) {
  const std::size_t width = classes_ - 1;
  std::array<Cell*, Cues::most> cells{};
  std::array<double, Classifier::most_classes> scores{};
  for (std::size_t k = 0; k < cues.size(); ++k) {
    cells[k] = cells_.data() + cue_slot(cues[k], options_.check_bits) * width;
    __builtin_prefetch(cells[k]);
  }
  for (std::size_t k = 0; k < cues.size(); ++k) {
    for (std::size_t c = 0; c < width; ++c) scores[c + 1] += cells[k][c].weight;
  }
  double sum = 0;
  for (std::size_t c = 0; c < classes_; ++c) sum += std::exp(scores[c]);
  for (std::size_t c = 0; c < width; ++c) {
    const auto gradient = static_cast<float>(std::exp(scores[c + 1]) / sum - (c + 1 == truth ? 1 : 0));
    if (std::abs(gradient) < 1e-3f) continue;
    for (std::size_t k = 0; k < cues.size(); ++k) {
      Cell& cell = cells[k][c];
      const float squares = cell.squares + gradient * gradient;
      const float root = std::sqrt(squares);
      cell.gradients += gradient - (root - std::sqrt(cell.squares)) / options_.rate * cell.weight;
      cell.squares = squares;
      const float size = std::abs(cell.gradients) - options_.sparsity;
      cell.weight = size <= 0 ? 0 : -std::copysign(size, cell.gradients) / ((1 + root) / options_.rate);
    }
  }
}

Regression::Written Regression::written(std::string_view name) const {
  constexpr float step = 1.0f / 32;
  const std::size_t width = classes_ - 1;
  std::vector<Classifier::Weight> weights;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    if (std::abs(cells_[i].weight) < options_.smallest) continue;
    const auto value = static_cast<std::int8_t>(std::clamp(std::lround(cells_[i].weight / step), -127L, 127L));
    if (value == 0) continue;
    const std::uint64_t slot = i / width;
    const std::uint64_t bucket = slot >> options_.check_bits,
                        check = slot & ((std::uint64_t{1} << options_.check_bits) - 1);
    weights.push_back({bucket << (64 - cue_bucket_bits) | check, static_cast<std::uint8_t>(i % width + 1), value});
  }
  return {Classifier::make(name, classes_, step, options_.check_bits, weights), weights.size()};
}

Classifiers Regression::Written::read() const {
  return *Classifiers::open(OneFile(std::string(Classifiers::magic) + bytes), "classifiers.bin");
}

}  // namespace firstread::statistics
