// Gradescope's results.json for one submission: a test for each requirement and skill, with points where the assignment
// gives them. A second file is a second group of tests.
#include <nlohmann/json.hpp>

#include "report/grading.h"
#include "report/writer.h"

namespace firstread {
namespace {

using Json = nlohmann::ordered_json;

// Points are decimal to two places; a double holds such a number so that it prints as it was.
double number(std::int64_t hundredths) { return static_cast<double>(hundredths) / 100; }

std::string places(const FileReport& report, const std::string& skill) {
  std::string out;
  for (const Note& note : report.notes)
    if (note.skill == skill) out += "line " + std::to_string(note.begin.line) + ": " + note.message + "\n";
  return out;
}

class Results : public Writing {
 public:
  explicit Results(std::ostream& out) : out_(out) {}

  void file(const FileReport& report) override {
    if (!report.trouble.empty()) {
      tests_.push_back({{"name", report.file}, {"status", "failed"}, {"output", report.trouble}});
      return;
    }
    for (const Points& one : report.points) {
      Json test{{"name", one.title},
                {"score", number(one.got)},
                {"max_score", number(one.most)},
                {"status", one.got == one.most ? "passed" : "failed"},
                {"output", one.reason + "\n" + places(report, one.name)},
                {"tags", {one.name}}};
      tests_.push_back(std::move(test));
    }
    score_ += sum(report.points);
    graded_ = graded_ || !report.points.empty();
    if (report.points.empty()) {
      for (const Requirement& one : report.requirements)
        tests_.push_back({{"name", one.name},
                          {"status", one.met ? "passed" : "failed"},
                          {"output", "asked: " + one.expected + "; found: " + one.found}});
      for (const SkillCount& count : report.skills)
        tests_.push_back({{"name", count.title},
                          {"status", "failed"},
                          {"output", places(report, count.skill)},
                          {"tags", {count.skill}}});
    }
    if (report.points.empty())
      for (const auto& [skill, title] : report.clear)
        tests_.push_back({{"name", title}, {"status", "passed"}, {"tags", {skill}}});
    if (report.suppressed > 0) output_ += suppressed_words(report.suppressed) + "\n";
    for (const std::string& line : report.going_well) output_ += line + "\n";
    for (const NextStep& step : report.next) output_ += "Next: " + step.title + ". " + step.action + "\n";
  }

  void end(const RunReport& run) override {
    Json out = Json::object();
    if (graded_) out["score"] = number(score_);
    out.update({{"output", output_},
                {"visibility", "visible"},
                {"stdout_visibility", "hidden"},
                {"tests", std::move(tests_)},
                {"extra_data", {{"firstread", run.version}, {"words", run.words}}}});
    out_ << out.dump(1, ' ', false, Json::error_handler_t::replace) << "\n";
  }

 private:
  std::ostream& out_;
  Json tests_ = Json::array();
  std::string output_;
  std::int64_t score_ = 0;
  bool graded_ = false;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions&) { return std::make_unique<Results>(out); }

}  // namespace
extern const Writer writer_gradescope{
    .name = "gradescope", .summary = "Gradescope's results.json", .extension = ".json", .open = open};
}  // namespace firstread
