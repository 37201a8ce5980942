#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>

#include "base/files.h"
#include "english/coarse_words.h"
#include "english/speller.h"
#include "support/memory_files.h"

namespace firstread {
namespace {

const std::filesystem::path dictionaries = std::filesystem::path(FIRSTREAD_SOURCE) / "dictionaries";

class Loaded {
 public:
  explicit Loaded(std::string_view tag, std::vector<std::string> accepted = {}, std::vector<std::string> rejected = {},
                  bool with_lexicon = true) {
    SpellerParts parts{.accepted = std::move(accepted), .rejected = std::move(rejected)};
    if (with_lexicon) {
      auto lexicon = Lexicon::open(*files_, dictionaries / "en/lexicon.bin");
      REQUIRE(lexicon);
      parts.lexicon = *lexicon;
    }
    auto dialect = read_dialect(*files_, dictionaries, tag);
    REQUIRE(dialect);
    auto made = make_speller(*files_, *dialect, std::move(parts));
    REQUIRE(made);
    speller_ = *made;
  }
  const Speller* operator->() const { return speller_.get(); }

  std::string first(std::string_view word) const {
    const auto found = speller_->suggest(word, 5);
    return found.empty() ? "" : found.front().text;
  }
  bool offers(std::string_view word, std::string_view meant) const {
    const auto found = speller_->suggest(word, 5);
    return std::any_of(found.begin(), found.end(), [&](const Suggestion& s) { return s.text == meant; });
  }

 private:
  std::unique_ptr<Files> files_ = disk();
  std::shared_ptr<const Speller> speller_;
};

}  // namespace

TEST_CASE("known words, in the cases that are right", "[speller]") {
  const Loaded speller("en-US");
  for (const char* word : {"house", "House", "HOUSE", "London", "LONDON", "don't", "dog's", "dogs'", "NASA", "naïve",
                           "well-known", "anti-inflation", "XIV"})
    CHECK(speller->knows(word));
  for (const char* word : {"london", "housse", "recieve", "alot", "unvisible", "zzyzzx"})
    CHECK_FALSE(speller->knows(word));
}

TEST_CASE("another dialect's spelling is told apart from a misspelling", "[speller]") {
  const Loaded american("en-US"), british("en-GB"), oxford("en-GB-ize");
  CHECK(american->other_dialect("colour") == "en-GB");
  CHECK(british->other_dialect("color") == "en-US");
  CHECK(british->other_dialect("colour").empty());
  CHECK_FALSE(oxford->other_dialect("organise").empty());
  CHECK(oxford->other_dialect("organize").empty());
  CHECK(american->other_dialect("housse").empty());
}

TEST_CASE("where no word tells the writer's dialect, the spelling comes first that is nearer by a letter",
          "[speller]") {
  const Loaded speller("en-US");
  const auto first = [&](std::string_view word, bool either) {
    return speller->suggest(word, 5, {}, {}, {.either_dialect = either}).at(0).text;
  };
  CHECK(first("harbuor", true) == "harbour");
  CHECK(first("harbuor", false) == "harbor");
  CHECK(first("travveler", true) == "traveler");
}

TEST_CASE("what was meant", "[speller]") {
  const Loaded speller("en-US");
  const std::pair<const char*, const char*> rows[] = {{"enviroment", "environment"},
                                                      {"definately", "definitely"},
                                                      {"recieve", "receive"},
                                                      {"beautifull", "beautiful"},
                                                      {"freind", "friend"},
                                                      {"becuase", "because"},
                                                      {"goverment", "government"},
                                                      {"tommorow", "tomorrow"},
                                                      {"necesary", "necessary"},
                                                      {"wich", "which"},
                                                      {"childs", "children"},
                                                      {"teached", "taught"},
                                                      {"alot", "a lot"},
                                                      {"tradegy", "tragedy"},
                                                      {"hostipal", "hospital"},
                                                      {"infact", "in fact"},
                                                      {"Acording", "According"},
                                                      {"SEPERATE", "SEPARATE"},
                                                      {"fonetic", "phonetic"},
                                                      {"mountin", "mountain"},
                                                      {"gthat", "that"},
                                                      {"htat", "that"}};
  for (const auto& [written, meant] : rows) {
    INFO(written);
    CHECK(speller.first(written) == meant);
  }
  for (const auto& [written, meant] : {std::pair{"nesesary", "necessary"},
                                       {"enuff", "enough"},
                                       {"fonetik", "phonetic"},
                                       {"sykology", "psychology"},
                                       {"rume", "room"}}) {
    INFO(written);
    CHECK(speller.offers(written, meant));
  }
}

TEST_CASE("words run together that seldom stand together", "[speller]") {
  const auto files = disk();
  auto lexicon = Lexicon::open(*files, dictionaries / "en/lexicon.bin");
  auto ngrams = Ngrams::open(*files, dictionaries / "en/ngrams.bin");
  auto dialect = read_dialect(*files, dictionaries, "en-US");
  REQUIRE((lexicon && ngrams && dialect));
  const auto speller = make_speller(
      *files, *dialect, {.lexicon = *lexicon, .ngrams = std::make_shared<const Ngrams>(*std::move(ngrams))});
  REQUIRE(speller);
  for (const auto& [written, meant] :
       {std::pair{"whilereading", "while reading"}, {"thanworking", "than working"}, {"uptodate", "up to date"}}) {
    const auto found = (*speller)->suggest(written, 5);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().text == meant);
  }
}

