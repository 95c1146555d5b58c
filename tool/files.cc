#include "files.h"

#include <cstdio>

#include <fmt/format.h>

namespace daejo::tool {

Result<Resources> load_files(const KnowledgeFiles& knowledge) {
  Resources files;
  for (const std::string& directory : knowledge.data) {
    if (Result<void> added = files.add_directory("data", directory); !added) return fail(added.error());
  }
  for (const std::string& directory : knowledge.rules) {
    if (Result<void> added = files.add_directory("rules", directory); !added) return fail(added.error());
  }
  return files;
}

Exit complain(const Error& error, Exit exit) {
  fmt::print(stderr, "{}\n", format(error));
  return exit;
}

}  // namespace daejo::tool
