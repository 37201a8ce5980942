// A rule is data: everything a student or teacher can read about one kind of finding, and the name of the check that
// finds it. It comes from rules/<skill>/<name>.yaml; docs/rules.md describes the file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "document/block.h"
#include "rules/rule_page.h"
#include "rules/settings.h"

namespace firstread {

enum class Kind : std::uint8_t { spelling, grammar, mechanics, style, structure };  // the first three are errors
enum class Tier : std::uint8_t { sure, likely, ask };  // measured precision: at least 90 %, at least 80 %, below

constexpr bool is_error(Kind kind) { return kind <= Kind::mechanics; }
std::string_view name(Kind);
std::string_view name(Tier);
std::optional<Kind> kind(std::string_view);
std::optional<Tier> tier(std::string_view);

struct Rule {
  std::string id;     // "commas/comma-splice": folder and file name
  std::string skill;  // "commas"
  Kind kind = Kind::grammar;
  Tier tier = Tier::ask;
  std::string check = "pattern";
  Settings settings;
  Bytes program = {};  // the settings compiled, where the check does that and somebody did

  KeptText message;                    // what is wrong, with {placeholders} the check fills; quotes the student's words
  KeptText advice;                     // how to mend it; placeholders too; may be empty
  KeptText question;                   // worded as a question, for the tier `ask`; may be empty
  std::vector<std::string> yields_to;  // rules or skills whose finding on the same place is kept instead
  std::vector<std::string> dialects;   // only in these ("en-GB" covers "en-GB-ize"); empty: all
  std::string reg;                     // "formal": only where the assignment asks for that register; empty: always
  std::string style;                   // "mla" or "apa": only where the assignment's sources take that form
  std::vector<BlockKind> blocks;       // where it looks; empty: paragraphs, items, headings, cells, captions
  bool in_quotations = false;          // also inside quotation marks, which are other people's words
  bool safe = false;                   // its first replacement may be applied unseen
  bool on = true;                      // false: only where a configuration turns it on

  PackedPage page;
  KeptText file;  // where it was read, for messages
  int line = 0;
};

}  // namespace firstread
