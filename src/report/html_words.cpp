#include "report/html_words.h"

#include <algorithm>
#include <set>

#include "base/escape.h"

namespace firstread {
namespace {

constexpr std::uint32_t long_mark = 90;      // bytes; from here on a mark is of a sentence, and only underlined
constexpr std::size_t longest_object = 200;  // of code or a formula that is shown as it is written
constexpr std::string_view object = "\xEF\xBF\xBC";

// Where a source place stands in the prose.
std::uint32_t prose_place(const Prose& prose, Offset place, bool end) {
  const auto piece = std::partition_point(prose.pieces.begin(), prose.pieces.end(),
                                          [&](const Piece& each) { return each.source.end <= place; });
  const auto size = static_cast<std::uint32_t>(prose.text.size());
  if (piece == prose.pieces.end()) return size;
  if (piece->source.begin >= place) return piece->at;
  if (piece->verbatim) return piece->at + (place - piece->source.begin);
  const auto after = std::next(piece);
  return !end ? piece->at : after == prose.pieces.end() ? size : after->at;
}

struct Marked {
  std::uint32_t begin, end;
  const WordMark* mark;
};

class Words {
 public:
  Words(std::ostream& out, std::string_view source, const Prose& prose) : out_(out), source_(source), prose_(prose) {}

  // The prose cut at every edge of emphasis and marks; each part carries all that holds it, so edges may cross.
  void write(const std::vector<WordMark>& marks) {
    std::set<std::uint32_t> edges{0, static_cast<std::uint32_t>(prose_.text.size())};
    std::vector<Marked> waiting;
    for (const WordMark& mark : marks) {
      const std::uint32_t begin = prose_place(prose_, mark.place.begin, false),
                          end = std::max(begin, prose_place(prose_, mark.place.end, true));
      waiting.push_back({begin, end, &mark});
      edges.insert({begin, end});
    }
    std::stable_sort(waiting.begin(), waiting.end(),
                     [](const Marked& a, const Marked& b) { return a.begin < b.begin; });
    for (const Stretch& stretch : prose_.stretches)
      if (stretch.markup == Markup::emphasis || stretch.markup == Markup::strong)
        edges.insert({stretch.begin, stretch.end});
    std::vector<Marked> open;
    auto next = waiting.begin();
    for (auto edge = edges.begin(); edge != edges.end(); ++edge) {
      for (; next != waiting.end() && next->begin <= *edge; ++next) open.push_back(*next);
      std::erase_if(open, [&](const Marked& each) {
        if (each.end <= *edge) its_number(*each.mark);
        return each.end <= *edge;
      });
      if (const auto after = std::next(edge); after != edges.end()) part(*edge, *after, innermost(open));
    }
  }

 private:
  static const Marked* innermost(const std::vector<Marked>& open) {
    const auto found = std::max_element(open.begin(), open.end(), [](const Marked& a, const Marked& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    return found == open.end() ? nullptr : &*found;
  }

  void its_number(const WordMark& mark) {
    out_ << "<a class=\"n\" id=\"" << mark.here << "\" href=\"#" << mark.note << "\" aria-label=\"Note " << mark.number
         << "\">" << mark.number << "</a>";
  }

  void part(std::uint32_t begin, std::uint32_t end, const Marked* mark) {
    const bool emphasis = prose_.within(Markup::emphasis, begin, end),
               strong = prose_.within(Markup::strong, begin, end);
    if (mark) {
      const std::string_view look = mark->mark->later                     ? " class=\"later\""
                                    : mark->end - mark->begin > long_mark ? " class=\"long\""
                                                                          : "";
      out_ << "<mark" << look << " data-k=\"" << mark->mark->skill << "\">";
    }
    out_ << (emphasis ? "<em>" : "") << (strong ? "<strong>" : "");
    text(begin, end);
    out_ << (strong ? "</strong>" : "") << (emphasis ? "</em>" : "") << (mark ? "</mark>" : "");
  }

  void text(std::uint32_t begin, std::uint32_t end) {
    const std::string_view all = prose_.text;
    for (std::size_t at = begin; at < end;) {
      const std::size_t stop = std::min({all.find('\n', at), all.find(object, at), std::size_t{end}});
      out_ << escape_html(all.substr(at, stop - at));
      at = stop;
      if (at >= end) break;
      if (all[at] == '\n') {
        out_ << "<br>";
        ++at;
      } else {
        an_object(static_cast<std::uint32_t>(at));
        at += object.size();
      }
    }
  }

  void an_object(std::uint32_t at) {
    const auto length = static_cast<std::uint32_t>(object.size());
    const Span span = prose_.to_source(at, at + length);
    const std::string_view written = number(span.end) <= source_.size()
                                         ? source_.substr(number(span.begin), number(span.end) - number(span.begin))
                                         : std::string_view{};
    if (prose_.within(Markup::image, at, at + length))
      out_ << "<span class=\"q\">[picture]</span>";
    else if (written.size() <= longest_object && written.find(object) == written.npos)
      out_ << "<code>" << escape_html(written) << "</code>";
    else
      out_ << "<span class=\"q\" title=\"a formula or code\">[…]</span>";
  }

  std::ostream& out_;
  std::string_view source_;
  const Prose& prose_;
};

}  // namespace

void write_words(std::ostream& out, std::string_view source, const Prose& prose, const std::vector<WordMark>& marks) {
  Words(out, source, prose).write(marks);
}

}  // namespace firstread
