#include "app/command.h"

namespace firstread {

bool CommandLine::flag(std::string_view name) const { return given(name); }

std::string CommandLine::text(std::string_view name, std::string_view fallback) const {
  const auto found = values_.find(name);
  return found == values_.end() || found->second.empty() ? std::string(fallback) : found->second.back();
}

std::vector<std::string> CommandLine::texts(std::string_view name) const {
  std::vector<std::string> out;
  const auto found = values_.find(name);
  if (found == values_.end()) return out;
  for (const std::string& value : found->second) {
    for (std::size_t at = 0; at <= value.size();) {
      const std::size_t comma = std::min(value.find(',', at), value.size());
      const std::size_t begin = std::min(value.find_first_not_of(' ', at), comma);
      std::size_t end = comma;
      while (end > begin && value[end - 1] == ' ') --end;
      if (end > begin) out.push_back(value.substr(begin, end - begin));
      at = comma + 1;
    }
  }
  return out;
}

std::vector<std::string> CommandLine::given_values(std::string_view name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::vector<std::string>{} : found->second;
}

bool CommandLine::given(std::string_view name) const { return values_.find(name) != values_.end(); }

}  // namespace firstread
