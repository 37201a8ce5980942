#include "english/correction_options.h"

#include <algorithm>
#include <array>

#include "english/candidates.h"
#include "english/channel.h"
#include "english/dialect.h"
#include "english/inflect.h"

namespace firstread {
namespace {

constexpr float per_zipf = 2.302585f;
constexpr float common = 4, touched = 1.3f;  // a word behind another key: its Zipf frequency, edits
constexpr float run_together = .45f, hardly = .95f, wrong_inflection = .25f, wrong_case = .2f, other_dialect = .15f;
// A spelling of another dialect that is so much rarer (Zipf) than the dialect's own is no rival to it.
constexpr float far_rarer = 1.5f;
constexpr float clearly_nearer = .34f;  // slips: a vowel that only one dialect writes
// Zipf frequency of a pair; the longer the words are, the less they make another one by chance.
constexpr float often_together = 1.5f, seldom_together = .3f, hardly_together = -.7f;
constexpr std::size_t long_together = 10;  // letters
constexpr float three_together = 2.5f;     // of three words
constexpr std::size_t most_near = 64;      // that the beam brings

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

}  // namespace

std::vector<Option> options(std::string_view lower, std::uint8_t dialect, const Lexicon& lexicon, const Ngrams* ngrams,
                            std::span<const SpellingHabit> habits, Reach reach) {
  Collection collection(lower, dialect, reach.either_dialect, lexicon, ngrams);
  collection.near_words(habits, reach);
  collection.inflections();
  if (reach.least_zipf == 0) {
    collection.word_behind();
    collection.two_words();
    collection.three_words();
  }
  return std::move(collection).take();
}

}  // namespace firstread
