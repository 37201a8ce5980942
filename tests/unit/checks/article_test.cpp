#include "trial.h"

using namespace firstread::testing;

TEST_CASE("article: a and an go by sound") {
  constexpr std::string_view settings = "check: article";
  CHECK(mended(settings, "He ate a apple.") == "He ate [[a>an]] apple.");
  CHECK(mended(settings, "She is an useful friend.") == "She is [[an>a]] useful friend.");
  CHECK(mended(settings, "It took a hour.") == "It took [[a>an]] hour.");
  check_silent(settings, {"He ate an apple.", "She is a useful friend.", "It took an hour.", "A European came first.",
                          "An MP spoke."});
}
