#include "rules/phrase_pattern.h"

#include <algorithm>
#include <initializer_list>

#include "english/analysis.h"
#include "english/inflect.h"
#include "rules/phrase.h"
#include "text/unicode.h"

namespace firstread {

enum class ElementKind : std::uint8_t { words, verb };

struct PhraseElement {
  ElementKind kind = ElementKind::words;
  std::string spelling;            // as in the phrase, to be found again in a replacement
  std::vector<std::string> words;  // lower-case; of a verb: base, third, past, participle, gerund
  std::vector<std::string> tags;   // Penn tags, or their beginnings with a star
  bool optional = false, negated = false, exact = false, numbers = false;
  bool at_start = false, at_end = false;  // the edge of a clause will do, and is no token
  bool wide = false;                      // a class of words, a tag or an edge is among them

  bool is_trigger() const { return !words.empty() && !wide && !optional && !negated; }
  std::size_t shortest() const {
    std::size_t out = words.front().size();
    for (const std::string& word : words) out = std::min(out, word.size());
    return out;
  }
};

namespace {

using Words = std::vector<std::string>;
using Element = PhraseElement;

// Closed classes of words that phrases are full of.
struct Group {
  std::string_view name;
  std::initializer_list<std::string_view> words;
};
const Group groups[] = {
    {"@own", {"my", "your", "his", "her", "its", "our", "their"}},
    {"@self",
     {"myself", "yourself", "himself", "herself", "itself", "ourselves", "yourselves", "themselves", "oneself"}},
    {"@object",
     {"me", "you", "him", "her", "it", "us", "them", "everyone", "everybody", "someone", "somebody", "anyone",
      "anybody", "people", "students", "users"}},
    {"@subject", {"i", "you", "he", "she", "it", "we", "they", "who"}},
    {"@be", {"am", "is", "are", "was", "were", "be", "been", "being", "'m", "'s", "'re"}},
    {"@have", {"have", "has", "had", "having", "'ve", "'d", "'s"}},
    {"@modal", {"can", "could", "will", "would", "shall", "should", "may", "might", "must", "'ll", "'d", "ca", "wo"}},
    {"@det", {"a",    "an",   "the",   "my",    "your", "his", "her", "its",   "our",  "their",
              "this", "that", "these", "those", "some", "any", "no",  "every", "each", "another"}},
    {"@number",
     {"one",    "two",     "three",  "four",   "five",  "six",   "seven", "eight",   "nine",    "ten",  "eleven",
      "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "hundred", "several", "many", "few"}},
};

constexpr Form verb_forms[] = {Form::base, Form::third, Form::past, Form::participle, Form::gerund};

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> out;
  out.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), mark)) + 1);
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(mark, at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// Thousands of words are read at every start, and nearly all are plain ones that need no folding.
bool is_plain_word(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::optional<Element> element_of(std::string_view piece) {
  Element out;
  if (piece.size() > 1 && piece.ends_with('?')) out.optional = true, piece.remove_suffix(1);
  if (piece.size() > 1 && piece.starts_with('!')) out.negated = true, piece.remove_prefix(1);
  out.spelling = std::string(piece);
  if (piece.starts_with('<') && piece.find('>') == piece.size() - 1) {
    out.kind = ElementKind::verb;
    for (Form form : verb_forms) out.words.push_back(inflect(piece.substr(1, piece.size() - 2), form));
    return out;
  }
  if (piece.starts_with('=')) out.exact = true, piece.remove_prefix(1);
  const auto choices = split(piece, '|');
  out.words.reserve(choices.size());
  for (std::string_view choice : choices) {
    if (choice.starts_with('@') || choice.starts_with('#')) out.wide = true;
    if (choice == "@start" || choice == "@end") {
      (choice == "@start" ? out.at_start : out.at_end) = true;
    } else if (choice.starts_with('<') && choice.ends_with('>')) {
      for (Form form : verb_forms) out.words.push_back(inflect(choice.substr(1, choice.size() - 2), form));
    } else if (choice.starts_with('#')) {
      out.tags.emplace_back(choice.substr(1));
    } else if (choice.starts_with('@')) {
      const auto group =
          std::find_if(std::begin(groups), std::end(groups), [&](const Group& g) { return g.name == choice; });
      if (group == std::end(groups)) return std::nullopt;
      out.words.insert(out.words.end(), group->words.begin(), group->words.end());
      out.numbers = out.numbers || choice == "@number";
    } else {
      out.words.push_back(out.exact || is_plain_word(choice) ? std::string(choice) : folded(to_lower(choice)));
    }
  }
  return out;
}

// Where a clause ends or starts: marks that part, not hyphens or the other side of a bracket.
bool ends_before(const Token& token) {
  return token.xpos == Xpos::comma || token.xpos == Xpos::stop || token.xpos == Xpos::colon ||
         token.xpos == Xpos::rrb || token.xpos == Xpos::close_quote;
}
bool starts_after(const Token& token) {
  return token.xpos == Xpos::comma || token.xpos == Xpos::stop || token.xpos == Xpos::colon ||
         token.xpos == Xpos::lrb || token.xpos == Xpos::open_quote;
}

bool tag_fits(std::string_view pattern, std::string_view tag) {
  return pattern.ends_with('*') ? tag.starts_with(pattern.substr(0, pattern.size() - 1)) : tag == pattern;
}

bool fits(const Element& element, const Token& token) {
  const std::string_view written = element.exact ? token.text : token.lower;
  const bool yes = std::find(element.words.begin(), element.words.end(), written) != element.words.end() ||
                   (element.numbers && token.kind == TokenKind::number) ||
                   std::any_of(element.tags.begin(), element.tags.end(),
                               [&](const std::string& tag) { return tag_fits(tag, name(token.xpos)); });
  return yes != element.negated;
}

// Compares a phrase with the tokens to both sides of a word that is surely there.
class Comparison {
 public:
  Comparison(std::span<const Element> elements, std::span<const Token> tokens) : elements_(elements), tokens_(tokens) {
    places.fill(-1);
  }

  bool at(std::size_t element, std::size_t token) {
    places[element] = static_cast<std::int32_t>(token);
    return forward(element + 1, token + 1) && backward(element, token);
  }

  std::array<std::int32_t, 24> places;

 private:
  bool forward(std::size_t e, std::size_t token) {
    if (e == elements_.size()) return true;
    const Element& element = elements_[e];
    const bool outside = token >= tokens_.size();
    const bool edge = element.at_end && (outside || ends_before(tokens_[token]));
    if (edge && element.negated) return false;
    if (edge && forward(e + 1, token)) return true;
    if (!outside && fits(element, tokens_[token])) {
      places[e] = static_cast<std::int32_t>(token);
      if (forward(e + 1, token + 1)) return true;
      places[e] = -1;
    }
    return (element.optional || (element.negated && outside)) && forward(e + 1, token);
  }

  // The elements before `e`; the last of them ends where token `next` begins.
  bool backward(std::size_t e, std::size_t next) {
    if (e == 0) return true;
    const Element& element = elements_[e - 1];
    const bool outside = next == 0;
    const bool edge = element.at_start && (outside || tokens_[next].first || starts_after(tokens_[next - 1]));
    if (edge && element.negated) return false;
    if (edge && backward(e - 1, next)) return true;
    if (!outside && fits(element, tokens_[next - 1])) {
      places[e - 1] = static_cast<std::int32_t>(next) - 1;
      if (backward(e - 1, next - 1)) return true;
      places[e - 1] = -1;
    }
    return (element.optional || (element.negated && outside)) && backward(e - 1, next);
  }

  std::span<const Element> elements_;
  std::span<const Token> tokens_;
};

// The form a verb stands in: "led" is a participle after "has", a past otherwise; "hit" may be all three.
Form form_of(const Element& verb, std::span<const Token> tokens, std::size_t at) {
  const auto is = [&](std::size_t k) { return verb.words[k] == tokens[at].lower; };
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

// Whether the element is what a piece of a replacement speaks of: <foot> of a verb, @own of @own, x|y of a|b.
bool answers(const Element& element, std::string_view piece) {
  if (piece.starts_with('<')) return element.kind == ElementKind::verb;
  if (piece.starts_with('@') || piece.starts_with('#')) return element.spelling == piece;
  return element.kind == ElementKind::words && !element.negated && !element.wide &&
         element.words.size() == static_cast<std::size_t>(std::count(piece.begin(), piece.end(), '|')) + 1;
}

bool is_plain(std::string_view piece) {
  return !piece.starts_with('<') && !piece.starts_with('@') && !piece.starts_with('#') &&
         piece.find('|') == std::string_view::npos;
}

// Fills a replacement; each of its pieces takes the next element of its kind.
class Rendering {
 public:
  Rendering(std::span<const Element> elements, std::size_t first, std::size_t last, const PhraseMatch& match,
            const Passage& passage)
      : elements_(elements), first_(first), last_(last), match_(match), passage_(passage), taken_(last, false) {}

  std::string word(std::string_view piece) {
    if (is_plain(piece)) return std::string(piece);
    const std::size_t e = take(piece);
    if (e == none || match_.tokens[e] < 0) return "";
    const auto at = static_cast<std::size_t>(match_.tokens[e]);
    const Token& token = passage_.tokens()[at];
    if (piece.starts_with('<')) {
      const std::string_view verb = piece.substr(1, piece.find('>') - 1);
      const bool british = passage_.analysis().dialect() != "en-US";
      return inflect(verb, form_of(elements_[e], passage_.tokens(), at), british);
    }
    if (piece.starts_with('@') || piece.starts_with('#'))
      return std::string(token.first && token.upos != Upos::propn && !token.is("i") ? token.lower : token.text);
    const Words& words = elements_[e].words;
    const auto choice = std::find(words.begin(), words.end(), token.lower) - words.begin();
    const auto choices = split(piece, '|');
    if (choice >= std::ssize(choices)) return "";
    std::string out(choices[static_cast<std::size_t>(choice)]);
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
  std::span<const Element> elements_;
  std::size_t first_, last_;  // what is marked
  const PhraseMatch& match_;
  const Passage& passage_;
  std::vector<bool> taken_;
};

}  // namespace

PhrasePattern::PhrasePattern(const PhrasePattern&) = default;
PhrasePattern::PhrasePattern(PhrasePattern&&) noexcept = default;
PhrasePattern& PhrasePattern::operator=(PhrasePattern&&) noexcept = default;
PhrasePattern::~PhrasePattern() = default;

Result<PhrasePattern> PhrasePattern::parse(std::string_view text) {
  PhrasePattern out;
  bool marks = false;
  const auto pieces = split(text, ' ');
  out.elements_.reserve(pieces.size());
  const auto add = [&](std::string_view part) -> bool {
    auto element = element_of(part);
    if (!element) return false;
    out.elements_.push_back(*std::move(element));
    return true;
  };
  for (std::string_view piece : pieces) {
    if (piece == "[") {
      out.marked_first_ = out.elements_.size(), marks = true;
      continue;
    }
    if (piece == "]") {
      out.marked_last_ = out.elements_.size();
      continue;
    }
    if (is_plain_word(piece)) {
      add(piece);
      continue;
    }
    // Plain words are cut as the text is: "don't" is two, "well-known" three.
    const bool plain = piece.find_first_of("@#<=|!?") == std::string_view::npos;
    for (const std::string& part : plain ? phrase_words(piece) : Words{std::string(piece)})
      if (!add(part)) return Error{.message = "\"" + part + "\" in \"" + std::string(text) + "\" is no class of words"};
  }
  if (!marks) out.marked_last_ = out.elements_.size();
  if (out.marked_last_ <= out.marked_first_ || out.elements_.size() > PhraseMatch{}.tokens.size())
    return Error{.message = "\"" + std::string(text) + "\" marks nothing, or is too long"};
  // The longest word is the rarest, about; from it the rest is compared.
  std::size_t length = 0;
  for (std::size_t e = 0; e < out.elements_.size(); ++e)
    if (out.elements_[e].is_trigger() && out.elements_[e].shortest() > length) {
      out.trigger_ = e;
      length = out.elements_[e].shortest();
    }
  if (length == 0) return Error{.message = "\"" + std::string(text) + "\" has no word to look for"};
  return out;
}

std::vector<std::string> PhrasePattern::triggers() const {
  std::vector<std::string> out = elements_[trigger_].words;
  if (elements_[trigger_].exact)
    for (std::string& word : out) word = to_lower(word);
  return out;
}

std::optional<PhraseMatch> PhrasePattern::match(std::span<const Token> tokens, std::size_t trigger) const {
  if (!fits(elements_[trigger_], tokens[trigger])) return std::nullopt;
  Comparison comparison(elements_, tokens);
  if (!comparison.at(trigger_, trigger)) return std::nullopt;
  PhraseMatch out{comparison.places, 0, 0};
  std::int32_t first = -1, last = -1;
  for (std::size_t e = marked_first_; e < marked_last_; ++e) {
    if (out.tokens[e] < 0) continue;
    if (first < 0) first = out.tokens[e];
    last = out.tokens[e] + 1;
  }
  if (first < 0) return std::nullopt;
  out.marked_first = static_cast<std::uint32_t>(first);
  out.marked_last = static_cast<std::uint32_t>(last);
  return out;
}

std::optional<Error> PhrasePattern::fault(std::string_view text) const {
  std::vector<bool> taken(elements_.size(), false);
  for (std::string_view piece : split(text, ' ')) {
    if (is_plain(piece)) continue;
    std::size_t e = marked_first_;
    while (e < marked_last_ && (taken[e] || !answers(elements_[e], piece))) ++e;
    if (e == marked_last_) return Error{.message = "nothing in the phrase stands for \"" + std::string(piece) + "\""};
    taken[e] = true;
  }
  return std::nullopt;
}

std::string PhrasePattern::render(const PhraseMatch& match, const Passage& passage, std::string_view text) const {
  Rendering rendering(elements_, marked_first_, marked_last_, match, passage);
  std::string out;
  for (std::string_view piece : split(text, ' ')) {
    const std::string word = rendering.word(piece);
    if (!word.empty() && !out.empty()) out += ' ';
    out += word;
  }
  return out;
}

}  // namespace firstread
