#include "daejo/graph/comparable.h"

#include <vector>

#include "support/shipped.h"
#include <doctest/doctest.h>

#include "daejo/claim/claim.h"
#include "daejo/graph/quick_value.h"

using namespace daejo;

namespace {

const ComparableTable& table() { return test::shipped<ComparableTable>(); }

// As written: `finest` is the place of the last digit, `coarsest` that of the last that is not zero.
Comparable figure(Kind kind, const char* value, std::string unit = {}, int finest = 0) {
  Quantity q;
  q.value = *Decimal::parse(value);
  q.interval = Interval::at(*q.value);
  q.unit = std::move(unit);
  q.finest = finest;
  const Decimal trimmed = q.value->trimmed();
  q.coarsest = trimmed.exponent();
  Claim claim;
  claim.kind = kind;
  claim.value = q;
  return table().of(claim);
}

Comparable date(const DateValue& value) {
  Claim claim;
  claim.kind = Kind::date;
  claim.value = value;
  return table().of(claim);
}
Comparable day(int year, int month, int of_month) {
  return date(DateValue::on(*make_day(year, month, of_month)));
}

}  // namespace

TEST_CASE("a floor and a ceiling, and a bound and a range, are not equal for meeting") {
  const auto open = [](Hedge hedge, const char* value) {
    Claim claim{.kind = Kind::count};
    Quantity q;
    q.value = *Decimal::parse(value);
    q.interval = hedge == Hedge::at_least ? Interval{.low = q.value} : Interval{.high = q.value};
    q.hedge = hedge;
    q.unit = "명";
    claim.value = q;
    return table().of(claim);
  };
  CHECK(values_agree(open(Hedge::at_least, "20000"), open(Hedge::at_least, "20000")));
  CHECK(!values_agree(open(Hedge::at_least, "20000"), open(Hedge::at_most, "20000")));
  CHECK(values_agree(open(Hedge::at_least, "20000"), figure(Kind::count, "20000", "명")));
  Claim range{.kind = Kind::count};
  Quantity q;
  q.interval = Interval::between(Decimal(1), Decimal(249));
  q.unit = "자";
  range.value = q;
  CHECK(!values_agree(open(Hedge::at_least, "11"), table().of(range)));
}

TEST_CASE("values of one family can be equal, of two families never") {
  CHECK(values_agree(figure(Kind::measure, "414.1", "mm", -1), figure(Kind::measure, "16.3", "[in_i]", -1)));
  CHECK(!values_agree(figure(Kind::measure, "414.1", "mm", -1), figure(Kind::measure, "17.3", "[in_i]", -1)));
  CHECK(values_agree(figure(Kind::count, "11300", "명"), figure(Kind::number, "11300")));
  CHECK(!values_agree(figure(Kind::money, "5", "USD"), figure(Kind::money, "5", "KRW")));
  CHECK(!values_agree(figure(Kind::percent, "5", "%"), figure(Kind::percent, "5", "pp")));
  CHECK(values_agree(figure(Kind::number, "0.75"), figure(Kind::percent, "75", "%")));  // three-quarters full
  CHECK(!values_agree(figure(Kind::number, "0.75", {}, -2), figure(Kind::percent, "75", "%")));
  CHECK(!values_agree(figure(Kind::count, "11", "차"), figure(Kind::ordinal, "12")));
  CHECK(figure(Kind::count, "11", "차").family == figure(Kind::ordinal, "12").family);
  CHECK(figure(Kind::number, "27").family == figure(Kind::count, "27", "명").family);
}

TEST_CASE("what a figure is for each of is one thing in both languages") {
  const auto per = [](const char* one) {
    Quantity q;
    q.value = Decimal(600);
    q.interval = Interval::at(*q.value);
    q.per = one;
    Claim claim;
    claim.kind = Kind::count;
    claim.value = q;
    const Comparable c = table().of(claim);
    CHECK(c.family == "count");  // 600 a minute and 600 can be one figure
    return c.per;
  };
  CHECK(per("분") == per("minute"));
  CHECK(per("인") == per("person"));
  CHECK(per("분") != per("second"));
  CHECK(per("토큰") != per("분"));
}

TEST_CASE("years are alike by their digits and their distance, as days are") {
  const auto year = [](int y) {
    Claim claim;
    claim.kind = Kind::date;
    claim.value = DateValue::year(y);
    return table().of(claim);
  };
  CHECK(likeness(year(1954), year(1955)) == Likeness::close);
  CHECK(likeness(year(1998), year(1989)) == Likeness::digit_slip);
  CHECK(likeness(year(1974), year(1979)) == Likeness::digit_slip);
  CHECK(likeness(year(1998), year(2002)) == Likeness::near);
  CHECK(likeness(year(1974), year(1983)) == Likeness::same_order);
  CHECK(likeness(year(1974), year(2016)) == Likeness::far);
}

