#include "rules/pattern.h"

#include <algorithm>
#include <array>

#include "rules/pattern_program.h"

namespace firstread {
namespace {

constexpr std::uint32_t unset = static_cast<std::uint32_t>(-1);
constexpr std::size_t slots = 2 + 2 * 8;
constexpr std::size_t most_steps = 50000;  // per sentence and pattern; ordinary patterns need fewer than 500

using Slots = std::array<std::uint32_t, slots>;

struct State {
  std::uint32_t at, token;
  Slots saved;
};

bool is_quote(std::string_view t) {
  return t == "\"" || t == "'" || t == "''" || t == "``" || t == "\xE2\x80\x9C" || t == "\xE2\x80\x9D" ||
         t == "\xE2\x80\x98" || t == "\xE2\x80\x99";
}

bool passes(const Test& test, const Token& token, bool first, bool last) {
  const auto is = [&]() -> bool {
    switch (test.kind) {
      case TestKind::any:
        return true;
      case TestKind::word:
        return token.lower == test.text;
      case TestKind::prefix:
        return token.lower.starts_with(test.text);
      case TestKind::suffix:
        return token.lower.ends_with(test.text);
      case TestKind::lemma:
        if (token.xpos == Xpos::pos) return false;  // the 's of possession is no form of "be"
        return std::binary_search(test.forms.begin(), test.forms.end(), token.lower, std::less<>());
      case TestKind::capital:
        return token.capital;
      case TestKind::lower:
        return token.kind == TokenKind::word && !token.capital;
      case TestKind::number:
        return token.kind == TokenKind::number;
      case TestKind::punctuation:
        return token.kind == TokenKind::punctuation;
      case TestKind::is_word:
        return token.kind == TokenKind::word;
      case TestKind::quote:
        return is_quote(token.text);
      case TestKind::hyphen:
        return token.text == "-" || token.text == "\xE2\x80\x90" || token.text == "\xE2\x80\x91";
      case TestKind::start:
        return first;
      case TestKind::end:
        return last;
      case TestKind::upos:
        return token.upos == test.upos;
      case TestKind::xpos:
        return token.xpos == test.xpos;
      case TestKind::xpos_prefix:
        return name(token.xpos).starts_with(test.text);
      case TestKind::relation:
        return token.relation == test.relation;
    }
    return false;
  };
  return is() != test.negated;
}

bool only_punctuation(std::span<const Token> tokens) {
  return std::all_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.kind == TokenKind::punctuation; });
}

}  // namespace

Result<Pattern> Pattern::parse(std::string_view text) {
  auto program = compile_pattern(text);
  if (!program) return program.error();
  Pattern pattern;
  pattern.program_ = std::make_shared<const PatternProgram>(*std::move(program));
  return pattern;
}

const std::vector<std::string>& Pattern::triggers() const { return program_->triggers; }
bool Pattern::needs_tags() const { return program_->tags; }
bool Pattern::needs_tree() const { return program_->tree; }

std::vector<PatternMatch> Pattern::matches(const Passage& sentence) const {
  const auto tokens = sentence.tokens();
  const std::uint32_t count = static_cast<std::uint32_t>(tokens.size());
  const auto& code = program_->code;
  std::vector<PatternMatch> out;
  std::vector<State> stack;
  std::size_t steps = 0;
  // Most patterns begin with a word: where it does not stand, the machine need not be started.
  const auto opening = std::find_if(code.begin(), code.end(), [](const Instruction& i) { return i.op != Op::save; });
  const std::vector<Test>* first_tests = opening->op == Op::token ? &opening->tests : nullptr;
  for (std::uint32_t start = 0; start < count;) {
    if (first_tests) {
      const bool first = start == 0, last = start + 1 == count;
      const auto fails = [&](const Test& test) { return !passes(test, tokens[start], first, last); };
      if (std::any_of(first_tests->begin(), first_tests->end(), fails)) {
        ++start;
        continue;
      }
    }
    std::uint32_t best = unset;
    Slots best_slots{};
    State begin{0, start, {}};
    begin.saved.fill(unset);
    stack.assign(1, begin);
    while (!stack.empty()) {
      State state = stack.back();
      stack.pop_back();
      for (bool going = true; going;) {
        if (++steps > most_steps) return out;
        const Instruction& now = code[state.at];
        switch (now.op) {
          case Op::token: {
            if (state.token >= count || (now.glued && tokens[state.token].space_before)) {
              going = false;
              break;
            }
            const Token& token = tokens[state.token];
            const bool first = state.token == 0, last = state.token + 1 == count;
            for (const Test& test : now.tests)
              if (!passes(test, token, first, last)) {
                going = false;
                break;
              }
            ++state.token;
            ++state.at;
            break;
          }
          case Op::split:
            stack.push_back({now.second, state.token, state.saved});
            state.at = now.first;
            break;
          case Op::jump:
            state.at = now.first;
            break;
          case Op::save:
            state.saved[now.first] = state.token;
            ++state.at;
            break;
          case Op::at_start:
            going = only_punctuation(tokens.first(state.token));
            ++state.at;
            break;
          case Op::at_end:
            going = only_punctuation(tokens.subspan(state.token));
            ++state.at;
            break;
          case Op::match:
            if (state.token > start && (best == unset || state.token > best)) {
              best = state.token;
              best_slots = state.saved;
            }
            going = false;
            break;
        }
      }
    }
    if (best == unset) {
      ++start;
      continue;
    }
    PatternMatch match{start, best, start, best, {}};
    if (program_->marks && best_slots[0] != unset && best_slots[1] != unset) {
      match.marked_first = best_slots[0];
      match.marked_last = best_slots[1];
    }
    for (std::size_t k = 0; k < program_->names.size(); ++k)
      if (best_slots[2 + 2 * k] != unset && best_slots[3 + 2 * k] != unset)
        match.captures.push_back({program_->names[k], best_slots[2 + 2 * k], best_slots[3 + 2 * k]});
    out.push_back(std::move(match));
    start = best;
  }
  return out;
}

}  // namespace firstread
