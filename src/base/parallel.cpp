#include "base/parallel.h"

#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>

#include <algorithm>
#include <thread>

namespace firstread {

unsigned processors() { return std::max(1u, std::thread::hardware_concurrency()); }

void each_in_order(std::size_t count, unsigned threads, const std::function<std::shared_ptr<void>(std::size_t)>& make,
                   const std::function<void(std::size_t, void*)>& take) {
  if (count < 2 || threads < 2) {  // starting threads costs more than one piece of work
    for (std::size_t index = 0; index < count; ++index) take(index, make(index).get());
    return;
  }
  struct Piece {
    std::size_t index;
    std::shared_ptr<void> value;
  };
  constexpr std::size_t under_way_per_thread = 4;
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  std::size_t next = 0;
  tbb::parallel_pipeline(
      threads * under_way_per_thread,
      tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control& control) {
        if (next == count) control.stop();
        return next == count ? next : next++;
      }) & tbb::make_filter<std::size_t, Piece>(tbb::filter_mode::parallel, [&](std::size_t index) {
        return Piece{index, make(index)};
      }) & tbb::make_filter<Piece, void>(tbb::filter_mode::serial_in_order, [&](const Piece& piece) {
        take(piece.index, piece.value.get());
      }));
}

}  // namespace firstread
