// Finds white space where none belongs, too much of it, and none where some does.
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true, "before or after (a mark), double, brackets, or apostrophe"},
};

bool is_one_of(std::string_view text, std::string_view marks) {
  return text.size() == 1 && marks.find(text[0]) != std::string_view::npos;
}

Span between(const Passage& sentence, const Token& a, const Token& b) { return sentence.to_source(a.begin, b.end); }

bool same_line(const Passage& sentence, const Token& a, const Token& b) {
  return sentence.block().prose.text.substr(a.end, b.begin - a.end).find('\n') == std::string::npos;
}

void report(const Passage& sentence, const Token& a, const Token& b, std::string replacement, std::string_view mark,
            Sink& sink) {
  sink.add({.span = between(sentence, a, b),
            .arguments = {{"mark", std::string(mark)}},
            .replacements = {std::move(replacement)}});
}

// "word ," "word !"
void before(const Passage& sentence, Sink& sink) {
  const auto tokens = sentence.tokens();
  const auto all = sentence.analysis().tokens();
  for (std::size_t k = 1; k < tokens.size(); ++k) {
    const Token &mark = tokens[k], &word = tokens[k - 1];
    const Token* after =
        &mark + 1 < all.data() + all.size() && (&mark)[1].span.begin == mark.span.end ? &mark + 1 : nullptr;
    if (after && mark.text == "." && after->is_word() && all_upper(after->text) && after->text.size() > 1)
      continue;  // .NET
    if (after && after->is_word() && (mark.text == "!" || mark.text == ":" || mark.text == "?"))
      continue;  // !important, :name
    if (!mark.space_before || mark.kind != TokenKind::punctuation || !is_one_of(mark.text, ",.;:!?")) continue;
    if (!word.is_word() && word.kind != TokenKind::number && !is_one_of(word.text, ")\"") &&
        word.text != "\xE2\x80\x9D")
      continue;
    const Token* next = k + 1 < tokens.size() ? &tokens[k + 1] : nullptr;
    // ". . ." is an ellipsis; ":)" a face; ".net" a name; ": -" a list.
    if (next && (next->kind == TokenKind::punctuation || next->kind == TokenKind::symbol) && next->text != "\"")
      continue;
    if (next && !next->space_before && (mark.text == "." || next->kind == TokenKind::number)) continue;
    if (!same_line(sentence, word, mark)) continue;
    const bool tight = next && !next->space_before && next->kind != TokenKind::punctuation;  // "word ,word"
    // The gap and the mark are marked, not the word before them, which may be marked for itself.
    sink.add({.span = sentence.to_source(word.end, mark.end),
              .arguments = {{"mark", std::string(mark.text)}},
              .replacements = {std::string(mark.text) + (tight ? " " : "")}});
  }
}

// "… years ago.I was": the one letter that is a word with a capital of its own, and another word after it.
bool is_i(const Token& token, const Token* next) {
  return token.text == "I" && next && next->space_before && next->is_word();
}

bool is_opener(const Token& token) {
  return one_of(
      token.lower,
      {"the",  "it",    "he",    "she",       "we",       "they",    "you",   "there",   "this",  "that",  "these",
       "my",   "his",   "her",   "our",       "their",    "if",      "when",  "because", "but",   "and",   "so",
       "then", "after", "also",  "people",    "many",     "some",    "what",  "how",     "why",   "who",   "for",
       "from", "now",   "maybe", "sometimes", "although", "however", "first", "finally", "every", "where", "while"});
}

// "late.we left": words that open a sentence, and no part of an address ("bit.it", "file.name"): a space and a word
// follow.
bool opens_sentence(const Token& word, const Token& next, const Token* after) {
  if (word.capital || word.space_before == false || word.text.size() < 2 || !after || !after->space_before ||
      !after->is_word())
    return false;
  return is_opener(next);
}

// "at 12:00.My husband came", "in 2014.It was": not the number of a list, "2.The reasons".
bool after_number(const Token& number, const Token& next, const Token* after) {
  return number.space_before && !number.first && next.capital && (next.text == "I" || is_opener(next)) && after &&
         after->space_before && after->is_word();
}

