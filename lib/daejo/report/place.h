#pragma once
// Where a claim stands, as people and other programs look it up.
//
//   Places places(set);
//   places.common() == "data/samples/deepseek/"     what all paths begin with
//   places.of(document, at) == "b.txt:11"           the rest of the path, and the line of byte `at`
//   places.position(document, at) == {11, 7, 19}    line, column in code points, column in bytes; all from 1

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "daejo/graph/case.h"
#include "daejo/text/line_index.h"

namespace daejo {

struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
  std::size_t byte_column = 1;
  friend bool operator==(const Position&, const Position&) = default;
};

class Places {
 public:
  explicit Places(const Case& set);

  const std::string& common() const { return common_; }
  std::size_t line(std::size_t document, std::size_t at) { return index(document).line(at); }
  Position position(std::size_t document, std::size_t at);
  std::string of(std::size_t document, std::size_t at);
  std::string name(std::size_t document) const;

 private:
  const LineIndex& index(std::size_t document);

  const Case& set_;
  std::string common_;
  std::vector<std::optional<LineIndex>> lines_;  // per document, once asked for
};

}  // namespace daejo
