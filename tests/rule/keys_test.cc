#include "daejo/rule/keys.h"

#include "small_case.h"
#include <doctest/doctest.h>

using namespace daejo;
using namespace daejo::test;

TEST_CASE("values have equal numbers just where their texts are equal") {
  SmallCase c;
  const auto add = [&](Kind kind, Value value) { c.claim("1", kind, std::move(value)); };
  for (const char* unit : {"", "KRW", "USD", "명"}) {
    for (const char* value : {"5.6", "5.60", "5500000", "0", "-3", "56"})
      add(Kind::count, figure(value, unit));
    add(Kind::count, about("56", "1", unit));
    add(Kind::count, about("56", "2", unit));
    add(Kind::count, bound(Hedge::at_least, "56", unit));
    add(Kind::count, bound(Hedge::more_than, "56", unit));
    add(Kind::count, bound(Hedge::at_most, "56", unit));
    add(Kind::count, between("50", "60", unit));
  }
  Quantity odds = figure("0.25");
  add(Kind::ratio, odds);
  odds.out_of = Decimal(4);
  add(Kind::ratio, odds);
  Quantity rate = figure("56", "KRW");
  rate.per = "h";
  add(Kind::money, rate);
  Quantity long_form{.value = Decimal::of(55, 5), .interval = Interval::at(Decimal::of(55, 5))};
  add(Kind::money, long_form);  // 55 × 10^5 is 5500000
  for (const char* day : {"2026-03-12", "2026-03-13", "2025-03-12"})
    add(Kind::date, DateValue::on(*parse_iso_day(day)));
  DateValue month;
  month.from = {2026, 3, 0};
  month.to = {2026, 3, 0};
  add(Kind::date, month);
  add(Kind::time, TimeValue{.from = {14, 0, -1}, .to = {14, 0, -1}});
  add(Kind::time, TimeValue{.from = {14, 0, 30}, .to = {14, 0, 30}});
  add(Kind::name, NameValue{.name = "한빛"});
  add(Kind::name, NameValue{.name = "나래"});
  // All of them once more, so that there are equal ones.
  const std::vector<Claim> once = c.set.claims;
  for (const Claim& claim : once) add(claim.kind, claim.value);
  const Facts facts(c.set);
  std::size_t equal = 0;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    CHECK(facts.value_text(i) == value_text(facts.claim(i)));
    for (std::size_t j = 0; j < facts.size(); ++j) {
      INFO(value_text(facts.claim(i)) << " | " << value_text(facts.claim(j)));
      CHECK((facts.value(i) == facts.value(j)) == (value_text(facts.claim(i)) == value_text(facts.claim(j))));
      equal += facts.value(i) == facts.value(j) ? 1 : 0;
    }
  }
  CHECK(equal > 2 * facts.size() - 1);
}
