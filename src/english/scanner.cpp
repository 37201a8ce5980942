#include "english/scanner.h"

#include <string>

#include "document/block.h"
#include "english/abbreviations.h"
#include "english/addresses.h"
#include "english/characters.h"
#include "english/clitics.h"
#include "text/unicode.h"

namespace firstread {
namespace {

using Kind = Character::Kind;

bool word_like(Kind kind) { return kind == Kind::letter || kind == Kind::digit; }

// One run of characters without white space, cut into tokens.
class Run {
 public:
  Run(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<Cut>& cuts)
      : text_(text), begin_(begin), at_(begin), end_(end), cuts_(cuts) {}

  void cut() {
    while (at_ < end_) {
      if (!before_letter_) {
        if (const std::size_t size = address_size(rest()); size > 0) {
          cuts_.push_back({at_, at_ + static_cast<std::uint32_t>(size), TokenKind::address});
          at_ += static_cast<std::uint32_t>(size);
          continue;
        }
        if (const std::size_t size = telephone_size(rest()); size > 0) {
          take(at_ + static_cast<std::uint32_t>(size), TokenKind::number);
          continue;
        }
      }
      if (const std::size_t size = at_ == begin_ ? emoticon_size(rest()) : 0; size > 0) {
        take(at_ + static_cast<std::uint32_t>(size), TokenKind::symbol);
        continue;
      }
      const Character c = character(text_, at_);
      if (c.value == Prose::object)
        take(at_ + c.bytes, TokenKind::object);
      else if (c.kind == Kind::digit || (signed_number(c) && !before_letter_))
        number();
      else if (c.kind == Kind::letter || elision(c))
        word();
      else
        mark(c);
    }
  }

 private:
  std::string_view rest() const { return text_.substr(at_, end_ - at_); }
  char byte(std::uint32_t at) const { return at < end_ ? text_[at] : '\0'; }
  Kind kind_at(std::uint32_t at) const { return at < end_ ? character(text_, at).kind : Kind::space; }

  void take(std::uint32_t stop, TokenKind kind) {
    cuts_.push_back({at_, stop, kind});
    before_letter_ = kind == TokenKind::word;
    at_ = stop;
  }

  bool signed_number(const Character& c) const {
    return (c.value == '.' || c.value == '+') && ascii_digit(byte(at_ + 1)) &&
           (at_ == 0 || !ascii_digit(text_[at_ - 1]));
  }

  // 'em, 'tis, 'cause, '90s: an apostrophe that opens a word.
  bool elision(const Character& c) const {
    if (c.kind != Kind::apostrophe || before_letter_) return false;
    return starts_with_elision(text_.substr(at_ + c.bytes, end_ - at_ - c.bytes));
  }

  void number() {
    std::uint32_t stop = at_;
    if (byte(stop) == '+' || byte(stop) == '.') ++stop;
    while (stop < end_) {
      const Character c = character(text_, stop);
      if (c.kind == Kind::digit)
        stop += c.bytes;
      else if ((c.value == '.' || c.value == ',' || c.value == ':' || c.value == '/') && ascii_digit(byte(stop + 1)))
        ++stop;
      else
        break;
    }
    // "5th", "1990s", "20km", "3D" are one token; "5-year" is three.
    std::uint32_t tail = stop;
    while (tail < end_ && kind_at(tail) == Kind::letter) tail += character(text_, tail).bytes;
    if (tail - stop <= 3) {
      stop = tail;
      while (stop < end_ && word_like(kind_at(stop)) && tail > at_) stop += character(text_, stop).bytes;  // "3D2"
      // "1990's"
      if (kind_at(stop) == Kind::apostrophe && byte(stop + character(text_, stop).bytes) == 's' &&
          kind_at(stop + character(text_, stop).bytes + 1) != Kind::letter && ascii_digit(text_[stop - 1]))
        stop += character(text_, stop).bytes + 1;
    }
    take(stop, TokenKind::number);
  }

  void word() {
    std::uint32_t stop = at_;
    bool digits = false;
    while (stop < end_) {
      const Character c = character(text_, stop);
      if (word_like(c.kind)) {
        digits = digits || c.kind == Kind::digit;
        stop += c.bytes;
        continue;
      }
      const Kind next = kind_at(stop + c.bytes);
      if ((c.kind == Kind::apostrophe && (next == Kind::letter || stop == at_)) ||
          (c.kind == Kind::other && (c.value == '`' || c.value == 0xB4) && next == Kind::letter && stop > at_)) {
        stop += c.bytes;
        continue;
      }
      if (c.value == '.' && keeps_stop(stop)) {
        ++stop;
        continue;
      }
      if (c.value == '&' && next == Kind::letter && stop > at_ && stop - at_ <= 2) {
        stop += 1;
        continue;
      }  // R&D, AT&T
      break;
    }
    const std::string_view whole = text_.substr(at_, stop - at_);
    const std::uint32_t cut = static_cast<std::uint32_t>(clitic(whole));
    if (!digits && cut > 0 && cut < whole.size()) {
      const std::uint32_t end = stop;
      take(at_ + cut, TokenKind::word);
      take(end, TokenKind::word);
      return;
    }
    take(stop, digits && ascii_digit(whole[0]) ? TokenKind::number : TokenKind::word);
  }

