#include "rules/pattern.h"

#include <algorithm>
#include <array>

namespace firstread {
namespace {

constexpr std::uint32_t unset = static_cast<std::uint32_t>(-1);
constexpr std::size_t most_steps = 50000;  // per sentence and pattern; ordinary patterns need fewer than 500

using Slots = std::array<std::uint32_t, all_slots>;

struct State {
  std::uint32_t at, token;
  Slots saved;
};

bool is_quote(std::string_view t) {
  return t == "\"" || t == "'" || t == "''" || t == "``" || t == "\xE2\x80\x9C" || t == "\xE2\x80\x9D" ||
         t == "\xE2\x80\x98" || t == "\xE2\x80\x99";
}

bool only_punctuation(std::span<const Token> tokens) {
  return std::all_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.kind == TokenKind::punctuation; });
}

// One pattern over the tokens of one sentence.
class Machine {
 public:
  Machine(const PatternTables& tables, const PackedPattern& pattern, std::span<const Token> tokens)
      : tables_(tables),
        pattern_(pattern),
        code_(tables.steps.data() + pattern.first_step),
        opening_(code_[pattern.opening].op == Op::token ? &code_[pattern.opening] : nullptr),
        tokens_(tokens),
        count_(static_cast<std::uint32_t>(tokens.size())) {}

  // Matches that start at `from` … `to` and not before the end of the last one.
  void run(std::uint32_t from, std::uint32_t to) {
    for (next_ = std::max(next_, from); next_ <= to && next_ < count_ && !exhausted_;) start(next_);
  }

  std::vector<PatternMatch> take() && { return std::move(out_); }

 private:
  bool passes(const PackedTest& test, std::uint32_t at) const {
    if (test.of_head) {
      const std::int32_t head = tokens_[at].head;
      if (head < 0 || static_cast<std::uint32_t>(head) >= count_) return test.negated != 0;
      at = static_cast<std::uint32_t>(head);
    }
    const Token& token = tokens_[at];
    const auto is = [&]() -> bool {
      switch (test.kind) {
        case TestKind::any:
          return true;
        case TestKind::word:
          return token.key == test.value;
        case TestKind::prefix:
          return token.lower.starts_with(tables_.pool.substr(test.value, test.count));
        case TestKind::suffix:
          return token.lower.ends_with(tables_.pool.substr(test.value, test.count));
        case TestKind::lemma: {
          if (token.xpos == Xpos::pos) return false;  // the 's of possession is no form of "be"
          const auto forms = tables_.forms.subspan(test.value, test.count);
          return std::binary_search(forms.begin(), forms.end(), token.key);
        }
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
          return at == 0;
        case TestKind::end:
          return at + 1 == count_;
        case TestKind::upos:
          return static_cast<std::uint64_t>(token.upos) == test.value;
        case TestKind::xpos:
        case TestKind::xpos_prefix:
          return (bit(token.xpos) & test.value) != 0;
        case TestKind::relation:
          return static_cast<std::uint64_t>(token.relation) == test.value;
        case TestKind::feature:
          return has(token.features,
                     {static_cast<std::uint8_t>(test.value >> 8), static_cast<std::uint8_t>(test.value & 255)});
        case TestKind::any_of: {
          const auto tests = tables_.tests.subspan(test.value, test.count);
          return std::any_of(tests.begin(), tests.end(), [&](const PackedTest& one) { return passes(one, at); });
        }
        case TestKind::in_capture:
          break;
      }
      return false;
    };
    return is() != (test.negated != 0);
  }

  bool fits(const PackedStep& step, std::uint32_t at) const {
    const PackedTest* tests = tables_.tests.data() + step.first;
    for (std::uint32_t k = 0; k < step.tests; ++k) {
      const PackedTest& test = tests[k];
      // Nine of ten tests are for a word.
      const bool plain = test.kind == TestKind::word && !test.of_head;
      if (plain ? (tokens_[at].key == test.value) == (test.negated != 0) : !passes(test, at)) return false;
    }
    return true;
  }

  bool takes(const PackedStep& step, std::uint32_t at) const {
    return at < count_ && !(step.glued && tokens_[at].space_before) && fits(step, at);
  }

  void start(std::uint32_t from) {
    // Most patterns begin with a word: where it does not stand, the machine need not be started.
    if (opening_ && !fits(*opening_, from)) {
      ++next_;
      return;
    }
    std::uint32_t best = unset;
    Slots best_slots{};
    State state{0, from, {}};
    state.saved.fill(unset);
    stack_.clear();
    for (bool going = true; going;) {
      const std::uint32_t end = follow(state);
      if (exhausted_) return;
      if (end > from && end != unset && (best == unset || end > best)) {
        best = end;
        best_slots = state.saved;
      }
      going = !stack_.empty();
      if (!going) break;
      state = stack_.back();
      stack_.pop_back();
    }
    if (best == unset) {
      ++next_;
      return;
    }
    tell(from, best, best_slots);
    next_ = best;
  }

