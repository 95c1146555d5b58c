#include "daejo/text/reader.h"

#include <string>

#include "text/show.h"
#include <doctest/doctest.h>

using namespace daejo;
using test::reader;
using test::show;
using test::show_masked;

TEST_CASE("the extension tells the format") {
  CHECK(format_of("a.txt") == Format::plain);
  CHECK(format_of("a.b/c.TEXT") == Format::plain);
  CHECK(format_of("a.md") == Format::markdown);
  CHECK(format_of("a.Markdown") == Format::markdown);
  for (const char* path : {"a.pdf", "a", "txt", "a.md/b", "a.", ""}) CHECK(!format_of(path));
}

TEST_CASE("Markdown: blocks at their places, markup masked") {
  const Document d = reader().read("a.md",
                                   "---\ntitle: \"새 모델\"\ndate: 2025-03-25\n---\n"
                                   "# 머리\n\n"
                                   "값은 **5만** 원이다. [자료](http://a.b/c)를 보라.\n\n"
                                   "- 하나는 3개다.\n- 둘\n  - 셋\n\n"
                                   "| 항목 | 값 |\n|---|---|\n| 노드 | 15 |\n\n"
                                   "```sh\nrun --port 7420\n```\n\n"
                                   "> 인용이다.\n",
                                   Format::markdown);
  CHECK(show(d) ==
        "front-matter: ---\ntitle: \"\n"
        "title: 새 모델\n"
        "front-matter: \"\ndate: 2025-03-25\n---\n"
        "heading: 머리\n"
        "body: 값은 **5만** 원이다. | [자료](http://a.b/c)를 보라.\n"
        "item: 하나는 3개다.\n"
        "item: 둘\n"
        "item: 셋\n"
        "row: 항목 | 값\n"
        "row: 노드 | 15\n"
        "code: run --port 7420\n"
        "body: 인용이다.\n");
  CHECK(show_masked(d) == "[**][**][[][](http://a.b/c)][ | ][ | ]");
  CHECK(d.blocks[5].paragraph == d.blocks[7].paragraph);
  CHECK(d.blocks[8].paragraph == d.blocks[9].paragraph);
  CHECK(d.blocks[7].paragraph != d.blocks[8].paragraph);
  CHECK(d.title == "새 모델");
  CHECK(d.language == "ko");
}

TEST_CASE("Markdown that Korean articles trip over") {
  // A year is no list number, a range no deleted text, an angle bracket no tag, an indented paragraph no
  // code.
  CHECK(show("2025. 3. 25. 문을 열었다.\n", Format::markdown) == "body: 2025. 3. 25. 문을 열었다.\n");
  CHECK(show("값은 10~20% 뛰고 30~40% 내렸다.\n", Format::markdown) ==
        "body: 값은 10~20% 뛰고 30~40% 내렸다.\n");
  CHECK(show("<앵커>\n값이 올랐습니다.\n", Format::markdown) == "body: <앵커>\n값이 올랐습니다.\n");
  CHECK(show("    들여 쓴 첫 문단이다.\n", Format::markdown) == "body: 들여 쓴 첫 문단이다.\n");
  CHECK(show("1. 첫째다.\n2. 둘째다.\n", Format::markdown) == "item: 첫째다.\nitem: 둘째다.\n");
  CHECK(show("<p>값은 <b>5만</b> 원이다.</p>\n", Format::markdown) ==
        "body: <p>값은 <b>5만</b> 원이다.</p>\n");
  CHECK(show_masked(reader().read("a", "<p>값은 <b>5만</b> 원이다.</p>\n", Format::markdown)) ==
        "[<p>][<b>][</b>][</p>]");
}

TEST_CASE("the first heading is the title when the front matter gives none") {
  const Document d = reader().read(
      "a.md", "# 첫 머리\n\n값은 5만 원이다.\n\n# 둘째 머리\n\n이익은 3만 원이다.\n", Format::markdown);
  CHECK(show(d) == "title: 첫 머리\nbody: 값은 5만 원이다.\nheading: 둘째 머리\nbody: 이익은 3만 원이다.\n");
  CHECK(d.title == "첫 머리");
}

TEST_CASE("plain text: a line is a paragraph; lists and tables keep together") {
  const Document d = reader().read(
      "a.txt",
      "값은 5만 원이다.\r\n이익은 3만 원이다.\r\n\r\n- 하나는 3개다.\r\n- 둘은 4개다.\r\n1. 셋은 5개다.\r\n"
      "항목 | 값\r\n--- | ---\r\n노드 | 15\r\n끝이라고 적었다.\r\n",
      Format::plain);
  CHECK(show(d) ==
        "body: 값은 5만 원이다.\n"
        "body: 이익은 3만 원이다.\n"
        "item: 하나는 3개다.\n"
        "item: 둘은 4개다.\n"
        "item: 셋은 5개다.\n"
        "row: 항목 | 값\n"
        "row: 노드 | 15\n"
        "body: 끝이라고 적었다.\n");
  CHECK(d.blocks[0].paragraph != d.blocks[1].paragraph);
  CHECK(d.blocks[2].paragraph == d.blocks[3].paragraph);
  CHECK(d.blocks[3].paragraph != d.blocks[4].paragraph);
  CHECK(d.blocks[5].paragraph == d.blocks[6].paragraph);
}

