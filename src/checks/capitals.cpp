// Finds letters that should be capitals: at the start of a sentence, and in names of a list.
#include <algorithm>
#include <string>
#include <unordered_map>

#include "english/analysis.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/phrase.h"
#include "rules/replacement.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true, "sentences, or names"},
    {"names", SettingType::texts, false, "names as they should be written"},
};

bool ends_sentence(const Token& token) {
  const char last = token.text.back();
  return last == '.' || last == '!' || last == '?';
}

// The token before the sentence in its block, or null.
const Token* before(const Passage& sentence) {
  const auto all = sentence.analysis().tokens();
  const Token* first = sentence.tokens().data();
  if (first == all.data()) return nullptr;
  return first[-1].span.begin >= sentence.block().span.begin ? first - 1 : nullptr;
}

// iPhone, eBay: the writer knows where the capital goes.
bool has_inner_capital(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Point point = point_at(text, at);
    if (at > 0 && is_upper(point.value)) return true;
    at += point.bytes;
  }
  return false;
}

bool one_of_openers(std::string_view w) {
  static constexpr std::string_view openers[] = {
      "i",    "he",  "she", "it",      "we",    "they", "you",  "the", "my",    "this", "that",  "there",
      "and",  "but", "so",  "because", "if",    "when", "then", "in",  "a",     "our",  "his",   "her",
      "what", "how", "why", "these",   "where", "who",  "yes",  "no",  "maybe", "also", "please"};
  return std::find(std::begin(openers), std::end(openers), w) != std::end(openers);
}

// "do you have any plans?"
bool asks(const Token& first, const Token& next) {
  return one_of(first.lower, {"do", "does", "did", "are", "is", "was", "were", "can", "could", "will", "would", "have",
                              "has", "should", "don't"}) &&
         one_of(next.lower, {"you", "we", "they", "he", "she", "it", "i", "your", "there", "this"});
}

// "We moved to London. the people": a sentence of its own after a name, and no short form like "Inc. the".
bool begins_after_name(const Token& name, std::span<const Token> sentence) {
  const std::string_view first = sentence.front().lower;
  if (!one_of(first, {"he",  "she", "it",    "we",    "they", "you", "the",   "my",    "this", "there", "our",
                      "his", "her", "their", "these", "when", "if",  "after", "since", "now",  "then"}))
    return false;
  if (one_of(name.lower,
             {"inc", "corp", "ltd",    "llc", "gov",  "gen",  "sen",  "rep",  "rev", "hon",  "prof", "capt", "sgt",
              "col", "cmdr", "messrs", "mrs", "univ", "dept", "assn", "bros", "mfg", "intl", "jan",  "feb",  "mar",
              "apr", "jun",  "jul",    "aug", "sep",  "sept", "oct",  "nov",  "dec", "mon",  "tue",  "tues", "wed",
              "thu", "thur", "thurs",  "fri", "sat",  "sun",  "ave",  "blvd", "fig", "vol",  "etc"}) ||
      all_upper(name.text))
    return false;
  const auto near = sentence.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(sentence.size(), 8));
  return std::any_of(sentence.begin() + 1, near, is_finite);
}

// Whether the block before ends as a sentence does; a paragraph that goes on after a break has no new start.
bool starts_anew(const Passage& sentence) {
  const auto all = sentence.analysis().tokens();
  const Token* first = sentence.tokens().data();
  if (first == all.data() || ends_sentence(first[-1])) return true;
  return first[-1].kind == TokenKind::punctuation && first[-1].text != "," && first[-1].text != ";" &&
         first[-1].text != ":";
}

void sentences(const Lexicon* lexicon, const Passage& sentence, Sink& sink) {
  const auto tokens = sentence.tokens();
  std::size_t k = 0;
  while (k < tokens.size() && tokens[k].kind == TokenKind::punctuation && !tokens[k].is_word() &&
         (tokens[k].text == "\"" || tokens[k].text == "\xE2\x80\x9C"))
    ++k;
  if (k >= tokens.size() || tokens.size() < k + 3) return;
  const Token& first = tokens[k];
  if (!first.is_word() || first.capital || first.foreign || has_inner_capital(first.text) ||
      !is_lower(point_at(first.text, 0).value))
    return;
  if (k + 1 < tokens.size() && tokens[k + 1].text == "/" && !tokens[k + 1].space_before) return;  // "org/pages"
  if (one_of(first.lower, {"com", "org", "net", "edu", "gov", "html", "htm", "php", "pdf"}))
    return;                                                      // "www. site. org"
  if (first.lower == "i" || first.lower.ends_with('.')) return;  // the rule for I, and e.g.
  if (k + 1 < tokens.size() && (tokens[k + 1].text == ")" || tokens[k + 1].text == "." || tokens[k + 1].text == "-"))
    return;  // "a)" "e-mail"
  // "nginx runs …", "xtas is …": a name that has no capital; if it is a slip, spelling says so.
  if (lexicon && !lexicon->find(first.lower)) return;
  const Token* last = before(sentence);
  if (last) {
    if (!ends_sentence(*last) || last->text.size() > 1 || (last->is_word() && last->text.size() > 1)) return;
    if (!first.space_before) return;
    // "New York Times. and", "Roe v. the": a stop after a name, a number or a short form may not end a sentence.
    const Token* word = last == sentence.analysis().tokens().data() ? nullptr : last - 1;
    // "… in the play Who Goes? is new": a title that ends with its own mark.
    if (last->text != "." && !one_of_openers(first.lower) && !asks(first, tokens[k + 1])) return;
    if (last->text == "." && (!word || !word->is_word() || word->text.size() < 3)) return;
    if (last->text == "." && word->capital && !begins_after_name(*word, tokens.subspan(k))) return;
  } else {
    const Token& end = tokens.back();  // the first of its paragraph: only where the rest is a sentence
    const bool closed = ends_sentence(end) || (tokens.size() > 1 && ends_sentence(tokens[tokens.size() - 2]));
    if (!closed || tokens.size() < 5 || !starts_anew(sentence)) return;
    // "private rooftop terrace with views.": the end of a line that was cut, or a note, is no sentence.
    if (sentence.analysis().has_trees() && std::none_of(tokens.begin(), tokens.end(), is_finite)) return;
    if (first.upos == Upos::verb || first.upos == Upos::aux) return;  // a line whose subject was cut off
  }
  sink.add({.span = first.span,
            .arguments = {{"word", std::string(first.text)}},
            .replacements = {capitalised(first.text)}});
}

