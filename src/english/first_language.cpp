#include "english/first_language.h"

#include <algorithm>

#include "base/yaml.h"

namespace firstread {
namespace {

constexpr std::size_t longest = 8;  // letters of a habit

bool letters(std::string_view text) {
  return text.size() <= longest && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

class Reading {
 public:
  explicit Reading(std::string file) : file_(std::move(file)) {}

  Result<FirstLanguage> language(std::string_view tag, const Yaml& yaml) const {
    FirstLanguage out{.tag = std::string(tag)};
    for (const auto& [key, value] : yaml.entries) {
      if (key == "title" && value.is_text()) {
        out.title = value.text;
      } else if (key == "habits" && value.is_list()) {
        for (const Yaml& item : value.items) {
          auto habit = this->habit(item);
          if (!habit) return habit.error();
          out.habits.push_back(*std::move(habit));
        }
      } else if (key != "sources") {
        return wrong("A first language has a “title”, a list of “habits” and “sources”, not this “" + key + "”.",
                     value.line);
      }
    }
    if (out.title.empty()) return wrong("A first language needs a “title”.", yaml.line);
    return out;
  }

 private:
  Error wrong(std::string message, int line) const { return {std::move(message), file_, line}; }

  Result<SpellingHabit> habit(const Yaml& yaml) const {
    SpellingHabit out;
    if (!yaml.is_map()) return wrong("A habit is such as: {written: es, meant: s, at: start, cost: 0.3}", yaml.line);
    for (const auto& [key, value] : yaml.entries) {
      if (key == "written" && letters(value.text)) {
        out.written = value.text;
      } else if (key == "meant" && letters(value.text)) {
        out.meant = value.text;
      } else if (key == "at" && (value.text == "start" || value.text == "end")) {
        out.where = value.text == "start" ? SpellingHabit::Where::start : SpellingHabit::Where::end;
      } else if (const auto cost = value.number(); key == "cost" && cost && *cost > 0 && *cost <= 2) {
        out.cost = static_cast<float>(*cost);
      } else {
        return wrong("“" + key + ": " + value.text +
                         "” is not part of a habit: “written” and “meant” are up to eight letters, “at” is start or "
                         "end, “cost” is above 0 and at most 2.",
                     value.line);
      }
    }
    if (out.written.empty() || out.cost == 0) return wrong("A habit needs “written”, “meant” and “cost”.", yaml.line);
    return out;
  }

  std::string file_;
};

}  // namespace

Result<FirstLanguage> read_first_language(const Files& files, const std::filesystem::path& dictionaries,
                                          std::string_view tag) {
  const std::filesystem::path file = dictionaries / "first-languages" / (std::string(tag) + ".yaml");
  const bool plain = std::all_of(tag.begin(), tag.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
  if (tag.empty() || !plain || !files.exists(file)) return FirstLanguage{.tag = std::string(tag)};
  const auto text = files.read(file);
  if (!text) return text.error();
  const auto yaml = read_yaml(*text, file.string());
  if (!yaml) return yaml.error();
  return Reading(file.string()).language(tag, *yaml);
}

}  // namespace firstread
