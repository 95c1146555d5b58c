// Dates: one day and its many spellings, what relative words count from, and what is no date.

#include "mention/date_support.h"
#include <doctest/doctest.h>

using namespace daejo;
using namespace daejo::test;

namespace {

struct Spelling {
  const char* text;
  const char* date;
};

// The whole text is one date.
void whole(const std::vector<Spelling>& table, std::string_view published, bool korean = true) {
  for (const Spelling& s : table) {
    CAPTURE(std::string(s.text));
    CHECK(dates_of(s.text, published, korean) == Strings{std::string(s.text) + " = " + s.date});
  }
}

}  // namespace

TEST_CASE("one day in Korean") {
  for (const char* text : {"2025년 3월 25일",
                           "2025년3월25일",
                           "2025. 3. 25.",
                           "2025.03.25",
                           "2025-03-25",
                           "2025/3/25",
                           "'25년 3월 25일",
                           "25년 3월 25일",
                           "25/03/25",
                           "20250325",
                           "2025 03 25",
                           "2025년 3월 25일(화)",
                           "2025년 3월 25일 화요일",
                           "3월 25일",
                           "3월25일",
                           "지난 25일",
                           "25일",
                           "이달 25일",
                           "이번 달 25일",
                           "올해 3월 25일",
                           "올 3월 25일",
                           "3월 25일, 2025년",
                           "어제"}) {
    CAPTURE(std::string(text));
    CHECK(dates_of(text, "2025-03-26") == Strings{std::string(text) + " = 2025-03-25"});
  }
}

TEST_CASE("one day in English") {
  for (const char* text : {"March 25, 2025",
                           "March 25 2025",
                           "25 March 2025",
                           "25 March, 2025",
                           "Mar. 25, 2025",
                           "Mar 25th 2025",
                           "March the 25th, 2025",
                           "25th of March, 2025",
                           "Tuesday, March 25, 2025",
                           "Tue, Mar 25, 2025",
                           "March 25",
                           "25 March",
                           "Mar. 25",
                           "Tuesday, March 25",
                           "3/25/2025",
                           "25/3/2025",
                           "2025-03-25",
                           "2025-Mar-25",
                           "25/Mar/2025",
                           "Mar-25-2025",
                           "25.3.2025",
                           "Tuesday",
                           "last Tuesday",
                           "yesterday"}) {
    CAPTURE(std::string(text));
    CHECK(dates_of(text, "2025-03-26", false) == Strings{std::string(text) + " = 2025-03-25"});
  }
}

