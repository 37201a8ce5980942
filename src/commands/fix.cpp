// Applies safe fixes: shows them as a diff, or writes them.
#include <algorithm>

#include "app/choices.h"
#include "app/command.h"
#include "app/fixes.h"
#include "app/recall.h"
#include "app/reviews.h"
#include "app/walk.h"
#include "document/word.h"
#include "text/diff.h"
#include "text/encoding.h"

namespace firstread {
namespace {

constexpr Option options[] = {
    {"--diff", "", OptionType::flag, "", "Show what would change, and change nothing (so without --write as well)"},
    {"--write", "-w", OptionType::flag, "", "Write the changes into the files"},
    {"--interactive", "-i", OptionType::flag, "",
     "Go through the places one by one: accept, type, skip, ignore, ask my instructor"},
    {"--all", "-a", OptionType::flag, "", "With --interactive: every place, not only those of the skills in focus"},
    {"--plain", "", OptionType::flag, "", "With --interactive: places are named in words, for screen readers"},
    dialect_option,
    read_as_option,
};
constexpr Operand operands[] = {{"FILE", "a draft to mend", true, true}};

Result<std::string> mended_word(const Document& document, const std::vector<Edit>& edits, std::size_t& left_out) {
  auto edited = edit_word(*document.container, edits);
  if (!edited) return edited.error();
  left_out = edited->left_out;
  return std::move(edited->bytes);
}

Result<std::size_t> mend(World& world, const CommandLine& line, const Session& session, const std::string& path) {
  if (session.config().reveal != Reveal::answer)
    return Error{
        "the settings hold corrections back (reveal), so nothing is mended for you; firstread check shows the places",
        path};
  auto document = session.read(path, line.text("--read-as"));
  if (!document) return document.error();
  const bool word = document->format == "docx";
  if (!document->editable && !word)
    return Error{"this kind of file cannot be changed here; firstread check shows the places", path};
  const Analysis analysis = session.analyse(*std::move(document));
  const auto edits = safe_fixes(session.findings(analysis).findings, analysis);
  const Source& source = analysis.source();
  const std::string mended = apply(source.text(), edits);
  if (!line.flag("--write") || line.flag("--diff")) world.out << unified_diff(source.text(), mended, path);
  if (line.flag("--write") && !edits.empty()) {
    if (path == "-") return Error{"standard input cannot be written to; leave --write out to see the changes", path};
    std::size_t left_out = 0;
    const auto bytes = word ? mended_word(analysis.document(), edits, left_out) : encode(mended, source.encoding());
    if (!bytes) return Error{bytes.error().message, path};
    if (auto error = world.files.write(world.folder / path, *bytes)) return *error;
    const std::size_t done = edits.size() - left_out;
    world.err << "firstread: " << path << ": " << done << (done == 1 ? " place" : " places") << " mended\n";
    if (left_out > 0)
      world.err << "firstread: " << path << ": " << left_out
                << " left to you, because the formatting changes inside the words\n";
  }
  return edits.size();
}

int run(World& world, const CommandLine& line) {
  std::vector<std::string> unrecalled;
  Desk desk(world, overrides(line), line.flag("--interactive") ? recall(world, unrecalled) : Recall{});
  int status = status_nothing;
  for (const std::string& path : line.operands()) {
    const Session* session = desk.session_for(path);
    if (session == nullptr) {
      status = status_trouble;
      continue;
    }
    if (line.flag("--interactive"))
      status = std::max(
          status, walk(world, *session, path, {line.text("--read-as"), line.flag("--all"), line.flag("--plain")}));
    else if (const auto done = mend(world, line, *session, path); !done)
      status = complain(world, done.error());
  }
  complain(world, desk.mistakes());
  for (const std::string& warning : desk.warnings()) world.err << "firstread: " << warning << "\n";
  return status;
}

}  // namespace
extern const Command command_fix{.name = "fix",
                                 .summary = "Mend what is safe to mend, or go through a draft place by place",
                                 .description =
                                     "Safe are corrections that need no eye: a doubled letter, a missing space. The "
                                     "rest stays yours to decide. A file is "
                                     "written whole or not at all.",
                                 .options = options,
                                 .operands = operands,
                                 .run = run};
}  // namespace firstread
