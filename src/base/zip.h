// Members of a zip file (libzip), in memory. Nothing is ever unpacked to disk, and no member is read beyond its bound,
// so neither a name that climbs out of its folder nor a bomb does harm.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace firstread {

class Zip {
 public:
  static constexpr std::size_t most_bytes = 48u << 20;  // of one member, unpacked

  // `bytes` must outlive the Zip.
  static Result<Zip> open(std::string_view bytes);

  bool has(const std::string& member) const;
  Result<std::string> read(const std::string& member) const;  // may be called from several threads

  struct Member {
    std::string name;
    std::uint64_t bytes = 0;  // unpacked, as the archive promises; not to be trusted
  };
  std::vector<Member> members() const;  // in the order of the archive, without folders

 private:
  struct Body;
  explicit Zip(std::shared_ptr<Body> body) : body_(std::move(body)) {}
  std::shared_ptr<Body> body_;
};

// The same zip file with some members replaced or added; the others keep their bytes and their order.
Result<std::string> with_members(std::string_view bytes, const std::map<std::string, std::string>& members);

// A new zip file. The first member is stored as it is, not compressed, since OpenDocument wants its type there.
Result<std::string> new_zip(const std::vector<std::pair<std::string, std::string>>& members);

}  // namespace firstread
