#pragma once
// What a figure in a table stands for: the cell that heads its column and the cell that begins its row.
//
//   | 요금제 | 노드 | 토픽 |
//   | 팀     | 9    | 200  |   cell_at(…, "200") -> {.column = "토픽", .row = "팀", .corner = "요금제"}

#include <cstddef>

#include "daejo/base/span.h"
#include "daejo/text/document.h"

namespace daejo {

struct Cell {
  Span column;  // text of the head of the column; empty when the figure stands in the head, or in no table
  Span row;     // text of the first cell; empty for a figure in the first cell
  Span corner;  // of the first cell of the head, where the column has one
};

// `block` is the row's index into Document::blocks, `at` a byte of the document inside it.
Cell cell_at(const Document& document, std::size_t block, std::size_t at);

}  // namespace daejo
