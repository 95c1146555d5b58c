// The unit that a table or a line states once.

#include "daejo/mention/table_unit.h"

#include <chrono>
#include <string>

#include "corpus.h"
#include <doctest/doctest.h>

#include "daejo/text/markdown.h"

using namespace daejo;

namespace {

std::string lines(std::string_view text) {
  Document d;
  d.language = "ko";
  d.text = std::string(text);
  d.blocks = markdown_layout(d.text, 0).blocks;
  std::string out;
  for (const Mention& m : extract(d, lexicon())) {
    const Quantity* q = m.quantity();
    if (q == nullptr) continue;
    if (!out.empty()) out += " | ";
    out += std::string(slice(d.text, m.span)) + " " + std::string(name(m.kind)) + " " +
           q->value->trimmed().text() + (q->unit.empty() ? "" : " " + q->unit);
  }
  return out;
}

}  // namespace

TEST_CASE("the first cell, the head of the column or the first cell of the row gives the unit") {
  CHECK(lines("| 구분(억원) | 3분기 | 증감률 |\n|---|---|---|\n| 매출 | 936 | 7.5 |\n| 직원(명) | 1,204 | 3 "
              "|\n") == "936 money 93600000000 KRW | 7.5 number 7.5 | 1,204 count 1204 명 | 3 count 3 명");
  CHECK(lines("| 항목 | 금액(백만원) | 비중(%) |\n|---|---|---|\n| 설비 | 1,250 | 62.5 |\n") ==
        "1,250 money 1250000000 KRW | 62.5 percent 62.5 %");
  CHECK(lines("| Item | Revenue ($ million) | Staff |\n|---|---|---|\n| North | 12.5 | 40 |\n") ==
        "12.5 money 12500000 USD | 40 number 40");
}

TEST_CASE("a line above the table, and a note in a line of figures") {
  CHECK(lines("(단위: 만대)\n\n| 시장 | 판매 |\n|---|---|\n| 북미 | 41 |\n") == "41 count 410000 대");
  CHECK(lines("표: 분기 영업이익(단위: 조원) 1분기 14.12, 2분기 0.6\n") ==
        "14.12 money 14120000000000 KRW | 0.6 money 600000000000 KRW");
  CHECK(lines("Sales (unit: million won) 12.5 in May\n") == "12.5 money 12500000 KRW");
}

TEST_CASE("a figure keeps its own unit, and what is no unit gives none") {
  CHECK(lines("| 구분(억원) | 값 |\n|---|---|\n| 임금 | 3만원 |\n") == "3만원 money 30000 KRW");
  CHECK(lines("| 구분(예상) | 값 |\n|---|---|\n| 임금 | 30 |\n") == "30 number 30");
  CHECK(lines("검사 단위: 학교 12\n") == "12 number 12");
}

TEST_CASE("a word that is no note of a unit stands before one that is") {
  CHECK(lines("사업 단위 실적(단위: 억원) 12\n") == "12 money 1200000000 KRW");
  CHECK(lines("Units = million won, 12.5 in May\n") == "12.5 money 12500000 KRW");
  CHECK(lines("In our community: 12\n") == "12 number 12");
}

TEST_CASE("a long table is read in time that grows with its rows") {
  const auto seconds = [](std::size_t rows) {
    Document d;
    d.text = "| 구분(억원) | 금액(백만원) |\n|---|---|\n";
    for (std::size_t i = 0; i < rows; ++i) d.text += "| 가 | 12 |\n";
    d.blocks = markdown_layout(d.text, 0).blocks;
    const auto began = std::chrono::steady_clock::now();
    CHECK(extract(d, lexicon()).size() == rows);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  };
  seconds(2000);                                        // the tables of the library are warm
  CHECK(seconds(16000) < 40 * (seconds(2000) + 0.01));  // its square would be 64 times as much
}

TEST_CASE("the precision of a figure moves with its unit") {
  Document d;
  d.text = "| 구분(억원) | 값 |\n|---|---|\n| 매출 | 12,480 |\n";
  d.blocks = markdown_layout(d.text, 0).blocks;
  const std::vector<Mention> m = extract(d, lexicon());
  REQUIRE(m.size() == 1);
  CHECK(m[0].quantity()->finest == 8);
  CHECK(m[0].quantity()->coarsest == 9);
}

TEST_CASE("the periods of a table are not what the text below it counts from") {
  Document d;
  d.published = parse_iso_day("2025-10-29");
  d.text =
      "2025년 3분기 실적이다.\n\n| 구분 | 2025년 3분기 | 2024년 3분기 |\n|---|---|---|\n| 매출 | 9 | 8 "
      "|\n\n전년 동기보다 늘었다.\n";
  d.blocks = markdown_layout(d.text, 0).blocks;
  const std::vector<Mention> m = extract(d, lexicon());
  REQUIRE(!m.empty());
  REQUIRE(m.back().date() != nullptr);
  CHECK(m.back().date()->from == PartialDate{2024, 7, 1});
}