TEST_CASE("months are alike by the coarser of two dates, and a bound allows what lies behind it") {
  const auto date = [](DateValue value, const char* bound = "") {
    Claim claim;
    claim.kind = Kind::date;
    claim.value = value;
    claim.qualifiers.bound = bound;
    return table().of(claim);
  };
  const auto day_of = [](int month, int day) {
    return DateValue::on(*PartialDate{2015, month, day}.to_day());
  };
  CHECK(likeness(date(DateValue::month(2015, 10)), date(day_of(12, 11))) == Likeness::near);
  CHECK(likeness(date(DateValue::month(2015, 3)), date(DateValue::month(2015, 9))) == Likeness::same_order);
  CHECK(likeness(date(DateValue::month(2015, 3)), date(DateValue::month(2013, 9))) == Likeness::far);
  // 이르면 6월, 늦어도 9월
  CHECK(likeness(date(DateValue::month(2015, 6), "earliest"), date(DateValue::month(2015, 9), "latest")) ==
        Likeness::bound);
  CHECK(likeness(date(DateValue::month(2015, 6), "earliest"), date(DateValue::month(2015, 9))) ==
        Likeness::bound);
  CHECK(likeness(date(DateValue::month(2015, 6), "earliest"), date(DateValue::month(2015, 3))) ==
        Likeness::near);
  CHECK(likeness(date(DateValue::month(2015, 9), "latest"), date(DateValue::month(2015, 12))) ==
        Likeness::near);
}

TEST_CASE("what a difference of shares is written in") {
  Claim claim;
  claim.kind = Kind::percent;
  Quantity q;
  q.value = Decimal(1);
  q.unit = "%";
  claim.value = q;
  CHECK(table().of(claim).family == "%");
  claim.property.points = true;
  CHECK(table().of(claim).family == "pp");
}

TEST_CASE("a fraction is as good as a percentage without decimals") {
  const auto fraction = [](const char* value, int of) {
    Claim claim;
    Quantity q;
    q.value = *Decimal::parse(value);
    q.interval = Interval::at(*q.value);
    q.finest = q.coarsest = q.value->exponent();
    q.out_of = Decimal(of);
    q.unit = "x";
    claim.kind = Kind::ratio;
    claim.value = q;
    return table().of(claim);
  };
  CHECK(!values_agree(fraction("0.25", 4), fraction("0.2", 5)));
  CHECK(values_agree(fraction("0.2", 5), figure(Kind::percent, "20")));
  CHECK(values_agree(fraction("0.25", 4), figure(Kind::percent, "25.4", "%", -1)));
  CHECK(!values_agree(fraction("0.25", 4), figure(Kind::percent, "27", "%")));
}

TEST_CASE("a bare figure counts what its property or the figure before it counts") {
  Claim claim = [] {
    Claim c;
    Quantity q;
    q.value = Decimal(706);
    c.value = q;
    c.kind = Kind::number;
    return c;
  }();
  CHECK(table().of(claim).thing.empty());
  claim.property.id = "survivors";
  CHECK(table().of(claim).thing == "person");
  claim.counted = "vehicles";
  CHECK(table().of(claim).thing == "machine");
}

TEST_CASE("zeros at the end may be rounded ones only where they leave little open") {
  CHECK(values_agree(figure(Kind::money, "295000000000", "KRW", 8),
                     figure(Kind::money, "300000000000", "KRW", 8)));
  CHECK(!values_agree(figure(Kind::count, "9", "표"), figure(Kind::count, "10", "표")));
  CHECK(!values_agree(figure(Kind::count, "119", "명"), figure(Kind::count, "120", "명")));
  CHECK(!values_agree(figure(Kind::count, "125000", "명"), figure(Kind::count, "100000", "명", 4)));
}

