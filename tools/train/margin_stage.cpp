#include "english/model_files.h"
#include "margins.h"
#include "parse_examples.h"
#include "spoil.h"
#include "stages.h"

namespace firstread::train {
namespace {

// The models as they are, with other margins: `kept` begins behind them.
std::optional<Error> write_margins(const std::filesystem::path& file, const ModelFile& kind, const std::string& margins,
                                   std::string_view kept) {
  return write_bytes(file, model_head(kind) + margins + std::string(kept));
}

}  // namespace

std::optional<Error> set_margins(const Folders& folders) {
  const auto tag_model = read_bytes(folders.out / tagger_file.name),
             tree_model = read_bytes(folders.out / parser_file.name);
  if (!tag_model) return tag_model.error();
  if (!tree_model) return tree_model.error();
  const auto dev = read_treebank(folders.treebank / "en_ewt-dev.conllu");
  if (!dev) return dev.error();

  constexpr std::size_t behind = model_head_bytes + margin_bytes;
  const std::string_view tag_tables = std::string_view(*tag_model).substr(behind);
  std::string_view view = tag_tables;
  const auto table = WordTable::take(view);
  const auto weights = LabelWeights::take(view);
  if (!table || !weights) return Error{.message = "The tagger is damaged."};
  const std::vector<TagPair> pairs(table->tag_pairs().begin(), table->tag_pairs().end());
  std::vector<TagExample> tag_sample;
  for (const TreeSentence& sentence : *dev) tag_sample.push_back(tag_example(sentence, pairs, *table));
  if (auto error = write_margins(folders.out / tagger_file.name, tagger_file,
                                 tagger_margins(*table, *weights, tag_sample), tag_tables))
    return error;

  const auto made = read_bytes(folders.out / tagger_file.name);
  if (!made) return made.error();
  view = std::string_view(*made).substr(model_head_bytes);
  const auto tagger = Tagger::take(view);
  const std::string_view tree_tables = std::string_view(*tree_model).substr(behind);
  view = tree_tables;
  const auto actions = PairWeights::take(view);
  const auto labels = LabelWeights::take(view);
  if (!tagger || !actions || !labels) return Error{.message = "The parser is damaged."};
  return write_margins(folders.out / parser_file.name, parser_file,
                       parser_margins(*actions, *labels, tag_kinds(tagger->pairs()), margin_sample(*dev, *tagger)),
                       tree_tables);
}

}  // namespace firstread::train
