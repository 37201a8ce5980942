// Finds dates that no calendar has: "31 June", "29 February 2019", and weekdays that are not those of their date.
#include <array>
#include <charconv>
#include <chrono>
#include <string>

#include "english/analysis.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true, "day (no month has it), or weekday (not that of the date)"},
};

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};
constexpr int first_year = 1800, last_year = 2199;  // before them calendars differed from country to country

struct Date {
  std::uint32_t first, last;  // tokens
  std::uint32_t day_at;       // the token of the day
  int day, month, year;       // year 0: not told
  bool month_first;
};

struct Reader {
  std::span<const Token> tokens;

  bool is(std::uint32_t k, std::string_view text) const { return k < tokens.size() && tokens[k].lower == text; }

  int month(std::uint32_t k) const {
    if (k >= tokens.size() || !tokens[k].capital) return 0;
    for (std::size_t m = 0; m < months.size(); ++m)
      if (tokens[k].lower == months[m]) return static_cast<int>(m) + 1;
    return 0;
  }
  // "7", "7th", "2014"; -1: none.
  int number(std::uint32_t k, std::size_t most_digits) const {
    if (k >= tokens.size()) return -1;
    const std::string_view text = tokens[k].lower;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const std::string_view rest = text.substr(static_cast<std::size_t>(end - text.data()));
    const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
    if (error != std::errc() || text.size() - rest.size() > most_digits || (!rest.empty() && !ordinal)) return -1;
    return value;
  }
  int year(std::uint32_t& k) const {
    const std::uint32_t at = is(k, ",") ? k + 1 : k;
    const int value = number(at, 4);
    if (value < first_year || value > last_year) return 0;
    k = at + 1;
    return value;
  }

  // The date that begins at `k`: "31 June", "the 31st of June, 2019", "June 31, 2019".
  bool date(std::uint32_t k, Date& out) const {
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

  int weekday(std::uint32_t k) const {
    if (k >= tokens.size()) return -1;
    for (std::size_t d = 0; d < weekdays.size(); ++d)
      if (tokens[k].text == weekdays[d]) return static_cast<int>(d);
    return -1;
  }
};

std::chrono::year_month_day civil(const Date& date) {
  const int leap = 2000;  // where no year is told, 29 February may be
  return std::chrono::year(date.year == 0 ? leap : date.year) / date.month / date.day;
}

unsigned last_day(const Date& date) {
  const auto ymd = civil(date);
  return static_cast<unsigned>((ymd.year() / ymd.month() / std::chrono::last).day());
}

// "In June 31 people came": the number belongs to what follows.
bool belongs_on(const Reader& r, const Date& date) {
  return date.month_first && date.year == 0 && date.last < r.tokens.size() &&
         r.tokens[date.last].kind != TokenKind::punctuation;
}

void days(const Passage& passage, Sink& sink) {
  const Reader r{passage.tokens()};
  for (std::uint32_t k = 0; k + 1 < r.tokens.size(); ++k) {
    Date date{};
    if (r.tokens[k].quoted || r.is(k, "the") || !r.date(k, date) || date.day > 31 || belongs_on(r, date)) continue;
    const unsigned last = last_day(date);
    if (date.day > 0 && static_cast<unsigned>(date.day) <= last) continue;
    const std::string right = date.day == 0 ? "1" : std::to_string(last);
    sink.add({.span = span_of(passage, date.day_at, date.day_at + 1),
              .arguments = {{"date", std::string(text_of(passage, date.first, date.last))}, {"last", right}},
              .replacements = {right}});
    k = date.last - 1;
  }
}

void weekdays_of_dates(const Passage& passage, Sink& sink) {
  const Reader r{passage.tokens()};
  for (std::uint32_t k = 0; k + 2 < r.tokens.size(); ++k) {
    const int written = r.weekday(k);
    Date date{};
    if (written < 0 || r.tokens[k].quoted || !r.date(r.is(k + 1, ",") ? k + 2 : k + 1, date) || date.year == 0)
      continue;
    const auto ymd = civil(date);
    if (!ymd.ok()) continue;
    const unsigned true_day = std::chrono::weekday(std::chrono::sys_days(ymd)).c_encoding();
    if (static_cast<int>(true_day) == written) continue;
    const std::string right(weekdays[true_day]);
    sink.add({.span = span_of(passage, k, k + 1),
              .arguments = {{"date", std::string(text_of(passage, date.first, date.last))}, {"right", right}},
              .replacements = {right}});
  }
}

Result<Prepared> prepare(const Settings& settings, const English&) {
  const std::string of = settings.text("of");
  if (of != "day" && of != "weekday") return Error{.message = "of is \"" + of + "\"; it may be day or weekday"};
  if (of == "weekday")
    return Prepared{.run = weekdays_of_dates,
                    .triggers = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}};
  return Prepared{.run = days, .triggers = {months.begin(), months.end()}};
}

}  // namespace

extern const Check check_dates;
const Check check_dates{
    .name = "dates", .summary = "dates that no calendar has", .parameters = parameters, .prepare = prepare};

}  // namespace firstread
