#include "english/speller.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <unordered_map>

#include "english/coarse_words.h"
#include "english/correction.h"
#include "english/derivation.h"
#include "english/hunspell.h"
#include "english/speller_by_ear.h"
#include "english/word_list.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr std::size_t longest_word = 64;
constexpr float almost_sure = 1;  // slips; further away a delicate word is hardly what was meant

enum class Shape { lower, capital, capitals, mixed };

Shape shape(std::string_view word) {
  if (!starts_upper(word)) return word == to_lower(word) ? Shape::lower : Shape::mixed;
  if (word.size() > 1 && all_upper(word)) return Shape::capitals;
  const std::string lower = to_lower(word);
  return word == capitalised(lower) ? Shape::capital : Shape::mixed;
}

bool fits(const Word& word, Shape shape) {
  switch (shape) {
    case Shape::lower:
      return word.lower;
    case Shape::capital:
      return word.lower || word.capital || word.mixed;
    case Shape::capitals:
      return true;
    case Shape::mixed:
      return word.mixed || word.capitals;
  }
  return false;
}

std::string like(Shape shape, std::string text) {
  if (shape == Shape::capital) return capitalised(text);
  return shape == Shape::capitals ? to_upper(text) : text;
}

// The word without a possessive ending, or the word.
std::string_view owner(std::string_view word) {
  if (word.size() > 2 && (word.ends_with("'s") || word.ends_with("'S"))) return word.substr(0, word.size() - 2);
  if (word.size() > 2 && (word.ends_with("s'") || word.ends_with("S'"))) return word.substr(0, word.size() - 1);
  return word;
}

constexpr std::array<std::pair<DialectBit, std::string_view>, 5> tags{{{DialectBit::us, "en-US"},
                                                                       {DialectBit::gb_ise, "en-GB"},
                                                                       {DialectBit::gb_ize, "en-GB-ize"},
                                                                       {DialectBit::ca, "en-CA"},
                                                                       {DialectBit::au, "en-AU"}}};

// What was found for words asked for before: several rules look at the same word, and it may come back.
class Memory {
 public:
  using Found = std::shared_ptr<const std::vector<Correction>>;

  Found find(const std::string& word) const {
    const std::lock_guard lock(mutex_);
    const auto found = kept_.find(word);
    return found == kept_.end() ? nullptr : found->second;
  }
  void keep(const std::string& word, Found found) {
    const std::lock_guard lock(mutex_);
    if (kept_.size() >= most) kept_.clear();
    kept_.insert_or_assign(word, std::move(found));
  }

 private:
  static constexpr std::size_t most = 4096;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Found> kept_;
};

class EnglishSpeller final : public Speller {
 public:
  EnglishSpeller(Dialect dialect, SpellerParts parts, std::shared_ptr<const Sounds> sounds,
                 std::unique_ptr<const HunspellDictionary> hunspell)
      : dialect_(std::move(dialect)),
        lexicon_(std::move(parts.lexicon)),
        ngrams_(std::move(parts.ngrams)),
        sounds_(std::move(sounds)),
        habits_(std::move(parts.habits)),
        hunspell_(std::move(hunspell)),
        accepted_(parts.accepted),
        rejected_(parts.rejected),
        added_(dialect_.added),
        removed_(dialect_.removed) {}

  bool knows(std::string_view written) const override {
    const std::string word = folded(written);
    if (word.empty() || word.size() > longest_word) return word.empty();
    if (rejected_.has(word)) return false;
    if (accepted_.has(word) || added_.has(word)) return true;
    if (removed_.has(word)) return false;
    return known(word);
  }

  bool rejects(std::string_view written) const override { return !rejected_.empty() && rejected_.has(folded(written)); }

  std::string_view other_dialect(std::string_view written) const override {
    if (!lexicon_ || dialect_.bit == 0) return {};
    const std::string word = folded(written);
    if (added_.has(word) || accepted_.has(word)) return {};
    const std::string lower = to_lower(owner(word));
    const auto found = lexicon_->find(lower);
    if (!found || found->misspelling || (found->dialects & dialect_.bit) != 0) return {};
    if (respell(lower, dialect_.bit, *lexicon_).empty()) return {};
    for (const auto& [bit, tag] : tags)
      if ((found->dialects & static_cast<std::uint8_t>(bit)) != 0) return tag;
    return {};
  }

  std::vector<Suggestion> suggest(std::string_view written, std::size_t most, std::span<const std::string_view> before,
                                  std::span<const std::string_view> after, Reach reach) const override {
    return found(written, reach, most, before, after);
  }

  std::vector<Suggestion> likelier(std::string_view written, float least_zipf, std::size_t most,
                                   std::span<const std::string_view> before,
                                   std::span<const std::string_view> after) const override {
    return found(written, {.least_zipf = least_zipf}, most, before, after);
  }

  const Dialect& dialect() const override { return dialect_; }

