#include "daejo/rule/compare.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "small_case.h"
#include <doctest/doctest.h>

#include "daejo/rule/load.h"
#include "daejo/rule/reading.h"
#include "daejo/rule/slip.h"
#include "daejo/rule/wording.h"

using namespace daejo;
using namespace daejo::test;

namespace {

const AmountUnits& units() {
  static const AmountUnits table = *AmountUnits::load(Resources());
  return table;
}

std::string said(Kind kind, const Quantity& a, const Quantity& b) {
  const Claim x{.kind = kind, .value = a};
  const Claim y{.kind = kind, .value = b};
  const Comparison c = compare_values(x, y, units());
  const Comparison d = compare_values(y, x, units());
  CHECK(c.verdict == d.verdict);
  if (!c.verdict) return "nothing";
  return std::string(name(*c.verdict)) + (c.why.empty() ? "" : ": " + c.why.front().en);
}

Quantity range(const char* low, const char* high) {
  Quantity q = between(low, high);
  q.hedge = Hedge::none;
  return q;
}

Decimal dec(const char* text) { return *Decimal::parse(text); }

}  // namespace

TEST_CASE("the ladder of verdicts for two figures") {
  using Q = Quantity;
  struct Row {
    Kind kind;
    Q a, b;
    const char* said;
  };
  const Kind money = Kind::money;
  for (const Row& row : std::initializer_list<Row>{
           {money, figure("5576000", "USD"), figure("5576000", "USD"), "agreement"},
           {money, figure("5576000", "USD"), about("5600000", "50000", "USD"), "agreement"},
           {money, figure("300000000000", "KRW", 8), figure("295000000000", "KRW", 8),
            "agreement: 300,000,000,000 won taken as precise to 10,000,000,000"},
           {money, figure("5576000", "USD"), figure("5500000", "USD", 4),
            "reconcilable: 5,500,000 dollars is 5,576,000 dollars cut to 2 digits; rounded it would be "
            "5,600,000 dollars"},
           {money, figure("600000000000", "KRW", 8), figure("640200000000", "KRW", 8),
            "reconcilable: 600,000,000,000 won is 640,200,000,000 won cut to 1 digit; rounded it would be "
            "600,000,000,000 won"},
           {money, figure("1570000000000", "KRW", 10), figure("1580000000000", "KRW", 10), "conflict"},
           {money, figure("5576000", "USD"), between("2000000000", "9900000000", "USD"),
            "conflict: at least 358 times apart"},
           {money, figure("5576000", "USD"), figure("5576000", "KRW"), "nothing"},
           {Kind::percent, figure("8", "%"), figure("8.1", "%"), "agreement"},
           {Kind::percent, figure("18.03", "%"), figure("18.1", "%"), "conflict"},
           {Kind::percent, figure("0.73", "%"), figure("0.76", "%"), "conflict"},
           {Kind::count, figure("10", "명"), figure("14", "명"), "conflict"},
           {Kind::count, figure("100", "명"), figure("140", "명"), "conflict"},
           {Kind::count, figure("19", "명"), bound(Hedge::at_least, "18", "명"),
            "reconcilable: 'at least 18' leaves room for it"},
           {Kind::count, figure("2000", "명"), bound(Hedge::at_least, "18", "명"), "nothing"},
           {Kind::count, figure("17", "명"), bound(Hedge::at_least, "18", "명"), "conflict"},
           {Kind::count, bound(Hedge::at_least, "20000"), bound(Hedge::at_most, "20000"),
            "conflict: a floor on one side, a ceiling on the other"},
           {Kind::count, bound(Hedge::at_least, "20000"), range("18000", "20000"),
            "conflict: a floor on one side, a ceiling on the other"},
           {Kind::count, bound(Hedge::at_least, "18000"), range("18000", "20000"), "agreement"},
           {Kind::count, bound(Hedge::at_least, "19000"), range("18000", "20000"), "nothing"},
           {Kind::number, bound(Hedge::at_least, "17"), bound(Hedge::at_least, "11"), "conflict"},
           {Kind::count, bound(Hedge::at_least, "17", "명"), bound(Hedge::at_least, "11", "명"),
            "reconcilable: both name only one end"},
           {Kind::count, figure("120", "명"), figure("119", "명"), "conflict"},
           {money, figure("94000000000", "KRW", 8), figure("93600000000", "KRW", 8),
            "agreement: 94,000,000,000 won taken as precise to 1,000,000,000"},
           {Kind::count, figure("1200", "명"), figure("1190", "명"),
            "agreement: 1,200 taken as precise to 100"},
           {Kind::measure, figure("577.5", "kg"), about("500", "50", "kg"), "conflict"},
           {money, about("7785000000000", "500000000", "KRW"), about("9000000000000", "500000000000", "KRW"),
            "conflict"},
           {Kind::count, figure("16147738", "표"), figure("16140000", "votes", 4),
            "reconcilable: 16,140,000 is 16,147,738 cut to 4 digits; rounded it would be 16,150,000"},
           {Kind::measure, figure("46328", "t"), figure("46328", "GT"), "agreement"},
           {Kind::measure, figure("31415", "t"), figure("31498", "GT"), "conflict"},
           {Kind::measure, figure("8848.86", "m"), figure("29032", "[ft_i]"), "agreement"},
           {Kind::measure, figure("8849", "m"), figure("29045", "[ft_i]"), "conflict"},
           {Kind::measure, figure("414.1", "mm"), figure("441.1", "mm"),
            "conflict: the digits 1 and 4 changed places"},
           {Kind::measure, figure("90", "cm"), figure("90", "m"), "conflict: exactly 100 times apart"},
           {Kind::duration, figure("7", "d"), figure("168", "h"), "agreement"},
           {Kind::duration, figure("7", "d"), figure("3", "d"), "conflict"},
           {Kind::duration, figure("7", "d"), figure("3", "h"), "conflict: at least 44 times apart"},
       }) {
    CAPTURE(row.a.interval.text());
    CAPTURE(row.b.interval.text());
    CHECK(said(row.kind, row.a, row.b) == row.said);
  }
}

