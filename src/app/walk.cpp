#include "app/walk.h"

#include <algorithm>
#include <istream>
#include <ostream>

#include "app/command.h"
#include "app/own_words.h"
#include "app/questions.h"
#include "report/palette.h"
#include "report/snippet.h"
#include "text/edit.h"
#include "text/encoding.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr std::size_t most_choices = 3;

// How a format says a comment at the end of a line; empty where it has none that could stand there.
std::pair<std::string_view, std::string_view> comment_of(std::string_view format) {
  if (format == "markdown" || format == "html") return {"<!-- ", " -->"};
  if (format == "latex") return {"% ", ""};
  if (format == "typst") return {"/* ", " */"};
  return {};
}

class Walk {
 public:
  Walk(World& world, const Session& session, const std::string& path, const WalkOptions& options)
      : world_(world),
        session_(session),
        path_(path),
        options_(options),
        colours_(palette(world.terminal.colour && !options.plain)),
        width_(session.config().comfort ? std::min(66, world.terminal.width) : world.terminal.width) {}

  int run() {
    auto document = session_.read(path_, options_.read_as);
    if (!document) return trouble(document.error());
    if (!document->editable)
      return trouble({"this kind of file cannot be changed here; firstread check shows the places", path_});
    const std::string format = document->format;
    const Analysis analysis = session_.analyse(*std::move(document));
    const Resolved found = session_.findings(analysis);
    const FileReport report = session_.report(analysis, found);
    analysis_ = &analysis;
    std::vector<const Note*> notes;
    for (const Note& note : report.notes)
      if (options_.all || note.in_focus) notes.push_back(&note);
    if (notes.empty()) {
      say("Nothing to mend that firstread knows of.");
      return status_nothing;
    }
    say("For each place: a number takes that correction, t lets you type one. s skips it. q stops and keeps what you "
        "did.");
    for (std::size_t k = 0; k < notes.size() && !stopped_; ++k) {
      const auto touched = [&](const Edit& edit) {
        return overlap(edit.span, notes[k]->bytes) || edit.span == notes[k]->bytes;
      };
      if (std::none_of(edits_.begin(), edits_.end(), touched) && !known_now(*notes[k]))
        place(*notes[k], k + 1, notes.size(), format);
    }
    return finish(analysis.source());
  }

 private:
  int trouble(const Error& error) {
    world_.err << "firstread: " << error.text() << "\n";
    return status_trouble;
  }

  void say(std::string_view words, int indent = 0) {
    for (const std::string& line : wrapped(words, width_ - indent))
      world_.out << std::string(static_cast<std::size_t>(indent), ' ') << line << "\n";
  }

  bool known_now(const Note& note) const {
    return note.kind == Kind::spelling && std::find(words_.begin(), words_.end(), note.text) != words_.end();
  }

  void show(const Note& note, std::size_t number, std::size_t of) {
    world_.out << "\n" << colours_.title << number << " of " << of << " – " << note.skill_title << colours_.end << "\n";
    if (options_.plain)
      say("Line " + std::to_string(note.begin.line) + ": " + sentence(note) + " – the place: “" + note.text + "”");
    else
      for (const std::string& line : snippet(note, {.width = width_}, colours_)) world_.out << line << "\n";
    say(note.message);
    if (!note.advice.empty()) say(note.advice);
    if (!note.instructor_note.empty()) say("Your instructor: " + note.instructor_note);
  }

  std::string sentence(const Note& note) const {
    for (const Sentence& one : analysis_->sentences()) {
      const Span span{analysis_->tokens()[one.first].span.begin, analysis_->tokens()[one.last - 1].span.end};
      if (!overlap(span, {note.bytes.begin, note.bytes.begin + 1})) continue;
      std::string text(analysis_->source().text(join(span, note.bytes)));
      std::replace(text.begin(), text.end(), '\n', ' ');
      return text;
    }
    return note.text;
  }

  void prompt(const Note& note) {
    const std::size_t choices = std::min(most_choices, note.replacements.size());
    for (std::size_t k = 0; k < choices; ++k) {
      const std::string gloss = k < note.glosses.size() && !note.glosses[k].empty() ? " (" + note.glosses[k] + ")" : "";
      say(std::to_string(k + 1) + "  " +
              (note.replacements[k].empty() ? "leave it out" : "“" + note.replacements[k] + "”") + gloss,
          2);
    }
    std::string line = "t type it, s skip, ";
    if (session_.config().directives) line += "i ignore here, ";
    if (note.kind == Kind::spelling) line += "d add to my dictionary, ";
    say(line + "a ask my instructor, q stop", 2);
    world_.out << "> " << std::flush;
  }

  bool answer(std::string& typed) {
    if (!std::getline(world_.in, typed)) {
      world_.out << "\n";
      stopped_ = true;
      return false;
    }
    while (!typed.empty() && (typed.back() == '\r' || typed.back() == ' ')) typed.pop_back();
    return true;
  }

  void place(const Note& note, std::size_t number, std::size_t of, const std::string& format) {
    show(note, number, of);
    for (;;) {
      prompt(note);
      std::string typed;
      if (!answer(typed)) return;
      if (typed.size() == 1 && typed[0] >= '1' && typed[0] <= '9') {
        const auto choice = static_cast<std::size_t>(typed[0] - '1');
        if (choice < std::min(most_choices, note.replacements.size())) return accept(note, note.replacements[choice]);
      }
      if (typed == "s" || typed.empty()) return;
      if (typed == "q") return void(stopped_ = true);
      if (typed == "t" && type(note)) return;
      if (typed == "i" && session_.config().directives) return ignore(note, format);
      if (typed == "d" && note.kind == Kind::spelling) return keep(note);
      if (typed == "a") return ask(note);
      if (typed != "t") say("Type one of the letters or numbers, then Enter.");
    }
  }

