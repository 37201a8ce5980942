// Finds a noun whose number does not go with the word before it: "these book", "a books", "many friend", "one of my
// friend".
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/counting_words.h"
#include "english/inflect.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true, "plural (these, many, two), singular (a, this, every) or one_of"},
};

struct Number {
  std::string of;
  const Lexicon* lexicon;

  const Word word(const Token& token) const { return lexicon->find(token.lower).value_or(Word{}); }

  // The last noun of the run of adjectives and nouns after the determiner, or -1: what follows must end the phrase.
  int head_after(Tokens tokens, int determiner) const {
    const int size = static_cast<int>(tokens.size());
    int k = determiner + 1, head = -1, adjectives = 0;
    for (; k < size && k < determiner + 5; ++k) {
      const Token& token = tokens[static_cast<std::size_t>(k)];
      if (!token.is_word() || token.capital || token.foreign || token.quoted ||
          token.text.find('-') != std::string_view::npos)
        break;
      const bool goes_on = token.xpos == Xpos::nn || token.xpos == Xpos::nns;
      if (goes_on && head >= 0 && tokens[static_cast<std::size_t>(head)].xpos == Xpos::nns)
        return -1;  // "these drugs share", "a sports club"
      if (token.xpos == Xpos::nn || token.xpos == Xpos::nns)
        head = k;
      else if (token.xpos == Xpos::jj && head < 0)
        ++adjectives;
      else if (k == determiner + 1 && one_of(token.lower, {"very", "really", "so", "extremely", "quite"}))
        continue;  // "a very good friends"
      else
        break;
    }
    if (head < 0 || head - determiner > 3) return -1;
    const bool time =
        k + 1 < size && one_of(tokens[static_cast<std::size_t>(k)].lower, {"last", "next"}) &&
        one_of(tokens[static_cast<std::size_t>(k + 1)].lower, {"year", "week", "month", "summer", "night"});
    if (k < size && !time) {
      const Token& next = tokens[static_cast<std::size_t>(k)];
      if (next.kind == TokenKind::number || next.text == "-" || next.text == "/" || next.lower == "'s" ||
          next.text == "'" || next.capital ||
          one_of(next.xpos, {Xpos::jj, Xpos::nnp, Xpos::vbg, Xpos::vbn, Xpos::pos, Xpos::nnps}) ||
          next.kind == TokenKind::object)
        return -1;
    }
    return tokens[static_cast<std::size_t>(head)].head >= 0 ||
                   tokens[static_cast<std::size_t>(head)].relation == Relation::root
               ? head
               : -1;
  }

  void run(const Passage& sentence, Sink& sink) const {
    const Tokens tokens = sentence.tokens();
    for (int k = 0; k + 1 < static_cast<int>(tokens.size()); ++k) {
      const Token& token = tokens[static_cast<std::size_t>(k)];
      if (of == "one_of")
        one_of_the(sentence, tokens, k, sink);
      else if (of == "plural" ? asks_plural(token) : asks_singular(token.lower))
        after(sentence, tokens, k, sink);
    }
  }

