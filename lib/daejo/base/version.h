#pragma once
// The version of daejo, that of the CMake project (a test holds the two together).

#include <string_view>

namespace daejo {

inline constexpr std::string_view version = "0.1.0";

}  // namespace daejo
