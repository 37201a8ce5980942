// Finds words taken for others that sound or look alike, by what stands around them.
#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "english/confusions.h"
#include "english/gain.h"
#include "english/tree.h"
#include "english/workings.h"
#include "rules/usage.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"sets", SettingType::texts, false,
     "sets of this rule, as their/there/they're; none: all that no other rule names"},
    {"without", SettingType::texts, false, "sets that are left to other rules"},
    {"margin", SettingType::number, false, "evidence asked beyond what the set asks, natural-log units"},
    {"help", SettingType::number, false,
     "how far a draft with many errors may lower what is asked; none: as everywhere"},
    {"rivals", SettingType::table, false,
     "a written word: words of other sets that may be meant in its place, weighed by the n-gram model"},
    {"answers", SettingType::table, false,
     "a written word: words before it in its sentence that it answers, so that it is right: if ... then"},
    {"glosses", SettingType::table, false, "word: its meaning in a few words"},
};

class Confused {
 public:
  Confused(std::shared_ptr<const Confusions> confusions, const English& english, const Settings& settings)
      : confusions_(std::move(confusions)),
        english_(std::make_shared<const English>(english)),
        margin_(static_cast<float>(settings.number("margin", 0))),
        help_(static_cast<float>(settings.number("help", most_help))),
        glosses_(settings.table("glosses")),
        answers_(settings.table("answers")),
        rivals_(settings.table("rivals")) {
    const Texts only = settings.texts("sets"), without = settings.texts("without");
    const auto in = [](const Texts& list, std::string_view name) {
      return std::find(list.begin(), list.end(), name) != list.end();
    };
    for (std::size_t k = 0; k < confusions_->sets().sets().size(); ++k) {
      const std::string_view name = confusions_->sets().sets()[k].name;
      mine_.push_back(confusions_->trusts(k) && (only.empty() ? !in(without, name) : in(only, name)));
      readings_.push_back(mine_[k] ? confusions_->readings(k, english_->lexicon()) : Confusions::Readings{});
    }
  }

  std::vector<std::string> triggers() const {
    std::vector<std::string> words;
    for (std::size_t k = 0; k < mine_.size(); ++k)
      if (mine_[k])
        for (const auto& tokens : confusions_->sets().sets()[k].tokens) words.push_back(tokens.front());
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
  }

  void operator()(const Passage& passage, Sink& sink) const {
    const std::span<const Token> sentence = passage.tokens();
    if (sentence.size() < 3) return;
    const Workings& workings = passage.workings();
    std::optional<ConfusionSets::Slot> best_slot;
    Confusions::Choice best{};
    const auto report = [&] {
      if (best_slot) add(sentence, *best_slot, best, sink);
      best_slot.reset();
    };
    for (const ConfusionSets::Slot& slot : workings.confusions(confusions_->sets())) {
      if (best_slot && slot.first != best_slot->first) report();
      if (!mine_[slot.set] || foreign(sentence, slot)) continue;
      // What stands beside it decides; a misspelt neighbour tells nothing.
      const WordsAround& words = workings.words_around(english_->lexicon());
      if (words.misspelt(static_cast<int>(slot.first) - 1) || words.misspelt(static_cast<int>(slot.last))) continue;
      const auto choice =
          confusions_->better(sentence, words, slot, readings_[slot.set], *english_->ngrams(), margin_ - help_);
      if (!choice || choice->surplus - margin_ < -help_ || answers(sentence, slot)) continue;
      if (is_out_of_place(sentence, slot, confusions_->sets().sets()[slot.set].members[choice->member])) continue;
      if (best_slot && best.surplus >= choice->surplus) continue;
      best_slot = slot;
      best = *choice;
    }
    report();
  }