  void after(const Passage& passage, Tokens tokens, int k, Sink& sink) const {
    const Token& determiner = tokens[static_cast<std::size_t>(k)];
    const int h = head_after(tokens, k);
    if (h < 0) return;
    const Token& noun = tokens[static_cast<std::size_t>(h)];
    const Word known = word(noun);
    if (counted_otherwise(noun.lower) || counted_otherwise(noun.lemma) || known.dialects == 0 || noun.lower.size() < 3)
      return;
    if (determiner.head != h) return;
    const Token* before = k > 0 ? &tokens[static_cast<std::size_t>(k - 1)] : nullptr;
    const Token* next = h + 1 < static_cast<int>(tokens.size()) ? &tokens[static_cast<std::size_t>(h + 1)] : nullptr;
    if (next && one_of(next->text, {"\"", "\xE2\x80\x9C"})) return;
    if (of == "plural") {
      // "those present", "Some of these draw on", "send these back": the word stands alone, and what follows is no
      // noun.
      if (h == k + 1 && one_of(determiner.lower, {"these", "those"}) && !(next && is_finite(*next)) &&
          (known.tags & (bit(Xpos::vbp) | bit(Xpos::vb) | bit(Xpos::jj) | bit(Xpos::rb))) != 0)
        return;
      // "a top ten hit", "(56 minute)", "15 kiloton each"
      if (before && before->lower == "top") return;
      if (determiner.kind == TokenKind::number && next && (next->text == ")" || next->lower == "each")) return;
      // "the most numerous group"
      if (before && one_of(before->lower, {"most", "more", "less", "as", "so", "very"}) &&
          one_of(determiner.lower, {"numerous", "various"}))
        return;
      if (noun.xpos != Xpos::nn || (known.tags & bit(Xpos::nns)) || !(known.tags & bit(Xpos::nn))) return;
      if (determiner.kind == TokenKind::number && (h != k + 1 || !known.countable)) return;
      if (determiner.kind == TokenKind::number || determiner.xpos == Xpos::cd)
        // "Holes 2, 3, and 4 play", "base two logarithm", "a double six set": a number that counts nothing.
        for (int j = std::max(0, k - 3); j < k; ++j) {
          const Token& before = tokens[static_cast<std::size_t>(j)];
          if (before.kind == TokenKind::number || (j == k - 1 && is_noun(before)) || before.lower == "double" ||
              (j == k - 1 && before.capital && !before.first))
            return;
        }
      if (k == 0 && h == 1 && (known.tags & bit(Xpos::vbp))) return;  // "These map to the list"

      // "the Apollo 8 mission", "Table 2 result": the number belongs to the name before it.
      if (determiner.kind == TokenKind::number && k > 0 &&
          (is_noun(tokens[static_cast<std::size_t>(k - 1)]) ||
           (tokens[static_cast<std::size_t>(k - 1)].capital && !tokens[static_cast<std::size_t>(k - 1)].first)))
        return;
      if (k > 0 &&
          one_of(tokens[static_cast<std::size_t>(k - 1)].lower,
                 {"a", "an", "the", "every", "each", "per", "no", "number", "of", "one", "-", "$", "chapter", "page",
                  "part", "level", "grade", "year", "step"}) &&
          !one_of(determiner.lower, {"these", "those", "several", "various", "many"}))
        return;
      if (determiner.lower == "many" &&
          (h != k + 1 || (h + 1 < static_cast<int>(tokens.size()) &&
                          one_of(tokens[static_cast<std::size_t>(k + 1)].lower, {"a", "an"}))))
        return;
      if (determiner.lower == "few" && k > 0 && tokens[static_cast<std::size_t>(k - 1)].lower == "quite") return;
      // "these water": the fault may lie with the determiner; both are offered.
      if (known.uncountable) return;  // "these information": the determiner is at fault
      if (next && (next->text == "," || next->lower == "and" || next->lower == "or"))
        return;  // many city, state and federal laws
      // "Those arguing", "those present", "these confirm that": no noun at all.
      if (noun.lower.ends_with("ing") || noun.certainty < 40) return;
      const bool other = known.tags & (bit(Xpos::vbp) | bit(Xpos::vb) | bit(Xpos::jj));
      if (other && determiner.kind != TokenKind::number && next && !is_finite(*next) &&
          next->kind != TokenKind::punctuation && next->upos != Upos::adp)
        return;
      if (one_of(determiner.lower, {"many", "few"}) && other && next && next->upos == Upos::adp) return;
      if (next && next->is_word() && word(*next).tags & bit(Xpos::nns)) return;  // "these chamber works"
      if (determiner.kind == TokenKind::number && (k == 0 || determiner.text.size() > 2)) return;
      report(determiner, noun, inflect(noun.lower, Form::plural), sink);
      return;
    }
    if (noun.xpos != Xpos::nns || (known.tags & bit(Xpos::nn)) || !(known.tags & bit(Xpos::nns))) return;
    if (determiner.capital && !determiner.first) return;  // "three A grades"
    if (one_of(tokens[static_cast<std::size_t>(k + 1)].lower, {"priori", "posteriori"})) return;
    if (next && is_noun(*next)) return;                                    // "this jobs plan", "a rights approach"
    if (tokens[static_cast<std::size_t>(k + 1)].lower == "other") return;  // "To this other houses owe their form"
    for (int j = k + 1; j < h; ++j)
      if (!lexicon->find(tokens[static_cast<std::size_t>(j)].lower)) return;  // "A cosmodicy attempts to": a noun
    if (before && one_of(before->lower, {"or", "one"})) return;               // "in one way or another readers find it"
    // "They knew this centuries ago", "This troubled readers": "this" stands alone.
    if (determiner.lower == "this" && ((next && one_of(next->lower, {"ago", "later", "earlier", "before"})) ||
                                       tokens[static_cast<std::size_t>(k + 1)].lower.ends_with("ed")))
      return;
    // "Each movement at a synovial joint results from": the noun stands before it, and it is the verb.
    if (const Token& last = tokens[static_cast<std::size_t>(h - 1)];
        h > k + 1 && (known.tags & bit(Xpos::vbz)) != 0 && (word(last).tags & bit(Xpos::nn)) != 0 &&
        (last.xpos != Xpos::jj || last.certainty < 200 || noun.certainty < 200 ||
         one_of(noun.relation, {Relation::conj, Relation::nsubj, Relation::compound, Relation::dep})))
      return;
    // "this man lives", "a price buyers pay": a noun before it may be the head, and the form a verb.
    if (h > k + 1 && tokens[static_cast<std::size_t>(h - 1)].xpos == Xpos::nn) return;
    if (one_of(determiner.lower, {"a", "an"}) && (h != k + 1)) {  // "a few years", "a two weeks holiday"
      for (int j = k + 1; j < h; ++j)
        if (one_of(tokens[static_cast<std::size_t>(j)].lower,
                   {"few", "many", "great", "good", "hundred", "dozen", "couple", "million", "thousand", "little",
                    "lot", "further", "mere", "full", "whole", "total", "half", "quarter"}))
          return;
    }
    // "This results in": the verb of "this".
    if (!one_of(determiner.lower, {"a", "an"}) && (known.tags & bit(Xpos::vbz)) &&
        !(h + 1 < static_cast<int>(tokens.size()) && is_finite(tokens[static_cast<std::size_t>(h + 1)])))
      return;
    if (h + 1 < static_cast<int>(tokens.size()) && tokens[static_cast<std::size_t>(h + 1)].lower == "and") return;
    if (determiner.lower == "every" || determiner.lower == "another" || determiner.lower == "each") {
      if (h != k + 1) return;  // every two weeks
      if (determiner.lower == "each" && next && is_finite(*next)) return;
    }
    const std::string singular = noun.lemma.empty() ? noun_lemma(noun.lower) : std::string(noun.lemma);
    if (means_many(determiner, noun, before, h - k))
      report_many(passage, static_cast<std::uint32_t>(k), static_cast<std::uint32_t>(h), singular, sink);
    else
      report(determiner, noun, singular, sink);
  }

