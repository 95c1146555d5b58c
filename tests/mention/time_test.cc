// Times of day: one time and its many spellings, hedges, spans, zones, and what is no time.

#include "mention/date_support.h"
#include <doctest/doctest.h>

using namespace daejo;
using namespace daejo::test;

TEST_CASE("one time in many spellings") {
  for (const char* text : {"오후 1시 30분", "오후1시30분", "오후 1시 반", "낮 1시 30분", "13시 30분", "13:30",
                           "오후 1:30", "1:30 p.m.", "1:30 PM", "1.30 pm", "half past one in the afternoon",
                           "1:30 in the afternoon", "1330 GMT", "13:30:00", "오후 한 시 반"}) {
    CAPTURE(std::string(text));
    const Strings read = dates_of(text, "2025-03-26");
    REQUIRE(read.size() == 1);
    CHECK(read[0].substr(0, std::string(text).size() + 8) == std::string(text) + " = 13:30");
  }
}

TEST_CASE("hours of the parts of the day") {
  const std::vector<std::pair<const char*, const char*>> table{{"오전 1시 13분", "01:13"},
                                                               {"새벽 2시", "02:00"},
                                                               {"아침 7시", "07:00"},
                                                               {"낮 12시", "12:00"},
                                                               {"오전 12시", "00:00"},
                                                               {"오후 12시", "12:00"},
                                                               {"저녁 6시 30분", "18:30"},
                                                               {"밤 9시", "21:00"},
                                                               {"밤 12시", "00:00"},
                                                               {"밤 1시", "01:00"},
                                                               {"정오", "12:00"},
                                                               {"자정", "00:00"},
                                                               {"0시 54분", "00:54"},
                                                               {"24시", "24:00"},
                                                               {"noon", "12:00"},
                                                               {"midnight", "00:00"},
                                                               {"8 o'clock", "08:00"},
                                                               {"3pm", "15:00"},
                                                               {"12 a.m.", "00:00"},
                                                               {"12 p.m.", "12:00"},
                                                               {"seven p.m.", "19:00"},
                                                               {"ten past 9 in the evening", "21:10"},
                                                               {"20 min past eight in the evening", "20:20"},
                                                               {"one in the morning", "01:00"},
                                                               {"in the afternoon at 7", "19:00"},
                                                               {"6시2분", "06:02"},
                                                               {"새벽1시", "01:00"},
                                                               {"오후 6시 25분 10초", "18:25:10"}};
  for (const auto& [text, time] : table) {
    CAPTURE(std::string(text));
    CHECK(dates_of(text) == Strings{std::string(text) + " = " + time});
  }
}

TEST_CASE("hedged times cover a quarter of an hour to each side") {
  CHECK(dates_of("밤 11시께") == Strings{"밤 11시께 = 22:45..23:15"});
  CHECK(dates_of("오전 4시께") == Strings{"오전 4시께 = 03:45..04:15"});
  CHECK(dates_of("새벽 1시 무렵") == Strings{"새벽 1시 무렵 = 00:45..01:15"});
  CHECK(dates_of("정오쯤에") == Strings{"정오쯤 = 11:45..12:15"});
  CHECK(dates_of("around 3 pm") == Strings{"around 3 pm = 14:45..15:15"});
}

TEST_CASE("spans of time") {
  CHECK(dates_of("오전 10시~오후 5시") == Strings{"오전 10시~오후 5시 = 10:00..17:00"});
  CHECK(dates_of("오후 2~4시") == Strings{"오후 2~4시 = 14:00..16:00"});
  CHECK(dates_of("9:30 ~ 11:00") == Strings{"9:30 ~ 11:00 = 09:30..11:00"});
  CHECK(dates_of("09:30 ~ 11:00") == Strings{"09:30 ~ 11:00 = 09:30..11:00"});
  CHECK(dates_of("2-4 pm") == Strings{"2-4 pm = 14:00..16:00"});
  CHECK(dates_of("오후 2시부터 4시까지") == Strings{"오후 2시 = 14:00", "4시 = 16:00"});
  CHECK(dates_of("9시에서 18시까지") == Strings{"9시 = 09:00", "18시 = 18:00"});
  CHECK(dates_of("10일 오전", "2025-03-26") == Strings{"10일 = 2025-03-10", "오전 = 00:00..12:00"});
}

TEST_CASE("zones") {
  DateContext context;
  const auto offset = [&](std::string_view text) {
    const std::optional<Mention> m = read_time({text, 0, lexicon().calendar(), context}, 0);
    REQUIRE(m);
    CHECK(m->span.end == text.size());
    return m->time()->utc_offset;
  };
  CHECK(offset("0113 GMT") == 0);
  CHECK(offset("13:05 KST") == 540);
  CHECK(offset("4pm CET") == 60);
  CHECK(offset("11:46:00+09:00") == 540);
  CHECK(!offset("13:05"));
  CHECK(dates_of("2025-03-25T11:46:00+09:00") ==
        Strings{"2025-03-25 = 2025-03-25", "11:46:00+09:00 = 11:46:00"});
}

TEST_CASE("what is no time") {
  for (const char* text :
       {"2시간",  "3:2",    "16:9",    "요한복음 3:16", "광주시",        "3시장",          "25시",
        "13:75",  "1:2:3",  "한시도",  "한시적",        "24시간",        "1시간 30분",     "10:5",
        "밤나무", "아침밥", "낮다",    "저녁을 먹었다", "two sixty a m", "single o'clock", "4a",
        "10.30",  "palm",   "10 to 12"}) {
    CAPTURE(std::string(text));
    CHECK(dates_of(text) == Strings{});
  }
}

TEST_CASE("hours with one letter behind them") {
  CHECK(dates_of("Call at 7p.", "2025-03-26", false) == Strings{"7p = 19:00"});
  CHECK(dates_of("Tue, Feb 4, 2014 21h", "2025-03-26", false) ==
        Strings{"Tue, Feb 4, 2014 = 2014-02-04", "21h = 21:00"});
  CHECK(dates_of("a text of 7p", "2025-03-26", false).empty());
}
