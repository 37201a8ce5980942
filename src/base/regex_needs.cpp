#include "base/regex_needs.h"

#include <algorithm>

namespace firstread {
namespace {

using Needs = std::vector<ByteSet>;

constexpr bool is_letter(unsigned char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
constexpr bool is_figure(unsigned char c) { return c >= '0' && c <= '9'; }

ByteSet bytes_from(unsigned first, unsigned last) {
  ByteSet out;
  for (unsigned byte = first; byte <= last; ++byte) out.set(byte);
  return out;
}

// Figures of every script begin with these bytes: U+2000 … 2FFF, with dashes and quotation marks, holds none.
ByteSet figures() {
  ByteSet out = bytes_from('0', '9') | bytes_from(0xC4, 0xFF);
  out.reset(0xE2);
  return out;
}

class Reader {
 public:
  Reader(std::string_view pattern, bool ignore_case) : pattern_(pattern), ignore_case_(ignore_case) {}

  Needs read() {
    Needs out = choice();
    return failed_ || at_ != pattern_.size() ? Needs{} : out;
  }

 private:
  static constexpr int most_depth = 50;
  static constexpr std::size_t most_needs = 64;  // a longer pattern needs no more to be told apart

  bool more() const { return !failed_ && at_ < pattern_.size(); }
  bool next_is(std::string_view text) const { return pattern_.substr(at_).starts_with(text); }
  bool take(std::string_view text) {
    if (!next_is(text)) return false;
    at_ += text.size();
    return true;
  }
  Needs fail() {
    failed_ = true;
    return {};
  }

  // Of several alternatives one is there: a byte of what each of them needs most narrowly.
  Needs choice() {
    Needs first = sequence();
    if (!next_is("|")) return first;
    ByteSet one_of = narrowest(first);
    while (more() && take("|")) one_of |= narrowest(sequence());
    return one_of.all() ? Needs{} : Needs{one_of};
  }

  static ByteSet narrowest(const Needs& needs) {
    const auto found = std::ranges::min_element(needs, {}, [](const ByteSet& set) { return set.count(); });
    return found == needs.end() ? ByteSet().set() : *found;
  }

  Needs sequence() {
    Needs out;
    while (more() && !next_is("|") && !next_is(")")) {
      Needs one = item();
      if (may_be_missing()) continue;
      for (const ByteSet& set : one)  // each once
        if (out.size() < most_needs && std::ranges::find(out, set) == out.end()) out.push_back(set);
    }
    return out;
  }

  // What follows an item says how often it stands.
  bool may_be_missing() {
    bool missing = false;
    if (take("?") || take("*")) {
      missing = true;
    } else if (take("+")) {
    } else if (const std::size_t end = pattern_.find('}', at_); next_is("{") && end != std::string_view::npos) {
      // At least once only where a number that is not 0 comes first; what is no number of times at all counts as none.
      const auto first = static_cast<unsigned char>(pattern_[at_ + 1]);
      missing = !is_figure(first) || first == '0';
      at_ = end + 1;
    } else {
      return false;
    }
    if (!take("?")) take("+");
    return missing;
  }

  Needs item() {
    const auto c = static_cast<unsigned char>(pattern_[at_]);
    if (c == '(') return group();
    if (c == '[') return characters();
    if (c == '\\') return escape();
    ++at_;
    if (c == '.' || c == '^' || c == '$') return {};
    if (c >= 0x80) return beyond_ascii(c);
    return {literal(c)};
  }

  ByteSet literal(unsigned char c) const {
    ByteSet out;
    out.set(c);
    if (ignore_case_ && is_letter(c)) {
      out.set(c ^ 0x20u);
      if ((c | 0x20) == 'k') out.set(0xE2);  // the Kelvin sign
      if ((c | 0x20) == 's') out.set(0xC5);  // the long s
    }
    return out;
  }

  // The rest of a longer character. Punctuation of U+2000 … 207F has no other case.
  Needs beyond_ascii(unsigned char lead) {
    const bool sure = !ignore_case_ || (lead == 0xE2 && (next_is("\x80") || next_is("\x81")));
    while (at_ < pattern_.size() && (static_cast<unsigned char>(pattern_[at_]) & 0xC0) == 0x80) ++at_;
    if (!sure) return {};
    ByteSet out;
    out.set(lead);
    return {out};
  }

  Needs escape() {
    if (at_ + 1 >= pattern_.size()) return fail();
    const auto c = static_cast<unsigned char>(pattern_[at_ + 1]);
    at_ += 2;
    if (!is_letter(c) && !is_figure(c)) return c < 0x80 ? Needs{literal(c)} : fail();
    if (c == 'd') return {figures()};
    if (c == 'k' && take("<")) {  // again what a group matched
      const std::size_t end = pattern_.find('>', at_);
      if (end == std::string_view::npos) return fail();
      at_ = end + 1;
      return {};
    }
    return std::string_view("bBwWsSDhHvVRAzZK").find(static_cast<char>(c)) == std::string_view::npos ? fail() : Needs{};
  }

  // A class in brackets: the bytes its characters begin with.
  Needs characters() {
    ++at_;
    const bool negated = take("^");
    ByteSet out;
    for (bool first = true; more() && (first || !next_is("]")); first = false) {
      auto c = static_cast<unsigned char>(pattern_[at_++]);
      if (c == '[' && (next_is(":") || next_is(".") || next_is("="))) return fail();
      if (c == '\\') {
        if (!more()) return fail();
        c = static_cast<unsigned char>(pattern_[at_++]);
        if (c == 'd') {
          out |= figures();
          continue;
        }
        if (is_letter(c) || is_figure(c)) {
          if (c != 'w' && c != 's') return fail();
          out.set();
          continue;
        }
      }
      if (c >= 0x80) {
        if (ignore_case_) out.set();  // its other case may begin otherwise
        out |= bytes_from(0x80, 0xFF);
        continue;
      }
      if (next_is("-") && at_ + 1 < pattern_.size() && pattern_[at_ + 1] != ']') {
        const auto last = static_cast<unsigned char>(pattern_[at_ + 1]);
        if (last == '\\' || last >= 0x80 || last < c) return fail();
        at_ += 2;
        for (unsigned byte = c; byte <= last; ++byte) out |= literal(static_cast<unsigned char>(byte));
        continue;
      }
      out |= literal(c);
    }
    if (!take("]")) return fail();
    return negated || out.all() ? Needs{} : Needs{out};
  }

  Needs group() {
    ++at_;
    if (++depth_ > most_depth || next_is("*")) return fail();
    bool needed = true;
    const bool outer_case = ignore_case_;
    if (take("?")) {
      if (take("=") || take("!") || take("<=") || take("<!")) {
        needed = false;
      } else if (take("<") || take("P<")) {
        const std::size_t end = pattern_.find('>', at_);
        if (end == std::string_view::npos) return fail();
        at_ = end + 1;
      } else if (take("-i:")) {
        ignore_case_ = false;
      } else if (take("i:")) {
        ignore_case_ = true;
      } else if (!take(":") && !take(">")) {
        return fail();
      }
    }
    Needs out = choice();
    ignore_case_ = outer_case;
    --depth_;
    if (!take(")")) return fail();
    return needed ? out : Needs{};
  }

  std::string_view pattern_;
  bool ignore_case_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool failed_ = false;
};

}  // namespace

std::vector<ByteSet> regex_needs(std::string_view pattern, bool ignore_case) {
  return Reader(pattern, ignore_case).read();
}

}  // namespace firstread