TEST_CASE("figures are no bullets") {
  for (const char* text : {"-3.5% 내렸다고 한다.\n", "▲3.2% 올랐다고 한다.\n",
                           "7. 27 조치가 나왔다고 한다.\n", "3.5배 늘었다고 한다.\n"}) {
    CHECK(show(text, Format::plain) == std::string("body: ") + text);
  }
}

TEST_CASE("hard-wrapped text is joined to paragraphs") {
  CHECK(show("The first ship left the harbour early in the morning of the ninth,\n"
             "and the second, which was larger, followed it two hours later. They\n"
             "met again on the eleventh at the mouth of the river where both of\n"
             "them waited for the tide.\n"
             "\n"
             "Nobody was hurt.\n",
             Format::plain) ==
        "body: The first ship left the harbour early in the morning of the ninth,\n"
        "and the second, which was larger, followed it two hours later. | They\n"
        "met again on the eleventh at the mouth of the river where both of\n"
        "them waited for the tide.\n"
        "body: Nobody was hurt.\n");
}

TEST_CASE("addresses are masked") {
  const Document d =
      reader().read_text({.id = "a",
                          .text = "값은 https://a.b/c?id=7 에, (http://a.b/x_(1)) 그리고 www.a.kr/5에 있다. "
                                  "desk7@a.co.kr로 묻거나 @7에게, a@b에게."});
  CHECK(show_masked(d) == "[https://a.b/c?id=7][http://a.b/x_(1)][www.a.kr/5][desk7@a.co.kr]");
}

TEST_CASE("files that hold nothing") {
  for (const char* bytes : {"", "\n\n", "\xEF\xBB\xBF", " \r\n"}) {
    const Document d = reader().read("a.txt", bytes, Format::plain);
    CHECK(d.blocks.empty());
    CHECK(d.notes == std::vector<std::string>{"the file is empty"});
    CHECK(reader().read("a.md", bytes, Format::markdown).blocks.empty());
  }
}

TEST_CASE("one line without end takes linear time") {
  for (const char* unit : {"7", "값은 5만 원이고 ", "(“[", "가", "\"a", "@", "www.", "|", "- "}) {
    std::string bytes;
    while (bytes.size() < 4'000'000) bytes += unit;
    for (const Format format : {Format::plain, Format::markdown}) {
      const Document d = reader().read("a", bytes, format);
      CHECK(d.blocks.size() <= 1);
      for (const Sentence& s : d.sentences) REQUIRE(s.span.size() <= 18 * 1024);
    }
  }
}

TEST_CASE("blocks and sentences cover hostile files in order") {
  const std::string piece[] = {"가",    "|",     "\n",         "- ",        "[a](", "](b)", "**",
                               "<b",    "1. ",   "“",          "다. ",      "@",    "://",  "www.",
                               "```\n", "---\n", "# ",         "조회수 5 ", " · ",  "7",    "\xFF",
                               "\0x",   "> ",    "관련기사\n", "\r\n",      "날",   "…",    "　"};
  unsigned state = 12345;
  for (int round = 0; round < 300; ++round) {
    std::string bytes;
    for (int i = 0; i < 120; ++i) {
      state = state * 1664525U + 1013904223U;
      bytes += piece[(state >> 16) % std::size(piece)];
    }
    for (const Format format : {Format::plain, Format::markdown}) {
      const Document d = reader().read("a", bytes, format);
      std::size_t at = 0;
      std::size_t sentence = 0;
      for (std::size_t i = 0; i < d.blocks.size(); ++i) {
        const Block& b = d.blocks[i];
        REQUIRE(b.span.begin >= at);
        REQUIRE(b.span.end > b.span.begin);
        REQUIRE(b.span.end <= d.text.size());
        REQUIRE(b.first_sentence == sentence);
        std::size_t inside = b.span.begin;
        for (const Sentence& s : d.sentences_of(b)) {
          REQUIRE(s.block == i);
          REQUIRE(s.span.begin >= inside);
          REQUIRE(s.span.end <= b.span.end);
          REQUIRE((d.text[s.span.begin] & 0xC0) != 0x80);
          REQUIRE((s.span.end == d.text.size() || (d.text[s.span.end] & 0xC0) != 0x80));
          inside = s.span.end;
        }
        at = b.span.end;
        sentence = b.last_sentence;
      }
      REQUIRE(sentence == d.sentences.size());
      for (std::size_t i = 1; i < d.masked.size(); ++i) REQUIRE(d.masked[i - 1].end <= d.masked[i].begin);
    }
  }
}
