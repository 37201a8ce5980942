// Where a first language shapes a skill of English, the skill says how: each of these speaks to all fourteen.
#include <algorithm>
#include <catch2/catch.hpp>

#include "base/files.h"
#include "skills/skill.h"

using namespace firstread;

TEST_CASE("the skills that first languages shape have a note for each of them") {
  const ReadSkills skills = read_skills(*disk(), FIRSTREAD_SOURCE "/rules");
  for (const char* id : {"agreement", "apostrophes", "articles", "capitals", "comma-splices", "commas", "fragments",
                         "modals", "noun-number", "perfect-tenses", "prepositions", "pronoun-case", "quotation-marks",
                         "relative-pronouns", "spelling", "tense", "verb-forms", "verb-patterns", "word-order"}) {
    const Skill* skill = find(skills.skills, id);
    INFO(id);
    REQUIRE(skill != nullptr);
    for (const char* language : {"es", "pt", "fr", "de", "it", "ru", "pl", "tr", "ar", "hi", "zh", "ja", "ko", "vi"}) {
      INFO(language);
      CHECK(std::count_if(skill->first_languages.begin(), skill->first_languages.end(),
                          [&](const auto& note) { return note.first == language && !note.second.empty(); }) == 1);
    }
  }
}
