#include "app/student_names.h"

#include <algorithm>

namespace firstread {
namespace {

constexpr std::string_view submission = "_assignsubmission_", feedback = "_assignfeedback_";

bool digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Takes the part before the next "_" off the front; all of it where there is none.
std::string_view take(std::string_view& text) {
  const std::size_t end = std::min(text.find('_'), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

}  // namespace

std::optional<HandedIn> read_moodle(std::string_view name) {
  bool draft = true;
  std::size_t at = name.rfind(submission);
  if (at == std::string_view::npos) at = name.rfind(feedback), draft = false;
  if (at == std::string_view::npos) return std::nullopt;
  std::string_view rest = name.substr(at + (draft ? submission : feedback).size());
  const std::string_view who = name.substr(0, at);
  const std::size_t dash = who.rfind('_');
  if (dash == std::string_view::npos || dash == 0 || !digits(who.substr(dash + 1))) return std::nullopt;
  take(rest);  // "file" or "onlinetext"
  return HandedIn{std::string(who.substr(0, dash)), std::string(who.substr(dash + 1)), std::string(rest), draft};
}

std::optional<HandedIn> read_canvas(std::string_view name) {
  std::string_view rest = name;
  std::string student(take(rest));
  if (student.empty()) return std::nullopt;
  for (std::string_view part = take(rest); !rest.empty(); part = take(rest)) {
    if (part == "LATE") continue;
    if (!digits(part)) {  // a group's name may have the sign in it
      student += '_' + std::string(part);
      continue;
    }
    std::string_view after = rest;
    const std::string_view second = take(after);
    if (digits(second) && !after.empty()) return HandedIn{student, std::string(part), std::string(after), true};
    if (second.starts_with("text.")) return HandedIn{student, std::string(part), "", true};
    return std::nullopt;
  }
  return std::nullopt;
}

bool is_litter(std::string_view name) {
  return name.empty() || name.front() == '.' || name == "__MACOSX" || name == "Thumbs.db" || name == "desktop.ini" ||
         name.starts_with("~$");
}

}  // namespace firstread
