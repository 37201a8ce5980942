#include "capitals.h"

#include <algorithm>
#include <unordered_map>

#include "open_text.h"
#include "treebank.h"

namespace firstread::train {
namespace {

constexpr unsigned every = 3;       // one in so many paragraphs
constexpr std::uint32_t least = 6;  // occurrences inside sentences

bool upper(const std::string& word) { return word[0] >= 'A' && word[0] <= 'Z'; }
bool letter(const std::string& word) { return upper(word) || (word[0] >= 'a' && word[0] <= 'z'); }

CapitalShare share(std::uint32_t capitals, std::uint32_t all) {
  const double part = static_cast<double>(capitals) / static_cast<double>(all);
  if (part < 0.01) return CapitalShare::hardly_ever;
  if (part < 0.1) return CapitalShare::seldom;
  if (part < 0.5) return CapitalShare::often;
  return part < 0.9 ? CapitalShare::mostly : CapitalShare::nearly_always;
}

}  // namespace

CapitalShares count_capitals(const std::vector<std::string>& files) {
  struct Count {
    std::uint32_t capitals = 0, all = 0;
  };
  std::unordered_map<std::string, Count> counts;
  read_open_text(files, every, [&](const std::vector<std::string>& sentence) {
    const auto words = std::ranges::count_if(sentence, letter), capitals = std::ranges::count_if(sentence, upper);
    if (capitals * 5 >= words * 2) return true;  // a title, a list of names
    for (std::size_t i = 1; i < sentence.size(); ++i) {
      if (!letter(sentence[i]) || !letter(sentence[i - 1])) continue;  // after a quotation mark or a colon: a beginning
      std::string lower = lower_of(sentence[i]);
      for (char& c : lower)
        if (c >= '0' && c <= '9') c = '0';
      Count& count = counts[lower];
      ++count.all;
      count.capitals += upper(sentence[i]);
    }
    return true;
  });
  CapitalShares out;
  for (const auto& [word, count] : counts)
    if (count.all >= least) out[word] = share(count.capitals, count.all);
  return out;
}

}  // namespace firstread::train
