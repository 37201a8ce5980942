#include "document/builder.h"

#include <algorithm>
#include <cassert>

#include "text/utf8.h"

namespace firstread {
namespace {

constexpr std::uint32_t unended = ~std::uint32_t{0};

// Only a format's own mistake comes here; a release drops the piece and reads on.
[[maybe_unused]] bool in_order(Span span, Offset reached, const Source& source) {
  return span.begin <= span.end && reached <= span.begin && span.end <= source.whole().end;
}

bool has_prose(const Block& block) {
  return block.kind == BlockKind::code || block.prose.text.find_first_not_of(" \t\r\n") != std::string::npos;
}

}  // namespace

Builder::Builder(Source source, std::string format)
    : document_{std::move(source), std::move(format), {}, {}, true, nullptr} {}

void Builder::open(BlockKind kind, int level) {
  close();
  document_.blocks.push_back({kind, level, {reached_, reached_}, {}, false});
  open_ = true;
  fresh_ = true;
}

void Builder::close() {
  if (!open_) return;
  open_ = false;
  begun_.clear();
  Block& block = document_.blocks.back();
  const auto size = static_cast<std::uint32_t>(block.prose.text.size());
  for (Stretch& stretch : block.prose.stretches) stretch.end = std::min(stretch.end, size);
  std::erase_if(block.prose.stretches, [](const Stretch& stretch) { return stretch.begin >= stretch.end; });
  order_stretches(block.prose);
  if (!has_prose(block) || empty(block.span)) document_.blocks.pop_back();
}

bool Builder::advance(Span source) {
  if (!open_) return false;
  const bool good = in_order(source, reached_, document_.source);
  assert(good);
  if (!good) return false;
  Block& block = document_.blocks.back();
  if (fresh_) block.span.begin = source.begin;
  fresh_ = false;
  block.span.end = source.end;
  reached_ = source.end;
  return true;
}

void Builder::add(Span source, std::string_view words, bool verbatim) {
  Prose& prose = document_.blocks.back().prose;
  // Verbatim pieces that touch are one piece.
  if (!(verbatim && !prose.pieces.empty() && prose.pieces.back().verbatim &&
        prose.pieces.back().source.end == source.begin))
    prose.pieces.push_back({static_cast<std::uint32_t>(prose.text.size()), source, verbatim});
  else
    prose.pieces.back().source.end = source.end;
  prose.text += words;
}

void Builder::text(Span source) {
  if (empty(source) || !advance(source)) return;
  add(source, document_.source.text(source), true);
}

void Builder::as(Span source, std::string_view meaning) {
  if (!advance(source) || meaning.empty()) return;
  add(source, meaning, false);
}

void Builder::opaque(Span source, Markup markup) {
  if (!advance(source)) return;
  std::string object;
  append(object, Prose::object);
  Prose& prose = document_.blocks.back().prose;
  const auto begin = static_cast<std::uint32_t>(prose.text.size());
  add(source, object, false);
  prose.stretches.push_back({markup, begin, static_cast<std::uint32_t>(prose.text.size())});
}

void Builder::begin(Markup markup) {
  if (!open_) return;
  Prose& prose = document_.blocks.back().prose;
  begun_.push_back(prose.stretches.size());
  prose.stretches.push_back({markup, static_cast<std::uint32_t>(prose.text.size()), unended});
}

void Builder::end(Markup markup) {
  if (!open_) return;
  Prose& prose = document_.blocks.back().prose;
  for (std::size_t i = begun_.size(); i-- > 0;) {
    Stretch& stretch = prose.stretches[begun_[i]];
    if (stretch.markup != markup) continue;
    stretch.end = static_cast<std::uint32_t>(prose.text.size());
    begun_.erase(begun_.begin() + static_cast<std::ptrdiff_t>(i));
    return;
  }
}

void Builder::is_note() {
  if (open_) document_.blocks.back().note = true;
}

void Builder::skip(Span source) { (void)advance(source); }

void Builder::comment(std::string_view inside, Span where) {
  if (auto directive = read_directive(inside, where)) document_.directives.push_back(std::move(*directive));
}

Document Builder::finish() && {
  close();
  return std::move(document_);
}

}  // namespace firstread
