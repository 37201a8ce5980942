// read_corpus DATA OUT FILE...: reads texts as the program itself does – words, sentences, tags, lemmas – and keeps the
// result for make_ngrams and train_classifiers. A paragraph a line, an empty line between documents. DATA holds
// dictionaries/.
#include <cstdio>
#include <fstream>
#include <string>

#include "base/files.h"
#include "corpus.h"
#include "document/format.h"
#include "english/english.h"

namespace firstread::statistics {
namespace {

constexpr std::size_t longest = 65535;  // bytes of a form

const Format& plain() {
  for (const Format* format : all_formats()) {
    if (format->name == "plain") return *format;
  }
  std::fprintf(stderr, "the plain format is missing\n");
  std::exit(2);
}

void read_document(const English& english, const std::string& text, bool old, Corpus& corpus) {
  auto document = parse(Source("document.txt", text), plain());
  if (!document) return;
  const Analysis analysis = english.analyse(*std::move(document), true, "en-US");
  for (const Sentence& sentence : analysis.sentences()) {
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Token& token = analysis.tokens()[i];
      Record record;
      record.text = corpus.id(token.text.substr(0, longest));
      record.lower = corpus.id(token.lower.substr(0, longest));
      record.lemma = corpus.id(token.lemma.substr(0, longest));
      record.xpos = static_cast<std::uint8_t>(token.xpos);
      record.kind = static_cast<std::uint8_t>(token.kind) & 7;
      record.space_before = token.space_before;
      record.quoted = token.quoted;
      record.capital = token.capital;
      record.old = old;
      record.relation = static_cast<std::uint8_t>(token.relation) & 63;
      const int far = token.head < 0 ? 0 : token.head - static_cast<int>(i - sentence.first);
      record.head = static_cast<std::int8_t>(std::abs(far) < 128 ? far : 0);
      record.sentence_end = i + 1 == sentence.last;
      corpus.records.push_back(record);
    }
  }
  if (!corpus.records.empty()) corpus.records.back().document_end = 1;
}

int run(int count, char** arguments) {
  if (count < 4) {
    std::fprintf(stderr, "usage: read_corpus DATA OUT FILE...\n");
    return 2;
  }
  const auto files = disk();
  const auto english = English::load(*files, {.dictionaries = std::filesystem::path(arguments[1]) / "dictionaries"});
  if (!english) {
    std::fprintf(stderr, "%s\n", english.error().text().c_str());
    return 2;
  }
  Corpus corpus;
  for (int i = 3; i < count; ++i) {
    const bool old =
        std::string_view(arguments[i]).find("standard_ebooks") != std::string_view::npos;  // prose of 1890–1930
    std::ifstream in(arguments[i]);
    std::string line, document;
    while (std::getline(in, line)) {
      if (!line.empty()) {
        document += line + "\n\n";
        continue;
      }
      read_document(*english, document, old, corpus);
      document.clear();
    }
    read_document(*english, document, old, corpus);
  }
  std::printf("%zu tokens, %zu forms\n", corpus.records.size(), corpus.strings.size());
  save(corpus, arguments[2]);
  return 0;
}

}  // namespace
}  // namespace firstread::statistics

int main(int count, char** arguments) { return firstread::statistics::run(count, arguments); }
