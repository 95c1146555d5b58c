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
