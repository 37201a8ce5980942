#include "rules/rule_file.h"

#include <algorithm>
#include <array>

#include "base/yaml.h"
#include "rules/examples.h"

namespace firstread {
namespace {

constexpr std::size_t most_rules = 5000, most_examples = 40;

constexpr std::array<std::string_view, 17> known_keys{
    "kind",      "tier",     "check",    "message", "advice",     "question", "why",     "sources", "differ",
    "yields-to", "dialects", "register", "blocks",  "quotations", "safe",     "default", "style"};

constexpr std::array<std::pair<std::string_view, BlockKind>, 9> block_names{{{"paragraph", BlockKind::paragraph},
                                                                             {"heading", BlockKind::heading},
                                                                             {"item", BlockKind::item},
                                                                             {"cell", BlockKind::cell},
                                                                             {"caption", BlockKind::caption},
                                                                             {"quotation", BlockKind::quotation},
                                                                             {"reference", BlockKind::reference},
                                                                             {"verse", BlockKind::verse},
                                                                             {"metadata", BlockKind::metadata}}};

constexpr double largest_number = 1'000'000;

std::string_view type_name(SettingType type) {
  switch (type) {
    case SettingType::text:
      return "a text";
    case SettingType::texts:
      return "a text or a list of texts";
    case SettingType::number:
      return "a number between -1000000 and 1000000";
    case SettingType::flag:
      return "yes or no";
    case SettingType::table:
      return "a table of words and what to write instead";
  }
  return "";
}

std::string listed(std::span<const std::string_view> names) {
  std::string out;
  for (std::size_t k = 0; k < names.size(); ++k)
    out += (k == 0 ? "" : k + 1 == names.size() ? " or " : ", ") + std::string(names[k]);
  return out;
}

class RuleReader {
 public:
  RuleReader(const Yaml& yaml, std::string_view file, std::string_view id, std::span<const Check* const> checks)
      : yaml_(yaml), file_(file), checks_(checks) {
    rule_.id = id;
    rule_.skill = id.substr(0, id.find('/'));
    rule_.file = file;
    rule_.line = 1;
  }

  ReadRules read() && {
    if (!yaml_.is_map()) {
      fail(yaml_.line, "a rule is a list of keys, as in \"message: …\"");
      return {{}, std::move(mistakes_)};
    }
    find_check();
    for (const auto& [key, value] : yaml_.entries) entry(key, value);
    require();
    ReadRules out;
    out.mistakes = std::move(mistakes_);
    rule_.page = page_;
    if (out.mistakes.empty()) out.rules.push_back(std::move(rule_));
    return out;
  }

 private:
  void fail(int line, std::string what) { mistakes_.push_back({std::move(what), std::string(file_), line}); }

  void find_check() {
    const Yaml* named = yaml_.find("check");
    if (named && named->is_text()) rule_.check = named->text;
    const auto found =
        std::find_if(checks_.begin(), checks_.end(), [&](const Check* c) { return c->name == rule_.check; });
    if (found != checks_.end()) {
      check_ = *found;
      return;
    }
    std::vector<std::string_view> names;
    for (const Check* c : checks_) names.push_back(c->name);
    const std::string close = nearest(rule_.check, names);
    fail(named ? named->line : 1,
         "there is no check called \"" + rule_.check + "\"" +
             (close.empty() ? "; `firstread rules checks` lists them" : "; did you mean \"" + close + "\"?"));
  }

  void entry(const std::string& key, const Yaml& value) {
    if (key == "check") return;
    if (key == "examples") return examples(value);
    if (key == "kind")
      return named(value, rule_.kind, kind(value.text), "spelling, grammar, mechanics, style or structure");
    if (key == "tier") return named(value, rule_.tier, tier(value.text), "sure, likely or ask");
    if (key == "message") return text(value, rule_.message);
    if (key == "advice") return text(value, rule_.advice);
    if (key == "question") return text(value, rule_.question);
    if (key == "why") return text(value, page_.why);
    if (key == "differ") return text(value, page_.differ);
    if (key == "sources") return texts(value, page_.sources);
    if (key == "yields-to") return texts(value, rule_.yields_to);
    if (key == "dialects") return texts(value, rule_.dialects);
    if (key == "safe") return flag(value, rule_.safe);
    if (key == "default") return flag(value, rule_.on);
    if (key == "register") {
      if (value.text != "formal") fail(value.line, "register is \"formal\" or left out");
      return text(value, rule_.reg);
    }
    if (key == "style") {
      if (value.text != "mla" && value.text != "apa") fail(value.line, "style is \"mla\", \"apa\" or left out");
      return text(value, rule_.style);
    }
    if (key == "quotations") {
      if (value.text != "read" && value.text != "skip") fail(value.line, "quotations is \"read\" or \"skip\"");
      rule_.in_quotations = value.text == "read";
      return;
    }
    if (key == "blocks") return blocks(value);
    setting(key, value);
  }

