// What a bench cannot do without: the value, or the reason and exit status 2.
#pragma once

#include <cstdlib>
#include <iostream>
#include <utility>

#include "base/result.h"

namespace firstread {

template <class T>
T need(Result<T> result) {
  if (!result) {
    std::cerr << result.error().text() << "\n";
    std::exit(2);
  }
  return *std::move(result);
}

}  // namespace firstread