TEST_CASE("periods in Korean") {
  whole(
      {
          {"2024년", "2024-01-01..2024-12-31"},
          {"지난해", "2024-01-01..2024-12-31"},
          {"작년", "2024-01-01..2024-12-31"},
          {"재작년", "2023-01-01..2023-12-31"},
          {"내년 상반기", "2026-01-01..2026-06-30"},
          {"98년도", "1998-01-01..1998-12-31"},
          {"2018~2023년", "2018-01-01..2023-12-31"},
          {"2018년~2023년", "2018-01-01..2023-12-31"},
          {"1995∼1996년", "1995-01-01..1996-12-31"},
          {"1990년대", "1990-01-01..1999-12-31"},
          {"90년대 초", "1990-01-01..1993-12-31"},
          {"2000년대 초반", "2000-01-01..2003-12-31"},
          {"1950년대말", "1957-01-01..1959-12-31"},
          {"19세기", "1801-01-01..1900-12-31"},
          {"19세기 말", "1867-01-01..1900-12-31"},
          {"2023년 말", "2023-12-01..2023-12-31"},
          {"연말", "2025-12-01..2025-12-31"},
          {"올해 1분기", "2025-01-01..2025-03-31"},
          {"2024년 4분기", "2024-10-01..2024-12-31"},
          {"2011년 2/4분기", "2011-04-01..2011-06-30"},
          {"2016년 3사분기", "2016-07-01..2016-09-30"},
          {"지난 분기", "2024-10-01..2024-12-31"},
          {"지난달", "2025-02-01..2025-02-28"},
          {"지난해 7월", "2024-07-01..2024-07-31"},
          {"지난 7월", "2024-07-01..2024-07-31"},
          {"오는 7월", "2025-07-01..2025-07-31"},
          {"다음 달 초", "2025-04-01..2025-04-10"},
          {"지난달 말", "2025-02-21..2025-02-28"},
          {"이달 중순", "2025-03-11..2025-03-20"},
          {"지난 7∼8월", "2024-07-01..2024-08-31"},
          {"작년 1∼9월", "2024-01-01..2024-09-30"},
          {"3월 5~7일", "2025-03-05..2025-03-07"},
          {"지난 27∼28일", "2025-02-27..2025-02-28"},
          {"3월 30일~4월 2일", "2025-03-30..2025-04-02"},
          {"이번 주", "2025-03-24..2025-03-30"},
          {"지난주", "2025-03-17..2025-03-23"},
          {"다음 주 금요일", "2025-04-04"},
          {"지난 주말", "2025-03-22..2025-03-23"},
          {"2014년 9월 마지막주", "2014-09-22..2014-09-28"},
          {"2014년 3월 마지막 일요일", "2014-03-30"},
          {"2018년 세 번째 주", "2018-01-15..2018-01-21"},
          {"2016년 여름", "2016-06-01..2016-08-31"},
          {"올여름", "2025-06-01..2025-08-31"},
          {"2024년 겨울", "2024-12-01..2025-02-28"},
      },
      "2025-03-26");
}

TEST_CASE("periods in English") {
  whole(
      {
          {"1990s", "1990-01-01..1999-12-31"},
          {"early 1990s", "1990-01-01..1993-12-31"},
          {"Q1 2023", "2023-01-01..2023-03-31"},
          {"2018Q4", "2018-10-01..2018-12-31"},
          {"1Q23", "2023-01-01..2023-03-31"},
          {"first quarter of 2023", "2023-01-01..2023-03-31"},
          {"4th quarter 2018", "2018-10-01..2018-12-31"},
          {"first half of 2023", "2023-01-01..2023-06-30"},
          {"mid-March", "2025-03-11..2025-03-20"},
          {"late 2023", "2023-10-01..2023-12-31"},
          {"end of 2012", "2012-12-01..2012-12-31"},
          {"last July", "2024-07-01..2024-07-31"},
          {"last year", "2024-01-01..2024-12-31"},
          {"next month", "2025-04-01..2025-04-30"},
          {"October 2014", "2014-10-01..2014-10-31"},
          {"Dec/2018", "2018-12-01..2018-12-31"},
          {"2014/10", "2014-10-01..2014-10-31"},
          {"January-March", "2025-01-01..2025-03-31"},
          {"Jan-Feb 2017", "2017-01-01..2017-02-28"},
          {"June-August 1992", "1992-06-01..1992-08-31"},
          {"July 13 through 15", "2025-07-13..2025-07-15"},
          {"third Tuesday of September 2014", "2014-09-16"},
          {"last week of 2016", "2016-12-26..2017-01-01"},
          {"last day of October 2015", "2015-10-31"},
          {"next Friday", "2025-03-28"},
      },
      "2025-03-26", false);
}

