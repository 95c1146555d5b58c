#pragma once
// Where a claim stands, as people look it up: path and line.
//
//   Places places(set);
//   places.common() == "data/samples/deepseek/"     what all paths begin with
//   places.of(document, at) == "b.txt:11"           the rest of the path, and the line of byte `at`

#include <cstddef>
#include <string>
#include <vector>

#include "daejo/graph/case.h"

namespace daejo {

class Places {
 public:
  explicit Places(const Case& set);

  const std::string& common() const { return common_; }
  std::size_t line(std::size_t document, std::size_t at);  // from 1
  std::string of(std::size_t document, std::size_t at);
  std::string name(std::size_t document) const;

 private:
  const Case& set_;
  std::string common_;
  std::vector<std::vector<std::size_t>> lines_;  // per document, once asked for: where its lines end
};

}  // namespace daejo
