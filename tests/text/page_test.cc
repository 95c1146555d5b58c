#include "daejo/text/page.h"

#include <string>
#include <vector>

#include "text/show.h"
#include <doctest/doctest.h>

using namespace daejo;
using test::reader;
using test::show;

namespace {

const PageCues& cues() {
  static const PageCues one = *PageCues::make(Resources());
  return one;
}

std::string date(std::string_view text) {
  const std::optional<Day> day = byline_date(text);
  return day ? partial(*day).text() : "";
}

// The published date of a page that ends or begins with a line.
std::string published(std::string_view line, bool head) {
  const std::string article =
      "새별이 557만 달러로 모델을 만들었다고 밝혔다.\n값은 경쟁사의 5.6%라고 덧붙였다.\n";
  const std::string page = head ? "새별, 모델을 만들다\n" + std::string(line) + "\n" + article
                                : article + article + std::string(line) + "\n";
  const Document d = reader().read("a.txt", page, Format::plain);
  return d.published ? partial(*d.published).text() : "";
}

}  // namespace

TEST_CASE("a page of a portal") {
  const Document d = reader().read("a.txt",
                                   "본문 바로가기 메뉴 바로가기\n"
                                   "홈\n"
                                   "경제\n"
                                   "새별, 557만 달러로 모델을 만들다…업계 술렁\n"
                                   "입력 2025.03.25 11:46 | 수정 2025.03.26 09:00\n"
                                   "김하나 기자\n"
                                   "글자 크기\n"
                                   "\n"
                                   "새별이 새 모델을 557만 달러에 만들었다. 회사는 25일 이렇게 밝혔다.\n"
                                   "[사진=새별 제공]\n"
                                   "사진: 새별의 전산실, 칩 2048개가 돈다\n"
                                   "값은 얼마나 될까\n"
                                   "값은 경쟁사의 5.6%라고 회사는 설명했다.\n"
                                   "이익은 2배로 늘었다. 기사제보 desk@example.com\n"
                                   "\n"
                                   "김하나 기자 hana@example.com\n"
                                   "저작권자 ⓒ 새벽신문. 무단전재 및 재배포 금지\n"
                                   "좋아요 12\n"
                                   "많이 본 뉴스\n"
                                   "• “정말 싸다” 시장이 놀란 까닭은\n"
                                   "• 하루 만에 17% 뛰었다…개미들 ‘환호’\n"
                                   "1\n"
                                   "비 온 뒤 맑음\n"
                                   "날씨\n"
                                   "공유하기\n",
                                   Format::plain);
  CHECK(show(d) ==
        "furniture: 본문 바로가기 메뉴 바로가기\n"
        "furniture: 홈\n"
        "furniture: 경제\n"
        "title: 새별, 557만 달러로 모델을 만들다…업계 술렁\n"
        "byline: 입력 2025.03.25 11:46 | 수정 2025.03.26 09:00\n"
        "byline: 김하나 기자\n"
        "furniture: 글자 크기\n"
        "body: 새별이 새 모델을 557만 달러에 만들었다. | 회사는 25일 이렇게 밝혔다.\n"
        "furniture: [사진=새별 제공]\n"
        "caption: 사진: 새별의 전산실, 칩 2048개가 돈다\n"
        "heading: 값은 얼마나 될까\n"
        "body: 값은 경쟁사의 5.6%라고 회사는 설명했다.\n"
        "body: 이익은 2배로 늘었다.\n"
        "furniture: 기사제보 desk@example.com\n"
        "byline: 김하나 기자 hana@example.com\n"
        "furniture: 저작권자 ⓒ 새벽신문. | 무단전재 및 재배포 금지\n"
        "furniture: 좋아요 12\n"
        "furniture: 많이 본 뉴스\n"
        "furniture: “정말 싸다” 시장이 놀란 까닭은\n"
        "furniture: 하루 만에 17% 뛰었다…개미들 ‘환호’\n"
        "furniture: 1\n"
        "furniture: 비 온 뒤 맑음\n"
        "furniture: 날씨\n"
        "furniture: 공유하기\n");
  CHECK(d.title == "새별, 557만 달러로 모델을 만들다…업계 술렁");
  CHECK(partial(*d.published).text() == "2025-03-25");
}