TEST_CASE("years that stand bare") {
  CHECK(dates_of("sales in 2007 and 2009", "", false) ==
        Strings{"2007 = 2007-01-01..2007-12-31", "2009 = 2009-01-01..2009-12-31"});
  CHECK(dates_of("from 2014 to 2018", "", false) ==
        Strings{"2014 = 2014-01-01..2014-12-31", "2018 = 2018-01-01..2018-12-31"});
  CHECK(dates_of("(1985)") == Strings{"1985 = 1985-01-01..1985-12-31"});
  CHECK(dates_of("(1952-1972)") == Strings{"1952-1972 = 1952-01-01..1972-12-31"});
  CHECK(dates_of("(1775–1817)") == Strings{"1775–1817 = 1775-01-01..1817-12-31"});
  CHECK(dates_of("pages 1775–1817", "", false).empty());
  CHECK(dates_of("(born 1971)", "", false) == Strings{"1971 = 1971-01-01..1971-12-31"});
  CHECK(dates_of("(b. 1933)", "", false) == Strings{"1933 = 1933-01-01..1933-12-31"});
  CHECK(dates_of("more than 1950 people", "", false).empty());
  CHECK(dates_of("of 2000 workers", "", false).empty());
}

TEST_CASE("what the document's day decides") {
  // A day of the month is the one nearest before, or what the verb says.
  CHECK(dates_of("27일 회견에서 밝혔다.", "2025-01-02") == Strings{"27일 = 2024-12-27"});
  CHECK(dates_of("지난 27일", "2025-01-02") == Strings{"지난 27일 = 2024-12-27"});
  CHECK(dates_of("지난 31일", "2025-03-05") == Strings{"지난 31일 = 2025-01-31"});
  CHECK(dates_of("오는 7일", "2025-12-30") == Strings{"오는 7일 = 2026-01-07"});
  CHECK(dates_of("12일(현지시간) 발표했다.", "2023-09-13") == Strings{"12일 = 2023-09-12"});
  CHECK(dates_of("14일 시상식이 열린다.", "2024-10-10") == Strings{"14일 = 2024-10-14"});
  CHECK(dates_of("14일 \"곧 하겠다\"고 말했다.", "2024-10-10") == Strings{"14일 = 2024-09-14"});
  // A month is of this year, unless far.
  CHECK(dates_of("7월 출시했다.", "2025-01-10") == Strings{"7월 = 2024-07-01..2024-07-31"});
  CHECK(dates_of("12월 4일까지다.", "2025-11-27") == Strings{"12월 4일 = 2025-12-04"});
  CHECK(dates_of("12월 28일 종가", "2013-01-01") == Strings{"12월 28일 = 2012-12-28"});
  // Across the year.
  CHECK(dates_of("지난달 30일", "2025-01-02") == Strings{"지난달 30일 = 2024-12-30"});
  CHECK(dates_of("다음 달 3일", "2024-12-30") == Strings{"다음 달 3일 = 2025-01-03"});
  CHECK(dates_of("어제", "2024-03-01") == Strings{"어제 = 2024-02-29"});
  CHECK(dates_of("내일", "2023-12-31") == Strings{"내일 = 2024-01-01"});
  CHECK(dates_of("on Thursday", "2023-04-27", false) == Strings{"Thursday = 2023-04-27"});
  CHECK(dates_of("will meet on Monday", "2023-04-27", false) == Strings{"Monday = 2023-04-24"});
}

TEST_CASE("a story of another year ends where the text comes back to the weeks before its own") {
  const char* text =
      "Two men died on May 2.\n\nThe first stood there on May 29, 1953.\n\nShe climbed it on May 23.";
  CHECK(dates_of(text, "2023-06-13", false) ==
        Strings{"May 2 = 2023-05-02", "May 29, 1953 = 1953-05-29", "May 23 = 2023-05-23"});
  // An anniversary: all days are of the year of the story.
  CHECK(dates_of("It sank on April 15, 1912.\n\nThe ship hit it on April 14.", "2019-04-15", false) ==
        Strings{"April 15, 1912 = 1912-04-15", "April 14 = 1912-04-14"});
}

TEST_CASE("a weekday at a date tells the year") {
  CHECK(dates_of("It was first climbed on May 29, 1953. A guide died on Sunday, May 21.", "2023-06-02",
                 false) == Strings{"May 29, 1953 = 1953-05-29", "Sunday, May 21 = 2023-05-21"});
  CHECK(dates_of("The ship left on April 10, 1912. It sank on Monday, April 15.", "2018-04-14", false) ==
        Strings{"April 10, 1912 = 1912-04-10", "Monday, April 15 = 1912-04-15"});
}

