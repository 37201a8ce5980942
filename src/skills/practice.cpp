#include "skills/practice.h"

#include <algorithm>
#include <array>
#include <set>

#include "rules/message.h"
#include "text/unicode.h"

namespace firstread {
namespace {

using std::chrono::days;
constexpr std::array boxes{days(1), days(3), days(7), days(16), days(35)};
constexpr std::size_t longest_text = 300, longest_joined = 140;

std::uint64_t hash(ExerciseKind kind, std::string_view rule, std::string_view text) {
  std::uint64_t value = 0xCBF29CE484222325u;
  const auto take = [&](std::string_view bytes) {
    for (const char byte : bytes) value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
    value = (value ^ 0xFF) * 0x100000001B3u;
  };
  take(std::to_string(static_cast<int>(kind)));
  take(rule);
  take(text);
  return value;
}

struct Material {  // one sentence with one place to mend
  const Rule* rule;
  std::string text, fixed;  // `fixed` may be empty
  Span mark;
  bool own;
};

std::string replaced(const std::string& text, Span mark, const std::string& with) {
  return text.substr(0, number(mark.begin)) + with + text.substr(number(mark.end));
}

// Where the first sentence of two ends, or nothing: "The bell rang. We left." has two.
std::optional<std::size_t> two_sentences(std::string_view text) {
  const std::size_t stop = text.find(". ");
  if (stop == std::string_view::npos || stop < 6 || text.size() - stop < 8 || text.size() > longest_joined)
    return std::nullopt;
  const std::string_view rest = text.substr(stop + 2);
  if (rest.back() != '.' || rest.find_first_of(".!?") != rest.size() - 1 || !starts_upper(rest)) return std::nullopt;
  return stop;
}

class Maker {
 public:
  Maker(std::vector<Exercise>& out) : out_(out) {}

  void make(const Material& from) {
    const std::string words = from.text.substr(number(from.mark.begin), length(from.mark));
    const std::string advice =
        from.rule->advice.empty() || !placeholders(from.rule->advice).empty() ? "" : from.rule->advice.text();
    Exercise base{.skill = from.rule->skill,
                  .rule = from.rule->id,
                  .text = from.text,
                  .mark = from.mark,
                  .advice = advice,
                  .own = from.own};
    const bool whole = length(from.mark) * 10 >= from.text.size() * 8;  // nothing to look for
    if (!words.empty() && !whole) add(base, ExerciseKind::find, {words});
    add(base, ExerciseKind::fix, from.fixed.empty() ? std::vector<std::string>{} : std::vector{from.fixed});
    if (!from.fixed.empty() && from.fixed != from.text) {
      Exercise choice = base;
      const bool swap = hash(ExerciseKind::choose, from.rule->id, from.text) & 1;  // not always the second
      choice.options = swap ? std::vector{from.fixed, from.text} : std::vector{from.text, from.fixed};
      add(std::move(choice), ExerciseKind::choose, {from.fixed});
    }
    if (!from.fixed.empty() && two_sentences(from.fixed)) {
      Exercise joined = base;
      joined.text = from.fixed;
      joined.mark = {};
      joined.advice = "Join them with a word such as “and”, “but”, “because” or “when”, or with a semicolon.";
      add(std::move(joined), ExerciseKind::combine, {});
    }
  }

  // A sentence with nothing to mend, so that looking does not become guessing.
  void clean(const Rule& rule, const std::string& text) {
    add({.skill = rule.skill, .rule = rule.id, .text = text}, ExerciseKind::find, {"none"});
  }

  void contrast(const Skill& skill, const Contrast& pair) {
    Exercise choice{.skill = skill.id, .text = pair.wrong};
    const bool swap = hash(ExerciseKind::choose, skill.id, pair.wrong) & 1;
    choice.options = swap ? std::vector{pair.right, pair.wrong} : std::vector{pair.wrong, pair.right};
    add(std::move(choice), ExerciseKind::choose, {pair.right});
  }

 private:
  void add(Exercise exercise, ExerciseKind kind, std::vector<std::string> accepted) {
    exercise.kind = kind;
    exercise.id = hash(kind, exercise.rule.empty() ? exercise.skill : exercise.rule, exercise.text);
    exercise.accepted = std::move(accepted);
    if (seen_.insert(exercise.id).second) out_.push_back(std::move(exercise));
  }

