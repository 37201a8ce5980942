#include "english/tokenizer.h"

#include <algorithm>
#include <array>

#include "english/abbreviations.h"
#include "english/addresses.h"
#include "english/clitics.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace firstread {
namespace {

bool ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool ascii_digit(char c) { return c >= '0' && c <= '9'; }

enum class Class : std::uint8_t { letter, digit, apostrophe, hyphen, space, other };

struct Character {
  char32_t value;
  std::uint32_t bytes;
  Class kind;
};

Character character(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80) {
    Class kind = Class::other;
    if (ascii_letter(c))
      kind = Class::letter;
    else if (ascii_digit(c))
      kind = Class::digit;
    else if (c == '\'')
      kind = Class::apostrophe;
    else if (c == '-')
      kind = Class::hyphen;
    else if (c == ' ' || (c >= '\t' && c <= '\r'))
      kind = Class::space;
    return {static_cast<unsigned char>(c), 1, kind};
  }
  const Point point = point_at(text, at);
  Class kind = Class::other;
  switch (point.value) {
    case 0x2019:
    case 0x02BC:
      kind = Class::apostrophe;
      break;
    case 0x2010:
    case 0x2011:
      kind = Class::hyphen;
      break;
    case 0x00AD:
    case 0x200D:
    case 0x200C:
    case 0x2060:
      kind = Class::letter;
      break;  // invisible, inside words
    default:
      if (is_letter(point.value) || is_mark(point.value))
        kind = Class::letter;
      else if (is_digit(point.value))
        kind = Class::digit;
      else if (is_space(point.value) || point.value == 0x200B)
        kind = Class::space;
  }
  return {point.value, point.bytes, kind};
}

bool word_like(Class kind) { return kind == Class::letter || kind == Class::digit; }

// One run of characters without white space, cut into tokens.
class Run {
 public:
  Run(std::string_view text, std::uint32_t begin, std::uint32_t end)
      : text_(text), begin_(begin), at_(begin), end_(end) {}

  template <class Emit>
  void cut(Emit&& emit) {
    while (at_ < end_) {
      if (!before_letter_) {
        if (const std::size_t size = address_size(rest()); size > 0) {
          emit(at_, at_ + static_cast<std::uint32_t>(size), TokenKind::address);
          at_ += static_cast<std::uint32_t>(size);
          continue;
        }
        if (const std::size_t size = telephone_size(rest()); size > 0) {
          take(emit, at_ + static_cast<std::uint32_t>(size), TokenKind::number);
          continue;
        }
      }
      if (const std::size_t size = at_ == begin_ ? emoticon_size(rest()) : 0; size > 0) {
        take(emit, at_ + static_cast<std::uint32_t>(size), TokenKind::symbol);
        continue;
      }
      const Character c = character(text_, at_);
      if (c.value == Prose::object)
        take(emit, at_ + c.bytes, TokenKind::object);
      else if (c.kind == Class::digit || (signed_number(c) && !before_letter_))
        number(emit);
      else if (c.kind == Class::letter || elision(c))
        word(emit);
      else
        mark(emit, c);
    }
  }

 private:
  std::string_view rest() const { return text_.substr(at_, end_ - at_); }
  char byte(std::uint32_t at) const { return at < end_ ? text_[at] : '\0'; }
  Class kind_at(std::uint32_t at) const { return at < end_ ? character(text_, at).kind : Class::space; }

  template <class Emit>
  void take(Emit&& emit, std::uint32_t stop, TokenKind kind) {
    emit(at_, stop, kind);
    before_letter_ = kind == TokenKind::word;
    at_ = stop;
  }

  bool signed_number(const Character& c) const {
    return (c.value == '.' || c.value == '+') && ascii_digit(byte(at_ + 1)) &&
           (at_ == 0 || !ascii_digit(text_[at_ - 1]));
  }

  // 'em, 'tis, 'cause, '90s: an apostrophe that opens a word.
  bool elision(const Character& c) const {
    if (c.kind != Class::apostrophe || before_letter_) return false;
    return starts_with_elision(text_.substr(at_ + c.bytes, end_ - at_ - c.bytes));
  }

  template <class Emit>
  void number(Emit&& emit) {
    std::uint32_t stop = at_;
    if (byte(stop) == '+' || byte(stop) == '.') ++stop;
    while (stop < end_) {
      const Character c = character(text_, stop);
      if (c.kind == Class::digit)
        stop += c.bytes;
      else if ((c.value == '.' || c.value == ',' || c.value == ':' || c.value == '/') && ascii_digit(byte(stop + 1)))
        ++stop;
      else
        break;
    }
    // "5th", "1990s", "20km", "3D" are one token; "5-year" is three.
    std::uint32_t tail = stop;
    while (tail < end_ && kind_at(tail) == Class::letter) tail += character(text_, tail).bytes;
    if (tail - stop <= 3) {
      stop = tail;
      while (stop < end_ && word_like(kind_at(stop)) && tail > at_) stop += character(text_, stop).bytes;  // "3D2"
      // "1990's"
      if (kind_at(stop) == Class::apostrophe && byte(stop + character(text_, stop).bytes) == 's' &&
          kind_at(stop + character(text_, stop).bytes + 1) != Class::letter && ascii_digit(text_[stop - 1]))
        stop += character(text_, stop).bytes + 1;
    }
    take(emit, stop, TokenKind::number);
  }

