// What is said of a rule on its page, in its trial and in practice, and what no check of a draft asks for. It is kept
// as bytes, in the mapped pack where the rule comes from there, and taken out only when somebody asks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "text/span.h"

namespace firstread {

struct Example {
  std::string text;                  // without its marks
  std::vector<Span> marks;           // where findings of this rule are; none in a right example
  std::optional<std::string> fixed;  // the text after the first replacement of each finding
};

struct RulePage {
  std::string why;                   // why it matters to a reader
  std::vector<std::string> sources;  // style guides and standards, with the section
  std::string differ;                // where authorities differ; may be empty
  std::vector<Example> wrong, right;
};

class PackedPage {
 public:
  PackedPage() = default;
  PackedPage(const RulePage& page);
  explicit PackedPage(Bytes bytes) : bytes_(std::move(bytes)) {}

  RulePage read() const;
  std::string_view bytes() const { return bytes_.view; }

 private:
  Bytes bytes_;
};

}  // namespace firstread
