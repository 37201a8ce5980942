#include "document/open_document.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "base/zip.h"
#include "document/open_document_walk.h"

namespace firstread {
namespace {

constexpr const char* letters = "firstread-letters";

struct Placed {
  Span place;
  std::size_t comment;
};

// The style of the letters of comments, which are smaller than those of the text.
void add_letters(Xml& content) {
  const auto automatic = std::find_if(content.children.begin(), content.children.end(),
                                      [](const Xml& child) { return child.is("office:automatic-styles"); });
  if (automatic == content.children.end()) return;
  std::erase_if(automatic->children, [](const Xml& child) { return child.attribute("style:name") == letters; });
  automatic->children.push_back(Xml::element("style:style", {{"style:name", letters}, {"style:family", "text"}},
                                             {Xml::element("style:text-properties", {{"fo:font-size", "9pt"}})}));
}

// What firstread has said before gives way to what it says now.
void earlier(const Xml& node, std::string_view author, std::set<std::string, std::less<>>& names) {
  for (const Xml& child : node.children) {
    const Xml* creator = child.is("office:annotation") ? child.child("dc:creator") : nullptr;
    if (creator && !creator->children.empty() && creator->children[0].text == author)
      names.insert(std::string(child.attribute("office:name")));
    else
      earlier(child, author, names);
  }
}

void forget_earlier(Xml& node, std::string_view author, const std::set<std::string, std::less<>>& names) {
  std::erase_if(node.children, [&](const Xml& child) {
    if (child.is("office:annotation-end")) return names.contains(child.attribute("office:name"));
    const Xml* creator = child.is("office:annotation") ? child.child("dc:creator") : nullptr;
    return creator && !creator->children.empty() && creator->children[0].text == author;
  });
  for (Xml& child : node.children) forget_earlier(child, author, names);
}

class Annotations : public OpenDocumentWalk {
 public:
  Annotations(const std::vector<MarginComment>& comments, const CommentOptions& options)
      : comments_(comments), options_(options) {
    for (std::size_t i = 0; i < comments.size(); ++i) placed_.push_back({comments[i].place, i});
    std::stable_sort(placed_.begin(), placed_.end(),
                     [](const Placed& a, const Placed& b) { return a.place.begin < b.place.begin; });
  }

 private:
  void opened(Xml& content) override {
    std::set<std::string, std::less<>> names;
    earlier(content, options_.author, names);
    if (!names.empty()) forget_earlier(content, options_.author, names);
    add_letters(content);
  }
  void said(Xml& parent, std::size_t& index, std::uint32_t begin, const std::vector<std::uint32_t>& from) override;
  void paragraph_ends(Xml& paragraph) override;
  void asides_end(Xml& paragraph) override;
  Xml annotation(std::size_t comment, bool ranged) const;
  void begin_until(std::uint32_t end, std::vector<Xml>& out);
  void end_until(std::uint32_t end, std::vector<Xml>& out);

  const std::vector<MarginComment>& comments_;
  const CommentOptions& options_;
  std::vector<Placed> placed_, open_;
  std::size_t next_ = 0;
};

Xml Annotations::annotation(std::size_t comment, bool ranged) const {
  Xml out = Xml::element("office:annotation");
  if (ranged) out.set("office:name", "firstread-" + std::to_string(comment + 1));
  out.children.push_back(Xml::element("dc:creator", {}, {Xml::words(options_.author)}));
  out.children.push_back(Xml::element("dc:date", {}, {Xml::words(options_.date.substr(0, options_.date.find('Z')))}));
  for (const std::string& paragraph : comments_[comment].paragraphs)
    out.children.push_back(Xml::element(
        "text:p", {}, {Xml::element("text:span", {{"text:style-name", letters}}, {Xml::words(paragraph)})}));
  return out;
}

void Annotations::begin_until(std::uint32_t end, std::vector<Xml>& out) {
  for (; next_ < placed_.size(); ++next_) {
    const Placed& each = placed_[next_];
    if (number(each.place.begin) > end) return;
    out.push_back(annotation(each.comment, !empty(each.place)));
    if (!empty(each.place)) open_.push_back(each);
  }
}

void Annotations::end_until(std::uint32_t end, std::vector<Xml>& out) {
  std::erase_if(open_, [&](const Placed& each) {
    if (number(each.place.end) > end) return false;
    out.push_back(
        Xml::element("office:annotation-end", {{"office:name", "firstread-" + std::to_string(each.comment + 1)}}));
    return true;
  });
}

// Comments cut the text in pieces.
void Annotations::said(Xml& parent, std::size_t& index, std::uint32_t begin, const std::vector<std::uint32_t>& from) {
  const std::string raw = parent.children[index].text;
  const auto end = begin + static_cast<std::uint32_t>(from.size());
  std::vector<Xml> out;
  std::size_t done = 0;
  const auto cut = [&](std::uint32_t place) {
    const std::size_t stop = place >= end ? raw.size() : from[place - begin];
    if (stop > done) out.push_back(Xml::words(raw.substr(done, stop - done)));
    done = stop;
  };
  while (true) {
    std::uint32_t edge = end;
    if (next_ < placed_.size()) edge = std::min(edge, std::max(begin, number(placed_[next_].place.begin)));
    for (const Placed& each : open_) edge = std::min(edge, std::max(begin, number(each.place.end)));
    cut(edge);
    end_until(edge, out);
    if (edge >= end) break;
    begin_until(edge, out);
  }
  if (out.empty()) return;
  parent.children.erase(parent.children.begin() + static_cast<std::ptrdiff_t>(index));
  const std::size_t count = out.size();
  parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(index),
                         std::make_move_iterator(out.begin()), std::make_move_iterator(out.end()));
  index += count - 1;
}

// What begins at the end of a paragraph stands there; nothing stays open beyond it.
void Annotations::paragraph_ends(Xml& paragraph) {
  std::vector<Xml> out;
  begin_until(at(), out);
  end_until(~0u, out);
  std::move(out.begin(), out.end(), std::back_inserter(paragraph.children));
}

// Comments on notes and text boxes: at the end of the paragraph that has them.
void Annotations::asides_end(Xml& paragraph) {
  for (; next_ < placed_.size() && number(placed_[next_].place.begin) < at(); ++next_)
    paragraph.children.push_back(annotation(placed_[next_].comment, false));
}

}  // namespace

Result<Extraction> read_open_document(std::string_view bytes) {
  OpenDocumentWalk reading;
  const auto content = reading.walk(bytes);
  if (!content) return content.error();
  return std::move(reading.extraction);
}

Result<std::string> comment_open_document(std::string_view bytes, const std::vector<MarginComment>& comments,
                                          const CommentOptions& options) {
  // Comments may not lie across paragraphs.
  OpenDocumentWalk reading;
  if (const auto content = reading.walk(bytes); !content) return content.error();
  std::vector<MarginComment> held = comments;
  const auto& blocks = reading.extraction.blocks;
  for (MarginComment& comment : held) {
    const auto after =
        std::upper_bound(blocks.begin(), blocks.end(), comment.place.begin,
                         [](Offset value, const ExtractedBlock& block) { return value < block.span.begin; });
    if (after == blocks.begin()) continue;
    const Offset last = (after - 1)->span.end;
    comment.place = {std::min(comment.place.begin, last), std::min(comment.place.end, last)};
  }
  Annotations writing(held, options);
  const auto content = writing.walk(bytes);
  if (!content) return content.error();
  return with_members(bytes, {{"content.xml", write_xml(*content)}});
}

}  // namespace firstread
