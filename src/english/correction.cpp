#include "english/correction.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "english/candidates.h"
#include "english/channel.h"
#include "english/dialect.h"
#include "english/inflect.h"
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
constexpr float sound_weight = .4f, most_heard = 12, unknown_heard = 7, two_heard = 4, far = 1.5f;
constexpr float least_evidence = -5;  // what the neighbours may say against a word
constexpr float within_reach = 9;     // what they may bring a word forward
constexpr float per_zipf = 2.302585f;
// Few people mean a word that hardly anyone uses, or a name that they wrote without its capital; letters are left out
// more than put in; beginnings are right more often than endings, and both more often than what lies between.
constexpr float rare_weight = 2.1f, rare_below = 3.2f, very_common = 5, very_common_weight = .4f, proper = 2.4f;
constexpr float left_out = -1, put_in = .8f, other_beginning = 1, other_end = .5f;
constexpr float common = 4, touched = 1.3f;  // a word behind another key: its Zipf frequency, edits
constexpr float run_together = .45f, hardly = .95f, wrong_inflection = .25f, wrong_case = .2f, other_dialect = .15f;
constexpr float far_rarer = 1.5f;
constexpr float clearly_nearer = .34f;  // slips: a vowel that only one dialect writes
constexpr float after_own = .3f;        // another dialect's spelling after the dialect's own
// Zipf frequency of a pair; the longer the words are, the less they make another one by chance.
constexpr float often_together = 1.5f, seldom_together = .3f, hardly_together = -.7f;
constexpr std::size_t long_together = 10;  // letters
constexpr float three_together = 2.5f;     // of three words
constexpr std::size_t most = 24;           // words that are kept for a misspelling
constexpr std::size_t most_near = 64;      // that the beam brings
constexpr std::size_t most_compared = 60;  // by ear

struct Option {
  std::string text;  // lower-case
  float edits = 0, zipf = 0, cost = 0, heard = unknown_heard;
  bool capital = false, capitals = false;  // a dictionary has it only so
  std::string own = {};                    // how the dialect spells this word of another
};

class Collection {
 public:
  Collection(std::string_view lower, std::uint8_t dialect, bool either_dialect, const Lexicon& lexicon,
             const Ngrams* ngrams)
      : written_(lower), dialect_(dialect), either_dialect_(either_dialect), lexicon_(lexicon), ngrams_(ngrams) {}

  std::vector<Option> take() && { return std::move(options_); }

  void near_words(std::span<const SpellingHabit> habits, Reach reach) {
    for (Candidate& one : candidates(lexicon_, written_, most_near, habits, reach)) add(std::move(one.text), one.edits);
    if (const auto word = lexicon_.find(written_); word && !word->lower && (word->capital || word->capitals))
      add(std::string(written_), wrong_case);
  }

  // "gthat", "bhouse": a common word behind a key that was touched on the way to it.
  void word_behind() {
    if (written_.size() < 4) return;
    const std::string_view rest = written_.substr(1);
    if (const auto word = lexicon_.find(rest); word && word->lower && word->zipf >= common)
      add(std::string(rest), touched);
  }

  // "alot", "infact", "eventhough": two known words, the more usual together the better.
  void two_words() {
    for (std::size_t at = 1; at < written_.size(); ++at) {
      const std::string_view first = written_.substr(0, at), second = written_.substr(at);
      const float one = part(first), other = part(second);
      if (hyphenated(first, second)) continue;
      if (one == 0 || other == 0) continue;
      float zipf = std::min(one, other) - 1.5f;
      if (ngrams_ != nullptr) {
        const std::array keys{ngrams_->key(first), ngrams_->key(second)};
        zipf = one + ngrams_->log_likelihood(keys, 1) / per_zipf;
      }
      const float least = std::min(first.size(), second.size()) < 4 ? often_together
                          : written_.size() < long_together         ? seldom_together
                                                                    : hardly_together;
      if (zipf < least) continue;
      std::string text(first);
      text += ' ';
      text += second;
      options_.push_back(
          {.text = std::move(text), .edits = zipf < seldom_together ? hardly : run_together, .zipf = zipf});
    }
  }

  // "alotof", "uptodate": three, usual together.
  void three_words() {
    if (ngrams_ == nullptr || written_.size() < 6) return;
    for (std::size_t end = 1; end + 2 < written_.size(); ++end) {
      const std::string_view first = written_.substr(0, end);
      const float zipf = part(first);
      if (zipf == 0) continue;
      for (std::size_t at = end + 1; at < written_.size(); ++at) {
        const std::string_view second = written_.substr(end, at - end), third = written_.substr(at);
        if (part(second) == 0 || part(third) == 0) continue;
        const std::array keys{ngrams_->key(first), ngrams_->key(second), ngrams_->key(third)};
        const float together = zipf + ngrams_->log_likelihood(keys, 1) / per_zipf;
        if (together < three_together) continue;
        std::string text(first);
        (text += ' ') += second;
        (text += ' ') += third;
        options_.push_back({.text = std::move(text), .edits = run_together, .zipf = together});
      }
    }
  }

