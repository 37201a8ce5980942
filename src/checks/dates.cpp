// Finds dates that no calendar has: "31 June", "29 February 2019", weekdays that are not those of their date, and days
// told as past that have not come yet.
#include <chrono>
#include <string>

#include "english/analysis.h"
#include "english/dates.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true,
     "day (no month has it), weekday (not that of the date), or to-come (told as past, but later than today)"},
};

unsigned last_day(const Date& date) {
  const auto ymd = civil(date);
  return static_cast<unsigned>((ymd.year() / ymd.month() / std::chrono::last).day());
}

// "In June 31 people came": the number belongs to what follows.
bool belongs_on(const DateReader& r, const Date& date) {
  return date.month_first && date.year == 0 && date.last < r.tokens.size() &&
         r.tokens[date.last].kind != TokenKind::punctuation;
}

void days(const Passage& passage, Sink& sink) {
  const DateReader r{passage.tokens()};
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
  const DateReader r{passage.tokens()};
  for (std::uint32_t k = 0; k + 2 < r.tokens.size(); ++k) {
    const int written = r.weekday(k);
    Date date{};
    if (written < 0 || r.tokens[k].quoted || !r.date(r.is(k + 1, ",") ? k + 2 : k + 1, date) || date.year == 0)
      continue;
    const auto ymd = civil(date);
    if (!ymd.ok()) continue;
    const unsigned true_day = std::chrono::weekday(std::chrono::sys_days(ymd)).c_encoding();
    if (static_cast<int>(true_day) == written) continue;
    const std::string right(weekday_names[true_day]);
    sink.add({.span = span_of(passage, k, k + 1),
              .arguments = {{"date", std::string(text_of(passage, date.first, date.last))}, {"right", right}},
              .replacements = {right}});
  }
}

// "We have visited", "It opened": the sentence tells what is over, and nothing that will or may be.
bool told_as_past(std::span<const Token> tokens) {
  bool past = false;
  for (const Token& token : tokens) {
    const bool present = token.xpos == Xpos::vbz || token.xpos == Xpos::vbp ||
                         (token.xpos == Xpos::nns && (token.possible & bit(Xpos::vbz)) != 0);  // "the law ends"
    if (token.quoted || token.xpos == Xpos::md || (present && !one_of(token.lower, {"have", "has", "'ve"})) ||
        one_of(token.lower, {"if", "until", "till", "by", "for", "before", "going", "scheduled", "planned", "set"}))
      return false;
    past = past || token.xpos == Xpos::vbd || token.xpos == Xpos::vbn;
  }
  return past;
}

void still_to_come(const Passage& passage, std::chrono::year_month_day today, Sink& sink) {
  const DateReader r{passage.tokens()};
  for (std::uint32_t k = 0; k < r.tokens.size(); ++k) {
    Date date{};
    if ((!r.date(k, date) && !r.numerals(k, date)) || date.year == 0) continue;
    if (civil(date).ok() && civil(date) > today && told_as_past(r.tokens))
      sink.add({.span = span_of(passage, date.first, date.last)});
    k = date.last - 1;
  }
}

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const std::string of = settings.text("of");
  if (of == "to-come") {
    const auto today = english.today();
    if (!today.ok()) return Prepared{.run = [](const Passage&, Sink&) {}};
    return Prepared{.run = [today](const Passage& passage, Sink& sink) { still_to_come(passage, today, sink); }};
  }
  if (of != "day" && of != "weekday")
    return Error{.message = "of is \"" + of + "\"; it may be day, weekday or to-come"};
  if (of == "weekday")
    return Prepared{.run = weekdays_of_dates,
                    .triggers = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}};
  return Prepared{.run = days, .triggers = {month_names.begin(), month_names.end()}};
}

}  // namespace

extern const Check check_dates;
const Check check_dates{
    .name = "dates", .summary = "dates that no calendar has", .parameters = parameters, .prepare = prepare};

}  // namespace firstread
