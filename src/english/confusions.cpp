#include "english/confusions.h"

#include <cstdlib>

#include "english/confusion_fit.h"
#include "english/gain.h"

namespace firstread {
namespace {

constexpr float gain_share = 0.3f;
constexpr float most_gain = 10;  // the n-gram model hardly ever gives one place more

float gain_for(const Ngrams& ngrams, std::span<const Token> sentence, const ConfusionSets::Slot& slot,
               const std::vector<std::string>& words) {
  const auto first = static_cast<int>(slot.first), last = static_cast<int>(slot.last);
  return words.size() == 1 ? gain(ngrams, sentence, first, last, {words[0]})
                           : gain(ngrams, sentence, first, last, {words[0], words[1]});
}

}  // namespace

Result<std::shared_ptr<const Confusions>> Confusions::open(const Files& files, const std::filesystem::path& folder) {
  auto classifiers = Classifiers::open(files, folder / "confusions.bin");
  if (!classifiers) return classifiers.error();
  auto table = files.map(folder / "confusions.tsv");
  if (!table) return table.error();
  std::shared_ptr<Confusions> out(new Confusions);
  out->classifiers_ = *std::move(classifiers);
  out->margins_.assign(out->sets_.sets().size(), too_much);
  std::string_view rest = (*table)->bytes();
  for (int line_number = 1; !rest.empty(); ++line_number) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line.front() == '#') continue;
    const auto tab = line.find('\t');
    const ConfusionSet* set = out->sets_.find(line.substr(0, tab));
    if (tab == std::string_view::npos || !set)
      return Error{
          .message = "A confusion set that the program does not know. Make the file again with tools/confusions.",
          .file = (folder / "confusions.tsv").string(),
          .line = line_number};
    const std::string number(line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1));
    out->margins_[static_cast<std::size_t>(set - out->sets_.sets().data())] = std::strtof(number.c_str(), nullptr);
  }
  out->classifier_ = out->classifiers_.find("confusions");
  if (!out->classifier_)
    return Error{.message = "The file has no classifier of confusion sets.",
                 .file = (folder / "confusions.bin").string()};
  return std::shared_ptr<const Confusions>(std::move(out));
}

Confusions::Readings Confusions::readings(std::size_t set, const Lexicon& lexicon) const {
  const ConfusionSet& one = sets_.sets()[set];
  Readings out{};
  for (std::size_t m = 0; m < one.members.size(); ++m) {
    const auto word = one.tokens[m].size() == 1 ? lexicon.find(one.members[m]) : std::nullopt;
    out[m] = word ? word->tags : 0;
  }
  return out;
}

std::optional<Confusions::Choice> Confusions::better(std::span<const Token> sentence, const WordsAround& words,
                                                     const ConfusionSets::Slot& slot, const Readings& readings,
                                                     const Ngrams& ngrams, float least) const {
  const float margin = margins_[slot.set];
  const ConfusionSet& set = sets_.sets()[slot.set];
  // Whether a word can stand there is soon seen; the classifier is asked where one can.
  std::uint32_t can_stand = 0;
  for (std::uint32_t m = 0; m < set.members.size(); ++m) {
    if (m != slot.member &&
        may_stand(sentence, static_cast<int>(slot.first), static_cast<int>(slot.last), set.members[m], readings[m]))
      can_stand |= 1u << m;
  }
  if (can_stand == 0) return std::nullopt;
  Cues cues;
  ConfusionSets::add_cues(words, slot, cues);
  const Classifier::Scores scores = classifier_->scores(cues.all());
  std::optional<Choice> best;
  for (std::uint32_t m = 0; m < set.members.size(); ++m) {
    if ((can_stand >> m & 1) == 0) continue;
    float surplus = scores[m] - scores[slot.member] - margin;
    if (surplus + gain_share * most_gain < least) continue;
    surplus += gain_share * gain_for(ngrams, sentence, slot, set.tokens[m]);
    if (!best || surplus > best->surplus) best = Choice{m, surplus};
  }
  return best;
}

}  // namespace firstread
