#pragma once
// Where the sources and the build tree are; the program is `build_root() + "/daejo"`.

#include <string>

std::string project_root();
std::string build_root();
