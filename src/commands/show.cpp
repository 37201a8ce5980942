// Shows how a text is read: for people who write rules, and for measuring from outside.
#include <algorithm>
#include <deque>
#include <sstream>

#include "app/choices.h"
#include "app/command.h"
#include "app/reviews.h"
#include "document/builder.h"
#include "english/clauses.h"
#include "english/feature_names.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace firstread {
namespace {

constexpr Option options[] = {
    {"--tokens", "", OptionType::flag, "", "One word a line: tags, lemma, features and how sure (the default)"},
    {"--tree", "", OptionType::flag, "", "Each sentence as a tree"},
    {"--clauses", "", OptionType::flag, "",
     "The clauses of each sentence: subject, verb, tense, how they hang together"},
    {"--conllu", "", OptionType::flag, "", "CoNLL-U, the format of Universal Dependencies"},
    {"--raw-text", "", OptionType::flag, "",
     "Take every character as prose: no lists, headings or markup; blank lines part paragraphs"},
    {"--gold-tokens", "", OptionType::flag, "",
     "The file is CoNLL-U: keep its sentences and words, and read them anew"},
    dialect_option,
};
constexpr Operand operands[] = {{"FILE", "a draft to read; “-” is standard input", true, true}};

std::string padded(std::string_view text, int width) {
  std::string out(text);
  for (int have = cells(text); have < width; ++have) out += ' ';
  return out + ' ';
}

void show_tokens(std::ostream& out, std::span<const Token> sentence) {
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const Token& token = sentence[i];
    out << padded(std::to_string(i + 1), 3) << padded(token.text, 16) << padded(token.lemma, 14)
        << padded(name(token.upos), 6) << padded(name(token.xpos), 5) << padded(std::to_string(token.certainty), 4)
        << padded(std::to_string(token.head + 1), 3) << padded(name(token.relation), 11)
        << padded(std::to_string(token.tree_certainty), 4) << text_of(token.features) << "\n";
  }
}

void show_branch(std::ostream& out, std::span<const Token> sentence, const std::vector<std::vector<int>>& children,
                 int top, int depth) {
  // A loop with a stack of its own: a tree may be as deep as a sentence is long.
  std::vector<std::pair<int, int>> waiting{{top, depth}};
  while (!waiting.empty()) {
    const auto [at, level] = waiting.back();
    waiting.pop_back();
    const Token& token = sentence[static_cast<std::size_t>(at)];
    out << std::string(static_cast<std::size_t>(std::min(level, 40)) * 2, ' ') << token.text << "  "
        << name(token.relation) << "  " << name(token.xpos) << "\n";
    const auto& below = children[static_cast<std::size_t>(at)];
    for (auto child = below.rbegin(); child != below.rend(); ++child) waiting.emplace_back(*child, level + 1);
  }
}

void show_tree(std::ostream& out, std::span<const Token> sentence) {
  std::vector<std::vector<int>> children(sentence.size());
  for (int i = 0; i < static_cast<int>(sentence.size()); ++i)
    if (const int head = sentence[static_cast<std::size_t>(i)].head; head >= 0)
      children[static_cast<std::size_t>(head)].push_back(i);
  for (int i = 0; i < static_cast<int>(sentence.size()); ++i)
    if (sentence[static_cast<std::size_t>(i)].head < 0) show_branch(out, sentence, children, i, 0);
}

void show_clauses(std::ostream& out, std::span<const Token> sentence) {
  constexpr std::string_view kinds[] = {"main", "adverbial", "complement", "relative", "reduced", "subject"};
  constexpr std::string_view aspects[] = {"simple", "progressive", "perfect", "perfect progressive"};
  const std::vector<Clause> all = clauses(sentence);
  const auto word = [&](int at) {
    return at < 0 ? std::string("-") : std::string(sentence[static_cast<std::size_t>(at)].text);
  };
  for (const Clause& clause : all) {
    int depth = 0;
    for (int up = clause.parent; up >= 0 && depth < 40; up = all[static_cast<std::size_t>(up)].parent) ++depth;
    out << std::string(static_cast<std::size_t>(depth) * 2, ' ') << kinds[static_cast<std::size_t>(clause.kind)] << ": "
        << word(clause.predicate) << "; subject " << word(clause.subject) << (clause.shared_subject ? " (shared)" : "")
        << "; finite " << word(clause.finite);
    if (clause.marker >= 0) out << "; after " << word(clause.marker);
    if (clause.coordinator >= 0) out << "; joined by " << word(clause.coordinator);
    if (clause.finite >= 0)
      out << "; "
          << (clause.future                 ? "future"
              : clause.tense == Tense::past ? "past"
                                            : "present")
          << " " << aspects[static_cast<std::size_t>(clause.aspect)];
    if (clause.mood == Mood::imperative) out << "; imperative";
    if (clause.voice == Voice::passive) out << "; passive";
    if (clause.negative) out << "; negative";
    if (clause.question) out << "; question";
    out << "\n";
  }
  if (is_fragment(all, sentence)) out << "no complete main clause\n";
}

