#include "base/files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>

using namespace firstread;
namespace fs = std::filesystem;

namespace {

// A folder of this test's own, gone at its end.
class Scratch {
 public:
  Scratch() {
    std::string name = (fs::temp_directory_path() / "firstread-files.XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Scratch() { fs::remove_all(path); }
  fs::path path;
};

bool says(const std::optional<Error>& error, std::string_view words) {
  return error && error->message.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("what is written is read and mapped") {
  const Scratch scratch;
  const auto files = disk();
  const fs::path file = scratch.path / "essay.md";
  CHECK_FALSE(files->exists(file));
  REQUIRE(!files->write(file, "The bell rang.\n"));
  CHECK(*files->read(file) == "The bell rang.\n");
  CHECK((*files->map(file))->bytes() == "The bell rang.\n");
  REQUIRE(!files->write(file, ""));
  CHECK(*files->read(file) == "");
  CHECK((*files->map(file))->bytes() == "");
  CHECK(files->list(scratch.path)->size() == 1);  // nothing temporary is left behind
}

TEST_CASE("writing keeps permissions and symbolic links") {
  const Scratch scratch;
  const auto files = disk();
  const fs::path file = scratch.path / "a.md", link = scratch.path / "link.md";
  REQUIRE(!files->write(file, "old"));
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink("a.md", link);
  REQUIRE(!files->write(link, "new"));
  CHECK(fs::is_symlink(link));
  CHECK(*files->read(file) == "new");
  CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("every trouble names the file and what would be right") {
  const Scratch scratch;
  const auto files = disk();
  const auto missing = files->read(scratch.path / "no.md");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().file == (scratch.path / "no.md").string());
  CHECK(says(missing.error(), "no such file"));
  CHECK(says(files->read(scratch.path).error(), "folder"));
  CHECK(says(files->map(scratch.path).error(), "folder"));
  CHECK(says(files->list(scratch.path / "no").error(), "no such folder"));
  CHECK(says(files->write(scratch.path / "no" / "a.md", "x"), "no such folder"));
  CHECK(says(files->write(scratch.path, "x"), "folder"));
  REQUIRE(!files->write(scratch.path / "a.md", "x"));
  CHECK(says(files->list(scratch.path / "a.md").error(), "not a folder"));
  if (::geteuid() != 0) {
    fs::permissions(scratch.path / "a.md", fs::perms::none);
    CHECK(says(files->read(scratch.path / "a.md").error(), "Permission denied"));
  }
}

TEST_CASE("a file that is too large is refused before it is read") {
  const Scratch scratch;
  const fs::path file = scratch.path / "large.txt";
  REQUIRE(!disk()->write(file, "x"));
  fs::resize_file(file, Files::most_bytes + 1);  // a hole: takes no room
  const auto read = disk()->read(file);
  REQUIRE_FALSE(read);
  CHECK(says(read.error(), "64 MB"));
}

TEST_CASE("a full disk leaves the old file as it was") {
  if (!fs::exists("/dev/full")) return;
  CHECK(says(disk()->write("/dev/full", "x"), "disk is full"));
}

TEST_CASE("a pipe can be read though it has no size") {
  const Scratch scratch;
  const fs::path pipe = scratch.path / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const std::string content(200'000, 'x');
  const pid_t writer = ::fork();
  if (writer == 0) ::_exit(disk()->write(pipe, content) ? 1 : 0);
  CHECK(*disk()->read(pipe) == content);
}

TEST_CASE("folders are made and listed in order") {
  const Scratch scratch;
  const auto files = disk();
  REQUIRE(!files->make_folder(scratch.path / "b" / "c"));
  REQUIRE(!files->make_folder(scratch.path / "b" / "c"));
  REQUIRE(!files->write(scratch.path / "b" / "z.md", "x"));
  REQUIRE(!files->write(scratch.path / "b" / "a.md", "x"));
  const auto list = files->list(scratch.path / "b");
  REQUIRE(list);
  CHECK(*list == std::vector<fs::path>{scratch.path / "b/a.md", scratch.path / "b/c", scratch.path / "b/z.md"});
  CHECK(files->is_folder(scratch.path / "b"));
}
