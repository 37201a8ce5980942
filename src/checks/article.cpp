// Finds "a" before a vowel sound and "an" before a consonant sound. Sound decides, not spelling: an hour, a university.
#include <algorithm>
#include <optional>
#include <string>

#include "english/analysis.h"
#include "rules/check.h"
#include "text/unicode.h"

namespace firstread {
namespace {

bool starts(std::string_view word, std::initializer_list<std::string_view> heads) {
  return std::any_of(heads.begin(), heads.end(), [&](std::string_view head) { return word.starts_with(head); });
}

bool in(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Nothing where both are heard, or where we do not know.
std::optional<bool> number_sound(std::string_view text) {
  std::string digits;
  for (char c : text) {
    if (c >= '0' && c <= '9')
      digits += c;
    else if (c != ',')
      break;
  }
  if (digits.empty() || text[0] < '0' || text[0] > '9') return std::nullopt;
  if (digits[0] == '8') return true;
  const bool eleven = digits.starts_with("11") || digits.starts_with("18");
  if (!eleven) return false;
  if (digits.size() % 3 == 2) return true;      // 11, 18, 11,000, 18,000,000
  if (digits.size() == 4) return std::nullopt;  // eighteen hundred, one thousand eight hundred
  return false;
}

std::optional<bool> letters_sound(std::string_view text) {  // an MRI, a URL; NASA is read as a word
  const bool named = std::string_view("AEFHILMNORSX").find(text[0]) != std::string_view::npos;
  const bool vowel = std::string_view("AEIOU").find(text[0]) != std::string_view::npos;
  if (text.size() == 1) return named;
  if (in(text, {"SQL", "FAQ", "FAQS", "LED", "RAM", "ROM", "MUD"})) return std::nullopt;  // both are heard
  const bool read_out = std::none_of(
      text.begin(), text.end(), [](char c) { return std::string_view("AEIOUY").find(c) != std::string_view::npos; });
  if (read_out) return named;
  if (text[0] == 'U' || named != vowel) return std::nullopt;
  return named;
}

// Letters whose name begins with a vowel sound though they stand for none: an F, an M.
bool named_letter(char c) { return std::string_view("fhlmnrsx").find(c) != std::string_view::npos; }
bool consonant(char c) { return std::string_view("aeiouy").find(c) == std::string_view::npos; }

std::optional<bool> word_sound(const Token& token, const Lexicon* lexicon) {
  const std::string_view w = token.lower;
  if (w.empty() || w[0] < 'a' || w[0] > 'z') return std::nullopt;
  // "an" is heard before these too, from old.
  if (in(w, {"herb", "herbs", "herbal", "historic", "historical", "historian", "hotel", "habitual", "hysterical",
             "hilarious", "homage", "hereditary", "heroic"}))
    return std::nullopt;
  if (token.text.size() > 1 && all_upper(token.text)) return letters_sound(token.text);
  if (w.ends_with('.') && w.size() > 2) return std::nullopt;  // Mrs., Mt., St.: read as longer words
  if (w.starts_with("euler")) return true;
  // MSc, eBay, mp3: read out or not, nobody knows.
  if (!all_upper(token.text) && std::any_of(token.text.begin() + 1, token.text.end(),
                                            [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }))
    return std::nullopt;
  if (w.size() == 1) return letters_sound(to_upper(w));
  if (starts(w, {"hour", "honest", "honor", "honour", "heir"}) || w == "hors") return true;  // not "horse"
  if (w[0] == 'h') return false;
  if (starts(w, {"uni"}) && !starts(w, {"unim", "unin", "unid", "unil", "unindent", "unip"})) return false;
  if (starts(w, {"eu", "ewe", "use", "usa", "usu", "uten", "utop", "util", "uk", "ufo", "ura", "urethr", "uter", "ubiq",
                 "ouija"}))
    return false;
  if (in(w, {"one", "ones", "once", "oneself"}) || starts(w, {"one-", "once-"})) return false;
  if (lexicon && !token.capital)
    if (const auto word = lexicon->find(token.lower); word && word->sound_known) return word->vowel_sound;
  const bool vowel = std::string_view("aeiou").find(w[0]) != std::string_view::npos;
  // npm, http: read out letter by letter.
  if (w.find_first_of("aeiouy") == std::string_view::npos) return letters_sound(to_upper(w));
  if (lexicon && !lexicon->find(w) && (w[0] == 'u' || (named_letter(w[0]) && w.size() > 1 && consonant(w[1]))))
    return std::nullopt;  // udev, nginx: who knows
  if (w[0] == 'y') return false;
  if (token.capital && (w[0] == 'u' || w[0] == 'o' || w[0] == 'e')) {
    if (const auto word = lexicon ? lexicon->find(token.text) : std::nullopt; word && word->sound_known)
      return word->vowel_sound;
    if (w[0] == 'u') return std::nullopt;
  }
  return vowel;
}

// After these "a" is not the article, or the trouble is another: "a of", "a is".
bool no_noun_follows(std::string_view w) {
  return in(
      w, {"in",    "on",    "at",   "of",   "if",  "as",   "or",   "and",  "is",   "are",  "am",    "it",    "its",
          "our",   "i",     "a",    "an",   "out", "also", "us",   "up",   "into", "off",  "over",  "under", "against",
          "among", "after", "upon", "than", "the", "to",   "for",  "from", "was",  "were", "be",    "been",  "has",
          "have",  "had",   "do",   "does", "did", "by",   "with", "but",  "that", "this", "these", "those", "itself"});
}

void run(const Lexicon* lexicon, const Passage& sentence, Sink& sink) {
  const auto tokens = sentence.tokens();
  for (std::size_t k = 0; k + 1 < tokens.size(); ++k) {
    const Token& article = tokens[k];
    const bool is_an = article.is("an");
    if (!article.is_word() || (!is_an && !article.is("a"))) continue;
    if (article.text == "AN" || (article.text == "A" && !article.first)) continue;            // vitamin A, SHOUTING
    if (k > 0 && tokens[k - 1].kind == TokenKind::number && tokens[k + 1].is("m")) continue;  // "4 a m"
    std::size_t n = k + 1;
    if (tokens[n].kind == TokenKind::punctuation && n + 1 < tokens.size() && tokens[n].space_before &&
        (tokens[n].text == "\"" || tokens[n].text == "\xE2\x80\x9C" || tokens[n].text == "'" ||
         tokens[n].text == "\xE2\x80\x98"))
      ++n;
    const Token& next = tokens[n];
    if ((n == k + 1 && !next.space_before) || no_noun_follows(next.lower)) continue;
    std::optional<bool> vowel;
    if (next.kind == TokenKind::number)
      vowel = number_sound(next.text);
    else if (next.is_word())
      vowel = word_sound(next, lexicon);
    if (!vowel || *vowel == is_an) continue;
    const std::string right = *vowel ? "an" : "a";
    sink.add({.span = article.span,
              .arguments = {{"article", std::string(article.text)}, {"next", std::string(next.text)}, {"right", right}},
              .replacements = {article.capital ? capitalised(right) : right}});
  }
}

Result<Prepared> prepare(const Settings&, const English& english) {
  return Prepared{
      .run = [lexicon = &english.lexicon()](const Passage& passage, Sink& sink) { run(lexicon, passage, sink); },
      .triggers = {"a", "an"}};
}

}  // namespace

extern const Check check_article;
const Check check_article{.name = "article", .summary = "a or an, by the sound that follows", .prepare = prepare};

}  // namespace firstread
