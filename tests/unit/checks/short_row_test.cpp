#include "trial.h"

using namespace firstread::testing;

TEST_CASE("short row: short sentences in a row") {
  constexpr std::string_view settings = "check: short_row\nwords: 4\ncount: 3";
  CHECK(marked(settings, "It was cold. The wind blew. Nobody came.") == "[[It was cold.]] The wind blew. Nobody came.");
  CHECK(marked(settings, "We waited at home for the storm. It was cold. The wind blew. Nobody came.") ==
        "We waited at home for the storm. [[It was cold.]] The wind blew. Nobody came.");
  check_silent(settings, {"It was cold. The wind blew.", "It was cold. Who came? The wind blew.",
                          "It was cold. The wind blew hard that long night. Nobody came. Snow fell.",
                          "It was cold. The wind blew.\n\nNobody came. Snow fell."});
}

TEST_CASE("short row: settings that make no sense are refused") {
  CHECK(refused("check: short_row\nwords: few"));
  CHECK(refused("check: short_row\ncount: [3]"));
}
