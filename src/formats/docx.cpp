// Word documents: the text inside, with headings, lists, quotations, notes and emphasis as their styles say.
#include "document/format.h"
#include "document/word.h"

namespace firstread {
namespace {

constexpr std::string_view extensions[] = {".docx", ".docm", ".dotx"};

}  // namespace

extern const Format format_docx{.name = "docx",
                                .summary = "Word documents; also Google Docs and LibreOffice, saved as .docx",
                                .extensions = extensions,
                                .extract = read_word};

}  // namespace firstread
