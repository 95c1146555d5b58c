#include "daejo/rule/rates.h"

#include <doctest/doctest.h>

using namespace daejo;

namespace {
RateTable table() { return *RateTable::load(Resources()); }
}  // namespace

TEST_CASE("every pair of currencies has a plausible band, in both directions") {
  CHECK(table().band("USD", "KRW")->text() == "[1000, 1600]");
  CHECK(table().band("KRW", "USD")->contains(*Decimal::parse("0.00075")));
  CHECK(table().band("SEK", "KRW")->contains(Decimal(130)));
  CHECK(table().band("INR", "KRW")->contains(Decimal(16)));  // through the dollar
  CHECK(!table().band("XXX", "KRW"));
}

TEST_CASE("a year has a narrower band, never a wider one") {
  const RateTable t = table();
  CHECK(t.band("USD", "KRW", 2024)->text() == "[1230, 1550]");
  CHECK(t.band("KRW", "USD", 2024)->contains(*Decimal::parse("0.0007")));
  CHECK(t.band("USD", "KRW", 1999)->text() == "[1000, 1600]");  // of which nothing better is known
  for (int year = 2009; year <= 2026; ++year) {
    for (const char* to : {"KRW", "SEK", "JPY", "EUR", "GBP", "CNY"})
      CHECK(t.band("USD", to)->contains(*t.band("USD", to, year)));
  }
  CHECK(
      !t.band("SEK", "USD", 2024)->contains(*Decimal::parse("0.1436")));  // 1100만 크로나 are not 158만 달러
}

TEST_CASE("the European Central Bank's history file, where the user gives it") {
  RateTable t = table();
  REQUIRE(
      t.read_ecb({"rates.csv", "rates.csv",
                  "Date,USD,JPY,KRW,\n2025-01-28,1.0421,162.15,1503.02,\n2025-01-27,1.0500,N/A,1500.00,\n"}));
  const auto on = t.on("USD", "KRW", *make_day(2025, 1, 28), *make_day(2025, 1, 28));
  REQUIRE(on);
  CHECK(on->contains(*Decimal::parse("1442.29920353")) == false);  // the exact quotient lies a little off
  CHECK(on->low->text().substr(0, 7) == "1442.29");
  CHECK(t.rate("USD", "KRW", DateValue::on(*make_day(2025, 1, 30)))->text().size() > 5);
  CHECK(t.rate("USD", "KRW", DateValue::on(*make_day(2019, 1, 30)))->text() == "[1050, 1280]");
  CHECK(t.rate("USD", "KRW", {})->text() == "[1000, 1600]");
  const auto bad = t.read_ecb({"rates.csv", "rates.csv", "Date,USD\n2025-01-28,x1\n"});
  REQUIRE(!bad);
  CHECK(format(bad.error()) ==
        "rates.csv:2:12: error: not a rate\n    2025-01-28,x1\n               ^\n  expected: a number above "
        "0, or N/A");
  CHECK(!t.read_ecb({"rates.csv", "rates.csv", "Day,USD\n"}));
  CHECK(!t.read_ecb({"rates.csv", "rates.csv", "Date,USD\n2025-13-28,1\n"}));
}
