#include "document/light_markup.h"

#include <algorithm>

namespace firstread {
namespace {

constexpr std::size_t farthest = 2000;  // bytes from a mark to the one that closes it
constexpr int most_tries = 12;          // signs that look like it but do not close
constexpr int deepest = 4;

bool blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }
bool wordy(char byte) {
  return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || (byte & 0x80) != 0;
}

// Words without marks; a line end with the blanks around it is one blank.
void plain(std::string_view text, std::size_t begin, std::size_t end, Builder& builder) {
  while (begin < end) {
    const std::size_t line = std::min(text.substr(0, end).find_first_of("\r\n", begin), end);
    std::size_t stop = line;
    if (line < end)
      while (stop > begin && (text[stop - 1] == ' ' || text[stop - 1] == '\t')) --stop;
    builder.text(between(begin, stop));
    begin = line;
    while (begin < end && blank(text[begin])) ++begin;
    if (line < end) builder.as(between(stop, begin), " ");
  }
}

std::size_t closing(std::string_view text, std::size_t at, std::size_t end, const InlineMark& mark, std::size_t first) {
  const std::size_t inside = at + mark.open.size();
  if (inside >= end || blank(text[inside]) || (at > first && wordy(text[at - 1]) && mark.open.size() == 1))
    return text.npos;
  const std::string_view seen = text.substr(0, std::min(end, inside + farthest));
  int tries = 0;
  for (std::size_t close = seen.find(mark.close, inside + 1); close != text.npos && tries < most_tries;
       close = seen.find(mark.close, close + 1), ++tries) {
    const std::size_t after = close + mark.close.size();
    if (!blank(text[close - 1]) && (after >= end || !wordy(text[after]) || mark.open.size() > 1)) return close;
  }
  return text.npos;
}

void words(std::string_view text, std::size_t begin, std::size_t end, const LightMarkup& markup, Builder& builder,
           int depth) {
  std::size_t done = begin;
  for (std::size_t at = begin; at < end;) {
    if (markup.form && markup.signs.find(text[at]) != std::string_view::npos) {
      const InlineForm form = markup.form(text, at, end);
      if (form.end > at && form.end <= end) {
        plain(text, done, at, builder);
        if (form.opaque) {
          builder.opaque(between(at, form.end), form.markup);
        } else if (form.words_begin < form.words_end) {
          builder.begin(form.markup);
          if (depth < deepest)
            words(text, form.words_begin, form.words_end, markup, builder, depth + 1);
          else
            plain(text, form.words_begin, form.words_end, builder);
          builder.end(form.markup);
        }
        done = at = form.end;
        // What is passed over takes one of the blanks around it along.
        const bool passed = !form.opaque && form.words_begin == form.words_end;
        if (passed && form.end < end && text[form.end] == ' ' && begin < form.end && number(builder.reached()) > 0 &&
            text[number(builder.reached()) - 1] == ' ')
          done = at = form.end + 1;
        continue;
      }
    }
    bool found = false;
    for (const InlineMark& mark : markup.marks) {
      if (!text.substr(at, end - at).starts_with(mark.open)) continue;
      const std::size_t close = closing(text, at, end, mark, begin);
      if (close == text.npos) continue;
      plain(text, done, at, builder);
      const std::size_t after = close + mark.close.size();
      if (mark.opaque) {
        builder.opaque(between(at, after), mark.markup);
      } else {
        builder.begin(mark.markup);
        if (depth < deepest)
          words(text, at + mark.open.size(), close, markup, builder, depth + 1);
        else
          plain(text, at + mark.open.size(), close, builder);
        builder.end(mark.markup);
      }
      done = at = after;
      found = true;
      break;
    }
    if (!found) ++at;
  }
  plain(text, done, end, builder);
}

}  // namespace

std::vector<TextLine> text_lines(std::string_view text) {
  std::vector<TextLine> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t stop = std::min(text.find_first_of("\r\n", at), text.size());
    TextLine line{at, at, stop};
    while (line.begin < stop && blank(text[line.begin])) ++line.begin;
    while (line.end > line.begin && blank(text[line.end - 1])) --line.end;
    out.push_back(line);
    at = stop + (text.substr(stop, 2) == "\r\n" ? 2 : 1);
  }
  return out;
}

void inline_words(std::string_view text, std::size_t begin, std::size_t end, const LightMarkup& markup,
                  Builder& builder) {
  words(text, begin, end, markup, builder, 0);
}

}  // namespace firstread
