// Sets that are large. This program is optimised as the library is, so that the time it prints is that of a
// user.

#include <chrono>

#include "small_case.h"
#include <doctest/doctest.h>

#include "daejo/rule/engine.h"

using namespace daejo;
using namespace daejo::test;

TEST_CASE("a hundred thousand equal claims on one item are one group") {
  SmallCase c;
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < 100'000; ++i) {
    c.claim("1", Kind::count, figure("1", "명"));
    all.push_back(i);
  }
  c.item(all);
  const auto findings =
      evaluate(c.set, rules_of({"id: values\nabout: values of one item\ncompare: values\n"}));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].sides.size() == 2);
}

TEST_CASE("200 rules on 100,000 claims") {
  SmallCase c;
  for (int i = 0; i < 50'000; ++i) {
    if (i % 100 == 0) c.document("d" + std::to_string(i));
    about_what(c.claim("18", Kind::ratio, figure("18", "x")), "s" + std::to_string(i % 5000), "cost").form =
        Form::times_less;
    about_what(c.also("5.6%", Kind::percent, figure("5.6", "%")), "s" + std::to_string(i % 7000), "cost")
        .form = Form::part_of;
  }
  RuleSet rules =
      rules_of({"id: share\nabout: one ratio\nclaims:\n  times: {kind: ratio, form: times-less}\n  share: "
                "{kind: percent, form: part-of}\n"
                "  same: [subject, property]\nholds: share ~ 1 / times\n"});
  const Rule one = rules.rules.front();
  for (int i = 1; i < 200; ++i) {
    rules.rules.push_back(one);
    rules.rules.back().id = "share" + std::to_string(i);
    if (i >= 10)
      rules.rules.back().claims[0].forms = {Form::times_more};  // most rules find nothing in most sets
  }
  const auto start = std::chrono::steady_clock::now();
  const auto findings = evaluate(c.set, rules);
  const auto took =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start).count();
  MESSAGE(took << " ms, " << findings.size() << " findings");
  CHECK(findings.size() > 1000);
}