  // "They are a very brave sailors", "with a heavy bags": a describing word or "are" shows that many are
  // meant, and then the small word is the slip. "a women" is one woman.
  static bool means_many(const Token& determiner, const Token& noun, const Token* before, int distance) {
    if (!one_of(determiner.lower, {"a", "an", "this"}) || !noun.lower.ends_with('s')) return false;
    if (before && one_of(before->lower, {"is", "was", "'s", "not", "as"})) return false;
    return distance > 1 || (before && one_of(before->lower, {"are", "were"}));
  }

  static void report_many(const Passage& passage, std::uint32_t first, std::uint32_t head, std::string_view singular,
                          Sink& sink) {
    const Token &determiner = passage.tokens()[first], &noun = passage.tokens()[head];
    const std::string described(text_of(passage, first + 1, head + 1));
    const std::string many = determiner.lower == "this" ? "these " + described : described;
    const std::string between = head > first + 1 ? std::string(text_of(passage, first + 1, head)) + " " : std::string();
    sink.add(
        {.span = span_of(passage, first, head + 1),
         .arguments = {{"determiner", std::string(determiner.text)}, {"noun", std::string(noun.text)}, {"right", many}},
         .replacements = {cased_like(determiner, many),
                          std::string(determiner.text) + " " + between + cased_like(noun, singular)}});
  }

