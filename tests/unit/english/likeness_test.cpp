#include "english/likeness.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/files.h"
#include "english/like_words.h"

namespace firstread {

TEST_CASE("likeness is of the whole word, by letters and by sound", "[likeness]") {
  const auto alike = [](const char* a, const char* b) { return likeness(Traits(a), Traits(b)); };
  CHECK(alike("hospital", "hospital") == Approx(1));
  CHECK(alike("hospital", "hosbital") == Approx(alike("hosbital", "hospital")));
  CHECK(alike("hosbital", "hospital") > alike("hosbital", "hostile"));
  CHECK(alike("fizishan", "physician") > .5f);
  CHECK(alike("nolij", "knowledge") > alike("nolij", "oblige"));
  CHECK(alike("abc", "xyz") < .2f);
}

TEST_CASE("the likest words hold what was meant, whatever the order of letters", "[likeness]") {
  const auto files = disk();
  const auto lexicon = Lexicon::open(*files, std::filesystem::path(FIRSTREAD_SOURCE) / "dictionaries/en/lexicon.bin");
  REQUIRE(lexicon);
  const LikeWords& words = (*lexicon)->like_words();
  for (const auto& [written, meant] : {std::pair{"hosiptle", "hospital"},
                                       {"amnila", "animal"},
                                       {"sephagetti", "spaghetti"},
                                       {"compuetar", "computer"},
                                       {"libaryrain", "librarian"}}) {
    INFO(written);
    const auto found = words.like(written, 100);
    CHECK(found.size() == 100);
    CHECK(std::find(found.begin(), found.end(), meant) != found.end());
  }
  CHECK(words.like("", 5).size() == 5);
  CHECK(words.like(std::string(4000, 'q'), 5).size() == 5);
  CHECK(words.like("caf\u00e9", 5).size() == 5);
}

}  // namespace firstread
