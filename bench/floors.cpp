// The floors one by one, on the essays of examples/: what parsing, reading and checking cost for each word.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <iostream>

#include "document/format.h"
#include "english/english.h"
#include "rules/engine.h"
#include "rules/resolve.h"
#include "rules/rule_file.h"
#include "rules/rule_set.h"

#include "need.h"

namespace {

using namespace firstread;

const Files& files() {
  static const auto real = disk();
  return *real;
}

const std::string& essay() {
  static const std::string text = [] {
    std::string out;
    for (const auto& path : need(files().list(FIRSTREAD_SOURCE "/examples")))
      if (path.extension() == ".md") out += need(files().read(path)) + "\n\n";
    if (out.empty()) {
      std::cerr << "there is no essay in examples/ to measure with\n";
      std::exit(2);
    }
    while (out.size() < 60000) out += out;
    return out;
  }();
  return text;
}

const Format& markdown() {
  for (const Format* format : all_formats())
    if (format->name == "markdown") return *format;
  std::abort();
}

const English& english() {
  static const English loaded =
      need(English::load(files(), {.dictionaries = FIRSTREAD_SOURCE "/dictionaries", .dialect = "en-US"}));
  return loaded;
}

const RuleSet& rules() {
  static const RuleSet set =
      RuleSet::make(read_rules(files(), FIRSTREAD_SOURCE "/rules", all_checks()).rules, all_checks(), english()).first;
  return set;
}

Document document() { return need(parse(Source("essay.md", essay()), markdown())); }

void count_words(benchmark::State& state) {
  const auto words = static_cast<double>(english().analyse(document(), false).measures().words);
  state.counters["words/s"] =
      benchmark::Counter(words * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

void parsing(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(document());
  count_words(state);
}
BENCHMARK(parsing);

void tokens_and_sentences(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(english().analyse(document(), false));
  count_words(state);
}
BENCHMARK(tokens_and_sentences);

void reading_with_trees(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(english().analyse(document(), true));
  count_words(state);
}
BENCHMARK(reading_with_trees);

void all_rules(benchmark::State& state) {
  const Analysis analysis = english().analyse(document(), true);
  for (auto _ : state) benchmark::DoNotOptimize(check(analysis, rules().rules()));
  count_words(state);
}
BENCHMARK(all_rules);

// The same rules again and again: twice the rules must not cost more than twice the time.
void rules_in_number(benchmark::State& state) {
  const Analysis analysis = english().analyse(document(), true);
  std::vector<ActiveRule> many;
  for (std::int64_t k = 0; k < state.range(0); ++k)
    many.insert(many.end(), rules().rules().begin(), rules().rules().end());
  for (auto _ : state) benchmark::DoNotOptimize(check(analysis, many));
  count_words(state);
}
BENCHMARK(rules_in_number)->Arg(1)->Arg(2)->Arg(4);

void resolving(benchmark::State& state) {
  const Analysis analysis = english().analyse(document(), true);
  const Findings found = check(analysis, rules().rules());
  for (auto _ : state) benchmark::DoNotOptimize(resolve(found, analysis));
  count_words(state);
}
BENCHMARK(resolving);

}  // namespace

BENCHMARK_MAIN();
