// A walk through a draft, place by place: accept a correction, type one, skip, ignore here, add to the dictionary, ask
// the instructor. Nothing is written before the end, and then whole.
#pragma once

#include <string>

#include "app/session.h"

namespace firstread {

struct WalkOptions {
  std::string read_as;
  bool all = false;    // every place; otherwise those of the skills in focus
  bool plain = false;  // no carets: places are named in words, for screen readers
};

// The exit status.
int walk(World& world, const Session& session, const std::string& path, const WalkOptions& options);

}  // namespace firstread
