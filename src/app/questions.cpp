#include "app/questions.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace firstread {
namespace {

using Json = nlohmann::ordered_json;

std::string text(const Json& line, const char* key) {
  const auto at = line.find(key);
  return at != line.end() && at->is_string() ? at->get<std::string>() : std::string();
}

}  // namespace

std::filesystem::path questions_file(const std::filesystem::path& essay) { return essay.string() + ".questions.jsonl"; }

Result<std::vector<Question>> read_questions(const Files& files, const std::filesystem::path& essay) {
  const auto file = questions_file(essay);
  std::vector<Question> out;
  if (!files.exists(file)) return out;
  const auto content = files.read(file);
  if (!content) return content.error();
  int number = 0;
  for (std::size_t at = 0; at < content->size();) {
    const std::size_t end = std::min(content->find('\n', at), content->size());
    const std::string line = content->substr(at, end - at);
    at = end + 1;
    ++number;
    if (line.empty()) continue;
    const Json read = Json::parse(line, nullptr, false);
    if (!read.is_object())
      return Error{"this line is no question; take it out, or the whole file", file.string(), number};
    const auto place = read.find("line");
    out.push_back({text(read, "rule"), text(read, "message"), text(read, "passage"), text(read, "sentence"),
                   place != read.end() && place->is_number_integer() ? place->get<int>() : 0, text(read, "asked")});
  }
  return out;
}

std::optional<Error> add_questions(const Files& files, const std::filesystem::path& essay,
                                   const std::vector<Question>& questions) {
  auto all = read_questions(files, essay);
  if (!all) return all.error();
  for (const Question& one : questions) {
    std::erase_if(*all, [&](const Question& old) {
      return old.rule == one.rule && old.sentence == one.sentence && old.passage == one.passage;
    });
    all->push_back(one);
  }
  std::string out;
  for (const Question& one : *all)
    out += Json{{"rule", one.rule},         {"message", one.message}, {"passage", one.passage},
                {"sentence", one.sentence}, {"line", one.line},       {"asked", one.asked}}
               .dump(-1, ' ', false, Json::error_handler_t::replace) +
           "\n";
  return files.write(questions_file(essay), out);
}

}  // namespace firstread
