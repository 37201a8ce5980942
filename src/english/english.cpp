#include "english/english.h"

#include <algorithm>

#include "english/sentences.h"
#include "english/speller_by_ear.h"
#include "english/tokenizer.h"

namespace firstread {
namespace {

constexpr std::string_view default_dialect = "en-US";  // where no word of a text tells

void mark_first_words(std::span<Token> sentence) {
  for (Token& token : sentence) {
    if (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol) continue;
    token.first = true;
    return;
  }
}

}  // namespace

Result<English> English::load(const Files& files, EnglishOptions options) {
  English english;
  const std::filesystem::path data = options.dictionaries / "en";
  auto lexicon = Lexicon::open(files, data / "lexicon.bin");
  if (!lexicon) return lexicon.error();
  english.lexicon_ = *std::move(lexicon);
  if (files.exists(data / "ngrams.bin")) {
    auto ngrams = Ngrams::open(files, data / "ngrams.bin");
    if (!ngrams) return ngrams.error();
    english.ngrams_ = std::make_shared<const Ngrams>(*std::move(ngrams));
  }
  if (files.exists(data / "confusions.bin")) {
    auto confusions = Confusions::open(files, data);
    if (!confusions) return confusions.error();
    english.confusions_ = *std::move(confusions);
  }
  if (files.exists(data / "classifiers.bin")) {
    auto classifiers = Classifiers::open(files, data / "classifiers.bin");
    if (!classifiers) return classifiers.error();
    english.classifiers_ = std::make_shared<const Classifiers>(*std::move(classifiers));
  }
  if (files.exists(data / "weighing.tsv")) {
    auto weighing = Weighing::open(files, data / "weighing.tsv");
    if (!weighing) return weighing.error();
    english.weighing_ = std::make_shared<const Weighing>(*std::move(weighing));
  }
  if (files.exists(data / "tagger.bin")) {
    auto reader = Reader::open(files, data);
    if (!reader) return reader.error();
    english.reader_ = *std::move(reader);
  }
  std::shared_ptr<const Sounds> heard;
  if (files.exists(data / "sounds.bin")) {
    auto sounds = Sounds::open(files, data / "sounds.bin");
    if (!sounds) return sounds.error();
    heard = std::make_shared<const Sounds>(*std::move(sounds));
  }
  const auto first_language = read_first_language(files, options.dictionaries, options.first_language);
  if (!first_language) return first_language.error();
  // Where the dialect is to be found from the text, any of them may be asked for.
  std::vector<std::string> tags{options.dialect};
  if (options.dialect.empty()) tags = dialect_tags(files, options.dictionaries);
  for (const std::string& tag : tags) {
    auto dialect = read_dialect(files, options.dictionaries, tag);
    if (!dialect) return dialect.error();
    auto speller = make_speller(files, *std::move(dialect),
                                {english.lexicon_, english.ngrams_, options.hunspell, options.accepted,
                                 options.rejected, first_language->habits},
                                heard);
    if (!speller) return speller.error();
    english.spellers_.emplace_back(tag, *std::move(speller));
  }
  english.options_ = std::move(options);
  return english;
}

const Speller& English::speller(std::string_view dialect) const {
  const auto found =
      std::find_if(spellers_.begin(), spellers_.end(), [&](const auto& s) { return s.first == dialect; });
  return *(found == spellers_.end() ? spellers_.front() : *found).second;
}

Analysis English::analyse(Document document, bool with_trees, std::string_view dialect) const {
  Analysis analysis;
  analysis.document_ = std::make_unique<const Document>(std::move(document));
  const std::vector<Block>& blocks = analysis.document_->blocks;
  analysis.tokens_.reserve(analysis.document_->source.text().size() / 5 + 16);
  Tokenizer tokenizer;
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    if (blocks[b].kind == BlockKind::code || blocks[b].kind == BlockKind::metadata) continue;
    const std::uint32_t first = static_cast<std::uint32_t>(analysis.tokens_.size());
    tokenizer.tokens(blocks[b], analysis.tokens_, analysis.strings_);
    const auto tokens = std::span(analysis.tokens_).subspan(first);
    if (tokens.empty()) continue;
    Paragraph paragraph{static_cast<std::uint32_t>(analysis.sentences_.size()), 0, b};
    std::uint32_t begun = 0;
    for (std::uint32_t end : sentence_ends(tokens, blocks[b])) {
      analysis.sentences_.push_back({first + begun, first + end, b});
      mark_first_words(tokens.subspan(begun, end - begun));
      begun = end;
    }
    paragraph.last = static_cast<std::uint32_t>(analysis.sentences_.size());
    analysis.paragraphs_.push_back(paragraph);
  }
  if (dialect.empty()) dialect = options_.dialect;
  analysis.dialect_ = dialect.empty() ? find_dialect(analysis.tokens_, *lexicon_) : std::string(dialect);
  analysis.dialect_told_ = !analysis.dialect_.empty();
  if (!analysis.dialect_told_) analysis.dialect_ = default_dialect;
  if (reader_) {
    for (const Sentence& sentence : analysis.sentences_)
      reader_->read(std::span(analysis.tokens_).subspan(sentence.first, sentence.last - sentence.first), with_trees,
                    analysis.strings_);
    analysis.has_trees_ = with_trees;
  }
  analysis.measures_ = measure(analysis);
  return analysis;
}

}  // namespace firstread