TEST_CASE("당시 is not said of yesterday") {
  CHECK(dates_of("선거는 9일 끝났다. 역대 최소였던 1997년에 견줄 만하다. 당시 격차는 컸다.", "2022-03-10")
            .back() == "당시 = 1997-01-01..1997-12-31");
  CHECK(dates_of("선거는 9일 끝났다. 격차가 가장 작았던 것은 15대다. 당시 격차는 컸다.", "2022-03-10") ==
        Strings{"9일 = 2022-03-09"});
}

TEST_CASE("a year behind 앞으로 is no length") {
  CHECK(dates_of("앞으로 2030년까지 키운다.", "2019-05-01") == Strings{"2030년 = 2030-01-01..2030-12-31"});
  CHECK(dates_of("앞으로 20년까지 버틴다.", "2019-05-01").empty());
}

TEST_CASE("without the document's day dates keep what is known") {
  CHECK(dates_of("3월 25일") == Strings{"3월 25일 = XXXX-03-25"});
  CHECK(dates_of("7월") == Strings{"7월 = XXXX-07"});
  CHECK(dates_of("지난 27일") == Strings{"지난 27일 = XXXX-XX-27"});
  CHECK(dates_of("지난달 27일") == Strings{"지난달 27일 = XXXX-XX-27"});
  CHECK(dates_of("지난해 7월") == Strings{"지난해 7월 = XXXX-07"});
  CHECK(dates_of("지난해") == Strings{"지난해 = "});
  CHECK(dates_of("이날") == Strings{"이날 = "});
  CHECK(dates_of("yesterday", "", false) == Strings{"yesterday = "});
}

TEST_CASE("dates that count from the last date of the text") {
  CHECK(dates_of("2023년 설립됐다. 같은 해 7월 문을 열고 이듬해 3월 옮겼다.", "2025-03-26") ==
        Strings{"2023년 = 2023-01-01..2023-12-31", "같은 해 7월 = 2023-07-01..2023-07-31",
                "이듬해 3월 = 2024-03-01..2024-03-31"});
  CHECK(dates_of("2020년 5월 3일 내렸다. 이날 밤부터 이튿날까지 비가 왔다.", "2025-03-26") ==
        Strings{"2020년 5월 3일 = 2020-05-03", "이날 = 2020-05-03", "밤 = 20:00..24:00",
                "이튿날 = 2020-05-04"});
  CHECK(dates_of("이날 회의가 열렸다.", "2025-03-26") == Strings{"이날 = 2025-03-26"});
  CHECK(dates_of("1912년 4월 10일 떠났다. 4월 14일 부딪혀 15일 가라앉았다.", "2011-06-12") ==
        Strings{"1912년 4월 10일 = 1912-04-10", "4월 14일 = 1912-04-14", "15일 = 1912-04-15"});
  CHECK(dates_of("지난해 9월과 10월", "2025-03-26") ==
        Strings{"지난해 9월 = 2024-09-01..2024-09-30", "10월 = 2024-10-01..2024-10-31"});
  CHECK(dates_of("2015년 11월 18일부터 12월 19일까지", "2025-03-26") ==
        Strings{"2015년 11월 18일 = 2015-11-18", "12월 19일 = 2015-12-19"});
  CHECK(dates_of("The year 2019 ended. That year", "2025-03-26", false).size() == 2);
  CHECK(dates_of("January-March; a year earlier", "2023-04-27", false) ==
        Strings{"January-March = 2023-01-01..2023-03-31", "year earlier = 2022-01-01..2022-03-31"});
}

