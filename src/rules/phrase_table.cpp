#include "rules/phrase_table.h"

#include <algorithm>

#include "base/pack.h"
#include "english/analysis.h"
#include "english/inflect.h"
#include "text/unicode.h"

namespace firstread {
namespace {

using Element = PackedElement;

std::span<const PackedWord> words_of(const PhraseTables& tables, const Element& element) {
  return tables.words.subspan(element.first_word, element.words);
}

// Where a clause ends or starts: marks that part, not hyphens or the other side of a bracket.
bool joins(const Token& token) { return token.text == "-" && !token.space_before; }  // whatever its tag
bool ends_before(const Token& token) {
  if (joins(token)) return false;
  return token.xpos == Xpos::comma || token.xpos == Xpos::stop || token.xpos == Xpos::colon ||
         token.xpos == Xpos::rrb || token.xpos == Xpos::close_quote;
}
bool starts_after(const Token& token) {
  if (joins(token)) return false;
  return token.xpos == Xpos::comma || token.xpos == Xpos::stop || token.xpos == Xpos::colon ||
         token.xpos == Xpos::lrb || token.xpos == Xpos::open_quote;
}

bool stands(const PhraseTables& tables, const Element& element, const PackedWord& word, const Token& token) {
  return element.has(is_exact) ? word.text.in(tables.pool) == token.text : word.key == token.key;
}

bool fits(const PhraseTables& tables, const Element& element, const Token& token) {
  const auto is = [&] {
    if (element.tags & bit(token.xpos)) return true;
    if (element.has(takes_numbers) && token.kind == TokenKind::number) return true;
    const auto words = words_of(tables, element);
    return std::any_of(words.begin(), words.end(),
                       [&](const PackedWord& word) { return stands(tables, element, word, token); });
  };
  return is() != element.has(is_negated);
}

// Compares a phrase with the tokens to both sides of a word that is surely there.
class Comparison {
 public:
  Comparison(const PhraseTables& tables, std::span<const Element> elements, std::span<const Token> tokens)
      : tables_(tables), elements_(elements), tokens_(tokens) {
    places.fill(-1);
  }

  bool at(std::size_t element, std::size_t token) {
    places[element] = static_cast<std::int32_t>(token);
    return forward(element + 1, token + 1) && backward(element, token);
  }

  std::array<std::int32_t, most_elements> places;

 private:
  bool forward(std::size_t e, std::size_t token) {
    if (e == elements_.size()) return true;
    const Element& element = elements_[e];
    const bool outside = token >= tokens_.size();
    const bool edge = element.has(at_clause_end) && (outside || ends_before(tokens_[token]));
    if (edge && element.has(is_negated)) return false;
    if (edge && forward(e + 1, token)) return true;
    if (!outside && fits(tables_, element, tokens_[token])) {
      places[e] = static_cast<std::int32_t>(token);
      if (forward(e + 1, token + 1)) return true;
      places[e] = -1;
    }
    return (element.has(is_optional) || (element.has(is_negated) && outside)) && forward(e + 1, token);
  }

  // The elements before `e`; the last of them ends where token `next` begins.
  bool backward(std::size_t e, std::size_t next) {
    if (e == 0) return true;
    const Element& element = elements_[e - 1];
    const bool outside = next == 0;
    const bool edge =
        element.has(at_clause_start) && (outside || tokens_[next].first || starts_after(tokens_[next - 1]));
    if (edge && element.has(is_negated)) return false;
    if (edge && backward(e - 1, next)) return true;
    if (!outside && fits(tables_, element, tokens_[next - 1])) {
      places[e - 1] = static_cast<std::int32_t>(next) - 1;
      if (backward(e - 1, next - 1)) return true;
      places[e - 1] = -1;
    }
    return (element.has(is_optional) || (element.has(is_negated) && outside)) && backward(e - 1, next);
  }

  const PhraseTables& tables_;
  std::span<const Element> elements_;
  std::span<const Token> tokens_;
};

// The form a verb stands in: "led" is a participle after "has", a past otherwise; "hit" may be all three.
Form form_of(std::span<const PackedWord> verb, std::span<const Token> tokens, std::size_t at) {
  const auto is = [&](std::size_t k) { return verb[k].key == tokens[at].key; };
  if (is(4)) return Form::gerund;
  if (is(1)) return Form::third;
  if (is(2) || is(3)) {
    std::size_t before = at;
    while (before > 0 && (tokens[before - 1].upos == Upos::adv || tokens[before - 1].is("n't"))) --before;
    const bool after_auxiliary = before > 0 && tokens[before - 1].upos == Upos::aux &&
                                 tokens[before - 1].xpos != Xpos::md && verb_lemma(tokens[before - 1].lower) != "do";
    if (is(3) && (after_auxiliary || tokens[at].xpos == Xpos::vbn)) return Form::participle;
    if (is(2) && (!is(0) || tokens[at].xpos == Xpos::vbd)) return Form::past;
    if (!is(0)) return Form::participle;
  }
  return Form::base;
}

// Fills a replacement; each of its pieces takes the next element of its kind.
class Rendering {
 public:
  Rendering(const PhraseTables& tables, const PackedPhrase& phrase, const PhraseMatch& match, const Passage& passage)
      : tables_(tables),
        elements_(tables.elements.subspan(phrase.first_element, phrase.elements)),
        first_(phrase.marked_first),
        last_(phrase.marked_last),
        match_(match),
        passage_(passage),
        taken_(last_, false) {}

