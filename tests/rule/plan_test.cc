#include "daejo/rule/plan.h"

#include "small_case.h"
#include <doctest/doctest.h>

#include "daejo/rule/engine.h"
#include "daejo/rule/settings.h"

using namespace daejo;
using namespace daejo::test;

TEST_CASE("a plan says what a variable shares with those before it, the narrowest place first") {
  const RuleSet rules =
      rules_of({"id: a\nabout: a\nclaims:\n  t: {kind: count, before: '모두'}\n  a: {kind: money}\n  b: "
                "{kind: count, follows: a}\n"
                "  same: [paragraph, unit, time]\nwhere: not t.hedged and not a.hedged\nholds: t ~ number(a) "
                "+ b\nreports: agreement\n"});
  const RulePlans plans(rules);
  const RulePlan& plan = plans.of(rules, rules.rules.front());
  CHECK(plan.local);
  CHECK(plan.only_what_holds);
  CHECK(plan.solvable == std::vector<bool>{true, true, true});
  REQUIRE(plan.slots.size() == 3);
  CHECK(plan.slots[0].has_text);
  CHECK(plan.slots[0].words.size() == 1);
  CHECK(!plan.slots[0].place);
  REQUIRE(plan.slots[1].place);
  CHECK(plan.slots[1].place->key == Key::paragraph);
  CHECK(plan.slots[1].place->earlier == 0);
  REQUIRE(plan.slots[1].ties.size() == 1);
  CHECK(plan.slots[1].ties.front().key == Key::unit);
  REQUIRE(plan.slots[1].filters.size() == 1);
  CHECK(plan.slots[1].filters.front().key == Key::time);
  CHECK(plan.slots[1].conditions == std::vector<std::size_t>{0});
  CHECK(plan.slots[2].leader == 1);
  CHECK(plan.slots[2].amounts);
}

TEST_CASE("equal questions of two rules are one, others are not") {
  const RuleSet rules = rules_of(
      {"id: a\nabout: a\nclaims:\n  t: {kind: count}\n  a: {kind: count, bare: yes}\n  same: [sentence]\n"
       "where: [not t.hedged, digits(a) >= 4]\nholds: t ~ a\n",
       "id: b\nabout: a\nclaims:\n  x: {kind: count, bare: yes}\n  y: {kind: count}\n  same: [sentence]\n"
       "where: [not y.hedged, digits(x) >= 5]\nholds: x ~ y\n"});
  const RulePlans plans(rules);
  const std::vector<SlotPlan>& a = plans.rules[0].slots;
  const std::vector<SlotPlan>& b = plans.rules[1].slots;
  CHECK(plans.asked == 2);
  CHECK(a[0].asked == b[1].asked);
  CHECK(a[1].asked == b[0].asked);
  CHECK(plans.answers == 3);
  CHECK(a[0].alone.front().answers == b[1].alone.front().answers);
  CHECK(a[1].alone.front().answers != b[0].alone.front().answers);
}

TEST_CASE("plans are made anew where a parameter makes two questions one") {
  RuleSet rules =
      rules_of({"id: a\nabout: a\nparameters: {least: 10%}\nclaims:\n  t: {kind: percent}\n  u: {kind: "
                "percent}\n  same: [sentence]\n"
                "where: t > least\nholds: t ~ u\n",
                "id: b\nabout: a\nclaims:\n  t: {kind: percent}\n  u: {kind: percent}\n  same: [sentence]\n"
                "where: t > 20%\nholds: t ~ u\n"});
  rules.plans = std::make_shared<PlanCache>();
  CHECK(rules.plans->of(rules)->answers == 2);
  REQUIRE(apply(rules, "a", {.parameters = {{"least", "20%"}}}));
  CHECK(rules.plans->of(rules)->answers == 1);
}
