// SARIF 2.1.0, for code scanning. Results are written as they come; the rules they name follow in the same run.
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "base/escape.h"
#include "report/json.h"
#include "report/writer.h"

namespace firstread {
namespace {

using Json = nlohmann::ordered_json;

std::string_view level(const Note& note) {
  return !is_error(note.kind) ? "note" : note.tier == Tier::sure ? "error" : "warning";
}
std::string_view precision(Tier tier) {
  return tier == Tier::sure ? "very-high" : tier == Tier::likely ? "high" : "medium";
}

Json artifact(const FileReport& report) {
  Json out{{"uri", uri(std::filesystem::path(report.file).lexically_normal().generic_string())}};
  if (!std::filesystem::path(report.file).is_absolute()) out["uriBaseId"] = "%SRCROOT%";
  return out;
}

Json region(const Note& note) {
  return {{"startLine", note.begin.line},
          {"startColumn", note.begin.point_column},
          {"endLine", note.end.line},
          {"endColumn", note.end.point_column}};
}

class Sarif : public Writing {
 public:
  explicit Sarif(std::ostream& out) : out_(out) {
    out_ << "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\", \"runs\": [{\n"
            "\"columnKind\": \"unicodeCodePoints\",\n\"results\": [";
  }

  void file(const FileReport& report) override {
    suppressed_ += report.suppressed;
    if (!report.trouble.empty())
      troubles_.push_back({{"level", "error"},
                           {"message", {{"text", report.trouble}}},
                           {"locations", {{{"physicalLocation", {{"artifactLocation", artifact(report)}}}}}}});
    for (const Note& note : report.notes) add(result(report, note, report.compared ? "new" : ""));
    for (const Note& note : report.old) add(result(report, note, "unchanged"));
    for (const Note& note : report.switched_off) {
      Json one = result(report, note, "");
      one["suppressions"] = Json::array({{{"kind", "inSource"}, {"status", "accepted"}}});
      add(one);
    }
  }

  void end(const RunReport& run) override {
    Json driver{{"name", "firstread"}, {"version", run.version}, {"rules", rules_}};
    Json invocation{{"executionSuccessful", run.unread == 0}};
    if (!troubles_.empty()) invocation["toolExecutionNotifications"] = troubles_;
    const auto text = [](const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); };
    out_ << "],\n\"tool\": {\"driver\": " << text(driver) << "},\n\"invocations\": [" << text(invocation)
         << "],\n\"properties\": " << text(Json{{"suppressed", suppressed_}}) << "}]}\n";
  }

 private:
  void add(const Json& one) {
    out_ << (first_ ? "\n" : ",\n") << one.dump(-1, ' ', false, Json::error_handler_t::replace);
    first_ = false;
  }

  Json result(const FileReport& report, const Note& note, std::string_view state) {
    Json location{{"artifactLocation", artifact(report)}, {"region", region(note)}};
    location["region"].update({{"charOffset", note.points_begin},
                               {"charLength", note.points_end - note.points_begin},
                               {"snippet", {{"text", note.text}}}});
    Json out{{"ruleId", note.rule},
             {"ruleIndex", rule_index(note)},
             {"level", level(note)},
             {"message", {{"text", said(note)}}},
             {"locations", {{{"physicalLocation", std::move(location)}}}},
             {"partialFingerprints", {{"firstread/v1", note.fingerprint}}}};
    Json fixes = Json::array();
    for (const std::string& words : note.replacements)
      fixes.push_back(
          {{"description", {{"text", words.empty() ? "leave it out" : "write “" + words + "”"}}},
           {"artifactChanges",
            {{{"artifactLocation", artifact(report)},
              {"replacements", {{{"deletedRegion", region(note)}, {"insertedContent", {{"text", words}}}}}}}}}});
    if (!fixes.empty()) out["fixes"] = std::move(fixes);
    if (!state.empty()) out["baselineState"] = state;
    return out;
  }

  std::size_t rule_index(const Note& note) {
    const auto [found, fresh] = index_.try_emplace(note.rule, index_.size());
    if (fresh)
      rules_.push_back(
          {{"id", note.rule},
           {"shortDescription", {{"text", note.skill_title}}},
           {"help", {{"text", "firstread explain " + note.rule}}},
           {"defaultConfiguration", {{"level", level(note)}}},
           {"properties",
            {{"tags", {"skill:" + note.skill, std::string(name(note.kind))}}, {"precision", precision(note.tier)}}}});
    return found->second;
  }

  std::ostream& out_;
  std::map<std::string, std::size_t> index_;
  Json rules_ = Json::array(), troubles_ = Json::array();
  std::size_t suppressed_ = 0;
  bool first_ = true;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions&) { return std::make_unique<Sarif>(out); }

}  // namespace
extern const Writer writer_sarif{
    .name = "sarif", .summary = "SARIF 2.1.0, for code scanning", .extension = ".sarif", .open = open};
}  // namespace firstread
