#include "english/cue_table.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <tuple>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace firstread {
namespace {

constexpr double load = 0.75;  // of the entries of a line that are used: with more, more stand in the next
constexpr unsigned most_check_bits = 16;

struct Head {
  std::uint32_t classes, check_bits, lines, all_lines;
};

// Classes 1 … are kept in as few bits as tell them apart.
unsigned class_bits(std::size_t classes) { return static_cast<unsigned>(std::bit_width(classes - 2)); }

}  // namespace

std::string CueTable::make(std::vector<Weight> weights, std::size_t classes, unsigned check_bits) {
  std::sort(weights.begin(), weights.end(), [&](const Weight& a, const Weight& b) {
    const auto order = [&](const Weight& one) {
      return std::tuple(cue_slot(one.cue, check_bits), one.of_class, one.value);
    };
    return order(a) < order(b);
  });
  CueTable shape;
  shape.check_bits_ = check_bits;
  shape.key_bits_ = 16 - class_bits(classes);
  shape.lines_ = static_cast<std::uint64_t>(static_cast<double>(weights.size()) / (load * entries_a_line)) + 1;
  std::vector<Line> lines;
  while (!shape.fill(weights, lines)) shape.lines_ += shape.lines_ / 64 + 1;
  const Head head{static_cast<std::uint32_t>(classes), check_bits, static_cast<std::uint32_t>(shape.lines_),
                  static_cast<std::uint32_t>(lines.size())};
  std::string out(reinterpret_cast<const char*>(&head), sizeof head);
  out.resize(line_bytes);
  return out.append(reinterpret_cast<const char*>(lines.data()), lines.size() * line_bytes);
}

bool CueTable::fill(std::span<const Weight> weights, std::vector<Line>& lines) const {
  lines.clear();
  std::size_t farthest = 0;
  for (std::size_t next = 0; next < weights.size() || lines.size() < lines_;) {
    Line line{};
    const std::size_t here = lines.size();
    const auto slot = [&] { return cue_slot(weights[next].cue, check_bits_); };
    const auto belongs = [&] { return next < weights.size() && line_of(slot()) <= here; };
    for (std::size_t k = 0; k < entries_a_line && belongs(); ++k, ++next) {
      // As many lines as one may look at must not hold two slots that are alike in the bits that are kept.
      const std::size_t own = line_of(slot());
      farthest = std::max(farthest, here - own);
      if (farthest > most_beyond || (farthest + 2) << (cue_bucket_bits + check_bits_) > lines_ << key_bits_)
        return false;
      (own == here ? line : lines[own]).beyond = static_cast<std::uint8_t>(here - own);
      const std::uint32_t of_class = weights[next].of_class - 1u;
      line.keys[k] = static_cast<std::uint16_t>((slot() & ((1u << key_bits_) - 1)) | of_class << key_bits_);
      line.weights[k] = weights[next].value;
    }
    lines.push_back(line);
  }
  return true;
}

std::optional<CueTable> CueTable::take(std::string_view& bytes) {
  if (bytes.size() < 2 * line_bytes || std::endian::native != std::endian::little) return std::nullopt;
  Head head{};
  std::memcpy(&head, bytes.data(), sizeof head);
  const std::size_t size = (std::size_t{head.all_lines} + 1) * line_bytes;
  if (head.classes < 2 || head.classes > most_classes || head.check_bits == 0 || head.check_bits > most_check_bits ||
      head.lines == 0 || head.lines > head.all_lines || bytes.size() < size)
    return std::nullopt;
  // A damaged file must not lead us astray: after the last line nothing is looked at.
  for (std::size_t last = 0; last < std::min<std::size_t>(most_beyond, head.lines); ++last)
    if (static_cast<std::uint8_t>(bytes[size - 1 - last * line_bytes]) > last) return std::nullopt;
  CueTable table;
  table.at_ = bytes.data() + line_bytes;
  table.classes_ = head.classes;
  table.lines_ = head.lines;
  table.check_bits_ = head.check_bits;
  table.key_bits_ = 16 - class_bits(head.classes);
  bytes.remove_prefix(size);
  return table;
}