// "for each i": a letter of mathematics.
bool one_of_index(std::string_view word) {
  return word == "each" || word == "every" || word == "index" || word == "variable";
}

struct Names {
  struct Name {
    std::vector<std::string> words;
    std::string text;
  };
  std::unordered_map<std::string, std::vector<Name>> by_first;

  void run(const Passage& sentence, Sink& sink) const {
    const auto tokens = sentence.tokens();
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      if (!tokens[k].is_word() || tokens[k].foreign) continue;
      const auto found = by_first.find(std::string(tokens[k].lower));
      if (found == by_first.end()) continue;
      for (const Name& name : found->second) {
        bool fits = k + name.words.size() <= tokens.size();
        for (std::size_t w = 0; fits && w < name.words.size(); ++w) fits = tokens[k + w].lower == name.words[w];
        if (!fits) continue;
        const auto first = static_cast<std::uint32_t>(k), last = static_cast<std::uint32_t>(k + name.words.size());
        const std::string_view text = text_of(sentence, first, last);
        const bool spoken = stands_alone(tokens, k, name);
        if (spoken && text != name.text && !all_upper(text))
          sink.add({.span = span_of(sentence, first, last),
                    .arguments = {{"word", std::string(text)}},
                    .replacements = {name.text}});
        k = last - 1;
        break;
      }
    }
  }

  // Not part of a name in small letters (a file, an address, "i)" in a list, a variable).
  static bool stands_alone(std::span<const Token> tokens, std::size_t k, const Name& name) {
    const Token* next = k + name.words.size() < tokens.size() ? &tokens[k + name.words.size()] : nullptr;
    const Token* last = k > 0 ? &tokens[k - 1] : nullptr;
    if (!tokens[k].space_before && last &&
        (last->text == "-" || last->text == "/" || last->text == "." || last->text == "@"))
      return false;
    if (tokens[k].text.size() > 1) return !(next && !next->space_before && (next->text == "/" || next->text == "_"));
    if (next && !next->space_before &&
        (next->text == ")" || next->text == "." || next->text == "-" || next->text == "/"))
      return false;
    if (last && one_of_index(last->lower)) return false;
    // "waste time i something", "i the end": "in", "it" or "is" is meant.
    if (name.text == "I" && next &&
        (next->xpos == Xpos::prp_poss ||
         one_of(next->lower, {"a", "an", "the", "this", "these", "something", "anything", "order", "fact"})))
      return false;
    // "where i and f denote", "f i r", "(i, j)": letters among letters.
    const auto letter = [&](std::size_t at) {
      return at < tokens.size() && tokens[at].text.size() == 1 && tokens[at].is_word() && tokens[at].lower != "a" &&
             tokens[at].lower != "i";
    };
    if (letter(k + 1) || (k > 0 && letter(k - 1)) ||
        (next && (next->text == "," || next->lower == "and" || next->lower == "or") && letter(k + 2)))
      return false;
    if (next && (next->text == "=" || next->text == "<" || next->text == ">")) return false;
    return !(last && last->text == "(") && !(last && last->kind == TokenKind::number);
  }
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const std::string of = settings.text("of");
  if (of == "sentences")
    return Prepared{
        .run = [lexicon = &english.lexicon()](const Passage& s, Sink& sink) { sentences(lexicon, s, sink); }};
  if (of != "names") return Error{.message = "of is \"" + of + "\"; it may be sentences or names"};
  Names names;
  Prepared out;
  for (const std::string& text : settings.texts("names")) {
    Names::Name name{phrase_words(text), text};
    if (name.words.empty()) return Error{.message = "names holds an empty text"};
    out.triggers.push_back(name.words.front());
    auto& list = names.by_first[name.words.front()];
    list.push_back(std::move(name));
    std::stable_sort(list.begin(), list.end(),
                     [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
  }
  if (out.triggers.empty()) return Error{.message = "names is missing; it lists names as they should be written"};
  out.run = [names = std::move(names)](const Passage& passage, Sink& sink) { names.run(passage, sink); };
  return out;
}

}  // namespace

extern const Check check_capitals;
const Check check_capitals{.name = "capitals",
                           .summary = "small letters where a capital belongs",
                           .parameters = parameters,
                           .prepare = prepare};

}  // namespace firstread