  std::string word(std::string_view piece) {
    if (is_plain(piece)) return std::string(piece);
    const std::size_t e = take(piece);
    if (e == none || match_.tokens[e] < 0) return "";
    const auto at = static_cast<std::size_t>(match_.tokens[e]);
    const Token& token = passage_.tokens()[at];
    if (piece.starts_with('<')) {
      const std::string_view verb = piece.substr(1, piece.find('>') - 1);
      const bool british = passage_.analysis().dialect() != "en-US";
      return inflect(verb, form_of(words_of(tables_, elements_[e]), passage_.tokens(), at), british);
    }
    if (piece.starts_with('@') || piece.starts_with('#'))
      return std::string(token.first && token.upos != Upos::propn && !token.is("i") ? token.lower : token.text);
    const auto words = words_of(tables_, elements_[e]);
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](const PackedWord& word) { return stands(tables_, elements_[e], word, token); });
    auto choice = static_cast<std::size_t>(found - words.begin());
    if (choice >= choices_in(piece)) return "";
    for (; choice > 0; --choice) piece.remove_prefix(piece.find('|') + 1);
    std::string out(piece.substr(0, piece.find('|')));
    std::replace(out.begin(), out.end(), '_', ' ');  // log_in: one choice of two words
    return out;
  }

  // The next marked element the piece speaks of.
  std::size_t take(std::string_view piece) {
    for (std::size_t e = first_; e < last_; ++e)
      if (!taken_[e] && answers(elements_[e], piece)) {
        taken_[e] = true;
        return e;
      }
    return none;
  }
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

 private:
  // As the compiler made sure there is one.
  bool answers(const Element& element, std::string_view piece) const {
    if (piece.starts_with('<')) return element.has(is_verb);
    if (piece.starts_with('@') || piece.starts_with('#')) return element.spelling.in(tables_.pool) == piece;
    return !element.has(is_verb) && !element.has(is_negated) && !element.has(is_wide) &&
           element.words == choices_in(piece);
  }

  const PhraseTables& tables_;
  std::span<const Element> elements_;
  std::size_t first_, last_;  // what is marked
  const PhraseMatch& match_;
  const Passage& passage_;
  std::vector<bool> taken_;
};

}  // namespace

std::optional<PhraseTables> take_phrases(std::string_view bytes) {
  Unpacker in(bytes);
  PhraseTables out;
  out.phrases = in.array<PackedPhrase>();
  out.elements = in.array<PackedElement>();
  out.words = in.array<PackedWord>();
  out.replacements = in.array<TextRef>();
  out.triggers = in.array<Trigger>();
  out.pool = in.text();
  return in.ok() && in.at_end() ? std::optional(out) : std::nullopt;
}

bool is_sound(const PhraseTables& tables) {
  const auto within = [](std::uint32_t first, std::uint32_t count, std::size_t size) {
    return first <= size && count <= size - first;
  };
  bool sound = true;
  for (const PackedPhrase& phrase : tables.phrases)
    sound = sound && within(phrase.first_element, phrase.elements, tables.elements.size()) &&
            phrase.elements <= most_elements && phrase.marked_first <= phrase.marked_last &&
            phrase.marked_last <= phrase.elements && phrase.trigger < phrase.elements &&
            within(phrase.first_replacement, phrase.replacements, tables.replacements.size());
  for (const PackedElement& element : tables.elements)
    sound = sound && within(element.first_word, element.words, tables.words.size()) &&
            element.spelling.within(tables.pool) && (!element.has(is_verb) || element.words == 5);
  for (const PackedWord& word : tables.words) sound = sound && word.text.within(tables.pool);
  for (const TextRef& text : tables.replacements) sound = sound && text.within(tables.pool);
  for (const Trigger& trigger : tables.triggers) sound = sound && trigger.part < tables.phrases.size();
  return sound;
}

std::optional<PhraseTable> PhraseTable::take(std::string_view program) {
  const auto out = open(program);
  return out && is_sound(out->tables_) ? out : std::nullopt;
}

std::optional<PhraseTable> PhraseTable::open(std::string_view program) {
  const auto tables = take_phrases(program);
  if (!tables) return std::nullopt;
  PhraseTable out;
  out.tables_ = *tables;
  return out;
}

std::optional<PhraseMatch> PhraseTable::match(std::uint32_t number, std::span<const Token> tokens,
                                              std::size_t trigger) const {
  const PackedPhrase& phrase = tables_.phrases[number];
  const auto all = elements(phrase);
  if (!fits(tables_, all[phrase.trigger], tokens[trigger])) return std::nullopt;
  Comparison comparison(tables_, all, tokens);
  if (!comparison.at(phrase.trigger, trigger)) return std::nullopt;
  PhraseMatch out{comparison.places, 0, 0};
  std::int32_t first = -1, last = -1;
  for (std::size_t e = phrase.marked_first; e < phrase.marked_last; ++e) {
    if (out.tokens[e] < 0) continue;
    if (first < 0) first = out.tokens[e];
    last = out.tokens[e] + 1;
  }
  if (first < 0) return std::nullopt;
  out.marked_first = static_cast<std::uint32_t>(first);
  out.marked_last = static_cast<std::uint32_t>(last);
  return out;
}

std::string PhraseTable::render(std::uint32_t number, std::uint32_t replacement, const PhraseMatch& match,
                                const Passage& passage) const {
  const PackedPhrase& phrase = tables_.phrases[number];
  std::string_view text = tables_.replacements[phrase.first_replacement + replacement].in(tables_.pool);
  Rendering rendering(tables_, phrase, match, passage);
  std::string out;
  while (!text.empty()) {
    const std::string_view piece = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), piece.size() + 1));
    if (piece.empty()) continue;
    const std::string word = rendering.word(piece);
    if (!word.empty() && !out.empty()) out += ' ';
    out += word;
  }
  return out;
}

}  // namespace firstread
