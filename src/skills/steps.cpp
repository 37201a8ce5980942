#include "skills/steps.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "skills/opportunities.h"
#include "text/utf8.h"

namespace firstread {
namespace {

constexpr std::size_t most_steps = 3, most_lines = 4;
constexpr std::uint32_t longest_quotation = 40;  // code points

bool among(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::string quotation(std::string_view words) {
  std::string out;
  std::uint32_t points = 0;
  for (std::size_t at = 0; at < words.size(); ++points) {
    const Point point = point_at(words, at);
    if (points == longest_quotation) return "“" + out + " …”";
    if (point.value == '\n' || point.value == '\r')
      out += ' ';
    else
      out += words.substr(at, point.bytes);
    at += point.bytes;
  }
  return "“" + out + "”";
}

// As a shell would read it back.
std::string shell_word(const std::string& word) {
  const bool plain = std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '/' ||
           c == '_' || c == '-';
  });
  if (plain) return word;
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string practice(const CoachInput& input, const std::string& skill) {
  const bool file = !input.file.empty() && input.file != "-";
  return "firstread practice " + skill + (file ? " " + shell_word(input.file) : "");
}

class Planner {
 public:
  Planner(const CoachInput& input, const std::optional<DraftComparison>& since) : input_(input), since_(since) {}

  Step mend(const SkillView& view, const Skill& skill) const {
    Step out{.skill = skill.id, .title = skill.title};
    std::vector<std::uint32_t> lines;
    for (std::size_t k = 0; k < input_.findings.size(); ++k) {
      if (input_.findings[k].rule->skill != skill.id || is_slip_of_the_keys(input_.findings[k])) continue;
      const std::uint32_t line =
          static_cast<std::uint32_t>(input_.analysis.source().lines().line(input_.findings[k].span.begin)) + 1;
      if (!out.finding) out.finding = k;
      if (lines.empty() || lines.back() != line) lines.push_back(line);
    }
    const Finding& first = input_.findings[*out.finding];
    const std::string words = quotation(input_.analysis.source().text(first.span));
    out.action = "Start on line " + std::to_string(lines.front()) + (words == "“”" ? "." : ", at " + words + ".");
    if (lines.size() > 1)
      out.action += " Then " + rest(lines);
    else if (view.findings > 1)
      out.action += " Then the other " + (view.findings == 2 ? std::string("one") : std::to_string(view.findings - 1)) +
                    " on that line.";
    out.reason = reason(view, skill);
    out.minutes = skill.minutes + static_cast<int>(std::min<std::uint32_t>(view.findings, 10) / 2);
    out.command = skill.treatable ? practice(input_, skill.id) : "firstread explain " + skill.id;
    return out;
  }

  // For a skill that has nothing to mend here but is a goal, or is not held yet.
  Step practise(const Skill& skill, std::string reason) const {
    return {.skill = skill.id,
            .title = skill.title,
            .action = "Practise it once, with sentences that are not from this draft.",
            .reason = std::move(reason),
            .minutes = skill.minutes,
            .command = "firstread practice " + skill.id};
  }

  Step look_again() const {
    if (input_.analysis.measures().words == 0)
      return {.title = "Begin",
              .action = "Write the first paragraph, then run firstread again.",
              .reason = "There is no running text in this file yet.",
              .minutes = 10};
    if (slips() > 0)
      return {.title = "Read it backwards",
              .action = "Read the draft once from the last word to the first, and mend the " +
                        (slips() == 1 ? std::string("slip") : std::to_string(slips()) + " slips") + " of the keys.",
              .reason = "Your fingers slipped; you know the words. Backwards, the eye sees letters and not sense.",
              .minutes = 5};
    return {.title = "Read it aloud",
            .action = "Read the draft aloud once, slowly. Mark each place where you stumble.",
            .reason = "The rules found nothing to mend. Your ear finds what rules cannot.",
            .minutes = 5};
  }

