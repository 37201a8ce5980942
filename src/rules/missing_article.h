// Whether an article is missing before a noun, and which: by a classifier and the n-gram model together
// (rules/usage.h).
#pragma once

#include <optional>

#include "english/article_slots.h"
#include "english/passage.h"
#include "rules/remedy.h"
#include "rules/usage.h"

namespace firstread {

// Whether usage can say anything of an article there: no name, no quotation, no group of which it knows too little.
bool article_may_be_wrong(const Surroundings& sentence, const ArticleSlot& slot);

// Whether the noun stands earlier in the sentence or not long before it.
bool was_named(const Passage& passage, const Surroundings& sentence, const ArticleSlot& slot);

// What the classifier thinks of the articles at a place.
Classifier::Scores article_scores(const Usage& usage, const Passage& passage, const Surroundings& sentence,
                                  const ArticleSlot& slot);

class MissingArticle {
 public:
  // Nothing where the data are not installed. What is asked stands in the settings `margin-a` and `margin-the`, and
  // what "a" needs beyond that before a noun used with and without number in `more-for-both`.
  static std::optional<MissingArticle> find(const English& english, const Settings& settings);

  // The likelier article, for a place without one that may be wrong.
  Remedy remedy(const Passage& passage, const Surroundings& sentence, const ArticleSlot& slot) const;
  // The same of a noun, before whatever belongs to it; and where the article would stand.
  struct Found {
    Remedy remedy;
    int first = -1;
  };
  Found before(const Passage& passage, const Surroundings& sentence, int noun) const;

 private:
  MissingArticle(const English& english, const Usage& usage, const Settings& settings);

  const English* english_;
  Usage usage_;
  float indefinite_, definite_, both_;
};

// The tokens from `first` to `noun` with an article before them, as they stand in the text.
std::string with_article(const Passage& passage, const std::string& article, int first, int noun);

}  // namespace firstread
