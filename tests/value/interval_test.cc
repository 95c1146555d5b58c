#include "daejo/value/interval.h"

#include <doctest/doctest.h>

using daejo::Decimal;
using daejo::Interval;

namespace {
Decimal dec(const char* text) { return *Decimal::parse(text); }
}  // namespace

TEST_CASE("18 times and 5.6 % are one ratio") {
  const Interval times = Interval::rounded(18, 1);
  CHECK(times.text() == "[17.5, 18.5]");
  const Interval share = Interval::rounded(dec("5.6"), dec("0.1"));
  const Interval inverse = *reciprocal(times) * Interval::at(100);
  CHECK(inverse.low->text().substr(0, 5) == "5.405");
  CHECK(inverse.high->text().substr(0, 5) == "5.714");
  CHECK(overlap(share, inverse));
  CHECK(!overlap(Interval::rounded(12, 1), inverse));
}

TEST_CASE("550만 is 557만6000 cut, not rounded") {
  const Interval exact = Interval::at(5576000);
  CHECK(overlap(Interval::truncated(5500000, 100000), exact));
  CHECK(!overlap(Interval::rounded(5500000, 100000), exact));
  CHECK(!overlap(Interval::truncated(5500000, 10000), exact));
}

TEST_CASE("neighbours that only touch do not share what they stand for") {
  CHECK(overlap(Interval::rounded(49, 1), Interval::rounded(50, 1)));
  CHECK(!overlap_inside(Interval::rounded(49, 1), Interval::rounded(50, 1)));
  CHECK(overlap_inside(Interval::rounded(49, 1), Interval::rounded(dec("49.4"), dec("0.1"))));
  CHECK(overlap_inside(Interval::at_least(100), Interval::at_most(100)));
  CHECK(overlap_inside(Interval::between(1, 5), Interval::at(5)));
}

TEST_CASE("ends know whether they belong") {
  CHECK(overlap(Interval::at_least(100), Interval::at_most(100)));
  CHECK(!overlap(Interval::more_than(100), Interval::at_most(100)));
  CHECK(!overlap(Interval::truncated(5, 1), Interval::at(6)));
  CHECK(intersection(Interval::at_least(1), Interval::more_than(1))->text() == "(1, ∞)");
  CHECK(hull(Interval::at(1), Interval::more_than(1)).text() == "[1, ∞)");
  CHECK(Interval::truncated(-5, 1).text() == "(-6, -5]");
}

TEST_CASE("arithmetic on ends") {
  CHECK((Interval::between(-2, 3) * Interval::between(-5, 7)).text() == "[-15, 21]");
  CHECK((Interval::at_least(2) * Interval::at(-3)).text() == "(−∞, -6]");
  CHECK((Interval::between(1, 2) - Interval::between(1, 2)).text() == "[-1, 1]");
  CHECK((*(Interval::between(10, 20) / Interval::between(2, 5))).text() == "[2, 10]");
  CHECK((*(Interval::at_least(10) / Interval::at(2))).text() == "[5, ∞)");
  CHECK(!(Interval::at(1) / Interval::between(-1, 1)));
  CHECK((*reciprocal(Interval::more_than(0))).text() == "(0, ∞)");
  CHECK((*reciprocal(Interval::at_least(4))).text() == "(0, 0.25]");
}
