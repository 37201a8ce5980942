#include "rules/rule_pack.h"

#include <algorithm>

#include "base/checksum.h"
#include "base/pack.h"

namespace firstread {
namespace {

constexpr std::string_view version = "firstread rules 5\n";

void put(Packer& out, const Setting& setting) {
  out.number(static_cast<std::uint32_t>(setting.index()));
  if (const auto* text = std::get_if<std::string>(&setting))
    out.text(*text);
  else if (const auto* texts = std::get_if<Texts>(&setting))
    out.texts(*texts);
  else if (const auto* value = std::get_if<double>(&setting))
    out.real(*value);
  else if (const auto* flag = std::get_if<bool>(&setting))
    out.number(*flag);
  else if (const auto* table = std::get_if<Table>(&setting)) {
    out.number(static_cast<std::uint32_t>(table->size()));
    for (const auto& [key, values] : *table) {
      out.text(key);
      out.texts(values);
    }
  }
}

Setting get_setting(Unpacker& in) {
  switch (in.number()) {
    case 0:
      return std::string(in.text());
    case 1:
      return in.texts();
    case 2:
      return in.real();
    case 3:
      return in.number() != 0;
    default: {
      Table table(in.count(8));
      for (auto& [key, values] : table) {
        key = in.text();
        values = in.texts();
      }
      return table;
    }
  }
}

// The texts of a rule, in the order they are stored; those of the second row stay where they lie.
constexpr std::string Rule::*texts[] = {&Rule::id, &Rule::skill, &Rule::check, &Rule::reg, &Rule::style};
constexpr KeptText Rule::*kept[] = {&Rule::message, &Rule::advice, &Rule::question, &Rule::file};
constexpr std::vector<std::string> Rule::*lists[] = {&Rule::yields_to, &Rule::dialects};
constexpr bool Rule::*flags[] = {&Rule::in_quotations, &Rule::safe, &Rule::on};

constexpr std::uint32_t low(std::uint64_t sum) { return static_cast<std::uint32_t>(sum); }
constexpr std::uint32_t high(std::uint64_t sum) { return static_cast<std::uint32_t>(sum >> 32); }

std::string packed(const std::vector<Rule>& rules) {
  Packer out;
  out.number(static_cast<std::uint32_t>(rules.size()));
  for (const Rule& rule : rules) {
    for (const auto member : texts) out.text(rule.*member);
    for (const auto member : kept) out.text(rule.*member);
    for (const auto member : lists) out.texts(rule.*member);
    for (const auto member : flags) out.number(rule.*member);
    out.number(static_cast<std::uint32_t>(rule.kind));
    out.number(static_cast<std::uint32_t>(rule.tier));
    out.number(static_cast<std::uint32_t>(rule.line));
    out.number(static_cast<std::uint32_t>(rule.blocks.size()));
    for (BlockKind kind : rule.blocks) out.number(static_cast<std::uint32_t>(kind));
    out.blob(rule.program.view);
    const bool compiled = !rule.program.view.empty();  // then nobody asks for the settings
    out.number(compiled ? 0 : static_cast<std::uint32_t>(rule.settings.all().size()));
    for (const auto& [name, setting] : rule.settings.all()) {
      if (compiled) break;
      out.text(name);
      put(out, setting);
    }
    out.text(rule.page.bytes());
  }
  return std::move(out).take();
}

}  // namespace

std::string pack(const std::vector<Rule>& rules) {
  const std::string body = packed(rules);
  const std::uint64_t sum = checksum(body);
  Packer out;
  out.text(version);
  out.number(low(sum));
  out.number(high(sum));
  out.blob(body);
  return std::move(out).take();
}

Result<std::vector<Rule>> unpack(const Bytes& bytes) {
  const Error damaged{"the rule pack is damaged; build it again"};
  Unpacker whole(bytes.view);
  if (whole.text() != version) return Error{"this is not a rule pack of this version of firstread; build it again"};
  const std::uint64_t least = whole.number(), most = whole.number();
  const std::string_view body = whole.blob();
  // Programs and pages are used as they lie: this is where a pack is found to be what was written.
  if (!whole.ok() || !whole.at_end() || checksum(body) != (least | most << 32)) return damaged;
  Unpacker in(body);
  std::vector<Rule> rules(in.count(64));
  for (Rule& rule : rules) {
    for (const auto member : texts) rule.*member = in.text();
    for (const auto member : kept)
      if (const std::string_view text = in.text(); !text.empty()) rule.*member = KeptText(bytes.part(text));
    for (const auto member : lists) rule.*member = in.texts();
    for (const auto member : flags) rule.*member = in.number() != 0;
    rule.kind = static_cast<Kind>(std::min(in.number(), 4u));
    rule.tier = static_cast<Tier>(std::min(in.number(), 2u));
    rule.line = static_cast<int>(in.number());
    rule.blocks.resize(in.count());
    for (BlockKind& kind : rule.blocks) kind = static_cast<BlockKind>(std::min(in.number(), 9u));
    rule.program = bytes.part(in.blob());
    for (std::uint32_t left = in.count(8); left > 0; --left) {
      std::string name(in.text());
      rule.settings.set(std::move(name), get_setting(in));
    }
    rule.page = PackedPage(bytes.part(in.text()));
  }
  if (!in.ok() || !in.at_end()) return damaged;
  return rules;
}

}  // namespace firstread
