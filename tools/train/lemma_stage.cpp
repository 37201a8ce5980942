#include <cstdio>
#include <map>
#include <set>
#include <sstream>

#include "english/lemmatizer.h"
#include "english/model_files.h"
#include "stages.h"
#include "treebank.h"

namespace firstread::train {
namespace {

using Form = std::pair<std::string, Xpos>;

std::string by_rule(const Form& form) {
  const std::string made = lemma_by_rule(form.first, form.second);
  return made.empty() ? form.first : made;
}

// Which tags a form of the list may have: the list itself does not say.
std::vector<Xpos> tags_of(const std::string& form, const std::string& lemma) {
  if (form.ends_with("ing")) return {Xpos::vbg};
  if (form.ends_with("s")) return {Xpos::nns, Xpos::vbz};
  if (form.ends_with("ed")) return {Xpos::vbd, Xpos::vbn};
  if (form.ends_with("er") && form.size() > lemma.size()) return {Xpos::jjr, Xpos::rbr};
  if (form.ends_with("est") && form.size() > lemma.size()) return {Xpos::jjs, Xpos::rbs};
  return {Xpos::vbd, Xpos::vbn, Xpos::nns};
}

bool plain(const std::string& word) {
  for (const char c : word)
    if (c < 'a' || c > 'z') return false;
  return !word.empty();
}

}  // namespace

std::optional<Error> make_lemmas(const Folders& folders) {
  const auto sentences = read_treebank((folders.treebank / "en_ewt-train.conllu").string());
  if (!sentences) return sentences.error();
  const auto list = read_bytes(folders.lemmas.string());
  if (!list) return list.error();
  std::map<Form, std::map<std::string, int>> seen;
  for (const TreeSentence& sentence : *sentences)
    for (const Word& word : sentence.words) {
      if (word.tag.xpos == Xpos::nnp || word.tag.xpos == Xpos::nnps || word.lemma == "_") continue;
      if (word.lower.find_first_of("0123456789") != std::string::npos) continue;  // by rule
      ++seen[{word.lower, word.tag.xpos}][word.lemma];
    }
  std::map<Form, std::string> entries;
  std::set<Form> decided;
  for (const auto& [form, lemmas] : seen) {
    auto best = lemmas.begin();
    int all = 0;
    for (auto at = lemmas.begin(); at != lemmas.end(); ++at) {
      all += at->second;
      if (at->second > best->second) best = at;
    }
    decided.insert(form);
    if (best->first != by_rule(form)) entries[form] = best->first;
  }
  std::istringstream in(*list);
  std::map<Form, std::string> listed;
  for (std::string lemma, form; in >> lemma >> form;) {
    if (!plain(lemma) || !plain(form)) continue;
    for (const Xpos tag : tags_of(form, lemma)) {
      const Form key{form, tag};
      if (decided.contains(key) || listed.contains(key)) continue;
      listed[key] = lemma;
      if (lemma != by_rule(key)) entries[key] = lemma;
    }
  }
  std::vector<Lemmatizer::Entry> out;
  for (const auto& [form, lemma] : entries) out.push_back({form.first, form.second, lemma});
  std::fprintf(stderr, "  lemmas: %zu forms that go their own way\n", out.size());
  return write_bytes((folders.out / lemmas_file.name).string(),
                     model_head(lemmas_file) + Lemmatizer::make(std::move(out)));
}

}  // namespace firstread::train
