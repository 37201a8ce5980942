// train_confusions CORPUS DICTIONARIES [SHARE]: dictionaries/en/confusions.bin, the classifier of confusion sets, and
// confusions.tsv, for each set the margin asked of it and what precision and recall that gives. CORPUS is what
// tools/statistics reads texts into. What the writers of edited prose chose is the truth. Of every five documents one
// is kept back: its first half chooses the margins, its second half is what the table reports. There, a writer takes a
// member for another once in a hundred times, or three times where the words are not everyday ones.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "corpus.h"
#include "english/classifier.h"
#include "english/confusion_sets.h"
#include "english/gain.h"
#include "english/ngrams.h"
#include "regression.h"

namespace firstread::statistics {
namespace {

constexpr double wanted_precision = 0.92;
// How often a writer takes the word for another: rarely where the set holds words that stand in every sentence.
double error_rate(std::size_t uses) { return uses > 12000 ? 0.01 : 0.03; }
constexpr double least_precision = 0.80;  // on the second half
constexpr float silent = 99;
constexpr float gain_share = 0.3f;
constexpr std::size_t most_examples = 250000;  // of one member of one set

struct Judged {
  float margin;       // of the best other member over the one written
  bool wrong;         // the written one was put there by us
  bool right_choice;  // the best other member is the truth
};

template <class Use>
void each_sentence(const Corpus& corpus, Use use) {
  std::vector<Token> sentence;
  std::size_t document = 0;
  for (const Record& record : corpus.records) {
    Token token;
    token.text = corpus.strings[record.text];
    token.lower = corpus.strings[record.lower];
    token.lemma = token.lower;
    token.key = token_key(token.lower);
    token.kind = static_cast<TokenKind>(record.kind);
    token.space_before = record.space_before;
    token.capital = record.capital;
    token.quoted = record.quoted;
    token.first = sentence.empty();
    sentence.push_back(token);
    if (record.sentence_end) {
      use(std::span<const Token>(sentence), document);
      sentence.clear();
    }
    document += record.document_end;
  }
}

class Trainer {
 public:
  Trainer(const Corpus& corpus, const Lexicon& lexicon, const Ngrams& ngrams, double share)
      : corpus_(corpus), lexicon_(lexicon), ngrams_(ngrams), share_(share), judged_(sets_.sets().size()) {}

  std::string train() {
    Regression regression(ConfusionSets::most_members,
                          {.check_bits = 8, .sparsity = 2.0f, .rate = 0.1f, .smallest = 0.1f});
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> seen;
    each_sentence(corpus_, [&](std::span<const Token> sentence, std::size_t document) {
      if (kept_back(document) || document * 7919 % 1000 >= 1000 * share_) return;
      const WordsAround words(sentence, lexicon_);
      for (const ConfusionSets::Slot& slot : sets_.slots(sentence)) {
        if (++seen[{slot.set, slot.member}] > most_examples) continue;
        regression.learn(cues(words, slot), static_cast<std::uint8_t>(slot.member));
      }
    });
    const Regression::Written written = regression.written("confusions");
    std::printf("%zu weights, %zu bytes\n", written.weights, written.bytes.size());
    judge(written.read());
    return std::string(Classifiers::magic) + written.bytes;
  }

  std::string table() const {
    std::string out = "# set\tmargin\tprecision\trecall\tuses\talarms; tools/confusions made this\n";
    std::size_t good = 0;
    for (std::size_t set = 0; set < judged_.size(); ++set) {
      float margin = margin_of(judged_[set][0]);
      const Figures figures = count(judged_[set][1], margin);
      if (figures.precision < least_precision) margin = silent;
      char line[200];
      std::snprintf(line, sizeof line, "%s\t%.2f\t%.1f\t%.1f\t%zu\t%zu\n", std::string(sets_.sets()[set].name).c_str(),
                    margin, 100 * figures.precision, 100 * figures.recall, figures.uses, figures.alarms);
      out += line;
      good += figures.precision >= .85 && figures.recall >= .2;
    }
    std::printf("%zu sets, %zu with precision 85 and recall 20 and more\n", judged_.size(), good);
    return out;
  }

 private:
  struct Figures {
    double precision = 0, recall = 0;
    std::size_t uses = 0, alarms = 0;
  };

  static bool kept_back(std::size_t document) { return document % 5 == 4; }

