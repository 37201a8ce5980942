#include "skills/skill.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/yaml.h"
#include "skills/opportunities.h"

namespace firstread {
namespace {

constexpr std::array<std::string_view, 10> known_keys{"title",         "lesson",         "contrasts", "needs",
                                                      "common-core",   "cefr",           "treatable", "minutes",
                                                      "opportunities", "first-languages"};
constexpr std::array<std::string_view, 6> cefr_levels{"A1", "A2", "B1", "B2", "C1", "C2"};
constexpr std::size_t longest_lesson = 600;

std::string in_quotes(std::string_view words) { return "\"" + std::string(words) + "\""; }

class SkillReader {
 public:
  SkillReader(const Yaml& yaml, std::string_view file, std::string id, std::vector<Error>& mistakes)
      : yaml_(yaml), file_(file), mistakes_(mistakes) {
    skill_.id = std::move(id);
    skill_.file = file;
  }

  std::optional<Skill> read() && {
    const std::size_t before = mistakes_.size();
    if (!yaml_.is_map()) {
      fail(yaml_.line, "a skill is a list of keys, as in \"title: Commas\"");
      return std::nullopt;
    }
    for (const auto& [key, value] : yaml_.entries) entry(key, value);
    if (skill_.title.empty()) fail(1, "the skill has no title; \"title: Commas between sentences\" would be one");
    if (skill_.lesson.empty())
      fail(1, "the skill has no lesson; \"lesson:\" and one paragraph in plain words would be one");
    if (skill_.contrasts.empty())
      fail(1, "the skill has no contrasts; one wrong and right pair at least shows what it is about");
    if (mistakes_.size() > before) return std::nullopt;
    return std::move(skill_);
  }

 private:
  void fail(int line, std::string message) { mistakes_.push_back({std::move(message), file_, line}); }

  void text(const Yaml& value, std::string_view key, std::string& into) {
    if (value.is_text() && !value.text.empty())
      into = value.text;
    else
      fail(value.line, in_quotes(key) + " wants words");
    while (!into.empty() && (into.back() == '\n' || into.back() == ' ')) into.pop_back();
  }

  void entry(std::string_view key, const Yaml& value) {
    if (key == "title")
      text(value, key, skill_.title);
    else if (key == "lesson")
      lesson(value);
    else if (key == "contrasts")
      contrasts(value);
    else if (key == "needs")
      needs(value);
    else if (key == "common-core")
      text(value, key, skill_.common_core);
    else if (key == "cefr")
      cefr(value);
    else if (key == "treatable")
      treatable(value);
    else if (key == "minutes")
      minutes(value);
    else if (key == "opportunities")
      opportunities(value);
    else if (key == "first-languages")
      first_languages(value);
    else {
      const std::string meant = nearest(key, known_keys);
      fail(value.line,
           "a skill has no key " + in_quotes(key) + (meant.empty() ? "" : "; " + in_quotes(meant) + " would be one"));
    }
  }

  void lesson(const Yaml& value) {
    text(value, "lesson", skill_.lesson);
    if (skill_.lesson.size() > longest_lesson)
      fail(value.line, "the lesson is longer than " + std::to_string(longest_lesson) +
                           " characters; one short paragraph is enough");
  }

  void contrasts(const Yaml& value) {
    for (const Yaml& pair : value.items) {
      const Yaml *wrong = pair.find("wrong"), *right = pair.find("right");
      if (pair.is_map() && wrong && right && pair.entries.size() == 2) {
        Contrast contrast;
        text(*wrong, "wrong", contrast.wrong);
        text(*right, "right", contrast.right);
        skill_.contrasts.push_back(std::move(contrast));
      } else {
        fail(pair.line, "a contrast is a pair, as in {wrong: \"He go.\", right: \"He goes.\"}");
      }
    }
    if (!value.is_list()) fail(value.line, "\"contrasts\" wants a list of {wrong: …, right: …}");
  }

  void needs(const Yaml& value) {
    if (const auto ids = value.texts())
      skill_.needs = *ids;
    else
      fail(value.line, "\"needs\" wants a list of skills, as in [sentences]");
  }

  void cefr(const Yaml& value) {
    text(value, "cefr", skill_.cefr);
    if (std::find(cefr_levels.begin(), cefr_levels.end(), skill_.cefr) == cefr_levels.end())
      fail(value.line, "\"cefr\" wants one of A1, A2, B1, B2, C1, C2");
  }

