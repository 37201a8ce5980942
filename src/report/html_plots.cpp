#include "report/html_plots.h"

#include <algorithm>
#include <cmath>

#include "base/escape.h"

namespace firstread {
namespace {

std::string number_of(double value) {  // "7", "12.5"
  const long tenths = std::lround(value * 10);
  return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10));
}

std::string words_at(double x, double y, std::string_view anchor, std::string_view words) {
  return "<text x=\"" + number_of(x) + "\" y=\"" + number_of(y) + "\"" +
         (anchor.empty() ? "" : " text-anchor=\"" + std::string(anchor) + "\"") + ">" + escape_html(words) + "</text>";
}

std::string picture(int width, int height, const std::string& said, const std::string& inside) {
  return "<svg role=\"img\" aria-label=\"" + escape_html(said) + "\" viewBox=\"0 0 " + std::to_string(width) + " " +
         std::to_string(height) + "\" width=\"" + std::to_string(width) + "\">" + inside + "</svg>";
}

}  // namespace

std::string skill_bars(const std::vector<SkillCount>& skills) {
  constexpr double wide = 220;
  std::uint32_t most = 1;
  for (const SkillCount& skill : skills) most = std::max(most, skill.findings);
  std::string out = "<table class=\"bars\">";
  for (const SkillCount& skill : skills) {
    const std::string bar = number_of(std::max(3.0, wide * skill.findings / most));
    out += "<tr><th scope=\"row\">" + escape_html(skill.title) + "</th><td>" + std::to_string(skill.findings) +
           "</td><td><svg aria-hidden=\"true\" width=\"" + bar + "\" height=\"12\"><rect width=\"" + bar +
           "\" height=\"12\" rx=\"2\"/></svg></td></tr>";
  }
  return out + "</table>";
}

std::string course_plot(const SkillCourse& course) {
  constexpr int left = 12, right = 308, top = 24, floor = 96, height = 120;
  double most = 0;
  for (const CoursePoint& point : course.points) most = std::max(most, point.per_thousand_words);
  const std::size_t count = course.points.size();
  const double step = count < 2 ? 0 : static_cast<double>(right - left) / static_cast<double>(count - 1);
  const auto x = [&](std::size_t i) { return left + step * static_cast<double>(i); };
  const auto y = [&](std::size_t i) {
    return most == 0 ? floor : floor - (floor - top) * course.points[i].per_thousand_words / most;
  };
  std::string line, dots, said = course.title + ", places to mend in 1,000 words: ";
  for (std::size_t i = 0; i < count; ++i) {
    const CoursePoint& point = course.points[i];
    const std::string value = number_of(point.per_thousand_words);
    line += (i == 0 ? "" : " ") + number_of(x(i)) + "," + number_of(y(i));
    dots += "<circle cx=\"" + number_of(x(i)) + "\" cy=\"" + number_of(y(i)) + "\" r=\"4\"><title>" +
            escape_html(point.when + ", " + point.draft + ": " + value) + "</title></circle>";
    // The first and the last say their number; those between are read off the line.
    if (i == 0 || i + 1 == count) dots += words_at(x(i), y(i) - 10, i == 0 ? "start" : "end", value);
    said += (i == 0 ? "" : ", ") + point.when + " " + value;
  }
  std::string inside = "<path d=\"M" + std::to_string(left) + " " + std::to_string(floor) + "H" +
                       std::to_string(right) + "\"/><polyline points=\"" + line + "\"/>" + dots;
  if (count > 0) inside += words_at(left, height - 4, "start", course.points.front().when);
  if (count > 1) inside += words_at(right, height - 4, "end", course.points.back().when);
  return picture(right + left, height, said + ".", inside);
}

}  // namespace firstread
