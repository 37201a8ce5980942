#include "base/database.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <map>

namespace firstread {
namespace {

const std::string nothing;

Error trouble(const SQLite::Exception& exception, const std::string& file) {
  switch (exception.getErrorCode()) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return {
          "This file is damaged and cannot be read. Move it away, or restore it from a backup; a new one is made "
          "then.",
          file};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"Another program is using this file. Run again when it has finished.", file};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {"This file, or its folder, may only be read. Give yourself the right to write to it.", file};
    case SQLITE_FULL:
      return {"There is no room left on the disk. Make room, then run again.", file};
    case SQLITE_IOERR:
      return {"The disk gave an error on this file. See that the disk is well and that this is a file, not a folder.",
              file};
    case SQLITE_CANTOPEN:
      return {"This file cannot be opened. See that it is a file and that you may read it.", file};
    default:
      return {std::string("This file cannot be used: ") + exception.what() + ".", file};
  }
}

// SQLite makes its journal with the rights of the file, so the file is made first, readable by its owner only.
std::optional<Error> make_file(const std::filesystem::path& file) {
  std::error_code failed;
  const std::filesystem::path folder = file.parent_path();
  if (!folder.empty() && !std::filesystem::exists(folder, failed)) {
    std::filesystem::create_directories(folder, failed);
    if (failed) return Error{"The folder cannot be made: " + failed.message() + ".", folder.string()};
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failed);
  }
  const int made = ::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (made < 0) return Error{std::string("The file cannot be made: ") + std::strerror(errno) + ".", file.string()};
  const bool closed = ::fchmod(made, S_IRUSR | S_IWUSR) == 0;
  ::close(made);
  if (!closed) return Error{"The file cannot be kept to its owner alone. It would have to be yours.", file.string()};
  return std::nullopt;
}

}  // namespace

std::int64_t Row::number(std::size_t column) const {
  const auto* value = column < values_.size() ? std::get_if<std::int64_t>(&values_[column]) : nullptr;
  return value ? *value : 0;
}

double Row::real(std::size_t column) const {
  const auto* value = column < values_.size() ? std::get_if<double>(&values_[column]) : nullptr;
  return value ? *value : static_cast<double>(number(column));
}

const std::string& Row::text(std::size_t column) const {
  if (column >= values_.size()) return nothing;
  if (const auto* value = std::get_if<std::string>(&values_[column])) return *value;
  if (const auto* value = std::get_if<Blob>(&values_[column])) return value->bytes;
  return nothing;
}

struct Database::Body {
  Body(const std::filesystem::path& path, int flags, int patience)
      : file(path.string()), connection(path.string(), flags, patience) {}

  // Statements are kept, so that a hundred rows are parsed once.
  SQLite::Statement& statement(std::string_view sql) {
    auto at = statements.find(sql);
    if (at == statements.end())
      at =
          statements.emplace(std::string(sql), std::make_unique<SQLite::Statement>(connection, std::string(sql))).first;
    at->second->reset();
    at->second->clearBindings();
    return *at->second;
  }

  static void bind(SQLite::Statement& statement, const std::vector<Value>& values) {
    int place = 0;
    for (const Value& value : values) {
      ++place;
      if (const auto* number = std::get_if<std::int64_t>(&value))
        statement.bind(place, *number);
      else if (const auto* real = std::get_if<double>(&value))
        statement.bind(place, *real);
      else if (const auto* text = std::get_if<std::string>(&value))
        statement.bind(place, *text);
      else if (const auto* blob = std::get_if<Blob>(&value))
        statement.bind(place, blob->bytes.data(), static_cast<int>(blob->bytes.size()));
      else
        statement.bind(place);
    }
  }