TEST_CASE("a plan against an outcome can be reconciled, a denied figure disagrees") {
  Claim plan{.kind = Kind::duration, .value = figure("125", "s"), .certainty = Certainty::planned};
  Claim outcome{.kind = Kind::duration, .value = figure("122", "s")};
  CHECK(compare_values(plan, outcome, units()).verdict == Verdict::reconcilable);
  Claim denied{.kind = Kind::duration, .value = figure("122", "s"), .certainty = Certainty::denied};
  CHECK(compare_values(denied, outcome, units()).verdict == Verdict::conflict);
  CHECK(!compare_values(denied, plan, units()).verdict);
}

TEST_CASE("dates: equal, one in the other, apart, and what is not known") {
  const auto verdict = [](const DateValue& a, const DateValue& b) { return compare_dates(a, b).verdict; };
  const DateValue day = DateValue::on(*make_day(2024, 7, 12));
  CHECK(verdict(day, day) == Verdict::agreement);
  CHECK(verdict(day, DateValue::month(2024, 7)) == Verdict::agreement);
  CHECK(verdict(DateValue::year(2024), day) == Verdict::agreement);
  CHECK(verdict(day, DateValue::month(2024, 8)) == Verdict::conflict);
  CHECK(verdict(day, DateValue::on(*make_day(2024, 7, 13))) == Verdict::conflict);
  CHECK(compare_dates(day, DateValue::on(*make_day(2014, 7, 12))).why.front().en ==
        "the same date, 10 year(s) apart");
  const DateValue no_year{{0, 7, 12}, {0, 7, 12}, Grain::day};
  CHECK(!verdict(day, no_year));
  CHECK(verdict(DateValue{{0, 7, 13}, {0, 7, 13}, Grain::day}, no_year) == Verdict::conflict);
  CHECK(verdict(no_year, no_year) == Verdict::agreement);
}

TEST_CASE("times of day, with and without a zone") {
  const TimeValue a{{1, 13}, {1, 13}, Grain::minute, 540};
  const TimeValue b{{16, 13}, {16, 13}, Grain::minute, 0};
  CHECK(compare_times(a, b).verdict == Verdict::agreement);
  CHECK(!compare_times(a, {{1, 13}, {1, 13}}).verdict);
  CHECK(compare_times({{23, 40}, {23, 40}}, {{23, 45}, {23, 45}}).verdict == Verdict::conflict);
  CHECK(!compare_times({{11, 40}, {11, 40}}, {{23, 40}, {23, 40}}).verdict);
}

