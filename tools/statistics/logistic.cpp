#include "logistic.h"

#include <cmath>
#include <map>
#include <unordered_map>

namespace firstread::statistics {

namespace {

constexpr double ridge = 10, least_effect = 0.01;
constexpr int steps = 12;  // Newton's, which are enough by far

using Row = std::vector<double>;

// Solves a x = b for a symmetric positive matrix (Cholesky).
Row solved(std::vector<Row> a, Row b) {
  const std::size_t n = b.size();
  for (std::size_t j = 0; j < n; ++j) {
    for (std::size_t k = 0; k < j; ++k) a[j][j] -= a[j][k] * a[j][k];
    a[j][j] = std::sqrt(a[j][j]);
    for (std::size_t i = j + 1; i < n; ++i) {
      for (std::size_t k = 0; k < j; ++k) a[i][j] -= a[i][k] * a[j][k];
      a[i][j] /= a[j][j];
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < i; ++k) b[i] -= a[i][k] * b[k];
    b[i] /= a[i][i];
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) b[i] -= a[k][i] * b[k];
    b[i] /= a[i][i];
  }
  return b;
}

}  // namespace

std::vector<std::pair<std::string, double>> weights(const std::vector<Example>& examples, std::size_t fewest) {
  std::map<std::string, std::size_t> counts;
  for (const Example& one : examples) {
    for (const auto& [sign, value] : one.signs) ++counts[sign];
  }
  std::vector<std::string> names{""};
  std::unordered_map<std::string, std::size_t> places;
  for (const auto& [sign, count] : counts) {
    if (count < fewest) continue;
    places[sign] = names.size();
    names.push_back(sign);
  }
  const std::size_t width = names.size();
  std::vector<Row> rows(examples.size(), Row(width));
  for (std::size_t i = 0; i < examples.size(); ++i) {
    rows[i][0] = 1;
    for (const auto& [sign, value] : examples[i].signs) {
      if (const auto at = places.find(sign); at != places.end()) rows[i][at->second] = value;
    }
  }
  // Signs in units of their own spread, so that the ridge treats them alike.
  Row mean(width), spread(width, 1);
  const auto number = static_cast<double>(rows.size());
  for (std::size_t k = 1; k < width; ++k) {
    double sum = 0, squares = 0;
    for (const Row& row : rows) {
      sum += row[k];
      squares += row[k] * row[k];
    }
    mean[k] = sum / number;
    spread[k] = std::sqrt(std::max(squares / number - mean[k] * mean[k], 1e-12));
    for (Row& row : rows) row[k] = (row[k] - mean[k]) / spread[k];
  }
  Row weight(width);
  for (int step = 0; step < steps; ++step) {
    Row gradient(width);
    std::vector<Row> hessian(width, Row(width));
    for (std::size_t k = 1; k < width; ++k) {
      gradient[k] = -ridge * weight[k];
      hessian[k][k] = ridge;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      double sum = 0;
      for (std::size_t k = 0; k < width; ++k) sum += weight[k] * rows[i][k];
      const double p = 1 / (1 + std::exp(-sum)), miss = (examples[i].right ? 1 : 0) - p, curve = p * (1 - p);
      for (std::size_t k = 0; k < width; ++k) {
        gradient[k] += miss * rows[i][k];
        const double part = curve * rows[i][k];
        for (std::size_t j = 0; j <= k; ++j) hessian[k][j] += part * rows[i][j];
      }
    }
    const Row move = solved(std::move(hessian), std::move(gradient));
    for (std::size_t k = 0; k < width; ++k) weight[k] += move[k];
  }
  std::vector<std::pair<std::string, double>> out;
  double constant = weight[0];
  for (std::size_t k = 1; k < width; ++k) {
    if (std::abs(weight[k]) < least_effect) continue;
    out.emplace_back(names[k], weight[k] / spread[k]);
    constant -= weight[k] / spread[k] * mean[k];
  }
  out.insert(out.begin(), {"", constant});
  return out;
}

}  // namespace firstread::statistics
