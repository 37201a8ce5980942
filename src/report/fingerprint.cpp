#include "report/fingerprint.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>

#include "text/unicode.h"

namespace firstread {
namespace {

constexpr std::uint32_t words_around = 3;

std::uint64_t fnv1a(std::string_view bytes) {  // Fowler, Noll & Vo; chosen for being the same everywhere
  std::uint64_t hash = 14695981039346656037u;
  for (const unsigned char byte : bytes) hash = (hash ^ byte) * 1099511628211u;
  return hash;
}

std::string hexadecimal(std::uint64_t value) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string out(16, '0');
  for (int i = 15; i >= 0; --i, value >>= 4) out[static_cast<std::size_t>(i)] = digits[value & 15];
  return out;
}

// The words of the finding and three on either side, without leaving the sentences it touches: an edit further off, or
// in the next sentence, leaves it the same finding.
std::string context(const Finding& finding, const Analysis& analysis) {
  const auto tokens = analysis.tokens();
  const auto sentences = analysis.sentences();
  const auto ends_before = [&](const Token& token, Offset place) { return token.span.end <= place; };
  const auto begins_before = [&](const Token& token, Offset place) { return token.span.begin < place; };
  const auto first = static_cast<std::uint32_t>(
      std::lower_bound(tokens.begin(), tokens.end(), finding.span.begin, ends_before) - tokens.begin());
  const auto last = std::max(
      first, static_cast<std::uint32_t>(
                 std::lower_bound(tokens.begin(), tokens.end(), finding.span.end, begins_before) - tokens.begin()));
  const auto sentence_of = [&](std::uint32_t token) {
    const auto found = std::upper_bound(sentences.begin(), sentences.end(), token,
                                        [](std::uint32_t at, const Sentence& sentence) { return at < sentence.last; });
    return found == sentences.end() ? Sentence{first, first, 0} : *found;
  };
  const Sentence left = sentence_of(first), right = sentence_of(last > first ? last - 1 : first);
  const std::uint32_t from = std::max(left.first, first > words_around ? first - words_around : 0);
  const std::uint32_t to = std::min(std::max(right.last, last), last + words_around);
  std::string out;
  for (std::uint32_t i = std::min(from, first); i < to && i < tokens.size(); ++i) {
    if (i == first) out += '[';
    out += tokens[i].lower;
    if (i + 1 == last) out += ']';
    out += ' ';
  }
  return out;
}

}  // namespace

std::vector<std::string> fingerprints(const Findings& findings, const Analysis& analysis) {
  const std::string file = std::filesystem::path(analysis.source().name()).lexically_normal().generic_string();
  std::map<std::string, int> seen;
  std::vector<std::string> out;
  out.reserve(findings.size());
  for (const Finding& finding : findings) {
    std::string key = finding.rule->id + '\n' + to_lower(analysis.source().text(finding.span).substr(0, 400)) + '\n' +
                      context(finding, analysis);
    const int ordinal = seen[key]++;
    out.push_back(hexadecimal(fnv1a(file + '\n' + key + '\n' + std::to_string(ordinal))));
  }
  return out;
}

}  // namespace firstread
