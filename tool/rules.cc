#include "options.h"
#include <fmt/format.h>

namespace daejo::tool {

Exit run_rules(const RulesOptions&) {
  fmt::print(stderr, "daejo: 'rules' is not there yet\n");
  return Exit::usage;
}

}  // namespace daejo::tool
