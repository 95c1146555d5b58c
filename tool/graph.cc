#include "options.h"
#include <fmt/format.h>

namespace daejo::tool {

Exit run_graph(const GraphOptions&) {
  fmt::print(stderr, "daejo: 'graph' is not there yet\n");
  return Exit::usage;
}

}  // namespace daejo::tool
