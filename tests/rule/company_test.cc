#include "daejo/rule/company.h"

#include <algorithm>

#include "small_case.h"
#include <doctest/doctest.h>

#include "daejo/rule/join.h"

using namespace daejo;
using namespace daejo::test;

namespace {

// The first claims that a rule may begin with, told by the company that they have.
std::vector<std::size_t> with_company(const Facts& facts, const RuleSet& rules) {
  Run run(facts, rules);
  const Rule& rule = rules.rules.front();
  std::vector<Slot> slots;
  for (std::size_t i = 0; i < rule.claims.size(); ++i) {
    const Pattern& p = rule.claims[i];
    const SlotPlan& plan = run.plan(rule).slots[i];
    slots.push_back({.pattern = &p, .plan = &plan, .matcher = PatternMatcher(facts, p, plan, run.cues)});
    slots.back().matcher.find_plain(run.plain);
  }
  Company company(facts, slots);
  std::vector<std::size_t> out;
  for (const std::size_t c : slots.front().matcher.all())
    if (company.is_there(c)) out.push_back(c);
  return out;
}

}  // namespace

TEST_CASE("a first claim has company where its place holds enough others that fit") {
  SmallCase c;
  c.claim("10명", Kind::count, figure("10"));  // alone in its sentence
  c.claim("20명", Kind::count, figure("20"));  // with one more
  c.also("30명", Kind::count, figure("30"));
  c.claim("40명", Kind::count, figure("40"));  // with two more, and an amount of money
  c.also("50명", Kind::count, figure("50"));
  c.also("60명", Kind::count, figure("60"));
  c.also("70원", Kind::money, figure("70", "KRW"));
  const Facts facts(c.set);
  CHECK(with_company(facts, rules_of({"id: sum\nabout: a\nclaims:\n  t: {kind: count}\n  a: {kind: count}\n"
                                      "  b: {kind: count}\n  same: [sentence]\nholds: t ~ a + b\n"})) ==
        std::vector<std::size_t>{3, 4, 5});
  CHECK(with_company(facts, rules_of({"id: two\nabout: a\nclaims:\n  t: {kind: count}\n  a: {kind: count}\n"
                                      "  same: [sentence]\nholds: t ~ a\n"})) ==
        std::vector<std::size_t>{1, 2, 3, 4, 5});
  CHECK(with_company(
            facts,
            rules_of({"id: list\nabout: a\nclaims:\n  t: {kind: money}\n"
                      "  a: {kind: count, list: 3}\n  same: [sentence]\nholds: number(t) ~ sum(a)\n"})) ==
        std::vector<std::size_t>{6});
  CHECK(with_company(facts, rules_of({"id: next\nabout: a\nclaims:\n  t: {kind: count}\n"
                                      "  a: {kind: money, follows: t}\nholds: number(a) ~ t\n"})) ==
        std::vector<std::size_t>{5});
}

TEST_CASE("patterns that ask the same of a claim itself share what was told") {
  SmallCase c;
  c.claim("10명", Kind::count, figure("10"));
  c.claim("20원", Kind::money, figure("20", "KRW"));
  const Facts facts(c.set);
  const RuleSet rules = rules_of(
      {"id: a\nabout: a\nclaims:\n  t: {kind: [count, money], bare: yes}\n  u: {kind: [count, money], bare: "
       "yes, "
       "before: 'x'}\n  v: {kind: money, unit: KRW}\n  w: {kind: money, unit: USD}\n  same: "
       "[document]\nholds: t ~ u\n"});
  const RulePlans plans(rules);
  PlainClaims plain(facts, plans.asked);
  const auto of = [&](std::size_t variable) -> const PlainClaims::Fitting& {
    return plain.of(plans.rules.front().slots[variable].asked, rules.rules.front().claims[variable]);
  };
  CHECK(&of(0) == &of(1));
  CHECK(of(0).all.all() == std::vector<std::size_t>{0, 1});
  CHECK(of(2).all.all() == std::vector<std::size_t>{1});
  CHECK(of(3).all.empty());
  CHECK(of(2).first.count(0, 1) == 0);
  CHECK(of(2).first.holds(1));
}
