#include "english/near_words.h"

#include <algorithm>
#include <iterator>

#include "text/unicode.h"

namespace firstread {
namespace {

constexpr float some = .02f, many = .05f, often = .06f;  // misspellings a word
constexpr float near_name = .6f;          // slips; further away a name is nothing that small letters mean
constexpr float all_but_certain = -4.4f;  // cost of a suggestion, natural-log units
constexpr float hardly_any = .008f, few = .03f;

}  // namespace

const Suggestion* NearWords::nearest(const std::vector<Suggestion>& suggestions, const Token& token, Casing as) const {
  constexpr float most_by_size[] = {.5f, .5f, .5f, .6f, .8f, 1.05f, 1.3f, 1.5f};
  const float rate = draft_.error_rate();
  const std::size_t size = token.lower.size();
  float most = size < std::size(most_by_size) ? most_by_size[size] : 1.9f;
  float least_zipf = common;
  if (rate > some) {  // a writer who struggles
    most += rate > many ? 4 : .9f;
    least_zipf -= rate > many ? 2 : .5f;
  }
  const auto word = lexicon_.find(token.lower);
  if (known(word) && (word->zipf >= 2 || rate <= often)) {
    most = size <= 3 ? .7f : .85f;
    least_zipf = word->zipf + 2;
  } else if (!word && size >= 8 && speller_.knows(token.text)) {  // "procuts": known for its parts
    most = 2.6f;
    least_zipf = 3.2f;
  } else if (known(word) || speller_.knows(token.text)) {  // as good as never used
    most = size <= 3 ? .7f : size < 7 ? .85f : 1.6f;
    least_zipf = 3.6f;
  }
  if (draft_.times(token.lower) >= 4 && as == Casing::lower && rate < few) most = std::min(most, .8f);
  if (rate < hardly_any) most = std::min(most, 1.15f);  // who writes well slips by a letter
  for (const Suggestion& one : suggestions) {
    if (one.edits > most) continue;
    if (as == Casing::lower && rate <= some && one.edits > near_name && starts_upper(one.text)) continue;
    if (zipf(one.text) >= least_zipf + (one.edits > 1.1f ? .4f : 0)) return &one;
  }
  // "oepn the door": all that is known of the word and of its neighbours says what was meant.
  const bool unknown = !word && as == Casing::lower && size >= 4 && !speller_.knows(token.text);
  if (unknown && !suggestions.empty() && draft_.times(token.lower) <= 2) {
    const Suggestion& first = suggestions.front();
    if (first.cost <= all_but_certain && first.edits <= 1.5f && first.text.find(' ') == std::string::npos)
      return &first;
  }
  return nullptr;
}

float NearWords::zipf(const std::string& text) const {
  const auto gap = text.find_first_of(" -");
  if (gap != std::string::npos) return std::min(zipf(text.substr(0, gap)), zipf(text.substr(gap + 1)));
  const auto word = lexicon_.find(text);
  return word ? word->zipf : 0;
}

}  // namespace firstread