TEST_CASE("a blog: contents, numbered headings, lists of sentences, other posts") {
  CHECK(show("저렴한 모델의 등장: 새별은 어떻게 했나\n"
             "목차\n"
             "- 새별의 놀라운 값\n"
             "- 어떻게 가능했을까?\n"
             "1. 새별의 놀라운 값\n"
             "새별은 550만 달러로 모델을 만들었습니다. 다른 곳은 수십억 달러를 썼습니다.\n"
             "2. 어떻게 가능했을까?\n"
             "새별의 비결은 다음과 같습니다.\n"
             "- 칩: 값이 싼 칩 2천 개를 썼습니다.\n"
             "- 데이터: 공개된 것을 썼습니다.\n"
             "'집사의 하루 > 기술' 카테고리의 다른 글\n"
             "칩 이야기 (0) | 2025.01.06 |\n"
             "값 이야기 (1) | 2025.01.05 |\n",
             Format::plain) ==
        "title: 저렴한 모델의 등장: 새별은 어떻게 했나\n"
        "heading: 목차\n"
        "furniture: 새별의 놀라운 값\n"
        "furniture: 어떻게 가능했을까?\n"
        "heading: 새별의 놀라운 값\n"
        "body: 새별은 550만 달러로 모델을 만들었습니다. | 다른 곳은 수십억 달러를 썼습니다.\n"
        "heading: 어떻게 가능했을까?\n"
        "body: 새별의 비결은 다음과 같습니다.\n"
        "item: 칩: 값이 싼 칩 2천 개를 썼습니다.\n"
        "item: 데이터: 공개된 것을 썼습니다.\n"
        "furniture: '집사의 하루 > 기술' 카테고리의 다른 글\n"
        "furniture: 칩 이야기 (0) | 2025.01.06\n"
        "furniture: 값 이야기 (1) | 2025.01.05\n");
}

TEST_CASE("technical text keeps its lists, tables and headings") {
  CHECK(show("# Limits\n\n"
             "The broker listens on port 7420.\n\n"
             "- Batch size: up to 500 messages per request.\n"
             "- Page size 50, maximum 200\n"
             "- Comments: 200 characters\n\n"
             "| CPU | 2코어 |\n|---|---|\n| 메모리 | 4GB |\n\n"
             "Maintainer: Lee Seo-yun. Built from 3.2.4.\n",
             Format::markdown) ==
        "title: Limits\n"
        "body: The broker listens on port 7420.\n"
        "item: Batch size: up to 500 messages per request.\n"
        "item: Page size 50, maximum 200\n"
        "item: Comments: 200 characters\n"
        "row: CPU | 2코어\n"
        "row: 메모리 | 4GB\n"
        "body: Maintainer: Lee Seo-yun. | Built from 3.2.4.\n");
}

TEST_CASE("Markdown pages: lists of links, a section of related articles") {
  CHECK(show("[홈](/)\n\n- [경제](/e)\n- [정치](/p)\n- [날씨](/w)\n\n# 값이 뛴 날\n\n값은 5만 원이다. 자세한 "
             "것은 [여기](/x)에 있다.\n\n"
             "## 관련 기사\n\n- 어제 값은 4만 원\n- 그제 값은 3만 원\n",
             Format::markdown) ==
        "furniture: 홈\n"
        "furniture: 경제\n"
        "furniture: 정치\n"
        "furniture: 날씨\n"
        "title: 값이 뛴 날\n"
        "body: 값은 5만 원이다. | 자세한 것은 [여기](/x)에 있다.\n"
        "furniture: 관련 기사\n"
        "furniture: 어제 값은 4만 원\n"
        "furniture: 그제 값은 3만 원\n");
}

TEST_CASE("lines that are furniture, in themselves") {
  for (const char* line : {
           "조회수 45만",
           "댓글0",
           "댓글 1,024개",
           "포토뉴스 24장 | 사회부 desk@example.com",
           "코스피 2600.12 | 기사 제보 02-000-0000 | 조회 12,904",
           "과학부 science@example.com · 추천 132 · 화나요 3",
           "공유하기",
           "관련기사: 지난해 값은 4만 원",
           "<저작권자 © 새벽신문>",
           "무단전재 및 재배포 금지",
           "ⓒ 새벽신문, 무단 전재 및 재배포 금지",
           "#새별 #모델",
           "1,204 shares",
           "Read more: five facts | Newsroom +977-1-555-0148",
           "Contact: desk@example.com, ext. 4216",
           "All rights reserved",
           "4 min read",
       }) {
    // One line before, two after: what is judged is the line, not its place.
    const std::string page =
        "새별이 모델을 557만 달러에 만들었다.\n" + std::string(line) + "\n값은 경쟁사의 5.6%라고 했다.\n";
    const Document d = reader().read("a.txt", page, Format::plain);
    REQUIRE(d.blocks.size() == 3);
    CHECK_MESSAGE(!states(d.blocks[1].role), line);
  }
}

TEST_CASE("lines that state something") {
  for (const char* line : {
           "댓글 5만 개가 하루에 달렸다.",
           "조회수는 하루 만에 45만 회를 넘었다.",
           "공유 자전거 3만 대가 도시를 누빈다.",
           "사진 1만 장을 찍은 작가의 이야기다.",
           "추천 위원 7명이 후보를 골랐다.",
           "매출 63조원, 영업이익 6000억원",
           "전년 대비 12% 증가",
           "Shares fell 5 percent in early trading.",
           "Comments by the minister moved markets.",
           "다음 달 3일 문을 연다.",
           "검색 시장 점유율 58%",
       }) {
    const std::string page =
        "새별이 모델을 557만 달러에 만들었다.\n" + std::string(line) + "\n값은 경쟁사의 5.6%라고 했다.\n";
    const Document d = reader().read("a.txt", page, Format::plain);
    REQUIRE(d.blocks.size() == 3);
    CHECK_MESSAGE(states(d.blocks[1].role), line);
  }
}

