#include "trial.h"

using namespace firstread::testing;

TEST_CASE("title: titles of works") {
  constexpr std::string_view settings = "check: title\nworks: [novel]\nmark: italics";
  CHECK(mended(settings, "We read a novel called Silent Harbour in class.") ==
        "We read a novel called [[Silent Harbour>*Silent Harbour*]] in class.");
  check_silent(settings, {"The novel *Emma* is long.", "The novel is long."});
}

TEST_CASE("title: settings that make no sense are refused") {
  CHECK(refused("check: title\nworks: [novel]\nmark: bold"));
  CHECK(refused("check: title\nmark: italics"));
}