// Which entries of a line have that key, as bits.
inline std::uint32_t CueTable::same(const char* line, std::uint16_t key, std::uint16_t mask) {
#if defined(__SSE2__)
  const __m128i wanted = _mm_set1_epi16(static_cast<short>(key)), part = _mm_set1_epi16(static_cast<short>(mask));
  const auto equal = [&](std::size_t first) {
    const __m128i keys = _mm_loadu_si128(reinterpret_cast<const __m128i*>(line + 2 * first));
    return _mm_cmpeq_epi16(_mm_and_si128(keys, part), wanted);
  };
  const int low = _mm_movemask_epi8(_mm_packs_epi16(equal(0), equal(8)));
  const int high = _mm_movemask_epi8(_mm_packs_epi16(equal(16), _mm_setzero_si128()));
  return static_cast<std::uint32_t>(low | high << 16) & ((1u << entries_a_line) - 1);
#else
  std::uint32_t out = 0;
  for (std::size_t k = 0; k < entries_a_line; ++k) {
    std::uint16_t found = 0;
    std::memcpy(&found, line + 2 * k, sizeof found);
    out |= static_cast<std::uint32_t>((found & mask) == key) << k;
  }
  return out;
#endif
}

void CueTable::add(std::span<const std::uint64_t> cues, Sums& sums) const {
  struct Look {
    const char* line;
    std::uint16_t key;
  };
  struct Hit {
    const char* line;
    std::uint32_t entries;
  };
  std::array<Look, (most_beyond + 1) * at_once> looks;
  std::array<Hit, (most_beyond + 1) * at_once> hits;
  const auto mask = static_cast<std::uint16_t>((1u << key_bits_) - 1);
  for (; !cues.empty(); cues = cues.subspan(std::min(cues.size(), at_once))) {
    std::size_t size = 0, found = 0;
    // What is looked at is seldom in the cache: all of it is asked for before the first is waited for.
    for (const std::uint64_t cue : cues.first(std::min(cues.size(), at_once))) {
      const std::uint64_t slot = cue_slot(cue, check_bits_);
      const char* line = at_ + line_of(slot) * line_bytes;
      __builtin_prefetch(line);
      looks[size++] = {line, static_cast<std::uint16_t>(slot & mask)};
    }
    // Whether a cue is there is as good as random: no branch on it.
    const auto look = [&](const char* line, std::uint16_t key) {
      const std::uint32_t entries = same(line, key, mask);
      hits[found] = {line, entries};
      found += entries != 0;
    };
    const std::size_t own = size;
    for (std::size_t k = 0; k < own; ++k) {
      const auto [line, key] = looks[k];
      look(line, key);
      const auto beyond = std::min(static_cast<std::uint8_t>(line[line_bytes - 1]), most_beyond);
      looks[size] = {line + line_bytes, key};
      size += beyond != 0;
      for (std::size_t more = 2; more <= beyond; ++more) looks[size++] = {line + more * line_bytes, key};
    }
    for (std::size_t k = own; k < size; ++k) look(looks[k].line, looks[k].key);
    for (std::size_t k = 0; k < found; ++k) {
      for (std::uint32_t left = hits[k].entries; left != 0; left &= left - 1) {
        const auto entry = static_cast<std::size_t>(std::countr_zero(left));
        std::uint16_t key = 0;
        std::memcpy(&key, hits[k].line + 2 * entry, sizeof key);
        sums[((std::size_t{key} >> key_bits_) + 1) & (most_classes - 1)] +=
            static_cast<std::int8_t>(hits[k].line[2 * entries_a_line + entry]);
      }
    }
  }
}

}  // namespace firstread
