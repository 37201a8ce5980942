#include "skills/progress_columns.h"

#include <algorithm>

#include "base/pack.h"

namespace firstread {

std::int64_t seconds(std::chrono::sys_seconds at) { return at.time_since_epoch().count(); }
std::chrono::sys_seconds at_second(std::int64_t value) { return std::chrono::sys_seconds(std::chrono::seconds(value)); }
std::uint32_t small(std::int64_t value) {
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(value, 0, 0xFFFFFFFF));
}

std::string packed_runs(const Sketch& sketch) {
  Packer out;
  out.number(static_cast<std::uint32_t>(sketch.runs.size()));
  for (const std::uint32_t run : sketch.runs) out.number(run);
  return std::move(out).take();
}

std::vector<std::uint32_t> unpacked_runs(const std::string& bytes) {
  Unpacker from(bytes);
  std::vector<std::uint32_t> out(from.count());
  for (std::uint32_t& run : out) run = from.number();
  return out;
}

std::string packed(const std::vector<SkillRow>& rows) {
  Packer out;
  out.number(static_cast<std::uint32_t>(rows.size()));
  for (const SkillRow& row : rows) {
    out.text(row.skill);
    for (const std::uint32_t value :
         {row.opportunities, row.errors, row.fresh_opportunities, row.fresh_errors, row.mended})
      out.number(value);
  }
  return std::move(out).take();
}

std::vector<SkillRow> unpacked_rows(const std::string& bytes) {
  Unpacker from(bytes);
  std::vector<SkillRow> out(from.count(24));
  for (SkillRow& row : out) {
    row.skill = from.text();
    for (std::uint32_t* value :
         {&row.opportunities, &row.errors, &row.fresh_opportunities, &row.fresh_errors, &row.mended})
      *value = from.number();
  }
  return out;
}

}  // namespace firstread