bool is_quote(const Token& token) { return token.text == "\"" || token.text == "\xE2\x80\x9C"; }

// "he asked:“Where?”", "she said,\"Go.\"": a quotation begins behind the mark, as none is open.
bool quotation_begins(Tokens tokens, std::size_t mark) {
  if (mark == 0 || mark + 2 >= tokens.size() || !is_one_of(tokens[mark].text, ",:")) return false;
  const Token &word = tokens[mark - 1], &quote = tokens[mark + 1], &next = tokens[mark + 2];
  if (!word.is_word() || tokens[mark].space_before || quote.space_before || !is_quote(quote)) return false;
  if (!next.is_word() || next.space_before || !next.capital) return false;
  const auto before = tokens.first(mark);
  return quote.text != "\"" || std::count_if(before.begin(), before.end(), is_quote) % 2 == 0;
}

// "word,word" "end.Next"
void after(const Passage& sentence, Sink& sink) {
  const auto all = sentence.analysis().tokens();
  const auto tokens = sentence.tokens();
  for (const Token& mark : tokens) {
    if (mark.kind != TokenKind::punctuation || !is_one_of(mark.text, ",.;:!?)")) continue;
    if (&mark == all.data() || &mark + 1 >= all.data() + all.size()) continue;
    const Token &word = (&mark)[-1], &next = (&mark)[1];
    if (quotation_begins(tokens, static_cast<std::size_t>(&mark - tokens.data())))
      report(sentence, mark, next, std::string(mark.text) + " " + std::string(next.text), mark.text, sink);
    if (next.span.begin < mark.span.end || next.begin != mark.end || next.span.begin != mark.span.end) continue;
    if (next.space_before || !next.is_word() || word.kind == TokenKind::punctuation || next.lower[0] == '\'') continue;
    if (!is_letter(point_at(next.text, 0).value)) continue;
    if (mark.text == ")" && (next.text.size() < 4 || word.text.size() < 4)) continue;  // "apple(s)es", "f(x)y"
    const bool comma = mark.text == "," || mark.text == ";" || mark.text == "!" || mark.text == "?";
    // "Fig. 2a,c", "RTS,S": parts of a figure or of a name.
    if (mark.text == "," && next.text.size() == 1 && next.lower != "i" && next.lower != "a") continue;
    const Token* following = &next + 1 < all.data() + all.size() ? &next + 1 : nullptr;
    const bool numbered = mark.text == "." && after_number(word, next, following);
    if (word.kind == TokenKind::number && mark.text != "," && mark.text != ";" && !numbered) continue;  // 563?–483?BC
    if (word.text.size() == 1 && mark.text == "!") continue;                                            // n!m
    if (word.space_before && word.text.size() == 1 && !comma) continue;  // "a:b", "J.Smith"
    const bool sentence_end = mark.text == ".";
    const bool alone =
        is_i(next, following) && (word.text.size() > 2 || (word.text.size() == 2 && is_finite(*following)));
    const bool small = sentence_end && opens_sentence(word, next, following);
    if (sentence_end && !numbered &&
        ((!next.capital && !small) || (all_upper(next.text) && !alone) ||
         !is_lower(point_before(word.text, word.text.size()).value)))
      continue;
    if (mark.text == ":" && (word.text.size() < 3 || all_upper(word.text))) continue;
    if (mark.text == ":" && &word > all.data() && (&word)[-1].text == "(") continue;  // "(fig:plot)"
    if (mark.space_before && (mark.text == "!" || mark.text == ":")) continue;
    // A source glued to the end of a sentence is a matter of notes and references: "… reform.Jane M. Doe. 2010."
    if (sentence_end && &next + 1 < all.data() + all.size() &&
        (((&next)[1].capital && (&next)[1].lower != "i") || (&next)[1].lower == "v." || (&next)[1].lower == "v" ||
         next.lower == "see"))
      continue;
    const bool new_case = next.text == "i" || small;
    // "France ,to": the gap before the mark goes behind it, and the words on both sides may be marked for themselves.
    if (mark.space_before && !new_case && &word >= tokens.data() && same_line(sentence, word, mark)) {
      sink.add({.span = sentence.to_source(word.end, mark.end),
                .arguments = {{"mark", std::string(mark.text)}},
                .replacements = {std::string(mark.text) + " "}});
      continue;
    }
    const bool whole = (word.is_word() || word.kind == TokenKind::number) && word.end == mark.begin;
    const Token& first = whole ? word : mark;
    sink.add({.span = sentence.to_source(first.begin, next.end),
              .arguments = {{"mark", std::string(mark.text)}},
              .replacements = {(whole ? std::string(word.text) : "") + std::string(mark.text) + " " +
                               (new_case ? capitalised(next.text) : std::string(next.text))}});
  }
}

