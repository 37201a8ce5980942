// Pictures of a class report, drawn as inline SVG; each also says its numbers in words.
#pragma once

#include <string>

#include "report/class_report.h"

namespace firstread {

std::string share_bar(std::size_t part, std::size_t whole);  // how many of a class
std::string length_plot(const ClassReport& report);          // how many drafts are how long; empty where few
std::string error_plot(const ClassReport& report);           // how many drafts have how many errors in 100 words

}  // namespace firstread
