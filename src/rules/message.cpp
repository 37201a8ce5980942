#include "rules/message.h"

#include <algorithm>

namespace firstread {
namespace {

bool name_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; }

// Calls on_text for plain stretches and on_name for each {name}.
template <class OnText, class OnName>
void walk(std::string_view words, OnText&& on_text, OnName&& on_name) {
  for (std::size_t at = 0; at < words.size();) {
    if (words[at] == '{') {
      if (at + 1 < words.size() && words[at + 1] == '{') {
        on_text(words.substr(at, 1));
        at += 2;
        continue;
      }
      std::size_t stop = at + 1;
      while (stop < words.size() && name_character(words[stop])) ++stop;
      if (stop < words.size() && words[stop] == '}' && stop > at + 1) {
        on_name(words.substr(at + 1, stop - at - 1));
        at = stop + 1;
        continue;
      }
    }
    on_text(words.substr(at, 1));
    ++at;
  }
}

}  // namespace

std::string fill(std::string_view words, const Arguments& arguments) {
  std::string out;
  walk(
      words, [&](std::string_view text) { out += text; },
      [&](std::string_view name) {
        const auto found = arguments.find(name);
        if (found != arguments.end())
          out += found->second;
        else
          (out += '{').append(name) += '}';
      });
  return out;
}

std::vector<std::string> placeholders(std::string_view words) {
  std::vector<std::string> out;
  walk(
      words, [](std::string_view) {},
      [&](std::string_view name) {
        if (std::find(out.begin(), out.end(), name) == out.end()) out.emplace_back(name);
      });
  return out;
}

}  // namespace firstread
