#include "daejo/text/sentence.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace daejo;

namespace {

const SentenceSplitter& splitter() {
  static const SentenceSplitter one = *SentenceSplitter::make(Resources());
  return one;
}

std::vector<std::string> sentences(std::string_view text) {
  std::vector<Span> spans;
  splitter().split(text, {0, text.size()}, spans);
  std::vector<std::string> out;
  for (const Span s : spans) out.emplace_back(slice(text, s));
  return out;
}

// The text with " | " where a sentence ends.
std::string split(std::string_view text) {
  std::string out;
  for (const std::string& s : sentences(text)) out += (out.empty() ? "" : " | ") + s;
  return out;
}

}  // namespace

TEST_CASE("Korean sentences") {
  const char* table[] = {
      "값이 올랐다. | 이익은 줄었다.",
      "왜 올랐을까? | 아무도 모른다! | 정말이다.",
      "**언제까지 쓸 수 있나요?** | v1 형식은 내년에 없어집니다.",
      "값은 3.5배다. | 길이는 1.25km였다.",
      "그는 \"기준은 하나다. 약속이다\"라고 말했다. | 모두 웃었다.",
      "그는 “기준은 하나다. 약속이다.”라고 말했다. | 모두 웃었다.",
      "그는 “더 싸질까?” 라는 물음에 답하지 않았다. | 회의는 끝났다.",
      "그는 “더 싸진다.” 고 했다. | 회의는 끝났다.",
      "‘빠르다. 싸다.’라는 광고가 붙었다. | 그뿐이다.",
      "그가 말했다. | “이제 시작이다.” | 사람들이 나갔다.",
      "“첫째는 값이다. | 둘째는 품이다.” | 사람들이 나갔다.",
      "“첫째는 값이다.” | 고려대는 뒤따랐다.",
      "값이 뛰었다.(사진은 없다.) 그뿐이다.",
      "값이 뛰었다. | (물론 세금은 뺐다.) | 그뿐이다.",
      "표는 2025. 1. 6. 나왔다. | 값은 2025. 1. 7.부터 오른다.",
      "표는 2025. 1. 6. 오전에 나왔다. | 끝이다.",
      "1. 서론은 짧다. | 2는 길다.",
      "가. 개요를 적는다. | 나는 안다.",
      "값은 5만 원… 그래도 팔렸다. | 끝.",
      "좋은 일이다... | 그런데 값이 문제다.",
      "매출은 5조원. | 이익은 2천억원.",
      "개발비는 5.6%다. | “싸다”는 말이 나온다.",
      "회사는 AI를 쓴다. | GPT-4보다 싸다.",
      "날은 7월 1일(화)이다. | 밤이 길다.",
  };
  for (const std::string_view row : table) {
    std::string text;
    for (std::size_t at = 0; at < row.size(); ++at) {
      if (row.substr(at, 3) == " | ") {
        text += ' ';
        at += 2;
      } else {
        text += row[at];
      }
    }
    CHECK(split(text) == row);
  }
}

TEST_CASE("English sentences") {
  const char* table[] = {
      "Mr. Kim of the U.S. Senate paid $3.5 million. | He left.",
      "It sank at 2:20 a.m. on Monday. | It was cold.",
      "The ship left at 6 p.m. | The sea was calm.",
      "No. 3 won. | They said no. | Then it rained.",
      "J. P. Morgan and J.R.R. Tolkien never met. | So what?",
      "It was fired on Nov. 17, 2023; he was back on Nov. 22. | Few knew.",
      "\"Is it true?\" Mr. Park asked. | Nobody knew.",
      "\"It is true.\" | The room was silent.",
      "He said \"it is done. We won\" and left. | The end.",
      "The company's \"workers' union\" agreed. | It's over.",
      "Apple Inc. was sold. | Acme Corp. | It rose 5.5 percent.",
      "The pipe is 6\" wide. | The other is 7\" wide.",
      "See https://example.com/a.b?c=1. | It is there.",
      "Version 3.2.4 came first. | 2.0 was older.",
      "One... two... three. | Wait... | Then it came.",
      "The value rose (by 3 p.m. at least). | It fell.",
  };
  for (const std::string_view row : table) {
    std::string text;
    for (std::size_t at = 0; at < row.size(); ++at) {
      if (row.substr(at, 3) == " | ") {
        text += ' ';
        at += 2;
      } else {
        text += row[at];
      }
    }
    CHECK(split(text) == row);
  }
}

