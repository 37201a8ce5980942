#include "english/reader.h"

#include <bit>
#include <optional>
#include <vector>

#include "english/lemmatizer.h"
#include "english/model_files.h"
#include "english/morphology.h"
#include "english/parser.h"
#include "english/tagger.h"
#include "english/tree_labels.h"

namespace firstread {
namespace {

Error damaged(const std::filesystem::path& file) {
  return {.message = "This is not a model of this version. Install firstread again, or make it with tools/train.",
          .file = file.string()};
}

class LinearReader : public Reader {
 public:
  LinearReader(Tagger tagger, Parser parser, Lemmatizer lemmatizer,
               std::vector<std::shared_ptr<const Mapping>> mappings)
      : tagger_(std::move(tagger)),
        parser_(parser),
        lemmatizer_(lemmatizer),
        kinds_(tag_kinds(tagger_.pairs())),
        memories_(tagger_.labels()),
        mappings_(std::move(mappings)) {}

  void read(std::span<Token> sentence, bool with_tree, std::deque<std::string>& strings) const override {
    const SentenceKeys keys = keys_of(sentence);
    tag(sentence, keys, strings);
    if (with_tree) parse(sentence, keys);
  }
  void tag(std::span<Token> sentence, std::deque<std::string>& strings) const override {
    tag(sentence, keys_of(sentence), strings);
  }
  void parse(std::span<Token> sentence) const override { parse(sentence, keys_of(sentence)); }

 private:
  void tag(std::span<Token> sentence, const SentenceKeys& keys, std::deque<std::string>& strings) const {
    std::vector<Tagging> tags;
    std::unique_ptr<WordScores> memory = memories_.take();
    tagger_.tag(keys, *memory, tags);
    memories_.give_back(std::move(memory));
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      Token& token = sentence[i];
      const TagPair pair = tagger_.pairs()[tags[i].pair];
      token.upos = pair.upos;
      token.xpos = pair.xpos;
      token.certainty = tags[i].certainty;
      token.possible = tagger_.possible(keys[static_cast<int>(i)]);
      token.lemma = lemmatizer_.lemma(token.text, token.lower, token.xpos, strings);
      token.features = features(token.upos, token.xpos, token.lower);
      token.head = -1;
      token.relation = Relation::none;
      token.tree_certainty = 0;
    }
  }

  void parse(std::span<Token> sentence, const SentenceKeys& keys) const {
    std::vector<std::uint8_t> pairs;
    pairs.reserve(sentence.size());
    for (const Token& token : sentence) pairs.push_back(tagger_.number({token.upos, token.xpos}));
    std::vector<Arc> arcs;
    parser_.parse(keys, pairs, kinds_, arcs);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
      sentence[i].head = arcs[i].head;
      sentence[i].relation = parsed_relations[arcs[i].label];
      sentence[i].tree_certainty = arcs[i].certainty;
    }
    if (!arcs.empty()) refine_tree(sentence);
  }

  SentenceKeys keys_of(std::span<const Token> sentence) const {
    SentenceKeys keys;
    keys.clear(sentence.size());
    for (const Token& token : sentence) keys.add(token.text, token.lower, tagger_.words());
    keys.finish();
    return keys;
  }

  Tagger tagger_;
  Parser parser_;
  Lemmatizer lemmatizer_;
  std::vector<TagKind> kinds_;
  mutable WordScoresPool memories_;
  std::vector<std::shared_ptr<const Mapping>> mappings_;  // what the models point into
};

}  // namespace

Result<std::shared_ptr<const Reader>> Reader::open(const Files& files, const std::filesystem::path& folder) {
  std::vector<std::shared_ptr<const Mapping>> mappings;
  const auto bytes_of = [&](const ModelFile& file) -> Result<std::string_view> {
    auto mapping = files.map(folder / file.name);
    if (!mapping) return mapping.error();
    mappings.push_back(*std::move(mapping));
    const std::string_view bytes = mappings.back()->bytes();
    const bool whole = bytes.starts_with(file.magic) && bytes.size() >= model_head_bytes;
    if (!whole || std::endian::native != std::endian::little) return damaged(folder / file.name);
    return bytes.substr(model_head_bytes);
  };
  auto tagger_bytes = bytes_of(tagger_file);
  if (!tagger_bytes) return tagger_bytes.error();
  auto parser_bytes = bytes_of(parser_file);
  if (!parser_bytes) return parser_bytes.error();
  const auto lemma_bytes = bytes_of(lemmas_file);
  if (!lemma_bytes) return lemma_bytes.error();
  auto tagger = Tagger::take(*tagger_bytes);
  if (!tagger) return damaged(folder / tagger_file.name);
  auto parser = Parser::take(*parser_bytes);
  if (!parser) return damaged(folder / parser_file.name);
  auto lemmatizer = Lemmatizer::take(*lemma_bytes);
  if (!lemmatizer) return damaged(folder / lemmas_file.name);
  return std::shared_ptr<const Reader>(
      std::make_shared<LinearReader>(*std::move(tagger), *parser, *lemmatizer, std::move(mappings)));
}

}  // namespace firstread
