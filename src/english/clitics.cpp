#include "english/clitics.h"

#include <algorithm>
#include <array>
#include <string>

namespace firstread {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same(std::string_view a, std::string_view lower_b) {
  return a.size() == lower_b.size() &&
         std::equal(a.begin(), a.end(), lower_b.begin(), [](char x, char y) { return lower(x) == y; });
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view item) { return same(word, item); });
}

bool letters(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (lower(c) >= 'a' && lower(c) <= 'z') || c == '.';
  });
}

struct Apostrophe {
  std::size_t at = std::string_view::npos, bytes = 0;
};

Apostrophe last_apostrophe(std::string_view word) {
  Apostrophe found;
  if (const auto at = word.find_last_of("'`"); at != std::string_view::npos) found = {at, 1};
  for (const std::string_view mark : {"\xE2\x80\x99", "\xC2\xB4"})  // ’ ´
    if (const auto at = word.rfind(mark); at != std::string_view::npos && (found.bytes == 0 || at > found.at))
      found = {at, mark.size()};
  return found;
}

}  // namespace

std::size_t clitic(std::string_view word) {
  if (word.size() < 3) return 0;
  if (same(word, "cannot")) return 3;
  const Apostrophe mark = last_apostrophe(word);
  if (mark.bytes == 0 || mark.at == 0) return 0;
  const std::string_view before = word.substr(0, mark.at);
  const std::string_view after = word.substr(mark.at + mark.bytes);
  if (!letters(before)) return 0;
  if (same(after, "t") && before.size() > 1 && lower(before.back()) == 'n') return before.size() - 1;  // do|n't, ca|n't
  if (is_one_of(after, {"s", "re", "ve", "ll", "d", "m"})) return mark.at;
  return 0;
}

bool starts_with_elision(std::string_view after) {
  std::size_t size = 0;
  while (size < after.size() &&
         ((lower(after[size]) >= 'a' && lower(after[size]) <= 'z') || (after[size] >= '0' && after[size] <= '9')))
    ++size;
  const std::string_view word = after.substr(0, size);
  if (size >= 2 && word[0] >= '0' && word[0] <= '9')
    return size <= 3 && word[1] >= '0' && word[1] <= '9' && (size == 2 || word[2] == 's');
  const bool closed = size < after.size() && (after[size] == '\'' || after.substr(size, 3) == "\xE2\x80\x99");
  if (closed) return same(word, "n");  // rock 'n' roll
  return is_one_of(word, {"em", "tis", "twas", "cause", "til", "bout", "twere", "twill", "n", "round"});
}

bool is_address_ending(std::string_view ending, std::string_view before) {
  static constexpr std::array<std::string_view, 18> hosts{"com", "org", "net", "edu", "gov", "mil", "info", "io", "uk",
                                                          "ca",  "au",  "eu",  "de",  "fr",  "tv",  "gg",   "ly", "co"};
  static constexpr std::array<std::string_view, 34> files{
      "txt", "pdf",  "doc", "docx", "odt", "rtf", "html", "htm", "md",  "csv", "xls", "xlsx",
      "ppt", "pptx", "jpg", "jpeg", "png", "gif", "svg",  "mp3", "mp4", "zip", "exe", "json",
      "xml", "yaml", "yml", "js",   "py",  "cpp", "css",  "tex", "sql", "php"};
  const auto in = [&](const auto& list) { return std::find(list.begin(), list.end(), ending) != list.end(); };
  if (in(files)) return true;
  // "me.de" at a missing space is likelier than a host, so short endings ask for a host that looks like one.
  if (!in(hosts)) return false;
  return ending.size() >= 3 || before.find('.') != std::string_view::npos;
}

void mark_quotations(std::span<Token> block) {
  // The mark that is open, and where. A pair must stand in one block; an open mark without its partner opens nothing.
  const auto close = [&](std::size_t from, std::size_t to) {
    for (std::size_t k = from; k <= to; ++k) block[k].quoted = true;
  };
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t straight = none, curly = none, single = none, angled = none;
  for (std::size_t k = 0; k < block.size(); ++k) {
    const std::string_view text = block[k].text;
    const bool glued_after = k + 1 < block.size() && !block[k + 1].space_before;
    const bool opens =
        block[k].space_before || k == 0 || block[k - 1].text == "(" || block[k - 1].text == "\xE2\x80\x94";
    if (text == "\"" || text == "''" || text == "``") {
      if (straight == none)
        straight = k;
      else {
        close(straight, k);
        straight = none;
      }
    } else if (text == "\xE2\x80\x9C" || text == "\xE2\x80\x9E") {
      curly = k;
    } else if (text == "\xE2\x80\x9D") {
      if (curly != none) close(curly, k);
      curly = none;
    } else if (text == "\xC2\xAB") {
      angled = k;
    } else if (text == "\xC2\xBB") {
      if (angled != none) close(angled, k);
      angled = none;
    } else if (text == "\xE2\x80\x98" || (text == "'" && opens && glued_after)) {
      single = k;
    } else if (text == "'" || text == "\xE2\x80\x99") {
      if (single != none && !opens) {
        close(single, k);
        single = none;
      }
    }
  }
}

void mark_citations(std::span<Token> block) {
  const auto year = [](const Token& token) {
    return token.kind == TokenKind::number && token.text.size() >= 4 && token.text.size() <= 5 &&
           (token.text.substr(0, 2) == "20" || token.text.substr(0, 2) == "19" || token.text.substr(0, 2) == "18");
  };
  for (std::size_t k = 0; k + 2 < block.size(); ++k) {
    const bool round = block[k].text == "(";
    if (!round && block[k].text != "[") continue;
    const std::string_view closing = round ? ")" : "]";
    std::size_t stop = k + 1;
    bool numbers_only = true, name = false, has_year = false, number_last = false, verb = false;
    for (; stop < block.size() && stop < k + 40 && block[stop].text != closing; ++stop) {
      const Token& token = block[stop];
      if (token.text == "(" || token.text == "[") break;
      number_last = token.kind == TokenKind::number;
      has_year = has_year || year(token) || token.is("n.d.");
      name = name || (token.kind == TokenKind::word && token.capital) || token.kind == TokenKind::object;
      verb = verb || is_one_of(token.lower, {"is", "was", "are", "were", "has", "had", "have", "i", "you", "we"});
      if (token.kind == TokenKind::word || token.kind == TokenKind::symbol) numbers_only = false;
    }
    if (stop >= block.size() || block[stop].text != closing || stop == k + 1) continue;
    const bool author_page = round && name && number_last && block[k + 1].capital && stop - k <= 8;
    const bool author_year = round && has_year && name && !verb;
    const bool bracket_number = !round && numbers_only;
    const bool page_only = round && stop == k + 2 && block[k + 1].kind == TokenKind::number &&
                           block[k + 1].text.size() < 5 && k > 0 && (block[k - 1].quoted || block[k - 1].text == "\"");
    if (author_page || author_year || bracket_number || page_only)
      for (std::size_t t = k; t <= stop; ++t) block[t].cited = true;
  }
}

}  // namespace firstread