TEST_CASE("holidays and the lunar calendar") {
  whole({{"광복절", "2025-08-15"},
         {"한글날", "2025-10-09"},
         {"2013년 크리스마스", "2013-12-25"},
         {"지난해 광복절", "2024-08-15"},
         {"설날", "2025-01-29"},
         {"지난 추석", "2024-09-17"},
         {"2023년 추석", "2023-09-29"},
         {"2025년 추석", "2025-10-06"},
         {"2023년 추석 연휴", "2023-09-28..2023-09-30"},
         {"2024년 설 연휴", "2024-02-09..2024-02-11"},
         {"음력 8월 15일", "2025-10-06"},
         {"2023년 음력 1월 1일", "2023-01-22"}},
        "2025-06-01");
  whole({{"Christmas", "2025-12-25"},
         {"thanksgiving 2024", "2024-11-28"},
         {"Memorial Day 2024", "2024-05-27"},
         {"Easter 2024", "2024-03-31"},
         {"Good Friday 2024", "2024-03-29"},
         {"orthodox easter 2024", "2024-05-05"},
         {"King's Day 2025", "2025-04-26"},
         {"Chinese New Year 2024", "2024-02-10"},
         {"Rosh Hashanah 2024", "2024-10-02..2024-10-04"},
         {"purim 2024", "2024-03-23..2024-03-24"},
         {"Eid al-Fitr 2024", "2024-04-10"},
         {"Eid al-Adha 2024", "2024-06-16"},
         {"diwali 2024", "2024-10-31"},
         {"Holi 2024", "2024-03-25"},
         {"makar sankranti 2024", "2024-01-15"}},
        "2025-06-01", false);
  // Without its year a holiday in English has its capital.
  CHECK(dates_of("lent, holi, easter", "2025-06-01", false).empty());
  CHECK(dates_of("설정도 좋고 그런 설이 있다", "2025-06-01").empty());
}

TEST_CASE("days that count from a date") {
  whole({{"2 weeks before May 13 1999", "1999-04-29"},
         {"16 days from 01/02/2018", "2018-01-18"},
         {"three months after March 31, 2024", "2024-06-30"},
         {"one year before February 29, 2024", "2023-02-28"}},
        "2025-06-01", false);
}

TEST_CASE("a calendar that cannot be read is an error that points") {
  const auto error_of = [](std::string text) {
    Resources files;
    files.add({"data/calendar-desk.tsv", "desk.tsv", "words\tis\tgrain\tvalue\tof\n" + std::move(text)});
    const Result<Calendar> calendar = Calendar::load(files);
    return calendar ? std::string() : format(calendar.error());
  };
  CHECK(error_of("사내 창립일\tholiday\tday\t1\tfixed 7 1\n").empty());
  CHECK(
      error_of("창립일\tholidy\tday\t1\tfixed 7 1\n").starts_with("desk.tsv:2:5: error: not a kind of word"));
  CHECK(error_of("창립일\tholiday\tday\t1\tevery 7\n")
            .starts_with("desk.tsv:2:19: error: not a rule for a holiday"));
  CHECK(error_of("창립일\tholiday\tday\t1\tmayan 7 1\n")
            .starts_with("desk.tsv:2:19: error: no years of this calendar"));
  CHECK(error_of("창립일\tholiday\tday\tone\tfixed 7 1\n").starts_with("desk.tsv:2:17: error: not a number"));
}

