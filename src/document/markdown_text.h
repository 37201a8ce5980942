// The words of Markdown as its parser comes upon them: where their block begins, what stands between them, and what the
// parser does not know of (footnotes, citations, attributes, HTML).
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "document/builder.h"

namespace firstread {

class MarkdownText {
 public:
  MarkdownText(const Source& source, Builder& builder) : all_(source.text()), builder_(builder) {}

 protected:
  // Before anything of the open block that stands at `at`: opens the block if it waits, takes its markup, a line break
  // before it, and begins the emphasis that waited for its first word. False where there is no block to be in.
  bool come_to(std::size_t at);
  void wait_for(BlockKind kind, int level);
  void end_block();
  void end_markup(Markup markup) {
    if (begins_.empty()) return builder_.end(markup);
    begins_.pop_back();  // no word came between
  }
  void normal(std::size_t begin, std::size_t end);
  void plain(std::size_t begin, std::size_t end);
  void inline_html(std::size_t begin, std::size_t end);
  void html_block(std::size_t begin, std::size_t end);
  void html_words(std::size_t begin, std::size_t end);
  void object(Markup markup, char fence);
  std::size_t reached() const { return number(builder_.reached()); }
  // Where the line of `at` begins, or what has been read of it ends.
  std::size_t line_start(std::size_t at) const {
    return reached() + all_.substr(reached(), at - reached()).rfind('\n') + 1;
  }
  bool starts_line(std::size_t at) const { return at == 0 || all_[at - 1] == '\n'; }
  std::size_t line_end(std::size_t at) const { return std::min(all_.find_first_of("\r\n", at), all_.size()); }

  std::string_view all_;
  Builder& builder_;
  struct Waiting {
    BlockKind kind;
    int level;
  };
  std::optional<Waiting> waiting_;
  std::vector<Markup> begins_;  // spans entered since the last word
  char break_ = 0;              // '\n' hard, ' ' soft: a line ended since the last word
  int quotes_ = 0, lists_ = 0;
  std::vector<bool> item_begun_;  // per list depth: the item has its first paragraph
  int struck_ = 0, images_ = 0;
  bool raw_ = false;  // inside code, mathematics or an HTML block: texts only widen `held_`
  std::optional<std::pair<std::size_t, std::size_t>> held_;
  std::size_t comment_done_ = 0;
  bool in_heading_ = false, in_cell_ = false, row_begins_ = false;
  bool passed_ = false, spaced_ = false;  // since the last word something was passed over; that word ended with a space
};

}  // namespace firstread
