// How far it is looked for what may have been meant by a misspelling.
#pragma once

namespace firstread {

struct Reach {
  float least_zipf = 0;         // above 0: only near words at least so frequent
  bool wide = false;            // further, at twice the cost: for a writer whose misspellings are hard to read
  bool either_dialect = false;  // no word tells the writer's: "neigbour" is neighbour before it is neighbor
};

}  // namespace firstread