TEST_CASE("what was counted before is no slip of the pen, and a slip is none of counting") {
  const auto said_of = [](const char* before, const char* after) {
    Claim a{.kind = Kind::money, .value = figure(before, "KRW")};
    a.qualifiers.status = "preliminary";
    const Claim b{.kind = Kind::money, .value = figure(after, "KRW")};
    return compare_values(a, b, units()).verdict;
  };
  CHECK(said_of("6412000000", "6402000000") == Verdict::reconcilable);
  CHECK(said_of("6420000001", "6402000001") == Verdict::conflict);        // swapped
  CHECK(said_of("6000058000000", "6580000000000") == Verdict::conflict);  // 6조5800만, 6조5800억
}

TEST_CASE("how two figures came apart") {
  struct Row {
    const char *a, *b, *en;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"132000000000", "13200000000", "exactly 10 times apart"},
           {"65800000", "658000000000", "exactly 10,000 times (one step of 만, 억, 조) apart"},
           {"2096270", "2096720", "the digits 2 and 7 changed places"},
           {"7743000", "7443000", "one digit differs: 7 and 4"},
           {"12224", "2224", "a 1 stands before the other figure"},
           {"6000058000000", "6580000000000", "억 against 만 behind"},
           {"100005800", "158000000", "만 against one behind"},
           {"6000000058000", "6580000000000", nullptr},
           {"12", "21", nullptr},
           {"1517", "1503", nullptr},
           {"5", "7", nullptr}}) {
    const auto m = slip(dec(row.a), dec(row.b));
    CAPTURE(row.a);
    if (row.en == nullptr) {
      CHECK(!m);
    } else {
      REQUIRE(m);
      CHECK(m->en.find(std::string(row.en).substr(0, 20)) == 0);
    }
  }
}

TEST_CASE("what one slip of the pen may have made into a figure") {
  const auto before = [](const char* figure, Slip::By by) {
    std::vector<std::string> out;
    for (const Slip& s : slips(dec(figure))) {
      if (s.by == by) out.push_back(s.value.trimmed().text());
    }
    return out;
  };
  using Texts = std::vector<std::string>;
  CHECK(before("7421", Slip::By::swap) == Texts{"4721", "7241", "7412"});
  CHECK(before("-41", Slip::By::swap) == Texts{"-14"});
  CHECK(before("2.13", Slip::By::swap) == Texts{"1.23", "2.31"});
  CHECK(before("12000", Slip::By::swap) == Texts{"21000"});
  CHECK(before("102", Slip::By::swap) == Texts{"120"});  // never a leading 0
  CHECK(before("300", Slip::By::power) ==
        Texts{"30", "3000", "0.3", "300000", "0.03", "3000000", "0.000003", "30000000000"});
  CHECK(before("74300", Slip::By::digit).empty());  // with few digits, one of them explains anything
  const Texts digits = before("743001", Slip::By::digit);
  CHECK(digits.size() == 8 + 5 * 9);
  CHECK(std::find(digits.begin(), digits.end(), "743007") != digits.end());
  CHECK(slips(dec("0")).empty());
}

