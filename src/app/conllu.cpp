#include "app/conllu.h"

#include <algorithm>
#include <deque>
#include <sstream>
#include <utility>
#include <vector>

#include "english/feature_names.h"
#include "english/tree.h"
#include "text/unicode.h"

namespace firstread {
namespace {

void write_word(std::ostream& out, std::string_view id, const Token& token, std::string_view rest) {
  out << id << '\t' << conllu_field(token.text) << '\t' << conllu_field(token.lemma) << '\t' << name(token.upos) << '\t'
      << name(token.xpos) << '\t' << text_of(token.features) << '\t' << token.head + 1 << '\t'
      << (token.relation == Relation::none ? std::string_view("_") : name(token.relation)) << "\t_\t" << rest << "\n";
}

// A word and what is written on to its end are one token of the text and two words of grammar.
bool continues(const Token& token) {
  return !token.space_before && token.kind == TokenKind::word &&
         (token.lower.starts_with('\'') || one_of(token.lower, {"n't", "not", "nt"}));
}

// One sentence of a CoNLL-U file: its lines, and the words among them.
struct GoldSentence {
  std::vector<std::string> lines;
  std::vector<std::size_t> words;  // places in `lines`
};

std::string column(const std::string& line, int wanted) {
  std::size_t at = 0;
  for (int i = 0; i < wanted; ++i) {
    at = line.find('\t', at);
    if (at == std::string::npos) return {};
    ++at;
  }
  return line.substr(at, line.find('\t', at) - at);
}

TokenKind kind_of(std::string_view text) {
  const auto any = [&](auto test) { return std::any_of(text.begin(), text.end(), test); };
  if (any([](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3;
      }))
    return TokenKind::word;
  return any([](char c) { return c >= '0' && c <= '9'; }) ? TokenKind::number : TokenKind::punctuation;
}

void read_gold(std::ostream& out, const Reader& reader, const GoldSentence& sentence) {
  std::deque<std::string> strings;
  std::vector<Token> tokens;
  for (const std::size_t place : sentence.words) {
    Token token;
    token.text = strings.emplace_back(column(sentence.lines[place], 1));
    token.lower = strings.emplace_back(to_lower(folded(token.text)));
    token.key = token_key(token.lower);
    token.kind = kind_of(token.text);
    token.capital = starts_upper(token.text);
    token.space_before =
        tokens.empty() || column(sentence.lines[place - 1], 9).find("SpaceAfter=No") == std::string::npos;
    tokens.push_back(token);
  }
  reader.read(tokens, true, strings);
  std::size_t next = 0;
  for (std::size_t i = 0; i < sentence.lines.size(); ++i) {
    if (next < sentence.words.size() && sentence.words[next] == i) {
      write_word(out, column(sentence.lines[i], 0), tokens[next], column(sentence.lines[i], 9));
      ++next;
    } else {
      out << sentence.lines[i] << "\n";
    }
  }
  out << "\n";
}

}  // namespace

std::string conllu_field(std::string_view text) {
  std::string out(text.empty() ? std::string_view("_") : text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return out;
}

void write_conllu(std::ostream& out, const Analysis& analysis, const Sentence& sentence, std::size_t number) {
  const auto tokens = analysis.tokens().subspan(sentence.first, sentence.last - sentence.first);
  out << "# sent_id = " << number
      << "\n# text = " << conllu_field(analysis.sentence(static_cast<std::uint32_t>(number - 1)).text()) << "\n";
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto spaced = [&](std::size_t at) { return at + 1 >= tokens.size() || tokens[at + 1].space_before; };
    const bool starts = i + 1 < tokens.size() && continues(tokens[i + 1]) && tokens[i].kind == TokenKind::word &&
                        !(continues(tokens[i]) && i > 0);
    if (starts) {
      std::size_t end = i + 1;
      std::string whole(tokens[i].text);
      for (; end < tokens.size() && continues(tokens[end]); ++end) whole += tokens[end].text;
      out << i + 1 << '-' << end << '\t' << conllu_field(whole) << "\t_\t_\t_\t_\t_\t_\t_\t"
          << (spaced(end - 1) ? "_" : "SpaceAfter=No") << "\n";
    }
    const bool inside = starts || (continues(tokens[i]) && i > 0);
    write_word(out, std::to_string(i + 1), tokens[i], inside || spaced(i) ? "_" : "SpaceAfter=No");
  }
  out << "\n";
}

std::optional<Error> read_conllu_anew(std::ostream& out, const Reader& reader, const std::string& path,
                                      std::string text) {
  std::istringstream in(std::move(text));
  GoldSentence sentence;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) {
      if (!sentence.words.empty()) read_gold(out, reader, sentence);
      sentence = {};
      continue;
    }
    if (!line.starts_with('#') && std::count(line.begin(), line.end(), '\t') != 9)
      return Error{"A line of CoNLL-U has ten columns with tabs between them.", path, number};
    const std::string id = column(line, 0);
    if (!line.starts_with('#') && id.find_first_not_of("0123456789") == std::string::npos)
      sentence.words.push_back(sentence.lines.size());
    sentence.lines.push_back(std::move(line));
  }
  if (!sentence.words.empty()) read_gold(out, reader, sentence);
  return std::nullopt;
}

}  // namespace firstread