TEST_CASE("a text of one line is never furniture") {
  for (const char* text : {"조회수 45만", "댓글 12", "관련 기사", "입력 2025.03.25"}) {
    CHECK(show(text, Format::plain) == std::string("body: ") + text + "\n");
  }
}

TEST_CASE("dates as bylines write them") {
  CHECK(date("2025.03.25 11:46") == "2025-03-25");
  CHECK(date("2025-03-25T11:46") == "2025-03-25");
  CHECK(date("2011. 6. 12. 09:49") == "2011-06-12");
  CHECK(date("2025년 3월 5일") == "2025-03-05");
  CHECK(date("25/03/25 (11:46)") == "2025-03-25");
  CHECK(date("March 3, 2025") == "2025-03-03");
  CHECK(date("3 Mar. 2025") == "2025-03-03");
  for (const char* text :
       {"", "2025", "25/13/25", "3.25", "Marching on", "March 2025", "02-000-0000", "2025년"})
    CHECK(date(text).empty());
}

TEST_CASE("the page's own date") {
  CHECK(published("작성자 홍길동 | 작성일 25/03/25 (11:46) | 조회수 81", true) == "2025-03-25");
  CHECK(published("입력 2025.03.25 11:46 수정 2025.03.26 08:00", true) == "2025-03-25");
  CHECK(published("수정 2025.03.26 08:00 입력 2025.03.25 11:46", true) == "2025-03-25");
  CHECK(published("Published: March 3, 2025", true) == "2025-03-03");
  CHECK(published("2025.03.25 11:46", true) == "2025-03-25");
  CHECK(published("블로그 방문자 12 | 작성 2011. 6. 12. 09:49", false) == "2011-06-12");
  CHECK(published("2025.03.25", false).empty());
  CHECK(published("Last updated March 3, 2025", false).empty());
  CHECK(published("작성일 2025.03.25\n작성일 2025.03.24", false).empty());
}

TEST_CASE("shape: what a line holds") {
  const Shape s = shape_of("기사 제보 02-000-0701, desk@example.com (11:46)", cues());
  CHECK(s.phone);
  CHECK(s.mail);
  CHECK(s.time);
  CHECK(s.first == PageCue::contact);
  CHECK(s.other() == 0);
  CHECK(is_closed("값은 5만 원이다."));
  CHECK(is_closed("그는 “값은 5만 원이다.”"));
  CHECK(is_closed("It cost five million dollars (net)."));
  for (const char* open : {"값은 5만 원", "값은 얼마일까?", "정말…", "끝.", "A. B.", "싸다!"})
    CHECK(!is_closed(open));
}

TEST_CASE("a list of headlines begins where a third of its lines look like some") {
  const std::string article = "새별이 모델을 만들었다고 회사가 밝혔다.\n값은 경쟁사의 5.6%라고 덧붙였다.\n";
  const auto roles = [&](const std::string& list) {
    const Document d = reader().read("a.txt", article + list, Format::plain);
    std::string out;
    for (std::size_t i = 2; i < d.blocks.size(); ++i) out += d.blocks[i].role == Role::furniture ? '-' : 'i';
    return out;
  };
  // Every list of up to nine lines, against counting anew from each of them.
  for (std::size_t size = 1; size <= 9; ++size) {
    for (unsigned marks = 0; marks < 1U << size; ++marks) {
      std::string list, expected(size, 'i');
      for (std::size_t i = 0; i < size; ++i)
        list += (marks >> i & 1) != 0 ? "- 정말 “싸다”\n" : "- 비 온 뒤 맑음\n";
      for (std::size_t i = 0; i + 3 <= size; ++i) {
        const auto headlines = static_cast<std::size_t>(__builtin_popcount(marks >> i));
        if (headlines * 3 < size - i) continue;
        for (std::size_t k = i; k < size; ++k) expected[k] = '-';
        break;
      }
      CHECK_MESSAGE(roles(list) == expected, list);
    }
  }
}

TEST_CASE("a long list takes linear time") {
  std::string page = "새별이 모델을 만들었다고 회사가 밝혔다.\n값은 경쟁사의 5.6%라고 덧붙였다.\n";
  for (int i = 0; i < 30'000; ++i) page += "- 비 온 뒤 맑음\n";
  CHECK(reader().read("a.txt", page, Format::plain).blocks.back().role == Role::item);
}
