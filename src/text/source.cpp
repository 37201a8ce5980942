#include "text/source.h"

#include <cassert>

#include "text/utf8.h"

namespace firstread {

Source::Body::Body(std::string name, std::string text, Encoding encoding)
    : name(std::move(name)), text(std::move(text)), encoding(encoding), lines(this->text) {
  assert(!first_broken_byte(this->text));
}

Source::Source(std::string name, std::string text, Encoding encoding)
    : body_(std::make_shared<const Body>(std::move(name), std::move(text), encoding)) {}

}  // namespace firstread
