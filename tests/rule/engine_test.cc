#include "daejo/rule/engine.h"

#include "small_case.h"
#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace daejo;
using namespace daejo::test;

namespace {

const char* values =
    "id: values\nabout: values of one item\ncompare: values\nsays: {conflict: '{a} / {b}'}\n";

// "conflict within error: 557만6000달러 | 550만 달러"
std::vector<std::string> lines(const std::vector<Finding>& findings) {
  std::vector<std::string> out;
  for (const Finding& f : findings) {
    std::string line = fmt::format("{} {} {}:", name(f.verdict), name(f.scope), name(f.level));
    for (const Side& side : f.sides)
      line += fmt::format(" {}{}{}", side.label,
                          side.claims.size() > 1 ? "×" + std::to_string(side.claims.size()) : "",
                          &side == &f.sides.back() ? "" : " |");
    out.push_back(line);
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("an item yields one finding for each verdict, with its sides") {
  SmallCase c;
  c.claim("557만6000달러", Kind::money, figure("5576000", "USD"));
  c.document("b.txt");
  c.claim("550만 달러", Kind::money, figure("5500000", "USD", 4));
  c.claim("수십억 달러", Kind::money, between("2000000000", "9900000000", "USD"));
  c.document("c.txt");
  c.claim("557만6천 달러", Kind::money, figure("5576000", "USD"));
  c.item({0, 1, 2, 3});
  const auto findings = evaluate(c.set, rules_of({values}));
  CHECK(lines(findings) == Lines{"conflict across error: 557만6000달러×3 | 수십억 달러",
                                 "reconcilable across note: 557만6000달러×2 | 550만 달러",
                                 "agreement across note: 557만6000달러 | 557만6천 달러"});
  CHECK(findings[1].why.front().ko ==
        "550만 달러는 557만6000 달러를 2자리에서 버린 값 (반올림이면 560만 달러)");
  CHECK(findings[0].message.ko == "557만6000달러 / 수십억 달러");
}

TEST_CASE("repeats are no witnesses, and an item that is not clear shows no conflict") {
  SmallCase c;
  c.claim("17명", Kind::count, figure("17", "명"));
  c.claim("17명", Kind::count, figure("17", "명")).repeats = 0;
  c.claim("19명", Kind::count, figure("19", "명"));
  c.item({0, 1});
  c.item({0, 2}, false);
  CHECK(evaluate(c.set, rules_of({values})).empty());
  c.item({0, 2});
  CHECK(lines(evaluate(c.set, rules_of({values}))) == Lines{"conflict within error: 17명 | 19명"});
  c.set.claims[2].certainty = Certainty::estimated;
  CHECK(evaluate(c.set, rules_of({values})).front().level == Level::warning);
}

TEST_CASE("values that are in one item by way of a third alone make no conflict") {
  SmallCase c;
  c.claim("11", Kind::number, figure("11", ""));
  c.document("b.txt");
  c.claim("17", Kind::number, figure("17", ""));
  c.claim("201", Kind::number, figure("201", ""));
  c.item({0, 1, 2});
  c.set.items.back().values = {0, 1, 2};
  c.set.items.back().apart = {{0, 1}};
  CHECK(lines(evaluate(c.set, rules_of({values}))) == Lines{"conflict across error: 11 | 17 | 201"});
  c.set.items.back().apart.clear();
  CHECK(evaluate(c.set, rules_of({values})).empty());
}

TEST_CASE("a share against a multiple, over two documents") {
  const char* rule =
      "id: share\nabout: one ratio\nclaims:\n  times: {kind: ratio, form: times-less}\n  share: {kind: "
      "percent, form: part-of}\n  same: [subject, property]\n"
      "holds: share ~ 1 / times\n";
  SmallCase c;
  about_what(c.claim("18배", Kind::ratio, figure("18", "x")), "해늘", "cost").form = Form::times_less;
  c.document("b.txt");
  about_what(c.claim("5.6%", Kind::percent, figure("5.6", "%")), "해늘", "cost").form = Form::part_of;
  about_what(c.claim("12%", Kind::percent, figure("12", "%")), "가온", "cost").form = Form::part_of;
  auto findings = evaluate(c.set, rules_of({rule}));
  CHECK(lines(findings) == Lines{"agreement across note: 5.6% | 18배"});
  CHECK(findings[0].why.front().en == "1 ÷ 18배 = 5.56% (5.405 to 5.714)");
  c.set.claims[2].subject = "해늘";
  findings = evaluate(c.set, rules_of({rule}));
  CHECK(lines(findings) == Lines{"conflict across error: 12% | 18배", "agreement across note: 5.6% | 18배"});
}

TEST_CASE("conversions in parentheses: the band, the slip, and the company of rates") {
  const char* rule =
      "id: money\nabout: conversions\nclaims:\n  from: {kind: money}\n  to: {kind: money, parenthesis-of: "
      "from}\nwhere: from.unit != to.unit\n"
      "holds: to ~ from * rate(from.unit, to.unit)\npower: 100%\nseries: {value: to / from, by: [from.unit, "
      "to.unit, from.document], within: 4%}\n";
  SmallCase c;
  c.claim("200만달러", Kind::money, figure("2000000", "USD", 4));
  c.in_parentheses("26억5800만원", Kind::money, figure("2658000000", "KRW", 6));
  c.claim("7100만달러", Kind::money, figure("71000000", "USD", 4));
  c.in_parentheses("945억원", Kind::money, figure("94500000000", "KRW", 8));
  c.claim("1000만달러", Kind::money, figure("10000000", "USD", 4));
  c.in_parentheses("약 1320억원", Kind::money, about("132000000000", "500000000", "KRW"));
  const auto findings = evaluate(c.set, rules_of({rule}));
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].verdict == Verdict::conflict);
  CHECK(findings[0].sides[0].label == "약 1320억원");
  CHECK(findings[0].why.back().en == "10 times too much: a slip of the unit?");
  CHECK(findings[1].verdict == Verdict::agreement);
  c.set.claims[5].value =
      figure("15900000000", "KRW", 8);  // 1590 won, inside the band but not with the others
  const auto apart = evaluate(c.set, rules_of({rule}));
  CHECK(apart[0].verdict == Verdict::conflict);
  CHECK(apart[0].sides.size() == 3);  // what was converted, into what, and the amounts that agree
}

TEST_CASE("a derived claim is held against what others state, with its derivation") {
  const char* rule =
      "id: base\nabout: the whole\nclaims:\n  share: {kind: percent, form: part-of}\n  part: {kind: money, "
      "share-of: share}\n"
      "derive: {like: part, subject: share.base, value: part / share}\n";
  SmallCase c;
  about_what(c.claim("557만6000달러", Kind::money, figure("5576000", "USD")), "해늘", "development-cost");
  Claim& share = about_what(c.also("5.6%", Kind::percent, figure("5.6", "%")), "해늘", "development-cost");
  share.form = Form::part_of;
  share.part_claim = 0;
  share.qualifiers.base_subject = "가온";
  c.document("b.txt");
  about_what(c.claim("1억 달러", Kind::money, about("100000000", "5000000", "USD")), "가온",
             "development-cost");
  c.document("c.txt");
  about_what(c.claim("수십억 달러", Kind::money, between("2000000000", "9900000000", "USD")), "가온",
             "development-cost");
  const auto findings = evaluate(c.set, rules_of({rule}));
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].verdict == Verdict::conflict);
  CHECK(findings[0].sides[0].derived);
  CHECK(findings[0].sides[0].claims == std::vector<std::size_t>{0, 1});
  CHECK(findings[0].why[0].ko == "557만6000달러 ÷ 5.6% = 9958만 달러 (9869만~1억50만)");
  CHECK(findings[1].verdict == Verdict::agreement);
}

