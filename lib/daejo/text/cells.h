#pragma once
// What a figure in a table stands for: the cell that heads its column and the cell that begins its row.
//
//   Cells cells(document);
//   | 요금제 | 노드 | 토픽 |
//   | 팀     | 9    | 200  |   cells.at(…, "200") -> {.column = "토픽", .row = "팀", .corner = "요금제"}
//
// The rows of a table are best asked for one after the other: the head is read once.

#include <cstddef>
#include <vector>

#include "daejo/base/span.h"
#include "daejo/text/document.h"

namespace daejo {

struct Cell {
  Span column;  // text of the head of the column; empty when the figure stands in the head, or in no table
  Span row;     // text of the first cell; empty for a figure in the first cell
  Span corner;  // of the first cell of the head, where the column has one
};

class Cells {
 public:
  explicit Cells(const Document& document) : document_(document) {}

  // `block` is the row's index into Document::blocks, `at` a byte of the document inside it.
  Cell at(std::size_t block, std::size_t at);
  // The block of the first row of the table that holds a row.
  std::size_t head_of(std::size_t block);

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  const Document& document_;
  std::size_t head_ = none,
              last_ = none;        // blocks: of the table at hand, its first row and the one asked for
  std::vector<Span> heads_, row_;  // their cells
};

}  // namespace daejo