TEST_CASE("what is no date") {
  for (const char* text : {
           "5일간",        "5일 동안",  "3년 동안",      "24년 만에",   "7일(168시간)",
           "총 5일",       "징역 6월",  "1년6월",        "30일 이내",   "2주",
           "3개월",        "2시간",     "192.168.10.12", "버전 3.2.4",  "1.2.3",
           "2-1로 이겼다", "3:2",       "1/3",           "3/4",         "4월드",
           "3일천하",      "12개월",    "1628-1번지",    "GPT-4",       "H100",
           "2월드컵",      "32일",      "13월",          "02-000-7420", "500명",
           "8분기 연속",   "일요신문",  "초등학교",      "말레이시아",  "오늘날",
           "제3일보",      "약 2000년", "5000년 역사",   "30일째",      "4일 앞으로 다가왔다",
       }) {
    CAPTURE(std::string(text));
    CHECK(dates_of(text, "2025-03-26") == Strings{});
  }
  for (const char* text : {"may be", "march on", "the second", "sat down", "10.1.2.3", "1/2", "5/8 inch",
                           "sun", "in 1500 ways to", "at 650.650.6500", "A4 A5", "March 25,000", "mar",
                           "fall", "a few", "this one", "4a", "rat 6"}) {
    CAPTURE(std::string(text));
    CHECK(dates_of(text, "2025-03-26", false) == Strings{});
  }
  // Of a day that does not exist the month stands.
  CHECK(dates_of("2023년 2월 29일", "2025-03-26") == Strings{"2023년 2월 29일 = 2023-02-01..2023-02-28"});
  CHECK(dates_of("2024년 2월 29일", "2025-03-26") == Strings{"2024년 2월 29일 = 2024-02-29"});
}

TEST_CASE("every date of a long run of days is read back, in all spellings") {
  for (Day day = *make_day(2023, 12, 20); day < *make_day(2024, 3, 10); day += std::chrono::days(1)) {
    const PartialDate d = partial(day);
    const std::string iso = d.text();
    const std::string y = std::to_string(d.year), m = std::to_string(d.month), n = std::to_string(d.day);
    for (const std::string& text : {y + "년 " + m + "월 " + n + "일", iso, y + ". " + m + ". " + n + ".",
                                    m + "/" + n + "/" + y, y + "/" + m + "/" + n}) {
      CAPTURE(std::string(text));
      CHECK(dates_of(text, "2025-03-26") == Strings{text + " = " + iso});
    }
    // As of any day, a day of the month that exists is read, and lies within two months of it.
    DateContext context{day};
    for (const char* text : {"31일", "지난 31일", "오는 31일", "2월 29일", "1일"}) {
      const std::optional<Mention> mention = read_date({text, 0, lexicon().calendar(), context}, 0);
      if (std::string_view(text) == "2월 29일") continue;
      REQUIRE(mention);
      const std::optional<Day> read = mention->date()->from.to_day();
      REQUIRE(read);
      CHECK(std::abs((*read - day).count()) <= 62);
    }
  }
}

TEST_CASE("hostile input stays short work") {
  const std::string digits(1 << 16, '7');
  CHECK(dates_of(digits).empty());
  std::string dots;
  for (int i = 0; i < 20000; ++i) dots += "1.";
  CHECK(dates_of(dots).empty());
  std::string years;
  for (int i = 0; i < 5000; ++i) years += "지난해 ";
  CHECK(dates_of(years, "2025-03-26").size() == 5000);
}

TEST_CASE("what comes again has no day of its own") {
  CHECK(dates_of("매년 3%로", "2025-03-26") == Strings{"매년 = "});
  CHECK(dates_of("매주 금요일 저녁", "2025-03-26")[0] == "매주 금요일 = ");
}

TEST_CASE("당시, N년 전 and days that events are named after") {
  CHECK(dates_of("1997년 시작했다. 당시 그는", "2025-03-26") ==
        Strings{"1997년 = 1997-01-01..1997-12-31", "당시 = 1997-01-01..1997-12-31"});
  CHECK(dates_of("사고 당시 배에는", "2025-03-26").empty());
  CHECK(dates_of("10년 전 영화라니", "2025-03-26") == Strings{"10년 전 = 2015-01-01..2015-12-31"});
  CHECK(dates_of("2개월 전에 시작했다", "2025-03-26") == Strings{"2개월 전 = 2025-01-01..2025-01-31"});
  CHECK(dates_of("그보다 10년 전에", "2025-03-26").empty());
  CHECK(dates_of("오는 6·4 지방선거에서", "2014-03-26") == Strings{"오는 6·4 = 2014-06-04"});
  CHECK(dates_of("5·18 민주화운동", "2025-03-26") == Strings{"5·18 = XXXX-05-18"});
  CHECK(dates_of("원·달러 3·4", "2025-03-26").empty());
}