TEST_CASE("a list of parts and its total; a partner that fits settles the claim") {
  const char* rule =
      "id: total\nabout: parts and total\nclaims:\n  total: {kind: count}\n  parts: {kind: count, list: 2}\n "
      " same: [sentence, unit]\n"
      "holds: total ~ sum(parts)\nreports: [agreement, reconcilable]\npower: 5%\n";
  SmallCase c;
  c.claim("23명", Kind::count, figure("23", "명"));
  c.also("14명", Kind::count, figure("14", "명"));
  c.also("9명", Kind::count, figure("9", "명"));
  CHECK(lines(evaluate(c.set, rules_of({rule}))) == Lines{"agreement within note: 23명 | 14명, 9명×2"});
  c.set.claims[2].value = figure("10", "명");
  CHECK(evaluate(c.set, rules_of({rule})).empty());
}

TEST_CASE("a conflict that one slip explains names the figure and what it should be") {
  const char* rule =
      "id: total\nabout: parts and total\nclaims:\n  total: {kind: count}\n  parts: {kind: count, list: "
      "all}\n"
      "  same: [sentence]\n  wording: [{between: [parts, total]}]\n"
      "holds: total ~ sum(parts)\nslip: 1%\npower: 5%\n";
  const auto run = [&](const char* a, const char* b, const char* total) {
    SmallCase c;
    for (const char* value : {a, b, total}) {
      const std::string words = std::string(value) + "표";
      value == a ? c.claim(words, Kind::count, figure(value, "표"))
                 : c.also(words, Kind::count, figure(value, "표"));
    }
    return evaluate(c.set, rules_of({rule}));
  };
  CHECK(run("14", "9", "23").front().verdict == Verdict::agreement);
  CHECK(run("16", "9", "23").empty());  // 25 against 23 may be two other things
  const auto swapped = run("41", "9", "23");
  REQUIRE(swapped.size() == 1);
  CHECK(swapped[0].verdict == Verdict::conflict);
  CHECK(swapped[0].why.back().en == "it fits with 14 for 41표: the digits 4 and 1 changed places?");
  const auto moved = run("14", "9", "230000");
  REQUIRE(moved.size() == 1);
  CHECK(moved[0].why.back().en ==
        "it fits with 23 for 230000표: 10,000 times (one step of 만, 억, 조) too much: a slip of the unit?");
}