  std::span<const std::uint64_t> cues(const WordsAround& words, const ConfusionSets::Slot& slot) {
    cues_.clear();
    ConfusionSets::add_cues(words, slot, cues_);
    return cues_.all();
  }

  // Every use of a member kept back, as it is and with each other member in its place.
  void judge(const Classifiers& classifiers) {
    const Classifier& classifier = *classifiers.find("confusions");
    std::map<std::uint32_t, std::size_t> uses;
    each_sentence(corpus_, [&](std::span<const Token> sentence, std::size_t document) {
      if (!kept_back(document)) return;
      const WordsAround words(sentence, lexicon_);
      for (const ConfusionSets::Slot& slot : sets_.slots(sentence)) {
        if (++uses[slot.set] > 60000) continue;
        const Classifier::Scores scores = classifier.scores(cues(words, slot));
        const auto& set = sets_.sets()[slot.set];
        std::array<float, ConfusionSets::most_members> value{};
        for (std::size_t m = 0; m < set.members.size(); ++m) {
          const float usual = m == slot.member ? 0 : gain_for(sentence, slot, set.tokens[m]);
          value[m] = scores[m] + gain_share * usual;
        }
        for (std::size_t written = 0; written < set.members.size(); ++written) {
          std::size_t best = written == 0 ? 1 : 0;
          for (std::size_t m = 0; m < set.members.size(); ++m)
            if (m != written && value[m] > value[best]) best = m;
          judged_[slot.set][document / 5 % 2].push_back(
              {value[best] - value[written], written != slot.member, best == slot.member});
        }
      }
    });
  }

  float gain_for(std::span<const Token> sentence, const ConfusionSets::Slot& slot,
                 const std::vector<std::string>& words) const {
    const auto first = static_cast<int>(slot.first), last = static_cast<int>(slot.last);
    if (words.size() == 1) return gain(ngrams_, sentence, first, last, {words[0]});
    return gain(ngrams_, sentence, first, last, {words[0], words[1]});
  }

  static Figures count(const std::vector<Judged>& all, float margin) {
    double right = 0, spoiled = 0, uses = 0, alarms = 0;
    for (const Judged& one : all) {
      spoiled += one.wrong;
      uses += !one.wrong;
      if (one.margin < margin) continue;
      if (one.wrong)
        right += one.right_choice;
      else
        alarms += 1;
    }
    Figures figures{.uses = static_cast<std::size_t>(uses), .alarms = static_cast<std::size_t>(alarms)};
    if (spoiled == 0 || uses == 0) return figures;
    figures.recall = right / spoiled;
    const double rate = error_rate(figures.uses), hits = figures.recall * rate,
                 misses = (alarms + .3) / (uses + 1) * (1 - rate);
    figures.precision = hits / (hits + misses);
    return figures;
  }

  // The lowest margin that keeps the precision wanted; never one that trusts the classifier blindly.
  static float margin_of(const std::vector<Judged>& all) {
    for (float margin = 1.5f; margin < 14; margin += .25f)
      if (count(all, margin).precision >= wanted_precision) return margin + .5f;
    return silent;
  }

  const Corpus& corpus_;
  const Lexicon& lexicon_;
  const Ngrams& ngrams_;
  double share_;
  ConfusionSets sets_;
  Cues cues_;
  std::vector<std::array<std::vector<Judged>, 2>> judged_;
};

template <class T>
T need(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s\n", result.error().text().c_str());
    std::exit(2);
  }
  return *std::move(result);
}

int run(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: train_confusions CORPUS DICTIONARIES [SHARE]\n");
    return 2;
  }
  const std::filesystem::path folder = std::filesystem::path(arguments[2]) / "en";
  const auto files = disk();
  const auto lexicon = need(Lexicon::open(*files, folder / "lexicon.bin"));
  const Ngrams ngrams = need(Ngrams::open(*files, folder / "ngrams.bin"));
  const Corpus corpus = load(arguments[1]);
  Trainer trainer(corpus, *lexicon, ngrams, count > 3 ? std::atof(arguments[3]) : 1);
  std::ofstream(folder / "confusions.bin", std::ios::binary) << trainer.train();
  std::ofstream(folder / "confusions.tsv", std::ios::binary) << trainer.table();
  return 0;
}

}  // namespace
}  // namespace firstread::statistics

int main(int count, char** arguments) { return firstread::statistics::run(count, arguments); }
