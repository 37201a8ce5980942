#include <cstdio>
#include <deque>

#include "english/lemmatizer.h"
#include "english/model_files.h"
#include "stages.h"
#include "treebank.h"

namespace firstread::train {
namespace {

constexpr double least_sure = 0.85;

}  // namespace

// Of the trees that the teacher made of prose, those it is sure of, with lemmas.
std::optional<Error> make_silver(const Folders& folders) {
  const auto lemmas = read_bytes(folders.out / lemmas_file.name);
  if (!lemmas) return lemmas.error();
  const auto lemmatizer = Lemmatizer::take(std::string_view(*lemmas).substr(model_head_bytes));
  if (!lemmatizer) return Error{.message = "The lemmas are damaged."};
  auto trees = read_treebank(folders.work / "teacher-trees.conllu");
  if (!trees) return trees.error();
  std::size_t read = 0, kept = 0;
  std::deque<std::string> strings;
  std::vector<TreeSentence> out;
  for (TreeSentence& sentence : *trees) {
    read += sentence.words.size();
    if (sentence.sure < least_sure) continue;
    kept += sentence.words.size();
    for (Word& word : sentence.words) {
      word.lemma = lemmatizer->lemma(word.text, word.lower, word.tag.xpos, strings);
      if (word.lemma.empty()) word.lemma = "_";
      strings.clear();
    }
    out.push_back(std::move(sentence));
  }
  std::fprintf(stderr, "silver: %zu of %zu words kept\n", kept, read);
  return write_bytes(folders.work / silver_name, conllu(out));
}

}  // namespace firstread::train