 private:
  std::vector<Suggestion> found(std::string_view written, Reach reach, std::size_t most,
                                std::span<const std::string_view> before,
                                std::span<const std::string_view> after) const {
    const std::string word = folded(written);
    if (word.empty() || word.size() > longest_word) return {};
    const Shape as = shape(word);
    std::vector<Correction> found = *near(word, as, reach);
    if (lexicon_ && ngrams_) found = in_context(std::move(found), *ngrams_, {before, after});
    if (as == Shape::lower && !found.empty()) name_first(found, word);
    std::vector<Suggestion> out;
    for (Correction& one : found) {
      std::string text = lexicon_ ? like(as, std::move(one.text)) : std::move(one.text);
      if (text == word || rejected_.has(text) || removed_.has(text) || is_coarse(to_lower(text))) continue;
      if (one.edits > almost_sure && is_delicate(to_lower(text))) continue;
      const bool there = std::any_of(out.begin(), out.end(), [&](const Suggestion& s) { return s.text == text; });
      if (!there && out.size() < most) out.push_back({std::move(text), one.cost, one.edits, one.heard});
    }
    return out;
  }

  // What may have been meant, whatever stands around it.
  Memory::Found near(const std::string& word, Shape as, Reach reach) const {
    std::string key = word;
    if (reach.least_zipf > 0) key += '\n' + std::to_string(reach.least_zipf);
    if (reach.wide) key += "\nw";
    if (reach.either_dialect) key += "\nd";
    if (auto remembered = memory_.find(key)) return remembered;
    std::vector<Correction> found;
    if (lexicon_) {
      const std::uint8_t bit = dialect_.bit != 0 ? dialect_.bit : all_dialects;
      found =
          corrections(to_lower(word), as != Shape::lower, bit, *lexicon_, ngrams_.get(), sounds_.get(), habits_, reach);
    } else {
      for (std::string& text : hunspell_->suggest(word))
        found.push_back({std::move(text), static_cast<float>(found.size() + 1), 1});
    }
    auto kept = std::make_shared<const std::vector<Correction>>(std::move(found));
    memory_.keep(key, kept);
    return kept;
  }

  // A name without its capital is no other word, where it is no rarer than that: "venus" is Venus before it is venues.
  void name_first(std::vector<Correction>& found, const std::string& word) const {
    const auto name = std::find_if(found.begin(), found.end(), [&](const Correction& one) {
      return one.text != word && to_lower(one.text) == word;
    });
    if (name == found.end() || !lexicon_) return;
    const auto known = lexicon_->find(name->text), first = lexicon_->find(found.front().text);
    if (known && first && known->zipf + 0.4f >= first->zipf) std::rotate(found.begin(), name, std::next(name));
  }

  bool known(std::string_view word) const {
    if (word.find('-') != std::string_view::npos) return known_parts(word);
    if (is_roman_numeral(word) && word.size() > 1 && starts_upper(word)) return true;
    for (const std::string_view form : {word, owner(word)}) {
      if (form != word && form.size() == word.size()) continue;
      if (hunspell_ && hunspell_->knows(form)) return true;
      if (!lexicon_ || hunspell_) continue;
      const auto found = lexicon_->find(form);
      if (found) {
        if (found->misspelling) return false;
        if (fits(*found, shape(form))) return true;
      } else if (const std::string lower = to_lower(form); shape(form) != Shape::mixed && derived(lower, *lexicon_)) {
        return true;
      }
    }
    return false;
  }

  bool known_parts(std::string_view word) const {
    if (lexicon_)
      if (const auto whole = lexicon_->find(word); whole && fits(*whole, shape(word))) return true;
    while (!word.empty()) {
      const auto end = std::min(word.find('-'), word.size());
      if (end > 1 && !known(word.substr(0, end))) return false;
      word.remove_prefix(std::min(end + 1, word.size()));
    }
    return true;
  }

  Dialect dialect_;
  std::shared_ptr<const Lexicon> lexicon_;
  std::shared_ptr<const Ngrams> ngrams_;
  std::shared_ptr<const Sounds> sounds_;
  std::vector<SpellingHabit> habits_;
  std::unique_ptr<const HunspellDictionary> hunspell_;  // only where the lexicon does not know the dialect
  WordList accepted_, rejected_, added_, removed_;
  mutable Memory memory_;
};

}  // namespace

Result<std::shared_ptr<const Speller>> make_speller(const Files& files, Dialect dialect, SpellerParts parts) {
  return make_speller(files, std::move(dialect), std::move(parts), nullptr);
}

Result<std::shared_ptr<const Speller>> make_speller(const Files& files, Dialect dialect, SpellerParts parts,
                                                    std::shared_ptr<const Sounds> sounds) {
  std::unique_ptr<const HunspellDictionary> hunspell;
  if (!parts.lexicon || dialect.bit == 0) {
    std::vector<std::filesystem::path> folders = parts.hunspell;
    if (folders.empty()) folders = {"/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell"};
    for (const std::filesystem::path& folder : folders) {
      const auto aff = folder / (dialect.hunspell + ".aff"), dic = folder / (dialect.hunspell + ".dic");
      if (hunspell || !files.exists(aff) || !files.exists(dic)) continue;
      hunspell = std::make_unique<const HunspellDictionary>(aff, dic);
    }
    if (!hunspell)
      return Error{.message = "There is no dictionary for " + dialect.title + ". Install the package " +
                              dialect.package + ", or name the folder that holds " + dialect.hunspell + ".dic."};
  }
  return std::shared_ptr<const Speller>(
      std::make_shared<EnglishSpeller>(std::move(dialect), std::move(parts), std::move(sounds), std::move(hunspell)));
}

}  // namespace firstread
