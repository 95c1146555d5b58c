#include "daejo/text/reader.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace daejo;

namespace {

const Reader& reader() {
  static const Reader one = *Reader::make(Resources());
  return one;
}

// One line a block: "role paragraph: sentence | sentence".
std::string shown(const Document& d) {
  std::string out;
  for (const Block& b : d.blocks) {
    out += fmt::format("{} {}:", name(b.role), b.paragraph);
    for (const Sentence& s : d.sentences_of(b))
      out += fmt::format(" {}{}", &s == &d.sentences_of(b).front() ? "" : "| ", slice(d.text, s.span));
    out += '\n';
  }
  return out;
}

std::string masked(const Document& d) {
  std::string out;
  for (const Span s : d.masked) out += fmt::format("[{}]", slice(d.text, s));
  return out;
}

}  // namespace

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
  CHECK(shown(d) ==
        "front-matter 0: ---\ntitle: \"\n"
        "title 0: 새 모델\n"
        "front-matter 0: \"\ndate: 2025-03-25\n---\n"
        "heading 1: 머리\n"
        "body 2: 값은 **5만** 원이다. | [자료](http://a.b/c)를 보라.\n"
        "item 3: 하나는 3개다.\n"
        "item 3: 둘\n"
        "item 3: 셋\n"
        "row 4: 항목 | 값\n"
        "row 4: 노드 | 15\n"
        "code 5: run --port 7420\n"
        "body 6: 인용이다.\n");
  CHECK(masked(d) == "[**][**][[][](http://a.b/c)][ | ][ | ]");
  CHECK(d.title == "새 모델");
  CHECK(d.language == "ko");
}
