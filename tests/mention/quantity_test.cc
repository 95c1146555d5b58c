#include <vector>

#include "corpus.h"
#include <doctest/doctest.h>

namespace {

// One value, many spellings.
void all_are(const char* value, std::initializer_list<const char*> spellings) {
  for (const char* s : spellings) {
    CAPTURE(s);
    CHECK(values(s) == value);
  }
}

void none_in(std::initializer_list<const char*> texts) {
  for (const char* t : texts) {
    CAPTURE(t);
    CHECK(values(t) == "");
  }
}

}  // namespace

TEST_CASE("Korean money in every mixture of digits, words and spaces") {
  all_are("money 5576000 USD",
          {"557만6000달러", "557만 6천 달러", "557만6천불", "5,576,000달러", "$5,576,000", "US$5576000",
           "오백오십칠만육천 달러", "５５７만６０００달러", "미화 557만6000달러"});
  all_are("money 2300000000000 KRW",
          {"2조3천억원", "2조 3000억 원", "2조3,000억원", "2.3조원", "이조삼천억원", "₩2조3천억"});
  all_are("money 1234567890 KRW", {"12억3456만7890원", "12억 3456만 7890원", "1,234,567,890원"});
  all_are("money 35000 KRW", {"3만5천원", "3만5000원", "삼만오천 원", "35,000원", "￦35,000"});
  all_are("money 15000 KRW", {"만5천원", "만오천 원", "1만5천 원"});
}

TEST_CASE("counts keep their counter") {
  all_are("count 23 명", {"23명", "스물세 명", "스물세명", "이십삼 명", "２３명"});
  all_are("count 41100 건", {"4만1100건", "4만1천1백 건", "사만천백 건"});
  all_are("count 1200 개", {"1천200개", "1200개", "천이백 개", "1,200개"});
  all_are("count 300 명", {"三百 명", "300명", "삼백명"});
}

TEST_CASE("vague numbers are intervals") {
  CHECK(values("수십억 달러") == "money 2000000000..9900000000 USD");
  CHECK(values("수백 명") == "count 200..999 명");
  CHECK(values("두세 명") == "count 2..3 명");
  CHECK(values("서너 차례") == "count 3..4 차례");
  CHECK(values("이삼백 명") == "count 200..300 명");
  CHECK(values("몇십 명") == "count 20..99 명");
  CHECK(values("수 명") == "count 2..9 명");
}

TEST_CASE("hedges and bounds state intervals, and belong to the span") {
  CHECK(quotes("약 557만6000달러를") == "약 557만6000달러 = money 5575500..5576500 USD");
  CHECK(quotes("41만1000여 명의") == "41만1000여 명 = count 411000..412000 명");
  CHECK(quotes("50% 이상이") == "50% 이상 = percent 50.. %");
  CHECK(quotes("30명 미만") == "30명 미만 = count ..30 명");
  CHECK(quotes("10% 아래로 떨어졌다") == "10% 아래 = percent ..10 %");
  CHECK(quotes("배는 3950m 아래 해저에 있다") == "3950m = measure 3950 m");
  CHECK(quotes("2배 가까이") == "2배 가까이 = ratio 1.8..2 x");
  CHECK(quotes("1억 달러를 훌쩍 넘는") == "1억 달러 = money 100000000.. USD");
  CHECK(quotes("10%를 넘지 않는") == "10% = percent ..10 %");
  CHECK(quotes("100명에 못 미쳤다") == "100명 = count ..100 명");
  CHECK(values("계약 5건") == "count 5 건");
}

TEST_CASE("ranges share their unit and multiplier") {
  all_are("duration 1..2 a", {"1~2년", "1년~2년", "1∼2년", "1-2년", "1년에서 2년까지"});
  all_are("money 1000000..2000000 KRW", {"100만~200만 원", "100~200만 원", "100만원~200만원"});
  all_are("percent 10..20 %", {"10~20%", "10%~20%", "10%에서 20% 사이"});
}

TEST_CASE("fractions, ratios and percentages") {
  all_are("ratio 0.75 x of 4", {"4분의 3", "사분의 삼", "3/4"});
  CHECK(values("18배") == "ratio 18 x");
  CHECK(values("두 배 반") == "ratio 2.5 x");
  all_are("percent 0.8 pp", {"0.8%포인트", "0.8%p", "0.8 %포인트", "0.8퍼센트포인트"});
  all_are("percent -3.2 %", {"△3.2%", "-3.2%", "마이너스 3.2%", "▼3.2%"});
}

TEST_CASE("measures have UCUM units") {
  CHECK(values("516㎏과 600㎞") == "measure 516 kg | measure 600 km");
  CHECK(values("시속 약 40.7㎞") == "measure 40.65..40.75 km/h");
  CHECK(values("영하 5도") == "measure -5 Cel");
  CHECK(values("2시간 40분") == "duration 160 min");
  CHECK(values("3년 6개월") == "duration 42 mo");
  CHECK(values("18분 25초") == "duration 1105 s");
}

TEST_CASE("what is no quantity is not read") {
  none_in({"H100", "GPT-4", "5G 통신", "코로나19", "버전 1.2.3", "192.168.0.1", "02-123-4567", "1588-1234",
           "010-1234-5678", "https://example.org/a/2023/5?x=7", "사회", "이 대학", "한국", "만일 그렇다면",
           "일부", "누리호 3호", "[12]", "1. 서론"});
}

TEST_CASE("English numbers in digits, words and mixtures") {
  all_are("number 23000", {"twenty-three thousand", "23,000", "23 thousand", "23k"});
  all_are("money 1200000000 USD",
          {"$1.2bn", "$1.2 billion", "1.2 billion dollars", "USD 1.2 billion", "US$1.2b"});
  all_are("number 2.5", {"two and a half", "two point five", "2.5"});
  all_are("number 500000", {"half a million", "500,000", "five hundred thousand"});
  CHECK(quotes("about a hundred people") == "about a hundred people = count 90..110 people");
  CHECK(values("hundreds of thousands of people") == "count 200000..999000 people");
  CHECK(values("more than 5,000 workers") == "count 5000.. workers");
  CHECK(values("nearly 20 percent") == "percent 18..20 %");
  CHECK(values("60 years old") == "age 60 a");
  CHECK(values("the twenty-first time") == "ordinal 21");
  none_in({"one of them", "the F-16 jet", "COVID-19", "the second half"});
}

TEST_CASE("two years with from and to are two dates, no range of durations") {
  CHECK(values("2014년부터 2018년까지 일했다") == "date | date");
  CHECK(values("She worked there from 2014 to 2018.") == "date | date");
  CHECK(values("1~2년") == "duration 1..2 a");
}
