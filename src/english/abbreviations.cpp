#include "english/abbreviations.h"

#include <algorithm>
#include <array>

namespace firstread {
namespace {

// Sorted. Common in essays and school texts; months and weekdays only in the forms that are no words themselves.
constexpr std::array<std::string_view, 63> general{
    "al",   "approx", "apr",  "assn", "aug",  "ave",  "blvd", "bros", "ca",    "cf",   "ch",  "co",  "corp",
    "dec",  "dept",   "ed",   "eds",  "edn",  "esp",  "est",  "et",   "etc",   "feb",  "ff",  "hwy", "inc",
    "incl", "jr",     "ltd",  "max",  "min",  "misc", "mt",   "nov",  "oct",   "op",   "p",   "pp",  "pl",
    "rd",   "repr",   "sept", "seq",  "sing", "sq",   "sr",   "st",   "trans", "univ", "viz", "vol", "vols",
    "vs",   "no",     "nos",  "fig",  "figs", "eq",   "sec",  "jan",  "para",  "ver",  "resp"};

constexpr std::array<std::string_view, 26> titles{"mr", "mrs",  "ms",   "dr",  "prof", "rev", "gen", "col", "capt",
                                                  "lt", "sgt",  "gov",  "sen", "rep",  "hon", "st",  "mt",  "messrs",
                                                  "fr", "pres", "cmdr", "maj", "supt", "fig", "vol", "pp"};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// These are words as well: with a stop they are abbreviations only before a number or a name.
constexpr std::array<std::string_view, 9> words_too{"no", "al", "ed", "fig", "max", "min", "sing", "co", "sec"};

}  // namespace

bool is_abbreviation(std::string_view lower) {
  if (lower.size() > 6) return false;
  if (has(words_too, lower)) return lower == "al" || lower == "fig" || lower == "co";
  return has(general, lower) || has(titles, lower);
}

bool is_title_abbreviation(std::string_view lower) { return has(titles, lower) || lower == "no" || lower == "vs"; }

}  // namespace firstread
