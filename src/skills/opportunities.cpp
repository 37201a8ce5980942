#include "skills/opportunities.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "text/same.h"

namespace firstread {
namespace {

enum Which : std::size_t {
  sentences_,
  words_,
  apostrophes_,
  articles_,
  determiners_,
  starts_,
  capitals_,
  confused_,
  verbs_,
  agreement_,
  nouns_,
  pronouns_,
  commas_,
  joins_,
  quotations_,
  prepositions_,
  modifiers_,
  paragraphs_,
  whole_,
  kinds_
};

// What a share must reach for the skill to be held: most of the chances for what comes once in a while, nearly all of
// them for what comes with every word. (Mastery is commonly set at 0.9 to 0.95 of the opportunities: Corbett & Anderson
// 1995.)
constexpr std::array<OpportunityKind, kinds_> table{{
    {"sentences", "sentence", "sentences", 0.95},
    {"words", "word", "words", 0.99},
    {"apostrophes", "word with an apostrophe", "words with an apostrophe", 0.90},
    {"articles", "choice of \"a\" or \"an\"", "choices of \"a\" or \"an\"", 0.90},
    {"determiners", "noun with a word like \"the\" or \"my\"", "nouns with a word like \"the\" or \"my\"", 0.90},
    {"sentence-starts", "first word of a sentence", "first words of sentences", 0.95},
    {"capitals", "word with a capital", "words with a capital", 0.95},
    {"confused-words", "easily confused word", "easily confused words", 0.90},
    {"verbs", "verb", "verbs", 0.95},
    {"agreement", "subject with its verb", "subjects with their verbs", 0.90},
    {"nouns", "noun", "nouns", 0.95},
    {"pronouns", "pronoun", "pronouns", 0.95},
    {"commas", "comma", "commas", 0.90},
    {"joined-clauses", "sentence of two parts or more", "sentences of two parts or more", 0.90},
    {"quotations", "quotation", "quotations", 0.90},
    {"prepositions", "preposition", "prepositions", 0.95},
    {"modifiers", "adjective or adverb", "adjectives and adverbs", 0.95},
    {"paragraphs", "paragraph", "paragraphs", 0.90},
    {"document", "draft", "drafts", 0.80},
}};

// Words that sound or look like another word and are often written for it; sorted.
constexpr std::array<std::string_view, 58> confused{
    "accept", "advice", "advise",  "affect",     "allowed",    "aloud",   "brake",  "break",   "breath",    "breathe",
    "choose", "chose",  "coarse",  "complement", "compliment", "course",  "desert", "dessert", "effect",    "except",
    "hear",   "here",   "hole",    "its",        "knew",       "know",    "later",  "latter",  "loose",     "lose",
    "new",    "no",     "of",      "off",        "passed",     "past",    "peace",  "piece",   "principal", "principle",
    "quiet",  "quite",  "right",   "than",       "their",      "then",    "there",  "threw",   "through",   "to",
    "too",    "two",    "weather", "were",       "where",      "whether", "whose",  "your"};
static_assert(std::is_sorted(confused.begin(), confused.end()));

bool is_clitic(const Token& token) {
  return token.is_word() && token.lower.find('\'') != std::string_view::npos && token.lower.size() > 1;
}
bool is_finite(const Token& token) {
  return token.xpos == Xpos::vbz || token.xpos == Xpos::vbp || token.xpos == Xpos::vbd || token.xpos == Xpos::md;
}
bool is_subject(const Token& token) {
  return token.relation == Relation::nsubj || token.relation == Relation::nsubj_pass;
}

class Counter {
 public:
  explicit Counter(const Analysis& analysis) : analysis_(analysis) {
    for (const Paragraph& paragraph : analysis.paragraphs()) {
      if (paragraph.first == paragraph.last) continue;
      const BlockKind kind = analysis.document().blocks[paragraph.block].kind;
      if (kind != BlockKind::paragraph && kind != BlockKind::item) continue;
      add(paragraphs_, analysis.document().blocks[paragraph.block].span);
      for (std::uint32_t at = paragraph.first; at < paragraph.last; ++at) sentence(analysis.sentences()[at]);
    }
    if (!places_[sentences_].empty()) add(whole_, analysis.source().whole());
  }
  // Where words are not tagged, or sentences have no trees, sentences stand in for what cannot be counted.
  const std::vector<Span>& places(std::size_t which) const {
    constexpr std::array by_tag{determiners_, verbs_, nouns_, pronouns_, prepositions_, modifiers_, joins_};
    const bool untagged = !tagged_ && std::find(by_tag.begin(), by_tag.end(), which) != by_tag.end();
    const bool no_tree = which == agreement_ && !analysis_.has_trees();
    return places_[untagged || no_tree ? sentences_ : which];
  }

