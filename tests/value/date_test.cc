#include "daejo/value/date.h"

#include <vector>

#include <doctest/doctest.h>

using namespace daejo;

TEST_CASE("dates are written as ISO 8601, with X for what is not known") {
  CHECK(PartialDate{2024, 7, 27}.text() == "2024-07-27");
  CHECK(PartialDate{0, 7, 0}.text() == "XXXX-07");
  CHECK(PartialDate{0, 0, 27}.text() == "XXXX-XX-27");
  CHECK(PartialDate{}.text().empty());
  CHECK(DateValue::month(2024, 2).to.text() == "2024-02-29");
}

TEST_CASE("only days that exist are days") {
  CHECK(make_day(2024, 2, 29));
  CHECK(!make_day(2023, 2, 29));
  CHECK(!make_day(2023, 13, 1));
  CHECK(iso_weekday(*make_day(2025, 11, 27)) == 4);  // a Thursday
}

TEST_CASE("days of front matter") {
  for (const char* text :
       {"2025-03-25", "2025.03.25", "2025/3/25", "2025. 3. 25", "2025-03-25T11:46:00+09:00"}) {
    REQUIRE(parse_iso_day(text));
    CHECK(partial(*parse_iso_day(text)).text() == "2025-03-25");
  }
  for (const char* text : {"", "25-03-25", "2025-13-01", "2025-03", "2025-03-255", "March 25"})
    CHECK(!parse_iso_day(text));
}

TEST_CASE("weeks, weekdays of a month, Easter") {
  CHECK(nth_week(2018, 0, 3) == make_day(2018, 1, 15));  // ISO 8601 week 3
  CHECK(nth_week(2015, 0, 1) == make_day(2014, 12, 29));
  CHECK(nth_week(2014, 9, -1) == make_day(2014, 9, 22));
  CHECK(nth_weekday(2014, 9, 2, 3) == make_day(2014, 9, 16));
  CHECK(nth_weekday(2014, 3, 7, -1) == make_day(2014, 3, 30));
  CHECK(!nth_weekday(2014, 9, 3, 5));
  const std::vector<std::pair<int, const char*>> easters{{1998, "1998-04-12"},
                                                         {2008, "2008-03-23"},
                                                         {2018, "2018-04-01"},
                                                         {2024, "2024-03-31"},
                                                         {2038, "2038-04-25"}};
  for (const auto& [year, day] : easters) CHECK(partial(easter_sunday(year)).text() == day);
  CHECK(partial(orthodox_easter_sunday(2018)).text() == "2018-04-08");
  CHECK(partial(orthodox_easter_sunday(2024)).text() == "2024-05-05");
  for (int year = 1900; year < 2100; ++year) {
    CHECK(iso_weekday(easter_sunday(year)) == 7);
    CHECK(iso_weekday(orthodox_easter_sunday(year)) == 7);
  }
}

TEST_CASE("months may run over the end of the year") {
  const DateValue winter = DateValue::months(2024, 12, 14, Grain::quarter);
  CHECK(winter.from.text() == "2024-12-01");
  CHECK(winter.to.text() == "2025-02-28");
  CHECK(PartialDate{-2, 0, 0}.text() == "-0002");
}
