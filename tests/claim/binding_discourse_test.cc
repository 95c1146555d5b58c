// What a figure takes from the sentences around its own.

#include <vector>

#include "claim/marked.h"
#include <doctest/doctest.h>

using namespace daejo;

namespace {

std::string property_of(const Claim& c) { return c.property.id.empty() ? c.property.phrase : c.property.id; }

}  // namespace

TEST_CASE("an answer is about what the question asked for") {
  const std::vector<Claim> korean =
      claims_of("기록은 얼마나 보관되나요?\n기본 [3일|duration 3 d]이며 늘릴 수 있습니다.");
  REQUIRE(korean.size() == 1);
  CHECK(korean[0].property.id == "retention");
  const std::vector<Claim> fee =
      claims_of("인구는 얼마나 되나요?\n지난해 [9만명|count 90000 명]을 넘었습니다.");
  REQUIRE(fee.size() == 1);
  CHECK(fee[0].property.id == "population");
  // What the answer says itself comes first, and the sentence after it is no answer.
  const std::vector<Claim> own = claims_of(
      "인구는 얼마나 되나요?\n학생은 [9백명|count 900 명]입니다.\n표를 [8천명|count 8000 명]이 샀습니다.");
  REQUIRE(own.size() == 2);
  CHECK(own[0].property.id == "students");
  CHECK(own[1].property.id != "population");
}

TEST_CASE("이 도시 is the last one named") {
  const std::vector<Claim> claims = claims_of(
      "{가람시:place} 위쪽의 둑이 무너졌다.\n인구 [12만명|count 120000 명]인 이 도시의 절반이 잠겼다.");
  REQUIRE(claims.size() == 1);
  CHECK(claims[0].subject == "가람시");
  CHECK(claims[0].property.id == "population");
}

TEST_CASE("nouns that say nothing without the one before them, and words of measure inside a name") {
  const auto property = [](const char* text) {
    const std::vector<Claim> claims = claims_of(text);
    REQUIRE(!claims.empty());
    return property_of(claims.back());
  };
  CHECK(property("보존 기간의 기본값은 [7일|duration 7 d]이다.") == "retention");
  CHECK(property("메시지 최대 크기의 상한을 [10MB|measure 10 MBy]로 올렸다.") == "message-size");
  CHECK(property("메시지 최대 크기는 [1MB|measure 1 MBy]이고, `limit_bytes`로 [10MB|measure 10 MBy]까지 늘릴 "
                 "수 있다.") == "message-size");
  CHECK(property("제거일은 [2026년 12월 31일|date 2026-12-31]이다.") == "removed");
}

TEST_CASE("what a counter of anything counts stands right behind it") {
  const auto property = [](const char* text) { return property_of(claims_of(text).at(0)); };
  CHECK(property("원고는 [4가지|count 4 가지] 국정 기조를 설명했다.") == "국정 기조");
  CHECK(property("직원은 [40명|count 40 명] 안팎이다.") == "employees");
}

TEST_CASE("conjuncts are nobody's name, and a unit may be the first half of a name") {
  const std::vector<Claim> each = claims_of(
      "{한빛전자}는 공시를 냈다.\n영업이익과 순이익은 각각 [85%|percent 85 %], [93%|percent 93 %] 줄었다.");
  REQUIRE(each.size() == 2);
  CHECK(each[0].property.id == "operating-profit");
  CHECK(each[0].subject == "한빛전자");
  const std::vector<Claim> margin = claims_of("{한빛당}이 [3612표|count 3612 표] 차로 이겼다.");
  REQUIRE(margin.size() == 1);
  CHECK(margin[0].property.id == "vote-margin");
}

TEST_CASE("a period that something is compared with is not what the next figures are of") {
  const std::vector<Claim> claims = claims_of(
      "[2023년|date 2023] 매출은 [3조원|money 3000000000000 KRW]이다.\n[2022년|date 2022]과 비교해 "
      "[9%|percent 9 %] 줄었다.\n"
      "이익은 [2조원|money 2000000000000 KRW]이다.");
  REQUIRE(!claims.empty());
  REQUIRE(claims.back().qualifiers.time);
  CHECK(claims.back().qualifiers.time->from.year == 2023);
}

TEST_CASE("what happened at a time is not what describes another noun") {
  const std::vector<Claim> claims =
      claims_of("[2012년 4월 14일|date 2012-04-14] {바람호}가 거대한 빙산과 부딪혔다.");
  REQUIRE(claims.size() == 1);
  CHECK(claims[0].property.phrase == "부딪혔");
}

TEST_CASE("bounds of dates, and what has come together so far") {
  const auto first = [](const char* text) { return claims_of(text).at(0).qualifiers; };
  CHECK(first("이르면 오는 [6월|date 2026-06]에 문을 연다.").bound == "earliest");
  CHECK(first("늦어도 [9월|date 2026-09]에는 끝난다.").bound == "latest");
  CHECK(first("[9월|date 2026-09]에 끝난다.").bound.empty());
  CHECK(first("그동안 [130억 달러|money 13000000000 USD]를 투자했다.").scope == "cumulative");
  CHECK(first("출구조사에서는 [48.4%|percent 48.4 %]였다.").scope == "poll");
}

