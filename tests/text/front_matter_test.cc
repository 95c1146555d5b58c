#include "daejo/text/front_matter.h"

#include <doctest/doctest.h>

using namespace daejo;

TEST_CASE("title, source and date are read, the rest is passed over") {
  const std::string_view text =
      "---\n"
      "title: \"값이 \\\"뛴\\\" 날: 첫째\"\n"
      "source: 새벽신문   # 종이판\n"
      "date: 2025-03-25\n"
      "tags: [a, b]\n"
      "more:\n"
      "  title: nested\n"
      "---\n"
      "본문이다.\n";
  const FrontMatter f = read_front_matter(text);
  CHECK(f.title == "값이 \"뛴\" 날: 첫째");
  CHECK(slice(text, f.title_span) == "값이 \\\"뛴\\\" 날: 첫째");
  CHECK(f.source == "새벽신문");
  CHECK(partial(*f.published).text() == "2025-03-25");
  CHECK(text.substr(f.span.end) == "본문이다.\n");
  CHECK(f.notes.empty());
}

TEST_CASE("plain and single-quoted values, CR LF, a time after the date") {
  const FrontMatter f = read_front_matter(
      "---\r\ntitle: '그의 ''첫'' 말'\r\ndate: 2025-03-25T09:00:00+09:00\r\nlang: ko\r\n---\r\n");
  CHECK(f.title == "그의 '첫' 말");
  CHECK(partial(*f.published).text() == "2025-03-25");
  CHECK(f.language == "ko");
}

TEST_CASE("what cannot be read is noted with its line and left out") {
  const FrontMatter f = read_front_matter("---\ntitle: \"열린\ndate: 지난주\nsource: [a]\n---\n");
  CHECK(f.title.empty());
  CHECK(!f.published);
  REQUIRE(f.notes.size() == 3);
  CHECK(f.notes[0] ==
        "front matter, line 2: the value of 'title' was left out: the quotation mark is not closed");
  CHECK(f.notes[1] == "front matter, line 3: '지난주' is no date (expected 2025-03-25)");
  CHECK(f.notes[2] ==
        "front matter, line 4: the value of 'source' was left out: a plain or quoted text was expected");
}

TEST_CASE("what only looks like front matter is text") {
  for (const char* text : {"", "---", "---\n", "---\ntitle: 안 닫힘\n", "---\n그냥 줄이다\n---\n",
                           "본문\n---\ntitle: x\n---\n", "----\na: b\n---\n"}) {
    CHECK(read_front_matter(text).span.empty());
  }
}
