#include "daejo/rule/settings.h"

#include "small_case.h"
#include <doctest/doctest.h>

#include "daejo/rule/engine.h"

using namespace daejo;
using namespace daejo::test;

namespace {

const char* growth = R"(id: growth
about: {ko: 증가율, en: growth}
parameters: {least: 10}
claims:
  up: {kind: percent, form: change-up}
  after: {kind: money}
  before: {kind: money}
  same: [sentence]
where: number(after) > number(before) and number(before) > least
holds: up ~ after / before - 1
power: 50%
)";

// 100 to 120 is 45 %, and that is wrong.
SmallCase wrong_growth() {
  SmallCase s;
  s.claim("45%", Kind::percent, figure("45", "%")).form = Form::change_up;
  s.also("120원", Kind::money, figure("120", "KRW"));
  s.also("100원", Kind::money, figure("100", "KRW"));
  return s;
}

std::string error_of(const Result<void>& r) { return r ? "no error" : format(r.error()); }

}  // namespace

TEST_CASE("a desk sets what a rule does") {
  const SmallCase s = wrong_growth();
  RuleSet rules = rules_of({growth});
  REQUIRE(evaluate(s.set, rules).size() == 1);
  CHECK(evaluate(s.set, rules)[0].level == Level::error);

  REQUIRE(apply(rules, "growth", {.level = Level::note}));
  CHECK(evaluate(s.set, rules)[0].level == Level::note);
  REQUIRE(apply(rules, "growth", {.parameters = {{"least", "100"}}}));
  CHECK(evaluate(s.set, rules).empty());
  REQUIRE(apply(rules, "growth", {.parameters = {{"least", "99"}}}));
  CHECK(evaluate(s.set, rules).size() == 1);
  REQUIRE(apply(rules, "growth", {.enabled = false}));
  CHECK(evaluate(s.set, rules).empty());
  REQUIRE(only(rules, {"growth"}));
  CHECK(evaluate(s.set, rules).size() == 1);
}

TEST_CASE("settings that fit no rule say what would") {
  RuleSet rules = rules_of({growth});
  CHECK(error_of(apply(rules, "grwoth", {})) ==
        "error: no rule 'grwoth'\n  expected: an id that 'daejo rules list' prints");
  CHECK(error_of(apply(rules, "growth", {.parameters = {{"most", "3"}}})) ==
        "error: the rule 'growth' has no parameter 'most'\n  expected: one of least, power");
  CHECK(error_of(apply(rules, "growth", {.parameters = {{"power", "much"}}})) ==
        "error: 'much' is no value of the parameter 'power'\n  expected: a number or a percentage, such as "
        "60%");
  CHECK(error_of(only(rules, {"growth", "none"})) ==
        "error: no rule 'none'\n  expected: an id that 'daejo rules list' prints");
}