 private:
  void add(std::size_t which, Span span) { places_[which].push_back(span); }

  void sentence(const Sentence& sentence) {
    const auto tokens = analysis_.tokens().subspan(sentence.first, sentence.last - sentence.first);
    if (tokens.empty()) return;
    add(sentences_, {tokens.front().span.begin, tokens.back().span.end});
    bool joined = false;
    for (const Token& token : tokens) {
      if (token.quoted || token.foreign || token.cited) {
        if (token.xpos == Xpos::open_quote) add(quotations_, token.span);
        continue;
      }
      if (token.xpos == Xpos::open_quote) add(quotations_, token.span);
      if (token.is(",")) add(commas_, token.span);
      if (!token.is_word()) continue;
      word(token);
      // A conjunction that joins clauses, or a clause that hangs on another.
      if (!token.first && (token.upos == Upos::sconj || token.relation == Relation::advcl ||
                           (token.relation == Relation::conj && is_finite(token))))
        joined = true;
    }
    if (joined) add(joins_, {tokens.front().span.begin, tokens.back().span.end});
    if (analysis_.has_trees()) subjects(tokens);
  }

  void word(const Token& token) {
    add(words_, token.span);
    tagged_ |= token.upos != Upos::none;
    if (token.first) add(starts_, token.span);
    if (token.capital) add(capitals_, token.span);
    if (is_clitic(token)) add(apostrophes_, token.span);
    if (token.is("a") || token.is("an")) add(articles_, token.span);
    if (token.upos == Upos::det) add(determiners_, token.span);
    if (std::binary_search(confused.begin(), confused.end(), token.lower)) add(confused_, token.span);
    if (token.upos == Upos::verb || token.upos == Upos::aux) add(verbs_, token.span);
    if (token.upos == Upos::noun) add(nouns_, token.span);
    if (token.upos == Upos::pron) add(pronouns_, token.span);
    if (token.upos == Upos::adp) add(prepositions_, token.span);
    if (token.upos == Upos::adj || token.upos == Upos::adv) add(modifiers_, token.span);
  }

  void subjects(std::span<const Token> tokens) {
    for (const Token& token : tokens)
      if (is_subject(token) && !token.quoted && token.head >= 0 && static_cast<std::size_t>(token.head) < tokens.size())
        add(agreement_, join(token.span, tokens[static_cast<std::size_t>(token.head)].span));
  }

  const Analysis& analysis_;
  std::array<std::vector<Span>, kinds_> places_;
  bool tagged_ = false;
};

}  // namespace

std::span<const OpportunityKind> opportunity_kinds() { return table; }

const OpportunityKind* opportunity_kind(std::string_view name) {
  const auto at =
      std::find_if(table.begin(), table.end(), [&](const OpportunityKind& kind) { return same(kind.name, name); });
  return at == table.end() ? nullptr : &*at;
}

bool is_slip_of_the_keys(const Finding& finding) {
  const auto cause = finding.arguments.find("cause");
  return cause != finding.arguments.end() && cause->second == "keys";
}

std::vector<Evidence> evidence(const Analysis& analysis, const Findings& findings, const std::vector<Skill>& skills) {
  const Counter counter(analysis);
  std::vector<Evidence> out;
  // Of each skill its findings, in the order of the text.
  std::unordered_map<std::string_view, std::vector<const Finding*>> found;
  for (const Finding& finding : findings)
    if (!is_slip_of_the_keys(finding)) found[finding.rule->skill].push_back(&finding);
  for (const Skill& skill : skills) {
    const OpportunityKind* kind = opportunity_kind(skill.opportunities);
    const auto& places = counter.places(kind ? static_cast<std::size_t>(kind - table.data()) : 0);
    Evidence one{skill.id, static_cast<std::uint32_t>(places.size()), 0};
    std::size_t at = 0, hit = places.size();  // places and findings are both in the order of the text
    for (const Finding* finding : found[skill.id]) {
      ++one.errors;
      while (at < places.size() && places[at].end <= finding->span.begin) ++at;
      std::size_t there = at;  // two findings on one place are two opportunities
      if (there == hit) ++there;
      if (there < places.size() && overlap(places[there], finding->span))
        hit = there;
      else
        ++one.opportunities;
    }
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace firstread
