#include "english/dates.h"

#include <charconv>
#include <string>
#include <utility>

namespace firstread {
namespace {

constexpr int first_year = 1800, last_year = 2199;  // before them calendars differed from country to country

// The figures at the beginning of `text`, taken off it; -1: none, or more than `most`.
int take_number(std::string_view& text, std::size_t most) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const auto length = static_cast<std::size_t>(end - text.data());
  if (error != std::errc() || value < 0 || length > most) return -1;
  text.remove_prefix(length);
  return value;
}

}  // namespace

std::chrono::year_month_day civil(const Date& date) {
  const int leap = 2000;  // where no year is told, 29 February may be
  return std::chrono::year(date.year == 0 ? leap : date.year) / date.month / date.day;
}

bool DateReader::is(std::uint32_t k, std::string_view text) const {
  return k < tokens.size() && tokens[k].lower == text;
}

int DateReader::month(std::uint32_t k) const {
  if (k >= tokens.size() || !tokens[k].capital) return 0;
  for (std::size_t m = 0; m < month_names.size(); ++m)
    if (tokens[k].lower == month_names[m]) return static_cast<int>(m) + 1;
  return 0;
}

// "7", "7th", "2014"; -1: none.
int DateReader::number(std::uint32_t k, std::size_t most_digits) const {
  if (k >= tokens.size()) return -1;
  std::string_view rest = tokens[k].lower;
  const int value = take_number(rest, most_digits);
  const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  return rest.empty() || ordinal ? value : -1;
}

int DateReader::year(std::uint32_t& k) const {
  const std::uint32_t at = is(k, ",") ? k + 1 : k;
  const int value = number(at, 4);
  if (value < first_year || value > last_year) return 0;
  k = at + 1;
  return value;
}

bool DateReader::date(std::uint32_t k, Date& out) const {
  out.first = k;
  if (is(k, "the")) ++k;
  out.day_at = k;
  out.day = number(k, 2);
  if (out.day >= 0) {
    k += is(k + 1, "of") ? 2 : 1;
    out.month_first = false;
    out.month = month(k++);
  } else {
    out.month_first = true;
    out.month = month(k++);
    out.day_at = k;
    out.day = number(k++, 2);
  }
  if (out.month == 0 || out.day < 0) return false;
  out.year = year(k);
  out.last = k;
  return true;
}

bool DateReader::numerals(std::uint32_t k, Date& out) const {
  if (k >= tokens.size()) return false;
  std::string_view text = tokens[k].lower;
  const int one = take_number(text, 2);
  if (one < 1 || !text.starts_with('/')) return false;
  text.remove_prefix(1);
  const int two = take_number(text, 2);
  if (two < 1 || !text.starts_with('/')) return false;
  text.remove_prefix(1);
  const int year = take_number(text, 4);
  if (!text.empty() || year < first_year || year > last_year) return false;
  out = {.first = k, .last = k + 1, .day_at = k, .day = one, .month = two, .year = year, .month_first = false};
  if (out.month > 12) {
    std::swap(out.day, out.month);
    out.month_first = true;
  }
  return out.month <= 12;
}

int DateReader::weekday(std::uint32_t k) const {
  if (k >= tokens.size()) return -1;
  for (std::size_t d = 0; d < weekday_names.size(); ++d)
    if (tokens[k].text == weekday_names[d]) return static_cast<int>(d);
  return -1;
}

}  // namespace firstread
