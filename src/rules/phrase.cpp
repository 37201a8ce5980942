#include "rules/phrase.h"

#include "english/clitics.h"
#include "text/unicode.h"

namespace firstread {

std::vector<std::string> phrase_words(std::string_view phrase) {
  std::vector<std::string> out;
  std::string word;
  const auto close = [&] {
    if (word.empty()) return;
    const std::size_t cut = clitic(word);
    out.push_back(cut > 0 ? word.substr(0, cut) : word);
    if (cut > 0) out.push_back(word.substr(cut));
    word.clear();
  };
  for (char c : folded(to_lower(phrase))) {
    const bool mark = c == '-' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?';
    if (c == ' ' || mark)
      close();
    else
      word += c;
    if (mark) out.emplace_back(1, c);
  }
  close();
  return out;
}

}  // namespace firstread