// "two  spaces": between words of a sentence; between sentences two are a custom.
void doubled(const Passage& sentence, Sink& sink) {
  const auto tokens = sentence.tokens();
  for (std::size_t k = 1; k < tokens.size(); ++k) {
    const Token &a = tokens[k - 1], &b = tokens[k];
    if (!b.space_before || b.begin - a.end < 2 || !a.is_word() || !b.is_word()) continue;
    const std::string_view gap = std::string_view(sentence.block().prose.text).substr(a.end, b.begin - a.end);
    if (gap.find_first_not_of(' ') != std::string_view::npos || gap.size() > 4) continue;  // wider ones are a layout
    report(sentence, a, b, std::string(a.text) + " " + std::string(b.text), "", sink);
  }
}

// "( word )"
void brackets(const Passage& sentence, Sink& sink) {
  const auto tokens = sentence.tokens();
  for (std::size_t k = 1; k < tokens.size(); ++k) {
    const Token &a = tokens[k - 1], &b = tokens[k];
    if (!b.space_before || !same_line(sentence, a, b)) continue;
    const bool opening = a.text == "(" && b.is_word(), closing = b.text == ")" && a.is_word();
    if (opening || closing)
      report(sentence, a, b, std::string(a.text) + std::string(b.text), opening ? a.text : b.text, sink);
  }
}

// "do n't" "it 's": the apostrophe joins what stands around it.
void apostrophe(const Passage& sentence, Sink& sink) {
  const auto tokens = sentence.tokens();
  const auto is_ending = [](std::string_view w) {
    return w == "s" || w == "re" || w == "ve" || w == "ll" || w == "m" || w == "d" || w == "t";
  };
  for (std::size_t k = 1; k < tokens.size(); ++k) {
    const Token &a = tokens[k - 1], &b = tokens[k];
    if (!b.space_before || !a.is_word() || !same_line(sentence, a, b)) continue;
    const std::string_view gap = std::string_view(sentence.block().prose.text).substr(a.end, b.begin - a.end);
    if (gap.find_first_not_of(' ') != std::string_view::npos) continue;          // a joiner that cannot be seen
    if (k + 1 < tokens.size() && tokens[k + 1].capital && !a.capital) continue;  // "and 's Gravesande": a name
    const bool clitic = b.lower == "n't" || (b.lower.starts_with("'") && is_ending(b.lower.substr(1)));
    const bool in_two = k + 1 < tokens.size() && (b.text == "'" || b.text == "\xE2\x80\x99") &&
                        !tokens[k + 1].space_before && is_ending(tokens[k + 1].lower);
    if (clitic)
      report(sentence, a, b, std::string(a.text) + std::string(b.text), "'", sink);
    else if (in_two)
      report(sentence, a, tokens[k + 1], std::string(a.text) + std::string(b.text) + std::string(tokens[k + 1].text),
             "'", sink);
  }
}

Result<Prepared> prepare(const Settings& settings, const English&) {
  const std::string of = settings.text("of");
  if (of == "before") return Prepared{.run = before};
  if (of == "after") return Prepared{.run = after};
  if (of == "double") return Prepared{.run = doubled};
  if (of == "brackets") return Prepared{.run = brackets};
  if (of == "apostrophe") return Prepared{.run = apostrophe};
  return Error{.message = "of is \"" + of + "\"; it may be before, after, double, brackets or apostrophe"};
}

}  // namespace

extern const Check check_spacing;
const Check check_spacing{.name = "spacing",
                          .summary = "white space around marks and between words",
                          .parameters = parameters,
                          .prepare = prepare};

}  // namespace firstread
