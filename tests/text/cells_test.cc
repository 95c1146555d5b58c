#include "daejo/text/cells.h"

#include <doctest/doctest.h>

#include "daejo/text/markdown.h"

using namespace daejo;

TEST_CASE("a figure of a table stands under the head of its column and behind the first cell of its row") {
  Document d;
  d.text = "| 요금제 | 노드 | 토픽 |\n|---|---|---|\n| 무료 | 3 | 10 |\n| 팀 | 9 | 200 |\n";
  d.blocks = markdown_layout(d.text, 0).blocks;
  const std::size_t at = d.text.find("200");
  std::size_t row = d.blocks.size();
  for (std::size_t i = 0; i < d.blocks.size(); ++i)
    if (d.blocks[i].span.begin <= at && at < d.blocks[i].span.end) row = i;
  REQUIRE(row < d.blocks.size());
  REQUIRE(d.blocks[row].role == Role::row);
  const Cell cell = cell_at(d, row, at);
  CHECK(slice(d.text, cell.column) == "토픽");
  CHECK(slice(d.text, cell.row) == "팀");
  CHECK(slice(d.text, cell.corner) == "요금제");
  const Cell first = cell_at(d, row, d.text.find("팀"));
  CHECK(slice(d.text, first.column) == "요금제");
  CHECK(first.row.size() == 0);
}
