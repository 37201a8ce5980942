// Finds commas where English writers would rather end the sentence, by a classifier and the n-gram model together.
#include <algorithm>
#include <array>

#include "english/boundaries.h"
#include "english/gain.h"
#include "english/tree.h"
#include "english/workings.h"
#include "rules/replacement.h"
#include "rules/usage.h"
#include "text/unicode.h"

namespace firstread {
namespace {

bool depends(const Surroundings& s, int i) {
  return s.token(i).upos == Upos::sconj || s.has(i, bit(Xpos::wdt) | bit(Xpos::wp) | bit(Xpos::wrb)) ||
         one_of(s.token(i).lower, {"that", "if", "when", "as", "because", "since", "after", "before", "once", "until",
                                   "though", "although", "while", "unless", "whether", "untill"});
}

// "But as soon as she sat, she …", "… and by learning more, people …": the comma ends what opens a clause.
bool ends_opening(const Surroundings& s, const Boundary& b) {
  int first = b.left;
  while (first > b.begin && !s.has(first - 1, tags::punctuation | bit(Xpos::cc)) && !s.is(first - 1, "that")) --first;
  if (depends(s, first) && !s.is(first, "that")) return true;
  if (!s.has(first, bit(Xpos::in) | bit(Xpos::to) | bit(Xpos::rb) | bit(Xpos::vbg))) return false;
  for (int i = first; i <= b.left; ++i) {
    if (s.has(i, tags::finite)) return false;
  }
  return true;
}

// "…, the things that nobody dreamed of, …": a part of a row, which says nothing by itself.
bool says_nothing(const Surroundings& s, const Boundary& b) {
  int verbs = 0, dependent = 0;
  for (int i = b.right; i < b.end && !s.has(i, tags::punctuation); ++i) {
    verbs += s.has(i, tags::finite) ? 1 : 0;
    dependent += i > b.right && depends(s, i) ? 1 : 0;
    if (verbs > dependent) return false;
  }
  return true;
}

// "He went out when it rained, he …": the last clause before the comma may as well open what comes after it.
bool may_open(const Surroundings& s, const Boundary& b) {
  for (int i = b.left; i > b.begin && !s.has(i, tags::punctuation); --i) {
    if (one_of(s.token(i).lower, {"when", "if", "as", "after", "before", "while", "once", "since", "until", "because",
                                  "although", "though", "whenever", "unless"}))
      return s.has(i, bit(Xpos::in) | bit(Xpos::wrb));
  }
  return false;
}
constexpr float more_where_open = 1;

class Stops {
 public:
  Stops(const Usage& usage, const Settings& settings)
      : usage_(usage), margin_(static_cast<float>(settings.number("margin", 0))) {}

  void operator()(const Passage& passage, Sink& sink) const {
    const std::span<const Token> sentence = passage.tokens();
    const Workings& workings = passage.workings();
    if (!workings.running_prose()) return;
    const Surroundings& surroundings = workings.surroundings();
    for (const Boundary& boundary : boundaries(surroundings)) {
      if (is_anothers(sentence, boundary.left) || surroundings.token(boundary.right).quoted) continue;
      if (ends_opening(surroundings, boundary) || says_nothing(surroundings, boundary)) continue;
      add(passage, surroundings, boundary, sink);
    }
  }

 private:
  // What the mark and the capital gain by the n-gram model: the sentence ends here and another begins.
  float gain_of_stop(const Surroundings& s, const Boundary& b) const {
    const Ngrams& ngrams = usage_.ngrams();
    std::array<WordKey, 4> left{Ngrams::sentence_start()};
    std::size_t size = 0;
    for (int i = std::max(b.left - 2, b.begin); i <= b.left; ++i) left[size++] = ngrams.key(s.token(i).lower);
    std::array<WordKey, 3> right{};
    std::size_t after = 0;
    for (int i = b.right; i < std::min(b.right + 3, b.end); ++i) right[after++] = ngrams.key(s.token(i).lower);
    const auto likelihood = [&](std::initializer_list<WordKey> before, std::span<const WordKey> words,
                                std::size_t counted) {
      std::array<WordKey, 8> all{};
      std::size_t n = 0;
      for (const WordKey key : before) all[n++] = key;
      for (const WordKey key : words) all[n++] = key;
      return ngrams.log_likelihood({all.data(), n}, counted);
    };
    std::array<WordKey, 8> written{}, ended{};
    std::size_t n = 0, m = 0;
    for (std::size_t i = 0; i < size; ++i) written[n++] = ended[m++] = left[i];
    written[n++] = ngrams.key(",");
    ended[m++] = ngrams.key(".");
    for (std::size_t i = 0; i < after; ++i) written[n++] = right[i];
    return likelihood({}, {ended.data(), m}, size) + likelihood({Ngrams::sentence_start()}, {right.data(), after}, 1) -
           likelihood({}, {written.data(), n}, size);
  }

  void add(const Passage& passage, const Surroundings& s, const Boundary& b, Sink& sink) const {
    Cues cues;
    add_boundary_cues(s, b, cues);
    const float score = usage_.scores(cues)[1];
    const float asked = margin_ + (may_open(s, b) ? more_where_open : 0);
    const auto surplus = usage_.surplus(score, asked, [&] { return gain_of_stop(s, b); });
    if (!surplus) return;
    const Token& next = s.token(b.right);
    const auto words = [&](int from, int to) {
      return std::string(text_of(passage, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)));
    };
    sink.add(weighed(passage.to_source(s.token(b.left).end, next.end),  // " ,he": with the gap before the comma
                     {{"next", std::string(next.text)},
                      {"left", words(std::max(b.left - 2, b.begin), b.left + 1)},
                      {"right", words(b.right, std::min(b.right + 3, b.end))}},
                     {". " + capitalised(next.text), "; " + std::string(next.text)}, *surplus));
  }

  Usage usage_;
  float margin_;
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  return with_usage(Usage::find(english, "boundary", settings),
                    [&](const Usage& usage) { return Prepared{.run = Stops(usage, settings), .triggers = {","}}; });
}

constexpr Parameter parameters[] = {
    {"margin", SettingType::number, true, "evidence asked, natural-log units"},
    gain_parameter,
};

}  // namespace

extern const Check check_statistics_boundary;
const Check check_statistics_boundary{.name = "statistics_boundary",
                                      .summary = "commas where a sentence would end, against usage",
                                      .parameters = parameters,
                                      .prepare = prepare};

}  // namespace firstread