  void accept(const Note& note, const std::string& words) {
    edits_.push_back({note.bytes, words});
    ++mended_;
  }

  // What is typed is read again by the rule that marked the place.
  bool type(const Note& note) {
    world_.out << "Type the words that shall stand there: " << std::flush;
    std::string typed;
    if (!answer(typed)) return true;
    const Edit edit{note.bytes, typed};
    auto document = session_.parsed(
        Source(path_, apply(analysis_->source().text(), {edit}), analysis_->source().encoding()), options_.read_as);
    if (document) {
      const Analysis again = session_.analyse(*std::move(document));
      const Span there{note.bytes.begin, note.bytes.begin + static_cast<std::uint32_t>(typed.size())};
      for (const Finding& one : session_.findings(again).findings)
        if (one.rule->id == note.rule && (overlap(one.span, there) || one.span.begin == there.begin)) {
          say("Not yet: the same place would still be marked. Look again, or skip it.");
          return false;
        }
    }
    accept(note, typed);
    return true;
  }

  void ignore(const Note& note, const std::string& format) {
    const auto [begin, end] = comment_of(format);
    if (begin.empty()) {
      ignored_.push_back({note.rule, sentence(note)});
      return;
    }
    const LineIndex& lines = analysis_->source().lines();
    const Offset line_end = lines.content(lines.line(note.bytes.begin)).end;
    const std::string comment = " " + std::string(begin) + "firstread off-line: " + note.rule + std::string(end);
    const auto same = std::find_if(edits_.begin(), edits_.end(), [&](const Edit& edit) {
      return edit.span == Span{line_end, line_end};
    });
    if (same == edits_.end())
      edits_.push_back({{line_end, line_end}, comment});
    else
      same->text += comment;
    ++ignored_here_;
  }

  void keep(const Note& note) { words_.push_back(note.text); }

  void ask(const Note& note) {
    world_.out << "Your question (Enter leaves it open): " << std::flush;
    std::string typed;
    (void)answer(typed);
    questions_.push_back(
        {note.rule, note.message, note.text, sentence(note), static_cast<int>(note.begin.line), typed});
  }

  // The essay first, then what stands beside it. A file that changed meanwhile is not overwritten.
  int finish(const Source& source) {
    int status = status_nothing;
    const std::filesystem::path file = world_.folder / path_;
    if (!edits_.empty()) {
      std::sort(edits_.begin(), edits_.end());
      const auto now = world_.files.read(file);
      const auto decoded = now ? decode(*now) : Result<Decoded>(now.error());
      if (!decoded || decoded->text != source.text())
        return trouble({"the file changed while you were at it; nothing was written. Run it again.", path_});
      const auto bytes = encode(apply(source.text(), edits_), source.encoding());
      if (!bytes) return trouble(bytes.error());
      if (const auto failed = world_.files.write(file, *bytes)) return trouble(*failed);
    }
    if (!words_.empty()) {
      std::vector<std::string> all = own_words(world_);
      all.insert(all.end(), words_.begin(), words_.end());
      if (const auto failed = keep_own_words(world_, std::move(all))) status = trouble(*failed);
    }
    if (!questions_.empty())
      if (const auto failed = add_questions(world_.files, file, questions_)) status = trouble(*failed);
    world_.out << "\n";
    say(count(mended_, "place", "places") + " mended." + told(ignored_here_ + ignored_.size(), " ignored.") +
        told(words_.size(), " kept in your dictionary.") +
        told(questions_.size(), " for your instructor, in " + questions_file(path_).filename().string() + "."));
    if (!ignored_.empty()) {
      say("This kind of file has no comments. To ignore a place in it for good, put these lines into the settings "
          "file:");
      world_.out << "ignore:\n";
      for (const Ignored& one : ignored_)
        world_.out << "  - {rule: " << one.rule << ", text: " << quoted(one.text) << "}\n";
    }
    return status;
  }

  static std::string count(std::size_t number, std::string_view one, std::string_view many) {
    return std::to_string(number) + " " + std::string(number == 1 ? one : many);
  }
  static std::string told(std::size_t number, const std::string& what) {
    return number == 0 ? "" : " " + std::to_string(number) + what;
  }
  static std::string quoted(std::string_view text) {  // as YAML reads it
    std::string out = "\"";
    for (const char c : text) {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
    return out + "\"";
  }

  World& world_;
  const Session& session_;
  const std::string& path_;
  const WalkOptions& options_;
  Palette colours_;
  int width_;
  const Analysis* analysis_ = nullptr;
  std::vector<Edit> edits_;
  std::vector<Ignored> ignored_;
  std::vector<std::string> words_;
  std::vector<Question> questions_;
  std::size_t mended_ = 0, ignored_here_ = 0;
  bool stopped_ = false;
};

}  // namespace

int walk(World& world, const Session& session, const std::string& path, const WalkOptions& options) {
  if (path == "-") {
    world.err << "firstread: a walk needs a file that can be written; standard input cannot\n";
    return status_trouble;
  }
  return Walk(world, session, path, options).run();
}

}  // namespace firstread
