// OpenDocument texts, as LibreOffice and others write them.
#include "document/format.h"
#include "document/open_document.h"

namespace firstread {
namespace {

constexpr std::string_view extensions[] = {".odt", ".ott"};

}  // namespace

extern const Format format_odt{.name = "odt",
                               .summary = "OpenDocument texts, as LibreOffice writes them",
                               .extensions = extensions,
                               .extract = read_open_document};

}  // namespace firstread
