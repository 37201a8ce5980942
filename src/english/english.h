// English, loaded once: dialect, lexicon, speller, reader. analyse() is the one door from a Document to an Analysis.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "english/analysis.h"
#include "english/classifier.h"
#include "english/confusions.h"
#include "english/dialect.h"
#include "english/lexicon.h"
#include "english/ngrams.h"
#include "english/reader.h"
#include "english/speller.h"
#include "english/weighing.h"

namespace firstread {

struct EnglishOptions {
  std::filesystem::path dictionaries;           // the program's own data
  std::vector<std::filesystem::path> hunspell;  // folders with .aff and .dic files, first wins
  std::string dialect;                          // empty: found from each text
  std::vector<std::string> accepted;            // words of the writer, project or file
  std::vector<std::string> rejected;
  std::string first_language;           // "es"; empty: not declared
  std::chrono::year_month_day today{};  // unset: not known, and no date is said to lie ahead
};

class English {
 public:
  static Result<English> load(const Files& files, EnglishOptions options);

  // With trees only when some rule asks for them; in the given dialect rather than the one set or found.
  Analysis analyse(Document document, bool with_trees = true, std::string_view dialect = {}) const;

  const Lexicon& lexicon() const { return *lexicon_; }
  const Ngrams* ngrams() const { return ngrams_.get(); }                         // null where the data file is missing
  const Classifiers* classifiers() const { return classifiers_.get(); }          // the same
  const std::shared_ptr<const Weighing>& weighing() const { return weighing_; }  // the same
  const Reader* reader() const { return reader_.get(); }                         // the same
  const std::shared_ptr<const Confusions>& confusions() const { return confusions_; }  // the same
  std::chrono::year_month_day today() const { return options_.today; }
  const Speller& speller(std::string_view dialect) const;  // the speller of analysis.dialect()

 private:
  English() = default;
  std::shared_ptr<const Lexicon> lexicon_;
  std::shared_ptr<const Ngrams> ngrams_;
  std::shared_ptr<const Classifiers> classifiers_;
  std::shared_ptr<const Confusions> confusions_;
  std::shared_ptr<const Weighing> weighing_;
  std::shared_ptr<const Reader> reader_;  // null where the models are missing
  std::vector<std::pair<std::string, std::shared_ptr<const Speller>>> spellers_;
  EnglishOptions options_;
};

}  // namespace firstread
