// Plain text as sentences of words, for counting and for automatic trees. Simple on purpose, and apart from the
// program's own tokenizer: the models shall not change when that one learns.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace firstread::train {

// Calls `take` for every sentence of the files, in order, until it says false. One in `every` paragraphs is read.
void read_open_text(const std::vector<std::string>& files, unsigned every,
                    const std::function<bool(const std::vector<std::string>&)>& take);

// The .txt files under a folder, sorted.
std::vector<std::string> text_files(const std::string& folder);

}  // namespace firstread::train
