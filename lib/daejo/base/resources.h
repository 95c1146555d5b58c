#pragma once
// The rule and data files that the program carries, and those that a user adds.
//
//   Resources files;                                    // what is embedded
//   files.add_directory("data", "/desk/data");          // each file adds to, or by the same name replaces, the embedded one
//   files.find("data/units.tsv")->text;
//   for (const Resource* file : files.under("rules/")) …
//
// Names are paths inside the project ("data/units.tsv"); the order is that of the names.

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/error.h"

namespace daejo {

struct EmbeddedFile {
  std::string_view name;
  std::string_view text;
};

// What cmake/embed.cmake put into the object code, in the order of names.
std::span<const EmbeddedFile> embedded_files();

struct Resource {
  std::string name;  // "data/units.tsv"
  std::string path;  // what an error names: the name, or the path of the user's file
  std::string text;
};

class Resources {
 public:
  Resources();

  // Adds every .tsv, .csv, .json and .yaml file under `directory` as "<prefix>/<relative path>". An error
  // when it is no directory or a file cannot be read.
  Result<void> add_directory(std::string_view prefix, const std::string& directory);
  // A directory as above, or one file as "<prefix>/<its name>".
  Result<void> add_path(std::string_view prefix, const std::string& path);
  void add(Resource file);
  // Forgets the files whose name starts with `prefix`.
  void drop(std::string_view prefix);

  const Resource* find(std::string_view name) const;  // nullptr when there is none
  const Resource& at(std::string_view name) const;    // of a file that daejo ships; its lack is a bug
  std::vector<const Resource*> under(std::string_view prefix) const;

 private:
  std::map<std::string, Resource, std::less<>> files_;
};

}  // namespace daejo
