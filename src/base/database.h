// A SQLite file of our own: owner-only, with a version and migrations, safe under several runs at once and after a
// crash. Every trouble is an Error in plain words that names the file; nothing here throws.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace firstread {

struct Blob {
  std::string bytes;
};
using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string, Blob>;

class Row {
 public:
  explicit Row(std::vector<Value> values) : values_(std::move(values)) {}
  // A value of another type is 0 or empty.
  std::int64_t number(std::size_t column) const;
  double real(std::size_t column) const;
  const std::string& text(std::size_t column) const;  // of a blob, its bytes

 private:
  std::vector<Value> values_;
};

struct DatabasePlan {
  std::uint32_t application = 0;  // SQLite's application_id: whose file it is
  std::span<const std::string_view>
      migrations;  // each brings the file from version n to n + 1; never changed once published
  std::chrono::milliseconds patience{2000};  // how long to wait for another run that is writing
};

class Database {
 public:
  enum class Access { read, write, create };  // create: also when there is no file yet; its folder is made too

  static Result<Database> open(const std::filesystem::path& file, const DatabasePlan& plan, Access access);
  ~Database();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;

  std::optional<Error> run(std::string_view sql, const std::vector<Value>& values = {});
  Result<std::vector<Row>> ask(std::string_view sql, const std::vector<Value>& values = {});
  std::int64_t last_id() const;  // of the row that run() inserted last

  // All of it or nothing: when `work` gives an error, or the program dies in the middle, the file is as it was before.
  std::optional<Error> together(const std::function<std::optional<Error>()>& work);

 private:
  struct Body;
  explicit Database(std::unique_ptr<Body> body);
  std::unique_ptr<Body> body_;
};

}  // namespace firstread