  std::vector<Exercise>& out_;
  std::set<std::uint64_t> seen_;
};

bool usable(const std::string& text) {
  return text.size() <= longest_text && text.find('\n') == std::string::npos && text.find('*') == std::string::npos;
}

}  // namespace

std::string_view name(ExerciseKind kind) {
  constexpr std::array<std::string_view, 4> names{"find it", "fix it", "choose", "combine"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view task(ExerciseKind kind) {
  constexpr std::array<std::string_view, 4> tasks{"Type the words that need mending, or “none”.",
                                                  "Type the whole sentence, mended.",
                                                  "Which one is right? Type a or b.", "Type the two sentences as one."};
  return tasks[static_cast<std::size_t>(kind)];
}

std::vector<Exercise> exercises(const std::vector<const Rule*>& rules, const std::vector<Skill>& skills,
                                const std::vector<PracticeSentence>& own, const std::vector<std::string>& wanted) {
  const auto is_wanted = [&](std::string_view skill) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), skill) != wanted.end();
  };
  std::vector<Exercise> out;
  Maker maker(out);
  for (const PracticeSentence& sentence : own) {
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const Rule* one) { return one->id == sentence.rule; });
    if (rule == rules.end() || !is_wanted(sentence.skill) || !usable(sentence.text)) continue;
    const std::string fixed =
        sentence.replacement.empty() ? "" : replaced(sentence.text, sentence.mark, sentence.replacement);
    maker.make({*rule, sentence.text, fixed, sentence.mark, true});
  }
  for (const Rule* rule : rules) {
    if (!is_wanted(rule->skill)) continue;
    const RulePage page = rule->page.read();
    for (const Example& example : page.wrong)
      if (example.marks.size() == 1 && usable(example.text))
        maker.make({rule, example.text, example.fixed.value_or(""), example.marks[0], false});
    for (const Example& example : page.right)
      if (usable(example.text) && example.text.size() > 20) maker.clean(*rule, example.text);
  }
  for (const Skill& skill : skills)
    if (is_wanted(skill.id))
      for (const Contrast& pair : skill.contrasts)
        if (pair.wrong != pair.right) maker.contrast(skill, pair);
  return out;
}

std::vector<Exercise> next_exercises(const std::vector<Exercise>& all, const std::map<std::uint64_t, Card>& cards,
                                     std::chrono::sys_seconds now, std::size_t count) {
  std::vector<std::pair<std::chrono::sys_seconds, const Exercise*>> due;
  std::map<std::pair<ExerciseKind, std::string>, std::vector<const Exercise*>> fresh;  // by kind and skill
  for (const Exercise& one : all) {
    const auto card = cards.find(one.id);
    if (card == cards.end())
      fresh[{one.kind, one.skill}].push_back(&one);
    else if (card->second.due <= now)
      due.emplace_back(card->second.due, &one);
  }
  std::stable_sort(due.begin(), due.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Exercise> out;
  for (const auto& [when, one] : due)
    if (out.size() < count) out.push_back(*one);
  // Kinds in turn, and within a kind the skills in turn. A text is shown once a sitting: its other kinds would give it
  // away.
  std::set<std::string> shown;
  for (const Exercise& one : out) shown.insert(one.text);
  for (std::size_t round = 0, before = ~std::size_t{0}; out.size() < count && out.size() != before; ++round) {
    before = out.size();
    for (const ExerciseKind kind :
         {ExerciseKind::choose, ExerciseKind::find, ExerciseKind::fix, ExerciseKind::combine}) {
      for (auto& [key, list] : fresh) {
        if (key.first != kind || out.size() >= count) continue;
        // Rules take turns too: the next exercise of a rule that was not shown yet, where there is one.
        auto pick = list.end();
        for (auto at = list.begin(); at != list.end() && pick == list.end(); ++at)
          if (!shown.contains((*at)->text) && ((*at)->own || !shown.contains((*at)->rule))) pick = at;
        for (auto at = list.begin(); at != list.end() && pick == list.end(); ++at)
          if (!shown.contains((*at)->text)) pick = at;
        if (pick == list.end()) continue;
        shown.insert((*pick)->text);
        shown.insert((*pick)->rule);
        out.push_back(**pick);
        list.erase(pick);
      }
    }
  }
  return out;
}

Card after(const std::optional<Card>& card, std::uint64_t exercise, bool right, std::chrono::sys_seconds now) {
  if (!right) return {exercise, 0, now};
  const int box = card ? std::min(card->box + 1, static_cast<int>(boxes.size())) : 1;
  return {exercise, box, now + boxes[static_cast<std::size_t>(box - 1)]};
}

}  // namespace firstread
