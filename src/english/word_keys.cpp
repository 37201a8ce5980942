#include "english/word_keys.h"

#include <algorithm>
#include <string>

namespace firstread {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool lower_letter(char c) { return c >= 'a' && c <= 'z'; }
bool upper_letter(char c) { return c >= 'A' && c <= 'Z'; }

char shape_of(char c) {
  if (upper_letter(c)) return 'X';
  if (lower_letter(c)) return 'x';
  if (digit(c)) return 'd';
  return static_cast<unsigned char>(c) >= 0x80 ? 'u' : c;
}

bool ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Typographic marks are read as the plain ones, of which the treebank has more.
std::string_view plain_mark(std::string_view text) {
  if (text == "\u201C" || text == "\u201D") return "\"";
  if (text == "\u2018" || text == "\u2019") return "'";
  if (text == "\u2013" || text == "\u2014") return "-";
  if (text == "\u2026") return "...";
  if (text == "\uFFFC") return "something";  // a formula, a piece of code: a noun phrase
  return text;
}

// A word with a curly apostrophe, written with a straight one.
std::string straightened(std::string_view text, std::string_view lower) {
  std::string out(lower);
  if (!upper_letter(text.front())) return out;
  const bool all = std::ranges::none_of(text, lower_letter);
  for (std::size_t i = 0; i < (all ? out.size() : 1); ++i)
    if (lower_letter(out[i])) out[i] = static_cast<char>(out[i] - 'a' + 'A');
  return out;
}

}  // namespace

WordKeys word_keys(std::string_view written, std::string_view written_lower, const WordTable& table) {
  std::string room;
  std::string_view text = written, lower = written_lower;
  if (!ascii(written)) {
    text = plain_mark(written);
    if (text != written) {
      lower = text;
    } else if (!lower.empty() && ascii(lower)) {
      room = straightened(written, lower);
      text = room;
    }
  }
  WordKeys out;
  const Key hash = word_hash(lower);
  out.lower = atom(hash);
  out.exact = text == lower ? out.lower : atom(text_hash(text));
  const std::size_t length = lower.size();
  Key backward = 0xCBF29CE484222325u, forward = 0xCBF29CE484222325u;
  for (std::size_t i = 0; i < 5; ++i) {
    if (i < length) {
      const char c = lower[length - 1 - i];
      backward = (backward ^ static_cast<unsigned char>(digit(c) ? '0' : c)) * 0x100000001B3u;
    }
    out.suffix[i] = i < length ? atom(backward + i) : out.suffix[i - 1] + 1;
  }
  for (std::size_t i = 0; i < 4; ++i) {
    if (i < length) {
      const char c = lower[i];
      forward = (forward ^ static_cast<unsigned char>(digit(c) ? '0' : c)) * 0x100000001B3u;
    }
    out.prefix[i] = i < length ? atom(forward + i + 16) : out.prefix[i - 1] + 1;
  }

  Key shape = 0xCBF29CE484222325u;
  char last = 0;
  int run = 0;
  bool upper = false, small = false;
  for (const char c : text) {
    const char kind = shape_of(c);
    upper |= kind == 'X';
    small |= kind == 'x';
    if (kind == 'd') out.bits |= bit_digit;
    if (c == '-') out.bits |= bit_hyphen;
    if (c == '.') out.bits |= bit_dot;
    if (kind == 'u') out.bits |= bit_letter;
    run = kind == last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape = (shape ^ static_cast<unsigned char>(kind)) * 0x100000001B3u;
  }
  if (upper || small) out.bits |= bit_letter;
  if (!text.empty() && upper_letter(text.front())) out.bits |= bit_capital;
  if (upper && !small) out.bits |= bit_all_capitals;
  out.shape = atom(shape);

  if (const WordEntry* entry = table.find(hash)) {
    out.class_number = entry->word_class;
    for (std::size_t i = 0; i < 3; ++i) out.cluster[i] = atom(entry->cluster(i) + (i + 1) * 0x10000);
    out.capitals = atom(0x60000u + entry->capitals() * 8u + (out.bits & (bit_capital | bit_all_capitals)));
    out.known = out.lower;
  } else {
    for (std::size_t i = 0; i < 3; ++i) out.cluster[i] = atom((i + 1) * 0x10000);
    out.capitals = atom(0x60000u + (out.bits & (bit_capital | bit_all_capitals)));
    out.known = both(out.suffix[1], atom(out.bits + 0x5000u));
  }
  out.word_class = atom(out.class_number + 0x70000u);
  return out;
}

WordKeys SentenceKeys::outside(int side) {
  WordKeys out;
  const Key base = atom(0x900000u + static_cast<unsigned>(side));
  out.exact = out.lower = out.known = base;
  out.suffix.fill(base + 1);
  out.prefix.fill(base + 2);
  out.cluster = {base + 3, base + 4, base + 5};
  out.shape = base + 6;
  out.word_class = base + 7;
  out.capitals = base + 8;
  return out;
}

void SentenceKeys::add(std::string_view text, std::string_view lower, const WordTable& table) {
  words_.push_back(word_keys(text, lower, table));
  WordKeys& word = words_.back();
  word.first = !begun_;
  begun_ |= (word.bits & (bit_letter | bit_digit)) != 0;
}

void SentenceKeys::finish() {
  size_ = std::max(0, static_cast<int>(words_.size()) - margin);
  style_ = find_style();
  for (int i = 0; i < margin; ++i) words_.push_back(outside(1));
}

Key SentenceKeys::find_style() const {
  int words = 0, capital = 0, capitals = 0;  // the first word apart, which has a capital anyway
  bool first_capital = false;
  for (auto word = words_.begin() + margin; word != words_.end(); ++word) {
    if ((word->bits & bit_letter) == 0) continue;
    if (word->first) {
      first_capital = (word->bits & bit_capital) != 0;
      continue;
    }
    ++words;
    capital += (word->bits & bit_capital) != 0;
    capitals += (word->bits & bit_all_capitals) != 0;
  }
  unsigned style = first_capital ? 1 : 2;
  if (words == 0)
    style += 2;
  else if (capitals * 5 >= words * 3)
    style = 5;
  else if (capital * 4 >= words * 3)
    style = 6;
  else if (capital * 5 >= words * 2)
    style = 7;
  else if (capital > 0)
    style += 7;
  return atom(0x80000u + style);
}

}  // namespace firstread
