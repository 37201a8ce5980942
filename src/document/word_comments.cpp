#include <algorithm>
#include <map>
#include <set>

#include "base/zip.h"
#include "document/word.h"
#include "document/word_earlier.h"
#include "document/word_walk.h"

namespace firstread {
namespace {

constexpr std::string_view comments_type =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
constexpr std::string_view comments_content =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

constexpr const char* letter_size = "18";  // half points; a document seldom has a style for comments

Span of(std::uint32_t begin, std::uint32_t end) { return {Offset{begin}, Offset{end}}; }

// Where every paragraph stands, and where comments on it may.
class Places : public WordWalk {
 public:
  using WordWalk::WordWalk;
  std::vector<WordParagraph> paragraphs;

  // The place, held inside one paragraph of the main text.
  Span held(Span place) const {
    const auto after =
        std::upper_bound(paragraphs.begin(), paragraphs.end(), number(place.begin),
                         [](std::uint32_t value, const WordParagraph& each) { return value < each.begin; });
    if (after == paragraphs.begin()) return of(0, 0);
    const WordParagraph& in = *(after - 1);
    if (in.anchored) return of(in.anchor, in.anchor);
    return of(std::min(number(place.begin), in.end), std::min(number(place.end), in.end));
  }

 private:
  void run(Xml&, std::size_t&, std::string_view) override {}
  void end(const WordParagraph& paragraph, Xml&) override { paragraphs.push_back(paragraph); }
};

struct Placed {
  Span place;
  int id;
};

class Marks : public WordWalk {
 public:
  Marks(WordParts& parts, std::vector<Placed> placed) : WordWalk(parts), placed_(std::move(placed)) {}

 private:
  Xml range(std::string_view name, int id) const {
    return Xml::element("w:comment" + std::string(name), {{"w:id", std::to_string(id)}});
  }

  void start(int id, std::vector<Xml>& out) const { out.push_back(range("RangeStart", id)); }
  void stop(int id, std::vector<Xml>& out) const {
    out.push_back(range("RangeEnd", id));
    out.push_back(Xml::element("w:r", {},
                               {Xml::element("w:rPr", {}, {Xml::element("w:rStyle", {{"w:val", "CommentReference"}})}),
                                range("Reference", id)}));
  }

  // Begins what begins before `end`, around `piece`, and ends what is over then.
  void around(std::uint32_t end, std::vector<Xml>* piece, std::vector<Xml>& out) {
    for (; next_ < placed_.size() && number(placed_[next_].place.begin) < end; ++next_) {
      start(placed_[next_].id, out);
      if (empty(placed_[next_].place))
        stop(placed_[next_].id, out);
      else
        open_.push_back(placed_[next_]);
    }
    if (piece) std::move(piece->begin(), piece->end(), std::back_inserter(out));
    std::erase_if(open_, [&](const Placed& each) {
      if (number(each.place.end) > end) return false;
      stop(each.id, out);
      return true;
    });
  }

  void run(Xml& parent, std::size_t& index, std::string_view words) override {
    if (words.empty() || boxed_) return;
    const std::uint32_t begin = at(), end = at() + static_cast<std::uint32_t>(words.size());
    if (open_.empty() && (next_ == placed_.size() || number(placed_[next_].place.begin) >= end)) return;
    std::set<std::uint32_t> cuts;
    if (splittable(parent.children[index])) {
      const auto cut = [&](Offset place) {
        if (number(place) > begin && number(place) < end) cuts.insert(number(place));
      };
      for (const Placed& each : open_) cut(each.place.end);
      for (std::size_t i = next_; i < placed_.size() && number(placed_[i].place.begin) < end; ++i)
        cut(placed_[i].place.begin), cut(placed_[i].place.end);
    }
    std::vector<Xml> pieces{std::move(parent.children[index])}, out;
    std::uint32_t from = begin;
    for (const std::uint32_t cut : cuts) {
      Xml rest = split(pieces.back(), cut - from);
      pieces.push_back(std::move(rest));
      from = cut;
    }
    auto cut = cuts.begin();
    for (Xml& piece : pieces) {
      std::vector<Xml> one;
      one.push_back(std::move(piece));
      around(cut == cuts.end() ? end : *cut++, &one, out);
    }
    parent.children.erase(parent.children.begin() + static_cast<std::ptrdiff_t>(index));
    parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(index),
                           std::make_move_iterator(out.begin()), std::make_move_iterator(out.end()));
    index += out.size() - 1;
  }

  void begin(const WordParagraph& paragraph) override { boxed_ = paragraph.anchored; }

  // What has found no run stands at the end of its paragraph; nothing stays open beyond it.
  void end(const WordParagraph& paragraph, Xml& node) override {
    if (paragraph.anchored) return;
    std::vector<Xml> out;
    around(paragraph.end + 1, nullptr, out);
    for (const Placed& each : open_) stop(each.id, out);
    open_.clear();
    std::move(out.begin(), out.end(), std::back_inserter(node.children));
  }

