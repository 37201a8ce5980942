#include "document/format.h"

#include <algorithm>

#include "document/citations.h"
#include "document/references.h"
#include "text/encoding.h"
#include "text/utf8.h"

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
    const auto found =
        std::find_if(formats.begin(), formats.end(), [&](const Format* format) { return format->name == name; });
    return found == formats.end() ? nullptr : *found;
  };
  if (!asked.empty()) {
    if (const Format* format = named(asked)) return format;
    return Error{"There is no format “" + std::string(asked) + "”. The formats are " + names_of(formats) + "."};
  }
  if (const std::string extension = extension_of(path); !extension.empty())
    for (const Format* format : formats)
      if (std::find(format->extensions.begin(), format->extensions.end(), extension) != format->extensions.end())
        return format;
  for (const Format* format : formats)
    if (format->recognise && format->recognise(head)) return format;
  if (const Format* plain = named("plain")) return plain;
  return Error{"No format reads this file. The formats are " + names_of(formats) + "."};
}

namespace {

// What every format leaves to be said by the words themselves.
Document marked(Document document) {
  mark_references(document.blocks);
  for (Block& block : document.blocks)
    if (block.kind != BlockKind::code) mark_citations(block.prose);
  return document;
}

// Blocks and stretches as the container gave them, in order.
void build(const std::vector<ExtractedBlock>& blocks, std::string_view text, Builder& builder) {
  for (const ExtractedBlock& block : blocks) {
    builder.open(block.kind, block.level);
    if (block.note) builder.is_note();
    if (block.kind == BlockKind::code) {
      builder.skip(block.span);
      continue;
    }
    struct Edge {
      Offset at;
      int order;  // at one place stretches end before others begin, and an object comes last
      const ExtractedStretch* stretch;
    };
    std::vector<Edge> edges;
    for (const ExtractedStretch& stretch : block.stretches) {
      if (stretch.opaque) {
        edges.push_back({stretch.span.begin, 2, &stretch});
      } else {
        edges.push_back({stretch.span.begin, 1, &stretch});
        edges.push_back({stretch.span.end, 0, &stretch});
      }
    }
    std::stable_sort(edges.begin(), edges.end(),
                     [](const Edge& a, const Edge& b) { return a.at != b.at ? a.at < b.at : a.order < b.order; });
    // What stands before the first word is layout: a tab, the blank after the number of a note.
    Offset done = block.span.begin;
    while (done < block.span.end && std::string_view(" \t").find(text[number(done)]) != std::string_view::npos)
      done = done + 1;
    builder.skip({block.span.begin, done});
    for (const Edge& edge : edges) {
      builder.text({done, std::max(done, edge.at)});
      done = std::max(done, edge.at);
      if (edge.order == 0) builder.end(edge.stretch->markup);
      if (edge.order == 1) builder.begin(edge.stretch->markup);
      if (edge.order == 2) builder.opaque(edge.stretch->span, edge.stretch->markup), done = edge.stretch->span.end;
    }
    builder.text({done, std::max(done, block.span.end)});
  }
  builder.close();
}

}  // namespace

Result<Document> parse(const Source& source, const Format& format) {
  if (!format.parse)
    return Error{"A " + std::string(format.name) + " document is read from its file, not from text.", source.name(), 0};
  Builder builder(source, std::string(format.name));
  if (auto error = format.parse(source, builder)) {
    if (error->file.empty()) error->file = source.name();
    return *std::move(error);
  }
  return marked(std::move(builder).finish());
}

Result<Document> read_document(const std::string& name, std::string bytes, const Format& format) {
  const auto here = [&](const Error& error) { return Error{error.message, name, error.line}; };
  if (!format.extract) {
    auto decoded = decode(bytes);
    if (!decoded) return here(decoded.error());
    return parse(Source(name, std::move(decoded->text), decoded->encoding), format);
  }
  auto extraction = format.extract(bytes);
  if (!extraction) return here(extraction.error());
  if (first_broken_byte(extraction->text)) return Error{"The text in this file is not valid UTF-8.", name, 0};
  const Source source(name, std::move(extraction->text));
  Builder builder(source, std::string(format.name));
  builder.not_editable();
  build(extraction->blocks, source.text(), builder);
  Document document = marked(std::move(builder).finish());
  document.container = std::make_shared<const std::string>(std::move(bytes));
  return document;
}

}  // namespace firstread
