#include "english/sentences.h"

#include <algorithm>
#include <array>

#include "english/abbreviations.h"
#include "english/addresses.h"

namespace firstread {
namespace {

bool is_end_mark(const Token& token) {
  if (token.kind != TokenKind::punctuation) return false;
  const char c = token.text[0];
  return c == '.' || c == '!' || c == '?' || token.text == "\xE2\x80\xA6";  // …
}

bool is_ellipsis(const Token& token) {
  return token.text == "\xE2\x80\xA6" || (token.text.size() >= 2 && token.text[0] == '.');
}

bool is_closing(const Token& token) {
  const std::string_view t = token.text;
  return t == ")" || t == "]" || t == "\"" || t == "''" || t == "'" || t == "\xE2\x80\x9D" || t == "\xE2\x80\x99" ||
         t == "\xC2\xBB" || t == "}";
}

bool is_emoticon(const Token& token) {
  return token.kind == TokenKind::symbol && token.text.size() > 1 && emoticon_size(token.text) == token.text.size();
}

bool is_opening(const Token& token) {
  const std::string_view t = token.text;
  return t == "(" || t == "[" || t == "\"" || t == "``" || t == "'" || t == "''" || t == "\xE2\x80\x9C" ||
         t == "\xE2\x80\x98" || t == "\xC2\xAB" || t == "*" || t == "-" || t == "\xE2\x80\x94";
}

bool ends_with_stop(const Token& token) {
  return token.kind == TokenKind::word && token.text.size() > 1 && token.text.back() == '.';
}

// Words that begin sentences and are capitalised only there; after "U.S." or "etc." they decide.
bool begins_sentences(std::string_view lower) {
  static constexpr std::array<std::string_view, 48> words{
      "the", "a",     "an",   "this", "that",  "these",   "those", "he",   "she",  "it",   "they",  "we",
      "you", "there", "in",   "on",   "at",    "but",     "and",   "so",   "if",   "when", "while", "because",
      "as",  "for",   "from", "to",   "with",  "however", "then",  "what", "who",  "how",  "why",   "where",
      "my",  "his",   "her",  "our",  "their", "its",     "some",  "many", "most", "all",  "one",   "after"};
  return std::find(words.begin(), words.end(), lower) != words.end();
}

bool newline_between(const Token& a, const Token& b, std::string_view text) {
  return text.substr(a.end, b.begin - a.end).find('\n') != std::string_view::npos;
}

// The stops of "e. g." and "i. e." written with a space.
bool is_in_latin_form(std::span<const Token> tokens, std::uint32_t stop) {
  if (stop == 0) return false;
  const auto is = [&](std::uint32_t k, std::string_view word) { return k < tokens.size() && tokens[k].lower == word; };
  const std::uint32_t e = stop - 1;
  if (is(e, "e") || is(e, "i")) {
    const std::string_view second = is(e, "e") ? "g" : "e";
    if (is(stop + 1, second) && is(stop + 2, ".")) return true;
    if (is(e, "i")) return false;
  }
  return stop >= 3 && is(stop - 2, ".") && ((is(e, "g") && is(stop - 3, "e")) || (is(e, "e") && is(stop - 3, "i")));
}

}  // namespace

std::vector<std::uint32_t> sentence_ends(std::span<const Token> tokens, const Block& block) {
  std::vector<std::uint32_t> ends;
  const std::uint32_t count = static_cast<std::uint32_t>(tokens.size());
  const std::string_view text = block.prose.text;
  std::uint32_t begun = 0;
  int depth = 0;  // of round brackets: a stop inside does not end the sentence around them
  const auto end_at = [&](std::uint32_t next) {
    if (next > begun) ends.push_back(begun = next);
    depth = 0;
  };
  for (std::uint32_t k = 0; k < count; ++k) {
    const Token& token = tokens[k];
    if (k > begun && newline_between(tokens[k - 1], token, text)) end_at(k);
    if (token.text == "(") ++depth;
    if (token.text == ")" && depth > 0) --depth;
    const bool mark = is_end_mark(token);
    const bool abbreviation = ends_with_stop(token);
    const bool emoticon = is_emoticon(token);
    if (!mark && !abbreviation && !emoticon) continue;

    std::uint32_t next = k + 1;
    bool closed_quote = false;
    while (next < count && !tokens[next].space_before && (is_end_mark(tokens[next]) || is_closing(tokens[next]))) {
      closed_quote = closed_quote || is_closing(tokens[next]);
      if (tokens[next].text == ")" && depth > 0) --depth;
      ++next;
    }
    while (mark && next < count && is_emoticon(tokens[next])) ++next;  // "Thanks! :)" is one sentence
    if (next >= count) break;
    const Token& after = tokens[next];
    std::uint32_t word = next;
    while (word < count && is_opening(tokens[word])) ++word;
    const bool opening = word > next;
    const bool has_word = word < count;
    const bool capital = has_word && tokens[word].capital;
    const bool number = has_word && tokens[word].kind == TokenKind::number;

    if (abbreviation) {
      const std::string_view lower = token.lower.substr(0, token.lower.size() - 1);
      const bool initial = token.text.size() == 2;
      if (initial || is_title_abbreviation(lower) || !capital || !after.space_before) continue;
      if (!begins_sentences(tokens[word].lower) && lower != "etc") continue;
      end_at(next);
      continue;
    }
    if (emoticon && !capital) continue;
    if (depth > 0 && !capital) continue;
    if (depth > 0) {  // a whole sentence in brackets ends there; one inside another does not
      const bool closes_later = std::any_of(tokens.begin() + next, tokens.begin() + std::min(count, next + 60),
                                            [](const Token& t) { return t.text == ")"; });
      if (closes_later) continue;
    }
    if (!after.space_before) {
      // "home.Then": a missing space; "node.js": not an end.
      if (token.text[0] == '.' && !capital) continue;
      if (!capital && !opening) continue;
    }
    if (is_ellipsis(token) && !capital && !number) continue;
    const bool stop = token.text[0] == '.';
    if (stop && is_in_latin_form(tokens, k)) continue;
    if (!stop && !capital && (closed_quote || token.quoted)) continue;      // "Really?" he asked
    if (after.kind == TokenKind::punctuation && !opening) continue;         // "etc.," "?,"
    if (stop && closed_quote && !capital && !number && !opening) continue;  // "… ." he said
    end_at(next);
    k = next - 1;
  }
  end_at(count);
  return ends;
}

}  // namespace firstread
