// The cheap tests before a reader never turn away what the reader would have taken: over many texts that are
// put together from the pieces of which numbers, dates and times are made.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus.h"
#include "pieces.h"
#include <doctest/doctest.h>

#include "daejo/mention/amount.h"
#include "daejo/mention/date.h"
#include "daejo/mention/not_a_figure.h"
#include "daejo/mention/number_word.h"
#include "daejo/mention/quantity.h"
#include "daejo/mention/time.h"
#include "daejo/mention/time_reader.h"
#include "daejo/report/mention_json.h"

using namespace daejo;

namespace {

bool begins_letter(std::string_view text, std::size_t at) { return (text[at] & 0xC0) != 0x80; }

}  // namespace

TEST_CASE("a Korean number word that may be no amount is none") {
  constexpr std::string_view pieces[] = {
      "이",  "일",    "삼",   "수",    "만",  "세",   "한",   "두세",     "열",     "스물",     "반",
      "영",  "해",    "조",   "몇",    "십",  "백",   "사흘", "첫",       "하나",   "마이너스", "제",
      "약 ", "시속 ", "만 ",  "영하 ", " ",   " ",    " ",    "명",       "개",     "시간",     "년",
      "원",  "달러",  "가지", "병원",  "회",  "번",   "미터", "배",       "퍼센트", "여",       "분의 ",
      "과 ", "점",    "이상", "넘는",  "을 ", "이다", "은 ",  "숫자이다", "전",     "뒤",       "내내",
      "더 ", "워진",  "출",   "든다",  "3",   "12",   ".",    ",",        "미만",   "가까이",   "안팎",
      "층",  "대",    "주일", "달",    "건",  "의 ",  "ㆍ",   "억",       "경",     "기",       "도",
      "등",  "정",    "소수", "는 "};
  int amounts = 0;
  for (unsigned seed = 0; seed < 30'000; ++seed) {
    const std::string text = Pieces(seed).text(pieces, 6);
    const Document document = document_of(text);
    const DateContext dates;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!begins_letter(text, at)) continue;
      const Place place{document, document.blocks[0], lexicon(), document.text, 0, {}, dates};
      if (!read_amount(place, at)) continue;
      ++amounts;
      CAPTURE(text);
      CAPTURE(at);
      CHECK(may_be_amount(place, at));
    }
  }
  CHECK(amounts > 5'000);
}

