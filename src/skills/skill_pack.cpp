// Skills as bytes: a mark with the version, then each skill's fields.
#include "base/pack.h"
#include "skills/skill.h"

namespace firstread {
namespace {

constexpr std::string_view mark = "firstread skills 1\n";

void put(Packer& out, const Skill& skill) {
  for (const std::string* text : {&skill.id, &skill.title, &skill.lesson}) out.text(*text);
  out.number(static_cast<std::uint32_t>(skill.contrasts.size()));
  for (const Contrast& contrast : skill.contrasts) {
    out.text(contrast.wrong);
    out.text(contrast.right);
  }
  out.texts(skill.needs);
  out.text(skill.common_core);
  out.text(skill.cefr);
  out.number(skill.treatable ? 1 : 0);
  out.number(static_cast<std::uint32_t>(skill.minutes));
  out.text(skill.opportunities);
  out.number(static_cast<std::uint32_t>(skill.first_languages.size()));
  for (const auto& [language, note] : skill.first_languages) {
    out.text(language);
    out.text(note);
  }
  out.text(skill.file);
}

Skill take_skill(Unpacker& from) {
  Skill skill;
  for (std::string* text : {&skill.id, &skill.title, &skill.lesson}) *text = from.text();
  for (std::uint32_t left = from.count(); left > 0 && from.ok(); --left) {
    std::string wrong(from.text()), right(from.text());
    skill.contrasts.push_back({std::move(wrong), std::move(right)});
  }
  skill.needs = from.texts();
  skill.common_core = from.text();
  skill.cefr = from.text();
  skill.treatable = from.number() != 0;
  skill.minutes = static_cast<int>(from.number());
  skill.opportunities = from.text();
  for (std::uint32_t left = from.count(); left > 0 && from.ok(); --left) {
    std::string language(from.text()), note(from.text());
    skill.first_languages.emplace_back(std::move(language), std::move(note));
  }
  skill.file = from.text();
  return skill;
}

}  // namespace

std::string pack(const std::vector<Skill>& skills) {
  Packer out;
  out.text(mark);
  out.number(static_cast<std::uint32_t>(skills.size()));
  for (const Skill& skill : skills) put(out, skill);
  return std::move(out).take();
}

Result<std::vector<Skill>> unpack_skills(std::string_view bytes) {
  Unpacker from(bytes);
  std::vector<Skill> skills;
  const bool marked = from.text() == mark;
  for (std::uint32_t left = from.count(); marked && left > 0 && from.ok(); --left) skills.push_back(take_skill(from));
  if (!marked || !from.ok() || !from.at_end())
    return Error{
        "the packed skills are damaged or of another version; building or installing firstread again makes them anew"};
  return skills;
}

}  // namespace firstread
