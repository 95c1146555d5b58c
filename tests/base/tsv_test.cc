#include "daejo/base/tsv.h"

#include <doctest/doctest.h>

using namespace daejo;

namespace {
Resource file(std::string text) { return {"data/x.tsv", "x.tsv", std::move(text)}; }
}  // namespace

TEST_CASE("fields are found by the column's name; missing ones are empty") {
  const Resource f = file("# a comment\nunit\tname\tfactor\nkm\t킬로미터\t1000\r\nm\t미터\n");
  const auto table = read_tsv(f, {"unit", "name", "factor"});
  REQUIRE(table);
  REQUIRE(table->size() == 2);
  const TsvRow& row = *table->begin();
  CHECK(row["factor"] == "1000");
  CHECK(row.line() == 3);
  CHECK((*(table->begin() + 1))["factor"].empty());
}

TEST_CASE("errors point at the field and say what was expected") {
  const Resource wrong = file("# c\nunit\tnaam\n");
  CHECK(format(read_tsv(wrong, {"unit", "name"}).error()) ==
        "x.tsv:2:1: error: wrong header\n    unit\tnaam\n    ^\n  expected: the columns unit, name between "
        "tabs");
  const Resource more = file("a\tb\n1\t2\t3\n");
  CHECK(read_tsv(more, {"a", "b"}).error().line == 2);
  CHECK(read_tsv(more, {"a", "b"}).error().column == 5);
  CHECK(read_tsv(file(""), {"a"}).error().message == "empty data file");
  const Resource f = file("a\tb\n가\t나다\n");
  const auto table = read_tsv(f, {"a", "b"});
  CHECK(table->begin()->error("b", "bad").column == 3);
}

TEST_CASE("lists inside a field") {
  CHECK(split("명|인|분", '|') == std::vector<std::string_view>{"명", "인", "분"});
  CHECK(split("", '|').empty());
  CHECK(split("a|", '|') == std::vector<std::string_view>{"a", ""});
}
