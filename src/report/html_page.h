// The style and script of the HTML report: fixed text, no part of anybody's essay. The page is whole without the
// script.
#pragma once

#include <string_view>

namespace firstread {

std::string_view html_style();
std::string_view html_script();

}  // namespace firstread
