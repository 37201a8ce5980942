// The World of the machine the program runs on: its disk, clock, environment, terminal and folders.
#pragma once

#include <memory>

#include "base/world.h"

namespace firstread {

World machine(const Files& files);

}  // namespace firstread