  // From a state on until it fails (unset) or matches (the token after the match).
  std::uint32_t follow(State& state) {
    for (;;) {
      if (++steps_ > most_steps) {
        exhausted_ = true;
        return unset;
      }
      const PackedStep& now = code_[state.at];
      switch (now.op) {
        case Op::token:
          if (!takes(now, state.token)) return unset;
          ++state.token;
          ++state.at;
          break;
        case Op::split: {
          // A row of alternatives: one whose first token does not stand here need not be set aside for later.
          const PackedStep& ahead = code_[now.first];
          const bool token = ahead.op == Op::token;
          if (token && !takes(ahead, state.token)) {
            state.at = now.second;
            break;
          }
          stack_.push_back({now.second, state.token, state.saved});
          state.token += token;
          state.at = now.first + token;
          break;
        }
        case Op::jump:
          state.at = now.first;
          break;
        case Op::save:
          state.saved[now.first] = state.token;
          ++state.at;
          break;
        case Op::at_start:
          if (!only_punctuation(tokens_.first(state.token))) return unset;
          ++state.at;
          break;
        case Op::at_end:
          if (!only_punctuation(tokens_.subspan(state.token))) return unset;
          ++state.at;
          break;
        case Op::head:
          if (state.saved[3 + 2 * now.second] == unset) {  // the capture is not complete
            state.saved[now.first] = state.token - 1;
          } else if (!head_fits(now, state.token - 1, state.saved)) {
            return unset;
          }
          ++state.at;
          break;
        case Op::head_later:
          if (state.saved[now.first] != unset && !head_fits(now, state.saved[now.first], state.saved)) return unset;
          ++state.at;
          break;
        case Op::match:
          return state.token;
      }
    }
  }

  bool head_fits(const PackedStep& step, std::uint32_t token, const Slots& saved) const {
    const std::uint32_t first = saved[2 + 2 * step.second], last = saved[3 + 2 * step.second];
    const std::int32_t head = token < count_ ? tokens_[token].head : -1;
    const bool inside = head >= 0 && first != unset && last != unset && static_cast<std::uint32_t>(head) >= first &&
                        static_cast<std::uint32_t>(head) < last;
    return inside != (step.glued != 0);
  }

  void tell(std::uint32_t from, std::uint32_t end, const Slots& saved) {
    PatternMatch match{from, end, from, end, {}};
    if ((pattern_.flags & marks_part) && saved[0] != unset && saved[1] != unset) {
      match.marked_first = saved[0];
      match.marked_last = saved[1];
    }
    for (std::size_t k = 0; k < pattern_.names; ++k)
      if (saved[2 + 2 * k] != unset && saved[3 + 2 * k] != unset)
        match.captures.push_back(
            {tables_.names[pattern_.first_name + k].in(tables_.pool), saved[2 + 2 * k], saved[3 + 2 * k]});
    out_.push_back(std::move(match));
  }

  const PatternTables& tables_;
  const PackedPattern& pattern_;
  const PackedStep* code_;
  const PackedStep* opening_;
  std::span<const Token> tokens_;
  std::uint32_t count_, next_ = 0;
  std::size_t steps_ = 0;
  bool exhausted_ = false;
  std::vector<State> stack_;
  std::vector<PatternMatch> out_;
};

}  // namespace

Result<std::string> Patterns::compile(const std::vector<std::string>& texts, std::span<const int> lines) {
  std::vector<PatternProgram> programs;
  for (const std::string& text : texts) {
    auto program = compile_pattern(text);
    if (!program)
      return Error{.message = program.error().message,
                   .line = programs.size() < lines.size() ? lines[programs.size()] : 0};
    programs.push_back(*std::move(program));
  }
  return pack_patterns(programs);
}

std::optional<Patterns> Patterns::take(std::string_view program) {
  auto out = open(program);
  return out && is_sound(out->tables_) ? out : std::nullopt;
}

std::optional<Patterns> Patterns::open(std::string_view program) {
  auto tables = take_patterns(program);
  if (!tables) return std::nullopt;
  Patterns out;
  out.tables_ = *tables;
  return out;
}

std::vector<PatternMatch> Patterns::matches(std::uint32_t pattern, const Passage& sentence) const {
  const auto tokens = sentence.tokens();
  Machine machine(tables_, tables_.patterns[pattern], tokens);
  machine.run(0, static_cast<std::uint32_t>(tokens.size()));
  return std::move(machine).take();
}

std::vector<PatternMatch> Patterns::matches(std::uint32_t pattern, const Passage& sentence,
                                            std::span<const Hit> hits) const {
  const PackedPattern& packed = tables_.patterns[pattern];
  Machine machine(tables_, packed, sentence.tokens());
  for (const Hit& hit : hits)
    if (hit.token >= packed.least) machine.run(hit.token - std::min(hit.token, packed.most), hit.token - packed.least);
  return std::move(machine).take();
}

}  // namespace firstread
