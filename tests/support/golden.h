#pragma once
// Expected outputs that stand in files of their own.
//
//   CHECK(printed == golden("report/golden/ko.txt", printed));
//
// With DAEJO_REGENERATE=1 in the environment the file is written anew from what was printed; read the
// difference before it is committed. Escape characters stand as ␛ in the file.

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "support/paths.h"

namespace daejo::test {

// With ␛ for the escape character.
inline std::string visible(std::string text) {
  for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b', at))
    text.replace(at, 1, "␛");
  return text;
}

inline std::string golden(const std::string& name, const std::string& printed) {
  const std::string path = project_root() + "/tests/" + name;
  if (const char* regenerate = std::getenv("DAEJO_REGENERATE"); regenerate && *regenerate) {
    std::ofstream(path, std::ios::binary) << printed;
  }
  std::ifstream in(path, std::ios::binary);
  std::stringstream expected;
  expected << in.rdbuf();
  return expected.str();
}

}  // namespace daejo::test