  // Whether the full stop at `stop` belongs to the word begun at at_: initials, acronyms, abbreviations.
  bool keeps_stop(std::uint32_t stop) const {
    const std::string_view before = text_.substr(at_, stop - at_);
    const bool more = stop + 1 < end_ && ascii_letter(text_[stop + 1]);
    const auto last_dot = before.rfind('.');
    const std::size_t letters = before.size() - (last_dot == std::string_view::npos ? 0 : last_dot + 1);
    if (letters == 1 && ascii_letter(before.back())) {  // U.S., J., e.g., a.m.
      if (last_dot != std::string_view::npos) return true;
      if (more && stop + 2 < end_ && text_[stop + 2] == '.') return true;
      return !more && before[0] >= 'A' && before[0] <= 'Z' && before[0] != 'I' && initial_follows(stop + 1);
    }
    if (last_dot != std::string_view::npos) return more && letters <= 3 && before.find('.') <= 2;  // Ph.D.
    if (more) return false;
    std::string lower(before);
    for (char& c : lower)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return is_abbreviation(lower) || ((lower == "no" || lower == "nos") && numbers(stop + 1));
  }

  // "in No. 5 of the list" names one of several; "I said no." does not.
  bool numbers(std::uint32_t after) const {
    if (text_[at_] != 'N' || at_ < 2 || text_[at_ - 1] != ' ' || after + 1 >= text_.size() || text_[after] != ' ')
      return false;
    const char before = text_[at_ - 2];
    return ascii_digit(text_[after + 1]) && (ascii_letter(before) || before == ',' || before == '(');
  }

  // A lone capital and a stop is an initial when a name follows ("J. Smith"), not at the end of "vitamin C."
  bool initial_follows(std::uint32_t at) const {
    std::size_t next = at;
    while (next < text_.size() && text_[next] == ' ') ++next;
    return next > at && next < text_.size() && text_[next] >= 'A' && text_[next] <= 'Z';
  }

  void mark(const Character& c) {
    std::uint32_t stop = at_ + c.bytes;
    const auto same = [&](auto accepted) {
      while (stop < end_) {
        const Character next = character(text_, stop);
        if (!accepted(next.value)) break;
        stop += next.bytes;
      }
    };
    if (c.value == '.')
      same([](char32_t v) { return v == '.'; });
    else if (c.value == '!' || c.value == '?')
      same([](char32_t v) { return v == '!' || v == '?'; });
    else if (c.value == '\'' && byte(stop) == '\'')
      stop += 1;  // '' as a double quotation mark
    else if (c.value == '`' && byte(stop) == '`')
      stop += 1;
    else if (is_line(c.value))
      same_or_line(stop, c.value);
    else if (c.value < 0x80 &&
             std::string_view("$<>+/\\^|#").find(static_cast<char>(c.value)) != std::string_view::npos)
      same([&](char32_t v) { return v == c.value; });
    const bool punctuation = is_punctuation(c.value) && c.value != '%' && c.value != '&' && c.value != '@' &&
                             c.value != '#' && c.value != '*';
    take(stop, punctuation ? TokenKind::punctuation : TokenKind::symbol);
    before_letter_ = false;
  }

  static bool is_line(char32_t v) { return v == '-' || v == '=' || v == '*' || v == '_' || v == '~'; }

  // A line drawn with marks is one token: "-----", "----====".
  void same_or_line(std::uint32_t& stop, char32_t first) const {
    std::uint32_t line = stop;
    while (stop < end_ && static_cast<unsigned char>(byte(stop)) == first) ++stop;
    while (line < end_ && is_line(static_cast<unsigned char>(byte(line)))) ++line;
    if (line - at_ >= 4) stop = line;
  }

  std::string_view text_;
  std::uint32_t begin_, at_, end_;
  std::vector<Cut>& cuts_;
  bool before_letter_ = false;  // the token just cut was a word and touches this one
};

}  // namespace

void scan(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<Cut>& cuts) {
  Run(text, begin, end, cuts).cut();
}

}  // namespace firstread