TEST_CASE("a first language that is declared counts among the slips", "[speller]") {
  const auto files = disk();
  auto lexicon = Lexicon::open(*files, dictionaries / "en/lexicon.bin");
  auto dialect = read_dialect(*files, dictionaries, "en-US");
  REQUIRE((lexicon && dialect));
  const auto first = [&](std::string_view tag, std::string_view word) {
    const auto language = read_first_language(*files, dictionaries, tag);
    if (!language) FAIL(language.error().text());
    const auto speller = make_speller(*files, *dialect, {.lexicon = *lexicon, .habits = language->habits});
    REQUIRE(speller);
    const auto found = (*speller)->suggest(word, 5);
    return found.empty() ? std::string() : found.front().text;
  };
  struct Row {
    const char *tag, *written, *meant;
  };
  for (const Row& row : {Row{"es", "estation", "station"},
                         {"es", "especial", "special"},
                         {"de", "schopping", "shopping"},
                         {"de", "finisched", "finished"},
                         {"ja", "plesent", "present"},
                         {"ja", "lailway", "railway"},
                         {"ar", "beoble", "people"},
                         {"ar", "bencil", "pencil"},
                         {"fr", "publique", "public"},
                         {"ru", "wolleyball", "volleyball"}}) {
    INFO(row.written);
    CHECK(first(row.tag, row.written) == row.meant);
  }
  CHECK(first("", "espetial") == first("xx", "espetial"));  // a language without a file changes nothing
}

TEST_CASE("a first language is read with its mistakes named", "[speller]") {
  testing::MemoryFiles files;
  const auto read = [&](std::string text) {
    files.put("data/first-languages/xx.yaml", std::move(text));
    return read_first_language(files, "data", "xx");
  };
  const auto good = read("title: Xish\nhabits:\n  - {written: x, meant: ks, at: end, cost: 0.3}\n");
  REQUIRE(good);
  REQUIRE(good->habits.size() == 1);
  CHECK(good->habits[0].where == SpellingHabit::Where::end);
  for (const char* wrong :
       {"habits: []\n", "title: Xish\nhabits: [x]\n", "title: Xish\nhabit: []\n",
        "title: Xish\nhabits:\n  - {written: x, cost: 0}\n", "title: Xish\nhabits:\n  - {written: x1, cost: 1}\n",
        "title: Xish\nhabits:\n  - {meant: x, cost: 1}\n"}) {
    INFO(wrong);
    const auto bad = read(wrong);
    REQUIRE_FALSE(bad);
    CHECK(bad.error().file.ends_with("xx.yaml"));
  }
  CHECK(read_first_language(files, "data", "../xx")->habits.empty());
}

TEST_CASE("suggestions are bounded, distinct and in the case of the original", "[speller]") {
  const Loaded speller("en-US");
  CHECK(speller->suggest("becuase", 3).size() <= 3);
  CHECK(speller->suggest(std::string(60, 'q'), 5).empty());
  CHECK(speller->suggest(std::string(4000, 'e'), 5).empty());
  CHECK(speller->suggest("", 5).empty());
  CHECK(speller->suggest("x", 5).size() <= 5);
  auto found = speller->suggest("Becuase", 5);
  REQUIRE_FALSE(found.empty());
  for (std::size_t i = 1; i < found.size(); ++i) {
    CHECK(found[i - 1].cost <= found[i].cost);
    CHECK(found[i - 1].text != found[i].text);
  }
  CHECK(found.front().text == "Because");
}

