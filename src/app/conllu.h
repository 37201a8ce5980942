// CoNLL-U, the format of Universal Dependencies (universaldependencies.org/format.html): a word a line, ten columns
// with tabs between them, an empty line after each sentence.
#pragma once

#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "base/result.h"
#include "english/analysis.h"
#include "english/reader.h"

namespace firstread {

// As a column can hold it: no tabs, no line breaks; "_" where it is empty.
std::string conllu_field(std::string_view text);

// One sentence, its `number` counted from 1. A word and a clitic are one token of the text and two words.
void write_conllu(std::ostream& out, const Analysis& analysis, const Sentence& sentence, std::size_t number);

// A file of CoNLL-U again with the tags and trees that the reader gives its words; sentences, words, and all other
// lines stay. An Error names the line that is none of the format; what stood before it is written.
std::optional<Error> read_conllu_anew(std::ostream& out, const Reader& reader, const std::string& path,
                                      std::string text);

}  // namespace firstread
