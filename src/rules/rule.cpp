#include "rules/rule.h"

#include <array>

namespace firstread {
namespace {

constexpr std::array<std::string_view, 5> kinds{"spelling", "grammar", "mechanics", "style", "structure"};
constexpr std::array<std::string_view, 3> tiers{"sure", "likely", "ask"};

template <class E, std::size_t N>
std::optional<E> named(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t k = 0; k < N; ++k)
    if (names[k] == name) return static_cast<E>(k);
  return std::nullopt;
}

}  // namespace

std::string_view name(Kind kind) { return kinds[static_cast<std::size_t>(kind)]; }
std::string_view name(Tier tier) { return tiers[static_cast<std::size_t>(tier)]; }
std::optional<Kind> kind(std::string_view name) { return named<Kind>(kinds, name); }
std::optional<Tier> tier(std::string_view name) { return named<Tier>(tiers, name); }

}  // namespace firstread