  // The version is looked at again inside the transaction: two first runs may arrive together.
  std::optional<Error> migrate(const DatabasePlan& plan) {
    const auto version = [&] { return connection.execAndGet("PRAGMA user_version").getInt64(); };
    const auto newest = static_cast<std::int64_t>(plan.migrations.size());
    if (version() > newest)
      return Error{"This file was written by a newer firstread. Use that one, or update this one.", file};
    if (version() == newest) return std::nullopt;
    connection.exec("BEGIN IMMEDIATE");
    try {
      for (std::int64_t next = version(); next < newest; ++next)
        connection.exec(std::string(plan.migrations[static_cast<std::size_t>(next)]));
      connection.exec("PRAGMA application_id = " + std::to_string(plan.application));
      connection.exec("PRAGMA user_version = " + std::to_string(newest));
      connection.exec("COMMIT");
    } catch (const SQLite::Exception&) {
      connection.tryExec("ROLLBACK");
      throw;
    }
    return std::nullopt;
  }

  std::string file;
  SQLite::Database connection;
  std::map<std::string, std::unique_ptr<SQLite::Statement>, std::less<>> statements;
};

Database::Database(std::unique_ptr<Body> body) : body_(std::move(body)) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

Result<Database> Database::open(const std::filesystem::path& file, const DatabasePlan& plan, Access access) {
  if (access == Access::create)
    if (auto failed = make_file(file)) return *failed;
  try {
    const int flags = access == Access::read ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE;
    auto body = std::make_unique<Body>(file, flags, static_cast<int>(plan.patience.count()));
    // In this order: another first run may write both between the two looks, and writes them together.
    const bool fresh = body->connection.execAndGet("SELECT count(*) FROM sqlite_master").getInt64() == 0;
    const std::int64_t owner = body->connection.execAndGet("PRAGMA application_id").getInt64();
    if (!fresh && owner != static_cast<std::int64_t>(plan.application))
      return Error{"This is a database of another program. Move it away; a new one is made then.", body->file};
    body->connection.exec("PRAGMA foreign_keys = ON");
    if (access != Access::read) {
      if (auto failed = body->migrate(plan)) return *failed;
    } else if (const std::int64_t version = body->connection.execAndGet("PRAGMA user_version").getInt64();
               version != static_cast<std::int64_t>(plan.migrations.size())) {
      return Error{version > static_cast<std::int64_t>(plan.migrations.size())
                       ? "This file was written by a newer firstread. Use that one, or update this one."
                       : "This file was written by an older firstread, and may only be read. Give yourself the right "
                         "to write to it.",
                   body->file};
    }
    return Database(std::move(body));
  } catch (const SQLite::Exception& exception) {
    return trouble(exception, file.string());
  }
}

std::optional<Error> Database::run(std::string_view sql, const std::vector<Value>& values) {
  try {
    SQLite::Statement& statement = body_->statement(sql);
    Body::bind(statement, values);
    while (statement.executeStep()) {
    }
    statement.reset();
    return std::nullopt;
  } catch (const SQLite::Exception& exception) {
    return trouble(exception, body_->file);
  }
}

Result<std::vector<Row>> Database::ask(std::string_view sql, const std::vector<Value>& values) {
  try {
    SQLite::Statement& statement = body_->statement(sql);
    Body::bind(statement, values);
    std::vector<Row> out;
    while (statement.executeStep()) {
      std::vector<Value> row;
      for (int k = 0; k < statement.getColumnCount(); ++k) {
        const SQLite::Column column = statement.getColumn(k);
        if (column.isInteger())
          row.emplace_back(static_cast<std::int64_t>(column.getInt64()));
        else if (column.isFloat())
          row.emplace_back(column.getDouble());
        else if (column.isText())
          row.emplace_back(column.getString());
        else if (column.isBlob())
          row.emplace_back(Blob{column.getString()});
        else
          row.emplace_back(nullptr);
      }
      out.emplace_back(std::move(row));
    }
    statement.reset();
    return out;
  } catch (const SQLite::Exception& exception) {
    return trouble(exception, body_->file);
  }
}

std::int64_t Database::last_id() const { return body_->connection.getLastInsertRowid(); }

std::optional<Error> Database::together(const std::function<std::optional<Error>()>& work) {
  if (auto failed = run("BEGIN IMMEDIATE")) return failed;
  auto failed = work();
  if (!failed) failed = run("COMMIT");
  if (failed) (void)run("ROLLBACK");  // the first error is the one to tell
  return failed;
}

}  // namespace firstread