  void treatable(const Yaml& value) {
    if (const auto flag = value.flag())
      skill_.treatable = *flag;
    else
      fail(value.line, "\"treatable\" wants true or false");
  }

  void minutes(const Yaml& value) {
    const auto number = value.number();
    if (number && *number >= 1 && *number <= 60)
      skill_.minutes = static_cast<int>(*number);
    else
      fail(value.line, "\"minutes\" wants a number from 1 to 60");
  }

  void opportunities(const Yaml& value) {
    text(value, "opportunities", skill_.opportunities);
    if (opportunity_kind(skill_.opportunities)) return;
    std::string all;
    for (const OpportunityKind& kind : opportunity_kinds()) all += (all.empty() ? "" : ", ") + std::string(kind.name);
    fail(value.line,
         "there are no opportunities of the kind " + in_quotes(skill_.opportunities) + "; there are " + all);
  }

  void first_languages(const Yaml& value) {
    if (!value.is_map()) fail(value.line, "\"first-languages\" wants a language and a note, as in {es: \"Spanish …\"}");
    for (const auto& [language, note] : value.entries) {
      skill_.first_languages.emplace_back(language, "");
      text(note, language, skill_.first_languages.back().second);
    }
  }

  const Yaml& yaml_;
  std::string file_;
  std::vector<Error>& mistakes_;
  Skill skill_;
};

// A need that is no skill, and circles of needs: a writer could never begin.
class Prerequisites {
 public:
  Prerequisites(const std::vector<Skill>& skills, std::vector<Error>& mistakes)
      : skills_(skills), mistakes_(mistakes) {}

  void check() {
    for (const Skill& skill : skills_)
      for (const std::string& need : skill.needs)
        if (!find(skills_, need))
          mistakes_.push_back({"it needs " + in_quotes(need) + ", which is no skill", skill.file, 1});
    for (const Skill& skill : skills_) visit(skill);
  }

 private:
  void visit(const Skill& skill) {
    if (done_.contains(skill.id)) return;
    const auto again = std::find(path_.begin(), path_.end(), skill.id);
    if (again != path_.end()) {
      std::string circle;
      for (auto id = again; id != path_.end(); ++id) circle += *id + " needs ";
      mistakes_.push_back({"skills need each other in a circle: " + circle + skill.id, skill.file, 1});
      return;
    }
    path_.push_back(skill.id);
    for (const std::string& need : skill.needs)
      if (const Skill* other = find(skills_, need)) visit(*other);
    path_.pop_back();
    done_.insert(skill.id);
  }

  const std::vector<Skill>& skills_;
  std::vector<Error>& mistakes_;
  std::vector<std::string> path_;
  std::set<std::string> done_;
};

}  // namespace

ReadSkills read_skills(const Files& files, const std::filesystem::path& rules) {
  ReadSkills out;
  const auto folders = files.list(rules);
  if (!folders) {
    out.mistakes.push_back(folders.error());
    return out;
  }
  for (const std::filesystem::path& folder : *folders) {
    if (!files.is_folder(folder)) continue;
    const std::filesystem::path file = folder / "skill.yaml";
    if (!files.exists(file)) {
      out.mistakes.push_back(
          {"the skill of this folder has no page; a skill.yaml with a title, a lesson and contrasts would be one",
           folder.string()});
      continue;
    }
    const auto text = files.read(file);
    const auto yaml = text ? read_yaml(*text, file.string()) : Result<Yaml>(text.error());
    if (!yaml)
      out.mistakes.push_back(yaml.error());
    else if (auto skill = SkillReader(*yaml, file.string(), folder.filename().string(), out.mistakes).read())
      out.skills.push_back(*std::move(skill));
  }
  std::sort(out.skills.begin(), out.skills.end(), [](const Skill& a, const Skill& b) { return a.id < b.id; });
  Prerequisites(out.skills, out.mistakes).check();
  return out;
}

const Skill* find(const std::vector<Skill>& skills, std::string_view id) {
  const auto at = std::find_if(skills.begin(), skills.end(), [&](const Skill& skill) { return skill.id == id; });
  return at == skills.end() ? nullptr : &*at;
}

}  // namespace firstread