  // "one of the reason": what follows "one of the" is a group, so it is plural.
  void one_of_the(const Passage&, Tokens tokens, int k, Sink& sink) const {
    const int size = static_cast<int>(tokens.size());
    if (k + 3 >= size ||
        !one_of(tokens[static_cast<std::size_t>(k)].lower,
                {"one", "some", "many", "most", "each", "two", "three", "both"}) ||
        tokens[static_cast<std::size_t>(k + 1)].lower != "of")
      return;
    const bool one =
        tokens[static_cast<std::size_t>(k)].lower == "one" || tokens[static_cast<std::size_t>(k)].lower == "each";
    const Token& determiner = tokens[static_cast<std::size_t>(k + 2)];
    if (!one_of(determiner.lower, {"the", "my", "his", "her", "our", "their", "your", "its", "these", "those"})) return;
    if (!one && !one_of(determiner.lower, {"these", "those"})) return;
    if (k > 0 && is_noun(tokens[static_cast<std::size_t>(k - 1)])) return;  // "year one of the plan"
    int head = -1;
    for (int j = k + 3; j < size && j < k + 8; ++j) {
      const Token& token = tokens[static_cast<std::size_t>(j)];
      if (!token.is_word() || token.capital || token.quoted) break;
      if (head >= 0 && tokens[static_cast<std::size_t>(head)].xpos == Xpos::nns) break;  // "of our guides today"
      if (token.xpos == Xpos::nn || token.xpos == Xpos::nns)
        head = j;
      else if (!one_of(token.xpos, {Xpos::jj, Xpos::jjs, Xpos::rbs, Xpos::rb, Xpos::vbn}))
        break;
      else if (head >= 0)
        break;
    }
    if (head < 0) return;
    const Token& noun = tokens[static_cast<std::size_t>(head)];
    const Token* next = head + 1 < size ? &tokens[static_cast<std::size_t>(head + 1)] : nullptr;
    if (next && (next->lower == "'s" || next->text == "'" || next->text == "-" || next->capital ||
                 one_of(next->xpos, {Xpos::vbg, Xpos::vbn, Xpos::jj, Xpos::nn, Xpos::nns, Xpos::cc})))
      return;
    const Word known = word(noun);
    if (noun.xpos != Xpos::nn || (known.tags & bit(Xpos::nns)) || !(known.tags & bit(Xpos::nn)) ||
        counted_otherwise(noun.lower))
      return;
    if (next && next->lower == "of" && next + 1 < tokens.data() + size && is_noun(next[1]))
      return;  // "one of its board of directors"
    if (one_of(noun.lower,
               {"group",     "family",  "team",     "class",     "staff",   "population", "public",   "world",
                "life",      "night",   "audience", "company",   "band",    "rest",       "majority", "crew",
                "cast",      "faculty", "crowd",    "committee", "jury",    "gang",       "squad",    "choir",
                "orchestra", "tribe",   "youth",    "army",      "council", "board"}))
      return;
    if (known.uncountable) return;
    // "Both of these run": the verb of "these".
    if (!one && head == k + 3 && (known.tags & bit(Xpos::vbp)) != 0) return;
    report(determiner, noun, inflect(noun.lower, Form::plural), sink);
  }

  static void report(const Token& determiner, const Token& noun, std::string right, Sink& sink) {
    if (right == noun.lower) return;
    sink.add({.span = noun.span,
              .arguments = {{"determiner", std::string(determiner.text)},
                            {"noun", std::string(noun.text)},
                            {"right", right}},
              .replacements = {cased_like(noun, right)}});
  }
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const Number number{settings.text("of"), &english.lexicon()};
  if (!one_of(number.of, {"plural", "singular", "one_of"}))
    return Error{.message = "of is \"" + number.of + "\"; it may be plural, singular or one_of"};
  Prepared out{.run = [number](const Passage& passage, Sink& sink) { number.run(passage, sink); }};
  if (number.of == "one_of") out.triggers = {"one", "each", "some", "many", "most", "both", "two", "three"};
  if (number.of == "singular") out.triggers = {"a", "an", "this", "every", "each", "another"};
  return out;
}

}  // namespace

extern const Check check_noun_number;
const Check check_noun_number{.name = "noun_number",
                              .summary = "nouns whose number does not go with the word before",
                              .parameters = parameters,
                              .needs_trees = true,
                              .prepare = prepare};

}  // namespace firstread
