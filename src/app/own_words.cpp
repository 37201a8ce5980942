#include "app/own_words.h"

#include <algorithm>

namespace firstread {

std::vector<std::string> own_words(const World& world) {
  std::vector<std::string> out;
  const auto text = world.files.read(word_list(world));
  if (!text) return out;
  for (std::size_t at = 0; at < text->size();) {
    const std::size_t end = std::min(text->find('\n', at), text->size());
    if (end > at) out.push_back(text->substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::optional<Error> keep_own_words(const World& world, std::vector<std::string> words) {
  const auto file = word_list(world);
  if (file.empty()) return Error{"there is no home folder to keep your words in; set HOME or XDG_CONFIG_HOME"};
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::string text;
  for (const std::string& word : words) text += word + "\n";
  if (auto error = world.files.make_folder(file.parent_path())) return error;
  return world.files.write(file, text);
}

}  // namespace firstread
