#include "rules/dispatch.h"

#include <bit>

namespace firstread {
namespace {

template <class OnTrigger>
void each_trigger(std::span<const ActiveRule> rules, OnTrigger&& on_trigger) {
  for (std::uint32_t k = 0; k < rules.size(); ++k) {
    if (rules[k].check->unit != Unit::sentence) continue;
    for (const Trigger& trigger : rules[k].prepared.parts) on_trigger(k, trigger);
    for (const std::string& word : rules[k].prepared.triggers) on_trigger(k, Trigger{token_key(word), 0});
  }
}

}  // namespace

Dispatch::Dispatch(std::span<const ActiveRule> rules) {
  std::size_t triggers = 0;
  for (std::uint32_t k = 0; k < rules.size(); ++k) {
    const Prepared& prepared = rules[k].prepared;
    const bool triggered = prepared.run_at_hits ? !prepared.always : !prepared.triggers.empty();
    if (rules[k].check->unit == Unit::sentence && !triggered) always_.push_back(k);
    triggers += prepared.parts.size() + prepared.triggers.size();
  }
  if (triggers == 0) return;
  slots_.resize(std::bit_ceil(triggers + 1));  // few of the words are different ones
  mask_ = static_cast<std::uint32_t>(slots_.size() - 1);
  std::vector<std::uint32_t> places;  // the slot of each trigger, so that none is looked for twice
  places.reserve(triggers);
  each_trigger(rules, [&](std::uint32_t, const Trigger& trigger) {
    Slot& one = slot(trigger.word);
    ++one.size;
    places.push_back(static_cast<std::uint32_t>(&one - slots_.data()));
  });
  std::uint32_t first = 0;
  for (Slot& one : slots_) {
    one.first = first;
    first += one.size;
  }
  parts_.resize(first);
  auto place = places.begin();
  each_trigger(rules, [&](std::uint32_t rule, const Trigger& trigger) {
    parts_[slots_[*place++].first++] = {rule, trigger.part, trigger.beside};
  });
  for (Slot& one : slots_) one.first -= one.size;
}

Dispatch::Slot& Dispatch::slot(std::uint64_t word) {
  std::uint32_t at = static_cast<std::uint32_t>(word ^ word >> 32) & mask_;
  while (slots_[at].size != 0 && slots_[at].word != word) at = (at + 1) & mask_;
  slots_[at].word = word;
  return slots_[at];
}

}  // namespace firstread