TEST_CASE("이날 is the day of the paragraph, else that of the document") {
  CHECK(dates_of("지난 7일 계약했다.\n\n이날 주가는", "2023-02-10") ==
        Strings{"지난 7일 = 2023-02-07", "이날 = 2023-02-10"});
  CHECK(dates_of("다음 달 6일로 잡혔다. 이날부터", "2023-02-10") ==
        Strings{"다음 달 6일 = 2023-03-06", "이날 = 2023-02-10"});
  CHECK(dates_of("지난 7일 계약했다. 이날 주가는", "2023-02-10") ==
        Strings{"지난 7일 = 2023-02-07", "이날 = 2023-02-07"});
}

TEST_CASE("figures in a row before one unit are dates of their own") {
  CHECK(dates_of("2014·2016·2020년을 빼고", "2025-03-26") == Strings{"2014 = 2014-01-01..2014-12-31",
                                                                     "2016 = 2016-01-01..2016-12-31",
                                                                     "2020년 = 2020-01-01..2020-12-31"});
  CHECK(dates_of("기간을 3일에서 7일로 늘렸다", "2025-03-26").empty());
  CHECK(dates_of("기간은 2014년부터 2018년까지다", "2025-03-26").size() == 2);
  CHECK(dates_of("기간은 3월 5일부터다", "2025-03-26") == Strings{"3월 5일 = 2025-03-05"});
  CHECK(dates_of("2014 소치 동계올림픽", "2025-03-26") == Strings{"2014 = 2014-01-01..2014-12-31"});
  CHECK(dates_of("the 2016 election", "2025-03-26", false) == Strings{"2016 = 2016-01-01..2016-12-31"});
}

TEST_CASE("a month and a relative year") {
  whole({{"June next year", "2026-06-01..2026-06-30"},
         {"October of last year", "2024-10-01..2024-10-31"},
         {"March 3 this year", "2025-03-03"}},
        "2025-03-26", false);
  CHECK(dates_of("5일 2025년 예산을 냈다", "2024-08-06") ==
        Strings{"5일 = 2024-08-05", "2025년 = 2025-01-01..2025-12-31"});
}

TEST_CASE("years of schools and books, quarters of four, a day with its part") {
  whole({{"2016학년도", "2016-01-01..2016-12-31"},
         {"2013회계연도", "2013-01-01..2013-12-31"},
         {"80년초", "1980-01-01..1980-03-31"},
         {"2·4분기", "2025-04-01..2025-06-30"},
         {"3·4분기", "2025-07-01..2025-09-30"}},
        "2025-03-26");
  CHECK(dates_of("'2014년 조사' 결과", "2025-03-26") == Strings{"2014년 = 2014-01-01..2014-12-31"});
  CHECK(dates_of("'14년 조사", "2025-03-26") == Strings{"'14년 = 2014-01-01..2014-12-31"});
  CHECK(dates_of("4박 5일 일정", "2025-03-26").empty());
}

TEST_CASE("events named by a day with a point, eras, fiscal years") {
  CHECK(dates_of("12.3 비상계엄 뒤에", "2025-03-26") == Strings{"12.3 = XXXX-12-03"});
  CHECK(dates_of("4.10 총선에서", "2025-03-26") == Strings{"4.10 = 2025-04-10"});
  CHECK(dates_of("수익률 12.3 포인트", "2025-03-26").empty());
  CHECK(dates_of("profit in fiscal 2022", "2025-03-26", false) == Strings{"2022 = 2022-01-01..2022-12-31"});
}
