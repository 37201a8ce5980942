// What firstread has said in a Word document before: when it reads the document again, its old comments give way to the
// new ones. Comments of others stay, and so does one that somebody has answered.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/xml.h"
#include "base/zip.h"

namespace firstread {

// Takes the unanswered comments of `author` out of the part of comments and of the document. `folder` is where the
// parts stand; those that name the comments that are gone are written to `changed`.
void forget_earlier(const Zip& zip, const std::string& folder, std::string_view author, Xml& comments, Xml& document,
                    std::map<std::string, std::string>& changed);

}  // namespace firstread