TEST_CASE("a dialect's suggestions are spelt its way first", "[speller]") {
  CHECK(Loaded("en-GB").first("coulour") == "colour");
  CHECK(Loaded("en-US").first("coler") == "color");
}

TEST_CASE("words of the writer match whole words, never parts", "[speller]") {
  const Loaded speller("en-US", {"Grendel", "frobnicate*", "teh"}, {"very"});
  for (const char* word :
       {"Grendel", "Grendel's", "GRENDEL", "frobnicates", "frobnicating", "frobnicated", "Frobnicate"})
    CHECK(speller->knows(word));
  for (const char* word : {"grendel", "Grendels", "Grendell", "frobnicatez", "tehm", "very", "Very"})
    CHECK_FALSE(speller->knows(word));
  // Without the star not even an inflection; an entry inside another word, or beside a hyphen, hides nothing.
  const Loaded bare("en-US", {"frobnicate", "teh"});
  CHECK(bare->knows("frobnicate's"));
  for (const char* word : {"frobnicates", "refrobnicate", "frobnicateteh", "tehn", "ateh", "teh-goverment"})
    CHECK_FALSE(bare->knows(word));
  CHECK(speller->rejects("very"));
  CHECK_FALSE(speller->rejects("every"));
}

TEST_CASE("no coarse word is offered in place of another", "[speller]") {
  const Loaded speller("en-US");
  for (const std::string_view written : {"bich", "shiit", "slutt", "asswholes"})
    for (const Suggestion& one : speller->suggest(written, 5)) CHECK_FALSE(is_coarse(one.text));
  CHECK(speller.offers("bich", "beach"));
}

TEST_CASE("no delicate word is a guess at something else", "[speller]") {
  for (const char* word : {"sexual", "pornography", "condoms"}) CHECK(is_delicate(word));
  for (const char* word : {"analysis", "condominium", "sextant", "grape"}) CHECK_FALSE(is_delicate(word));
  const Loaded speller("en-US");
  CHECK(speller.offers("pornografy", "pornography"));
  for (const Suggestion& one : speller->suggest("mistrabition", 5, {}, {}, {.wide = true}))
    CHECK_FALSE(is_delicate(one.text));
}

TEST_CASE("two words that a hyphen joins are offered with it", "[speller]") {
  const Loaded speller("en-US");
  CHECK(speller.first("thickskinned") == "thick-skinned");
  CHECK(speller.first("selfreliant") == "self-reliant");
  CHECK_FALSE(speller.offers("crabapple", "crab-apple"));
}

TEST_CASE("looked for widely, what no short row of slips explains is found as well", "[speller]") {
  const Loaded speller("en-US");
  const auto widely = [&](std::string_view word, std::string_view meant) {
    const auto found = speller->suggest(word, 5, {}, {}, {.wide = true});
    return std::any_of(found.begin(), found.end(), [&](const Suggestion& s) { return s.text == meant; });
  };
  CHECK(widely("rezervwar", "reservoir"));
  CHECK(widely("onist", "honest"));
  CHECK_FALSE(speller.offers("onist", "honest"));
}

TEST_CASE("without lexicon and dictionary, the package is named", "[speller]") {
  const auto files = disk();
  Dialect dialect{.tag = "en-ZZ", .title = "Test English", .hunspell = "en_ZZ", .package = "hunspell-en-zz"};
  const auto made = make_speller(*files, dialect, {.hunspell = {"/nowhere"}});
  REQUIRE_FALSE(made);
  CHECK(made.error().message.find("hunspell-en-zz") != std::string::npos);
}

TEST_CASE("Hunspell answers where there is no lexicon", "[speller]") {
  const auto files = disk();
  if (!files->exists("/usr/share/hunspell/en_US.dic")) return;
  const Loaded speller("en-US", {}, {}, false);
  CHECK(speller->knows("house"));
  CHECK_FALSE(speller->knows("housse"));
  CHECK(speller.offers("housse", "house"));
}

}  // namespace firstread
