// train_classifiers CORPUS OUT [SHARE]: the classifiers of dictionaries/en/classifiers.bin from a read corpus. What the
// writers of edited prose chose is the truth. SHARE is the part of the documents that is used, for trials. Of every
// hundred documents one is kept back; accuracy on them is printed for the weights as written.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <span>
#include <string>

#include "corpus.h"
#include "english/agreement_slots.h"
#include "english/article_slots.h"
#include "english/boundaries.h"
#include "english/classifier.h"
#include "english/comma_gaps.h"
#include "english/number_slots.h"
#include "english/preposition_slots.h"
#include "english/verb_slots.h"
#include "regression.h"

namespace firstread::statistics {
namespace {

using Example = std::function<void(const Cues&, std::uint8_t truth)>;

struct Task {
  const char* name;
  std::size_t classes;
  bool old_prose;  // learns from prose of before 1930 too
  Regression::Options options;
  void (*examples)(std::span<const Token> before, const Surroundings&, const Example&);
};

void articles(std::span<const Token> before, const Surroundings& s, const Example& use) {
  Cues cues;
  for (const ArticleSlot& slot : article_slots(s, noun_groups(s))) {
    cues.clear();
    add_article_cues(s, slot, mentioned(before, s, slot.first, s.token(slot.head).lemma), cues);
    use(cues, static_cast<std::uint8_t>(slot.written));
  }
}

void numbers(std::span<const Token>, const Surroundings& s, const Example& use) {
  Cues cues;
  for (const NumberSlot& slot : number_slots(s, noun_groups(s))) {
    cues.clear();
    add_number_cues(s, slot, cues);
    use(cues, slot.plural ? 1 : 0);
  }
}

void choose_prepositions(std::span<const Token>, const Surroundings& s, const Example& use) {
  Cues cues;
  for (const PrepositionSlot& slot : preposition_slots(s)) {
    cues.clear();
    add_preposition_cues(s, slot, cues);
    use(cues, slot.written);
  }
}

void commas(std::span<const Token>, const Surroundings& s, const Example& use) {
  Cues cues;
  for (const CommaGap& gap : comma_gaps(s)) {
    cues.clear();
    add_comma_cues(s, gap, cues);
    use(cues, gap.written ? 1 : 0);
  }
}

void agreement(std::span<const Token>, const Surroundings& s, const Example& use) {
  Cues cues;
  for (const AgreementSlot& slot : agreement_slots(s)) {
    cues.clear();
    add_agreement_cues(s, slot, cues);
    use(cues, slot.plural ? 1 : 0);
  }
}

void verbs(std::span<const Token>, const Surroundings& s, const Example& use) {
  Cues cues;
  for (const VerbSlot& slot : verb_slots(s)) {
    cues.clear();
    add_verb_cues(s, slot, cues);
    use(cues, static_cast<std::uint8_t>(slot.written));
  }
}

// Commas of the sentence, and its join to the one before it.
void sentence_boundaries(std::span<const Token> before, const Surroundings& s, const Example& use) {
  Cues cues;
  for (const Boundary& boundary : boundaries(s)) {
    cues.clear();
    add_boundary_cues(s, boundary, cues);
    use(cues, 0);
  }
  std::size_t first = before.size();
  while (first > 0 && !before[--first].first) {
  }
  if (before.empty() || before.size() - first > 80) return;
  std::vector<Token> both(before.begin() + static_cast<std::ptrdiff_t>(first), before.end());
  const int join = static_cast<int>(both.size());
  for (int i = 0; i < s.size(); ++i) both.push_back(s.token(i));
  const Surroundings words(both);
  int end = words.size();
  while (end > join && words.has(end - 1, tags::punctuation)) --end;
  if (!words.is(join - 1, ".")) return;
  const Boundary boundary{0, join - 2, join, end};
  if (join < 2 || !may_part(words, boundary)) return;
  cues.clear();
  add_boundary_cues(words, boundary, cues);
  use(cues, 1);
}

const Task tasks[] = {
    {"agreement", 2, true, {.check_bits = 8, .sparsity = 4.0f, .rate = 0.2f}, agreement},
    {"article", 3, true, {.check_bits = 8, .sparsity = 4.0f, .rate = 0.2f}, articles},
    {"boundary", 2, false, {.check_bits = 8, .sparsity = 2.0f, .rate = 0.2f}, sentence_boundaries},
    {"comma", 2, false, {.check_bits = 8, .sparsity = 4.0f, .rate = 0.2f}, commas},
    {"number", 2, true, {.check_bits = 8, .sparsity = 4.0f, .rate = 0.2f}, numbers},
    {"preposition",
     prepositions.size() + 1,
     true,
     {.check_bits = 6, .sparsity = 7.0f, .rate = 0.2f},
     choose_prepositions},
    {"verb", verb_classes, true, {.check_bits = 8, .sparsity = 4.0f, .rate = 0.2f}, verbs},
};

// Calls use(tokens before the sentence, the sentence, the document's number).
template <class Use>
void each_sentence(const Corpus& corpus, bool old_prose, Use use) {
  std::vector<Token> document;
  std::size_t first = 0, number = 0;
  for (const Record& record : corpus.records) {
    Token token;
    token.text = corpus.strings[record.text];
    token.lower = corpus.strings[record.lower];
    token.lemma = corpus.strings[record.lemma];
    token.xpos = static_cast<Xpos>(record.xpos);
    token.key = token_key(token.lower);
    token.kind = static_cast<TokenKind>(record.kind);
    token.space_before = record.space_before;
    token.capital = record.capital;
    token.quoted = record.quoted;
    token.relation = static_cast<Relation>(record.relation);
    token.head = record.head == 0 ? -1 : static_cast<std::int32_t>(document.size() - first) + record.head;
    token.first = document.size() == first;
    document.push_back(token);
    if (record.sentence_end) {
      const std::span<const Token> all(document);
      const std::size_t from = first > memory ? first - memory : 0;
      if (old_prose || !record.old) use(all.subspan(from, first - from), all.subspan(first), number);
      first = document.size();
    }
    if (record.document_end) {
      document.clear();
      first = 0;
      ++number;
    }
  }
}

std::string train(const Task& task, const Corpus& corpus, double share) {
  Regression regression(task.classes, task.options);
  std::size_t examples = 0;
  const auto used = [&](std::size_t document) { return static_cast<double>(document * 7919 % 1000) < 1000 * share; };
  each_sentence(corpus, task.old_prose, [&](auto before, auto sentence, std::size_t document) {
    if (document % 100 == 99 || !used(document)) return;
    task.examples(before, Surroundings(sentence), [&](const Cues& cues, std::uint8_t truth) {
      regression.learn(cues.all(), truth);
      ++examples;
    });
  });
  const Regression::Written written = regression.written(task.name);

  const Classifiers read = written.read();
  const Classifier& classifier = *read.find(task.name);
  std::size_t all = 0, right = 0;
  std::vector<std::size_t> of_class(task.classes);
  double loss = 0;
  each_sentence(corpus, task.old_prose, [&](auto before, auto sentence, std::size_t document) {
    if (document % 100 != 99) return;
    task.examples(before, Surroundings(sentence), [&](const Cues& cues, std::uint8_t truth) {
      const Classifier::Scores scores = classifier.scores(cues.all());
      const auto end = scores.begin() + static_cast<std::ptrdiff_t>(task.classes);
      right += std::max_element(scores.begin(), end) - scores.begin() == truth;
      double sum = 0;
      for (auto at = scores.begin(); at != end; ++at) sum += std::exp(*at);
      loss -= scores[truth] - std::log(sum);
      ++of_class[truth];
      ++all;
    });
  });
  std::printf(
      "%-12s %9zu examples, %8zu weights, %8zu bytes; kept back: %zu, accuracy %.2f %% (commonest %.2f %%), log loss "
      "%.4f\n",
      task.name, examples, written.weights, written.bytes.size(), all,
      100.0 * static_cast<double>(right) / static_cast<double>(all),
      100.0 * static_cast<double>(*std::max_element(of_class.begin(), of_class.end())) / static_cast<double>(all),
      loss / static_cast<double>(all));
  std::fflush(stdout);
  return written.bytes;
}

int run(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: train_classifiers CORPUS OUT [SHARE [NAME...]]\n");
    return 2;
  }
  const Corpus corpus = load(arguments[1]);
  const double share = count > 3 ? std::atof(arguments[3]) : 1;
  std::string out(Classifiers::magic);
  for (const Task& task : tasks) {
    const bool wanted = count <= 4 || std::any_of(arguments + 4, arguments + count, [&](const char* name) {
                          return std::string_view(name) == task.name;
                        });
    if (wanted) out += train(task, corpus, share);
  }
  std::ofstream(arguments[2], std::ios::binary) << out;
  return 0;
}

}  // namespace
}  // namespace firstread::statistics

int main(int count, char** arguments) { return firstread::statistics::run(count, arguments); }
