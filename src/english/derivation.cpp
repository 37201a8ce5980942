#include "english/derivation.h"

#include <algorithm>
#include <array>
#include <string>

#include "english/candidates.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr std::string_view prefixes[] = {
    "aero",   "afro",  "agro",   "anti",   "astro",   "audio", "auto",  "bio",   "co",     "counter", "cryo",
    "crypto", "cyber", "down",   "eco",    "electro", "euro",  "extra", "geo",   "hetero", "homo",    "hydro",
    "hyper",  "inter", "intra",  "kilo",   "macro",   "mega",  "meta",  "micro", "mid",    "mini",    "mono",
    "multi",  "nano",  "neo",    "neuro",  "non",     "paleo", "petro", "photo", "poly",   "post",    "pre",
    "pro",    "proto", "pseudo", "psycho", "quasi",   "radio", "re",    "semi",  "socio",  "step",    "sub",
    "super",  "tele",  "thermo", "trans",  "tri",     "ultra", "uni"};

constexpr std::string_view suffixes[] = {"like",  "less", "wise", "proof", "free", "ward",
                                         "wards", "fold", "ness", "ship",  "hood", "dom"};

// A word well enough known to build on.
bool base(std::string_view lower, const Lexicon& lexicon, float zipf) {
  if (lower.size() < 4) return false;
  const auto word = lexicon.find(lower);
  return word && word->lower && word->dialects != 0 && !word->misspelling && word->zipf >= zipf;
}

// "un-", "over-", "mis-" … fit only some kinds of word, and "un-" none that has its opposite already (visible,
// invisible).
bool negated(std::string_view lower, const Lexicon& lexicon) {
  struct Kind {
    std::string_view prefix;
    XposSet tags;
  };
  constexpr XposSet verb = bit(Xpos::vb) | bit(Xpos::vbn) | bit(Xpos::vbg), adjective = bit(Xpos::jj);
  constexpr std::array<Kind, 6> kinds{{{"un", adjective | bit(Xpos::vbn)},
                                       {"over", verb | adjective},
                                       {"under", verb},
                                       {"mis", verb},
                                       {"out", bit(Xpos::vb)},
                                       {"de", verb}}};
  for (const auto& [prefix, tags] : kinds) {
    if (!lower.starts_with(prefix)) continue;
    const std::string_view rest = lower.substr(prefix.size());
    if (!base(rest, lexicon, 3.2f) || rest.size() < 5 || (lexicon.find(rest)->tags & tags) == 0) continue;
    bool opposite = false;
    for (const std::string_view other : {"in", "im", "ir", "il", "dis"})
      opposite = opposite || lexicon.find(std::string(other) + std::string(rest));
    if (!opposite) return true;
  }
  return false;
}

// "inter-rested" is a slip for "interested", whatever its parts.
bool near_common_word(std::string_view lower, const Lexicon& lexicon) {
  for (const Candidate& one : candidates(lexicon, lower, 3))
    if (one.edits <= 1.1f && lexicon.find(one.text)->zipf >= 3.3f) return true;
  return false;
}

bool built(std::string_view lower, const Lexicon& lexicon) {
  if (negated(lower, lexicon)) return true;
  for (const std::string_view prefix : prefixes) {
    if (!lower.starts_with(prefix) || lower.size() < prefix.size() + 4) continue;
    const std::string_view rest = lower.substr(prefix.size());
    // Short prefixes are letters of misspellings more often than prefixes.
    if (base(rest, lexicon, prefix.size() <= 2 ? 3.2f : 2.2f) && (prefix.size() > 2 || rest.size() >= 6)) return true;
  }
  for (const std::string_view suffix : suffixes) {
    if (!lower.ends_with(suffix) || lower.size() < suffix.size() + 4) continue;
    if (base(lower.substr(0, lower.size() - suffix.size()), lexicon, 3.0f) && suffix != "less" && suffix != "ness")
      return true;
  }
  return false;
}

// "overgrowths", "cranially": rare words inflect as the frequent ones do, though no dictionary lists it.
bool inflected(std::string_view lower, const Lexicon& lexicon) {
  const auto built_on = [&](std::string_view ending, XposSet tags) {
    if (!lower.ends_with(ending) || lower.size() < ending.size() + 5) return false;
    const std::string_view stem = lower.substr(0, lower.size() - ending.size());
    if (!base(stem, lexicon, 1.0f) || stem.back() == 's') return false;
    const auto word = lexicon.find(stem);
    return word->zipf < 3.3f && (word->tags & tags) != 0 && !word->uncountable;
  };
  return built_on("s", bit(Xpos::nn)) || built_on("ly", bit(Xpos::jj)) || built_on("ness", bit(Xpos::jj));
}

}  // namespace

bool derived(std::string_view lower, const Lexicon& lexicon) {
  return (built(lower, lexicon) || inflected(lower, lexicon)) && !near_common_word(lower, lexicon);
}

bool may_grow_together(std::string_view first, std::string_view second, const Lexicon& lexicon) {
  constexpr XposSet substance =
      bit(Xpos::nn) | bit(Xpos::nns) | bit(Xpos::jj) | bit(Xpos::vb) | bit(Xpos::vbg) | bit(Xpos::vbn);
  constexpr XposSet small = bit(Xpos::dt) | bit(Xpos::in) | bit(Xpos::prp) | bit(Xpos::prp_poss) | bit(Xpos::cc) |
                            bit(Xpos::md) | bit(Xpos::to) | bit(Xpos::wdt) | bit(Xpos::wp) | bit(Xpos::cd);
  constexpr std::string_view particles[] = {"out", "off", "up", "down", "back", "over", "by", "through"};
  const auto fits = [&](std::string_view word) {
    if (std::find(std::begin(particles), std::end(particles), word) != std::end(particles)) return true;
    const auto found = word.size() < 3 ? std::nullopt : lexicon.find(word);
    return found && (found->tags & substance) != 0 && (found->tags & small) == 0;
  };
  return fits(first) && fits(second);
}

bool is_grown_together(std::string_view lower, const Lexicon& lexicon) {
  constexpr std::size_t shortest = 4;  // letters of each
  for (std::size_t at = shortest; at + shortest <= lower.size(); ++at)
    if (may_grow_together(lower.substr(0, at), lower.substr(at), lexicon)) return true;
  return false;
}

bool is_roman_numeral(std::string_view word) {
  if (word.empty() || word.size() > 15) return false;
  const std::string upper = to_upper(word);
  if (word != upper && word != to_lower(word)) return false;
  constexpr std::array<std::string_view, 13> parts{"M",  "CM", "D",  "CD", "C",  "XC", "L",
                                                   "XL", "X",  "IX", "V",  "IV", "I"};
  constexpr std::array<int, 13> most{4, 1, 1, 1, 3, 1, 1, 1, 3, 1, 1, 1, 3};
  std::string_view rest = upper;
  for (std::size_t k = 0; k < parts.size(); ++k)
    for (int n = 0; n < most[k] && rest.starts_with(parts[k]); ++n) rest.remove_prefix(parts[k].size());
  return rest.empty();
}

}  // namespace firstread
