// A text once it has been read: its tokens as numbers, kept in one file so that counting and training do not read it
// again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace firstread::statistics {

struct Record {
  std::uint32_t text = 0, lower = 0, lemma = 0;  // into Corpus::strings
  std::uint8_t xpos = 0;
  std::int8_t head = 0;  // in the tree, counted from here; 0: none, or too far
  std::uint8_t kind : 3 = 0;
  std::uint8_t space_before : 1 = 0, quoted : 1 = 0, capital : 1 = 0, sentence_end : 1 = 0, document_end : 1 = 0,
                              old : 1 = 0;  // prose of before 1930
  std::uint8_t relation : 6 = 0;
};

struct Corpus {
  std::vector<std::string> strings;
  std::vector<Record> records;

  std::uint32_t id(std::string_view text);  // adds it when it is new

 private:
  std::unordered_map<std::string, std::uint32_t> ids_;
};

void save(const Corpus& corpus, const std::string& path);
Corpus load(const std::string& path);  // ends the program with a message when the file is not whole

}  // namespace firstread::statistics
