#include "report/grading.h"

#include <algorithm>
#include <numeric>

namespace firstread {
namespace {

// `most` cut in proportion to the weights, to the hundredth; what is left over goes to the largest remainders.
std::vector<std::int64_t> shares(std::int64_t most, const std::vector<std::pair<std::string, std::int64_t>>& weights) {
  std::int64_t total = 0;
  for (const auto& [name, weight] : weights) total += weight;
  std::vector<std::int64_t> out(weights.size(), 0), remainders(weights.size(), 0);
  if (total == 0) return out;
  std::int64_t given = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    out[i] = most * weights[i].second / total;
    remainders[i] = most * weights[i].second % total;
    given += out[i];
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  for (std::size_t k = 0; given < most; ++k, ++given) ++out[order[k]];
  return out;
}

}  // namespace

std::vector<Points> grade(const FileReport& report, std::int64_t most,
                          const std::vector<std::pair<std::string, std::int64_t>>& weights) {
  std::vector<Points> out;
  const auto parts = shares(most, weights);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const std::string& name = weights[i].first;
    Points points{.name = name, .title = name, .most = parts[i]};
    const auto is = [&](const Requirement& one) { return one.id == name; };
    if (std::any_of(report.requirements.begin(), report.requirements.end(), is)) {
      bool met = true;
      for (const Requirement& one : report.requirements)
        if (is(one) && !one.met)
          met = false, points.reason += (points.reason.empty() ? "" : "; ") + one.name + ": asked " + one.expected +
                                        ", found " + one.found;
      if (met) points.got = points.most, points.reason = "met";
    } else {
      std::int64_t findings = 0;
      for (const SkillCount& count : report.skills)
        if (count.skill == name) findings = count.findings, points.title = count.title;
      const std::int64_t words = report.words;
      const std::int64_t tenths = words == 0 ? 10 : std::min<std::int64_t>(10, (findings * 1000 + words / 2) / words);
      points.got = (points.most * (10 - tenths) + 5) / 10;
      points.reason = words == 0 ? "there is no text yet"
                                 : std::to_string(findings) + (findings == 1 ? " place" : " places") + " in " +
                                       std::to_string(words) + " words";
    }
    out.push_back(std::move(points));
  }
  return out;
}

std::int64_t sum(const std::vector<Points>& points) {
  std::int64_t out = 0;
  for (const Points& one : points) out += one.got;
  return out;
}

std::string decimal(std::int64_t hundredths) {
  std::string part = std::to_string(hundredths % 100);
  if (part.size() < 2) part.insert(0, "0");
  return std::to_string(hundredths / 100) + "." + part;
}

}  // namespace firstread