  template <class E>
  void named(const Yaml& value, E& into, std::optional<E> read, std::string_view choices) {
    if (!value.is_text() || !read)
      return fail(value.line, "\"" + value.text + "\" is not known here; it is one of " + std::string(choices));
    into = *read;
  }
  void text(const Yaml& value, std::string& into) {
    if (!value.is_text()) return fail(value.line, "a text is wanted here");
    into = value.text;
    while (!into.empty() && (into.back() == '\n' || into.back() == ' ')) into.pop_back();
    std::replace(into.begin(), into.end(), '\n', ' ');
  }
  void text(const Yaml& value, KeptText& into) {
    std::string read;
    text(value, read);
    into = std::move(read);
  }
  void texts(const Yaml& value, std::vector<std::string>& into) {
    const auto read = value.texts();
    if (!read) return fail(value.line, "a list of texts is wanted here");
    into = *read;
  }
  void flag(const Yaml& value, bool& into) {
    const auto read = value.flag();
    if (!read) return fail(value.line, "\"" + value.text + "\" is neither yes nor no");
    into = *read;
  }

  void blocks(const Yaml& value) {
    for (const std::string& name : value.texts().value_or(std::vector<std::string>{""})) {
      const auto found =
          std::find_if(block_names.begin(), block_names.end(), [&](const auto& b) { return b.first == name; });
      if (found == block_names.end())
        fail(value.line, "\"" + name +
                             "\" is no kind of block; known are paragraph, heading, item, cell, caption, quotation, "
                             "reference, verse, metadata");
      else
        rule_.blocks.push_back(found->second);
    }
  }

  void setting(const std::string& key, const Yaml& value) {
    if (!check_) return;  // said already
    const auto parameter = std::find_if(check_->parameters.begin(), check_->parameters.end(),
                                        [&](const Parameter& p) { return p.name == key; });
    if (parameter == check_->parameters.end()) {
      std::vector<std::string_view> names(known_keys.begin(), known_keys.end());
      names.push_back("examples");
      for (const Parameter& p : check_->parameters) names.push_back(p.name);
      const std::string close = nearest(key, names);
      std::vector<std::string_view> own;
      for (const Parameter& p : check_->parameters) own.push_back(p.name);
      return fail(value.line, "\"" + key + "\" is not known to a rule of the check \"" + rule_.check + "\"" +
                                  (!close.empty() ? "; did you mean \"" + close + "\"?"
                                   : own.empty()  ? "; it has no settings"
                                                  : "; its settings are " + listed(own)));
    }
    std::vector<int> lines;
    for (const Yaml& item : value.items) lines.push_back(item.line);
    for (const auto& [word, instead] : value.entries) lines.push_back(instead.line);
    if (lines.empty()) lines.push_back(value.line);
    rule_.settings.set_lines(key, std::move(lines));
    if (auto read = typed(value, parameter->type))
      rule_.settings.set(key, *std::move(read));
    else
      fail(value.line, "\"" + key + "\" wants " + std::string(type_name(parameter->type)));
  }

  static std::optional<Setting> typed(const Yaml& value, SettingType type) {
    switch (type) {
      case SettingType::text:
        if (value.is_text()) return Setting(value.text);
        return std::nullopt;
      case SettingType::texts:
        if (auto read = value.texts()) return Setting(*std::move(read));
        return std::nullopt;
      case SettingType::number:
        // A rule file is untrusted: what cannot be counted with is refused.
        if (auto read = value.number(); read && *read >= -largest_number && *read <= largest_number)
          return Setting(*read);
        return std::nullopt;
      case SettingType::flag:
        if (auto read = value.flag()) return Setting(*read);
        return std::nullopt;
      case SettingType::table: {
        if (!value.is_map()) return std::nullopt;
        Table table;
        for (const auto& [word, instead] : value.entries) {
          auto read = instead.kind == Yaml::Kind::nothing ? std::optional(std::vector<std::string>{}) : instead.texts();
          if (!read) return std::nullopt;
          table.emplace_back(word, *std::move(read));
        }
        return Setting(std::move(table));
      }
    }
    return std::nullopt;
  }

