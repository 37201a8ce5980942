// What the speller costs: opening the lexicon, finding a word, one misspelling's suggestions (mean and worst, hopeless
// tokens included). The misspellings are made here, from frequent words, by slips that everybody makes. With files of
// "misspelling, tab, word meant" as arguments, how often the word is first and among five as well.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "base/files.h"
#include "english/speller_by_ear.h"
#include "text/unicode.h"

#include "need.h"

namespace {

using namespace firstread;
using Clock = std::chrono::steady_clock;

double microseconds(Clock::time_point since) {
  return std::chrono::duration<double, std::micro>(Clock::now() - since).count();
}

struct Misspelt {
  std::string written, meant;
};

// Frequent words of six letters and more, from the letter tree.
void frequent(std::span<const LetterNode> tree, std::uint32_t node, std::string& word, const Lexicon& lexicon,
              std::vector<std::string>& out) {
  std::uint32_t child = tree[node].child();
  if (child == 0) return;
  for (;; ++child) {
    if (tree[child].highest_zipf() >= 4) {
      word += tree[child].letter();
      if (tree[child].ends_word() && word.size() >= 6)
        if (const auto found = lexicon.find(word); found && found->zipf >= 4 && found->lower) out.push_back(word);
      frequent(tree, child, word, lexicon, out);
      word.pop_back();
    }
    if (tree[child].last()) return;
  }
}

std::vector<Misspelt> slips(const std::vector<std::string>& words) {
  std::vector<Misspelt> out;
  for (std::size_t k = 0; k < words.size(); k += 3) {
    const std::string& word = words[k];
    const std::size_t at = 1 + k * 7919 % (word.size() - 2);
    std::string bad = word;
    switch (k / 3 % 5) {
      case 0:
        bad.erase(at, 1);
        break;
      case 1:
        bad.insert(at, 1, word[at]);
        break;
      case 2:
        std::swap(bad[at], bad[at + 1]);
        break;
      case 3:
        bad[at] = "aeiou"[k % 5];
        break;
      default:
        bad.erase(at, 1), bad += "e";
    }
    if (bad != word) out.push_back({bad, word});
  }
  return out;
}

using MakeSpeller = std::function<std::shared_ptr<const Speller>()>;

// A new speller each time, since one remembers the words it was asked about.
void measure(const std::string& name, const std::vector<Misspelt>& all, const MakeSpeller& make) {
  double total = 0, worst = 0;
  std::size_t first = 0, five = 0;
  for (const Misspelt& one : all) {
    double least = 1e9;  // of three, since others use the machine too
    std::vector<Suggestion> found;
    for (int round = 0; round < 3; ++round) {
      const auto speller = make();
      const std::array<std::string_view, 1> before{"a"};
      const auto start = Clock::now();
      found = speller->suggest(one.written, 5, before, {}, {.wide = true});
      least = std::min(least, microseconds(start));
    }
    total += least;
    worst = std::max(worst, least);
    for (std::size_t k = 0; k < found.size(); ++k)
      if (to_lower(found[k].text) == to_lower(one.meant)) {
        first += k == 0;
        ++five;
        break;
      }
  }
  const auto count = static_cast<double>(std::max<std::size_t>(1, all.size()));
  std::printf("%-44s %6zu words  mean %6.0f us  worst %6.0f us", name.c_str(), all.size(), total / count, worst);
  if (!all.empty() && !all[0].meant.empty())
    std::printf("  first %.1f %%  in five %.1f %%", 100 * static_cast<double>(first) / count,
                100 * static_cast<double>(five) / count);
  std::printf("\n");
}

}  // namespace

int main(int count, char** arguments) {
  const std::filesystem::path dictionaries = FIRSTREAD_SOURCE "/dictionaries";
  const auto files = disk();
  auto start = Clock::now();
  const auto lexicon = need(Lexicon::open(*files, dictionaries / "en/lexicon.bin"));
  std::printf("%-44s %6.0f us\n", "open the lexicon", microseconds(start));
  auto ngrams = std::make_shared<const Ngrams>(need(Ngrams::open(*files, dictionaries / "en/ngrams.bin")));
  auto sounds = std::make_shared<const Sounds>(need(Sounds::open(*files, dictionaries / "en/sounds.bin")));
  const auto make = [&](const std::string& tag) {
    return need(make_speller(*files, need(read_dialect(*files, dictionaries, tag)),
                             {.lexicon = lexicon, .ngrams = ngrams}, sounds));
  };
  const auto tags = dialect_tags(*files, dictionaries);
  start = Clock::now();
  for (const std::string& tag : tags) make(tag);
  std::printf("%-44s %6.0f us\n", "the spellers of all dialects", microseconds(start));
  const auto dialect = need(read_dialect(*files, dictionaries, tags.back()));
  const MakeSpeller speller = [&] {
    return need(make_speller(*files, dialect, {.lexicon = lexicon, .ngrams = ngrams}, sounds));
  };

  std::vector<std::string> words;
  std::string word;
  frequent(lexicon->tree(), 0, word, *lexicon, words);
  start = Clock::now();
  std::size_t known = 0;
  for (int round = 0; round < 20; ++round)
    for (const std::string& one : words) known += lexicon->find(one).has_value();
  std::printf("%-44s %6.3f us a word\n", "find a word in the lexicon",
              microseconds(start) / static_cast<double>(known));

  measure("slips of frequent words", slips(words), speller);
  measure("hopeless tokens",
          {{std::string(60, 'q'), ""},
           {std::string(32, 'e'), ""},
           {"zxqvbnmkjhgfdsw", ""},
           {"aeiouaeiouaeiouaeiouaeiou", ""},
           {"internationalisationalisationism", ""},
           {"antidisestablishmentarianismistic", ""}},
          speller);
  for (int k = 1; k < count; ++k) {
    std::ifstream in(arguments[k]);
    std::vector<Misspelt> rows;
    for (std::string line; std::getline(in, line);)
      if (const auto tab = line.find('\t'); tab != std::string::npos)
        rows.push_back({line.substr(0, tab), line.substr(tab + 1)});
    measure(std::filesystem::path(arguments[k]).filename().string(), rows, speller);
  }
  return 0;
}