TEST_CASE("what was sold is told by its unit") {
  const auto property = [](const char* text) { return property_of(claims_of(text).at(0)); };
  CHECK(property("{나루}는 [3만대|count 30000 대]가 팔렸다.") == "units-sold");
  CHECK(property("{나루}는 [3만부|count 30000 부]가 팔렸다.") == "copies");
  CHECK(property("{나루}의 판매량은 [3만대|count 30000 대]다.") == "units-sold");
}

TEST_CASE("from one level to the other: neither is the change") {
  const std::vector<Claim> claims =
      claims_of("{나루}의 지분율은 [18.46%|percent 18.46 %]에서 [3.66%|percent 3.66 %]로 줄어든다.");
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].form == Form::level);
  CHECK(claims[1].form == Form::level);
  const std::vector<Claim> change = claims_of("{나루}의 매출은 [3.66%|percent 3.66 %] 줄었다.");
  REQUIRE(change.size() == 1);
  CHECK(change[0].form == Form::change_down);
}

TEST_CASE("the time of a figure is the whole period that two dates span") {
  const auto period = [](const char* text) {
    return claims_of(text).back().qualifiers.time.value_or(DateValue{});
  };
  const DateValue korean = period(
      "{나루}에는 [10일|date 2023-09-10]부터 [11일|date 2023-09-11]까지 [441㎜|measure 441 mm]의 비가 왔다.");
  CHECK(korean.from == PartialDate{2023, 9, 10});
  CHECK(korean.to == PartialDate{2023, 9, 11});
  const DateValue english =
      claims_of(
          "{Naru} had [414 mm|measure 414 mm] of rain between [Sunday|date 2023-09-10] and "
          "[Monday|date 2023-09-11].")
          .at(0)
          .qualifiers.time.value_or(DateValue{});
  CHECK(english.from == PartialDate{2023, 9, 10});
  CHECK(english.to == PartialDate{2023, 9, 11});
}

TEST_CASE("what a plan announces is planned, and what ended is no longer so") {
  const std::vector<Claim> plan = claims_of(
      "비행 계획은 이렇다.\n이륙 [125초|duration 125 s] 뒤 1단이 떨어진다.\n{가람호}의 총 비행시간은 "
      "[1284초|duration 1284 s]다.");
  REQUIRE(plan.size() == 2);
  CHECK(plan[0].certainty == Certainty::planned);
  CHECK(plan[1].certainty == Certainty::planned);
  const std::vector<Claim> none =
      claims_of("비행 결과는 이렇다.\n이륙 [125초|duration 125 s] 뒤 1단이 떨어졌다.");
  REQUIRE(none.size() == 1);
  CHECK(none[0].certainty == Certainty::stated);
  const std::vector<Claim> ended =
      claims_of("{자바} [11|number 11] 지원을 끝내고 {자바} [17 이상|number 17]을 요구한다.");
  REQUIRE(ended.size() == 2);
  CHECK(ended[0].former);
  CHECK(!ended[1].former);
  const std::vector<Claim> english = claims_of(
      "The release dropped support for {Python} [3.8|number 3.8] and needs {Python} [3.10|number 3.10].");
  REQUIRE(english.size() == 2);
  CHECK(english[0].former);
  CHECK(!english[1].former);
  CHECK(claims_of("{Python} [3.8|number 3.8] is no longer supported.").at(0).former);
  CHECK(!claims_of("{Python} [3.8|number 3.8] is still supported.").at(0).former);
}

TEST_CASE("what goes on until a date ends with it, and begins with the date that it goes on from") {
  const auto property = [](const char* text) { return claims_of(text).at(0).property.id; };
  CHECK(property("'물의 이름' 전은 [7월 19일|date 2026-07-19]까지 열린다.") == "closed");
  CHECK(property("'물의 이름' 전은 [7월 19일|date 2026-07-19]까지 이어진다.") == "closed");
  CHECK(property("'물의 이름' 전은 [7월 19일|date 2026-07-19]에 끝난다.") == "closed");
  CHECK(property("'물의 이름' 전은 [3월 21일|date 2026-03-21]부터 열린다.") == "started");
  CHECK(property("'물의 이름' 전은 [3월 21일|date 2026-03-21] 열린다.") == "held");
  CHECK(property("가람사는 신제품을 [3월 21일|date 2026-03-21]까지 개발한다.") != "closed");
  CHECK(property("The show runs until [19 July|date 2026-07-19].") == "closed");
  CHECK(property("The show was held on [19 July|date 2026-07-19].") == "held");
}

TEST_CASE("what was expected is no outcome") {
  const auto certainty = [](const char* text) { return claims_of(text).at(0).certainty; };
  CHECK(certainty("{한빛전자}의 영업이익 컨센서스는 [1조원|money 1000000000000 KRW]이었다.") ==
        Certainty::planned);
  CHECK(certainty("{한빛전자}의 영업이익은 [1조원|money 1000000000000 KRW]이었다.") == Certainty::stated);
}

