#include "score.h"

#include <catch2/catch.hpp>

namespace firstread::score {
namespace {

std::string word(int id, std::string_view form, std::string_view upos, std::string_view xpos, int head,
                 std::string_view relation) {
  return std::to_string(id) + "\t" + std::string(form) + "\t" + std::string(form) + "\t" + std::string(upos) + "\t" +
         std::string(xpos) + "\t_\t" + std::to_string(head) + "\t" + std::string(relation) + "\t_\t_\n";
}

const std::string gold = word(1, "Dogs", "NOUN", "NNS", 2, "nsubj") + word(2, "bark", "VERB", "VBP", 0, "root") +
                         word(3, ".", "PUNCT", ".", 2, "punct") + "\n" + word(1, "Cats", "NOUN", "NNS", 2, "nsubj") +
                         word(2, "run", "VERB", "VBP", 0, "root") + "\n";

Scores scores_of(const std::string& system, const std::string& truth = gold) {
  const auto left = read_file(truth), right = read_file(system);
  REQUIRE(left);
  REQUIRE(right);
  const auto out = compare(*left, *right);
  REQUIRE(out);
  return *out;
}

TEST_CASE("a file compared with itself is right everywhere") {
  const Scores same = scores_of(gold);
  for (const Measure& measure :
       {same.tokens, same.sentences, same.words, same.upos, same.xpos, same.lemmas, same.uas, same.las})
    CHECK(measure.f1() == 1.0);
  CHECK(same.finite_verbs.gold == 2);
  CHECK(same.subjects.f1() == 1.0);
}

TEST_CASE("a wrong tag, head and relation each cost what they should") {
  const std::string system = word(1, "Dogs", "VERB", "VBZ", 2, "nsubj") + word(2, "bark", "VERB", "VBP", 0, "root") +
                             word(3, ".", "PUNCT", ".", 1, "punct") + "\n" +
                             word(1, "Cats", "NOUN", "NNS", 2, "obj:x") + word(2, "run", "VERB", "VBP", 0, "root") +
                             "\n";
  const Scores scores = scores_of(system);
  CHECK(scores.upos.correct == 4);
  CHECK(scores.uas.correct == 4);
  CHECK(scores.las.correct == 3);
  CHECK(scores.subjects.correct == 1);
  CHECK(scores.subjects.system == 1);
}

TEST_CASE("subtypes of relations do not count") {
  std::string system = gold;
  system.replace(system.find("nsubj"), 5, "nsubj:pass");
  CHECK(scores_of(system).las.f1() == 1.0);
}

TEST_CASE("sentences and words that are cut otherwise") {
  const std::string system = word(1, "Dogs", "NOUN", "NNS", 2, "nsubj") + word(2, "bark.", "VERB", "VBP", 0, "root") +
                             word(3, "Cats", "NOUN", "NNS", 4, "nsubj") +
                             word(4, "run", "VERB", "VBP", 2, "parataxis") + "\n";
  const Scores scores = scores_of(system);
  CHECK(scores.sentences.correct == 0);
  CHECK(scores.sentences.system == 1);
  CHECK(scores.words.correct == 3);  // Dogs, Cats, run
  CHECK(scores.words.system == 4);
  CHECK(scores.uas.correct == 1);  // Cats under run; Dogs' head is not aligned, run is no root
}

TEST_CASE("words written as one are aligned by their forms") {
  const std::string truth = "1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n" + word(1, "do", "AUX", "VBP", 3, "aux") +
                            word(2, "n't", "PART", "RB", 3, "advmod") + word(3, "go", "VERB", "VB", 0, "root") + "\n";
  const std::string system = word(1, "do", "AUX", "VBP", 3, "aux") + word(2, "n't", "PART", "RB", 3, "advmod") +
                             word(3, "go", "VERB", "VB", 0, "root") + "\n";
  const Scores scores = scores_of(system, truth);
  CHECK(scores.words.f1() == 1.0);
  CHECK(scores.las.f1() == 1.0);
  CHECK(scores.tokens.correct == 1);  // go; the gold token is don't
}

TEST_CASE("other text and broken lines are refused") {
  const auto left = read_file(gold), right = read_file(word(1, "Birds", "NOUN", "NNS", 0, "root") + "\n");
  REQUIRE(left);
  REQUIRE(right);
  CHECK_FALSE(compare(*left, *right));
  CHECK_FALSE(read_file("1\tonly\ttwo\n"));
}

}  // namespace
}  // namespace firstread::score
