#include "rules/settings.h"

#include <algorithm>

namespace firstread {

std::string Settings::text(std::string_view name, std::string_view fallback) const {
  const auto found = values_.find(name);
  const auto* value = found == values_.end() ? nullptr : std::get_if<std::string>(&found->second);
  return value ? *value : std::string(fallback);
}

Texts Settings::texts(std::string_view name) const {
  const auto found = values_.find(name);
  if (found == values_.end()) return {};
  if (const auto* one = std::get_if<std::string>(&found->second)) return {*one};
  const auto* many = std::get_if<Texts>(&found->second);
  return many ? *many : Texts{};
}

std::span<const int> Settings::lines(std::string_view name) const {
  const auto found = lines_.find(name);
  return found == lines_.end() ? std::span<const int>() : found->second;
}

double Settings::number(std::string_view name, double fallback) const {
  const auto found = values_.find(name);
  const auto* value = found == values_.end() ? nullptr : std::get_if<double>(&found->second);
  return value ? *value : fallback;
}

std::size_t Settings::count(std::string_view name, std::size_t fallback) const {
  return static_cast<std::size_t>(std::max(0.0, number(name, static_cast<double>(fallback))));
}

bool Settings::flag(std::string_view name, bool fallback) const {
  const auto found = values_.find(name);
  const auto* value = found == values_.end() ? nullptr : std::get_if<bool>(&found->second);
  return value ? *value : fallback;
}

Table Settings::table(std::string_view name) const {
  const auto found = values_.find(name);
  const auto* value = found == values_.end() ? nullptr : std::get_if<Table>(&found->second);
  return value ? *value : Table{};
}

}  // namespace firstread
