#include "rules/pattern_pack.h"

#include <algorithm>
#include <optional>

#include "base/pack.h"
#include "english/token.h"

namespace firstread {
namespace {

class Writer {
 public:
  void add(const PatternProgram& program) {
    const auto number = static_cast<std::uint32_t>(patterns_.size());
    const auto opening =
        std::find_if(program.code.begin(), program.code.end(), [](const auto& i) { return i.op != Op::save; });
    PackedPattern pattern{.first_step = size(steps_),
                          .steps = size(program.code),
                          .first_name = size(names_),
                          .names = size(program.names),
                          .opening = static_cast<std::uint32_t>(opening - program.code.begin()),
                          .least = program.before_trigger.least,
                          .most = program.before_trigger.most,
                          .flags = 0};
    if (program.marks) pattern.flags |= marks_part;
    if (program.tags) pattern.flags |= needs_tags_flag;
    if (program.tree) pattern.flags |= needs_tree_flag;
    if (!program.triggers.empty()) pattern.flags |= has_trigger;
    for (const Instruction& one : program.code) add(one);
    for (const std::string& name : program.names) names_.push_back(pool_.add(name));
    for (const std::string& word : program.triggers)
      triggers_.push_back({token_key(word), number, program.beside_trigger});
    patterns_.push_back(pattern);
  }

  std::string take() && {
    Packer out;
    out.array(std::span<const PackedPattern>(patterns_));
    out.array(std::span<const PackedStep>(steps_));
    out.array(std::span<const PackedTest>(tests_));
    out.array(std::span<const std::uint64_t>(forms_));
    out.array(std::span<const TextRef>(names_));
    out.array(std::span<const Trigger>(triggers_));
    out.text(pool_.bytes());
    return std::move(out).take();
  }

 private:
  template <class T>
  static std::uint32_t size(const std::vector<T>& list) {
    return static_cast<std::uint32_t>(list.size());
  }

  void add(const Instruction& one) {
    PackedStep step{.op = one.op, .glued = one.glued, .first = one.first, .second = one.second};
    if (one.op == Op::token) {
      std::vector<PackedTest> tests;  // those of choices are put before them
      for (const Test& test : one.tests) tests.push_back(packed(test));
      step.first = size(tests_);
      step.tests = static_cast<std::uint16_t>(tests.size());
      tests_.insert(tests_.end(), tests.begin(), tests.end());
    }
    steps_.push_back(step);
  }

  PackedTest packed(const Test& test) {
    PackedTest out{.kind = test.kind, .negated = test.negated, .of_head = test.of_head};
    switch (test.kind) {
      case TestKind::word:
        out.value = token_key(test.text);
        break;
      case TestKind::prefix:
      case TestKind::suffix: {
        const TextRef text = pool_.add(test.text);
        out.value = text.begin;
        out.count = text.size;
        break;
      }
      case TestKind::lemma: {
        std::vector<std::uint64_t> forms;
        for (const std::string& form : test.forms) forms.push_back(token_key(form));
        std::sort(forms.begin(), forms.end());
        out.value = forms_.size();
        out.count = size(forms);
        forms_.insert(forms_.end(), forms.begin(), forms.end());
        break;
      }
      case TestKind::upos:
        out.value = static_cast<std::uint64_t>(test.upos);
        break;
      case TestKind::xpos:
        out.value = bit(test.xpos);
        break;
      case TestKind::xpos_prefix:
        for (unsigned tag = 0; tag <= static_cast<unsigned>(Xpos::xx); ++tag)
          if (name(static_cast<Xpos>(tag)).starts_with(test.text)) out.value |= bit(static_cast<Xpos>(tag));
        break;
      case TestKind::relation:
        out.value = static_cast<std::uint64_t>(test.relation);
        break;
      case TestKind::feature:
        out.value = test.feature.feature * 256u + test.feature.value;
        break;
      case TestKind::any_of: {
        std::vector<PackedTest> tests;
        for (const Test& one : test.any) tests.push_back(packed(one));
        out.value = tests_.size();
        out.count = size(tests);
        tests_.insert(tests_.end(), tests.begin(), tests.end());
        break;
      }
      default:
        break;
    }
    return out;
  }

  std::vector<PackedPattern> patterns_;
  std::vector<PackedStep> steps_;
  std::vector<PackedTest> tests_;
  std::vector<std::uint64_t> forms_;
  std::vector<TextRef> names_;
  std::vector<Trigger> triggers_;
  TextPool pool_;
};

}  // namespace

bool is_sound(const PatternTables& t) {
  const auto within = [](std::uint64_t first, std::uint64_t count, std::size_t size) {
    return first <= size && count <= size - first;
  };
  for (const PackedPattern& pattern : t.patterns) {
    if (!within(pattern.first_step, pattern.steps, t.steps.size()) || pattern.opening >= pattern.steps ||
        !within(pattern.first_name, pattern.names, t.names.size()) || pattern.names > most_captures)
      return false;
    const auto code = t.steps.subspan(pattern.first_step, pattern.steps);
    if (code.back().op != Op::match) return false;
    for (const PackedStep& step : code) {
      const bool leads = step.op == Op::split || step.op == Op::jump;
      if (step.op > Op::match || (leads && (step.first >= pattern.steps || step.second >= pattern.steps)) ||
          (step.op == Op::save && step.first >= first_head_slot) ||
          ((step.op == Op::head || step.op == Op::head_later) &&
           (step.first < first_head_slot || step.first >= all_slots || step.second >= most_captures)) ||
          (step.op == Op::token && !within(step.first, step.tests, t.tests.size())))
        return false;
    }
  }
  for (const PackedTest& test : t.tests) {
    const bool text = test.kind == TestKind::prefix || test.kind == TestKind::suffix;
    if (text && !within(test.value, test.count, t.pool.size())) return false;
    if (test.kind == TestKind::lemma && !within(test.value, test.count, t.forms.size())) return false;
    if (test.kind != TestKind::any_of) continue;
    if (!within(test.value, test.count, t.tests.size())) return false;
    const auto choices = t.tests.subspan(test.value, test.count);  // which hold no choices themselves
    if (std::any_of(choices.begin(), choices.end(), [](const auto& one) { return one.kind == TestKind::any_of; }))
      return false;
  }
  return std::all_of(t.names.begin(), t.names.end(), [&](const TextRef& name) { return name.within(t.pool); }) &&
         std::all_of(t.triggers.begin(), t.triggers.end(),
                     [&](const Trigger& trigger) { return trigger.part < t.patterns.size(); });
}

std::string pack_patterns(const std::vector<PatternProgram>& programs) {
  Writer writer;
  for (const PatternProgram& program : programs) writer.add(program);
  return std::move(writer).take();
}

std::optional<PatternTables> take_patterns(std::string_view bytes) {
  Unpacker in(bytes);
  PatternTables out;
  out.patterns = in.array<PackedPattern>();
  out.steps = in.array<PackedStep>();
  out.tests = in.array<PackedTest>();
  out.forms = in.array<std::uint64_t>();
  out.names = in.array<TextRef>();
  out.triggers = in.array<Trigger>();
  out.pool = in.text();
  if (!in.ok() || !in.at_end()) return std::nullopt;
  return out;
}

}  // namespace firstread
