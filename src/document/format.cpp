#include "document/format.h"

#include <algorithm>

#include "document/citations.h"
#include "document/references.h"

namespace firstread {
namespace {

std::string extension_of(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  if (slash != path.npos) path.remove_prefix(slash + 1);
  const std::size_t dot = path.find_last_of('.');
  if (dot == path.npos || dot == 0) return {};
  std::string out(path.substr(dot));
  for (char& byte : out)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + 32);
  return out;
}

std::string names_of(std::span<const Format* const> formats) {
  std::string out;
  for (const Format* format : formats) out += (out.empty() ? "" : ", ") + std::string(format->name);
  return out;
}

}  // namespace

Result<const Format*> choose(std::span<const Format* const> formats, std::string_view asked, std::string_view path,
                             std::string_view head) {
  const auto named = [&](std::string_view name) {
    const auto found = std::find_if(formats.begin(), formats.end(), [&](const Format* format) { return format->name == name; });
    return found == formats.end() ? nullptr : *found;
  };
  if (!asked.empty()) {
    if (const Format* format = named(asked)) return format;
    return Error{"There is no format “" + std::string(asked) + "”. The formats are " + names_of(formats) + "."};
  }
  if (const std::string extension = extension_of(path); !extension.empty())
    for (const Format* format : formats)
      if (std::find(format->extensions.begin(), format->extensions.end(), extension) != format->extensions.end()) return format;
  for (const Format* format : formats)
    if (format->recognise && format->recognise(head)) return format;
  if (const Format* plain = named("plain")) return plain;
  return Error{"No format reads this file. The formats are " + names_of(formats) + "."};
}

Result<Document> parse(const Source& source, const Format& format) {
  Builder builder(source, std::string(format.name));
  if (auto error = format.parse(source, builder)) {
    if (error->file.empty()) error->file = source.name();
    return *std::move(error);
  }
  Document document = std::move(builder).finish();
  mark_references(document.blocks);
  for (Block& block : document.blocks)
    if (block.kind != BlockKind::code) mark_citations(block.prose);
  return document;
}

}  // namespace firstread
