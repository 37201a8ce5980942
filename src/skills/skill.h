// A skill is what a rule trains: commas, agreement, spelling. It comes from rules/<skill>/skill.yaml:
//   title: Commas between sentences      required; sentence case
//   lesson: >                            required; one paragraph, plain words, at most 600 characters
//     A comma alone is too weak to hold two sentences together. …
//   contrasts:                           required; at least one
//     - {wrong: "The bell rang, we left.", right: "The bell rang, and we left."}
//   needs: [sentences]                   skills to hold first; may be missing, as may all below
//   common-core: L.4.1f
//   cefr: A2
//   treatable: true
//   minutes: 5
//   opportunities: sentences             what calls for the skill (skills/opportunities.h); sentences when it is
//   missing first-languages: {zh: "Chinese often joins clauses with a comma alone.", es: "…"}
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/files.h"

namespace firstread {

struct Contrast {
  std::string wrong, right;
};

struct Skill {
  std::string id;      // the folder's name
  std::string title;   // "Commas between sentences"
  std::string lesson;  // one paragraph, plain words
  std::vector<Contrast> contrasts;
  std::vector<std::string> needs;  // skills to hold first
  std::string common_core;         // "L.4.1f"; empty where there is none
  std::string cefr;                // "A2"; empty where there is none
  bool treatable = true;           // rule-governed: can be hinted; otherwise a model phrasing is shown (Ferris 1999)
  int minutes = 5;                 // to practise once
  std::string opportunities = "sentences";  // what calls for it: "possessives", "articles" (skills/opportunities.h)
  std::vector<std::pair<std::string, std::string>> first_languages;  // "es" → why this is hard from Spanish
  std::string file;
};

// All skills of a rule folder, by id; every mistake with its file and line.
struct ReadSkills {
  std::vector<Skill> skills;
  std::vector<Error> mistakes;
};
ReadSkills read_skills(const Files& files, const std::filesystem::path& rules);

std::string pack(const std::vector<Skill>& skills);
Result<std::vector<Skill>> unpack_skills(std::string_view bytes);

const Skill* find(const std::vector<Skill>& skills, std::string_view id);

}  // namespace firstread
