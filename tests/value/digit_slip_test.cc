#include "daejo/value/digit_slip.h"

#include <doctest/doctest.h>

using namespace daejo;

TEST_CASE("one digit changed, or two that changed places") {
  const auto changed = digit_slip("300", "900");
  REQUIRE(changed);
  CHECK(changed->by == DigitSlip::By::changed);
  CHECK(changed->first == 0);
  CHECK(changed->second == 0);
  const auto swapped = digit_slip("81401", "84101");
  REQUIRE(swapped);
  CHECK(swapped->by == DigitSlip::By::swapped);
  CHECK(swapped->first == 1);
  CHECK(swapped->second == 2);
  CHECK(digit_slip("15263", "35261")->second == 4);  // not only neighbours
}

TEST_CASE("what is more than one slip, or none") {
  CHECK(!digit_slip("1234", "4321"));
  CHECK(!digit_slip("1234", "1243555"));
  CHECK(!digit_slip("1234", "1234"));
  CHECK(!digit_slip("1234", "1256"));  // two changed
  CHECK(!digit_slip("", ""));
}
