#include "trial.h"

using namespace firstread::testing;

namespace {

std::string repeated(std::string_view sentence, int times) {
  std::string out;
  for (int k = 0; k < times; ++k) out.append(k > 0 ? " " : "").append(sentence);
  return out;
}

const std::string walk = "We walked by the sea and looked at the boats.";

}  // namespace

TEST_CASE("structure: one paragraph outweighs the rest") {
  const std::string settings = "check: structure\nof: balance";
  const std::string opening =
      "Some people like the town in summer.\n\nOthers like it best in winter.\n\nWe like it all year.\n\n";
  CHECK(marked(settings, opening + repeated(walk, 40)) ==
        opening + "[[We walked by the sea]] and looked at the boats. " + repeated(walk, 39));
  const std::string even = repeated(walk, 12) + "\n\n" + repeated(walk, 12) + "\n\n" + repeated(walk, 12);
  CHECK(marked(settings, even) == even);
}

TEST_CASE("structure: a short text is left alone") {
  for (std::string_view of : {"claim", "conclusion", "balance"})
    check_silent("check: structure\nof: " + std::string(of), {"A text of a few words.", "One.\n\nTwo.\n\nThree."});
}

TEST_CASE("structure: settings that make no sense are refused") {
  CHECK(refused("check: structure"));
  CHECK(refused("check: structure\nof: title"));
  CHECK(refused("check: structure\nof: claim\nwords: many"));
}
