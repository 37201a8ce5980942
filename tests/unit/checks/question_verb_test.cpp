#include "trial.h"

using namespace firstread::testing;

TEST_CASE("question verb: a question with do") {
  constexpr std::string_view settings = "check: question_verb";
  CHECK(mended(settings, "What does this word means?") == "What does this word [[means>mean]]?");
  CHECK(mended(settings, "Did your friend arrived late?") == "Did your friend [[arrived>arrive]] late?");
  check_silent(settings, {"What does this word mean?", "Did your friend arrive late?", "What he does means little.",
                          "Who did what you wanted?", "So did she, who left?"});
}
