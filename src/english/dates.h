// Dates as English writes them: "31 June", "the 31st of June, 2019", "June 31, 2019", "Monday".
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <span>
#include <string_view>

#include "english/token.h"

namespace firstread {

inline constexpr std::array<std::string_view, 12> month_names = {"january",   "february", "march",    "april",
                                                                 "may",       "june",     "july",     "august",
                                                                 "september", "october",  "november", "december"};
inline constexpr std::array<std::string_view, 7> weekday_names = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                                  "Thursday", "Friday", "Saturday"};

struct Date {
  std::uint32_t first, last;  // tokens
  std::uint32_t day_at;       // the token of the day
  int day, month, year;       // year 0: not told
  bool month_first;
};

std::chrono::year_month_day civil(const Date& date);

struct DateReader {
  std::span<const Token> tokens;

  bool is(std::uint32_t k, std::string_view text) const;
  bool date(std::uint32_t k, Date& out) const;      // the one that begins at `k`
  bool numerals(std::uint32_t k, Date& out) const;  // "27/10/2014", "10/27/2014"
  int weekday(std::uint32_t k) const;               // 0: Sunday; -1: none

 private:
  int month(std::uint32_t k) const;
  int number(std::uint32_t k, std::size_t most_digits) const;
  int year(std::uint32_t& k) const;
};

}  // namespace firstread
