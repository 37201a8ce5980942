// Places that usage can speak about, and the classifiers that weigh them.
#include <algorithm>
#include <catch2/catch.hpp>

#include "english/agreement_slots.h"
#include "english/article_slots.h"
#include "english/boundaries.h"
#include "english/classifier.h"
#include "english/comma_gaps.h"
#include "english/confusion_fit.h"
#include "english/gain.h"
#include "english/preposition_slots.h"
#include "english/verb_slots.h"
#include "support/english.h"

using namespace firstread;
using testing::analyse;

namespace {

std::span<const Token> sentence(const Analysis& analysis) { return analysis.sentence(0).tokens(); }

}  // namespace

TEST_CASE("articles stand before noun groups without another determiner") {
  const Analysis analysis = analyse("She bought the old house and sold my car .");
  const Surroundings s(sentence(analysis));
  const auto slots = article_slots(s, noun_groups(s));
  REQUIRE(slots.size() == 1);
  CHECK(slots[0].written == Article::definite);
  CHECK(s.token(slots[0].first).is("old"));
  CHECK(s.token(slots[0].head).is("house"));
}

TEST_CASE("a gap after an opening and one before a joining word, with and without its comma") {
  const Analysis analysis = analyse("When we came home , my mother slept but my father worked .");
  const Surroundings s(sentence(analysis));
  bool opening = false, joining = false;
  for (const CommaGap& gap : comma_gaps(s)) {
    if (s.is(gap.left, "home")) opening = gap.written && gap.kind == GapKind::after_clause;
    if (s.is(gap.right, "but")) joining = !gap.written && gap.kind == GapKind::before_joining_word;
  }
  CHECK(opening);
  CHECK(joining);
}

TEST_CASE("the other number of a verb") {
  const Analysis analysis = analyse("They were here and he goes home .");
  const Surroundings s(sentence(analysis));
  std::vector<std::string> others;
  for (const AgreementSlot& slot : agreement_slots(s)) others.push_back(other_number(s.token(slot.verb)));
  CHECK(others == std::vector<std::string>{"was", "go"});
}

TEST_CASE("a preposition knows its governor and its object") {
  const Analysis analysis = analyse("He is interested in the long history of the town .");
  const Surroundings s(sentence(analysis));
  const auto slots = preposition_slots(s);
  REQUIRE(slots.size() == 2);
  CHECK(s.token(slots[0].at).is("in"));
  CHECK(s.token(slots[0].governor).is("interested"));
  CHECK(s.token(slots[0].object).is("history"));
}

TEST_CASE("a verb right before its object is a place where a preposition could stand") {
  const Analysis analysis = analyse("We listen the radio in the evening .");
  const Surroundings s(sentence(analysis));
  const auto slots = preposition_slots(s);
  REQUIRE(slots.size() == 2);
  CHECK(slots[0].at == -1);
  CHECK(slots[0].written == no_preposition);
  CHECK(s.token(slots[0].left).is("listen"));
  CHECK(s.token(slots[1].at).is("in"));
}

TEST_CASE("a comma between two clauses could end a sentence, one before a joining word could not") {
  const auto places = [](std::string_view text) {
    const Analysis analysis = analyse(text);
    const Surroundings s(sentence(analysis));
    return boundaries(s).size();
  };
  CHECK(places("My town is small , it has only one school .") == 1);
  CHECK(places("My town is small , and it has only one school .") == 0);
  CHECK(places("In my small town , it has only one school .") == 0);
}

TEST_CASE("full verbs and their forms, without helpers") {
  const Analysis analysis = analyse("She has gone home and is sleeping .");
  const Surroundings s(sentence(analysis));
  std::vector<VerbClass> written;
  for (const VerbSlot& slot : verb_slots(s)) written.push_back(slot.written);
  CHECK(written == std::vector<VerbClass>{VerbClass::participle, VerbClass::gerund});
  CHECK(verb_forms("go") == std::array<std::string, verb_classes>{"go", "goes", "went", "going", "gone"});
}

TEST_CASE("headings, names and quotations are left alone") {
  const auto prose = [](std::string_view text) {
    const Analysis analysis = analyse(text);
    return is_running_prose(sentence(analysis));
  };
  CHECK(prose("The old man went down to the harbour."));
  CHECK_FALSE(prose("A Summary of the Article"));
  CHECK_FALSE(prose("The Old Man Went Down To The Harbour."));
  const Analysis quoted = analyse("He said \"the nature is good\" to London friends .");
  const auto tokens = sentence(quoted);
  for (int i = 0; i < static_cast<int>(tokens.size()); ++i) {
    const Token& token = tokens[static_cast<std::size_t>(i)];
    if (token.is("nature") || token.is("london")) CHECK(is_anothers(tokens, i));
    if (token.is("friends")) CHECK_FALSE(is_anothers(tokens, i));
  }
  // Nothing stands before the first word: "At night it is quiet."
  CHECK_FALSE(is_anothers(tokens, -1));
  CHECK_FALSE(is_anothers(tokens, static_cast<int>(tokens.size())));
}

