#include "text/diff.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace firstread {
namespace {

using Lines = std::vector<std::string_view>;  // with their line ends

Lines lines_of(std::string_view text) {
  Lines out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t size = end == text.npos ? text.size() : end + 1;
    out.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return out;
}

enum class Sign : char { same = ' ', gone = '-', come = '+' };
struct Step {
  Sign sign;
  std::string_view line;
};

// The shortest script from a to b (Myers 1986, the greedy algorithm), where it has at most `most` changes; else all of
// a goes and all of b comes. Keeping one row of ends per change bounds time and memory by the square of `most`.
constexpr int most = 2000;

void compare(std::span<const std::string_view> a, std::span<const std::string_view> b, std::vector<Step>& out) {
  std::unordered_map<std::string_view, int> numbers;  // lines compare as numbers
  const auto number = [&](std::string_view line) {
    return numbers.emplace(line, static_cast<int>(numbers.size())).first->second;
  };
  std::vector<int> x_lines, y_lines;
  for (const auto line : a) x_lines.push_back(number(line));
  for (const auto line : b) y_lines.push_back(number(line));
  const int n = static_cast<int>(a.size()), m = static_cast<int>(b.size());

  const int limit = std::min(n + m, most);
  std::vector<int> reach(2 * static_cast<std::size_t>(limit) + 3, 0);  // furthest x on each diagonal
  const auto at = [limit](int diagonal) { return static_cast<std::size_t>(diagonal + limit + 1); };
  std::vector<std::vector<int>> rows;  // the ends before each round, diagonals -round … round
  bool met = false;
  for (int round = 0; round <= limit && !met; ++round) {
    rows.emplace_back(reach.begin() + static_cast<std::ptrdiff_t>(at(-round) - 1),
                      reach.begin() + static_cast<std::ptrdiff_t>(at(round) + 2));
    for (int k = -round; k <= round; k += 2) {
      int x =
          k == -round || (k != round && reach[at(k - 1)] < reach[at(k + 1)]) ? reach[at(k + 1)] : reach[at(k - 1)] + 1;
      while (x < n && x - k < m && x_lines[static_cast<std::size_t>(x)] == y_lines[static_cast<std::size_t>(x - k)])
        ++x;
      reach[at(k)] = x;
      if (x >= n && x - k >= m) {
        met = true;
        break;
      }
    }
  }
  if (!met) {
    for (const auto line : a) out.push_back({Sign::gone, line});
    for (const auto line : b) out.push_back({Sign::come, line});
    return;
  }
  std::vector<Step> back;
  int x = n, y = m;
  for (int round = static_cast<int>(rows.size()) - 1; x > 0 || y > 0; --round) {
    const auto& row = rows[static_cast<std::size_t>(round)];
    const auto end = [&](int diagonal) { return row[static_cast<std::size_t>(diagonal + round + 1)]; };
    const int k = x - y;
    const bool down = k == -round || (k != round && end(k - 1) < end(k + 1));
    const int before = down ? k + 1 : k - 1;
    const int start = round == 0 ? 0 : end(before);
    while (x > start && y > start - before && x > 0 && y > 0 && (round == 0 || x > (down ? start : start + 1)))
      back.push_back({Sign::same, a[static_cast<std::size_t>(--x)]}), --y;
    if (round == 0) break;
    if (down)
      back.push_back({Sign::come, b[static_cast<std::size_t>(--y)]});
    else
      back.push_back({Sign::gone, a[static_cast<std::size_t>(--x)]});
  }
  out.insert(out.end(), back.rbegin(), back.rend());
}

std::vector<Step> script(const Lines& a, const Lines& b) {
  std::size_t head = 0, tail = 0;
  while (head < std::min(a.size(), b.size()) && a[head] == b[head]) ++head;
  while (tail < std::min(a.size(), b.size()) - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  std::vector<Step> out;
  for (std::size_t i = 0; i < head; ++i) out.push_back({Sign::same, a[i]});
  compare(std::span(a).subspan(head, a.size() - head - tail), std::span(b).subspan(head, b.size() - head - tail), out);
  for (std::size_t i = a.size() - tail; i < a.size(); ++i) out.push_back({Sign::same, a[i]});
  return out;
}

std::string range(std::size_t first, std::size_t count) {
  // An empty range names the line before it.
  std::string out = std::to_string(count == 0 ? first : first + 1);
  if (count != 1) out += "," + std::to_string(count);
  return out;
}

}  // namespace

std::string unified_diff(std::string_view old_text, std::string_view new_text, std::string_view name, int around) {
  if (old_text == new_text) return {};
  const auto steps = script(lines_of(old_text), lines_of(new_text));
  const auto context = static_cast<std::size_t>(std::max(around, 0));
  std::string out = "--- " + std::string(name) + "\n+++ " + std::string(name) + "\n";
  std::size_t old_line = 0, new_line = 0, at = 0;  // lines before steps[at]
  const auto pass = [&](std::size_t to) {
    for (; at < to; ++at) {
      old_line += steps[at].sign != Sign::come;
      new_line += steps[at].sign != Sign::gone;
    }
  };
  while (true) {
    std::size_t first = at;
    while (first < steps.size() && steps[first].sign == Sign::same) ++first;
    if (first == steps.size()) break;
    std::size_t end = first + 1;  // one past the last change of this hunk
    for (std::size_t next = end; next < steps.size() && next - end <= 2 * context; ++next)
      if (steps[next].sign != Sign::same) end = next + 1;
    const std::size_t begin = first - std::min(context, first - at), stop = std::min(end + context, steps.size());
    pass(begin);
    const std::size_t old_first = old_line, new_first = new_line;
    std::string body;
    for (std::size_t i = begin; i < stop; ++i) {
      body += static_cast<char>(steps[i].sign);
      body += steps[i].line;
      if (!steps[i].line.ends_with('\n')) body += "\n\\ No newline at end of file\n";
    }
    pass(stop);
    out += "@@ -" + range(old_first, old_line - old_first) + " +" + range(new_first, new_line - new_first) + " @@\n" +
           body;
  }
  return out;
}

}  // namespace firstread
