#include "english/dialect.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/yaml.h"

namespace firstread {
namespace {

struct Bit {
  std::string_view name;
  DialectBit bit;
};
constexpr std::array<Bit, 5> bits{{{"us", DialectBit::us},
                                   {"gb-ise", DialectBit::gb_ise},
                                   {"gb-ize", DialectBit::gb_ize},
                                   {"ca", DialectBit::ca},
                                   {"au", DialectBit::au}}};
constexpr std::uint8_t mask(DialectBit bit) { return static_cast<std::uint8_t>(bit); }

// Stretches that dialects spell in two ways, British first.
struct Pair {
  std::string_view one, other;
};
constexpr Pair stretches[] = {{"our", "or"},   {"is", "iz"},   {"ys", "yz"},        {"re", "er"}, {"ll", "l"},
                              {"l", "ll"},     {"ogue", "og"}, {"ence", "ense"},    {"ae", "e"},  {"oe", "e"},
                              {"oeu", "eu"},   {"mme", "m"},   {"gement", "gment"}, {"pp", "p"},  {"ogu", "og"},
                              {"eing", "ing"}, {"isc", "isk"}, {"ou", "o"}};

// Words that no such stretch explains.
constexpr Pair words[] = {{"aeroplane", "airplane"},
                          {"aluminium", "aluminum"},
                          {"artefact", "artifact"},
                          {"axe", "ax"},
                          {"carburettor", "carburetor"},
                          {"cheque", "check"},
                          {"cosy", "cozy"},
                          {"dreamt", "dreamed"},
                          {"grey", "gray"},
                          {"greyish", "grayish"},
                          {"jewellery", "jewelry"},
                          {"kerb", "curb"},
                          {"learnt", "learned"},
                          {"licence", "license"},
                          {"manoeuvre", "maneuver"},
                          {"maths", "math"},
                          {"mum", "mom"},
                          {"mummy", "mommy"},
                          {"plough", "plow"},
                          {"practise", "practice"},
                          {"practised", "practiced"},
                          {"practising", "practicing"},
                          {"programme", "program"},
                          {"pyjamas", "pajamas"},
                          {"sceptic", "skeptic"},
                          {"sceptical", "skeptical"},
                          {"scepticism", "skepticism"},
                          {"spelt", "spelled"},
                          {"storey", "story"},
                          {"sulphur", "sulfur"},
                          {"tyre", "tire"},
                          {"whilst", "while"},
                          {"yoghurt", "yogurt"}};

bool in(const std::optional<Word>& word, std::uint8_t bit) {
  return word && word->lower && !word->misspelling && (word->dialects & bit) != 0;
}

// The word with one stretch put for another wherever that gives a word of the dialect.
std::string exchanged(std::string_view lower, std::string_view from, std::string_view to, std::uint8_t bit,
                      const Lexicon& lexicon) {
  for (std::size_t at = lower.find(from); at != std::string_view::npos; at = lower.find(from, at + 1)) {
    if (at == 0 && from.size() < 3 && from != "ae" && from != "oe") continue;
    if (at < 3 && (from == "re" || from == "er")) continue;  // "precent" is no other spelling of "percent"
    std::string other(lower.substr(0, at));
    other += to;
    other += lower.substr(at + from.size());
    if (other != lower && in(lexicon.find(other), bit)) return other;
  }
  return {};
}

std::optional<Error> read_words(const Files& files, const std::filesystem::path& file, Dialect& dialect) {
  if (!files.exists(file)) return std::nullopt;
  const auto text = files.read(file);
  if (!text) return text.error();
  std::string_view rest = *text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, std::min(end, rest.find('#')));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '\t')) line.remove_suffix(1);
    if (line.empty()) continue;
    if (line.front() == '-')
      dialect.removed.emplace_back(line.substr(1));
    else
      dialect.added.emplace_back(line);
  }
  return std::nullopt;
}

}  // namespace

