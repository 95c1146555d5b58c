#include "daejo/base/resources.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace daejo {

namespace fs = std::filesystem;

Resources::Resources() {
  for (const EmbeddedFile& file : embedded_files()) {
    add({std::string(file.name), std::string(file.name), std::string(file.text)});
  }
}

Result<void> Resources::add_directory(std::string_view prefix, const std::string& directory) {
  std::error_code error;
  if (!fs::is_directory(directory, error)) {
    return fail(
        {.path = directory, .message = "no such directory", .expected = "a directory of data or rule files"});
  }
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(directory, error)) {
    const std::string kind = entry.path().extension().string();
    if (entry.is_regular_file(error) &&
        (kind == ".tsv" || kind == ".csv" || kind == ".json" || kind == ".yaml")) {
      paths.push_back(entry.path());
    }
  }
  if (error) return fail({.path = directory, .message = error.message()});
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    std::ifstream in(path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (!in.good() && !in.eof()) return fail({.path = path.string(), .message = "cannot be read"});
    const std::string name = std::string(prefix) + '/' + fs::relative(path, directory).generic_string();
    add({name, path.string(), std::move(text)});
  }
  return {};
}

Result<void> Resources::add_path(std::string_view prefix, const std::string& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return add_directory(prefix, path);
  std::ifstream in(path, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (!in.good() && !in.eof()) return fail({.path = path, .message = "cannot be read"});
  add({std::string(prefix) + '/' + fs::path(path).filename().generic_string(), path, std::move(text)});
  return {};
}

void Resources::add(Resource file) {
  std::string name = file.name;
  files_.insert_or_assign(std::move(name), std::move(file));
}

void Resources::drop(std::string_view prefix) {
  std::erase_if(files_, [&](const auto& entry) { return entry.first.starts_with(prefix); });
}

const Resource* Resources::find(std::string_view name) const {
  const auto it = files_.find(name);
  return it == files_.end() ? nullptr : &it->second;
}

const Resource& Resources::at(std::string_view name) const {
  if (const Resource* file = find(name)) return *file;
  throw std::logic_error("daejo was built without " + std::string(name));
}

std::vector<const Resource*> Resources::under(std::string_view prefix) const {
  std::vector<const Resource*> out;
  for (auto it = files_.lower_bound(prefix); it != files_.end() && it->first.starts_with(prefix); ++it) {
    out.push_back(&it->second);
  }
  return out;
}

}  // namespace daejo
