#include "english/tokenizer.h"

#include <algorithm>

#include "english/characters.h"
#include "english/clitics.h"
#include "english/loan_phrases.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace firstread {
namespace {

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

// A grave accent inside a word is an apostrophe: "don`t".
bool plain_lower(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return static_cast<unsigned char>(c) < 0x80 && !(c >= 'A' && c <= 'Z') && (c != '`' || text.size() == 1);
  });
}

std::string_view lowered(std::string_view text, std::deque<std::string>& strings) {
  if (plain_lower(text)) return text;
  std::string out;
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    out.assign(text);
    for (char& c : out)
      if (c >= 'A' && c <= 'Z')
        c = static_cast<char>(c - 'A' + 'a');
      else if (c == '`' && text != "``")
        c = '\'';
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
    if (c.kind == Character::Kind::space) {
      space = true;
      at += c.bytes;
      continue;
    }
    std::uint32_t end = at;
    while (end < text.size()) {
      const Character next = character(text, end);
      if (next.kind == Character::Kind::space) break;
      end += next.bytes;
    }
    const std::string_view run = text.substr(at, end - at);
    if (needs_unicode(run)) {
      words_.find(run, breaks_);
      for (std::size_t k = 1; k < breaks_.size(); ++k) {
        const Character begins = character(run, breaks_[k - 1]);
        const TokenKind kind = begins.value == Prose::object            ? TokenKind::object
                               : begins.kind == Character::Kind::letter ? TokenKind::word
                               : begins.kind == Character::Kind::digit  ? TokenKind::number
                               : is_punctuation(begins.value)           ? TokenKind::punctuation
                                                                        : TokenKind::symbol;
        emit(at + breaks_[k - 1], at + breaks_[k], kind);
      }
    } else {
      cuts_.clear();
      scan(text, at, end, cuts_);
      for (const Cut& cut : cuts_) emit(cut.begin, cut.end, cut.kind);
    }
    at = end;
  }
  mark_quotations(std::span(out).subspan(first));
  mark_citations(std::span(out).subspan(first));
  mark_loan_phrases(std::span(out).subspan(first));
}

}  // namespace firstread
