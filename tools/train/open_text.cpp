#include "open_text.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "text/unicode.h"

namespace firstread::train {
namespace {

bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::array<std::string_view, 26> abbreviations{
    "mr.", "mrs.", "ms.",  "dr.",  "st.",  "prof.", "jr.",   "sr.",  "vs.",  "e.g.", "i.e.", "etc.", "u.s.",
    "no.", "vol.", "fig.", "gen.", "col.", "lt.",   "capt.", "rev.", "gov.", "sen.", "rep.", "inc.", "co."};

// Curly quotes and dashes as the treebank writes most of them.
std::string plain(std::string_view line) {
  std::string out;
  for (std::size_t i = 0; i < line.size();) {
    const std::string_view three = line.substr(i, 3);
    const auto replaced = [&](std::string_view by) {
      out += by;
      i += 3;
    };
    if (three == "\u2019" || three == "\u2018")
      replaced("'");
    else if (three == "\u201C" || three == "\u201D")
      replaced("\"");
    else if (three == "\u2014" || three == "\u2013")
      replaced(" - ");
    else if (three == "\u2026")
      replaced("...");
    else
      out += line[i++];
  }
  return out;
}

void add_clitics(std::string word, std::vector<std::string>& out) {
  const auto cut = [&](std::size_t bytes) {
    const std::string rest = word.substr(word.size() - bytes);
    word.resize(word.size() - bytes);
    if (!word.empty()) out.push_back(word);
    out.push_back(rest);
  };
  const std::string lower = to_lower(word);
  if (lower == "cannot") return cut(3);
  if (lower.size() > 3 && lower.ends_with("n't")) return cut(3);
  for (const std::string_view end : {"'s", "'m", "'d"})
    if (lower.size() > 2 && lower.ends_with(end)) return cut(2);
  for (const std::string_view end : {"'ll", "'re", "'ve"})
    if (lower.size() > 3 && lower.ends_with(end)) return cut(3);
  if (lower.size() > 2 && lower.ends_with("s'")) return cut(1);
  // Hyphens part words, as in the treebank.
  std::size_t from = 0;
  for (std::size_t at = word.find('-', 1); at != std::string::npos && at + 1 < word.size(); at = word.find('-', from)) {
    if (at > from) out.push_back(word.substr(from, at - from));
    out.push_back("-");
    from = at + 1;
  }
  if (from < word.size()) out.push_back(word.substr(from));
}

void add_words(std::string_view chunk, std::vector<std::string>& out) {
  // Opening marks, then the word, then closing marks.
  std::size_t from = 0, to = chunk.size();
  while (from < to && !letter(chunk[from]) && !digit(chunk[from]) && !(chunk[from] == '$' && false)) {
    if (chunk[from] == '\'' && to - from > 1 && letter(chunk[from + 1]) && from > 0) break;
    std::size_t end = from + 1;
    while (end < to && chunk[end] == chunk[from]) ++end;
    out.emplace_back(chunk.substr(from, end - from));
    from = end;
  }
  std::vector<std::string> after;
  while (to > from && !letter(chunk[to - 1]) && !digit(chunk[to - 1])) {
    const std::string_view word = chunk.substr(from, to - from);
    if (chunk[to - 1] == '.') {
      const std::string lower = to_lower(word);
      const bool initial = word.size() == 2 && word[0] >= 'A' && word[0] <= 'Z';
      if (initial || std::ranges::find(abbreviations, lower) != abbreviations.end()) break;
    }
    if (chunk[to - 1] == '\'' && to - from > 2 && chunk[to - 2] == 's' && after.empty()) break;
    std::size_t start = to - 1;
    while (start > from && chunk[start - 1] == chunk[to - 1]) --start;
    after.emplace_back(chunk.substr(start, to - start));
    to = start;
  }
  // Inside, commas and slashes between letters part words too.
  while (from < to) {
    std::size_t end = from;
    while (end < to && !((chunk[end] == '/' || chunk[end] == '(' || chunk[end] == ')' || chunk[end] == '"' ||
                          chunk[end] == ':' || chunk[end] == ';') ||
                         (chunk[end] == ',' && !(end + 1 < to && digit(chunk[end + 1])))))
      ++end;
    if (end > from) add_clitics(std::string(chunk.substr(from, end - from)), out);
    if (end < to) out.emplace_back(chunk.substr(end, 1));
    from = end + 1;
  }
  out.insert(out.end(), after.rbegin(), after.rend());
}

bool ends_sentence(const std::vector<std::string>& words) {
  std::size_t last = words.size();
  while (last > 0 && (words[last - 1] == "\"" || words[last - 1] == "'" || words[last - 1] == ")")) --last;
  if (last == 0) return false;
  const std::string& word = words[last - 1];
  return word.find_first_not_of(".?!") == std::string::npos;
}

}  // namespace

std::vector<std::string> text_files(const std::string& folder) {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() == ".txt") out.push_back(entry.path().string());
  std::ranges::sort(out);
  return out;
}

void read_open_text(const std::vector<std::string>& files, unsigned every,
                    const std::function<bool(const std::vector<std::string>&)>& take) {
  unsigned paragraph = 0;
  std::string line;
  std::vector<std::string> words;
  for (const std::string& file : files) {
    std::ifstream in(file, std::ios::binary);
    while (std::getline(in, line)) {
      if (line.empty() || paragraph++ % every != 0) continue;
      const std::string text = plain(line);
      words.clear();
      for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(" \t\r", at);
        if (begin == std::string::npos) break;
        const std::size_t end = std::min(text.find_first_of(" \t\r", begin), text.size());
        const bool starts = letter(text[begin]) ? text[begin] < 'a' : true;
        if (starts && ends_sentence(words)) {
          if (!take(words)) return;
          words.clear();
        }
        add_words(std::string_view(text).substr(begin, end - begin), words);
        at = end;
      }
      if (!words.empty() && !take(words)) return;
    }
  }
}

}  // namespace firstread::train
