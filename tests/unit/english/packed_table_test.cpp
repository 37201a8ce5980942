#include "english/packed_table.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace firstread;

namespace {

std::vector<std::uint32_t> values(const PackedTable& table, std::string_view key) {
  std::vector<std::uint32_t> out;
  table.find(hash_of(key), [&](std::uint32_t value) { out.push_back(value); });
  return out;
}

}  // namespace

TEST_CASE("a packed table gives back what was put in, whatever the order it came in") {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> entries;
  for (std::uint32_t i = 0; i < 5000; ++i)
    entries.emplace_back(hash_of("word" + std::string(i % 50, 'x') + std::to_string(i)), i & 0xFF);
  entries.emplace_back(hash_of("twice"), 3);
  entries.emplace_back(hash_of("twice"), 200);
  const std::string bytes = PackedTable::make(entries, {3, 16});
  std::reverse(entries.begin(), entries.end());
  CHECK(bytes == PackedTable::make(entries, {3, 16}));

  std::string_view rest = bytes;
  const auto table = PackedTable::take(rest);
  REQUIRE(table);
  CHECK(rest.empty());
  CHECK(values(*table, "twice") == std::vector<std::uint32_t>{3, 200});
  CHECK(values(*table, "never") == std::vector<std::uint32_t>{});
}

TEST_CASE("many keys at once are found as one by one, in entries of any width and to the end of the table") {
  for (const unsigned width : {2u, 3u, 4u}) {
    const unsigned check_bits = 8 * width - 8;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> entries;
    for (std::uint32_t i = 0; i < 3000; ++i)
      for (std::uint32_t times = 0; times <= i % 3; ++times) entries.emplace_back(mixed(i + 1), (7 * i + times) & 0xFF);
    for (const std::uint32_t buckets : {40u, 1000u, 20000u}) {
      const std::string bytes = PackedTable::make(entries, {width, check_bits, buckets});
      std::string_view rest = bytes;
      const auto table = PackedTable::take(rest);
      REQUIRE(table);
      std::vector<std::uint64_t> keys;
      for (std::uint64_t key = 0; key < 3200; key += 16) keys.push_back(mixed(key));
      keys.push_back(~std::uint64_t{0});
      std::vector<std::uint32_t> one_by_one, at_once(keys.size());
      for (const std::uint64_t key : keys) {
        one_by_one.push_back(PackedTable::none);
        table->find(key, [&](std::uint32_t value) { one_by_one.back() = std::min(one_by_one.back(), value); });
      }
      table->first(keys, at_once);
      CAPTURE(width, buckets);
      CHECK(one_by_one == at_once);
    }
  }
}

TEST_CASE("a packed table that is cut short is refused") {
  const std::string bytes = PackedTable::make({{hash_of("a"), 1}, {hash_of("b"), 2}}, {4, 20});
  for (std::size_t size = 0; size < bytes.size(); size += 4) {
    std::string_view rest = std::string_view(bytes).substr(0, size);
    CHECK_FALSE(PackedTable::take(rest));
  }
}

TEST_CASE("digits are alike to the hash of a word, letters are not") {
  CHECK(hash_of("1998") == hash_of("2004"));
  CHECK(hash_of("1998") != hash_of("199"));
  CHECK(hash_of("house") != hash_of("horse"));
}
