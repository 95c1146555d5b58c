#include "daejo/value/decimal.h"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using daejo::Decimal;
using daejo::Rounding;

namespace {
Decimal dec(const char* text) { return *Decimal::parse(text); }
}  // namespace

TEST_CASE("a decimal keeps the digits that were written") {
  CHECK(dec("5.60").text() == "5.60");
  CHECK(dec("5.60") == dec("5.6"));
  CHECK(dec("5.60").exponent() == -2);
  CHECK(dec("-0.05").text() == "-0.05");
  CHECK(dec("007").text() == "7");
  CHECK(Decimal::of(55, 5).text() == "5500000");
  CHECK(Decimal().text() == "0");
  // Longer than 64 bits: written in parts, with the zeros inside.
  for (const char* text :
       {"10000000000000000000000000000000000001", "-99999999999999999999999999999999999999",
        "0.0000000000000000000000000000000000001", "-1000000000000000000.5", "18446744073709551616",
        "340000000000000000000000000000000000.07"})
    CHECK(dec(text).text() == text);
}

TEST_CASE("what is no decimal has no value") {
  for (const char* text : {"", "-", ".", "1.", ".5", "1.2.3", "1e3", "1,000", " 1", "１"})
    CHECK(!Decimal::parse(text));
  CHECK(Decimal::parse(std::string(38, '9')));
  CHECK(!Decimal::parse(std::string(39, '9')));
  CHECK(Decimal::parse("0" + std::string(38, '9')));
}

TEST_CASE("comparison is exact whatever the exponents") {
  CHECK(Decimal::of(1, 30) > Decimal::of(999, 27));
  CHECK(Decimal::of(1, 30) == Decimal::of(1000, 27));
  CHECK(Decimal::of(-1, 30) < Decimal::of(1, -30));
  CHECK(Decimal::of(1, 300) > Decimal::of(1, -300));
  CHECK(dec("0.1") < dec("0.10000000000000000001"));
}

TEST_CASE("sums, products and quotients are exact where they can be, and else rounded as asked") {
  CHECK(dec("0.1") + dec("0.2") == dec("0.3"));
  CHECK(dec("5576000") * dec("18") == dec("100368000"));
  CHECK(divide(dec("5576000"), dec("0.056"), Rounding::down).text().substr(0, 11) == "99571428.57");
  CHECK(divide(1, 4, Rounding::up) == dec("0.25"));
  const Decimal down = divide(1, 3, Rounding::down);
  const Decimal up = divide(1, 3, Rounding::up);
  CHECK(down < up);
  CHECK(down * Decimal(3) < Decimal(1));
  CHECK(divide(-1, 3, Rounding::down) == -up);
  const Decimal big = *Decimal::parse(std::string(38, '9'));
  CHECK(multiply(big, big, Rounding::down) < multiply(big, big, Rounding::up));
  CHECK(add(big, 1, Rounding::up) >= Decimal::of(1, 38));
  CHECK(add(big, Decimal::of(1, -40), Rounding::up) > big);
  CHECK(add(big, Decimal::of(1, -40), Rounding::down) <= big);
}

TEST_CASE("the last non-zero digit and the magnitude") {
  CHECK(dec("5500000").last_digit() == Decimal(100000));
  CHECK(dec("0.050").last_digit() == dec("0.01"));
  CHECK(dec("5576000").magnitude() == 6);
  CHECK(dec("0.05").magnitude() == -2);
}

TEST_CASE("digits below a power are cut") {
  struct Row {
    const char* value;
    int power;
    const char* cut;
  };
  for (const Row& row :
       std::initializer_list<Row>{{"5576", 2, "5500"},
                                  {"-5576", 2, "-5500"},
                                  {"5576", 4, "0"},
                                  {"5576", 60, "0"},
                                  {"5576", -3, "5576"},
                                  {"0.05", -1, "0"},
                                  {"99571428.57142857142857142857142857142", 4, "99570000"},
                                  {"-99571428.57142857142857142857142857142", 0, "-99571428"}})
    CHECK(dec(row.value).cut(row.power) == dec(row.cut));
}

// The same number with a coefficient that does not fit into 64 bits.
static Decimal lengthened(const Decimal& d) {
  Decimal::Coefficient c = d.coefficient();
  for (int i = 0; i < 20; ++i) c *= 10;
  return Decimal::of(c, d.exponent() - 20);
}

TEST_CASE("short coefficients give what long ones give") {
  std::vector<Decimal> all;
  for (const int c : {-250, -64, -7, -1, 0, 1, 2, 3, 5, 8, 10, 99, 125, 5576, 1000000}) {
    for (const int e : {-9, -2, 0, 1, 6, 18}) all.push_back(Decimal::of(c, e));
  }
  for (const Decimal& a : all) {
    for (const Decimal& b : all) {
      const Decimal x = lengthened(a), y = lengthened(b);
      CHECK((a <=> b) == (x <=> y));
      CHECK(a + b == x + y);
      CHECK(a * b == x * y);
      for (const Rounding r : {Rounding::down, Rounding::up}) {
        if (!b.is_zero()) CHECK(divide(a, b, r) == divide(x, y, r));
      }
    }
    CHECK(a.trimmed().coefficient() == lengthened(a).trimmed().coefficient());
    CHECK(a.text() == (a.exponent() < 0 ? a.text() : lengthened(a).trimmed().text()));
  }
  CHECK(divide(std::numeric_limits<std::int64_t>::min(), -1, Rounding::down) > Decimal(0));
}

TEST_CASE("a figure with a point is written with all its places, and read back as it was") {
  for (const std::int64_t c :
       {0L, 1L, 9L, 10L, 55L, 100L, 12345L, 999999999999999999L, 9223372036854775807L}) {
    for (int places = 1; places <= 20; ++places) {
      const Decimal d = Decimal::of(c, -places);
      const std::string text = d.text();
      CAPTURE(text);
      CHECK(text.size() == std::max(std::to_string(c).size(), static_cast<std::size_t>(places) + 1) + 1);
      CHECK(text[text.size() - 1 - static_cast<std::size_t>(places)] == '.');
      CHECK((dec(text.c_str()).coefficient() == d.coefficient()));
      CHECK(dec(text.c_str()).exponent() == -places);
      CHECK((-d).text() == (c == 0 ? "" : "-") + text);
    }
  }
}

TEST_CASE("the magnitude at every power of ten and beside it") {
  Decimal::Coefficient power = 1;
  for (int digits = 1; digits < Decimal::max_digits; ++digits, power *= 10) {
    CHECK(Decimal::of(power, 0).magnitude() == digits - 1);
    CHECK(Decimal::of(power * 10 - 1, 0).magnitude() == digits - 1);
    CHECK(Decimal::of(-power, 3).magnitude() == digits + 2);
  }
}

TEST_CASE("zeros at the end go one and all, however many there are") {
  for (const std::int64_t digits : {1, 5, 16, 557'6, 12'345, 625, -3, -48}) {
    Decimal::Coefficient c = digits;
    for (int zeros = 0; zeros <= 24; ++zeros, c *= 10) {
      const Decimal d = Decimal::of(c, -2).trimmed();
      CHECK(d.coefficient() == digits);
      CHECK(d.exponent() == zeros - 2);
    }
  }
}
