#include "trial.h"

using namespace firstread::testing;

TEST_CASE("agreement parted: a clause between the subject and its verb") {
  constexpr std::string_view settings = "check: agreement_parted";
  CHECK(mended(settings, "The cake baked by my sisters were sweet.") ==
        "The cake baked by my sisters [[were>was]] sweet.");
  CHECK(mended(settings, "The students who study at this school is happy.") ==
        "The students who study at this school [[is>are]] happy.");
  CHECK(mended(settings, "The homework we get are hard.") == "The homework we get [[are>is]] hard.");
  check_silent(settings,
               {"The cake baked by my sisters was sweet.", "The students who study here are happy.",
                "The man who says the boys are late is my uncle.", "I met the girl whose parents are rich.",
                "The more salt you add the saltier the soup is.", "The number of pupils who study here are growing.",
                "The man and the woman who live here are old."});
}
