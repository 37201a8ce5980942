#include "report/snippet.h"

#include <catch2/catch.hpp>

#include "text/unicode.h"
#include "text/utf8.h"

using namespace firstread;

namespace {

// A note on the first "[…]" of the line.
Note marked(std::string line) {
  const auto open = line.find('['), close = line.find(']');
  Note note;
  note.begin = {12, count_points(line.substr(0, open)) + 1};
  note.end = {12, note.begin.point_column + count_points(line.substr(open + 1, close - open - 1))};
  line.erase(close, 1);
  line.erase(open, 1);
  note.excerpt = {line};
  return note;
}

std::string drawn(const Note& note, int width = 80) {
  std::string out;
  for (const std::string& line : snippet(note, {.width = width}, palette(false))) out += line + "\n";
  return out;
}

}  // namespace

TEST_CASE("carets stand below the marked words") {
  CHECK(drawn(marked("The bell [rang, we] left.")) == "  12 | The bell rang, we left.\n     |          ^^^^^^^^\n");
}

TEST_CASE("wide, combining and control characters keep carets in place") {
  CHECK(drawn(marked("東京 [is] big")) == "  12 | 東京 is big\n     |      ^^\n");
  CHECK(drawn(marked("a [京都] b")) == "  12 | a 京都 b\n     |   ^^^^\n");
  CHECK(drawn(marked("cafe\xCC\x81 [is] open")) == "  12 | cafe\xCC\x81 is open\n     |      ^^\n");
  CHECK(drawn(marked("a\t[b]")) == "  12 | a    b\n     |      ^\n");
  CHECK(drawn(marked("\x1b[[x] y")).find('\x1b') == std::string::npos);
}

TEST_CASE("a long line is cut around the mark, within the width") {
  std::string line;
  for (int i = 0; i < 40; ++i) line += "words and ";
  const std::string out = drawn(marked(line + "[here]" + " more" + line), 60);
  CHECK(out.find("here") != std::string::npos);
  CHECK(out.find("…") != std::string::npos);
  for (std::size_t at = 0, end; at < out.size(); at = end + 1) {
    end = out.find('\n', at);
    CHECK(cells(out.substr(at, end - at)) <= 60);
  }
}

TEST_CASE("a place between characters is a caret of its own") {
  CHECK(drawn(marked("The end[]")) == "  12 | The end\n     |        ^\n");
}

TEST_CASE("wrapping squeezes white space and keeps to the width") {
  CHECK(wrapped("one  two\nthree four", 9) == std::vector<std::string>{"one two", "three", "four"});
  CHECK(wrapped("", 9).empty());
  CHECK(wrapped("a verylongwordindeed b", 6) == std::vector<std::string>{"a", "verylongwordindeed", "b"});
}