TEST_CASE("a conflict over a list shows the smallest set that cannot hold") {
  const char* rule =
      "id: parts\nabout: parts of a whole\nclaims:\n  whole: {kind: count, unit: 명}\n"
      "  parts: {kind: count, unit: 표, list: all}\n  same: [sentence]\nholds: sum(parts) <= whole\nreports: "
      "conflict\n";
  const auto run = [&](std::initializer_list<const char*> parts) {
    SmallCase c;
    c.claim("23명", Kind::count, figure("23", "명"));
    for (const char* p : parts) c.also(std::string(p) + "표", Kind::count, figure(p, "표"));
    return lines(evaluate(c.set, rules_of({rule})));
  };
  CHECK(run({"14", "9"}).empty());
  CHECK(run({"14", "10"}) == Lines{"conflict within error: 14표, 10표×2 | 23명"});
  // 14 and 12 are too many without the others.
  CHECK(run({"3", "14", "2", "12"}) == Lines{"conflict within error: 14표, 12표×2 | 23명"});
  CHECK(run({"8", "9", "7", "1"}) == Lines{"conflict within error: 8표, 9표, 7표×3 | 23명"});
}

TEST_CASE("a price, a count and a total over three documents") {
  const char* rule =
      "id: total\nabout: price times count\nclaims:\n  total: {kind: money, property: total}\n"
      "  price: {kind: money, property: price}\n  count: {kind: count, property: count}\n  same: [subject]\n"
      "holds: total ~ price * count\n";
  const auto run = [&](const char* words, const char* total) {
    SmallCase c;
    about_what(c.claim(words, Kind::money, figure(total, "KRW")), "해늘", "total");
    c.document("b.txt");
    about_what(c.claim("2만원", Kind::money, figure("20000", "KRW")), "해늘", "price");
    c.document("c.txt");
    about_what(c.claim("2125장", Kind::count, figure("2125", "장")), "해늘", "count");
    return lines(evaluate(c.set, rules_of({rule})));
  };
  // Any two of the three can hold; all of them are the set that cannot.
  CHECK(run("5000만원", "50000000") == Lines{"conflict across error: 5000만원 | 2만원, 2125장×2"});
  CHECK(run("4250만원", "42500000") == Lines{"agreement across note: 4250만원 | 2만원, 2125장×2"});
}

TEST_CASE("a partner said twice is one partner") {
  const char* rule =
      "id: years\nabout: a year\nclaims:\n  year: {kind: count, unit: 해}\n  month: {kind: count, unit: 달}\n"
      "  same: [document]\nholds: year = month * 12\n";
  SmallCase c;
  c.claim("40해", Kind::count, figure("40", "해"));
  c.claim("3달", Kind::count, figure("3", "달"));
  c.claim("3달", Kind::count, figure("3", "달"));
  CHECK(lines(evaluate(c.set, rules_of({rule}))) == Lines{"conflict within error: 40해 | 3달"});
  c.set.claims[2].value = figure("5", "달");  // not clear which
  CHECK(evaluate(c.set, rules_of({rule})).empty());
}

