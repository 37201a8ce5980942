#include "english/workings.h"

#include <algorithm>

#include "english/gain.h"

namespace firstread {
namespace {

template <class T, class Make>
const T& once(std::optional<T>& kept, Make make) {
  if (!kept) kept.emplace(make());
  return *kept;
}

}  // namespace

bool Workings::running_prose() const {
  return once(running_prose_, [&] { return is_running_prose(sentence_); });
}

const ByteSet& Workings::bytes(std::string_view text) const {
  return once(bytes_, [&] { return bytes_of(text); });
}

const Surroundings& Workings::surroundings() const {
  return once(surroundings_, [&] { return Surroundings(sentence_); });
}

std::span<const NounGroup> Workings::noun_groups() const {
  return once(groups_, [&] { return firstread::noun_groups(surroundings()); });
}

std::span<const ArticleSlot> Workings::articles() const {
  return once(articles_, [&] { return article_slots(surroundings(), noun_groups()); });
}

std::span<const NumberSlot> Workings::numbers() const {
  return once(numbers_, [&] { return number_slots(surroundings(), noun_groups()); });
}

std::span<const CommaGap> Workings::commas() const {
  return once(commas_, [&] { return comma_gaps(surroundings()); });
}

std::span<const Seam> Workings::seams(const Lexicon& lexicon) const {
  return once(seams_, [&] {
    const bool two = std::count_if(sentence_.begin(), sentence_.end(), is_finite) > 1;
    return two ? firstread::seams(sentence_, lexicon) : std::vector<Seam>{};
  });
}

std::span<const Workings::ScoredVerb> Workings::scored_verbs(const Classifier& classifier) const {
  return once(scored_verbs_, [&] {
    std::vector<ScoredVerb> all;
    for (const VerbSlot& slot : verb_slots(surroundings())) {
      if (is_anothers(sentence_, slot.verb)) continue;
      Cues cues;
      add_verb_cues(surroundings(), slot, cues);
      all.push_back({slot, classifier.scores(cues.all())});
    }
    return all;
  });
}

std::span<const FiniteVerb> Workings::verbs_with_number(const Lexicon& lexicon) const {
  return once(verbs_, [&] { return firstread::verbs_with_number(AgreementReader{&lexicon, sentence_}); });
}

std::span<const ConfusionSets::Slot> Workings::confusions(const ConfusionSets& sets) const {
  return once(confusions_, [&] { return sets.slots(sentence_); });
}

const WordsAround& Workings::words_around(const Lexicon& lexicon) const {
  return once(words_around_, [&] { return WordsAround(sentence_, lexicon); });
}

std::span<const Misspelling> Workings::misspellings(const Analysis& analysis, const English& english) const {
  return once(misspellings_, [&] { return firstread::misspellings(analysis, english); });
}

}  // namespace firstread
