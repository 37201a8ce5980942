#include "base/zip.h"

#include <zip.h>

#include <algorithm>
#include <mutex>

namespace firstread {
namespace {

constexpr zip_int64_t most_members = 100'000;

Error damaged(const std::string& why) {
  return Error{"This file is damaged or cut off: its zip container cannot be read (" + why + ")."};
}

std::string words_of(zip_error_t* error) {
  std::string out = zip_error_strerror(error);
  zip_error_fini(error);
  return out;
}

// An archive over bytes in memory. After zip_close() the source still holds what was written.
struct Archive {
  zip_source_t* source = nullptr;
  zip_t* zip = nullptr;

  Archive() = default;
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  ~Archive() {
    if (zip) zip_discard(zip);
    if (source) zip_source_free(source);
  }

  std::optional<Error> open(std::string_view bytes, int flags) {
    zip_error_t error;
    zip_error_init(&error);
    source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (!source) return damaged(words_of(&error));
    zip_source_keep(source);
    zip = zip_open_from_source(source, flags, &error);
    if (!zip) {
      zip_source_free(source);  // the archive did not take its share
      return damaged(words_of(&error));
    }
    return std::nullopt;
  }

  Result<std::string> close() {
    if (zip_close(zip) != 0)
      return Error{"The document could not be put together: " + std::string(zip_strerror(zip)) + "."};
    zip = nullptr;
    std::string out;
    if (zip_source_open(source) != 0) return Error{"The document could not be put together."};
    zip_source_seek(source, 0, SEEK_END);
    out.resize(static_cast<std::size_t>(std::max<zip_int64_t>(zip_source_tell(source), 0)));
    zip_source_seek(source, 0, SEEK_SET);
    const zip_int64_t got = zip_source_read(source, out.data(), out.size());
    zip_source_close(source);
    if (got != static_cast<zip_int64_t>(out.size())) return Error{"The document could not be put together."};
    return out;
  }

  std::optional<Error> put(const std::string& name, const std::string& content, bool compressed) {
    zip_source_t* data = zip_source_buffer(zip, content.data(), content.size(), 0);
    const zip_int64_t index = data ? zip_file_add(zip, name.c_str(), data, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
      if (data) zip_source_free(data);
      return Error{"The document could not be put together: " + std::string(zip_strerror(zip)) + "."};
    }
    zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
    zip_file_set_mtime(zip, static_cast<zip_uint64_t>(index), 315532800,
                       0);  // 1980: the same input gives the same bytes
    return std::nullopt;
  }
};

}  // namespace

struct Zip::Body {
  Archive archive;
  std::mutex reading;  // the library reads one member at a time
};

Result<Zip> Zip::open(std::string_view bytes) {
  if (bytes.empty()) return Error{"This file is empty."};
  auto body = std::make_shared<Body>();
  if (auto error = body->archive.open(bytes, ZIP_RDONLY)) return *error;
  if (zip_get_num_entries(body->archive.zip, 0) > most_members) return damaged("it has too many members");
  return Zip(std::move(body));
}

bool Zip::has(const std::string& member) const { return zip_name_locate(body_->archive.zip, member.c_str(), 0) >= 0; }

std::vector<Zip::Member> Zip::members() const {
  const std::lock_guard guard(body_->reading);
  std::vector<Member> out;
  const zip_int64_t count = zip_get_num_entries(body_->archive.zip, 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t about;
    if (zip_stat_index(body_->archive.zip, static_cast<zip_uint64_t>(i), 0, &about) != 0) continue;
    if (!(about.valid & ZIP_STAT_NAME) || about.name[0] == '\0') continue;
    std::string name = about.name;
    if (name.back() != '/') out.push_back({std::move(name), about.valid & ZIP_STAT_SIZE ? about.size : 0});
  }
  return out;
}

Result<std::string> Zip::read(const std::string& member) const {
  const std::lock_guard guard(body_->reading);
  zip_t* zip = body_->archive.zip;
  const zip_int64_t index = zip_name_locate(zip, member.c_str(), 0);
  if (index < 0) return Error{"The part " + member + " is missing from this file."};
  zip_stat_t about;
  if (zip_stat_index(zip, static_cast<zip_uint64_t>(index), 0, &about) != 0) return damaged(zip_strerror(zip));
  if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE)
    return Error{"This file is locked with a password. Save it without one."};
  const Error large{"Its part " + member + " unpacks to more than " + std::to_string(most_bytes >> 20) +
                    " MB; no draft is that long."};
  if ((about.valid & ZIP_STAT_SIZE) && about.size > most_bytes) return large;
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
      zip_fopen_index(zip, static_cast<zip_uint64_t>(index), 0), &zip_fclose);
  if (!file) return damaged(zip_strerror(zip));
  // The size that is promised may be a lie: reading stops at the bound whatever it says.
  std::string out;
  for (std::size_t have = 0;;) {
    out.resize(std::max<std::size_t>(have + (1 << 16), std::min<std::size_t>(2 * have, most_bytes + 1)));
    const zip_int64_t got = zip_fread(file.get(), out.data() + have, out.size() - have);
    if (got < 0) return damaged(zip_file_strerror(file.get()));
    have += static_cast<std::size_t>(got);
    if (have > most_bytes) return large;
    if (got == 0) {
      out.resize(have);
      return out;
    }
  }
}

Result<std::string> with_members(std::string_view bytes, const std::map<std::string, std::string>& members) {
  // A new archive, into which the compressed bytes of the members that stay are copied. (Changing one in memory in
  // place is not safe: the library writes into the bytes it was given.)
  Archive from, to;
  if (auto error = from.open(bytes, ZIP_RDONLY)) return *error;
  if (auto error = to.open({}, ZIP_CREATE | ZIP_TRUNCATE)) return *error;
  const zip_int64_t count = zip_get_num_entries(from.zip, 0);
  if (count > most_members) return damaged("it has too many members");
  std::map<std::string, std::string> left = members;
  std::vector<std::string> kept;  // the library reads them when the archive is closed
  kept.reserve(members.size());
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(from.zip, static_cast<zip_uint64_t>(i), 0);
    if (!name) return damaged(zip_strerror(from.zip));
    if (const auto found = left.find(name); found != left.end()) {
      kept.push_back(std::move(found->second));
      if (auto error = to.put(name, kept.back(), true)) return *error;
      left.erase(found);
      continue;
    }
    if (members.contains(name) || zip_name_locate(to.zip, name, 0) >= 0) continue;  // a name twice
    zip_source_t* data = zip_source_zip(to.zip, from.zip, static_cast<zip_uint64_t>(i), 0, 0, -1);
    if (!data || zip_file_add(to.zip, name, data, ZIP_FL_ENC_GUESS) < 0) {
      if (data) zip_source_free(data);
      return damaged(zip_strerror(to.zip));
    }
  }
  for (const auto& [name, content] : left)
    if (auto error = to.put(name, content, true)) return *error;
  return to.close();
}

Result<std::string> new_zip(const std::vector<std::pair<std::string, std::string>>& members) {
  Archive archive;
  if (auto error = archive.open({}, ZIP_CREATE | ZIP_TRUNCATE)) return *error;
  bool first = true;
  for (const auto& [name, content] : members) {
    if (auto error = archive.put(name, content, !first)) return *error;
    first = false;
  }
  return archive.close();
}

}  // namespace firstread
