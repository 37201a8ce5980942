#include "english/hunspell.h"

#include <hunspell/hunspell.hxx>
#include <map>
#include <mutex>

namespace firstread {

struct HunspellDictionary::State {
  std::filesystem::path aff, dic;
  std::mutex mutex;
  std::unique_ptr<Hunspell> hunspell;
  std::map<std::string, bool, std::less<>> known;  // distinct words asked before

  Hunspell& loaded() {
    if (!hunspell) hunspell = std::make_unique<Hunspell>(aff.c_str(), dic.c_str());
    return *hunspell;
  }
};

HunspellDictionary::HunspellDictionary(std::filesystem::path aff, std::filesystem::path dic)
    : state_(std::make_unique<State>()) {
  state_->aff = std::move(aff);
  state_->dic = std::move(dic);
}

HunspellDictionary::~HunspellDictionary() = default;

bool HunspellDictionary::knows(std::string_view word) const {
  const std::lock_guard lock(state_->mutex);
  if (const auto found = state_->known.find(word); found != state_->known.end()) return found->second;
  const bool known = state_->loaded().spell(std::string(word));
  state_->known.emplace(word, known);
  return known;
}

std::vector<std::string> HunspellDictionary::suggest(std::string_view word) const {
  const std::lock_guard lock(state_->mutex);
  return state_->loaded().suggest(std::string(word));
}

}  // namespace firstread
