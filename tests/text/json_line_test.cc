#include "daejo/text/json_line.h"

#include <string>

#include <doctest/doctest.h>

using namespace daejo;

namespace {
std::string why(std::string_view line, int number = 1) {
  const auto r = DocumentLines("news.ndjson").read(line, number);
  return r ? "" : format(r.error());
}
}  // namespace

TEST_CASE("a document line") {
  DocumentLines lines("news.ndjson");
  const auto r = lines.read(
      R"({"text":"값은 \"5\"배다.\n","id":"a-1","extra":{"text":[1,{"id":2}]},"title":"값","published":"2025-03-25T09:00:00Z","source":null})",
      1);
  REQUIRE(r);
  CHECK(r->id == "a-1");
  CHECK(r->text == "값은 \"5\"배다.\n");
  CHECK(r->title == "값");
  CHECK(r->source.empty());
  CHECK(partial(*r->published).text() == "2025-03-25");
  CHECK(lines.read("\xEF\xBB\xBF{\"id\":\"b\",\"text\":\"\"}", 1));
}

TEST_CASE("other fields than those of documents") {
  const auto r = read_json_line(R"({"id":"1","b":"꼴","a":"값"})",
                                {{"id", true}, {"a", true}, {"b", true}, {"kind"}}, "p", 7);
  REQUIRE(r);
  CHECK((*r)[1] == "값");
  CHECK((*r)[2] == "꼴");
  CHECK(!(*r)[3]);
}

TEST_CASE("errors name the line, the column and what was expected") {
  CHECK(why(R"({"id":"가","text":5})", 12) ==
        "news.ndjson:12:11: error: field 'text' is a number\n"
        "    {\"id\":\"가\",\"text\":5}\n"
        "               ^\n"
        "  expected: a text in quotation marks");
  CHECK(why(R"({"id":"a"})").starts_with("news.ndjson:1:1: error: no field 'text'"));
  CHECK(why(R"({"text":"a"})").starts_with("news.ndjson:1:1: error: no field 'id'"));
  CHECK(why(R"({"id":null,"text":"a"})").starts_with("news.ndjson:1:1: error: no field 'id'"));
  CHECK(why(R"({"id":["a"],"text":"a"})").starts_with("news.ndjson:1:2: error: field 'id' is a list"));
  CHECK(why(R"({"id":"a","id":"b","text":"a"})")
            .starts_with("news.ndjson:1:11: error: field 'id' stands twice"));
  CHECK(why(R"({"id":"a","text":"a","published":"gestern"})")
            .starts_with("news.ndjson:1:22: error: field 'published': 'gestern' is no date"));
  CHECK(why(R"(["a"])").starts_with("news.ndjson:1:1: error: a list instead of an object"));
  CHECK(why(R"("a")").starts_with("news.ndjson:1:1: error: a text instead of an object"));
  CHECK(why(R"({"id":"a","text":"a"} x)").starts_with("news.ndjson:1:23: error: no JSON"));
  CHECK(why(R"({"id":"a","text":"a)").starts_with("news.ndjson:1:20: error: no JSON"));
  CHECK(why("{\"id\":\"a\",\"text\":\"\xFF\"}").starts_with("news.ndjson:1:19: error: not UTF-8"));
  CHECK(why("").starts_with("news.ndjson:1:1: error: no JSON"));
}

TEST_CASE("an id stands once") {
  DocumentLines lines("-");
  CHECK(lines.read(R"({"id":"a","text":""})", 1));
  CHECK(lines.read(R"({"id":"b","text":""})", 2));
  const auto again = lines.read(R"({"text":"","id":"a"})", 3);
  REQUIRE(!again);
  CHECK(
      format(again.error()).starts_with("standard input:3:12: error: the id 'a' stands on an earlier line"));
}

TEST_CASE("hostile lines") {
  std::string deep = R"({"id":"a","x":)" + std::string(1'000'000, '[');
  CHECK(why(deep).starts_with("news.ndjson:1:114: error: nested too deep\n  expected: at most 100 levels"));
  deep = R"({"id":"a","x":)" + std::string(50, '[') + std::string(50, ']') + R"(,"text":"b"})";
  CHECK(why(deep).empty());
  CHECK(why(std::string(1'000'000, '{')).find("no JSON") != std::string::npos);
  CHECK(why(R"({"id":"a","text":")" + std::string(3'000'000, '7') + "\"}").empty());
  CHECK(why(R"({"id":"a","x":1e99999,"text":"b"})").find("no JSON") != std::string::npos);
}
