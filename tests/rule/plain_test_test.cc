#include "daejo/rule/plain_test.h"

#include "small_case.h"
#include <doctest/doctest.h>

#include "daejo/rule/judge.h"
#include "daejo/rule/quick.h"

using namespace daejo;
using namespace daejo::test;

namespace {

Expression condition(const std::string& text) {
  const std::vector<Variable> variables{{"x", Type{}, {}}, {"d", Type{Type::Base::date}, {}}};
  auto e = parse_expression(text, variables);
  REQUIRE_MESSAGE(e.has_value(), text);
  return *e;
}

}  // namespace

TEST_CASE("a plain test refuses what the exact way refuses for its figure, and nothing that holds") {
  SmallCase c;
  for (const char* value :
       {"0", "1", "-3", "7.5", "99", "100", "1000", "1234", "999.6", "50000", "1000000"}) {
    c.claim(value, Kind::count, figure(value));
    c.claim(value, Kind::count, about(value, "1"));
  }
  const Facts facts(c.set);
  const RuleSet rules =
      rules_of({"id: a\nabout: a\nclaims:\n  t: {kind: count}\n  u: {kind: count}\n  same: "
                "[document]\nholds: t ~ u\n"});
  Figures figures(facts, rules.units);
  int refused = 0;
  for (const std::string text : {"x > 100", "x >= 1000", "100 < x", "number(x) <= 99", "50 >= number(x)",
                                 "digits(x) >= 4", "3 > digits(x)", "figure(x) = 1000", "figure(x) ~ 1000",
                                 "figure(x) < 1", "not x.hedged", "x.hedged"}) {
    const Expression e = condition(text);
    const PlainTest test = plain_test(e);
    INFO(text);
    CHECK(test.tells_all);
    for (std::size_t i = 0; i < facts.size(); ++i) {
      INFO(c.set.claims[i].quantity()->value->text());
      const bool holds_exactly = holds(e, bindings_of(facts, rules, Tuple{{i}, {}})).value_or(false);
      const bool passes = may_pass(test, facts, figures, i);
      if (holds_exactly) CHECK(passes);
      refused += passes ? 0 : 1;
    }
  }
  CHECK(refused > 100);
}

TEST_CASE("no weekday beside a date: nothing that asks for it holds") {
  SmallCase c;
  DateValue date = DateValue::on(*parse_iso_day("2026-03-12"));
  c.claim("12일", Kind::date, date);
  date.weekday = 5;
  c.claim("12일(금)", Kind::date, date);
  const Facts facts(c.set);
  const RuleSet rules =
      rules_of({"id: a\nabout: a\nclaims:\n  t: {kind: count}\n  u: {kind: count}\n  same: "
                "[document]\nholds: t ~ u\n"});
  Figures figures(facts, rules.units);
  const Expression e = condition("weekday(d) != written_weekday(d)");
  const PlainTest test = plain_test(e);
  CHECK(!test.tells_all);
  CHECK(!may_pass(test, facts, figures, 0));
  CHECK(may_pass(test, facts, figures, 1));
  CHECK(!holds(e, bindings_of(facts, rules, Tuple{{}, {0}})).has_value());
}

TEST_CASE("a condition that asks for more is no plain test") {
  for (const std::string text : {"x in [1, 5]", "x * 2 > 5", "abs(x) > 5", "x > 5 or x.hedged",
                                 "year(d) > 1990", "x.unit = 'km'", "not (x > 5)"}) {
    INFO(text);
    CHECK(plain_test(condition(text)).of == PlainTest::Of::nothing);
  }
  // Two figures beside each other are none either.
  CHECK(plain_test(condition("x > figure(x)")).of == PlainTest::Of::nothing);
}
