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
  Cells cells(d);
  const Cell cell = cells.at(row, at);
  CHECK(slice(d.text, cell.column) == "토픽");
  CHECK(slice(d.text, cell.row) == "팀");
  CHECK(slice(d.text, cell.corner) == "요금제");
  const Cell first = cells.at(row, d.text.find("팀"));
  CHECK(slice(d.text, first.column) == "요금제");
  CHECK(first.row.size() == 0);
}

TEST_CASE("each table has a head of its own, in whatever order its rows are asked for") {
  Document d;
  d.text = "| 갑 | 을 |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n글\n\n| 병 | 정 |\n|---|---|\n| 5 | 6 |\n";
  d.blocks = markdown_layout(d.text, 0).blocks;
  const auto block_of = [&](std::string_view word) {
    const std::size_t at = d.text.find(word);
    for (std::size_t i = 0; i < d.blocks.size(); ++i)
      if (d.blocks[i].span.begin <= at && at < d.blocks[i].span.end) return i;
    return d.blocks.size();
  };
  Cells cells(d);
  for (const auto& [figure, head] : {std::pair{"2", "을"}, std::pair{"6", "정"}, std::pair{"4", "을"},
                                     std::pair{"2", "을"}, std::pair{"6", "정"}, std::pair{"3", "갑"}}) {
    CAPTURE(figure);
    CHECK(slice(d.text, cells.at(block_of(figure), d.text.find(figure)).column) == head);
  }
  CHECK(cells.head_of(block_of("4")) == block_of("갑"));
  CHECK(cells.at(block_of("글"), d.text.find("글")).column.size() == 0);
}
