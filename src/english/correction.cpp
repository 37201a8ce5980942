#include "english/correction.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "english/correction_options.h"
#include "english/likeness.h"
#include "text/unicode.h"

namespace firstread {
namespace {

// The weights of the sum, in natural-log units: a slip, the logarithm of the frequency, the gain in context.
constexpr float slip_weight = 4.2f, frequency_weight = .78f, usual_weight = .1f;
constexpr float context_weight = .43f, against_weight = .36f;  // of what the neighbours say for a word, and against it
constexpr float likeness_weight = 4;                           // of the words as wholes
// Who cannot spell a word writes what is heard; the further the letters are, the more that counts. Of words whose sound
// is not known it is taken for unlike.
constexpr float sound_weight = .4f, most_heard = 12, two_heard = 4, far = 1.5f;
constexpr float least_evidence = -5;  // what the neighbours may say against a word
constexpr float within_reach = 9;     // what they may bring a word forward
constexpr float per_zipf = 2.302585f;
// Few people mean a word that hardly anyone uses, or a name that they wrote without its capital; letters are left out
// more than put in; beginnings are right more often than endings, and both more often than what lies between.
constexpr float rare_weight = 2.1f, rare_below = 3.2f, very_common = 5, very_common_weight = .4f, proper = 2.4f;
constexpr float left_out = -1, put_in = .8f, other_beginning = 1, other_end = .5f;
constexpr float after_own = .3f;           // another dialect's spelling after the dialect's own
constexpr std::size_t most = 24;           // words that are kept for a misspelling
constexpr std::size_t most_compared = 60;  // by ear

// "htat", "gthat": the fingers slipped before the word was begun, which says nothing of how its writer thinks it
// begins.
bool is_slip_at_first(std::string_view text, std::string_view written) {
  if (text.size() < 3 || written.size() < 3) return false;
  return written.substr(1) == text || (text.size() == written.size() && text[0] == written[1] &&
                                       text[1] == written[0] && text.substr(2) == written.substr(2));
}

// What a word costs whatever stands around it.
float alone(const Option& option, std::string_view written, bool as_name) {
  float cost = slip_weight * option.edits - frequency_weight * per_zipf * option.zipf;
  const std::string_view text = option.text;
  const auto spaces = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  if (spaces == 0) cost += rare_weight * std::max(0.0f, rare_below - option.zipf);
  cost += very_common_weight * std::max(0.0f, option.zipf - very_common);
  if ((option.capital || option.capitals) && !as_name) cost += proper;
  const auto letters = static_cast<float>(text.size() - spaces), had = static_cast<float>(written.size());
  cost += letters > had ? left_out * (letters - had) : put_in * (had - letters);
  if (text.substr(0, 2) != written.substr(0, 2) && !is_slip_at_first(text, written)) cost += other_beginning;
  if (text.back() != written.back()) cost += other_end;
  return cost;
}

float heard_as(const Heard& heard, const Option& one) {
  const bool two = one.text.find(' ') != std::string::npos;
  return two ? two_heard : heard.distance(one.text).value_or(Option{}.heard);
}

template <class Word>
bool cheaper(const Word& a, const Word& b) {
  return a.cost != b.cost ? a.cost < b.cost : a.text < b.text;
}

std::vector<WordKey> keys(const Ngrams& ngrams, std::string_view text) {
  std::vector<WordKey> out;
  while (!text.empty()) {
    const auto space = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, space);
    // The counts know clitics as words of their own.
    const auto mark = word.find('\'');
    if (word.ends_with("n't") && word.size() > 3) {
      out.push_back(ngrams.key(word.substr(0, word.size() - 3)));
      out.push_back(ngrams.key("n't"));
    } else if (mark != std::string_view::npos && mark > 0) {
      out.push_back(ngrams.key(word.substr(0, mark)));
      out.push_back(ngrams.key(word.substr(mark)));
    } else {
      out.push_back(ngrams.key(word));
    }
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return out;
}

}  // namespace

std::vector<Correction> corrections(std::string_view lower, bool as_name, std::uint8_t dialect, const Lexicon& lexicon,
                                    const Ngrams* ngrams, const Sounds* sounds, std::span<const SpellingHabit> habits,
                                    Reach reach) {
  std::vector<Option> options = firstread::options(lower, dialect, lexicon, ngrams, habits, reach);
  const Traits traits(lower);
  for (Option& one : options)
    one.cost = alone(one, lower, as_name) - likeness_weight * likeness(traits, Traits(one.text));
  if (sounds != nullptr) {
    // Of the words that are likest by their letters; how the others sound brings none of them forward.
    const auto compared = options.begin() + static_cast<std::ptrdiff_t>(std::min(options.size(), most_compared));
    std::partial_sort(options.begin(), compared, options.end(), cheaper<Option>);
    options.erase(compared, options.end());
    const Heard heard(*sounds, lower);
    for (Option& one : options) {
      one.heard = heard_as(heard, one);
      one.cost += sound_weight * std::min(one.heard, most_heard) * std::min(one.edits / far, 1.0f);
    }
  }
  for (Option& one : options) {
    if (one.own.empty()) continue;
    const auto own = std::find_if(options.begin(), options.end(), [&](const Option& o) { return o.text == one.own; });
    if (own != options.end()) one.cost = std::max(one.cost, own->cost + after_own);
  }
  std::sort(options.begin(), options.end(), cheaper<Option>);
  if (options.size() > most) options.resize(most);
  std::vector<Correction> out;
  for (Option& one : options) {
    if (one.capital) one.text = capitalised(one.text);
    if (one.capitals) one.text = to_upper(one.text);
    out.push_back({std::move(one.text), one.cost, one.edits, one.heard});
  }
  return out;
}

std::vector<Correction> in_context(std::vector<Correction> corrections, const Ngrams& ngrams, Neighbours around) {
  if (around.before.empty() && around.after.empty()) return corrections;
  std::vector<WordKey> before, after;
  for (std::size_t i = std::min<std::size_t>(around.before.size(), 3); i > 0; --i)
    before.push_back(ngrams.key(around.before[i - 1]));
  if (around.before.size() < 3) before.insert(before.begin(), Ngrams::sentence_start());
  for (std::size_t i = 0; i < std::min<std::size_t>(around.after.size(), 3); ++i)
    after.push_back(ngrams.key(around.after[i]));
  const float usual_unknown = ngrams.log_probability({}, Ngrams::unknown());
  const float without = ngrams.log_likelihood(before, std::array{Ngrams::unknown()}, after);
  // What the neighbours say is the gain beyond what the word's own frequency in edited prose gives.
  // They are asked about no word that they could not bring among the first.
  float least = std::numeric_limits<float>::max();
  for (const Correction& one : corrections) least = std::min(least, one.cost);
  for (Correction& one : corrections) {
    if (one.cost > least + within_reach) {
      one.cost -= against_weight * least_evidence;
      continue;
    }
    const std::vector<WordKey> words = keys(ngrams, to_lower(one.text));
    const float usual = ngrams.log_likelihood(words, 0) - usual_unknown;
    const float evidence = std::max(ngrams.log_likelihood(before, words, after) - without - usual, least_evidence);
    one.cost -= (evidence > 0 ? context_weight : against_weight) * evidence + usual_weight * usual;
  }
  std::sort(corrections.begin(), corrections.end(), cheaper<Correction>);
  return corrections;
}

}  // namespace firstread
