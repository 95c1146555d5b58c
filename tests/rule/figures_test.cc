#include "daejo/rule/figures.h"

#include <random>

#include "small_case.h"
#include <doctest/doctest.h>

#include "daejo/rule/slip.h"

using namespace daejo;
using namespace daejo::test;

namespace {

// Figures of many lengths and precisions, plain and hedged.
SmallCase many_figures() {
  SmallCase c;
  for (const char* value : {"7", "42", "500", "7421", "119", "12500", "206740", "2096270", "5576000",
                            "1200000", "99999999", "4.2", "0.051", "63.7454", "48.56", "-12.5", "-34000"}) {
    for (const Kind kind : {Kind::count, Kind::money, Kind::measure, Kind::percent}) {
      const Decimal d = *Decimal::parse(value);
      const char* unit = kind == Kind::measure   ? "km"
                         : kind == Kind::percent ? "%"
                         : kind == Kind::money   ? "KRW"
                                                 : "";
      Quantity q = figure(value, unit, std::min(0, d.exponent()));
      q.coarsest = d.trimmed().exponent();
      c.claim(value, kind, q);
      if (q.finest == 0 && q.coarsest > 2) {  // 5576 천
        q.finest = 3;
        c.claim(value, kind, q);
      }
    }
    c.claim(value, Kind::count, about(value, "1"));
  }
  return c;
}

}  // namespace

TEST_CASE("the range before a slip holds every reading of the figure as it was") {
  const RuleSet rules = rules_of({});
  const SmallCase c = many_figures();
  const Facts facts(c.set);
  Figures figures(facts, rules.units);
  std::size_t tried = 0;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const Claim& claim = facts.claim(i);
    const Quantity& q = *claim.quantity();
    const std::vector<Slip> all = slips(*q.value);
    const std::vector<Figures::Before>& quick = figures.slips(i);
    REQUIRE(quick.size() == all.size());
    for (std::size_t s = 0; s < all.size(); ++s) {
      CAPTURE(claim.kind);
      CAPTURE(q.value->text());
      CAPTURE(all[s].value.text());
      const Quantity was = before(q, all[s]);
      const auto in_base = [&](const Decimal& d) {
        return rules.units.to_base(Interval::at(d), q.unit).interval.low->to_double();
      };
      for (const Reading& r : readings(claim.kind, was)) {
        const double low = in_base(*r.interval.low), high = in_base(*r.interval.high);
        const double room = 1e-9 * (std::abs(low) + std::abs(high));
        CHECK(quick[s].widest.low <= low + room);
        CHECK(quick[s].widest.high >= high - room);
        ++tried;
      }
      if (q.hedge == Hedge::none) CHECK(quick[s].figure.low == doctest::Approx(in_base(*was.value)));
    }
  }
  CHECK(tried > 5000);
}

TEST_CASE("the slips near a range are those whose range meets it") {
  const RuleSet rules = rules_of({});
  const SmallCase c = many_figures();
  const Facts facts(c.set);
  Figures figures(facts, rules.units);
  std::mt19937 random(7);
  std::size_t near = 0;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const std::vector<Figures::Before>& all = figures.slips(i);
    for (int round = 0; round < 50; ++round) {
      // Around some slip, or wide.
      const Figures::Before& one = all[random() % all.size()];
      const double middle = one.widest.low,
                   width = round % 5 == 0 ? std::abs(middle) : one.widest.high - middle;
      const Range want{middle - width / (1 + random() % 7), middle + width / (1 + random() % 7), true};
      std::vector<std::size_t> found;
      figures.slips_near(i, want, found);
      std::sort(found.begin(), found.end());
      std::vector<std::size_t> expected;
      for (std::size_t s = 0; s < all.size(); ++s)
        if (!apart(all[s].widest, want)) expected.push_back(s);
      CHECK(found == expected);
      near += found.size();
    }
  }
  CHECK(near > 1000);
}
