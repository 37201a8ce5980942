#include "app/config_keys.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/config_values.h"

namespace firstread {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array tiers{"sure"sv, "likely"sv, "all"sv};
constexpr std::array reveals{"hint"sv, "explain"sv, "answer"sv};
constexpr std::array fail_ons{"error"sv, "advice"sv, "nothing"sv};
constexpr std::array switches{"on"sv, "off"sv};
constexpr std::array levels_of_rules{"on"sv, "off"sv, "advice"sv, "error"sv};
constexpr std::array registers{"formal"sv, "neutral"sv, "informal"sv};
constexpr std::array styles{"none"sv, "mla"sv, "apa"sv};

void read_reveal(KeyReading& at, const Yaml& value) {
  if (auto choice = one_of(at, value, "reveal", reveals)) at.config.reveal = static_cast<Reveal>(*choice);
}
std::string show_reveal(const Config& config) { return std::string(reveals[static_cast<std::size_t>(config.reveal)]); }

bool is_level(std::string_view level) {
  static constexpr std::array cefr{"A1"sv, "A2"sv, "B1"sv, "B2"sv, "C1"sv, "C2"sv, "university"sv};
  if (std::find(cefr.begin(), cefr.end(), level) != cefr.end()) return true;
  int grade = 0;
  if (!level.starts_with("grade-")) return false;
  const auto [end, trouble] = std::from_chars(level.data() + 6, level.data() + level.size(), grade);
  return trouble == std::errc{} && end == level.data() + level.size() && grade >= 1 && grade <= 12;
}

void read_ignore(KeyReading& at, const Yaml& value) {
  static constexpr std::array known{"rule"sv, "text"sv};
  if (!value.is_list()) return at.wrong(value, "ignore is a list, such as: [{rule: spelling, text: \"the words\"}]");
  for (const Yaml& item : value.items) {
    Ignored entry;
    if (item.is_text())
      entry.text = item.text;
    else
      map_of(at, item, "ignore", known, [&](const std::string& name, const Yaml& inner) {
        if (auto text = words(at, inner, "ignore." + name)) (name == "rule" ? entry.rule : entry.text) = *text;
      });
    if (entry.text.empty())
      at.wrong(item, "an entry of ignore needs a text: the words that are right as they stand");
    else
      at.config.ignore.push_back(std::move(entry));
  }
}

void read_weights(KeyReading& at, const Yaml& value) {
  if (!value.is_map())
    return at.wrong(value, "assignment.weights is a map of skills and numbers, such as: {commas: 2}");
  for (const auto& [name, inner] : value.entries) {
    if (inner.is_text() && hundredths(inner.text))
      set_entry(at.config.assignment.weights, {name, inner.text, origin(at, inner)});
    else
      at.wrong(inner, "the weight of “" + name + "” is a number, 0 or more, with at most two decimal places");
  }
}

constexpr ConfigKey table[] = {
    {"dialect", "dialect", "en-US, en-GB, en-GB-ize, en-CA or en-AU; not set: found from each text",
     [](KeyReading& at, const Yaml& v) {
       if (auto text = words(at, v, "dialect")) at.config.dialect = *text;
     },
     [](const Config& c) { return c.dialect; }},
    {"tier", "tier", "how sure a finding must be to be shown: sure, likely or all",
     [](KeyReading& at, const Yaml& v) {
       if (auto k = one_of(at, v, "tier", tiers)) at.config.tier = static_cast<Tier>(*k);
     },
     [](const Config& c) { return std::string(tiers[static_cast<std::size_t>(c.tier)]); }},
    {"reveal", "reveal", "hint, explain or answer", read_reveal, show_reveal},
    {"fail-on", "fail-on", "error, advice or nothing: what makes the exit status 1",
     [](KeyReading& at, const Yaml& v) {
       if (auto k = one_of(at, v, "fail-on", fail_ons)) at.config.fail_on = static_cast<FailOn>(*k);
     },
     [](const Config& c) { return std::string(fail_ons[static_cast<std::size_t>(c.fail_on)]); }},
    {"focus", "focus", "skills to mark in full; not set: chosen",
     [](KeyReading& at, const Yaml& v) {
       at.config.focus.clear();
       add_entries(at, v, "focus", at.config.focus);
     },
     [](const Config& c) { return joined(c.focus); }},
    {"without", "rules", "rules, skills or kinds that are left out; statistics: all rules that weigh usage",
     [](KeyReading& at, const Yaml& v) {
       at.config.without.clear();
       add_entries(at, v, "without", at.config.without);
     },
     [](const Config& c) { return joined(c.without); }},
    {"reading-comfort", "", "on: wide spacing, one instruction a line",
     [](KeyReading& at, const Yaml& v) {
       if (auto k = one_of(at, v, "reading-comfort", switches)) at.config.comfort = *k == 0;
     },
     [](const Config& c) { return std::string(c.comfort ? "on" : "off"); }},
    {"inline-directives", "inline-directives", "off: comments in a text cannot switch rules off",
     [](KeyReading& at, const Yaml& v) {
       if (auto k = one_of(at, v, "inline-directives", switches)) at.config.directives = *k == 0;
     },
     [](const Config& c) { return std::string(c.directives ? "on" : "off"); }},
    {"rules", "rules", "a map of rules, skills or kinds, each on, off, advice or error",
     [](KeyReading& at, const Yaml& v) {
       if (!v.is_map()) return at.wrong(v, "rules is a map, such as: {wordiness: off}");
       for (const auto& [name, inner] : v.entries)
         if (auto k = one_of(at, inner, "rules." + name, levels_of_rules))
           set_entry(at.config.rules, {name, std::string(levels_of_rules[*k]), origin(at, inner)});
     },
     [](const Config& c) { return joined(c.rules); }},
    {"dictionary", "dictionary", "accept: and reject:, lists of words",
     [](KeyReading& at, const Yaml& v) {
       static constexpr std::array known{"accept"sv, "reject"sv};
       map_of(at, v, "dictionary", known, [&](const std::string& name, const Yaml& inner) {
         add_entries(at, inner, "dictionary." + name, name == "accept" ? at.config.accept : at.config.reject);
       });
     },
     [](const Config& c) {
       std::string out = c.accept.empty() ? "" : "accept: " + joined(c.accept);
       if (!c.reject.empty()) out += (out.empty() ? "" : "; ") + std::string("reject: ") + joined(c.reject);
       return out;
     }},
    {"rule-folders", "rule-folders", "folders of your own rules",
     [](KeyReading& at, const Yaml& v) {
       std::vector<Entry> folders;
       add_entries(at, v, "rule-folders", folders);
       for (Entry& folder : folders) {
         folder.name = (at.folder / folder.name).lexically_normal().string();
         at.config.rule_folders.push_back(std::move(folder));
       }
     },
     [](const Config& c) { return joined(c.rule_folders); }},
    {"ignore", "ignore", "places that are right as they stand: a list of {rule, text}", read_ignore,
     [](const Config& c) {
       std::string out;
       for (const Ignored& entry : c.ignore) out += (out.empty() ? "“" : ", “") + entry.text + "”";
       return out;
     }},
    {"assignment.title", "", "what the assignment is called",
     [](KeyReading& at, const Yaml& v) {
       if (auto text = words(at, v, "assignment.title")) at.config.assignment.title = *text;
     },
     [](const Config& c) { return c.assignment.title; }},
    {"assignment.goals", "", "skills this assignment trains",
     [](KeyReading& at, const Yaml& v) { add_entries(at, v, "assignment.goals", at.config.assignment.goals); },
     [](const Config& c) { return joined(c.assignment.goals); }},
    {"assignment.words", "", "{min, max}",
     [](KeyReading& at, const Yaml& v) { range(at, v, "assignment.words", at.config.assignment.words); },
     [](const Config& c) { return shown(c.assignment.words); }},
    {"assignment.paragraphs", "", "{min, max}",
     [](KeyReading& at, const Yaml& v) { range(at, v, "assignment.paragraphs", at.config.assignment.paragraphs); },
     [](const Config& c) { return shown(c.assignment.paragraphs); }},
    {"assignment.headings", "", "headings the essay must have",
     [](KeyReading& at, const Yaml& v) { at.config.assignment.headings = word_list(at, v, "assignment.headings"); },
     [](const Config& c) { return joined(c.assignment.headings); }},
    {"assignment.sources", "", "{min, style}; the style is none, mla or apa",
     [](KeyReading& at, const Yaml& v) {
       static constexpr std::array known{"min"sv, "max"sv, "style"sv};
       Assignment& to = at.config.assignment;
       map_of(at, v, "assignment.sources", known, [&](const std::string& name, const Yaml& inner) {
         if (name != "style")
           (name == "min" ? to.sources.min : to.sources.max) = count(at, inner, "assignment.sources." + name);
         else if (auto k = one_of(at, inner, "assignment.sources.style", styles))
           to.source_style = styles[*k];
       });
     },
     [](const Config& c) {
       std::string out = shown(c.assignment.sources);
       if (!c.assignment.source_style.empty())
         out += (out.empty() ? "" : ", ") + ("style: " + c.assignment.source_style);
       return out;
     }},
    {"assignment.register", "", "formal, neutral or informal",
     [](KeyReading& at, const Yaml& v) {
       if (auto k = one_of(at, v, "assignment.register", registers)) at.config.assignment.reg = registers[*k];
     },
     [](const Config& c) { return c.assignment.reg; }},
    {"assignment.level", "", "grade-1 … grade-12, A1 … C2, or university",
     [](KeyReading& at, const Yaml& v) {
       if (v.is_text() && is_level(v.text))
         at.config.assignment.level = v.text;
       else
         at.wrong(v, "assignment.level may be grade-1 … grade-12, A1 … C2 or university" +
                         (v.is_text() ? ", not “" + v.text + "”" : ""));
     },
     [](const Config& c) { return c.assignment.level; }},
    {"assignment.reveal", "reveal", "hint, explain or answer", read_reveal,
     [](const Config&) { return std::string(); }},
    {"assignment.weights", "", "skills and requirements, and how much each counts", read_weights,
     [](const Config& c) { return joined(c.assignment.weights); }},
    {"assignment.points", "", "the most points an essay can have; not set: nothing is graded",
     [](KeyReading& at, const Yaml& v) {
       if (v.is_text() && hundredths(v.text) && *hundredths(v.text) > 0)
         at.config.assignment.points = v.text;
       else
         at.wrong(v, "assignment.points is a number above 0 with at most two decimal places");
     },
     [](const Config& c) { return c.assignment.points; }},
    {"assignment.notes", "", "rules or skills, and your own words shown with their findings",
     [](KeyReading& at, const Yaml& v) {
       if (!v.is_map()) return at.wrong(v, "assignment.notes is a map, such as: {commas: \"See handout 4.\"}");
       for (const auto& [name, inner] : v.entries)
         if (auto text = words(at, inner, "assignment.notes." + name))
           set_entry(at.config.assignment.notes, {name, *text, origin(at, inner)});
     },
     [](const Config& c) { return joined(c.assignment.notes); }},
    {"assignment.lock", "", "what the writer cannot change", [](KeyReading&, const Yaml&) {},  // read before all others
     [](const Config& c) { return joined(c.locked); }},
};

}  // namespace

std::span<const ConfigKey> config_keys() { return table; }

std::optional<std::int64_t> hundredths(std::string_view decimal) {
  const std::size_t dot = std::min(decimal.find('.'), decimal.size());
  const std::string_view whole = decimal.substr(0, dot);
  const std::string_view part = dot < decimal.size() ? decimal.substr(dot + 1) : std::string_view{};
  const auto digits = [](std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (whole.empty() || whole.size() > 7 || part.size() > 2 || !digits(whole) || !digits(part)) return std::nullopt;
  if (dot < decimal.size() && part.empty()) return std::nullopt;
  std::int64_t out = 0;
  for (const char c : std::string(whole) + std::string(part) + std::string(2 - part.size(), '0'))
    out = out * 10 + (c - '0');
  return out;
}

}  // namespace firstread
