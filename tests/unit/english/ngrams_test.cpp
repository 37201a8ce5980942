#include "english/ngrams.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace firstread;

namespace {

Ngrams model() {
  auto read = Ngrams::open(*disk(), std::string(FIRSTREAD_SOURCE) + "/dictionaries/en/ngrams.bin");
  REQUIRE(read);
  return *read;
}

std::vector<WordKey> keys(const Ngrams& model, std::initializer_list<std::string_view> words) {
  std::vector<WordKey> out;
  for (const std::string_view word : words) out.push_back(model.key(word));
  return out;
}

}  // namespace

TEST_CASE("the usual word is more likely than the unusual one in the same place") {
  const Ngrams ngrams = model();
  const auto before = keys(ngrams, {"is", "interested"}), after = keys(ngrams, {"the", "history"});
  CHECK(ngrams.gain(before, keys(ngrams, {"on"}), keys(ngrams, {"in"}), after) > 2);
  CHECK(ngrams.gain(before, keys(ngrams, {"in"}), keys(ngrams, {"on"}), after) < -2);
  CHECK(ngrams.gain(before, keys(ngrams, {"in"}), keys(ngrams, {"in"}), after) == 0);
}

TEST_CASE("probabilities of what may follow add up to about one") {
  const Ngrams ngrams = model();
  const auto history = keys(ngrams, {"one", "of", "the"});
  double sum = 0;
  for (const std::string_view word :
       {"most", "first", "main", "best", "few", "many", "world", "largest", "oldest", "earliest", "people"}) {
    sum += std::exp(ngrams.log_probability(history, ngrams.key(word)));
  }
  CHECK(sum > 0.2);
  CHECK(sum < 1);
}

TEST_CASE("a word the model does not know is the unknown word, and a longer history is cut") {
  const Ngrams ngrams = model();
  CHECK(ngrams.key("qqzzxv") == Ngrams::unknown());
  const auto long_history = keys(ngrams, {"we", "said", "it", "is", "one", "of"});
  CHECK(ngrams.log_probability(long_history, ngrams.key("the")) ==
        ngrams.log_probability(std::span(long_history).last(3), ngrams.key("the")));
  CHECK(ngrams.log_probability({}, Ngrams::unknown()) < 0);
}
