#include "daejo/value/date.h"

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
  for (const char* text : {"2025-03-25", "2025.03.25", "2025/3/25", "2025. 3. 25", "2025-03-25T11:46:00+09:00"}) {
    REQUIRE(parse_iso_day(text));
    CHECK(partial(*parse_iso_day(text)).text() == "2025-03-25");
  }
  for (const char* text : {"", "25-03-25", "2025-13-01", "2025-03", "2025-03-255", "March 25"}) CHECK(!parse_iso_day(text));
}