  // "childs" → "children", "teached" → "taught": the regular ending on a word that is irregular.
  void inflections() {
    const auto ends = [&](std::string_view ending) {
      return written_.size() > ending.size() + 2 && written_.ends_with(ending);
    };
    const auto stem = [&](std::size_t cut) { return written_.substr(0, written_.size() - cut); };
    const auto tagged = [&](std::string_view word, Xpos tag) {
      const auto found = lexicon_.find(word);
      return found && found->lower && (found->tags & bit(tag)) != 0;
    };
    const auto offer = [&](const std::string& form) {
      if (form != written_) add(form, wrong_inflection);
    };
    for (const std::size_t cut : {std::size_t{1}, std::size_t{2}}) {
      if (!ends(cut == 1 ? "s" : "es")) continue;
      if (tagged(stem(cut), Xpos::nn)) offer(inflect(stem(cut), Form::plural));
      if (tagged(stem(cut), Xpos::nns)) offer(std::string(stem(cut)));
    }
    if (!ends("ed")) return;
    for (const std::size_t cut : {std::size_t{2}, std::size_t{1}, std::size_t{3}}) {
      if (cut == 3 && written_[written_.size() - 3] != written_[written_.size() - 4]) continue;
      if (!is_irregular_verb(stem(cut))) continue;
      offer(inflect(stem(cut), Form::past));
      offer(inflect(stem(cut), Form::participle));
    }
  }

 private:
  // "selfreliant", "thickskinned": two words with a hyphen. Others grow together ("crabapple").
  bool hyphenated(std::string_view first, std::string_view second) {
    if (first.size() < 3 || second.size() < 3) return false;
    const auto one = lexicon_.find(first), other = lexicon_.find(second);
    if (!one || !other || !one->lower || !other->lower || other->misspelling) return false;
    const bool participle = (other->tags & (bit(Xpos::vbn) | bit(Xpos::vbg))) != 0 || second.ends_with("ed");
    if (first != "self" && !participle) return false;
    std::string text(first);
    text += '-';
    text += second;
    const auto whole = lexicon_.find(text);
    if (!(whole && whole->lower && whole->dialects != 0) && !(first == "self" && other->zipf >= common)) return false;
    options_.push_back({.text = std::move(text), .edits = run_together, .zipf = std::min(one->zipf, other->zipf) - 1});
    return true;
  }

  float part(std::string_view word) const {
    if (word.size() == 1) return word == "a" || word == "i" ? 6.0f : 0;
    const auto found = lexicon_.find(word);
    if (!found || !found->lower || found->misspelling || found->dialects == 0) return 0;
    return found->zipf >= (word.size() <= 3 ? 5.0f : 3.3f) ? found->zipf : 0;
  }

  void add(std::string text, float edits) {
    auto word = lexicon_.find(text);
    if (!word || !word->suggested || word->misspelling) return;
    if (text == written_ && word->lower) return;
    float foreign = 0;
    std::string own;
    if ((word->dialects & dialect_) == 0)
      if (std::string other = respell(text, dialect_, lexicon_); !other.empty()) {
        // The dialect's own spelling comes first, the other one after it.
        const auto found = lexicon_.find(other);
        const float zipf = std::max(word->zipf, found->zipf);
        const bool rivals = either_dialect_ && word->zipf > found->zipf - far_rarer;  // "instal" is none of install
        const float own_edits = rivals ? Channel(written_).edits(other) : edits;
        word->zipf = zipf;
        if (own_edits >= edits + clearly_nearer) {
          put(other, own_edits, zipf, *found);
        } else {
          foreign = other_dialect;
          put(other, edits, zipf, *found);
          own = std::move(other);
        }
      }
    put(std::move(text), edits + foreign, word->zipf, *word, std::move(own));
  }

  void put(std::string text, float edits, float zipf, const Word& word, std::string own = {}) {
    for (Option& one : options_)
      if (one.text == text) {
        one.edits = std::min(one.edits, edits);
        return;
      }
    options_.push_back({.text = std::move(text),
                        .edits = edits,
                        .zipf = zipf,
                        .capital = !word.lower && word.capital,
                        .capitals = !word.lower && !word.capital,
                        .own = std::move(own)});
  }

  std::string_view written_;
  std::uint8_t dialect_;
  bool either_dialect_;
  const Lexicon& lexicon_;
  const Ngrams* ngrams_;
  std::vector<Option> options_;
};

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
  return two ? two_heard : heard.distance(one.text).value_or(unknown_heard);
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
  Collection collection(lower, dialect, reach.either_dialect, lexicon, ngrams);
  collection.near_words(habits, reach);
  collection.inflections();
  if (reach.least_zipf == 0) {
    collection.word_behind();
    collection.two_words();
    collection.three_words();
  }
  std::vector<Option> options = std::move(collection).take();
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