TEST_CASE("digits that may be no date and no time of day are none") {
  constexpr std::string_view pieces[] = {
      "1",        "2",        "3",     "12",     "25",   "30",   "2024",  "1999",      "20250325", "00",
      "년",       "월",       "일",    "시",     "분",   "세기", "분기",  "사분기",    "/4분기",   "학년도",
      "회계연도", "연도",     "여 년", "개월 ",  "달 ",  "주 ",  "전 ",   " ",         " ",        ".",
      ". ",       ",",        "-",     "/",      "~",    "–",    "·",     "ㆍ",        ":",        "'",
      "%",        "만",       "명",    "억원",   "st ",  "th",   " May ", "Mar",       "pm",       " p.m.",
      "am",       " o'clock", "GMT",   " past ", " to ", "s ",   "Q1",    " 비상계엄", " 총선",    "대 ",
      "\u00A0",   "(",        ")",     "kg",     "반",   "년대"};
  int dates = 0, times = 0, counted = 0;
  for (unsigned seed = 0; seed < 100'000; ++seed) {
    const std::string text = Pieces(seed).text(pieces, 7);
    DateContext context;
    context.published = make_day(2025, 3, 25);
    const DateText in{text, 0, lexicon().calendar(), context, seed % 2 == 0};
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] < '0' || text[at] > '9' || (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9'))
        continue;
      CAPTURE(text);
      CAPTURE(at);
      // The reader of English dates is asked only where letters follow.
      const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
      const bool letter =
          end < text.size() && (is_ascii_letter(static_cast<unsigned char>(text[end])) ||
                                std::string_view(" -/'").find(text[end]) != std::string_view::npos);
      if (read_korean_date(in, at, nullptr) || read_numeric_date(in, at, nullptr) ||
          (letter && read_english_date(in, at, nullptr))) {
        ++dates;
        CHECK(may_be_date(text, at));
      }
      if (TimeReader(in, at).read(nullptr)) {
        ++times;
        CHECK(TimeReader::may_be_time(in.calendar, text, at));
      }
      if (counts(text, {at, end})) {
        ++counted;
        CHECK_FALSE(read_date(in, at));
        CHECK_FALSE(read_time(in, at));
      }
    }
  }
  CHECK(dates > 5'000);
  CHECK(times > 500);
  CHECK(counted > 3'000);
}

TEST_CASE("where digits are a day or a year, no quantity would be kept instead of the date") {
  constexpr std::string_view before[] = {
      "",    "",     "",  "제",    "제 ",      "약 ", "최대 ", "$ ",      "dollar ", "US$ ", "만 ", "코스피 ",
      "첫 ", "its ", "(", "지난 ", "시속 약 ", "-",   "3·",    "2024년 ", "its ",    "'",    "5 "};
  constexpr std::string_view figure[] = {"27", "3", "2024", "1998", "5", "12", "31", "07", "365"};
  constexpr std::string_view unit[] = {"년",   "월",   "일",   "년",   "월",   "일",
                                       "년간", "년차", "년생", "월호", "일차", "일간"};
  constexpr std::string_view behind[] = {
      " ",        " ",    "~",       "-",         "부터 ", "까지",  " 3월", " 27일", " 이상",
      "을 넘는 ", " old", " of age", "-year-old", ")",     ", ",    "·",    "3",     "명",
      "30",       "%",    "에 ",     "당 ",       "개월",  "시간 ", " 반",  "째",    "동안 ",
      "만에",     "여 ",  " 말",     " 미만",     "억원",  "5년",   " 50 ", "에서 ", "초"};
  int dates = 0;
  for (unsigned seed = 0; seed < 40'000; ++seed) {
    Pieces pieces(seed);
    const std::string head = pieces.text(before, 2);
    const std::string text = head + pieces.text(figure, 1) + pieces.text(unit, 1) + pieces.text(behind, 4);
    const Document document = document_of(text);
    DateContext context;
    context.published = make_day(2025, 3, 25);
    for (Anchor a = lexicon().anchors().next(text, 0); a; a = lexicon().anchors().next(text, a.span.end)) {
      const Place place{document, document.blocks[0], lexicon(), document.text, 0, a, context};
      if (!a.is(Anchor::digit) || !is_day_or_year(place, a.span.begin)) continue;
      Mention date, quantity;
      if (!read_date(place, a.span.begin, date) || !read_quantity(place, a.span.begin, quantity)) continue;
      ++dates;
      CAPTURE(text);
      CHECK((yields(quantity.kind, Kind::date) || quantity.span.size() <= date.span.size()));
    }
  }
  CHECK(dates > 5'000);
}

TEST_CASE("what is read into a used mention is what is read into a new one") {
  constexpr std::string_view texts[] = {"1인당 3만원",   "14개국 중 13위", "3분의 2",          "약 66억원",
                                        "내일 오후 3시", "100명 이상",     "지난해 7월",       "수십 명",
                                        "10년 전",       "5.60%",          "100만토큰당 1위안"};
  Mention used;
  int read = 0;
  for (int round = 0; round < 2; ++round) {
    for (const std::string_view text : texts) {
      const Document document = document_of(text);
      DateContext context;
      context.published = make_day(2025, 3, 25);
      for (Anchor a = lexicon().anchors().next(text, 0); a; a = lexicon().anchors().next(text, a.span.end)) {
        const Place place{document, document.blocks[0], lexicon(), document.text, 0, a, context};
        for (const Recogniser& recogniser : recognisers()) {
          Mention made;
          if (!recogniser.read(place, a.span.begin, made)) continue;
          ++read;
          CAPTURE(text);
          CAPTURE(recogniser.name);
          used.furniture = true;
          REQUIRE(recogniser.read(place, a.span.begin, used));
          std::string want, got;
          append_mentions_json(want, document, std::span(&made, 1));
          append_mentions_json(got, document, std::span(&used, 1));
          CHECK(got == want);
          CHECK(used.aside == made.aside);
          if (made.quantity() != nullptr) CHECK(used.quantity()->hedge == made.quantity()->hedge);
        }
      }
    }
  }
  CHECK(read > 20);
}

TEST_CASE(
    "a clause calls something a number where one of the nouns stands behind a space, first of its kind") {
  constexpr std::string_view pieces[] = {"숫자", "자연수", "정수", "소수",   "홀수",    " ",
                                         " ",    "짝수",   "배수", "완전수", "이다",    ".",
                                         "\n",   "은 ",    "수",   "의",     "특별한 ", "숫"};
  const auto plainly = [](std::string_view text, std::size_t end) {
    const std::string_view rest = text.substr(end, 60);
    const std::string_view clause = rest.substr(0, rest.find_first_of(".\n"));
    for (const std::string_view word :
         {"숫자", "자연수", "정수", "소수", "홀수", "짝수", "배수", "약수", "완전수"}) {
      const std::size_t at = clause.find(word);
      if (at != std::string_view::npos && at > 0 && clause[at - 1] == ' ') return true;
    }
    return false;
  };
  int called = 0;
  for (unsigned seed = 0; seed < 20'000; ++seed) {
    const std::string text = Pieces(seed).text(pieces, 12);
    CAPTURE(text);
    CHECK(calls_a_number(text, 0) == plainly(text, 0));
    called += calls_a_number(text, 0) ? 1 : 0;
  }
  CHECK(called > 2'000);
}

TEST_CASE("the kinds of words of the calendar at a place are those that are found there") {
  constexpr std::string_view pieces[] = {"지난", "지난해", "상반기", "봄",   " ",   "말", "월요일",
                                         "mid",  "May",    "may ",   "오전", "설",  "이", "달",
                                         "음력", "3",      "세",     "초",   "noon"};
  const Calendar& words = lexicon().calendar();
  int found = 0;
  for (unsigned seed = 0; seed < 3'000; ++seed) {
    const std::string text = Pieces(seed).text(pieces, 5);
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!begins_letter(text, at)) continue;
      const std::uint32_t kinds = words.kinds_at(text, at);
      for (int is = 0; is < CalendarWord::count_; ++is) {
        const auto kind = static_cast<CalendarWord::Is>(is);
        CAPTURE(text);
        CAPTURE(at);
        CAPTURE(is);
        REQUIRE(Calendar::has(kinds, kind) == static_cast<bool>(words.find(text, at, kind)));
        found += Calendar::has(kinds, kind) ? 1 : 0;
      }
    }
  }
  CHECK(found > 5'000);
}

TEST_CASE("what is plainly a figure is none of the things that digits are otherwise") {
  constexpr std::string_view pieces[] = {"1", "12",  "345", "0",  "007", "2024", "만", "천", "3.2", "1,234",
                                         " ", "(",   ")",   ".",  ",",   "-",    "/",  "#",  "_",   "x",
                                         "@", "a.b", "[",   "]",  "\n",  "%",    "가", "é",  "“",   "http://",
                                         "=", "GPT", "$",   ":",  "·",   "명",   " ",  " ",  " ",   "가 ",
                                         "(", "명 ", "% ",  "25", "25",  "3.2"};
  int plain = 0;
  for (unsigned seed = 0; seed < 30'000; ++seed) {
    const std::string text = Pieces(seed).text(pieces, 8);
    const Document document = document_of(text);
    const DateContext dates;
    const Place place{document, document.blocks[0], lexicon(), document.text, 0, {}, dates};
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!begins_letter(text, at) ||
          (at > 0 && text[at] >= '0' && text[at] <= '9' && text[at - 1] >= '0' && text[at - 1] <= '9'))
        continue;
      const std::optional<Number> n = read_number(lexicon(), text, at);
      if (!n || n->words || !is_plainly_a_figure(text, n->span)) continue;
      ++plain;
      CAPTURE(text);
      CAPTURE(at);
      CHECK(why_no_figure(place, *n, false) == "");
      CHECK(why_no_figure(place, *n, true) == "");
    }
  }
  CHECK(plain > 1'000);
}
