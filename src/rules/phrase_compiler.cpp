#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <optional>

#include "base/pack.h"
#include "english/inflect.h"
#include "english/token.h"
#include "rules/phrase.h"
#include "rules/phrase_table.h"
#include "text/unicode.h"

namespace firstread {
namespace {

enum class ElementKind : std::uint8_t { words, verb };

struct Element {
  ElementKind kind = ElementKind::words;
  std::string spelling;            // as in the phrase, to be found again in a replacement
  std::vector<std::string> words;  // lower-case; of a verb: base, third, past, participle, gerund
  XposSet tags = 0;
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

using Words = std::vector<std::string>;

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

bool is_letters(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// The tags of a name, or of all names with a beginning: VB*.
XposSet tags_of(std::string_view pattern) {
  const bool open = pattern.ends_with('*');
  if (open) pattern.remove_suffix(1);
  XposSet out = 0;
  for (unsigned tag = 0; tag <= static_cast<unsigned>(Xpos::xx); ++tag) {
    const std::string_view tag_name = name(static_cast<Xpos>(tag));
    if (open ? tag_name.starts_with(pattern) : tag_name == pattern) out |= bit(static_cast<Xpos>(tag));
  }
  return out;
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
  const auto choices = split(piece, '|');
  out.exact =
      std::any_of(choices.begin(), choices.end(), [](std::string_view c) { return c.size() > 1 && c[0] == '='; });
  out.words.reserve(choices.size());
  for (std::string_view choice : choices) {
    if (choice.starts_with('@') || choice.starts_with('#')) out.wide = true;
    if (choice == "@start" || choice == "@end") {
      (choice == "@start" ? out.at_start : out.at_end) = true;
    } else if (choice.starts_with('<') && choice.ends_with('>')) {
      for (Form form : verb_forms) out.words.push_back(inflect(choice.substr(1, choice.size() - 2), form));
    } else if (choice.starts_with('#')) {
      out.tags |= tags_of(choice.substr(1));
    } else if (choice.starts_with('@')) {
      const auto group =
          std::find_if(std::begin(groups), std::end(groups), [&](const Group& g) { return g.name == choice; });
      if (group == std::end(groups)) return std::nullopt;
      out.words.insert(out.words.end(), group->words.begin(), group->words.end());
      out.numbers = out.numbers || choice == "@number";
    } else {
      if (choice.size() > 1 && choice.starts_with('=')) choice.remove_prefix(1);
      out.words.push_back(out.exact ? std::string(choice) : folded(to_lower(choice)));
    }
  }
  return out;
}

// Whether the element is what a piece of a replacement speaks of: <foot> of a verb, @own of @own, x|y of a|b.
bool answers(const Element& element, std::string_view piece) {
  if (piece.starts_with('<')) return element.kind == ElementKind::verb;
  if (piece.starts_with('@') || piece.starts_with('#')) return element.spelling == piece;
  return element.kind == ElementKind::words && !element.negated && !element.wide &&
         element.words.size() == choices_in(piece);
}

struct Phrase {
  std::vector<Element> elements;
  std::size_t marked_first = 0, marked_last = 0, trigger = 0;
};

Result<Phrase> parse(std::string_view text) {
  Phrase out;
  bool marks = false;
  const auto add = [&](std::string_view part) -> bool {
    auto element = element_of(part);
    if (!element) return false;
    out.elements.push_back(*std::move(element));
    return true;
  };
  for (std::string_view piece : split(text, ' ')) {
    if (piece == "[") {
      out.marked_first = out.elements.size(), marks = true;
      continue;
    }
    if (piece == "]") {
      out.marked_last = out.elements.size();
      continue;
    }
    if (is_letters(piece)) {
      add(piece);
      continue;
    }
    // Plain words are cut as the text is: "don't" is two, "well-known" three.
    const bool plain = piece.find_first_of("@#<=|!?") == std::string_view::npos;
    for (const std::string& part : plain ? phrase_words(piece) : Words{std::string(piece)})
      if (!add(part)) return Error{.message = "\"" + part + "\" in \"" + std::string(text) + "\" is no class of words"};
  }
  if (!marks) out.marked_last = out.elements.size();
  if (out.marked_last <= out.marked_first || out.elements.size() > most_elements)
    return Error{.message = "\"" + std::string(text) + "\" marks nothing, or is too long"};
  // The longest word is the rarest, about; from it the rest is compared.
  std::size_t length = 0;
  for (std::size_t e = 0; e < out.elements.size(); ++e)
    if (out.elements[e].is_trigger() && out.elements[e].shortest() > length) {
      out.trigger = e;
      length = out.elements[e].shortest();
    }
  if (length == 0) return Error{.message = "\"" + std::string(text) + "\" has no word to look for"};
  return out;
}

// What is wrong with a replacement: a piece that nothing in the phrase stands for.
std::optional<Error> fault(const Phrase& phrase, std::string_view text) {
  std::vector<bool> taken(phrase.elements.size(), false);
  for (std::string_view piece : split(text, ' ')) {
    if (is_plain(piece)) continue;
    std::size_t e = phrase.marked_first;
    while (e < phrase.marked_last && (taken[e] || !answers(phrase.elements[e], piece))) ++e;
    if (e == phrase.marked_last) return Error{"nothing in the phrase stands for \"" + std::string(piece) + "\""};
    taken[e] = true;
  }
  return std::nullopt;
}

class Writer {
 public:
  void add(const Phrase& phrase, const Texts& replacements) {
    const auto number = static_cast<std::uint32_t>(phrases_.size());
    phrases_.push_back({.first_element = size(elements_),
                        .elements = size(phrase.elements),
                        .marked_first = static_cast<std::uint32_t>(phrase.marked_first),
                        .marked_last = static_cast<std::uint32_t>(phrase.marked_last),
                        .trigger = static_cast<std::uint32_t>(phrase.trigger),
                        .first_replacement = size(replacements_),
                        .replacements = size(replacements)});
    for (const Element& element : phrase.elements) add(element);
    for (const std::string& text : replacements) replacements_.push_back(pool_.add(text));
    const Element& trigger = phrase.elements[phrase.trigger];
    std::vector<std::string> words;
    for (const std::string& word : trigger.words) words.push_back(trigger.exact ? to_lower(word) : word);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    const auto at = phrase.elements.begin() + static_cast<std::ptrdiff_t>(phrase.trigger);
    const Beside beside{neighbours(std::make_reverse_iterator(at), phrase.elements.rend()),
                        neighbours(at + 1, phrase.elements.end())};
    for (const std::string& word : words) triggers_.push_back({token_key(word), number, beside});
  }

  std::string take() && {
    Packer out;
    out.array(std::span<const PackedPhrase>(phrases_));
    out.array(std::span<const PackedElement>(elements_));
    out.array(std::span<const PackedWord>(words_));
    out.array(std::span<const TextRef>(replacements_));
    out.array(std::span<const Trigger>(triggers_));
    out.text(pool_.bytes());
    return std::move(out).take();
  }

 private:
  template <class T>
  static std::uint32_t size(const std::vector<T>& list) {
    return static_cast<std::uint32_t>(list.size());
  }

  // What may stand beside the trigger, where these elements follow one another away from it.
  static Beside::Set neighbours(auto from, auto end) {
    Beside::Set out = 0;
    for (; from != end; ++from) {
      const Element& element = *from;
      const bool edge = element.at_start || element.at_end;
      if (element.tags || element.numbers || element.negated || element.exact || edge) return Beside::anything;
      for (const std::string& word : element.words) out |= Beside::word(token_key(word));
      if (!element.optional) return out;
    }
    return Beside::anything;
  }

  void add(const Element& element) {
    PackedElement out{.tags = element.tags,
                      .first_word = size(words_),
                      .words = size(element.words),
                      .spelling = pool_.add(element.spelling),
                      .flags = 0};
    const std::pair<bool, ElementFlag> flags[] = {{element.optional, is_optional},
                                                  {element.negated, is_negated},
                                                  {element.exact, is_exact},
                                                  {element.numbers, takes_numbers},
                                                  {element.at_start, at_clause_start},
                                                  {element.at_end, at_clause_end},
                                                  {element.wide, is_wide},
                                                  {element.kind == ElementKind::verb, is_verb}};
    for (const auto& [is, flag] : flags)
      if (is) out.flags |= flag;
    for (const std::string& word : element.words) words_.push_back({token_key(word), pool_.add(word)});
    elements_.push_back(out);
  }

  std::vector<PackedPhrase> phrases_;
  std::vector<PackedElement> elements_;
  std::vector<PackedWord> words_;
  std::vector<TextRef> replacements_;
  std::vector<Trigger> triggers_;
  TextPool pool_;
};

}  // namespace

bool is_plain(std::string_view piece) {
  return !piece.starts_with('<') && !piece.starts_with('@') && !piece.starts_with('#') &&
         piece.find('|') == std::string_view::npos;
}

std::size_t choices_in(std::string_view piece) {
  return static_cast<std::size_t>(std::count(piece.begin(), piece.end(), '|')) + 1;
}

Result<std::string> PhraseTable::compile(const Table& table, std::span<const int> lines) {
  Writer writer;
  for (std::size_t k = 0; k < table.size(); ++k) {
    const auto& [key, replacements] = table[k];
    const int line = k < lines.size() ? lines[k] : 0;
    auto phrase = parse(key);
    if (!phrase) return Error{.message = phrase.error().message, .line = line};
    for (const std::string& replacement : replacements)
      if (const auto wrong = fault(*phrase, replacement))
        return Error{.message = "\"" + key + "\": " + wrong->message, .line = line};
    writer.add(*phrase, replacements);
  }
  return std::move(writer).take();
}

}  // namespace firstread
