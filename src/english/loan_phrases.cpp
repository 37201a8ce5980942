#include "english/loan_phrases.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "text/utf8.h"

namespace firstread {
namespace {

// In alphabetical order, without accents, a space between two words; compiled from general knowledge of English use.
constexpr std::string_view list =
    "a fortiori|a la carte|a la mode|a posteriori|a priori|ab initio|ad absurdum|ad hoc|ad hominem|ad infinitum|"
    "ad libitum|ad nauseam|ad valorem|agent provocateur|al dente|al fresco|alma mater|alter ego|amour propre|"
    "ancien regime|anno domini|annus horribilis|annus mirabilis|art nouveau|au courant|au fait|au gratin|au jus|"
    "au naturel|au pair|au pairs|au revoir|auf wiedersehen|avant garde|beau monde|bel canto|belles lettres|"
    "bete noire|bon appetit|bon mot|bon mots|bon vivant|bon voyage|bona fide|bona fides|camera obscura|"
    "carpe diem|carte blanche|casus belli|cause celebre|caveat emptor|chili con carne|cinema verite|"
    "cogito ergo sum|comme il faut|compos mentis|con brio|cordon bleu|corps de ballet|corpus delicti|"
    "coup de grace|coup de theatre|creme brulee|creme de la creme|creme fraiche|cri de coeur|crime passionnel|"
    "cui bono|cul de sac|cum laude|curriculum vitae|danse macabre|de facto|de jure|de novo|de rigueur|deja vu|"
    "deus ex machina|dolce vita|double entendre|dramatis personae|e pluribus unum|eau de cologne|eau de parfum|"
    "eau de toilette|embarras de richesses|eminence grise|en bloc|en famille|en garde|en masse|en passant|"
    "en plein air|en route|en suite|enfant terrible|enfants terribles|entente cordiale|esprit de corps|et cetera|"
    "ex ante|ex cathedra|ex libris|ex nihilo|ex officio|ex parte|ex post|ex post facto|fait accompli|"
    "faits accomplis|faux amis|faux pas|femme fatale|femmes fatales|film noir|fin de siecle|flagrante delicto|"
    "fleur de lis|fleur de lys|foie gras|force majeure|habeas corpus|haute couture|haute cuisine|hoi polloi|"
    "homo erectus|homo sapiens|hors d'oeuvre|hors d'oeuvres|hors de combat|idee fixe|in absentia|in camera|"
    "in extremis|in flagrante|in loco parentis|in media res|in medias res|in memoriam|in perpetuum|in situ|"
    "in toto|in utero|in vino veritas|in vitro|in vivo|inter alia|ipso facto|je ne sais quoi|joie de vivre|"
    "jus sanguinis|jus soli|laissez faire|lapis lazuli|lese majeste|lingua franca|locum tenens|lorem ipsum|"
    "magna carta|magna cum laude|magnum opus|maitre d'hotel|mano a mano|mardi gras|mea culpa|memento mori|"
    "menage a trois|mens rea|mise en scene|modus operandi|modus vivendi|mot juste|ne plus ultra|noblesse oblige|"
    "nolo contendere|nom de guerre|nom de plume|non compos mentis|non grata|non sequitur|nota bene|nouveau riche|"
    "nouveau roman|nouveaux riches|nouvelle cuisine|nouvelle vague|obiter dicta|obiter dictum|objet d'art|"
    "objets d'art|papier mache|par avion|par excellence|pari passu|pas de deux|pater familias|pax americana|"
    "pax britannica|pax romana|per annum|per capita|per diem|per se|persona non grata|petit bourgeois|petit four|"
    "petit mal|petits fours|piece de resistance|pied a terre|pis aller|plus ca change|post hoc|post meridiem|"
    "post mortem|prima ballerina|prima donna|prima facie|primus inter pares|pro bono|pro forma|pro rata|pro tem|"
    "pro tempore|quid pro quo|quo vadis|raison d'etat|raison d'etre|reductio ad absurdum|requiescat in pace|"
    "res ipsa loquitur|res judicata|res publica|rigor mortis|rite de passage|roman a clef|sang froid|sans serif|"
    "savoir faire|savoir vivre|semper fidelis|sine die|sine qua non|sotto voce|status quo|sturm und drang|"
    "sub judice|sub rosa|succes de scandale|sui generis|summa cum laude|table d'hote|tabula rasa|tempus fugit|"
    "terra cotta|terra firma|terra incognita|terra nullius|tete a tete|tour de force|trompe l'oeil|ultra vires|"
    "vade mecum|veni vidi vici|vice versa|vis a vis|vis major|viva voce|volte face|vox pop|vox populi";

constexpr auto phrases = [] {
  std::array<std::string_view, std::count(list.begin(), list.end(), '|') + 1> out;
  std::string_view rest = list;
  for (std::string_view& phrase : out) {
    phrase = rest.substr(0, rest.find('|'));
    rest.remove_prefix(std::min(rest.size(), phrase.size() + 1));
  }
  return out;
}();
static_assert(std::is_sorted(std::begin(phrases), std::end(phrases)));

// Where the phrases with a first letter begin; the last: their number.
constexpr auto by_letter = [] {
  std::array<std::uint16_t, 27> starts{};
  for (std::size_t letter = 0, at = 0; letter < starts.size(); ++letter) {
    while (at < std::size(phrases) && static_cast<std::size_t>(phrases[at][0] - 'a') < letter) ++at;
    starts[letter] = static_cast<std::uint16_t>(at);
  }
  return starts;
}();

// Of the words at one place of the phrases, a few bits of their keys: nearly every other word is turned away by them.
constexpr std::size_t bits = 4096;
using WordBits = std::array<std::uint64_t, bits / 64>;

constexpr WordBits bits_of_words(std::size_t place) {
  WordBits out{};
  for (std::string_view phrase : phrases) {
    for (std::size_t k = 0; k < place; ++k) phrase.remove_prefix(std::min(phrase.find(' ') + 1, phrase.size()));
    const std::uint64_t key = token_key(phrase.substr(0, phrase.find(' '))) % bits;
    out[key / 64] |= std::uint64_t{1} << key % 64;
  }
  return out;
}
constexpr WordBits first_words = bits_of_words(0), second_words = bits_of_words(1);

// A word with an accent may be any of them.
bool may_be(const WordBits& words, const Token& token) {
  const std::uint64_t key = token.key % bits;
  return (words[key / 64] >> key % 64 & 1) != 0 || std::any_of(token.lower.begin(), token.lower.end(), [](char c) {
           return static_cast<unsigned char>(c) >= 0x80;
         });
}

bool may_begin(std::span<const Token> tokens, std::size_t k) {
  if (!tokens[k].is_word() || !may_be(first_words, tokens[k])) return false;
  const std::size_t next = tokens[k + 1].text == "-" ? k + 2 : k + 1;
  return next < tokens.size() &&
         (tokens[next].lower.find('\'') != std::string_view::npos || may_be(second_words, tokens[next]));
}

// The letter under an accent, in lower case; other characters as they are.
char32_t without_accent(char32_t point) {
  constexpr std::string_view latin = "aaaaaaaceeeeiiiidnooooo/ouuuuyty";  // U+00E0 to U+00FF
  return point >= 0xE0 && point <= 0xFF ? static_cast<char32_t>(latin[point - 0xE0]) : point;
}

// What is left of the phrase after the word, or nothing.
std::optional<std::string_view> after(std::string_view phrase, std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const Point point = point_at(word, at);
    const char32_t letter = without_accent(point.value);
    at += point.bytes;
    if (letter == 0x153) {  // oe
      if (!phrase.starts_with("oe")) return std::nullopt;
      phrase.remove_prefix(2);
    } else if (phrase.empty() || static_cast<unsigned char>(phrase.front()) != letter) {
      return std::nullopt;
    } else {
      phrase.remove_prefix(1);
    }
  }
  if (phrase.empty() || phrase.front() == '\'') return phrase;
  return phrase.front() == ' ' ? std::optional(phrase.substr(1)) : std::nullopt;
}

// The token after the last one of the phrase that begins at `first`, or `first`.
std::size_t end_of(std::string_view phrase, std::span<const Token> tokens, std::size_t first) {
  for (std::size_t k = first; k < tokens.size(); ++k) {
    if (k > first && tokens[k].text == "-" && !tokens[k].space_before) continue;
    const auto rest = after(phrase, tokens[k].lower);
    if (!rest) return first;
    if (rest->empty()) return k + 1;
    phrase = *rest;
  }
  return first;
}

}  // namespace

void mark_loan_phrases(std::span<Token> tokens) {
  for (std::size_t k = 0; k + 1 < tokens.size(); ++k) {
    if (!may_begin(tokens, k)) continue;
    const char32_t letter = without_accent(point_at(tokens[k].lower, 0).value);
    if (letter < 'a' || letter > 'z') continue;
    for (std::size_t p = by_letter[letter - 'a']; p < by_letter[letter - 'a' + 1]; ++p) {
      const std::size_t end = end_of(phrases[p], tokens, k);
      for (std::size_t i = k; i < end; ++i) tokens[i].foreign = true;
    }
  }
}

}  // namespace firstread
