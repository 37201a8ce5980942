#include "trial.h"

using namespace firstread::testing;

TEST_CASE("dates: a day that no month has") {
  constexpr std::string_view settings = "check: dates\nof: day";
  CHECK(mended(settings, "The match was on 31 June.") == "The match was on [[31>30]] June.");
  CHECK(mended(settings, "She was born on February 30, 1999.") == "She was born on February [[30>28]], 1999.");
  CHECK(mended(settings, "He left on the 31st of November.") == "He left on the [[31st>30]] of November.");
  CHECK(mended(settings, "He left on 29 February 1900.") == "He left on [[29>28]] February 1900.");
  check_silent(settings, {"The match was on 30 June.", "He left on 29 February.", "He left on 29 February 2000.",
                          "In June 31 people came.", "You may 31 times.", "It was 45 March Street."});
}

TEST_CASE("dates: a weekday that is not that of the date") {
  constexpr std::string_view settings = "check: dates\nof: weekday";
  CHECK(mended(settings, "We met on Monday, 7 October 2014.") == "We met on [[Monday>Tuesday]], 7 October 2014.");
  CHECK(mended(settings, "It opened on Friday, July 4, 2020.") == "It opened on [[Friday>Saturday]], July 4, 2020.");
  CHECK(mended(settings, "It was Sunday the 1st of March 2021.") == "It was [[Sunday>Monday]] the 1st of March 2021.");
  check_silent(settings,
               {"We met on Tuesday, 7 October 2014.", "We met on Monday, 7 October.", "It was Monday, 31 June 2014.",
                "On Monday 7 people came.", "It was Friday, 13 October 1307."});
}

TEST_CASE("dates: told as past, and still to come") {
  constexpr std::string_view settings = "check: dates\nof: to-come";
  CHECK(marked(settings, "We visited them on 7 October 2062.") == "We visited them on [[7 October 2062]].");
  CHECK(marked(settings, "On May 4, 2091, I had told her.") == "On [[May 4, 2091]], I had told her.");
  CHECK(marked(settings, "We have seen it on 27/10/2040.") == "We have seen it on [[27/10/2040]].");
  CHECK(marked(settings, "We have seen it on 10/27/2040.") == "We have seen it on [[10/27/2040]].");
  check_silent(settings, {"We visited them on 7 October 2016.", "We saw it on 15 January 2026.",
                          "We will visit them on 7 October 2062.", "It was planned for 7 October 2062.",
                          "The law that passed ends on 7 October 2062.", "In 2062 we visited them.",
                          "We saw it on 31/31/2040.", "They lost 27/10/9999 of it."});
}

TEST_CASE("dates: settings that make no sense are refused") {
  CHECK(refused("check: dates\nof: month"));
  CHECK(refused("check: dates"));
}
