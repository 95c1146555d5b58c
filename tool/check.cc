#include "options.h"
#include <fmt/format.h>

namespace daejo::tool {

Exit run_check(const CheckOptions&) {
  fmt::print(stderr, "daejo: 'check' is not there yet\n");
  return Exit::usage;
}

}  // namespace daejo::tool