std::string plain_field(std::string_view text) {  // a column of CoNLL-U cannot hold line breaks or tabs
  std::string out(text.empty() ? std::string_view("_") : text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return out;
}

void write_word(std::ostream& out, std::string_view id, const Token& token, std::string_view rest) {
  out << id << '\t' << plain_field(token.text) << '\t' << plain_field(token.lemma) << '\t' << name(token.upos) << '\t'
      << name(token.xpos) << '\t' << text_of(token.features) << '\t' << token.head + 1 << '\t'
      << (token.relation == Relation::none ? std::string_view("_") : name(token.relation)) << "\t_\t" << rest << "\n";
}

// A word and what is written on to its end are one token of the text and two words of grammar.
bool continues(const Token& token) {
  return !token.space_before && token.kind == TokenKind::word &&
         (token.lower.starts_with('\'') || one_of(token.lower, {"n't", "not", "nt"}));
}

void show_conllu(std::ostream& out, const Analysis& analysis, const Sentence& sentence, std::size_t number) {
  const auto tokens = analysis.tokens().subspan(sentence.first, sentence.last - sentence.first);
  out << "# sent_id = " << number
      << "\n# text = " << plain_field(analysis.sentence(static_cast<std::uint32_t>(number - 1)).text()) << "\n";
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto spaced = [&](std::size_t at) { return at + 1 >= tokens.size() || tokens[at + 1].space_before; };
    const bool starts = i + 1 < tokens.size() && continues(tokens[i + 1]) && tokens[i].kind == TokenKind::word &&
                        !(continues(tokens[i]) && i > 0);
    if (starts) {
      std::size_t end = i + 1;
      std::string whole(tokens[i].text);
      for (; end < tokens.size() && continues(tokens[end]); ++end) whole += tokens[end].text;
      out << i + 1 << '-' << end << '\t' << plain_field(whole) << "\t_\t_\t_\t_\t_\t_\t_\t"
          << (spaced(end - 1) ? "_" : "SpaceAfter=No") << "\n";
    }
    const bool inside = starts || (continues(tokens[i]) && i > 0);
    write_word(out, std::to_string(i + 1), tokens[i], inside || spaced(i) ? "_" : "SpaceAfter=No");
  }
  out << "\n";
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

Result<std::string> bytes_of(World& world, const std::string& path) {
  if (path != "-") return world.files.read(world.folder / path);
  std::ostringstream all;
  all << world.in.rdbuf();
  return std::move(all).str();
}

// Every character is prose.
Result<Document> raw_document(World& world, const std::string& path) {
  auto text = bytes_of(world, path);
  if (!text) return text.error();
  if (first_broken_byte(*text)) return Error{"This file is not UTF-8 text. Save it as UTF-8.", path};
  const Source source(path, *std::move(text));
  const std::string_view all = source.text();
  Builder builder(source, "raw");
  const auto span = [](std::size_t begin, std::size_t end) {
    return Span{Offset{static_cast<std::uint32_t>(begin)}, Offset{static_cast<std::uint32_t>(end)}};
  };
  bool open = false;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = std::min(all.find('\n', at), all.size());
    if (end == at)
      open = false;  // a blank line
    else if (!open)
      builder.open(BlockKind::paragraph), open = true;
    else
      builder.as(span(at - 1, at), " ");
    if (end > at) builder.text(span(at, end));
    at = end + 1;
  }
  builder.close();
  return std::move(builder).finish();
}

int show_gold(World& world, const Session& session, const std::string& path) {
  const Reader* reader = session.english().reader();
  if (reader == nullptr)
    return complain(world, {"The models of reading are missing beside the program. Install firstread again."});
  auto text = bytes_of(world, path);
  if (!text) return complain(world, text.error());
  std::istringstream in(*std::move(text));
  GoldSentence sentence;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) {
      if (!sentence.words.empty()) read_gold(world.out, *reader, sentence);
      sentence = {};
      continue;
    }
    if (!line.starts_with('#') && std::count(line.begin(), line.end(), '\t') != 9)
      return complain(world, {"A line of CoNLL-U has ten columns with tabs between them.", path, number});
    const std::string id = column(line, 0);
    if (!line.starts_with('#') && id.find_first_not_of("0123456789") == std::string::npos)
      sentence.words.push_back(sentence.lines.size());
    sentence.lines.push_back(std::move(line));
  }
  if (!sentence.words.empty()) read_gold(world.out, *reader, sentence);
  return status_nothing;
}

void show(std::ostream& out, const CommandLine& line, const Analysis& analysis) {
  std::size_t number = 0;
  for (const Sentence& sentence : analysis.sentences()) {
    ++number;
    const auto tokens = analysis.tokens().subspan(sentence.first, sentence.last - sentence.first);
    if (line.flag("--conllu")) {
      show_conllu(out, analysis, sentence, number);
      continue;
    }
    out << "“" << plain_field(analysis.sentence(static_cast<std::uint32_t>(number - 1)).text()) << "”\n";
    const bool tree = line.flag("--tree"), clauses = line.flag("--clauses");
    if (line.flag("--tokens") || !(tree || clauses)) show_tokens(out, tokens);
    if (tree) show_tree(out, tokens);
    if (clauses) show_clauses(out, tokens);
    out << "\n";
  }
}

int run(World& world, const CommandLine& line) {
  Desk desk(world, overrides(line));
  int status = status_nothing;
  for (const std::string& path : line.operands()) {
    const Session* session = desk.session_for(path);
    if (session == nullptr) {
      status = status_trouble;
      continue;
    }
    if (line.flag("--gold-tokens")) {
      status = std::max(status, show_gold(world, *session, path));
      continue;
    }
    auto document = line.flag("--raw-text") ? raw_document(world, path) : session->read(path);
    if (!document) {
      status = complain(world, document.error());
      continue;
    }
    show(world.out, line, session->english().analyse(*std::move(document)));
  }
  complain(world, desk.mistakes());
  return status;
}

}  // namespace

extern const Command command_show{
    .name = "show",
    .summary = "Show how a text is read: words, tags, trees, clauses",
    .description =
        "For people who write rules. Every sentence is shown with its words, their tags and features, its dependency "
        "tree or its "
        "clauses, as the checks see them.",
    .options = options,
    .operands = operands,
    .run = run,
};

}  // namespace firstread
