#include "base/files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace firstread {
namespace {

namespace fs = std::filesystem;

// What the system's error number means to somebody who only wants an essay read.
Error trouble(const fs::path& path, int number) {
  std::string message;
  switch (number) {
    case ENOENT:
      message = "There is no such file. Look for a typing mistake in its name or its folder.";
      break;
    case ENOTDIR:
      message = "A part of this path is a file where a folder was expected.";
      break;
    case EISDIR:
      message = "This is a folder. Name the files in it.";
      break;
    case EACCES:
    case EPERM:
      message = "Permission denied. You may not open this file; ask its owner, or look at its permissions.";
      break;
    case ENOSPC:
    case EDQUOT:
      message = "The disk is full. Make room and try again; the file is as it was before.";
      break;
    case EROFS:
      message = "The disk cannot be written to.";
      break;
    case ENAMETOOLONG:
      message = "This name is too long.";
      break;
    case ELOOP:
      message = "This symbolic link leads in a circle.";
      break;
    default:
      message = std::string(std::strerror(number)) + ".";
      break;
  }
  return {std::move(message), path.string(), 0};
}

class Handle {
 public:
  explicit Handle(int number) : number_(number) {}
  Handle(Handle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Handle& operator=(Handle&&) = delete;
  ~Handle() {
    if (number_ >= 0) ::close(number_);
  }
  int operator*() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }

 private:
  int number_;
};

std::string megabytes(std::uintmax_t bytes) { return std::to_string(bytes >> 20) + " MB"; }

Error too_large(const fs::path& path, std::uintmax_t most) {
  return {"This file is larger than " + megabytes(most) + ", the most that is read at once. Split it.", path.string(),
          0};
}

class Mapped : public Mapping {
 public:
  Mapped(void* start, std::size_t size) : start_(start), size_(size) {}
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;
  ~Mapped() override {
    if (size_ > 0) ::munmap(start_, size_);
  }
  std::string_view bytes() const override { return {static_cast<const char*>(start_), size_}; }

 private:
  void* start_;
  std::size_t size_;
};

class Disk : public Files {
 public:
  bool exists(const fs::path& path) const override {
    std::error_code code;
    return fs::exists(path, code);
  }

  bool is_folder(const fs::path& path) const override {
    std::error_code code;
    return fs::is_directory(path, code);
  }

  Result<std::string> read(const fs::path& path) const override {
    struct stat about {};
    Handle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file || ::fstat(*file, &about) != 0) return trouble(path, errno);
    if (S_ISDIR(about.st_mode)) return trouble(path, EISDIR);
    if (about.st_size > static_cast<off_t>(most_bytes)) return too_large(path, most_bytes);
    // The size is only a hint: pipes have none, and a file may grow while it is read.
    std::string out;
    std::size_t room = about.st_size > 0 ? static_cast<std::size_t>(about.st_size) + 1 : 1 << 16;
    for (std::size_t have = 0;; room = 2 * have + 1) {
      out.resize(room);
      while (have < room) {
        const ssize_t got = ::read(*file, out.data() + have, room - have);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return trouble(path, errno);
        if (got == 0) {
          out.resize(have);
          return out;
        }
        have += static_cast<std::size_t>(got);
        if (have > most_bytes) return too_large(path, most_bytes);
      }
    }
  }

  Result<std::shared_ptr<const Mapping>> map(const fs::path& path) const override {
    struct stat about {};
    Handle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file || ::fstat(*file, &about) != 0) return trouble(path, errno);
    if (S_ISDIR(about.st_mode)) return trouble(path, EISDIR);
    const auto size = static_cast<std::size_t>(about.st_size);
    void* start = nullptr;
    if (size > 0) {
      start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, *file, 0);
      if (start == MAP_FAILED) return trouble(path, errno);
    }
    return std::shared_ptr<const Mapping>(std::make_shared<Mapped>(start, size));
  }

  std::optional<Error> write(const fs::path& asked, std::string_view content) const override {
    std::error_code code;
    // A symbolic link stays a link: what it points to is replaced.
    fs::path path = fs::is_symlink(asked, code) ? fs::weakly_canonical(asked, code) : asked;
    if (code) path = asked;
    if (is_folder(path)) return trouble(asked, EISDIR);
    struct stat before {};
    const bool existed = ::stat(path.c_str(), &before) == 0;
    if (existed && ::access(path.c_str(), W_OK) != 0) return trouble(asked, errno);
    if (existed && !S_ISREG(before.st_mode))
      return write_through(path, content);  // a pipe or device has nothing to keep

    std::string temporary = path.string() + ".XXXXXX";
    Handle file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!file)
      return errno == ENOENT ? Error{"There is no such folder to write to.", asked.string(), 0} : trouble(asked, errno);
    const auto give_up = [&](int number) {
      ::unlink(temporary.c_str());
      return trouble(asked, number);
    };
    const mode_t mask = ::umask(0);
    ::umask(mask);
    if (::fchmod(*file, existed ? before.st_mode & 07777 : 0666 & ~mask) != 0) return give_up(errno);
    if (const int number = write_all(*file, content)) return give_up(number);
    if (::fsync(*file) != 0) return give_up(errno);
    if (::rename(temporary.c_str(), path.c_str()) != 0) return give_up(errno);
    const fs::path parent = path.parent_path();
    if (Handle folder(::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)); folder)
      (void)::fsync(
          *folder);  // the new name is on disk too; some file systems cannot, and the file is whole all the same
    return std::nullopt;
  }

  std::optional<Error> make_folder(const fs::path& path) const override {
    std::error_code code;
    fs::create_directories(path, code);
    if (code) return trouble(path, code.value());
    return std::nullopt;
  }

  Result<std::vector<fs::path>> list(const fs::path& folder) const override {
    std::error_code code;
    fs::directory_iterator entries(folder, code);
    if (code == std::errc::no_such_file_or_directory)
      return Error{"There is no such folder. Look for a typing mistake in its name.", folder.string(), 0};
    if (code == std::errc::not_a_directory) return Error{"This is a file, not a folder.", folder.string(), 0};
    std::vector<fs::path> out;
    for (; !code && entries != fs::directory_iterator(); entries.increment(code)) out.push_back(entries->path());
    if (code) return trouble(folder, code.value());
    std::sort(out.begin(), out.end());
    return out;
  }

 private:
  static int write_all(int file, std::string_view content) {
    while (!content.empty()) {
      const ssize_t put = ::write(file, content.data(), content.size());
      if (put < 0 && errno == EINTR) continue;
      if (put < 0) return errno;
      content.remove_prefix(static_cast<std::size_t>(put));
    }
    return 0;
  }

  static std::optional<Error> write_through(const fs::path& path, std::string_view content) {
    Handle file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    const int number = file ? write_all(*file, content) : errno;
    return number ? std::optional(trouble(path, number)) : std::nullopt;
  }
};

}  // namespace

std::unique_ptr<Files> disk() { return std::make_unique<Disk>(); }

}  // namespace firstread
