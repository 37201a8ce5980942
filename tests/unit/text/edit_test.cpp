#include "text/edit.h"

#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>

#include "text/boundaries.h"
#include "text/diff.h"

using namespace firstread;

namespace {

Edit edit(std::uint32_t begin, std::uint32_t end, std::string text) {
  return {{Offset{begin}, Offset{end}}, std::move(text)};
}

// What `patch` does, for whole diffs of one file: the new text from the old one.
std::string patched(const std::string& old_text, const std::string& diff) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < old_text.size();) {
    const std::size_t end = std::min(old_text.find('\n', at), old_text.size() - 1) + 1;
    lines.push_back(old_text.substr(at, end - at));
    at = end;
  }
  std::string out;
  std::size_t line = 0, at = 0;
  while (at < diff.size()) {
    const std::size_t end = diff.find('\n', at) + 1;
    std::string row = diff.substr(at, end - at);
    at = end;
    if (row.starts_with("---") || row.starts_with("+++")) continue;
    if (row.starts_with("@@")) {
      std::size_t first = 0, count = 1;
      const int read = std::sscanf(row.c_str(), "@@ -%zu,%zu", &first, &count);
      REQUIRE(read >= 1);
      const std::size_t before = read == 2 && count == 0 ? first : first - 1;
      while (line < before) out += lines[line++];
      continue;
    }
    if (diff.compare(at, 2, "\\ ") == 0) {
      row.pop_back();
      at = diff.find('\n', at) + 1;
    }
    if (row[0] != '+') REQUIRE(lines.at(line++) == row.substr(1));
    if (row[0] != '-') out += row.substr(1);
  }
  while (line < lines.size()) out += lines[line++];
  return out;
}

}  // namespace

TEST_CASE("edits are applied in any order") {
  CHECK(apply("the the bell", {edit(3, 7, "")}) == "the bell");
  CHECK(apply("a b c", {edit(4, 5, "C"), edit(0, 1, "A"), edit(3, 3, "!")}) == "A b! C");
  CHECK(apply("", {edit(0, 0, "x")}) == "x");
  CHECK(apply("same", {}) == "same");
}

TEST_CASE("edits conflict where they overlap or stand at the same place") {
  CHECK(conflict(edit(0, 4, ""), edit(3, 5, "")));
  CHECK_FALSE(conflict(edit(0, 4, ""), edit(4, 5, "")));
  CHECK(conflict(edit(2, 2, "a"), edit(2, 2, "b")));
  CHECK(conflict(edit(0, 4, ""), edit(2, 2, "b")));
  CHECK_FALSE(conflict(edit(0, 4, ""), edit(4, 4, "b")));
}

TEST_CASE("a unified diff as patch reads it") {
  CHECK(unified_diff("a\n", "a\n", "x") == "");
  CHECK(unified_diff("a\nb\nc\n", "a\nB\nc\n", "x.md", 1) == "--- x.md\n+++ x.md\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
  CHECK(unified_diff("", "a\n", "x") == "--- x\n+++ x\n@@ -0,0 +1 @@\n+a\n");
  CHECK(unified_diff("a", "a\n", "x") == "--- x\n+++ x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
}

TEST_CASE("a diff, applied, gives the new text") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string texts[2];
    for (std::string& text : texts) {
      for (unsigned line = random() % 12; line > 0; --line)
        text += std::string(1, static_cast<char>('a' + random() % 4)) + "\n";
      if (random() % 4 == 0 && !text.empty()) text.pop_back();
    }
    INFO(texts[0] << "---\n" << texts[1]);
    CHECK(patched(texts[0], unified_diff(texts[0], texts[1], "x", static_cast<int>(random() % 4))) == texts[1]);
  }
  std::string a, b;
  for (int line = 0; line < 5000; ++line)
    a += "a" + std::to_string(line) + "\n", b += "b" + std::to_string(line) + "\n";
  CHECK(patched(a, unified_diff(a, b, "x")) == b);
}

TEST_CASE("breaks are byte offsets") {
  Breaks words(Breaks::Kind::word);
  std::vector<std::uint32_t> breaks;
  const std::string_view text = "Zoë’s 😀 dog";
  words.find(text, breaks);
  CHECK(breaks == std::vector<std::uint32_t>{0, 8, 9, 13, 14, 17});
  words.find("", breaks);
  CHECK(breaks == std::vector<std::uint32_t>{0});
  Breaks sentences(Breaks::Kind::sentence);
  sentences.find("One. Two.", breaks);
  CHECK(breaks == std::vector<std::uint32_t>{0, 5, 9});
  Breaks moved = std::move(sentences);
  moved.find("One.", breaks);
  CHECK(breaks == std::vector<std::uint32_t>{0, 4});
}
