#include "app/exported.h"

#include <cstdio>
#include <nlohmann/json.hpp>

namespace firstread {

std::string iso_time(std::chrono::sys_seconds at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{at - day};
  char out[40];
  std::snprintf(out, sizeof out, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return out;
}

Result<std::string> exported(Progress& progress) {
  const auto profile = progress.profile();
  const auto drafts = progress.drafts();
  const auto sentences = progress.sentences();
  const auto attempts = progress.attempts();
  const auto cards = progress.cards();
  if (!profile) return profile.error();
  if (!drafts) return drafts.error();
  if (!sentences) return sentences.error();
  if (!attempts) return attempts.error();
  if (!cards) return cards.error();
  using Json = nlohmann::ordered_json;
  Json out{{"program", "firstread"},     {"profile", Json::object()}, {"drafts", Json::array()},
           {"sentences", Json::array()}, {"attempts", Json::array()}, {"due", Json::array()}};
  for (const auto& [key, value] : pairs(*profile)) out["profile"][key] = value;
  for (const DraftRow& draft : *drafts) {
    Json one{{"essay", draft.essay},
             {"name", draft.name},
             {"at", iso_time(draft.at)},
             {"words", draft.words},
             {"fixed", draft.fixed},
             {"removed", draft.removed},
             {"still_there", draft.still_there},
             {"new", draft.fresh},
             {"skills", Json::array()}};
    for (const SkillRow& skill : draft.skills)
      one["skills"].push_back({{"skill", skill.skill},
                               {"opportunities", skill.opportunities},
                               {"errors", skill.errors},
                               {"new_opportunities", skill.fresh_opportunities},
                               {"new_errors", skill.fresh_errors},
                               {"mended", skill.mended}});
    out["drafts"].push_back(std::move(one));
  }
  for (const PracticeSentence& one : *sentences)
    out["sentences"].push_back({{"skill", one.skill},
                                {"rule", one.rule},
                                {"text", one.text},
                                {"mark", {number(one.mark.begin), number(one.mark.end)}},
                                {"replacement", one.replacement}});
  for (const Attempt& one : *attempts)
    out["attempts"].push_back(
        {{"skill", one.skill}, {"kind", one.kind}, {"at", iso_time(one.at)}, {"right", one.right}});
  for (const Card& one : *cards)
    out["due"].push_back({{"exercise", one.exercise}, {"box", one.box}, {"due", iso_time(one.due)}});
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace firstread
