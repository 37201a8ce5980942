// The parameters of a check, as a rule sets them. The rule file reader makes sure that each is known to the check and
// of the right type, so a check may ask for them without looking twice.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace firstread {

enum class SettingType { text, texts, number, flag, table };

struct Parameter {
  std::string_view name;
  SettingType type;
  bool required = false;
  std::string_view summary;  // for people who write rules: one line
};

// A table keeps its order: pairs of a key and one or more values ("utilize": [use]).
using Texts = std::vector<std::string>;
using Table = std::vector<std::pair<std::string, Texts>>;
using Setting = std::variant<std::string, Texts, double, bool, Table>;

class Settings {
 public:
  void set(std::string name, Setting value) { values_.insert_or_assign(std::move(name), std::move(value)); }
  // Where the parts of a setting stand in the rule's file: the texts of a list, the pairs of a table.
  void set_lines(std::string name, std::vector<int> lines) {
    lines_.insert_or_assign(std::move(name), std::move(lines));
  }
  std::span<const int> lines(std::string_view name) const;  // none of a rule that was packed
  bool has(std::string_view name) const { return values_.find(name) != values_.end(); }

  // The setting, or the default where the rule does not set it.
  std::string text(std::string_view name, std::string_view fallback = "") const;
  Texts texts(std::string_view name) const;  // a single text is a list of one
  double number(std::string_view name, double fallback) const;
  std::size_t count(std::string_view name, std::size_t fallback) const;  // a number of things: none is less than 0
  bool flag(std::string_view name, bool fallback = false) const;
  Table table(std::string_view name) const;

  const std::map<std::string, Setting, std::less<>>& all() const { return values_; }

 private:
  std::map<std::string, Setting, std::less<>> values_;
  std::map<std::string, std::vector<int>, std::less<>> lines_;
};

}  // namespace firstread
