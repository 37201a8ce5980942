#include "english/cue_table.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "english/packed_table.h"

using namespace firstread;

namespace {

constexpr unsigned check_bits = 8;

CueTable::Sums sums_of(const CueTable& table, std::span<const std::uint64_t> cues) {
  CueTable::Sums sums{};
  table.add(cues, sums);
  return sums;
}

// Some cues with a weight for one class, some with weights for all; the first stand close together.
std::vector<CueTable::Weight> weights(std::size_t classes) {
  std::vector<CueTable::Weight> out;
  for (std::uint64_t k = 0; k < 20000; ++k) {
    const std::uint64_t cue = k < 30 ? k : mixed(k);
    for (std::size_t of_class = 1; of_class < classes; ++of_class)
      if (of_class == k % (classes - 1) + 1 || k % 5 == 0)
        out.push_back(
            {cue, static_cast<std::uint8_t>(of_class), static_cast<std::int8_t>(static_cast<int>(k % 254) - 127)});
  }
  return out;
}

}  // namespace

TEST_CASE("the weights of cues are added up by class, also where a line of the table has no room for all") {
  for (const std::size_t classes : {2u, 3u, 5u, 13u, 16u}) {
    CAPTURE(classes);
    auto all = weights(classes);
    const std::string bytes = CueTable::make(all, classes, check_bits);
    std::reverse(all.begin(), all.end());
    CHECK(bytes == CueTable::make(all, classes, check_bits));
    std::string_view rest = bytes;
    const auto table = CueTable::take(rest);
    REQUIRE(table);
    CHECK(rest.empty());
    CHECK(table->classes() == classes);

    std::map<std::uint64_t, CueTable::Sums> wanted;  // by what of a cue is told apart
    for (const CueTable::Weight& one : all) wanted[cue_slot(one.cue, check_bits)][one.of_class] += one.value;
    bool same = true;
    CueTable::Sums together{};
    std::vector<std::uint64_t> cues;
    for (std::uint64_t k = 0; k < 40000; ++k) {  // half of them are not there
      cues.push_back(k < 30 ? k : mixed(k));
      const auto found = wanted.find(cue_slot(cues.back(), check_bits));
      const CueTable::Sums expected = found == wanted.end() ? CueTable::Sums{} : found->second;
      same = same && sums_of(*table, std::span(cues).last(1)) == expected;
      for (std::size_t of_class = 0; of_class < expected.size(); ++of_class) together[of_class] += expected[of_class];
    }
    CHECK(same);
    CHECK(sums_of(*table, cues) == together);
  }
}

TEST_CASE("a table of cues that is cut short, or whose last line points beyond it, is refused") {
  std::string bytes = CueTable::make(weights(3), 3, check_bits);
  for (std::size_t size = 0; size < bytes.size(); size += 60) {
    std::string_view rest = std::string_view(bytes).substr(0, size);
    CHECK_FALSE(CueTable::take(rest));
  }
  bytes.back() = 1;
  std::string_view rest = bytes;
  CHECK_FALSE(CueTable::take(rest));
}
