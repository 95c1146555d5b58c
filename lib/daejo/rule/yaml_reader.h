#pragma once
// YAML with errors that point: rule files, and what else people write for daejo. Included by loaders alone:
// yaml-cpp goes no further.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <yaml-cpp/yaml.h>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/rule/finding.h"

namespace daejo {

// What kind of file it is, for caps and messages.
struct YamlKind {
  std::string_view name = "rule";
  std::string_view keys = "a map with the keys id, about, claims, holds …";
  std::size_t max_kilobytes = 256;
};

class YamlReader {
 public:
  explicit YamlReader(const Resource& file, const YamlKind& kind = {}) : file_(file), kind_(kind) {}

  // Word for word as daejo carries it: its tests have checked it.
  bool shipped() const;
  // The document, after the caps were checked: size, 12 levels, no aliases, one document.
  // Of a shipped file only what stands before `until`, where that is given.
  Result<YAML::Node> parse(std::string_view until = {}) const;

  tl::unexpected<Error> error(const YAML::Node& node, std::string message, std::string expected = {}) const;
  // At a byte inside a scalar, where the scalar stands on one line as it is.
  tl::unexpected<Error> error_inside(const YAML::Node& node, std::size_t at, std::string message,
                                     std::string expected) const;

  using Entries = std::vector<std::pair<std::string, YAML::Node>>;
  // The entries of a map in the order of the file; an error for another node, for a key met twice, and for
  // one that is not among `keys` (when any are given).
  Result<Entries> entries(const YAML::Node& node, std::initializer_list<std::string_view> keys = {}) const;
  Result<std::string> text(const YAML::Node& node, std::string_view expected) const;
  Result<bool> truth(const YAML::Node& node) const;
  // One scalar, or a list of them.
  Result<std::vector<YAML::Node>> one_or_more(const YAML::Node& node) const;
  Result<Message> message(const YAML::Node& node) const;
  int line(const YAML::Node& node) const { return node.Mark().line + 1; }

 private:
  std::size_t offset(const YAML::Node& node) const;

  const Resource& file_;
  YamlKind kind_;
};

std::string join_words(std::initializer_list<std::string_view> words);

}  // namespace daejo