TEST_CASE("what its own sentence replaces is no witness, and makes no sum with what replaced it") {
  const char* sums =
      "id: sums\nabout: sums\nclaims:\n  total: {kind: count}\n  a: {kind: count}\n  b: {kind: count, unit: "
      "건}\n"
      "  same: [document]\nholds: total ~ a + b\nreports: agreement\n";
  SmallCase c;
  c.claim("100개", Kind::count, figure("100", "개")).former = true;
  c.also("128개", Kind::count, figure("128", "개"));
  c.claim("28건", Kind::count, figure("28", "건"));
  c.document("b.txt");
  c.claim("100개", Kind::count, figure("100", "개"));
  c.item({0, 1, 3});
  const auto findings = evaluate(c.set, rules_of({values, sums}));
  REQUIRE(!findings.empty());
  CHECK(findings[0].verdict == Verdict::conflict);
  std::size_t claims = 0;
  for (const Side& side : findings[0].sides) claims += side.claims.size();
  CHECK(claims == 2);
  // Alone, the sentence is no conflict with itself.
  SmallCase alone;
  alone.claim("$225m", Kind::money, figure("225000000", "USD")).former = true;
  alone.also("$261m", Kind::money, figure("261000000", "USD"));
  alone.item({0, 1});
  CHECK(evaluate(alone.set, rules_of({values})).empty());
  // Were both true at once, the sum would tell a part from the whole.
  c.set.claims[0].former = false;
  for (const Finding& f : evaluate(c.set, rules_of({values, sums}))) CHECK(f.verdict == Verdict::agreement);
}

TEST_CASE("arithmetic says which side of a conflict it bears out") {
  const char* sums =
      "id: sums\nabout: sums\nclaims:\n  total: {kind: count, unit: 대}\n  parts: {kind: count, unit: 차, "
      "list: all}\n"
      "  same: [document]\nholds: total ~ sum(parts)\nreports: agreement\npower: 5%\n"
      "says: {agreement: {ko: '합은 {total}', en: 'they make {total}'}}\n";
  SmallCase c;
  c.claim("774만3000대", Kind::count, figure("7743000", "대"));
  c.document("b.txt");
  c.claim("744만3000대", Kind::count, figure("7443000", "대"));
  c.claim("123만6000차", Kind::count, figure("1236000", "차"));
  c.claim("620만7000차", Kind::count, figure("6207000", "차"));
  c.item({0, 1});
  const auto findings = evaluate(c.set, rules_of({values, sums}));
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].verdict == Verdict::conflict);
  CHECK(findings[0].why.back().en == "arithmetic on the side of 744만3000대: they make 744만3000대");
  c.set.claims[3].value = figure("6208000", "차");
  CHECK(evaluate(c.set, rules_of({values, sums})).front().why.back().en.find("arithmetic") ==
        std::string::npos);
}

TEST_CASE("parts and their whole are no two values of one thing") {
  const char* sums =
      "id: sums\nabout: sums\nclaims:\n  total: {kind: count}\n  a: {kind: count}\n  b: {kind: count}\n"
      "  same: [sentence]\nwhere: number(a) > number(b)\nholds: total = a + b\nreports: agreement\n";
  SmallCase c;
  c.claim("23명", Kind::count, figure("23", "명"));
  c.also("14명", Kind::count, figure("14", "명"));
  c.also("9명", Kind::count, figure("9", "명"));
  c.item({0, 1});
  CHECK(evaluate(c.set, rules_of({values})).front().verdict == Verdict::conflict);
  CHECK(lines(evaluate(c.set, rules_of({values, sums}))) ==
        Lines{"agreement within note: 23명 | 14명, 9명×2"});
  c.set.claims[2].value = figure("8", "명");
  CHECK(evaluate(c.set, rules_of({values, sums})).front().verdict == Verdict::conflict);
}

