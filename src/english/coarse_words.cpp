#include "english/coarse_words.h"

#include <algorithm>
#include <iterator>

namespace firstread {

bool is_coarse(std::string_view lower) {
  // Beginnings that no other word has, and whole words; what has an innocent meaning in a pupil's draft ("cock", "ass",
  // "dick") is not among them.
  constexpr std::string_view stems[] = {"arsehole", "asshole", "bitch", "bollock", "bullshit",   "cocksuck", "cunt",
                                        "dickhead", "faggot",  "fuck",  "jizz",    "motherfuck", "nigger",   "piss",
                                        "shit",     "slut",    "twat",  "wank",    "whore"};
  constexpr std::string_view words[] = {"arse",    "arses", "dyke", "fag",     "fags",
                                        "pussies", "pussy", "tits", "titties", "titty"};
  return std::any_of(std::begin(stems), std::end(stems),
                     [&](std::string_view stem) { return lower.starts_with(stem); }) ||
         std::find(std::begin(words), std::end(words), lower) != std::end(words);
}

bool is_delicate(std::string_view lower) {
  constexpr std::string_view stems[] = {"erotic",    "genital", "masturbat", "nipple", "orgas",  "penis", "porn",
                                        "prostitut", "sexual",  "tampon",    "testic", "vagina", "vulva"};
  constexpr std::string_view words[] = {"anal",  "anus",   "condom", "condoms", "orgies", "orgy",    "rape", "raped",
                                        "rapes", "rapist", "semen",  "sexier",  "sexist", "sexless", "sexy"};
  return std::any_of(std::begin(stems), std::end(stems),
                     [&](std::string_view stem) { return lower.starts_with(stem); }) ||
         std::find(std::begin(words), std::end(words), lower) != std::end(words);
}

}  // namespace firstread