Result<Dialect> read_dialect(const Files& files, const std::filesystem::path& dictionaries, std::string_view tag) {
  const std::filesystem::path folder = dictionaries / tag, file = folder / "dialect.yaml";
  if (!files.exists(file)) {
    std::string known;
    for (const std::string& one : dialect_tags(files, dictionaries)) known += (known.empty() ? "" : ", ") + one;
    return Error{.message = "There is no dialect “" + std::string(tag) + "”. Use one of: " + known + "."};
  }
  const auto text = files.read(file);
  if (!text) return text.error();
  const auto yaml = read_yaml(*text, file.string());
  if (!yaml) return yaml.error();
  Dialect dialect{.tag = std::string(tag)};
  const auto wrong = [&](std::string message, int line) {
    return Error{.message = std::move(message), .file = file.string(), .line = line};
  };
  for (const auto& [key, value] : yaml->entries) {
    if (!value.is_text()) return wrong("“" + key + "” must be one line of text.", value.line);
    if (key == "title")
      dialect.title = value.text;
    else if (key == "hunspell")
      dialect.hunspell = value.text;
    else if (key == "package")
      dialect.package = value.text;
    else if (key == "lexicon") {
      const auto* found =
          std::find_if(bits.begin(), bits.end(), [&text = value.text](const Bit& bit) { return bit.name == text; });
      if (found == bits.end())
        return wrong("The lexicon has us, gb-ise, gb-ize, ca and au, not “" + value.text + "”.", value.line);
      dialect.bit = mask(found->bit);
    } else if (key != "origin" && key != "licence") {
      return wrong("“" + key + "” is not known here. Known are title, lexicon, hunspell, package, origin and licence.",
                   value.line);
    }
  }
  if (dialect.title.empty()) return wrong("A dialect needs a “title”.", 1);
  if (dialect.bit == 0 && dialect.hunspell.empty())
    return wrong("A dialect needs “hunspell”, the name of its dictionary.", 1);
  if (auto error = read_words(files, folder / "words.txt", dialect)) return *error;
  return dialect;
}

std::vector<std::string> dialect_tags(const Files& files, const std::filesystem::path& dictionaries) {
  std::vector<std::string> tags;
  const auto folders = files.list(dictionaries);
  if (!folders) return tags;
  for (const std::filesystem::path& folder : *folders)
    if (files.exists(folder / "dialect.yaml")) tags.push_back(folder.filename().string());
  return tags;
}

std::string respell(std::string_view lower, std::uint8_t bit, const Lexicon& lexicon) {
  if (in(lexicon.find(lower), bit)) return {};
  for (const auto& [one, other] : words) {
    const std::string_view ending = lower.starts_with(one)     ? lower.substr(one.size())
                                    : lower.starts_with(other) ? lower.substr(other.size())
                                                               : "-";
    if (ending != "" && ending != "s" && ending != "d") continue;
    const std::string spelled =
        std::string(lower.starts_with(one) && lower.size() == one.size() + ending.size() ? other : one) +
        std::string(ending);
    if (spelled != lower && in(lexicon.find(spelled), bit)) return spelled;
  }
  for (const auto& [one, other] : stretches) {
    if (auto found = exchanged(lower, one, other, bit, lexicon); !found.empty()) return found;
    if (auto found = exchanged(lower, other, one, bit, lexicon); !found.empty()) return found;
  }
  return {};
}

std::string find_dialect(std::span<const Token> tokens, const Lexicon& lexicon) {
  constexpr std::uint8_t us = mask(DialectBit::us), ise = mask(DialectBit::gb_ise), ize = mask(DialectBit::gb_ize);
  constexpr std::uint8_t asked = us | ise | ize;
  struct Candidate {
    std::string_view tag;
    std::uint8_t bit;
    std::size_t lacks = 0;
  };
  std::array<Candidate, 3> dialects{{{"en-US", us}, {"en-GB", ise}, {"en-GB-ize", ize}}};
  std::set<std::string_view> seen;
  for (const Token& token : tokens) {
    if (!token.is_word() || token.quoted || token.foreign || token.lower.size() < 4 || (token.capital && !token.first))
      continue;
    const auto word = lexicon.find(token.lower);
    if (!word || word->misspelling || (word->dialects & asked) == 0 || (word->dialects & asked) == asked) continue;
    if (!seen.insert(token.lower).second) continue;
    for (Candidate& one : dialects)
      if ((word->dialects & one.bit) == 0 && !respell(token.lower, one.bit, lexicon).empty()) ++one.lacks;
  }
  const auto* best = std::min_element(dialects.begin(), dialects.end(),
                                      [](const Candidate& a, const Candidate& b) { return a.lacks < b.lacks; });
  const bool told = std::any_of(dialects.begin(), dialects.end(), [](const Candidate& one) { return one.lacks > 0; });
  return told ? std::string(best->tag) : std::string();
}

}  // namespace firstread
