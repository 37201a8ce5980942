#include "stops.h"

#include <algorithm>
#include <cstdio>

namespace firstread::train {
namespace {

constexpr double most_changed = 0.0003;  // of all decisions, by each stop

}  // namespace

std::vector<std::int32_t> stops(const std::vector<Thought>& thoughts, std::size_t parts) {
  std::vector<std::int32_t> out;
  std::vector<const Thought*> open;
  for (const Thought& thought : thoughts) open.push_back(&thought);
  const double allowed = most_changed * static_cast<double>(thoughts.size());
  for (std::size_t part = 0; part + 1 < parts; ++part) {
    std::ranges::stable_sort(open,
                             [&](const Thought* a, const Thought* b) { return a->margins[part] > b->margins[part]; });
    std::size_t cut = 0, changed = 0;
    for (; cut < open.size(); ++cut) {
      changed += open[cut]->answers[part] != open[cut]->answers.back();
      if (static_cast<double>(changed) > allowed) break;
    }
    out.push_back(cut == 0 ? INT32_MAX : static_cast<std::int32_t>(open[cut - 1]->margins[part]));
    open.erase(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(cut));
    std::fprintf(stderr, "  after part %zu %zu of %zu decisions need more\n", part + 1, open.size(), thoughts.size());
  }
  return out;
}

std::uint32_t margin_at(const std::vector<Thought>& thoughts, double share) {
  std::vector<std::int64_t> margins;
  for (const Thought& thought : thoughts) margins.push_back(thought.margins.back());
  if (margins.empty()) return 1;
  std::ranges::sort(margins);
  return static_cast<std::uint32_t>(margins[static_cast<std::size_t>(static_cast<double>(margins.size()) * share)]);
}

}  // namespace firstread::train
