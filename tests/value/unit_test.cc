#include "daejo/value/unit.h"

#include <doctest/doctest.h>

using daejo::Decimal;
using daejo::Interval;
using daejo::UnitTable;

namespace {

std::string converted(const char* value, const char* from, const char* to) {
  static const daejo::Result<UnitTable> units = UnitTable::load(daejo::Resources());
  REQUIRE_MESSAGE(units, (units ? "" : daejo::format(units.error())));
  const std::optional<Interval> i = units->convert(Interval::at(*Decimal::parse(value)), from, to);
  return !i ? "none" : i->is_point() ? i->low->trimmed().text() : i->text();
}

}  // namespace

TEST_CASE("units of one dimension convert exactly") {
  CHECK(converted("3", "km", "m") == "3000");
  CHECK(converted("1", "[mi_i]", "km") == "1.609344");
  CHECK(converted("2", "h", "min") == "120");
  CHECK(converted("212", "[degF]", "Cel") == "100");
  CHECK(converted("-40", "Cel", "[degF]") == "-40");
  CHECK(converted("90", "km/h", "m/s") == "25");
  CHECK(converted("121", "평", "m2") == "400");
  CHECK(converted("250", "USX", "USD") == "2.5");
}

TEST_CASE("units that are exactly as large as another are its twins") {
  const daejo::Result<UnitTable> units = UnitTable::load(daejo::Resources());
  REQUIRE(units);
  CHECK(units->find("GT")->twin == "t");
  CHECK(units->find("t")->twin == "t");
  CHECK(units->find("km")->twin == "km");
  CHECK(units->find("[degF]")->twin == "[degF]");
  CHECK(units->find("USX")->twin == "USX");
}

TEST_CASE("units of other dimensions, and counters, do not") {
  CHECK(converted("1", "kg", "m") == "none");
  CHECK(converted("1", "명", "건") == "none");
  CHECK(converted("1", "명", "명") == "1");
}
