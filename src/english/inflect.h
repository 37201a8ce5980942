// The forms of English words by rule and by the lists of irregular ones: go → goes, went, gone, going; child →
// children; big → bigger. For replacements: a wrong form here would be proposed to a student, so what is not known is
// regular.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace firstread {

enum class Form {
  base,         // go
  third,        // goes
  past,         // went
  participle,   // gone
  gerund,       // going
  singular,     // child
  plural,       // children
  comparative,  // bigger, more careful
  superlative,
};
std::optional<Form> form(std::string_view name);  // "past"

// `word` is the lemma, lower-case or capitalised as it stands; the result keeps its first letter's case.
// `british` doubles the l of unstressed syllables: travelled.
std::string inflect(std::string_view lemma, Form form, bool british = false);

// The lemma of a verb or noun form as far as spelling tells: "went" → "go", "stopped" → "stop", "children" → "child".
std::string verb_lemma(std::string_view form);
std::string noun_lemma(std::string_view form);

bool is_irregular_verb(std::string_view lemma);

}  // namespace firstread
