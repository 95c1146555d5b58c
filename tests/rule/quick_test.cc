#include "daejo/rule/quick.h"

#include "small_case.h"
#include <doctest/doctest.h>

#include "daejo/rule/judge.h"

using namespace daejo;
using namespace daejo::test;

TEST_CASE("the quick no never contradicts the exact way") {
  const RuleSet rules = rules_of(
      {"id: difference\nabout: a\nclaims:\n  d: {kind: count}\n  a: {kind: count}\n  b: {kind: "
       "count}\n  same: [document]\n"
       "holds: d ~ a - b\nreports: agreement\npower: 1000%\n",
       "id: share\nabout: a\nclaims:\n  d: {kind: count}\n  a: {kind: count}\n  b: {kind: count}\n  "
       "same: [document]\n"
       "holds: d ~ abs(a - b) / b * 10\nreports: agreement\npower: 1000%\n",
       "id: product\nabout: a\nclaims:\n  d: {kind: count}\n  a: {kind: count}\n  b: {kind: count}\n  "
       "same: [document]\n"
       "holds: d / (10 - abs(b) * 2) ~ a + 1\nreports: agreement\npower: 1000%\n",
       "id: slips\nabout: a\nclaims:\n  d: {kind: count}\n  a: {kind: count}\n  b: {kind: count}\n  "
       "same: [document]\nwhere: not d.hedged and figure(d) > a\n"
       "holds: d ~ a * figure(b)\nclear: slipped(figure(d), a * b)\npower: 1000%\n",
       "id: mends\nabout: a\nclaims:\n  d: {kind: count}\n  a: {kind: count}\n  b: {kind: count}\n  "
       "same: [document]\n"
       "holds: d ~ a + figure(b)\nslip: 5%\npower: 1000%\n"});
  SmallCase c;
  for (const char* value : {"0", "1", "2", "3", "5", "7.5", "10", "14", "20", "40", "100", "130"}) {
    c.claim(value, Kind::count, figure(value));
    c.claim(value, Kind::measure, about(value, "1"));
  }
  for (Claim& claim : c.set.claims) claim.kind = Kind::count;
  const Facts facts(c.set);
  const RulePlans plans(rules);
  std::size_t held = 0;
  std::size_t refused = 0;
  for (const Rule& rule : rules.rules) {
    Figures figures(facts, rules.units);
    QuickCheck quick(facts, rule, plans.of(rules, rule), figures);
    for (std::size_t x = 0; x < facts.size(); ++x) {
      for (std::size_t y = 0; y < facts.size(); ++y) {
        for (std::size_t z = 0; z < facts.size(); ++z) {
          if (x == y || y == z || x == z) continue;  // no claim stands for two variables
          const Tuple tuple{{x}, {y}, {z}};
          const bool exact = judge(facts, rules, rule, tuple).has_value();
          const bool perhaps = quick.may_hold(tuple);
          if (rule.slip) {  // slips that do not come near are left out, and nothing is missed
            const auto fast = judge(facts, rules, rule, tuple, &quick);
            REQUIRE(fast.has_value() == exact);
            if (fast) CHECK(fast->why == judge(facts, rules, rule, tuple)->why);
          }
          if (exact && !perhaps) FAIL("refused what holds");
          if (const auto want = quick.wanted_of_last(tuple); exact && want) {
            const Range& is = figures.widest(z);
            if (is.known && (is.high < want->low || is.low > want->high)) FAIL("does not want what holds");
          }
          held += exact ? 1 : 0;
          refused += perhaps ? 0 : 1;
        }
      }
    }
  }
  CHECK(held > 100);
  CHECK(refused > 10000);
}

TEST_CASE("the quick no knows units that are a factor apart") {
  const RuleSet rules =
      rules_of({"id: pay\nabout: a\nclaims:\n  hours: {kind: duration}\n  pay: {kind: money}\n  rate: {kind: "
                "money}\n  "
                "same: [document]\nholds: pay ~ figure(rate) * in_unit(figure(hours), 'h')\nslip: 0.5%\n"
                "reports: [agreement, conflict]\npower: 1%\n"});
  const Rule& rule = rules.rules.front();
  SmallCase c;
  for (const char* value : {"209", "40", "8", "2.5", "30"}) {
    for (const char* unit : {"h", "min", "d", "mo"}) c.claim(value, Kind::duration, figure(value, unit));
  }
  const std::size_t money = c.set.claims.size();
  for (const char* value :
       {"10030", "2096270", "2096720", "401200", "4012000", "80240", "25075", "9860", "206740"})
    c.claim(value, Kind::money, figure(value, "KRW"));
  const Facts facts(c.set);
  Figures figures(facts, rules.units);
  const RulePlans plans(rules);
  QuickCheck quick(facts, rule, plans.of(rules, rule), figures);
  std::size_t held = 0, refused = 0;
  for (std::size_t hours = 0; hours < money; ++hours) {
    for (std::size_t pay = money; pay < facts.size(); ++pay) {
      for (std::size_t rate = money; rate < facts.size(); ++rate) {
        if (pay == rate) continue;
        const Tuple tuple{{hours}, {pay}, {rate}};
        const auto exact = judge(facts, rules, rule, tuple);
        const auto fast = judge(facts, rules, rule, tuple, &quick);
        REQUIRE(exact.has_value() == fast.has_value());
        if (exact) CHECK(exact->why == fast->why);
        CHECK((!exact || quick.may_hold(tuple)));
        held += exact ? 1 : 0;
        refused += quick.may_hold(tuple) ? 0 : 1;
      }
    }
  }
  CHECK(held > 5);
  CHECK(refused > 500);
}

TEST_CASE("what asks of dates and texts is told from what the quick check reckons with") {
  const std::vector<Variable> variables{{"a", {Type::Base::date}, {}}, {"n", {}, {}}};
  const auto asks = [&](const char* text) { return asks_beyond_quick(*parse_expression(text, variables)); };
  CHECK(asks("weekday(a) != written_weekday(a)"));
  CHECK(asks("a.grain = 'day'"));
  CHECK(asks("n.unit = 'x' and n.speaker = 'y'"));
  CHECK_FALSE(asks("number(n) >= 20 and not n.hedged"));
  CHECK_FALSE(asks("n.unit = 'KRW'"));
  CHECK_FALSE(
      asks("n ~ n * rate(n.unit, 'KRW') and n.speaker = 'y'"));  // a rate hangs on the first claim, too
}
