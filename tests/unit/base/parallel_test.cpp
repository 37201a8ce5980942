#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <vector>

using namespace firstread;

TEST_CASE("results come in order, whatever the threads") {
  for (const unsigned threads : {1u, 2u, 8u}) {
    std::vector<std::string> taken;
    map_in_order(
        200, threads,
        [](std::size_t index) {
          if (index % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
          return std::to_string(index * index);
        },
        [&](std::size_t index, std::string&& result) {
          CHECK(index == taken.size());
          taken.push_back(std::move(result));
        });
    REQUIRE(taken.size() == 200);
    CHECK(taken[13] == "169");
  }
}

TEST_CASE("only a few results are held at once") {
  std::atomic<int> held{0}, most{0};
  struct Result {
    std::atomic<int>* held;
  };
  map_in_order(
      500, 2,
      [&](std::size_t index) {
        if (index == 0) std::this_thread::sleep_for(std::chrono::milliseconds(50));
        most = std::max(most.load(), ++held);
        return Result{&held};
      },
      [&](std::size_t, Result&&) { --held; });
  CHECK(held == 0);
  CHECK(most <= 8);
}

TEST_CASE("no pieces, no calls") {
  map_in_order(
      0, 4,
      [](std::size_t) {
        FAIL();
        return 0;
      },
      [](std::size_t, int&&) { FAIL(); });
  CHECK(processors() >= 1);
}