TEST_CASE("a missing space ends a Korean sentence too, a line of its own in brackets is one") {
  CHECK(split("값이 올랐다.그는 웃었다.5일이었다.") == "값이 올랐다. | 그는 웃었다. | 5일이었다.");
  CHECK(split("[앵커]\n값이 올랐습니다.") == "[앵커] | 값이 올랐습니다.");
  CHECK(split("값이\n올랐다.\n이익은\r\n줄었다.") == "값이\n올랐다. | 이익은\r\n줄었다.");
  CHECK(split("  ").empty());
  CHECK(split("...") == "...");
}

TEST_CASE("hostile texts take linear time and are covered without overlap") {
  const std::size_t n = 300'000;
  for (const std::string_view unit : {"(", "\"", "“", " \"a", "'", "[", ".", "…", "1", "가", "다. ", " “가",
                                      "a.", "?!", "\xEF\xBC\x88", "“다.” "}) {
    std::string text;
    while (text.size() < n) text += unit;
    std::vector<Span> spans;
    splitter().split(text, {0, text.size()}, spans);
    REQUIRE(!spans.empty());
    std::size_t last = 0;
    bool good = true;
    for (const Span s : spans) {
      good = good && s.begin >= last && s.end > s.begin && s.size() <= 18 * 1024 &&
             (text[s.begin] & 0xC0) != 0x80;
      last = s.end;
    }
    CHECK_MESSAGE(good, unit);
  }
}

TEST_CASE("periods told by what stands beside them, as by all rules") {
  const std::vector<std::string> parts{"다", "ㅇ", ".", " ", "3", "a", "B", "\"", ",", "漢", "\n", "…", ")"};
  const auto check = [&](const std::string& text, Span block) {
    std::vector<Span> quick, plain;
    SentenceMarks marks(text), again(text);
    splitter().split(text, block, marks, quick);
    splitter().split(text, block, again, plain, SentenceSplitter::Periods::by_all_rules);
    CHECK_MESSAGE(quick == plain, text);
  };
  std::vector<std::string> texts{""};
  for (std::size_t from = 0, n = 0; n < 4; ++n) {
    const std::size_t to = texts.size();
    for (; from < to; ++from)
      for (const std::string& part : parts) texts.push_back(texts[from] + part);
  }
  for (const std::string& inner : texts) {
    for (const std::string& before : {"", "값은", "그는 \"값"}) {
      const std::string text = before + (inner + ".");
      check(text, {0, text.size()});
      check(text + " 끝", {0, text.size() + 4});
      check(text + "끝", {before.size(), text.size()});
    }
  }
}

TEST_CASE("marks are found wherever they stand, in whatever order they are asked for") {
  std::string text;
  for (const char* part :
       {"값은 3.5배다. ", "“정말?” ", "'그래' ", "(아니) ", "[끝]", "가나다라마바사 ", "「가」 ", "！"})
    text += part + std::string(text.size() % 40, 'x');
  text += text + text;
  const auto is_mark = [](char c) {
    return std::string_view(".?![\"'(\xE2\xE3\xEF").find(c) != std::string_view::npos;
  };
  SentenceMarks marks(text);
  for (std::size_t step : {1U, 7U, 64U, 191U}) {
    for (std::size_t at = 0; at <= text.size(); at += step) {
      for (const std::size_t limit : {at, std::min(at + 30, text.size()), text.size()}) {
        std::size_t plain = at, found = marks.next(at, limit);
        while (plain < limit && !is_mark(text[plain])) ++plain;
        while (found < limit && !is_mark(text[found])) found = marks.next(found + 1, limit);
        CHECK(found == plain);
      }
    }
  }
}
