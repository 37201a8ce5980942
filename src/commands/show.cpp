// Shows how a text is read: for people who write rules, and for measuring from outside.
#include <algorithm>
#include <sstream>

#include "app/choices.h"
#include "app/command.h"
#include "app/conllu.h"
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
  if (auto error = read_conllu_anew(world.out, *reader, path, *std::move(text))) return complain(world, *error);
  return status_nothing;
}

void show(std::ostream& out, const CommandLine& line, const Analysis& analysis) {
  std::size_t number = 0;
  for (const Sentence& sentence : analysis.sentences()) {
    ++number;
    const auto tokens = analysis.tokens().subspan(sentence.first, sentence.last - sentence.first);
    if (line.flag("--conllu")) {
      write_conllu(out, analysis, sentence, number);
      continue;
    }
    out << "“" << conllu_field(analysis.sentence(static_cast<std::uint32_t>(number - 1)).text()) << "”\n";
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