  void examples(const Yaml& value) {
    if (!value.is_map()) return fail(value.line, "examples holds \"wrong:\" and \"right:\"");
    for (const auto& [key, list] : value.entries) {
      if (key != "wrong" && key != "right") {
        fail(list.line, "\"" + key + "\" is not known here; examples holds \"wrong:\" and \"right:\"");
        continue;
      }
      if (!list.is_list()) {
        fail(list.line, "\"" + key + ":\" wants a list of examples");
        continue;
      }
      if (list.items.size() > most_examples) fail(list.line, "more than 40 examples; keep those that say something");
      for (const Yaml& item : list.items) example(item, key == "wrong");
    }
  }

  void example(const Yaml& item, bool wrong) {
    const Yaml* marked = item.is_map() ? item.find("text") : &item;
    if (!marked || !marked->is_text()) return fail(item.line, "an example is a text, or {text: …, fix: …}");
    const Marked read = unmark(marked->text);
    Example out{read.text, read.marks, std::nullopt};
    if (item.is_map())
      for (const auto& [key, value] : item.entries) {
        if (key == "fix" && value.is_text())
          out.fixed = value.text;
        else if (key != "text")
          fail(value.line, "\"" + key + "\" is not known in an example; it has \"text\" and \"fix\"");
      }
    if (wrong && out.marks.empty()) fail(item.line, "a wrong example marks the place: \"The bell [[rang, we]] left.\"");
    if (!wrong && !out.marks.empty()) fail(item.line, "a right example has no [[marks]]");
    (wrong ? page_.wrong : page_.right).push_back(std::move(out));
  }

  void require() {
    if (!yaml_.find("kind")) fail(1, "\"kind:\" is missing: spelling, grammar, mechanics, style or structure");
    if (rule_.message.empty()) fail(1, "\"message:\" is missing: one sentence that says what is wrong");
    if (page_.wrong.empty()) fail(1, "there is no wrong example; give at least one under \"examples: {wrong: …}\"");
    if (page_.right.empty()) fail(1, "there is no right example; give at least one under \"examples: {right: …}\"");
    if (!check_) return;
    for (const Parameter& parameter : check_->parameters)
      if (parameter.required && !yaml_.find(parameter.name))
        fail(1, "the check \"" + rule_.check + "\" needs \"" + std::string(parameter.name) + ":\", " +
                    std::string(type_name(parameter.type)));
  }

  const Yaml& yaml_;
  std::string_view file_;
  std::span<const Check* const> checks_;
  const Check* check_ = nullptr;
  Rule rule_;
  RulePage page_;
  std::vector<Error> mistakes_;
};

}  // namespace

ReadRules read_rule(std::string_view yaml, std::string_view file, std::string_view id,
                    std::span<const Check* const> checks) {
  const auto tree = read_yaml(yaml, file);
  if (!tree) return {{}, {tree.error()}};
  return RuleReader(*tree, file, id, checks).read();
}

ReadRules read_rules(const Files& files, const std::filesystem::path& folder, std::span<const Check* const> checks) {
  ReadRules out;
  const auto skills = files.list(folder);
  if (!skills) return {{}, {skills.error()}};
  for (const auto& skill : *skills) {
    if (!files.is_folder(skill)) continue;
    const auto entries = files.list(skill);
    if (!entries) {
      out.mistakes.push_back(entries.error());
      continue;
    }
    for (const auto& file : *entries) {
      if (file.extension() != ".yaml" || file.filename() == "skill.yaml") continue;
      const auto text = files.read(file);
      if (!text) {
        out.mistakes.push_back(text.error());
        continue;
      }
      ReadRules one = read_rule(*text, file.string(), skill.filename().string() + "/" + file.stem().string(), checks);
      std::move(one.rules.begin(), one.rules.end(), std::back_inserter(out.rules));
      std::move(one.mistakes.begin(), one.mistakes.end(), std::back_inserter(out.mistakes));
      if (out.rules.size() > most_rules) {
        out.mistakes.push_back({"there are more than 5,000 rules in the folder", folder.string()});
        return out;
      }
    }
  }
  std::sort(out.rules.begin(), out.rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
  return out;
}

}  // namespace firstread