TEST_CASE("how alike different values are") {
  CHECK(likeness(figure(Kind::measure, "41.4", "mm", -1), figure(Kind::measure, "44.1", "mm", -1)) ==
        Likeness::digit_slip);
  CHECK(likeness(figure(Kind::money, "55", "KRW"), figure(Kind::money, "550000", "KRW")) ==
        Likeness::scale_slip);
  CHECK(likeness(figure(Kind::count, "100", "명"), figure(Kind::count, "104", "명")) == Likeness::digit_slip);
  CHECK(likeness(figure(Kind::count, "90", "명"), figure(Kind::count, "94", "명")) == Likeness::close);
  CHECK(likeness(figure(Kind::count, "90", "명"), figure(Kind::count, "940000", "명")) == Likeness::far);
  CHECK(likeness(day(2024, 7, 12), day(2024, 7, 13)) == Likeness::close);
  CHECK(likeness(day(2024, 7, 12), day(2023, 7, 12)) == Likeness::digit_slip);
}

TEST_CASE("neighbouring figures of one precision are two values") {
  CHECK(!values_agree(figure(Kind::percent, "49"), figure(Kind::percent, "50")));
  CHECK(!values_agree(figure(Kind::duration, "30", "min"), figure(Kind::duration, "31", "min")));
}

TEST_CASE("long figures that are nearly one are told from short ones") {
  CHECK(likeness(figure(Kind::count, "2096270"), figure(Kind::count, "2096720")) == Likeness::telling_slip);
  CHECK(likeness(figure(Kind::measure, "414.1", "mm", -1), figure(Kind::measure, "441.1", "mm", -1)) ==
        Likeness::telling_slip);
  CHECK(likeness(figure(Kind::count, "7396674"), figure(Kind::count, "7393334")) == Likeness::telling_close);
  CHECK(likeness(figure(Kind::count, "120"), figure(Kind::count, "121")) == Likeness::digit_slip);
}

TEST_CASE("one day has one weekday") {
  Claim a;
  a.kind = Kind::date;
  DateValue thursday = DateValue::on(*make_day(2024, 7, 12));
  thursday.weekday = 4;
  a.value = thursday;
  Claim b = a;
  DateValue friday = thursday;
  friday.weekday = 5;
  b.value = friday;
  CHECK(!values_agree(table().of(a), table().of(b)));
  CHECK(values_agree(table().of(a), table().of(a)));
}

TEST_CASE("doubles and digits tell of two values what the exact ones do") {
  std::vector<Comparable> values;
  for (const int year : {2023, 2024})
    for (const int month : {1, 7})
      for (const int d : {1, 2, 3, 12, 13, 17, 31}) values.push_back(day(year, month, d));
  values.push_back(day(2024, 7, 12));
  values.back().date->weekday = 4;
  values.push_back(day(2024, 7, 12));
  values.back().date->weekday = 5;
  for (const int open : {-1, 1}) {
    values.push_back(day(2024, 7, 12));
    values.back().open = open;
  }
  for (const int year : {2015, 2024}) {
    values.push_back(date(DateValue::year(year)));
    for (const int month : {1, 2, 6, 12}) values.push_back(date(DateValue::month(year, month)));
  }
  for (const int month : {0, 7}) {
    DateValue unknown_year = DateValue::on(*make_day(2024, 7, 12));
    unknown_year.from = unknown_year.to = {0, month, 12};
    values.push_back(date(unknown_year));
  }
  // At the limits themselves (26 is 30 % above 20) and beyond what doubles hold the decimals decide.
  for (const char* value : {"0",
                            "0.05",
                            "0.5",
                            "1",
                            "2",
                            "5",
                            "20",
                            "21",
                            "26",
                            "27",
                            "60",
                            "61",
                            "63",
                            "100",
                            "105",
                            "130",
                            "200",
                            "300",
                            "301",
                            "600",
                            "1230",
                            "1320",
                            "10000",
                            "10050",
                            "10051",
                            "20000",
                            "20100",
                            "20101",
                            "281148",
                            "281481",
                            "481148",
                            "5576000",
                            "5500000",
                            "5567000",
                            "55760000",
                            "55760000000",
                            "9007199254740993",
                            "9007199254740992",
                            "900719925474099300000",
                            "12345678901234567890",
                            "12345678901234567980",
                            "-5",
                            "-5.25",
                            "-5250",
                            "5250"}) {
    values.push_back(figure(Kind::count, value, "명"));
    values.push_back(figure(Kind::percent, value, "%", -1));
    values.push_back(figure(Kind::measure, value, "mm", -1));
    values.push_back(figure(Kind::measure, value, "[in_i]", -1));
  }
  for (const Comparable& a : values) {
    for (const Comparable& b : values) {
      if (a.family != b.family) continue;
      const QuickValue x(a), y(b);
      CHECK(values_agree(x, y) == values_agree(a, b));
      if (!values_agree(a, b)) CHECK(likeness(x, y) == likeness(a, b));
    }
  }
}
