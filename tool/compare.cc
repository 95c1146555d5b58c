#include "options.h"
#include <fmt/format.h>

namespace daejo::tool {

Exit run_compare(const PairOptions&) {
  fmt::print(stderr, "daejo: 'compare' is not there yet\n");
  return Exit::usage;
}

}  // namespace daejo::tool
