#include "daejo/text/width.h"

#include <doctest/doctest.h>

using namespace daejo;

TEST_CASE("columns of a text") {
  struct Row {
    const char* text;
    std::size_t width;
  };
  for (const Row& row : {Row{"", 0}, Row{"557만", 5}, Row{"梁文鋒", 6}, Row{"ＡＢ", 4}, Row{"e\u0301", 1},
                         Row{"a·b…", 4}, Row{"\U0001F600", 2}, Row{"\u200b\ufeff", 0}, Row{"\t\n", 0},
                         Row{"ｶ", 1}, Row{"한글", 4}, Row{"\u1112\u1161\u11ab", 2}}) {
    CHECK_MESSAGE(display_width(row.text) == row.width, row.text);
  }
}

TEST_CASE("cut to columns, between characters") {
  struct Row {
    const char* text;
    std::size_t columns;
    const char* cut;
  };
  for (const Row& row : {Row{"딥시크의 설립자", 8, "딥시크…"}, Row{"딥시크", 6, "딥시크"},
                         Row{"딥시크", 5, "딥시…"}, Row{"딥시크", 4, "딥…"}, Row{"abc", 3, "abc"},
                         Row{"abcd", 3, "ab…"}, Row{"딥", 1, "…"}, Row{"딥", 0, ""}, Row{"", 0, ""}}) {
    CHECK_MESSAGE(fit(row.text, row.columns) == row.cut, row.text);
  }
  CHECK(padded("대조", 6) == "대조  ");
  CHECK(padded("대조", 3) == "대조");
}
