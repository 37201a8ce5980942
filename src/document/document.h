// A Source and its structure, as one format reads it. Made by a Builder, immutable afterwards.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/block.h"
#include "document/directives.h"
#include "text/source.h"

namespace firstread {

struct Document {
  Source source;
  std::string format;         // the name of the format that read it
  std::vector<Block> blocks;  // in reading order
  std::vector<Directive> directives;
  bool editable = true;  // false where the Source is text extracted from a container (docx, odt)
  std::shared_ptr<const std::string> container;  // then: the bytes of the file the text was taken out of
};

}  // namespace firstread
