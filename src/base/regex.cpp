#include "base/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <utility>

#include "base/regex_needs.h"

namespace firstread {
namespace {

constexpr std::size_t longest_pattern = 10'000;
constexpr std::uint32_t most_depth = 100'000, most_heap_kilobytes = 20'000;

std::string message_of(int code) {
  PCRE2_UCHAR buffer[256];
  pcre2_get_error_message(code, buffer, sizeof buffer);
  return reinterpret_cast<const char*>(buffer);
}

PCRE2_SPTR units(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data() ? text.data() : ""); }

constexpr std::size_t most_needs = 6;

// Of what the pattern needs, what is rarest in prose: no small letter nor space, few bytes.
std::vector<ByteSet> rarest_needs(std::string_view pattern, bool ignore_case) {
  const ByteSet common = bytes_of("etaoinsrhldcu ");
  std::vector<ByteSet> out = regex_needs(pattern, ignore_case);
  std::ranges::stable_sort(out, {}, [&](const ByteSet& set) { return std::pair((set & common).count(), set.count()); });
  out.resize(std::min(out.size(), most_needs));
  return out;
}

}  // namespace

struct Regex::Body {
  std::unique_ptr<pcre2_code, decltype(&pcre2_code_free)> code{nullptr, &pcre2_code_free};
  std::unique_ptr<pcre2_match_context, decltype(&pcre2_match_context_free)> limits{nullptr, &pcre2_match_context_free};
  std::vector<ByteSet> needs;  // of each a match holds a byte
};

Result<Regex> Regex::compile(std::string_view pattern, const Options& options) {
  if (pattern.size() > longest_pattern)
    return Error{"This pattern is longer than " + std::to_string(longest_pattern) + " bytes."};
  int code = 0;
  PCRE2_SIZE at = 0;
  auto body = std::make_shared<Body>();
  const std::uint32_t flags =
      PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | (options.ignore_case ? PCRE2_CASELESS : 0);
  body->code.reset(pcre2_compile(units(pattern), pattern.size(), flags, &code, &at, nullptr));
  if (!body->code)
    return Error{"The pattern “" + std::string(pattern) + "” is wrong at character " + std::to_string(at + 1) + ": " +
                 message_of(code) + "."};
  if (options.fast) pcre2_jit_compile(body->code.get(), PCRE2_JIT_COMPLETE);  // where it cannot, the interpreter does
  body->needs = rarest_needs(pattern, options.ignore_case);
  body->limits.reset(pcre2_match_context_create(nullptr));
  pcre2_set_match_limit(body->limits.get(), options.most_steps);
  pcre2_set_depth_limit(body->limits.get(), most_depth);
  pcre2_set_heap_limit(body->limits.get(), most_heap_kilobytes);
  return Regex(std::move(body));
}

namespace {

using MatchData = std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)>;

MatchData data_for(const pcre2_code* code) {
  return {pcre2_match_data_create_from_pattern(code, nullptr), &pcre2_match_data_free};
}

Result<std::optional<Regex::Match>> search(const pcre2_code* code, pcre2_match_context* limits, pcre2_match_data* data,
                                           std::string_view text, std::size_t from, std::uint32_t flags) {
  const int count = pcre2_match(code, units(text), text.size(), from, flags | PCRE2_NO_UTF_CHECK, data, limits);
  if (count == PCRE2_ERROR_NOMATCH) return std::optional<Regex::Match>();
  if (count == PCRE2_ERROR_MATCHLIMIT || count == PCRE2_ERROR_DEPTHLIMIT || count == PCRE2_ERROR_HEAPLIMIT ||
      count == PCRE2_ERROR_JIT_STACKLIMIT)
    return Error{"This pattern takes too long on this text. Avoid repetitions inside repetitions, such as (a+)+."};
  if (count < 0) return Error{"This pattern could not be searched for: " + message_of(count) + "."};
  const PCRE2_SIZE* ends = pcre2_get_ovector_pointer(data);
  Regex::Match match(pcre2_get_ovector_count(data));
  for (std::size_t i = 0; i < match.size(); ++i)
    if (i < static_cast<std::size_t>(count) && ends[2 * i] != PCRE2_UNSET) match[i] = {ends[2 * i], ends[2 * i + 1]};
  // \K in a lookahead can put the start after the end.
  if (match[0].begin > match[0].end) match[0].begin = match[0].end;
  return std::optional(std::move(match));
}

}  // namespace

bool Regex::may_match(const ByteSet& present) const {
  return std::ranges::all_of(body_->needs, [&](const ByteSet& set) { return (present & set).any(); });
}

Result<std::optional<Regex::Match>> Regex::find(std::string_view text, std::size_t from) const {
  if (from > text.size()) return std::optional<Match>();
  const MatchData data = data_for(body_->code.get());
  return search(body_->code.get(), body_->limits.get(), data.get(), text, from, 0);
}

Result<std::vector<Regex::Match>> Regex::all(std::string_view text) const {
  std::vector<Match> out;
  const MatchData data = data_for(body_->code.get());
  for (std::size_t from = 0; from <= text.size();) {
    auto found = search(body_->code.get(), body_->limits.get(), data.get(), text, from, 0);
    if (!found) return found.error();
    if (!*found) break;
    const Group whole = (**found)[0];
    out.push_back(*std::move(*found));
    from = std::max(whole.end, from);
    if (whole.begin == whole.end || whole.end < from) {
      // An empty match: go on after the next character.
      if (from >= text.size()) break;
      do ++from;
      while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80);
    }
  }
  return out;
}

std::optional<std::size_t> Regex::group(std::string_view name) const {
  const int number = pcre2_substring_number_from_name(body_->code.get(), units(std::string(name)));
  return number > 0 ? std::optional(static_cast<std::size_t>(number)) : std::nullopt;
}

std::size_t Regex::groups() const {
  std::uint32_t count = 0;
  pcre2_pattern_info(body_->code.get(), PCRE2_INFO_CAPTURECOUNT, &count);
  return count;
}

}  // namespace firstread
