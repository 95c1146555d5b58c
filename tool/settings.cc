#include "settings.h"

#include <algorithm>
#include <filesystem>

#include "reports.h"

#include "daejo/config/glob.h"

namespace daejo::tool {
namespace {

namespace fs = std::filesystem;

// The deepest folder that all documents lie in.
std::string common_folder(const Sources& sources) {
  const fs::path here = fs::current_path();
  std::optional<fs::path> common;
  for (const std::string& path : sources.paths) {
    fs::path at = here;
    if (path != "-") {
      at = (here / path).lexically_normal();
      if (!at.has_filename()) at = at.parent_path();  // "drafts/"
      std::error_code error;
      if (!fs::is_directory(at, error)) at = at.parent_path();
    }
    if (!common) {
      common = at;
      continue;
    }
    const auto [a, b] = std::mismatch(common->begin(), common->end(), at.begin(), at.end());
    fs::path shared;
    for (auto it = common->begin(); it != a; ++it) shared /= *it;
    common = shared;
  }
  return common.value_or(here).string();
}

// As short as it can be said: ".daejo.yaml" and not its absolute path, where it lies here or below.
std::string shown(const std::string& path) {
  const fs::path relative = fs::path(path).lexically_relative(fs::current_path());
  return relative.empty() || *relative.begin() == ".." ? path : relative.string();
}

}  // namespace

Result<Config> load_config(const Sources& sources, const ConfigChoice& choice) {
  Config none;
  none.folder = ".";
  if (choice.none) return none;
  std::string path = choice.file;
  if (path.empty()) {
    const std::optional<std::string> found = find_config(common_folder(sources), real_files());
    if (!found) return none;
    path = shown(*found);
  }
  Result<std::string> text = real_files().read(path);
  if (!text) return fail(text.error());
  return read_config({path, path, std::move(*text)});
}

Result<void> complete(Sources& sources, const Config& config) {
  std::vector<std::string> patterns;
  if (sources.paths.empty()) {
    for (const auto& [documents, place] : config.documents) {
      const std::string path = from_config(config, std::string(fixed_part(documents)));
      sources.paths.push_back(path.empty() ? config.folder : path);
      patterns.push_back(documents);
    }
  }
  if (sources.paths.empty()) {
    return fail(
        {.message = "PATH is required", .expected = "files or directories, or 'documents' in .daejo.yaml"});
  }
  if (config.exclude.empty() && patterns.empty()) return {};
  sources.keep = [&config, patterns, here = fs::current_path().string()](const std::string& path) {
    const std::optional<std::string> inside = in_config(config, path, here);
    if (!inside) return true;
    const auto matches = [&](const std::string& pattern) { return glob_matches(pattern, *inside); };
    if (!patterns.empty() && std::none_of(patterns.begin(), patterns.end(), matches)) return false;
    return std::none_of(config.exclude.begin(), config.exclude.end(),
                        [&](const auto& e) { return matches(e.value); });
  };
  return {};
}

void complete(KnowledgeFiles& knowledge, const Config& config) {
  std::vector<std::string> rules;
  std::vector<std::string> data;
  for (const auto& [path, place] : config.rule_files) rules.push_back(from_config(config, path));
  for (const auto& [path, place] : config.data_files) data.push_back(from_config(config, path));
  knowledge.rules.insert(knowledge.rules.begin(), rules.begin(),
                         rules.end());  // the command line's come later
  knowledge.data.insert(knowledge.data.begin(), data.begin(), data.end());
}

Result<void> complete(CheckOptions& options, const Config& config) {
  if (options.formats.empty()) {
    for (const auto& [format, place] : config.formats) {
      if (const std::string wrong = wrong_format(format); !wrong.empty()) {
        Error error = place;
        error.message = wrong;
        return fail(std::move(error));
      }
      const std::size_t equals = format.find('=');
      options.formats.push_back(equals == std::string::npos
                                    ? format
                                    : format.substr(0, equals + 1) +
                                          from_config(config, format.substr(equals + 1)));
    }
  }
  if (options.fail_on.empty()) options.fail_on = config.fail_on.set() ? config.fail_on.value : "error";
  if (options.lang.empty()) options.lang = config.language.value;
  if (options.baseline.empty() && config.baseline.set())
    options.baseline = from_config(config, config.baseline.value);
  for (const auto& [path, place] : config.suppressions)
    options.suppressions.push_back(from_config(config, path));
  return {};
}

}  // namespace daejo::tool
