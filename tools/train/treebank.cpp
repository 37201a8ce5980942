#include "treebank.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>

#include "base/strings.h"
#include "english/parse_state.h"
#include "text/unicode.h"

namespace firstread::train {
namespace {}  // namespace

std::string lower_of(std::string_view text) { return to_lower(folded(text)); }

std::uint8_t label_of(Relation relation) {
  const Relation main = firstread::relation(name(relation).substr(0, name(relation).find(':'))).value_or(Relation::dep);
  return static_cast<std::uint8_t>(std::ranges::find(parsed_relations, main) - parsed_relations.begin());
}

Result<std::string> read_bytes(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return Error{.message = "This file cannot be read.", .file = file};
  std::ostringstream out;
  out << in.rdbuf();
  return std::move(out).str();
}

std::optional<Error> write_bytes(const std::string& file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) return Error{.message = "This file cannot be written.", .file = file};
  return std::nullopt;
}

Result<std::vector<TreeSentence>> read_treebank(const std::string& file) {
  const auto bytes = read_bytes(file);
  if (!bytes) return bytes.error();
  std::vector<TreeSentence> out;
  TreeSentence sentence;
  std::uint32_t document = 0;
  int number = 0;
  std::istringstream in(*bytes);
  std::string line;
  int joined_until = 0;  // words inside a token written as one have no space between them
  bool joined_space = true;
  while (std::getline(in, line)) {
    ++number;
    if (line.starts_with("# newdoc")) ++document;
    if (constexpr std::string_view sure = "# sure = "; line.starts_with(sure))
      std::from_chars(line.data() + sure.size(), line.data() + line.size(), sentence.sure);
    if (line.starts_with('#')) continue;
    if (line.empty()) {
      sentence.document = document;
      if (!sentence.words.empty()) out.push_back(std::move(sentence));
      sentence = {};
      joined_until = 0;
      continue;
    }
    const auto column = split(line, '\t');
    if (column.size() != 10)
      return Error{.message = "A line of CoNLL-U has ten columns.", .file = file, .line = number};
    const bool space = column[9].find("SpaceAfter=No") == std::string_view::npos;
    if (const auto dash = column[0].find('-'); dash != std::string_view::npos) {
      joined_until = std::stoi(std::string(column[0].substr(dash + 1)));
      joined_space = space;
      continue;
    }
    if (column[0].find('.') != std::string_view::npos) continue;
    const auto tag = upos(column[3]);
    const auto penn = xpos(column[4]);
    const auto arc = relation(column[7]);
    if (!tag || !penn || !arc)
      return Error{.message = "This line has a tag or a relation that is not known.", .file = file, .line = number};
    Word word{.text = std::string(column[1]),
              .lower = lower_of(column[1]),
              .lemma = std::string(column[2]),
              .tag = {*tag, *penn}};
    word.head = std::stoi(std::string(column[6])) - 1;
    word.label = label_of(*arc);
    word.space_after = space;
    const int place = static_cast<int>(sentence.words.size()) + 1;
    if (place <= joined_until) word.space_after = place == joined_until && joined_space;
    sentence.words.push_back(std::move(word));
  }
  return out;
}

std::string conllu(const std::vector<TreeSentence>& sentences) {
  std::string out;
  for (const TreeSentence& sentence : sentences) {
    std::string text;
    for (const Word& word : sentence.words) text += word.text + (word.space_after ? " " : "");
    if (text.ends_with(' ')) text.pop_back();
    out += "# text = " + text + "\n";
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const Word& word = sentence.words[i];
      out += std::to_string(i + 1) + "\t" + word.text + "\t" + word.lemma + "\t" + std::string(name(word.tag.upos)) +
             "\t" + std::string(name(word.tag.xpos)) + "\t_\t" + std::to_string(word.head + 1) + "\t" +
             std::string(name(parsed_relations[word.label])) + "\t_\t" + (word.space_after ? "_" : "SpaceAfter=No") +
             "\n";
    }
    out += "\n";
  }
  return out;
}

}  // namespace firstread::train
