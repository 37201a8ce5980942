// What reading costs: from the characters of words to tags, lemmas and trees, on the essays of examples/. Instructions
// where the machine lets them be counted, for they are the same however busy it is; CPU time beside them.
#include <linux/perf_event.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <deque>
#include <fstream>
#include <functional>
#include <iostream>

#include "document/format.h"
#include "english/english.h"

#include "need.h"

namespace {

using namespace firstread;

struct Cost {
  double instructions = 0, seconds = 0;  // no instructions: they can not be counted here
};

class Counter {
 public:
  Counter() {
    perf_event_attr wanted{};
    wanted.type = PERF_TYPE_HARDWARE;
    wanted.size = sizeof wanted;
    wanted.config = PERF_COUNT_HW_INSTRUCTIONS;
    wanted.exclude_kernel = 1;
    wanted.exclude_hv = 1;
    event_ = static_cast<int>(syscall(SYS_perf_event_open, &wanted, 0, -1, -1, 0));
  }
  ~Counter() {
    if (event_ >= 0) close(event_);
  }
  Counter(const Counter&) = delete;
  Counter& operator=(const Counter&) = delete;

  // The least of several runs.
  Cost measure(int runs, const std::function<void()>& work) const {
    Cost least{1e300, 1e300};
    for (int i = 0; i < runs; ++i) {
      const double from = instructions(), start = seconds();
      work();
      least.seconds = std::min(least.seconds, seconds() - start);
      least.instructions = std::min(least.instructions, instructions() - from);
    }
    return least;
  }

 private:
  double instructions() const {
    std::uint64_t count = 0;
    if (event_ < 0 || read(event_, &count, sizeof count) != sizeof count) return 0;
    return static_cast<double>(count);
  }
  static double seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
  }
  int event_ = -1;
};

void print(const char* what, const Cost& cost, double tokens) {
  std::printf("%-52s%10.0f%14.0f\n", what, cost.instructions / tokens, tokens / cost.seconds);
}

double resident_megabytes() {
  std::ifstream in("/proc/self/statm");
  double whole = 0, resident = 0;
  in >> whole >> resident;
  return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

std::vector<Token> words_of(const std::vector<std::string>& texts) {
  std::vector<Token> out;
  for (const std::string& text : texts) {
    Token token;
    token.text = token.lower = text;
    out.push_back(token);
  }
  return out;
}

}  // namespace

// With a folder of .md files to read instead of examples/.
int main(int count_of_arguments, char** arguments) {
  const auto files = disk();
  const std::filesystem::path root = FIRSTREAD_SOURCE;
  const Counter counter;
  const Cost opening = counter.measure(20, [&] { need(Reader::open(*files, root / "dictionaries/en")); });
  std::printf("opening the models: %.2f ms of CPU, %.0f instructions\n\n", 1000 * opening.seconds,
              opening.instructions);

  const double before = resident_megabytes();
  const auto reader = need(Reader::open(*files, root / "dictionaries/en"));
  const auto english = need(English::load(*files, {.dictionaries = root / "dictionaries", .dialect = "en-US"}));
  std::string text;
  for (const auto& path :
       need(files->list(count_of_arguments > 1 ? std::filesystem::path(arguments[1]) : root / "examples")))
    if (path.extension() == ".md") text += need(files->read(path)) + "\n\n";
  const Format* markdown = nullptr;
  for (const Format* format : all_formats())
    if (format->name == "markdown") markdown = format;
  const auto analysis = english.analyse(need(parse(Source("essays.md", text), *markdown)), false);
  std::vector<Token> tokens(analysis.tokens().begin(), analysis.tokens().end());
  const auto count = static_cast<double>(tokens.size());
  const auto read_all = [&](bool trees) {
    std::deque<std::string> strings;
    for (const Sentence& sentence : analysis.sentences())
      reader->read(std::span(tokens).subspan(sentence.first, sentence.last - sentence.first), trees, strings);
  };
  const double data = resident_megabytes();
  read_all(true);
  std::printf("memory: %.1f MB before, %.1f with the language data open, %.1f after reading %zu words\n\n", before,
              data, resident_megabytes(), tokens.size());
  std::printf("%-52s%10s%14s\n", "", "instr/tok", "tokens/s CPU");
  const Cost tags = counter.measure(10, [&] { read_all(false); }), trees = counter.measure(10, [&] { read_all(true); });
  print("words to tags, lemmas and features", tags, count);
  print("words to tags, lemmas, features and trees", trees, count);

  // A sentence without any punctuation, one, two and four hundred words long: the cost of a word must stay the same.
  const std::vector<std::string> pattern{"the",  "old",  "teacher", "told",    "us",      "that", "we",
                                         "read", "a",    "book",    "and",     "then",    "she",  "went",
                                         "home", "with", "her",     "friends", "because", "it"};
  for (const std::size_t length : {100u, 200u, 400u, 1600u}) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < length; ++i) words.push_back(pattern[i % pattern.size()]);
    auto sentence = words_of(words);
    const Cost cost = counter.measure(10, [&] {
      std::deque<std::string> strings;
      reader->read(sentence, true, strings);
    });
    print(("a sentence of " + std::to_string(length) + " words").c_str(), cost, static_cast<double>(length));
  }
}