 private:
  // "a pleasant maid" can be no verb, "as many as there is now." no determiner, "there ale lots" no owner.
  bool is_out_of_place(std::span<const Token> sentence, const ConfusionSets::Slot& slot, std::string_view other) const {
    const auto is = [&](std::size_t i, XposSet tags) {
      return i < sentence.size() && (bit(sentence[i].xpos) & tags) != 0;
    };
    if (one_of(other, {"no", "the", "a", "an", "my", "your", "their", "our", "every"}) &&
        (slot.last >= sentence.size() || is(slot.last, bit(Xpos::stop))))
      return true;
    if (sentence[slot.first].is("then") && other == "than" && !compares(sentence, slot.first)) return true;
    if (sentence[slot.first].is("there") && other == "their" && slot.last + 1 < sentence.size() &&
        one_of(sentence[slot.last + 1].lower, {"lots", "many", "some", "several", "a", "no", "plenty"}))
      return true;
    if (slot.first < 2 || slot.last != slot.first + 1 || !is(slot.first, tags::common_noun) ||
        !is(slot.first - 1, tags::adjective) || !is(slot.first - 2, bit(Xpos::dt)) || is(slot.last, tags::noun))
      return false;
    const auto word = english_->lexicon().find(other);
    return word && (word->tags & (tags::noun | tags::adjective)) == 0;
  }

  // Something before it in the sentence that than may follow: "bigger", "rather", "any other", not "each other".
  static bool compares(std::span<const Token> sentence, std::size_t at) {
    for (std::size_t i = 0; i < at; ++i) {
      const Token& token = sentence[i];
      const bool each = token.is("other") && i > 0 && sentence[i - 1].is("each");
      if (one_of(token.xpos, {Xpos::jjr, Xpos::rbr}) || token.lower.ends_with("er")) {
        if (!each && !one_of(token.lower, {"never", "ever", "over", "after", "under", "her"})) return true;
      } else if (one_of(token.lower, {"rather", "else", "different", "differently", "more", "less", "worse", "prefer",
                                      "otherwise", "twice", "superior", "inferior", "no", "nothing", "hardly"})) {
        return true;
      }
    }
    return false;
  }

  // "If there were fewer cars on the road then the air": the first word that compares, back from here, would have its
  // say.
  bool answers(std::span<const Token> sentence, const ConfusionSets::Slot& slot) const {
    const auto row = std::find_if(answers_.begin(), answers_.end(),
                                  [&](const auto& entry) { return sentence[slot.first].is(entry.first); });
    if (row == answers_.end()) return false;
    for (std::size_t i = slot.first; i-- > 0;) {
      if (std::find(row->second.begin(), row->second.end(), sentence[i].lower) != row->second.end()) return true;
      if (one_of(sentence[i].xpos, {Xpos::jjr, Xpos::rbr}) || sentence[i].is("other")) return false;
    }
    return false;
  }

  static bool foreign(std::span<const Token> sentence, const ConfusionSets::Slot& slot) {
    const Token& token = sentence[slot.first];
    // "to-day": part of one word.
    if (slot.last < sentence.size() && sentence[slot.last].text == "-" && !sentence[slot.last].space_before)
      return true;
    // "It's 7:00": seven is not of it.
    if (token.is("it") && slot.last == slot.first + 2 && slot.last < sentence.size() &&
        sentence[slot.last].kind == TokenKind::number)
      return true;
    if (token.quoted || token.foreign || token.cited || is_anothers(sentence, static_cast<int>(slot.first)))
      return true;
    return token.capital && !token.first && token.lower != "i";
  }

  void add(std::span<const Token> sentence, const ConfusionSets::Slot& slot, const Confusions::Choice& choice,
           Sink& sink) const {
    const ConfusionSet& set = confusions_->sets().sets()[slot.set];
    const Token& first = sentence[slot.first];
    const std::string better = likeliest(sentence, slot, set, choice.member);
    Place place = weighed({first.span.begin, sentence[slot.last - 1].span.end},
                          {{"written", set.members[slot.member]}, {"better", better}},
                          {first.capital ? capitalised(better) : better}, choice.surplus - margin_);
    place.arguments["gloss"] = gloss(better);
    place.arguments["gloss-written"] = gloss(set.members[slot.member]);
    if (!gloss(better).empty()) place.arguments["gloss:" + place.replacements[0]] = gloss(better);
    place.arguments["meanings"] = meanings(better, set.members[slot.member]);
    sink.add(std::move(place));
  }

