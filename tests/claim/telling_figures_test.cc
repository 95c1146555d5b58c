#include "daejo/claim/telling_figures.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using namespace daejo;

namespace {

Quantity quantity(std::string_view value, std::string_view unit) {
  Quantity q;
  q.value = Decimal::parse(value);
  q.unit = unit;
  return q;
}

}  // namespace

TEST_CASE("a figure is the same however it is written, of one kind and unit") {
  TellingFigures figures;
  CHECK(figures.first_with(Kind::money, quantity("5576000", "USD"), 0) == 0);
  CHECK(figures.first_with(Kind::money, quantity("5576000.00", "USD"), 1) == 0);
  CHECK(figures.first_with(Kind::money, quantity("5576000", "KRW"), 2) == 2);
  CHECK(figures.first_with(Kind::count, quantity("5576000", "USD"), 3) == 3);
  CHECK(figures.first_with(Kind::money, quantity("-5576000", "USD"), 4) == 4);
  CHECK(figures.first_with(Kind::money, quantity("55760000", "USD"), 5) == 5);
  CHECK(figures.first_with(Kind::money, quantity("123456789012345678901234567890", "USD"), 6) == 6);
  CHECK(figures.first_with(Kind::money, quantity("23456789012345678901234567890", "USD"), 7) == 7);
}

TEST_CASE("one or two digits tell nothing") {
  TellingFigures figures;
  for (const std::string_view value : {"3", "30", "0", "13", "0.05", "1300"})
    CHECK(!figures.first_with(Kind::count, quantity(value, "명"), 0));
  CHECK(figures.first_with(Kind::count, quantity("131", "명"), 0));
}

TEST_CASE("hundreds of figures are told apart, and known again") {
  TellingFigures figures;
  const auto unit = [](std::size_t i) { return i % 3 == 0 ? "명" : i % 3 == 1 ? "원" : "대"; };
  for (std::size_t round = 0; round < 2; ++round)
    for (std::size_t i = 0; i < 700; ++i)
      CHECK(
          figures.first_with(i % 2 == 0 ? Kind::count : Kind::money,
                             quantity(std::to_string(1001 + i / 6 * 10) + (round == 0 ? "" : ".0"), unit(i)),
                             round * 1000 + i) == i);
}
