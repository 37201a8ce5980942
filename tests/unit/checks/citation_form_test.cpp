#include "trial.h"

using namespace firstread::testing;

namespace {

const std::string form = "check: citation_form\nof: form", kind = "check: citation_form\nof: kind";
const std::string apa =
    "\n\n## References\n\nJones, B. (2019). *The sea*. Coast Press.\n\nSmith, A. (2020). *The town*. Hill Press.";
const std::string mla =
    "\n\n## Works Cited\n\nJones, Bea. *The Sea*. Coast Press, 2019.\n\nSmith, Anna. *The Town*. Hill Press, 2020.";

}  // namespace

TEST_CASE("citations take the form of the list") {
  CHECK(mended(form, "Walls last (Smith 2020)." + apa) == "Walls last ([[Smith 2020>Smith, 2020]])." + apa);
  CHECK(mended(form, "Walls last (Smith and Jones, 2020, 14)." + apa) ==
        "Walls last ([[Smith and Jones, 2020, 14>Smith & Jones, 2020, p. 14]])." + apa);
  CHECK(mended(form, "Walls last (Smith, 2020, p. 14-16)." + apa) ==
        "Walls last ([[Smith, 2020, p. 14-16>Smith, 2020, pp. 14-16]])." + apa);
  CHECK(mended(form, "Walls last (Smith, p. 12)." + mla) == "Walls last ([[Smith, p. 12>Smith 12]])." + mla);
  CHECK(mended(form, "Walls last (Smith & Jones 12)." + mla) ==
        "Walls last ([[Smith & Jones 12>Smith and Jones 12]])." + mla);
  CHECK(mended(form, "Walls last (Smith, 2020, p. 12; Jones 3)." + mla) ==
        "Walls last ([[Smith, 2020, p. 12>Smith 12]]; Jones 3)." + mla);
}

TEST_CASE("what only the writer knows is asked for") {
  CHECK(mended(kind, "Walls last (Smith 12)." + apa) == "Walls last ([[Smith 12]])." + apa);
  CHECK(mended(kind, "Walls last (Smith, 2020)." + mla) == "Walls last ([[Smith, 2020]])." + mla);
  CHECK(marked(form, "Walls last (Smith 12)." + apa) == "Walls last (Smith 12)." + apa);
}

TEST_CASE("right citations, other brackets and texts without a list stay") {
  for (const std::string& of : {form, kind}) {
    for (std::string_view text :
         {"Walls last (Smith, 2020; Jones, 2019, pp. 3–4).", "Smith (2020) says so (Figure 2).",
          "Walls last (Jones et al., 2019).", "They came late (May 2020) and cold (see above)."})
      CHECK(marked(of, std::string(text) + apa) == std::string(text) + apa);
    for (std::string_view text :
         {"Walls last (Smith 12-14; Jones 3).", "Walls last (Smith and Jones 7).", "It fell (12)."})
      CHECK(marked(of, std::string(text) + mla) == std::string(text) + mla);
    check_silent(of, {"Walls last (Smith 2020).", "Walls last (Smith, p. 12)."});
  }
  CHECK(refused("check: citation_form\nof: both"));
  CHECK(refused("check: citation_form"));
}