  // "your in trouble": "you" or "they" for the written word would stand without a verb, and no verb before takes it.
  static bool lacks_verb(std::span<const Token> sentence, const ConfusionSets::Slot& slot, std::string_view subject) {
    if (subject != "you" && subject != "they") return false;
    const auto is = [&](std::size_t i, XposSet tags) {
      return i < sentence.size() && (bit(sentence[i].xpos) & tags) != 0;
    };
    if (slot.first > 0 && is(slot.first - 1, tags::verb | bit(Xpos::in) | bit(Xpos::to)) &&
        !one_of(sentence[slot.first - 1].lower, {"if", "because", "that", "since", "while", "though", "although"}))
      return false;
    std::size_t next = slot.last;
    while (is(next, tags::adverb)) ++next;
    return !is(next, tags::finite | bit(Xpos::vb));
  }

  // That "your" is wrong in "your in trouble" is known from "you"; what is meant may be a third word, "you're".
  std::string likeliest(std::span<const Token> sentence, const ConfusionSets::Slot& slot, const ConfusionSet& set,
                        std::uint32_t member) const {
    const std::string& written = set.members[slot.member];
    std::string best = set.members[member];
    const auto rivals =
        std::find_if(rivals_.begin(), rivals_.end(), [&](const auto& row) { return row.first == written; });
    if (rivals == rivals_.end()) return best;
    const auto gain_of = [&](const std::string& words) {
      const auto apostrophe = words.find('\'');
      const auto first = static_cast<int>(slot.first), last = static_cast<int>(slot.last);
      return apostrophe == std::string::npos ? gain(*english_->ngrams(), sentence, first, last, {words})
                                             : gain(*english_->ngrams(), sentence, first, last,
                                                    {words.substr(0, apostrophe), words.substr(apostrophe)});
    };
    float most = lacks_verb(sentence, slot, best) ? -std::numeric_limits<float>::infinity() : gain_of(best);
    for (const std::string& rival : rivals->second) {
      const float gained = gain_of(rival);
      if (gained <= most) continue;
      most = gained;
      best = rival;
    }
    return best;
  }

  std::string gloss(std::string_view word) const {
    for (const auto& [name, texts] : glosses_)
      if (name == word && !texts.empty()) return texts.front();
    return {};
  }

  // "there = place; their = belonging"
  std::string meanings(const std::string& better, const std::string& written) const {
    std::string out;
    for (const std::string& word : {better, written}) {
      const std::string meaning = gloss(word);
      if (!meaning.empty()) out += (out.empty() ? "" : "; ") + word + " = " + meaning;
    }
    return out.empty() ? out : out + ".";
  }

  std::shared_ptr<const Confusions> confusions_;
  std::shared_ptr<const English> english_;
  float margin_, help_;
  Table glosses_, answers_, rivals_;
  std::vector<bool> mine_;
  std::vector<Confusions::Readings> readings_;  // of the members of mine
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const auto confusions = english.confusions();
  if (!confusions || !english.ngrams()) return Prepared{.run = [](const Passage&, Sink&) {}};
  for (const char* list : {"sets", "without"})
    for (const std::string& name : settings.texts(list))
      if (!confusions->sets().find(name)) return Error{.message = "there is no confusion set “" + name + "”"};
  const Confused confused(confusions, english, settings);
  return Prepared{.run = confused, .triggers = confused.triggers()};
}

}  // namespace

extern const Check check_statistics_confusion;
const Check check_statistics_confusion{.name = "statistics_confusion",
                                       .summary = "words taken for others that sound or look alike",
                                       .parameters = parameters,
                                       .prepare = prepare};

}  // namespace firstread
