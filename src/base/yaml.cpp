#include "base/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <charconv>
#include <sstream>

namespace firstread {
namespace {

constexpr std::size_t most_bytes = 1u << 20, most_depth = 24, most_values = 100000;

struct Refused {
  std::string message;
  int line;
};

// Builds the tree from the parser's events. Refusals leave by exception and are caught in read_yaml.
class Tree final : public YAML::EventHandler {
 public:
  Yaml root;
  bool any = false;

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add({}, mark, anchor); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    throw Refused{"aliases (*name) are not read; write the value out", mark.line + 1};
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    Yaml scalar{.kind = Yaml::Kind::scalar, .text = value, .quoted = tag == "!"};
    if (!stack_.empty() && stack_.back().node.is_map() && !stack_.back().key) {
      if (stack_.back().node.entries.size() > 5000) throw Refused{"a map holds more than 5,000 entries", mark.line + 1};
      if (stack_.back().node.find(value))
        throw Refused{"\"" + value + "\" stands here twice; keep one of them", mark.line + 1};
      stack_.back().key = value;
      return;
    }
    add(std::move(scalar), mark, anchor);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(Yaml::Kind::list, mark, anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(Yaml::Kind::map, mark, anchor);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    Yaml node;
    std::optional<std::string> key;
  };

  void open(Yaml::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
    refuse_anchor(mark, anchor);
    if (stack_.size() >= most_depth)
      throw Refused{"lists and maps stand too deep inside one another (more than 24)", mark.line + 1};
    if (!stack_.empty() && stack_.back().node.is_map() && !stack_.back().key)
      throw Refused{"a key must be a word or a text", mark.line + 1};
    stack_.push_back({Yaml{.kind = kind, .line = mark.line + 1}, std::nullopt});
  }
  void close() {
    Yaml done = std::move(stack_.back().node);
    stack_.pop_back();
    place(std::move(done));
  }
  void add(Yaml value, const YAML::Mark& mark, YAML::anchor_t anchor) {
    refuse_anchor(mark, anchor);
    value.line = mark.line + 1;
    place(std::move(value));
  }
  void place(Yaml value) {
    if (++values_ > most_values) throw Refused{"there are more than 100,000 values", value.line};
    any = true;
    if (stack_.empty()) {
      root = std::move(value);
      return;
    }
    Open& parent = stack_.back();
    if (parent.node.is_list()) {
      parent.node.items.push_back(std::move(value));
    } else {
      parent.node.entries.push_back({*std::exchange(parent.key, std::nullopt), std::move(value)});
    }
  }
  static void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != 0)
      throw Refused{"anchors (&name) are not read; write the value out where it is needed", mark.line + 1};
  }

  std::vector<Open> stack_;
  std::size_t values_ = 0;
};

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j)
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])}));
  }
  return row[b.size()];
}

}  // namespace

const Yaml* Yaml::find(std::string_view key) const {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.first == key; });
  return found == entries.end() ? nullptr : &found->second;
}

std::optional<bool> Yaml::flag() const {
  if (kind != Kind::scalar) return std::nullopt;
  if (text == "true" || text == "yes" || text == "on") return true;
  if (text == "false" || text == "no" || text == "off") return false;
  return std::nullopt;
}

std::optional<double> Yaml::number() const {
  if (kind != Kind::scalar || text.empty()) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<std::vector<std::string>> Yaml::texts() const {
  if (kind == Kind::scalar) return std::vector{text};
  if (kind != Kind::list) return std::nullopt;
  std::vector<std::string> out;
  for (const Yaml& item : items) {
    if (!item.is_text()) return std::nullopt;
    out.push_back(item.text);
  }
  return out;
}

Result<Yaml> read_yaml(std::string_view text, std::string_view file) {
  const std::string name(file);
  if (text.size() > most_bytes)
    return Error{"the file is larger than 1 MB, which no configuration or rule needs", name};
  try {
    std::istringstream in{std::string(text)};
    YAML::Parser parser(in);
    Tree tree;
    const bool first = parser.HandleNextDocument(tree);
    if (!first || !tree.any) return Yaml{.kind = Yaml::Kind::map};
    if (tree.root.kind == Yaml::Kind::nothing) tree.root.kind = Yaml::Kind::map;
    Tree second;
    if (parser.HandleNextDocument(second) && second.any)
      return Error{"only one document may stand in the file; take the second \"---\" away", name, second.root.line};
    return std::move(tree.root);
  } catch (const Refused& refused) {
    return Error{refused.message, name, refused.line};
  } catch (const YAML::Exception& e) {
    return Error{"this is not YAML: " + e.msg, name, e.mark.is_null() ? 0 : e.mark.line + 1};
  } catch (const std::exception& e) {
    return Error{std::string("this cannot be read as YAML: ") + e.what(), name};
  }
}

std::string nearest(std::string_view name, std::span<const std::string_view> known) {
  std::string_view best;
  std::size_t least = 3;
  for (std::string_view candidate : known) {
    if (candidate.size() > name.size() + 2 || name.size() > candidate.size() + 2) continue;
    if (const std::size_t d = distance(name, candidate); d < least && d < name.size()) {
      least = d;
      best = candidate;
    }
  }
  return std::string(best);
}

}  // namespace firstread