TEST_CASE("a plan that a noun takes along is of that noun alone") {
  const auto certainty = [](const char* text) { return name(claims_of(text).front().certainty); };
  CHECK(certainty("{나래호}는 목표 고도에 이르러 위성 [13기|count 13 기]를 내려놨다.") == "stated");
  CHECK(certainty("{나래호}의 목표 고도는 [600㎞|measure 600 km]다.") == "planned");
  CHECK(certainty("{한빛전자}는 [100만대|count 1000000 대]를 파는 것이 목표다.") == "planned");
  CHECK(certainty("{한빛전자}의 올해 판매 목표는 [100만대|count 1000000 대]다.") == "planned");
}

TEST_CASE("two years at a person's name are those of birth and death") {
  const std::vector<Claim> claims =
      claims_of("{마해인:person}([1931~2009|date 1931/2009])의 회고전이 열린다.");
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].property.id == "born");
  CHECK(claims[0].date()->to.year == 1931);
  CHECK(claims[0].span.size() == 4);
  CHECK(claims[1].property.id == "died");
  CHECK(claims[1].date()->from.year == 2009);
  CHECK(claims[1].subject == "마해인");
  CHECK(claims_of("{한빛전자:organisation}([1931~2009|date 1931/2009])의 역사를 담았다.").size() == 1);
}

TEST_CASE("a quarter that a figure is held against is its base, not its time") {
  const std::vector<Claim> claims = claims_of(
      "[2025년 3분기|date 2025-Q3] 실적이 나왔다.\n"
      "[2025년 2분기|date 2025-Q2]에 비하면 영업이익이 [11%|percent 11 %] 줄었다.");
  REQUIRE(claims.size() == 3);
  CHECK(claims[2].qualifiers.base == "quarter-earlier");
  CHECK(claims[2].qualifiers.time->from.month == 7);
}

TEST_CASE("which of its figures a property has: the most, the least, the one by default") {
  const auto scope = [](const char* text, std::size_t which = 0) {
    const std::vector<Claim> claims = claims_of(text);
    REQUIRE(claims.size() > which);
    return claims[which].qualifiers.scope;
  };
  CHECK(scope("{가람큐}의 보존 기간은 기본 [3일|duration 3 d]이다.") == "default");
  CHECK(scope("{가람큐}의 보존 기간의 상한은 [90일|duration 90 d]이다.") == "maximum");
  CHECK(scope("{가람큐}의 직원은 평균 [40세|age 40 a]다.") == "average");
  CHECK(scope("{가람큐}의 메시지 최대 크기는 [1MB|measure 1 MB]다.").empty());  // the name of the property
  CHECK(scope("The message size is [1 MiB|measure 1 MiB] by default.") == "default");
  CHECK(scope("The message size is [1 MiB|measure 1 MiB] by default; it can be raised to [16 MiB|measure 16 "
              "MiB].",
              1) == "maximum");
  CHECK(scope("The message size is [1 MiB|measure 1 MiB], and the default holds for all.").empty());
}

TEST_CASE("what is preliminary is what the text reports, not what was years before") {
  const auto claims = claims_of(
      "# {한결} 후보 당선 잠정 집계\n당시 득표율 차는 [1.53%포인트|percent 1.53 pp]였다.\n"
      "득표율 차는 [0.8%포인트|percent 0.8 pp]다.");
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].qualifiers.status.empty());
  CHECK(claims[1].qualifiers.status == "preliminary");
}

TEST_CASE("the market that a figure is of") {
  const auto region = [](const char* text, std::size_t which = 0) {
    const std::vector<Claim> claims = claims_of(text);
    REQUIRE(claims.size() > which);
    return claims[which].qualifiers.region;
  };
  const char* markets =
      "{한빛차}는 국내 [76만대|count 760000 대], 해외 [345만대|count 3450000 대] 등 모두 [421만대|count "
      "4210000 대]를 팔았다.";
  CHECK(region(markets, 0) == "domestic");
  CHECK(region(markets, 1) == "overseas");
  CHECK(region(markets, 2).empty());
  CHECK(region("{한빛차}는 {미국:place}에서 [87만대|count 870000 대]를 팔았다.") == "US");
  CHECK(region("{한빛차}는 {인도네시아:place}에서 [87만대|count 870000 대]를 팔았다.").empty());  // not 인도
  CHECK(region("국내 은행의 순이익은 [3조원|money 3000000000000 KRW]이었다.").empty());
  CHECK(region("{Hanbit} sold [1.65 million cars|count 1650000 cars] in the {United States:place}.") == "US");
  CHECK(region("Its European sales topped [1 million|number 1000000].") == "europe");
}

TEST_CASE("a total is one from whichever side it is said") {
  CHECK(claims_of("{나래호}는 위성 [13기|count 13 기]를 모두 내려놨다.").front().qualifiers.total);
  CHECK(claims_of("{나래호}는 위성 모두 [13기|count 13 기]를 내려놨다.").front().qualifiers.total);
  CHECK(!claims_of("{나래호}는 위성 [13기|count 13 기]를 내려놨다.").front().qualifiers.total);
}
