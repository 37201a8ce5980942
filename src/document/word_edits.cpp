#include <algorithm>
#include <iterator>
#include <map>

#include "base/zip.h"
#include "document/word.h"
#include "document/word_walk.h"

namespace firstread {
namespace {

class Edits : public WordWalk {
 public:
  Edits(WordParts& parts, std::vector<Edit> edits, const CommentOptions* tracked)
      : WordWalk(parts), edits_(std::move(edits)), tracked_(tracked) {}
  std::size_t done = 0;

 private:
  void run(Xml& parent, std::size_t& index, std::string_view words) override {
    const std::uint32_t begin = at(), end = at() + static_cast<std::uint32_t>(words.size());
    while (next_ < edits_.size() && number(edits_[next_].span.begin) < begin) ++next_;
    if (words.empty() || !splittable(parent.children[index])) return;
    std::uint32_t from = begin;
    for (; next_ < edits_.size() && number(edits_[next_].span.begin) < end; ++next_) {
      const Edit& edit = edits_[next_];
      const std::uint32_t first = number(edit.span.begin), last = number(edit.span.end);
      if (first < from || last > end) continue;
      // Head, middle and tail; the middle is replaced.
      Xml middle = first > from ? split(parent.children[index], first - from) : std::move(parent.children[index]);
      Xml tail = last < end ? split(middle, last - first) : Xml::element("w:r");
      std::vector<Xml> out;
      if (first > from) out.push_back(std::move(parent.children[index]));
      const bool only_words = replace(middle, edit.text, out);
      done += only_words;
      if (last < end)
        out.push_back(std::move(tail));
      else if (out.empty())
        out.push_back(Xml::element("w:r"));
      parent.children.erase(parent.children.begin() + static_cast<std::ptrdiff_t>(index));
      const std::size_t count = out.size();
      parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(index),
                             std::make_move_iterator(out.begin()), std::make_move_iterator(out.end()));
      index += count - 1;
      from = last;
      if (last == end) {
        ++next_;
        break;
      }
    }
  }

  // False when the middle holds more than words; then it stays as it was.
  bool replace(Xml& middle, const std::string& text, std::vector<Xml>& out) {
    for (const Xml& child : middle.children)
      if (!child.is("w:rPr") && !child.is("w:t")) {
        out.push_back(std::move(middle));
        return false;
      }
    Xml fresh = Xml::element("w:r");
    if (const Xml* style = middle.child("w:rPr")) fresh.children.push_back(*style);
    fresh.children.push_back(Xml::element("w:t", {{"xml:space", "preserve"}}, {Xml::words(text)}));
    if (!tracked_) {
      if (!text.empty()) out.push_back(std::move(fresh));
      return true;
    }
    const auto change = [&](std::string name, Xml run) {
      Xml node = Xml::element(
          std::move(name),
          {{"w:id", std::to_string(90'000 + ++changes_)}, {"w:author", tracked_->author}, {"w:date", tracked_->date}});
      node.children.push_back(std::move(run));
      out.push_back(std::move(node));
    };
    bool words = false;
    for (Xml& child : middle.children)
      if (child.is("w:t")) child.name = "w:delText", words = true;
    if (words) change("w:del", std::move(middle));
    if (!text.empty()) change("w:ins", std::move(fresh));
    return true;
  }

  std::vector<Edit> edits_;  // in order, none in conflict
  const CommentOptions* tracked_;
  std::size_t next_ = 0;
  int changes_ = 0;
};

}  // namespace

Result<EditedWord> edit_word(std::string_view bytes, std::vector<Edit> edits, const CommentOptions* tracked) {
  auto parts = read_word_parts(bytes);
  if (!parts) return parts.error();
  std::sort(edits.begin(), edits.end());
  const std::size_t count = edits.size();
  Edits walk(*parts, std::move(edits), tracked);
  walk.walk();
  std::map<std::string, std::string> changed{{parts->document_name, write_xml(parts->document)}};
  const std::string folder = parts->document_name.substr(0, parts->document_name.rfind('/') + 1);
  for (const auto& [kind, part] : parts->notes) changed[folder + kind + "s.xml"] = write_xml(part);
  auto out = with_members(bytes, changed);
  if (!out) return out.error();
  return EditedWord{*std::move(out), walk.done, count - walk.done};
}

}  // namespace firstread
