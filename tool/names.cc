#include "options.h"
#include <fmt/format.h>

namespace daejo::tool {

Exit run_names(const PairOptions&) {
  fmt::print(stderr, "daejo: 'names' is not there yet\n");
  return Exit::usage;
}

}  // namespace daejo::tool