TEST_CASE("rules for pairs look at two texts that are compared, and settle what follows from the other") {
  const char* rests =
      "id: rests\nabout: rests\npairs: yes\nclaims:\n  whole: {kind: count}\n  rest: {kind: count}\n  gone: "
      "{kind: count, "
      "follows: whole}\n  same: [{like: [whole, rest]}]\n  differ: [{document: [whole, rest]}]\n"
      "where: figure(whole) > figure(gone)\nholds: rest ~ whole - gone\n";
  SmallCase c;
  c.claim("1250권", Kind::count, figure("1250", "권"));
  c.also("340권", Kind::count, figure("340", "권"));
  c.document("b.txt");
  c.claim("910권", Kind::count, figure("910", "권"));
  c.item({0, 2});
  RuleSet rules = rules_of({values, rests});
  CHECK(lines(evaluate(c.set, rules)) == Lines{"conflict across error: 1250권 | 910권"});
  rules.pair = true;
  CHECK(lines(evaluate(c.set, rules)) == Lines{"agreement across note: 910권 | 1250권, 340권×2"});
  c.set.claims[2].value = figure("810", "권");
  CHECK(evaluate(c.set, rules).front().verdict == Verdict::conflict);
}

TEST_CASE("two items that share two claims say of them once that they differ") {
  SmallCase c;
  c.claim("120명", Kind::count, figure("120", "명"));
  c.document("b.txt");
  c.claim("150명", Kind::count, figure("150", "명"));
  c.item({0, 1});
  c.item({0, 1});
  c.set.items[0].property = "visitors";
  c.set.items[1].property = "members";
  CHECK(lines(evaluate(c.set, rules_of({values}))) == Lines{"conflict across error: 120명 | 150명"});
  CHECK(evaluate(c.set, rules_of({values})).front().property == "members");  // whichever item was made first
}

TEST_CASE("what a longer figure or the years between explain is no conflict") {
  SmallCase c;
  c.claim("96%", Kind::percent, figure("96", "%"));
  c.document("b.txt");
  c.claim("95%", Kind::percent, figure("95", "%"));
  c.item({0, 1});
  CHECK(evaluate(c.set, rules_of({values})).front().verdict == Verdict::conflict);
  c.document("c.txt");
  c.claim("95.75%", Kind::percent, figure("95.75", "%", -2));
  c.set.items.clear();
  c.item({0, 1, 2});
  for (const Finding& f : evaluate(c.set, rules_of({values}))) CHECK(f.verdict != Verdict::conflict);

  SmallCase counting;
  counting.claim("28만1148표", Kind::count, figure("281148", "표")).qualifiers.status = "preliminary";
  counting.document("b.txt");
  counting.claim("28만1481표", Kind::count, figure("281481", "표"));
  counting.item({0, 1});
  CHECK(evaluate(counting.set, rules_of({values})).front().verdict == Verdict::reconcilable);
  counting.set.claims[1].value = figure("481148", "표");  // nobody counts on that far
  CHECK(evaluate(counting.set, rules_of({values})).front().verdict == Verdict::conflict);
  counting.set.claims[1].value = figure("281481", "표");
  counting.set.claims[0].qualifiers.status.clear();
  CHECK(evaluate(counting.set, rules_of({values})).front().verdict == Verdict::conflict);

  SmallCase ages;
  ages.claim("53세", Kind::age, figure("53", "a"));
  ages.document("b.txt");
  ages.claim("54세", Kind::age, figure("54", "a"));
  ages.item({0, 1});
  CHECK(evaluate(ages.set, rules_of({values})).front().verdict == Verdict::conflict);
  ages.set.documents[0].published = parse_iso_day("2023-05-22");
  ages.set.documents[1].published = parse_iso_day("2024-05-22");
  const auto found = evaluate(ages.set, rules_of({values}));
  CHECK(found.front().verdict == Verdict::reconcilable);
  CHECK(found.front().why.front().en == "said 1 year apart");
  ages.set.claims[1].value = figure("51", "a");  // nobody grows younger
  CHECK(evaluate(ages.set, rules_of({values})).front().verdict == Verdict::conflict);
}

TEST_CASE("fingerprints hold on to what is said, not to where") {
  const auto run = [](bool moved) {
    SmallCase c;
    if (moved) c.claim("관계없는 문장 5건", Kind::count, figure("5", "건"));
    const std::size_t first = c.set.claims.size();
    c.claim("17명", Kind::count, figure("17", "명"));
    c.claim("19명", Kind::count, figure("19", "명"));
    c.item({first, first + 1});
    return evaluate(c.set, rules_of({values})).front().fingerprint;
  };
  CHECK(run(false) == run(true));
  CHECK(run(false).size() == 16);
}
