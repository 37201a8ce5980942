#include "silver.h"

#include <algorithm>

#include "spoil.h"

namespace firstread::train {
namespace {

constexpr std::size_t together = 8;        // sentences that stay side by side
constexpr std::size_t one_for_tagger = 4;  // of so many groups

}  // namespace

Result<SilverParts> silver_parts(const Folders& folders, SilverFor whom, std::size_t words_of_part,
                                 double spoilt_share) {
  auto trees = read_treebank(folders.work / silver_name);
  if (!trees) return trees.error();
  std::size_t words = 0;
  std::vector<TreeSentence*> chosen;
  for (std::size_t i = 0; i < trees->size(); ++i) {
    if ((i / together % one_for_tagger == 0) != (whom == SilverFor::tagger)) continue;
    chosen.push_back(&(*trees)[i]);
    words += (*trees)[i].words.size();
  }
  SilverParts out(std::max<std::size_t>(1, words / words_of_part));
  for (std::size_t i = 0; i < chosen.size(); ++i) out[i / together % out.size()].push_back(std::move(*chosen[i]));
  std::uint64_t seed = spoilt_silver_seed + (whom == SilverFor::parser ? 100 : 0);
  for (auto& part : out) {
    const auto share = static_cast<std::ptrdiff_t>(static_cast<double>(part.size()) * spoilt_share);
    const std::vector<TreeSentence> first(part.begin(), part.begin() + share);
    part.erase(part.begin(), part.begin() + share);
    const auto wrong = spoilt(first, seed++, true);
    part.insert(part.end(), wrong.begin(), wrong.end());
  }
  return out;
}

}  // namespace firstread::train
