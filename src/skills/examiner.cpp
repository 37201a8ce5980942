#include "skills/examiner.h"

#include <algorithm>
#include <set>

#include "base/strings.h"
#include "rules/engine.h"
#include "rules/message.h"
#include "rules/resolve.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr std::size_t longest_answer = 2000;
constexpr double kept_enough = 0.7;  // of the words that were not to be mended

// Quotation marks made straight, spaces made one, none at the ends: how a person means it on a keyboard.
std::string tidy(std::string_view typed) {
  std::string out;
  for (std::size_t at = 0; at < typed.size(); ++at) {
    const std::string_view rest = typed.substr(at);
    if (rest.starts_with("“") || rest.starts_with("”"))
      out += '"', at += 2;
    else if (rest.starts_with("’") || rest.starts_with("‘"))
      out += '\'', at += 2;
    else if (typed[at] == ' ' || typed[at] == '\t' || typed[at] == '\r') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += typed[at];
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  for (const char c : to_lower(text)) {
    const bool part =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
    if (part)
      word += c;
    else if (!word.empty())
      out.push_back(std::exchange(word, {}));
  }
  if (!word.empty()) out.push_back(word);
  return out;
}

// The share of `wanted` that is in `there`, as often.
double kept(const std::vector<std::string>& wanted, std::vector<std::string> there) {
  if (wanted.empty()) return 1;
  std::size_t found = 0;
  for (const std::string& word : wanted)
    if (const auto at = std::find(there.begin(), there.end(), word); at != there.end()) there.erase(at), ++found;
  return static_cast<double>(found) / static_cast<double>(wanted.size());
}

std::string quote(std::string_view text) { return "“" + std::string(text) + "”"; }

std::string model(const Exercise& exercise) {
  return exercise.accepted.empty() ? "" : " One right answer: " + quote(exercise.accepted.front());
}

}  // namespace

struct Examiner::Reading {
  Analysis analysis;
  Findings findings;

  bool has(std::string_view rule) const {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& one) { return one.rule->id == rule; });
  }
  std::string told(const Finding& finding) const {
    Arguments arguments = finding.arguments;
    arguments.try_emplace("match", trimmed(analysis.source().text(finding.span)));
    arguments.try_emplace("suggestion", finding.replacements.empty() ? "____" : finding.replacements.front());
    arguments.try_emplace("suggestions", finding.replacements.empty() ? "____" : finding.replacements.front());
    return fill(finding.rule->message, arguments);
  }
};

Examiner::Reading Examiner::read(std::string_view text) const {
  const Source source("answer", std::string(text));
  auto document = parse(source, plain_);
  if (!document) document = Builder(source, "plain").finish();
  Analysis analysis = english_.analyse(*std::move(document), rules_.needs_trees());
  Findings findings = resolve(check(analysis, rules_.rules()), analysis).findings;
  return {std::move(analysis), std::move(findings)};
}

Judgement Examiner::judge(const Exercise& exercise, std::string_view typed) const {
  const std::string answer = tidy(typed.substr(0, longest_answer));
  if (answer.empty()) return {false, "Nothing was typed." + model(exercise)};
  switch (exercise.kind) {
    case ExerciseKind::find:
      return judge_found(exercise, answer);
    case ExerciseKind::choose:
      return judge_choice(exercise, answer);
    default:
      return judge_sentence(exercise, answer);
  }
}

Judgement Examiner::judge_found(const Exercise& exercise, const std::string& typed) const {
  const std::string wanted = exercise.accepted.empty() ? "" : exercise.accepted.front();
  const std::vector<std::string> said = words(typed), there = words(wanted);
  if (wanted == "none") {
    if (said == there) return {true, "Yes: there is nothing to mend here."};
    return {false, "This sentence is in order as it is."};
  }
  // Part of the place is enough, and a word or two around it do no harm; the whole sentence is no answer.
  const bool inside = !said.empty() && kept(said, there) == 1;
  const bool around = !there.empty() && kept(there, said) == 1 && said.size() <= there.size() + 3;
  const bool mark_only = there.empty() && tidy(wanted) == typed;  // the place is a comma, not a word
  if (inside || around || mark_only) return {true, "Yes, that is the place."};
  return {false, "The place is " + quote(wanted) + ". " + exercise.advice};
}

Judgement Examiner::judge_choice(const Exercise& exercise, const std::string& typed) const {
  const std::string letter = to_lower(typed);
  std::string chosen = typed;
  for (std::size_t k = 0; k < exercise.options.size(); ++k)
    if (letter == std::string(1, static_cast<char>('a' + k))) chosen = exercise.options[k];
  if (tidy(chosen) == tidy(exercise.accepted.front())) return {true, "Yes."};
  return {false, "The other one: " + quote(exercise.accepted.front()) + " " + exercise.advice};
}

Judgement Examiner::judge_sentence(const Exercise& exercise, const std::string& typed) const {
  const bool joins = exercise.kind == ExerciseKind::combine;
  for (const std::string& accepted : exercise.accepted)
    if (tidy(accepted) == typed) return {true, "Yes."};
  if (typed == tidy(exercise.text))
    return {false, joins ? "Those are still two sentences. " + exercise.advice
                         : "That is the sentence as it was." + model(exercise)};
  const Reading now = read(typed), before = read(exercise.text);
  if (!joins && now.has(exercise.rule))
    for (const Finding& one : now.findings)
      if (one.rule->id == exercise.rule) return {false, "Not yet. " + now.told(one) + model(exercise)};
  if (joins && now.analysis.sentences().size() != 1)
    return {false, "Those are still two sentences. " + exercise.advice};
  for (const Finding& one : now.findings)
    if (is_error(one.rule->kind) && !before.has(one.rule->id))
      return {false, "Almost. " + now.told(one) + model(exercise)};
  // Alone, outside its paragraph, the rule does not see this place: then only the model answer can judge.
  if (!joins && !before.has(exercise.rule) && !exercise.accepted.empty() &&
      kept(words(exercise.accepted.front()), words(typed)) < 0.9)
    return {false, "Not yet." + model(exercise)};
  // Cutting the sentence short mends nothing.
  std::string rest = exercise.text;
  if (!joins)
    rest = exercise.text.substr(0, number(exercise.mark.begin)) + " " + exercise.text.substr(number(exercise.mark.end));
  if (kept(words(rest), words(typed)) < kept_enough)
    return {false, "Keep the rest of the sentence, and mend only the place." + model(exercise)};
  if (words(typed) == words(exercise.text) && exercise.accepted.empty() == false &&
      words(exercise.accepted.front()) != words(exercise.text))
    return {false, "The words are as they were." + model(exercise)};
  return {true, "Yes: nothing more to mend there." + (joins ? std::string() : model(exercise))};
}

}  // namespace firstread
