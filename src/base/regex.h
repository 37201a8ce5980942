// Regular expressions (PCRE2) over UTF-8. Compiling and matching give errors as values, and matching gives up on a
// pattern that explodes, so that a teacher's rule cannot hang a run. A Regex may be used by several threads at once.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_set.h"
#include "base/result.h"

namespace firstread {

class Regex {
 public:
  struct Options {
    bool ignore_case = false;
    bool fast = false;                     // compiled to machine code: worth it only for patterns that read much text
    std::uint32_t most_steps = 1'000'000;  // of one search
  };
  struct Group {  // bytes [begin, end) of the text; npos twice where the group took no part
    std::size_t begin = std::string_view::npos, end = std::string_view::npos;
    explicit operator bool() const { return begin != std::string_view::npos; }
  };
  using Match = std::vector<Group>;  // the whole match first

  static Result<Regex> compile(std::string_view pattern, const Options& options);
  static Result<Regex> compile(std::string_view pattern) { return compile(pattern, Options{}); }

  // The first match at or after byte `from`; nothing where there is none. `text` must be valid UTF-8.
  Result<std::optional<Match>> find(std::string_view text, std::size_t from = 0) const;
  // Every match, none overlapping another.
  Result<std::vector<Match>> all(std::string_view text) const;
  // False where no text of these bytes holds a match; true may be wrong. Cheaper by far than to search.
  bool may_match(const ByteSet& present) const;
  // The number of the group with this name.
  std::optional<std::size_t> group(std::string_view name) const;
  std::size_t groups() const;  // without the whole match

 private:
  struct Body;
  explicit Regex(std::shared_ptr<const Body> body) : body_(std::move(body)) {}
  std::shared_ptr<const Body> body_;
};

}  // namespace firstread