  std::vector<Placed> placed_;  // by begin
  std::vector<Placed> open_;
  std::size_t next_ = 0;
  bool boxed_ = false;
};

Xml comment_element(const MarginComment& comment, int id, const CommentOptions& options) {
  Xml out = Xml::element("w:comment", {{"w:id", std::to_string(id)},
                                       {"w:author", options.author},
                                       {"w:date", options.date},
                                       {"w:initials", options.initials}});
  for (const std::string& paragraph : comment.paragraphs) {
    Xml node =
        Xml::element("w:p", {}, {Xml::element("w:pPr", {}, {Xml::element("w:pStyle", {{"w:val", "CommentText"}})})});
    if (out.children.empty())
      node.children.push_back(
          Xml::element("w:r", {},
                       {Xml::element("w:rPr", {}, {Xml::element("w:rStyle", {{"w:val", "CommentReference"}})}),
                        Xml::element("w:annotationRef")}));
    node.children.push_back(Xml::element("w:r", {},
                                         {Xml::element("w:rPr", {}, {Xml::element("w:sz", {{"w:val", letter_size}})}),
                                          Xml::element("w:t", {{"xml:space", "preserve"}}, {Xml::words(paragraph)})}));
    out.children.push_back(std::move(node));
  }
  return out;
}

// The part that holds comments: the one there is, or a new one, made known to the package.
struct CommentsPart {
  std::string name;
  Xml root;
  std::map<std::string, std::string> changed;  // the parts that make it known
};

Result<CommentsPart> comments_part(const Zip& zip, const std::string& document) {
  CommentsPart out;
  const std::string folder = document.substr(0, document.rfind('/') + 1), links_name = relationships_of(document);
  Xml links =
      Xml::element("Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
  if (zip.has(links_name)) {
    const auto text = zip.read(links_name);
    if (!text) return text.error();
    auto read = read_xml(*text, links_name);
    if (!read) return read.error();
    links = *std::move(read);
  }
  std::set<std::string, std::less<>> ids;
  for (const Xml& link : links.children) {
    ids.insert(std::string(link.attribute("Id")));
    if (link.attribute("Type") != comments_type) continue;
    const std::string_view target = link.attribute("Target");
    out.name = target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
  }
  if (!out.name.empty() && zip.has(out.name)) {
    const auto text = zip.read(out.name);
    if (!text) return text.error();
    auto read = read_xml(*text, out.name);
    if (!read) return read.error();
    out.root = *std::move(read);
    return out;
  }
  out.name = folder + "comments.xml";
  out.root = Xml::element("w:comments", {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}});
  int number = 1;
  while (ids.contains("rId" + std::to_string(number))) ++number;
  links.children.push_back(Xml::element(
      "Relationship",
      {{"Id", "rId" + std::to_string(number)}, {"Type", std::string(comments_type)}, {"Target", "comments.xml"}}));
  out.changed[links_name] = write_xml(links);
  const auto text = zip.read("[Content_Types].xml");
  if (!text) return text.error();
  auto types = read_xml(*text, "[Content_Types].xml");
  if (!types) return types.error();
  types->children.push_back(
      Xml::element("Override", {{"PartName", "/" + out.name}, {"ContentType", std::string(comments_content)}}));
  out.changed["[Content_Types].xml"] = write_xml(*types);
  return out;
}

int highest_id(const Xml& comments) {
  int out = -1;
  for (const Xml& comment : comments.children)
    if (comment.is("w:comment")) out = std::max(out, std::atoi(std::string(comment.attribute("w:id")).c_str()));
  return out;
}

}  // namespace

Result<std::string> comment_word(std::string_view bytes, const std::vector<MarginComment>& comments,
                                 const CommentOptions& options) {
  auto parts = read_word_parts(bytes);
  if (!parts) return parts.error();
  const auto zip = Zip::open(bytes);
  if (!zip) return zip.error();
  auto part = comments_part(*zip, parts->document_name);
  if (!part) return part.error();
  const std::string folder = parts->document_name.substr(0, parts->document_name.rfind('/') + 1);
  forget_earlier(*zip, folder, options.author, part->root, parts->document, part->changed);
  Places places(*parts);
  places.walk();
  std::vector<Placed> placed;
  int id = highest_id(part->root);
  for (const MarginComment& comment : comments) {
    placed.push_back({places.held(comment.place), ++id});
    part->root.children.push_back(comment_element(comment, id, options));
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const Placed& a, const Placed& b) { return a.place.begin < b.place.begin; });
  Marks marks(*parts, std::move(placed));
  marks.walk();
  part->changed[parts->document_name] = write_xml(parts->document);
  part->changed[part->name] = write_xml(part->root);
  return with_members(bytes, part->changed);
}

}  // namespace firstread
