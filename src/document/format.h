// A format turns a Source into a Document. Formats stand on the shelf formats/: one file, one constant, nothing to
// register.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "document/builder.h"
#include "document/extraction.h"

namespace firstread {

struct Format {
  std::string_view name;                         // "markdown"
  std::string_view summary;                      // for help: one line
  std::span<const std::string_view> extensions;  // with the dot, lower-case: ".md"
  // For files whose extension says nothing: does the beginning look like this format? May be null.
  bool (*recognise)(std::string_view head) = nullptr;
  // Reads source.text(). Bounded in time, memory and depth; an Error says what is wrong and where. Null for containers.
  std::optional<Error> (*parse)(const Source& source, Builder& builder) = nullptr;
  // For containers (.docx): the text inside the bytes of the file, which becomes the Source, and its structure. Null
  // for text.
  Result<Extraction> (*extract)(std::string_view bytes) = nullptr;
};

// By the name asked for, else by extension, else by content, else "plain".
Result<const Format*> choose(std::span<const Format* const> formats, std::string_view asked, std::string_view path,
                             std::string_view head);

// Source to Document: builds, then marks reference lists and verse by what the text says (document/passages of others).
Result<Document> parse(const Source& source, const Format& format);

// The same from the bytes of a file, decoded or taken out of their container.
Result<Document> read_document(const std::string& name, std::string bytes, const Format& format);

std::span<const Format* const> all_formats();  // written by CMake from the folder; called only by app/ and main

}  // namespace firstread
