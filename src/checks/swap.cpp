// Finds words that have a better one: a table from a word or phrase to what may stand instead, in all forms where
// asked.
#include <algorithm>

#include "base/pack.h"
#include "base/text_pool.h"
#include "english/analysis.h"
#include "english/inflect.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/phrase.h"
#include "rules/replacement.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"swap", SettingType::table, true, "word or phrase: replacement, or a list of them, best first"},
    {"forms", SettingType::text, false, "verb or noun: the first word of both sides is inflected"},
    {"case", SettingType::flag, false, "only as written, capitals included"},
};

struct Entry {
  std::vector<std::string> words;  // lower-case tokens
  std::string written;             // as in the table
  Texts replacements;
};

// An entry as it lies in the program.
struct PackedEntry {
  std::uint32_t first_word, words;
  TextRef written;
  std::uint32_t first_replacement, replacements;
};

std::string first_inflected(std::string_view phrase, Form form) {
  const std::size_t space = phrase.find(' ');
  std::string out = inflect(phrase.substr(0, space), form);
  return space == std::string_view::npos ? out : out.append(phrase.substr(space));
}

void add(std::vector<Entry>& entries, std::string_view key, Texts replacements) {
  Entry entry{phrase_words(key), std::string(key), std::move(replacements)};
  if (!entry.words.empty()) entries.push_back(std::move(entry));
}

// "Freiburg im Breisgau", "Ex-Im Bank", "an IM client": part of a name, or a short form in capitals.
bool in_name(std::span<const Token> tokens, std::size_t at) {
  const Token& token = tokens[at];
  const auto neighbour = [&](std::size_t k) { return k < tokens.size() && tokens[k].is_word() ? &tokens[k] : nullptr; };
  const Token *before = at > 0 ? neighbour(at - 1) : nullptr, *after = neighbour(at + 1);
  if (all_upper(token.text) && token.text.size() > 1)
    return std::none_of(tokens.begin(), tokens.end(), [&](const Token& other) {
      return &other != &token && other.is_word() && other.text.size() > 2 && all_upper(other.text);
    });
  if (at > 0 && tokens[at - 1].text == "-" && token.capital) return true;
  return before && after && before->capital && after->capital && !before->first;
}

struct Swaps {
  Bytes program;
  std::span<const PackedEntry> entries;
  std::span<const std::uint64_t> words;
  std::span<const TextRef> replacements;
  std::span<const Trigger> triggers;  // part: the entry
  std::string_view pool;
  bool exact = false;

  bool fits(const PackedEntry& entry, std::span<const Token> tokens, std::size_t at) const {
    if (at + entry.words > tokens.size()) return false;
    for (std::size_t k = 0; k < entry.words; ++k)
      if (tokens[at + k].key != words[entry.first_word + k]) return false;
    if (entry.words == 1 && !exact && in_name(tokens, at)) return false;
    return !exact || entry.words > 1 || tokens[at].text == entry.written.in(pool);
  }

  // "Make a choice that helps": a clause tells more of the noun, so no verb can take its place. ("Keep in mind that" is
  // no such noun.)
  static bool is_described(std::span<const Token> tokens, std::uint32_t next, std::uint32_t words) {
    return words > 2 && next < tokens.size() && tokens[next - 1].xpos == Xpos::nn &&
           tokens[next - 2].xpos == Xpos::dt && one_of(tokens[next].lower, {"that", "which"});
  }

  // The hits of one token are in the order of their entries: the longest first.
  void run(const Passage& passage, std::span<const Hit> hits, Sink& sink) const {
    const auto tokens = passage.tokens();
    std::uint32_t next = 0;
    for (const Hit& hit : hits) {
      const PackedEntry& entry = entries[hit.part];
      if (hit.token < next || tokens[hit.token].kind == TokenKind::punctuation || !fits(entry, tokens, hit.token))
        continue;
      next = hit.token + entry.words;
      if (is_described(tokens, next, entry.words)) continue;
      Place place{.span = span_of(passage, hit.token, next),
                  .arguments = {{"word", std::string(text_of(passage, hit.token, next))}}};
      const auto texts = replacements.subspan(entry.first_replacement, entry.replacements);
      if (texts.size() == 1 && texts[0].size == 0)
        place = deletion(passage, hit.token, next);
      else
        for (const TextRef& text : texts)
          if (text.size > 0) place.replacements.push_back(cased_like(tokens[hit.token], text.in(pool)));
      sink.add(std::move(place));
    }
  }