  template <class Emit>
  void word(Emit&& emit) {
    std::uint32_t stop = at_;
    bool digits = false;
    while (stop < end_) {
      const Character c = character(text_, stop);
      if (word_like(c.kind)) {
        digits = digits || c.kind == Class::digit;
        stop += c.bytes;
        continue;
      }
      const Class next = kind_at(stop + c.bytes);
      if (c.kind == Class::apostrophe && (next == Class::letter || stop == at_)) {
        stop += c.bytes;
        continue;
      }
      if (c.value == '.' && keeps_stop(stop)) {
        ++stop;
        continue;
      }
      if (c.value == '&' && next == Class::letter && stop > at_ && stop - at_ <= 2) {
        stop += 1;
        continue;
      }  // R&D, AT&T
      break;
    }
    const std::string_view whole = text_.substr(at_, stop - at_);
    const std::uint32_t cut = static_cast<std::uint32_t>(clitic(whole));
    if (!digits && cut > 0 && cut < whole.size()) {
      const std::uint32_t end = stop;
      take(emit, at_ + cut, TokenKind::word);
      take(emit, end, TokenKind::word);
      return;
    }
    take(emit, stop, digits && ascii_digit(whole[0]) ? TokenKind::number : TokenKind::word);
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
    return is_abbreviation(lower);
  }

  // A lone capital and a stop is an initial when a name follows ("J. Smith"), not at the end of "vitamin C."
  bool initial_follows(std::uint32_t at) const {
    std::size_t next = at;
    while (next < text_.size() && text_[next] == ' ') ++next;
    return next > at && next < text_.size() && text_[next] >= 'A' && text_[next] <= 'Z';
  }

  template <class Emit>
  void mark(Emit&& emit, const Character& c) {
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
    take(emit, stop, punctuation ? TokenKind::punctuation : TokenKind::symbol);
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
  bool before_letter_ = false;  // the token just cut was a word and touches this one
};

// Letters the English scanner has no rules for: their words are found by Unicode's.
bool needs_unicode(std::string_view run) {
  for (std::size_t at = 0; at < run.size();) {
    if (static_cast<unsigned char>(run[at]) < 0x80) {
      ++at;
      continue;
    }
    const Point point = point_at(run, at);
    if (point.value >= 0x0E00 && !(point.value >= 0x1E00 && point.value < 0x2070) && point.value != Prose::object &&
        point.value != 0xFEFF)
      return true;
    at += point.bytes;
  }
  return false;
}

bool plain_lower(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80 && !(c >= 'A' && c <= 'Z'); });
}

std::string_view lowered(std::string_view text, std::deque<std::string>& strings) {
  if (plain_lower(text)) return text;
  std::string out;
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    out.assign(text);
    for (char& c : out)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  } else {
    out = to_lower(folded(text));
  }
  return strings.emplace_back(std::move(out));
}

}  // namespace

Tokenizer::Tokenizer() : words_(Breaks::Kind::word) {}

void Tokenizer::tokens(const Block& block, std::vector<Token>& out, std::deque<std::string>& strings) {
  const std::string_view text = block.prose.text;
  const std::size_t first = out.size();
  bool space = true;
  const auto emit = [&](std::uint32_t begin, std::uint32_t end, TokenKind kind) {
    Token token;
    token.begin = begin;
    token.end = end;
    token.span = block.prose.to_source(begin, end);
    token.text = text.substr(begin, end - begin);
    token.lower = lowered(token.text, strings);
    token.key = token_key(token.lower);
    token.lemma = token.lower;
    token.kind = kind;
    token.space_before = space;
    token.capital = kind == TokenKind::word && starts_upper(token.text);
    token.foreign = block.prose.within(Markup::emphasis, begin, end);
    out.push_back(token);
    space = false;
  };

  for (std::uint32_t at = 0; at < text.size();) {
    const Character c = character(text, at);
    if (c.kind == Class::space) {
      space = true;
      at += c.bytes;
      continue;
    }
    std::uint32_t end = at;
    while (end < text.size()) {
      const Character next = character(text, end);
      if (next.kind == Class::space) break;
      end += next.bytes;
    }
    const std::string_view run = text.substr(at, end - at);
    if (needs_unicode(run)) {
      words_.find(run, breaks_);
      for (std::size_t k = 1; k < breaks_.size(); ++k) {
        const Character begins = character(run, breaks_[k - 1]);
        const TokenKind kind = begins.value == Prose::object  ? TokenKind::object
                               : begins.kind == Class::letter ? TokenKind::word
                               : begins.kind == Class::digit  ? TokenKind::number
                               : is_punctuation(begins.value) ? TokenKind::punctuation
                                                              : TokenKind::symbol;
        emit(at + breaks_[k - 1], at + breaks_[k], kind);
      }
    } else {
      Run(text, at, end).cut(emit);
    }
    at = end;
  }
  mark_quotations(std::span(out).subspan(first));
  mark_citations(std::span(out).subspan(first));
}

}  // namespace firstread
