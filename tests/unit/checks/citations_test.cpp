#include "trial.h"

using namespace firstread::testing;

namespace {

// An essay as students write it for classes that ask for APA.
const std::string apa = R"(# Walls and towns

Old towns were walled for more than one reason. Some held their enemies off (Smith, 2020), others their own people
(Jones & Brown, 2019; Lee et al., 2018, p. 12). As Smith (2020) shows, walls outlast the fear that built them. The World
Health Organization (2021) adds that walls kept sickness out (see also Green, 2017). A plan of one town is lost (Figure 2).

## References

Brown, C., & Jones, B. (2019). *The sea wall*. Coast Press.

Lee, D., Park, E., & Kim, F. (2018). Gates at night. *Journal of Towns, 4*(2), 10–21.

Smith, A. (2020). *The town*. Hill Press.

White, G. (2015). *Roads*. Hill Press.

World Health Organization. (2021). *Health behind walls*. WHO Press.
)";

// And for classes that ask for MLA.
const std::string mla = R"(# Walls and towns

Old towns were walled for more than one reason. Some held their enemies off (Smith 12), others their own people (Brown and
Jones 19-21; Lee et al. 8). As Smith shows, walls outlast the fear that built them (14). One song says the same ("Old
Walls"). Green doubts it (Green 7).

## Works Cited

Brown, Carl, and Bea Jones. *The Sea Wall*. Coast Press, 2019.

Lee, Dan, et al. "Gates at Night." *Journal of Towns*, vol. 4, no. 2, 2018, pp. 10-21.

"Old Walls." *Songs of the Coast*, Coast Press, 2001.

Smith, Anna. *The Town*. Hill Press, 2020.

---. *The Hill*. Hill Press, 2021.

White, Gil. *Roads*. Hill Press, 2015.
)";

std::string changed(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("what is cited and not listed, in APA and MLA") {
  CHECK(marked("check: citations\nof: missing", apa) == changed(apa, "Green, 2017", "[[Green, 2017]]"));
  CHECK(marked("check: citations\nof: missing", mla) == changed(mla, "Green 7", "[[Green 7]]"));
}

TEST_CASE("what is listed and not cited, in APA and MLA") {
  CHECK(marked("check: citations\nof: unused", apa) == changed(apa, "White, G.", "[[White]], G."));
  CHECK(marked("check: citations\nof: unused", mla) == changed(mla, "White, Gil", "[[White]], Gil"));
}

TEST_CASE("without a list of references nothing is missing from it") {
  check_silent("check: citations\nof: missing", {"Walls hold (Smith, 2020).", "Walls hold (Smith 12)."});
}

TEST_CASE("a long quotation that names no source") {
  const std::string open = "They were \"the first to see the sea from the new wall\" once.";
  const std::string list = " (Smith 12).\n\n## Works Cited\n\nSmith, Anna. *The Town*. Hill Press, 2020.\n";
  CHECK(marked("check: citations\nof: quotation", open + " It fell" + list) ==
        "They were [[\"the first to see the sea from the new wall\"]] once. It fell" + list);
  const std::string named = "They were \"the first to see the sea from the new wall\"" + list;
  CHECK(marked("check: citations\nof: quotation", named) == named);
  CHECK(refused("check: citations\nof: something"));
  CHECK(refused("check: citations"));
}