TEST_CASE("the classifiers choose as English writers do") {
  const Classifiers* classifiers = testing::english().classifiers();
  REQUIRE(classifiers);
  CHECK(classifiers->find("weather") == nullptr);
  const Classifier* choice = classifiers->find("preposition");
  REQUIRE(choice);
  const Analysis analysis = analyse("He is interested on the history of the town .");
  const Surroundings s(sentence(analysis));
  Cues cues;
  add_preposition_cues(s, preposition_slots(s)[0], cues);
  const Classifier::Scores scores = choice->scores(cues.all());
  const auto best = std::max_element(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(choice->classes())) -
                    scores.begin();
  CHECK(prepositions[static_cast<std::size_t>(best)] == "in");
}

TEST_CASE("a damaged file of classifiers is an error, not a crash") {
  class Cut : public Files {
   public:
    explicit Cut(std::string_view held) : bytes(held) {}
    std::string_view bytes;
    bool exists(const std::filesystem::path&) const override { return true; }
    bool is_folder(const std::filesystem::path&) const override { return false; }
    Result<std::string> read(const std::filesystem::path&) const override { return std::string(); }
    Result<std::shared_ptr<const Mapping>> map(const std::filesystem::path&) const override {
      struct Held : Mapping {
        explicit Held(std::string_view held) : held_(held) {}
        std::string_view bytes() const override { return held_; }
        std::string_view held_;
      };
      return std::shared_ptr<const Mapping>(std::make_shared<Held>(bytes));
    }
    std::optional<Error> write(const std::filesystem::path&, std::string_view) const override { return std::nullopt; }
    std::optional<Error> make_folder(const std::filesystem::path&) const override { return std::nullopt; }
    Result<std::vector<std::filesystem::path>> list(const std::filesystem::path&) const override {
      return std::vector<std::filesystem::path>{};
    }
  };
  const std::string whole = std::string(Classifiers::magic) + Classifier::make("article", 3, 0.5f, 8, {{1, 2, 3}});
  CHECK(Classifiers::open(Cut(whole), "classifiers.bin"));
  for (const std::size_t size : {std::size_t{0}, std::size_t{8}, Classifiers::magic.size() + 7, whole.size() - 1}) {
    const auto read = Classifiers::open(Cut(std::string_view(whole).substr(0, size)), "classifiers.bin");
    REQUIRE_FALSE(read);
    CHECK(read.error().file == "classifiers.bin");
  }
}

TEST_CASE("a word that sounds alike is refused where what follows does not suit it") {
  const auto may = [](const std::string& text, int last, std::string_view better) {
    const Analysis analysis = analyse(text);
    return may_stand(sentence(analysis), last - 1, last, better);
  };
  CHECK_FALSE(may("You're old enough .", 2, "your"));
  CHECK_FALSE(may("I hope you're well .", 4, "your"));
  CHECK(may("You're old house is big .", 2, "your"));
  CHECK_FALSE(may("It's quiet there .", 3, "quite"));
  CHECK(may("It's quiet good .", 3, "quite"));
  CHECK_FALSE(may("It depends what dose it takes .", 4, "does"));
  CHECK(may("What dose it mean ?", 2, "does"));
}

TEST_CASE("a word that sounds alike is refused where only another kind of word can stand") {
  const auto may = [](const std::string& text, int first, std::string_view better) {
    const Analysis analysis = analyse(text);
    const auto word = testing::english().lexicon().find(better);
    return may_stand(sentence(analysis), first, first + 1, better, word ? word->tags : XposSet{0});
  };
  // A verb must be there.
  CHECK_FALSE(may("They sense a problem in the car .", 1, "since"));
  CHECK_FALSE(may("I would rather want a new phone .", 3, "won"));
  CHECK_FALSE(may("Large states lose by this rule .", 2, "loss"));
  CHECK(may("We no that it is late .", 1, "know"));
  // What describes the subject.
  CHECK_FALSE(may("The student is weak in class .", 3, "week"));
  // A noun, or what describes one.
  CHECK_FALSE(may("The weather guy was right .", 1, "whether"));
  CHECK_FALSE(may("He read source one about cars .", 3, "on"));
  CHECK_FALSE(may("It says so if everyone quit driving .", 5, "quite"));
  CHECK(may("He is quit good at it .", 2, "quite"));
}

TEST_CASE("a noun on both sides of a preposition stands for custom, and were for what is only imagined") {
  const Analysis analysis = analyse("Learning student to student is fine if the car were to break .");
  const Surroundings words(sentence(analysis));
  CHECK(stands_twice(words, 1));
  CHECK(stands_twice(words, 3));
  CHECK_FALSE(stands_twice(words, 8));
  CHECK(only_imagined(words, 9));
  const Analysis real = analyse("The cars were too old .");
  CHECK_FALSE(only_imagined(Surroundings(sentence(real)), 2));
}
