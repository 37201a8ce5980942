#include "rules/rule_pack.h"

#include "base/pack.h"

namespace firstread {
namespace {

constexpr std::string_view version = "firstread rules 3\n";

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

void put(Packer& out, const std::vector<Example>& examples) {
  out.number(static_cast<std::uint32_t>(examples.size()));
  for (const Example& example : examples) {
    out.text(example.text);
    out.number(static_cast<std::uint32_t>(example.marks.size()));
    for (const Span& span : example.marks) {
      out.number(number(span.begin));
      out.number(number(span.end));
    }
    out.number(example.fixed.has_value());
    if (example.fixed) out.text(*example.fixed);
  }
}

std::vector<Example> get_examples(Unpacker& in) {
  std::vector<Example> out(in.count(12));
  for (Example& example : out) {
    example.text = in.text();
    example.marks.resize(in.count(8));
    for (Span& span : example.marks) {
      span.begin = Offset{in.number()};
      span.end = Offset{in.number()};
    }
    if (in.number() != 0) example.fixed = std::string(in.text());
  }
  return out;
}

// The texts of a rule, in the order they are stored.
constexpr std::string Rule::*texts[] = {&Rule::id,     &Rule::skill,    &Rule::check, &Rule::message,
                                        &Rule::advice, &Rule::question, &Rule::why,   &Rule::differ,
                                        &Rule::reg,    &Rule::style,    &Rule::file};
constexpr std::vector<std::string> Rule::*lists[] = {&Rule::sources, &Rule::yields_to, &Rule::dialects};
constexpr bool Rule::*flags[] = {&Rule::in_quotations, &Rule::safe, &Rule::on};

}  // namespace

std::string pack(const std::vector<Rule>& rules) {
  Packer out;
  out.text(version);
  out.number(static_cast<std::uint32_t>(rules.size()));
  for (const Rule& rule : rules) {
    for (const auto member : texts) out.text(rule.*member);
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
    put(out, rule.wrong);
    put(out, rule.right);
  }
  return std::move(out).take();
}

Result<std::vector<Rule>> unpack(const Bytes& bytes) {
  Unpacker in(bytes.view);
  if (in.text() != version) return Error{"this is not a rule pack of this version of firstread; build it again"};
  std::vector<Rule> rules(in.count(64));
  for (Rule& rule : rules) {
    for (const auto member : texts) rule.*member = in.text();
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
    rule.wrong = get_examples(in);
    rule.right = get_examples(in);
  }
  if (!in.ok()) return Error{"the rule pack is damaged; build it again"};
  return rules;
}

}  // namespace firstread