TEST_CASE("so many whole times apart, also beside a whole number of times") {
  int told = 0;
  for (const int less : {3, 7, 13, 999, 123'457}) {
    for (const int times : {2, 3, 9, 10, 21, 999, 4'000}) {
      for (const int more : {less * times - 1, less * times, less * times + 1}) {
        const Quantity a = figure(std::to_string(less).c_str(), "명");
        const Quantity b = figure(std::to_string(more).c_str(), "명");
        const std::string text = said(Kind::count, a, b);
        const std::string expected = "conflict: at least " + number_en(Decimal(more / less)) + " times apart";
        INFO(less << " and " << more << ": " << text);
        if (text.find("times apart") == std::string::npos || text.find("exactly") != std::string::npos)
          continue;  // a slip, or rounding, tells more
        CHECK(text == expected);
        ++told;
      }
    }
  }
  CHECK(told > 60);
}

TEST_CASE("one digit changed or two swapped are told, three others are not") {
  for (const char* figure : {"743012", "8317", "421.668", "10000000001", "98765432109876543"}) {
    const Decimal d = dec(figure);
    std::string digits = d.trimmed().abs().text();
    digits.erase(std::remove(digits.begin(), digits.end(), '.'), digits.end());
    const auto of = [&](const std::string& text) {
      return Decimal::of(Decimal::parse(text)->coefficient(), d.trimmed().exponent());
    };
    for (std::size_t i = 1; i + 1 < digits.size(); ++i) {
      std::string changed = digits, swapped = digits, three = digits;
      changed[i] = changed[i] == '9' ? '8' : static_cast<char>(changed[i] + 1);
      std::swap(swapped[i - 1], swapped[i]);
      INFO(digits << " " << changed << " " << swapped);
      CHECK(slip(d, of(changed))->en.find("one digit differs") == 0);
      if (swapped != digits && swapped[0] != '0') CHECK(slip(d, of(swapped))->en.find("the digits") == 0);
      if (i < 2 || i + 1 >= digits.size()) continue;
      for (const std::size_t k : {i - 2, i - 1, i}) three[k] = three[k] > '5' ? '2' : '7';
      if (three[0] != '0') CHECK(!slip(d, of(three)));
    }
  }
  CHECK(slip(dec("12224"), dec("2224"))->en == "a 1 stands before the other figure");
}

TEST_CASE("of N대 1 the digits were written, of a fraction they were not") {
  Quantity odds = figure("2.27000000", "x");
  odds.out_of = Decimal(1);
  CHECK(written(Kind::ratio, odds) == Interval::between(dec("2.265"), dec("2.275")));
  Quantity third = figure("0.33333333", "x");
  third.out_of = Decimal(3);
  CHECK(written(Kind::ratio, third).is_point());
}

TEST_CASE("numbers and particles for Korean readers") {
  struct Row {
    const char *value, *ko, *en;
  };
  for (const Row& row : std::initializer_list<Row>{{"5576000", "557만6000", "5,576,000"},
                                                   {"100000000", "1억", "100,000,000"},
                                                   {"99570000", "9957만", "99,570,000"},
                                                   {"0", "0", "0"},
                                                   {"5.60", "5.6", "5.6"},
                                                   {"-1234", "-1234", "-1,234"},
                                                   {"100000001", "1억1", "100,000,001"},
                                                   {"0.05", "0.05", "0.05"},
                                                   {"1000000000000", "1조", "1,000,000,000,000"}}) {
    CHECK(number_ko(dec(row.value)) == row.ko);
    CHECK(number_en(dec(row.value)) == row.en);
  }
  CHECK(with_particles("5.6%와(과) 18배은(는)") == "5.6%와 18배는");
  CHECK(with_particles("80억원은(는) 557만6000달러(약)을(를)") == "80억원은 557만6000달러(약)를");
  CHECK(with_particles("1을(를) 3으로(로) 8으로(로) 2으로(로)") == "1을 3으로 8로 2로");
  CHECK(round_figure(dec("99571428.57"), 4) == dec("99570000"));
  CHECK(round_at(dec("5576000"), 5) == dec("5600000"));
  CHECK(round_at(dec("-15"), 1) == dec("-20"));
}

TEST_CASE("what was reckoned is told to the digit that tells") {
  const auto said_in_korean = [](const Interval& i) { return amount_text({i, {{"KRW", 1}}}).ko; };
  CHECK(said_in_korean(Interval::at(dec("2096270"))) == "209만6270원");  // beside 209만6720원
  CHECK(said_in_korean(Interval::at(dec("2096270.4999"))) == "209만6000원");
  CHECK(said_in_korean(Interval::at(dec("99580432100000"))) == "99조5800억원");
  CHECK(said_in_korean(Interval::between(dec("98690123"), dec("100500321"))) == "9960만원 (9869만~1억50만)");
}

TEST_CASE("figures that are far apart are told as those are that no double tells of") {
  std::vector<Claim> claims;
  for (const char* value :
       {"0", "1", "9", "10", "18", "19", "20", "96", "100", "104", "5576000", "5500000", "5600000"}) {
    claims.push_back({.kind = Kind::count, .value = figure(value, "명")});
    claims.push_back({.kind = Kind::money, .value = about(value, "1", "KRW")});
    claims.push_back({.kind = Kind::percent, .value = figure(value, "%")});
    claims.push_back({.kind = Kind::count, .value = bound(Hedge::at_least, value, "명")});
    claims.push_back({.kind = Kind::count, .value = bound(Hedge::less_than, value, "명")});
  }
  for (const Claim& x : claims) {
    for (const Claim& y : claims) {
      ReadClaim a(x), b(y);
      const Comparison quick = compare_values(a, b, units(), Tell::why);
      a.low = -std::numeric_limits<double>::infinity();
      b.high = std::numeric_limits<double>::infinity();
      a.high = b.high, b.low = a.low;
      CHECK(quick == compare_values(a, b, units(), Tell::why));
    }
  }
}
