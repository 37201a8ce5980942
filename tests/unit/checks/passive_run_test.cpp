#include "trial.h"

using namespace firstread::testing;

TEST_CASE("passive run: passives in a row") {
  constexpr std::string_view settings = "check: passive_run\ncount: 3";
  CHECK(mended(settings, "The plan was changed in May. The money was spent. The workers were sent home.") ==
        "The plan was [[changed]] in May. The money was spent. The workers were sent home.");
  check_silent(settings,
               {"The plan was changed in May. The money was spent.",
                "The plan was changed by the board. The money was spent by Tom. The workers were sent home by Ann.",
                "The plan was changed. We spent the money. The workers were sent home."});
}
