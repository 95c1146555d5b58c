#include "support/paths.h"

std::string project_root() { return DAEJO_ROOT; }
std::string build_root() { return DAEJO_BUILD; }
