#include "base/database.h"

#include <sys/stat.h>
#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

#include "support/scratch.h"

namespace firstread {
namespace {

using testing::Scratch;
using Access = Database::Access;

constexpr std::string_view first = "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT, size REAL, raw BLOB)";
constexpr std::string_view second = "ALTER TABLE notes ADD COLUMN kind TEXT DEFAULT 'plain'";
constexpr std::string_view one_step[] = {first};
constexpr std::string_view two_steps[] = {first, second};
const DatabasePlan plan{.application = 77, .migrations = one_step, .patience = std::chrono::milliseconds(3000)};

std::int64_t count(const std::filesystem::path& file) {
  auto open = Database::open(file, plan, Access::read);
  if (!open) return -1;
  const auto rows = open->ask("SELECT count(*) FROM notes");
  return rows ? (*rows)[0].number(0) : -2;
}

TEST_CASE("values go in and come back") {
  const Scratch scratch;
  auto open = Database::open(scratch / "deep/er/notes.db", plan, Access::create);
  REQUIRE(open);
  REQUIRE_FALSE(open->run("INSERT INTO notes (text, size, raw) VALUES (?, ?, ?)",
                          {std::string("naïve"), 1.5, Blob{std::string("\0x", 2)}}));
  CHECK(open->last_id() == 1);
  const auto rows = open->ask("SELECT id, text, size, raw, NULL FROM notes WHERE id = ?", {std::int64_t{1}});
  REQUIRE(rows);
  CHECK((*rows)[0].number(0) == 1);
  CHECK((*rows)[0].text(1) == "naïve");
  CHECK((*rows)[0].real(2) == 1.5);
  CHECK((*rows)[0].text(3) == std::string("\0x", 2));
  CHECK((*rows)[0].text(4).empty());
  SECTION("a mistake in a statement is an error, and the database goes on") {
    CHECK(open->run("INSERT INTO nowhere VALUES (1)"));
    CHECK(open->ask("SELECT count(*) FROM notes"));
  }
}

TEST_CASE("the file is its owner's alone") {
  const Scratch scratch;
  const auto file = scratch / "notes.db";
  std::ofstream(file).close();
  ::chmod(file.c_str(), 0644);
  REQUIRE(Database::open(file, plan, Access::create));
  struct stat seen {};
  REQUIRE(::stat(file.c_str(), &seen) == 0);
  CHECK((seen.st_mode & 0777) == 0600);
}

TEST_CASE("older files are brought up to date, newer ones are left alone") {
  const Scratch scratch;
  const auto file = scratch / "notes.db";
  const DatabasePlan later{.application = 77, .migrations = two_steps};
  { REQUIRE_FALSE(Database::open(file, plan, Access::create)->run("INSERT INTO notes (text) VALUES ('old')")); }
  auto open = Database::open(file, later, Access::write);
  REQUIRE(open);
  CHECK((*open->ask("SELECT kind FROM notes"))[0].text(0) == "plain");
  const auto refused = Database::open(file, plan, Access::write);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message == "This file was written by a newer firstread. Use that one, or update this one.");
}

TEST_CASE("what is not ours is said so") {
  const Scratch scratch;
  const auto file = scratch / "notes.db";
  SECTION("no file") {
    CHECK(Database::open(file, plan, Access::read).error().message.find("cannot be opened") != std::string::npos);
  }
  SECTION("not a database") {
    std::ofstream(file) << std::string(4096, 'x');
    CHECK(Database::open(file, plan, Access::create).error().message.find("damaged") != std::string::npos);
  }
  SECTION("damaged in the middle") {
    {
      auto open = Database::open(file, plan, Access::create);
      REQUIRE(open);
      REQUIRE_FALSE(open->together([&]() -> std::optional<Error> {
        for (int k = 0; k < 2000; ++k)
          if (auto failed = open->run("INSERT INTO notes (text) VALUES (?)", {std::string(50, 'y')})) return failed;
        return std::nullopt;
      }));
    }
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(4096);
    bytes << std::string(40000, '\xAB');
    bytes.close();
    auto open = Database::open(file, plan, Access::read);
    REQUIRE(open);
    CHECK(open->ask("SELECT * FROM notes").error().message.find("damaged") != std::string::npos);
  }
  SECTION("another program's") {
    const DatabasePlan other{.application = 78, .migrations = one_step};
    { REQUIRE(Database::open(file, other, Access::create)); }
    CHECK(Database::open(file, plan, Access::write).error().message.find("another program") != std::string::npos);
  }
  SECTION("a folder") {
    std::filesystem::create_directory(file);
    CHECK_FALSE(Database::open(file, plan, Access::create));
  }
}

TEST_CASE("a file that may only be read can be read, and writing says so") {
  const Scratch scratch;
  const auto file = scratch / "notes.db";
  { REQUIRE_FALSE(Database::open(file, plan, Access::create)->run("INSERT INTO notes (text) VALUES ('kept')")); }
  std::filesystem::permissions(file, std::filesystem::perms(0444));
  std::filesystem::permissions(scratch.folder(), std::filesystem::perms(0555));
  const int said = testing::finished(testing::child([&] {
    if (::getuid() == 0 && ::setuid(65534) != 0) return 3;  // rights do not hold for root
    auto open = Database::open(file, plan, Access::read);
    if (!open || open->ask("SELECT text FROM notes")->size() != 1) return 1;
    auto writing = Database::open(file, plan, Access::write);
    const auto failed =
        writing ? writing->run("INSERT INTO notes (text) VALUES ('no')") : std::optional(writing.error());
    return failed && failed->message.find("may only be read") != std::string::npos ? 0 : 2;
  }));
  CHECK(said == 0);
}

TEST_CASE("a transaction is whole or not at all") {
  const Scratch scratch;
  const auto file = scratch / "notes.db";
  auto open = Database::open(file, plan, Access::create);
  REQUIRE(open);
  const auto failed = open->together([&]() -> std::optional<Error> {
    if (auto wrong = open->run("INSERT INTO notes (text) VALUES ('a')")) return wrong;
    return Error{"no"};
  });
  REQUIRE(failed);
  CHECK(failed->message == "no");
  CHECK(count(file) == 0);
}

TEST_CASE("killed in the middle of writing, nothing is lost and nothing is half") {
  const Scratch scratch;
  const auto file = scratch / "notes.db";
  { REQUIRE(Database::open(file, plan, Access::create)); }
  std::int64_t before = 0;
  for (int round = 0; round < 12; ++round) {
    const pid_t writer = testing::child([&] {
      auto open = Database::open(file, plan, Access::write);
      while (open)
        (void)open->together([&]() -> std::optional<Error> {
          for (int k = 0; k < 10; ++k)
            if (auto failed = open->run("INSERT INTO notes (text) VALUES (?)", {std::string(500, 'z')})) return failed;
          return std::nullopt;
        });
      return 1;
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(15 + 7 * round));
    ::kill(writer, SIGKILL);
    testing::finished(writer);
    auto open = Database::open(file, plan, Access::write);
    REQUIRE(open);
    const auto rows = open->ask("SELECT count(*) FROM notes");
    REQUIRE(rows);
    const std::int64_t now = (*rows)[0].number(0);
    CHECK(now % 10 == 0);
    CHECK(now >= before);
    CHECK((*open->ask("PRAGMA integrity_check"))[0].text(0) == "ok");
    before = now;
  }
  CHECK(before > 0);
}

TEST_CASE("two runs at once both have their say, from the first moment of the file") {
  const Scratch scratch;
  const auto file = scratch / "notes.db";
  const auto work = [&] {
    auto open = Database::open(file, plan, Access::create);
    if (!open) return 1;
    for (int k = 0; k < 40; ++k)
      if (open->together([&] { return open->run("INSERT INTO notes (text) VALUES ('both')"); })) return 2;
    return 0;
  };
  const pid_t one = testing::child(work), other = testing::child(work);
  CHECK(testing::finished(one) == 0);
  CHECK(testing::finished(other) == 0);
  CHECK(count(file) == 80);
}

TEST_CASE("a file held by another program is waited for, then named") {
  const Scratch scratch;
  const auto file = scratch / "notes.db";
  auto holder = Database::open(file, plan, Access::create);
  REQUIRE(holder);
  REQUIRE_FALSE(holder->run("BEGIN EXCLUSIVE"));
  const DatabasePlan hasty{.application = 77, .migrations = one_step, .patience = std::chrono::milliseconds(50)};
  const auto refused = Database::open(file, hasty, Access::write);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message == "Another program is using this file. Run again when it has finished.");
}

}  // namespace
}  // namespace firstread