 private:
  static std::string rest(const std::vector<std::uint32_t>& lines) {
    std::string out = lines.size() == 2 ? "line " : "lines ";
    const std::size_t last = std::min(lines.size(), most_lines + 1);
    for (std::size_t k = 1; k < last; ++k)
      out += (k == 1 ? "" : k + 1 == last && last == lines.size() ? " and " : ", ") + std::to_string(lines[k]);
    return out + (last < lines.size() ? " and after." : ".");
  }

  std::size_t slips() const {
    return static_cast<std::size_t>(std::count_if(input_.findings.begin(), input_.findings.end(), is_slip_of_the_keys));
  }

  // The word that comes back most often in the same wrong spelling.
  std::string word_to_learn(const Skill& skill) const {
    long most = 1;
    std::string word;
    for (const Finding& finding : input_.findings) {
      const auto times = finding.arguments.find("times");
      if (finding.rule->skill != skill.id || finding.rule->check != "spelling" || times == finding.arguments.end())
        continue;
      const long number = std::strtol(times->second.c_str(), nullptr, 10);
      if (number <= most) continue;
      most = number;
      word = quotation(input_.analysis.source().text(finding.span));
    }
    return word.empty() ? "" : "; " + word + " " + std::to_string(most) + " times, a word to learn";
  }

  std::string reason(const SkillView& view, const Skill& skill) const {
    std::string out = std::to_string(view.findings) + (view.findings == 1 ? " place" : " places") + " in this draft";
    if (since_)
      for (const SkillChange& change : since_->skills)
        if (change.skill == skill.id && change.fresh > 0 && change.fresh < view.findings)
          out += ", " + std::to_string(change.fresh) + " of them new";
    out += word_to_learn(skill);
    if (input_.profile && among(input_.profile->goals, skill.id))
      out += "; one of your goals";
    else if (among(input_.goals, skill.id))
      out += "; a goal of this assignment";
    for (const Skill& other : input_.skills) {
      const bool builds = among(other.needs, skill.id);
      const bool has_findings = std::any_of(input_.findings.begin(), input_.findings.end(),
                                            [&](const Finding& finding) { return finding.rule->skill == other.id; });
      if (builds && has_findings) {
        out += "; “" + other.title + "” builds on it";
        break;
      }
    }
    out += ".";
    if (input_.profile)
      for (const auto& [language, note] : skill.first_languages)
        if (language == input_.profile->first_language) out += " " + note;
    return out;
  }

  const CoachInput& input_;
  const std::optional<DraftComparison>& since_;
};

}  // namespace

std::vector<Step> next_steps(const CoachInput& input, const std::vector<SkillView>& views,
                             const std::vector<std::string>& focus, const std::optional<DraftComparison>& since) {
  const Planner planner(input, since);
  std::vector<Step> out;
  for (const std::string& id : focus) {
    const auto view = std::find_if(views.begin(), views.end(), [&](const SkillView& one) { return one.skill == id; });
    const Skill* skill = find(input.skills, id);
    if (out.size() < most_steps && skill && view != views.end() && view->findings > 0)
      out.push_back(planner.mend(*view, *skill));
  }
  if (!out.empty()) return out;
  if (input.profile)
    for (const std::string& goal : input.profile->goals)
      for (const SkillView& view : views)
        if (const Skill* skill = find(input.skills, goal);
            skill && out.empty() && view.skill == goal && view.mastery.standing != Standing::held)
          out.push_back(planner.practise(*skill, "Nothing to mend here. It is one of your goals, and not held yet."));
  if (!out.empty()) return out;
  for (const SkillView& view : views)
    if (const Skill* skill = find(input.skills, view.skill);
        skill && out.empty() && view.mastery.standing == Standing::missing)
      out.push_back(planner.practise(*skill, "Nothing to mend here. Your earlier drafts had places to mend in it."));
  if (out.empty()) out.push_back(planner.look_again());
  return out;
}

}  // namespace firstread
