#pragma once
// From byte offsets of a text to its lines.
//
//   LineIndex lines("a\nbc");
//   lines.line(2) == 2;  lines.start(2) == 2;  lines.count() == 2
//
// Lines are counted from 1 and end with "\n"; a "\r" before it belongs to the line.

#include <cstddef>
#include <string_view>
#include <vector>

namespace daejo {

class LineIndex {
 public:
  explicit LineIndex(std::string_view text);
  std::size_t line(std::size_t at) const;     // of the byte
  std::size_t start(std::size_t line) const;  // of the line's first byte
  std::size_t count() const { return starts_.size(); }

 private:
  std::vector<std::size_t> starts_;
};

}  // namespace daejo
