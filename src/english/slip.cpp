#include "english/slip.h"

#include <algorithm>
#include <array>

#include "english/edit_costs.h"

namespace firstread {
namespace {

bool all_vowels(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_vowel); }

SlipKind kind(std::string_view written, std::string_view meant, char before, char after) {
  if (meant == "'" || written == "'") return SlipKind::apostrophe;
  if (written.empty() && meant.size() == 1)
    return meant[0] == before || meant[0] == after ? SlipKind::undoubled : SlipKind::missing;
  if (meant.empty() && written.size() == 1)
    return written[0] == before || written[0] == after ? SlipKind::doubled : SlipKind::needless;
  if (written.size() == 2 && meant.size() == 2 && written[0] == meant[1] && written[1] == meant[0])
    return SlipKind::swapped;
  if (all_vowels(written) && all_vowels(meant)) return SlipKind::vowel;
  if (written.size() == 1 && meant.size() == 1) return SlipKind::letter;
  return SlipKind::other;
}

}  // namespace

std::string_view name(SlipKind kind) {
  constexpr std::array<std::string_view, 9> names{"other",   "missing", "needless", "swapped",   "undoubled",
                                                  "doubled", "vowel",   "letter",   "apostrophe"};
  return names[static_cast<std::size_t>(kind)];
}

Slip slip(std::string_view written, std::string_view meant) {
  std::size_t head = 0, tail = 0;
  const std::size_t shorter = std::min(written.size(), meant.size());
  while (head < shorter && written[head] == meant[head]) ++head;
  while (tail < shorter - head && written[written.size() - 1 - tail] == meant[meant.size() - 1 - tail]) ++tail;
  Slip out;
  out.written = written.substr(head, written.size() - head - tail);
  out.meant = meant.substr(head, meant.size() - head - tail);
  const char before = head > 0 ? meant[head - 1] : '\0', after = tail > 0 ? meant[meant.size() - tail] : '\0';
  out.kind = kind(out.written, out.meant, before, after);
  if (out.kind == SlipKind::undoubled) out.meant = std::string(2, out.meant[0]);
  if (out.kind == SlipKind::doubled) out.meant = out.written;
  return out;
}

bool is_of_the_keys(std::string_view written, std::string_view meant) {
  const Slip what = slip(written, meant);
  switch (what.kind) {
    case SlipKind::swapped: {
      const bool either_way = what.meant == "ie" || what.meant == "ei" || what.meant == "le" || what.meant == "el" ||
                              what.meant == "re" || what.meant == "er";
      return !either_way;
    }
    case SlipKind::letter:
    case SlipKind::vowel:
    case SlipKind::other: {
      if (what.written.size() != 1 || what.meant.size() != 1) return false;
      const std::size_t at = written.find(what.written, written.size() > 1 ? 1 : 0);
      const bool another_sound = at == std::string_view::npos || substitution(written, at, what.meant[0]) >= .8f;
      return neighbouring_keys(what.written[0], what.meant[0]) && another_sound;
    }
    case SlipKind::doubled:  // "bettter"
      return meant.find(std::string(2, what.written[0])) != std::string_view::npos &&
             written.find(std::string(3, what.written[0])) != std::string_view::npos;
    case SlipKind::needless: {  // "tyhe"
      std::size_t at = 0;
      while (at < meant.size() && written[at] == meant[at]) ++at;
      return (at > 0 && neighbouring_keys(written[at], written[at - 1])) ||
             (at + 1 < written.size() && neighbouring_keys(written[at], written[at + 1]));
    }
    case SlipKind::missing:
    case SlipKind::undoubled:
    case SlipKind::apostrophe:
      return false;
  }
  return false;
}

}  // namespace firstread
