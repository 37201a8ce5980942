// Skills as one row of bytes: a mark with the version, a count, then each skill's fields, every text with its length before it.
#include <cstdint>

#include "skills/skill.h"

namespace firstread {
namespace {

constexpr std::string_view mark = "firstread skills 1\n";
constexpr std::uint32_t most_things = 1u << 20;   // a count above this is damage

void put(std::string& out, std::uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>(number >> shift & 0xFF));
}
void put(std::string& out, std::string_view text) {
  put(out, static_cast<std::uint32_t>(text.size()));
  out += text;
}

class Taker {   // takes fields from the front; once something is missing, everything is
 public:
  explicit Taker(std::string_view bytes) : rest_(bytes) {}
  bool good() const { return good_; }
  bool at_end() const { return rest_.empty(); }

  std::uint32_t number() {
    if (rest_.size() < 4) return fail();
    std::uint32_t value = 0;
    for (int byte = 3; byte >= 0; --byte) value = value << 8 | static_cast<unsigned char>(rest_[byte]);
    rest_.remove_prefix(4);
    return value;
  }
  std::uint32_t count() {
    const std::uint32_t value = number();
    return value > most_things ? fail() : value;
  }
  std::string text() {
    const std::uint32_t size = number();
    if (size > rest_.size()) return fail(), std::string();
    std::string value(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return value;
  }

 private:
  std::uint32_t fail() {
    good_ = false;
    rest_ = {};
    return 0;
  }
  std::string_view rest_;
  bool good_ = true;
};

Skill take_skill(Taker& from) {
  Skill skill;
  skill.id = from.text();
  skill.title = from.text();
  skill.lesson = from.text();
  for (std::uint32_t left = from.count(); left > 0 && from.good(); --left) {
    std::string wrong = from.text(), right = from.text();
    skill.contrasts.push_back({std::move(wrong), std::move(right)});
  }
  for (std::uint32_t left = from.count(); left > 0 && from.good(); --left) skill.needs.push_back(from.text());
  skill.common_core = from.text();
  skill.cefr = from.text();
  skill.treatable = from.number() != 0;
  skill.minutes = static_cast<int>(from.number());
  skill.opportunities = from.text();
  for (std::uint32_t left = from.count(); left > 0 && from.good(); --left) {
    std::string language = from.text(), note = from.text();
    skill.first_languages.emplace_back(std::move(language), std::move(note));
  }
  skill.file = from.text();
  return skill;
}

}  // namespace

std::string pack(const std::vector<Skill>& skills) {
  std::string out(mark);
  put(out, static_cast<std::uint32_t>(skills.size()));
  for (const Skill& skill : skills) {
    for (const std::string* text : {&skill.id, &skill.title, &skill.lesson}) put(out, *text);
    put(out, static_cast<std::uint32_t>(skill.contrasts.size()));
    for (const Contrast& contrast : skill.contrasts) {
      put(out, contrast.wrong);
      put(out, contrast.right);
    }
    put(out, static_cast<std::uint32_t>(skill.needs.size()));
    for (const std::string& need : skill.needs) put(out, need);
    put(out, skill.common_core);
    put(out, skill.cefr);
    put(out, skill.treatable ? 1u : 0u);
    put(out, static_cast<std::uint32_t>(skill.minutes));
    put(out, skill.opportunities);
    put(out, static_cast<std::uint32_t>(skill.first_languages.size()));
    for (const auto& [language, note] : skill.first_languages) {
      put(out, language);
      put(out, note);
    }
    put(out, skill.file);
  }
  return out;
}

Result<std::vector<Skill>> unpack_skills(std::string_view bytes) {
  const Error damaged{"the packed skills are damaged or of another version; building or installing firstread again makes them anew"};
  if (!bytes.starts_with(mark)) return damaged;
  Taker from(bytes.substr(mark.size()));
  std::vector<Skill> skills;
  for (std::uint32_t left = from.count(); left > 0 && from.good(); --left) skills.push_back(take_skill(from));
  if (!from.good() || !from.at_end()) return damaged;
  return skills;
}

}  // namespace firstread