  bool sound() const {
    const auto within = [](std::uint32_t first, std::uint32_t count, std::size_t size) {
      return first <= size && count <= size - first;
    };
    return std::all_of(entries.begin(), entries.end(),
                       [&](const PackedEntry& entry) {
                         return entry.words > 0 && within(entry.first_word, entry.words, words.size()) &&
                                entry.written.within(pool) &&
                                within(entry.first_replacement, entry.replacements, replacements.size());
                       }) &&
           std::all_of(replacements.begin(), replacements.end(), [&](const TextRef& t) { return t.within(pool); }) &&
           std::all_of(triggers.begin(), triggers.end(), [&](const Trigger& t) { return t.part < entries.size(); });
  }
};

std::string packed(std::vector<Entry> entries, bool exact) {
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.words.size() > b.words.size(); });
  std::vector<PackedEntry> out;
  std::vector<std::uint64_t> words;
  std::vector<TextRef> replacements;
  std::vector<Trigger> triggers;
  TextPool pool;
  const auto size = [](const auto& list) { return static_cast<std::uint32_t>(list.size()); };
  for (const Entry& entry : entries) {
    const bool more = entry.words.size() > 1;
    triggers.push_back({token_key(entry.words.front()),
                        size(out),
                        {Beside::anything, more ? Beside::word(token_key(entry.words[1])) : Beside::anything}});
    out.push_back(
        {size(words), size(entry.words), pool.add(entry.written), size(replacements), size(entry.replacements)});
    for (const std::string& word : entry.words) words.push_back(token_key(word));
    for (const std::string& text : entry.replacements) replacements.push_back(pool.add(text));
  }
  Packer packer;
  packer.number(exact);
  packer.array(std::span<const PackedEntry>(out));
  packer.array(std::span<const std::uint64_t>(words));
  packer.array(std::span<const TextRef>(replacements));
  packer.array(std::span<const Trigger>(triggers));
  packer.text(pool.bytes());
  return std::move(packer).take();
}

std::optional<Swaps> taken(const Bytes& program) {
  Unpacker in(program.view);
  Swaps swaps{.program = program, .exact = in.number() != 0};
  swaps.entries = in.array<PackedEntry>();
  swaps.words = in.array<std::uint64_t>();
  swaps.replacements = in.array<TextRef>();
  swaps.triggers = in.array<Trigger>();
  swaps.pool = in.text();
  return in.ok() && in.at_end() ? std::optional(swaps) : std::nullopt;
}

Result<std::string> compile(const Settings& settings) {
  const std::string forms = settings.text("forms");
  if (!forms.empty() && forms != "verb" && forms != "noun")
    return Error{.message = "forms is \"" + forms + "\"; it may be verb or noun"};
  std::vector<Entry> entries;
  for (const auto& [key, replacements] : settings.table("swap")) {
    add(entries, key, replacements);
    std::vector<Form> wanted;
    if (forms == "verb") wanted = {Form::third, Form::past, Form::participle, Form::gerund};
    if (forms == "noun") wanted = {Form::plural};
    for (Form form : wanted) {
      Texts inflected;
      for (const std::string& text : replacements) inflected.push_back(first_inflected(text, form));
      const std::string other = first_inflected(key, form);
      if (other != key) add(entries, other, std::move(inflected));
    }
  }
  std::string program = packed(std::move(entries), settings.flag("case"));
  const auto swaps = taken({program});  // looked over once, here, so that it need not be at every start
  if (!swaps || !swaps->sound()) return Error{.message = "swap: this table is larger than can be packed"};
  return program;
}

std::optional<Prepared> load(const Bytes& program, const English&) {
  const auto swaps = taken(program);
  if (!swaps) return std::nullopt;
  Prepared out{.run = {}, .parts = swaps->triggers};
  out.run_at_hits = [swaps = *swaps](const Passage& passage, std::span<Hit> hits, Sink& sink) {
    swaps.run(passage, hits, sink);
  };
  return out;
}

}  // namespace

extern const Check check_swap;
const Check check_swap{.name = "swap",
                       .summary = "a table of words and what may stand instead",
                       .parameters = parameters,
                       .compile = compile,
                       .load = load};

}  // namespace firstread
