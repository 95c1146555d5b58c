#include <utility>
#include <vector>

#include "claim/marked.h"
#include <doctest/doctest.h>

using namespace daejo;

namespace {

struct Row {
  const char* text;  // the first figure is the one that is looked at
  const char* subject;
  const char* property;  // id, or the open phrase
  Form form = Form::level;
};

void check(const Row& row, std::size_t which = 0) {
  INFO(std::string(row.text));
  const std::vector<Claim> claims = claims_of(row.text);
  REQUIRE(claims.size() > which);
  const Claim& c = claims[which];
  CHECK(c.subject == row.subject);
  CHECK((c.property.id.empty() ? c.property.phrase : c.property.id) == row.property);
  CHECK(name(c.form) == name(row.form));
}

}  // namespace

TEST_CASE("the noun phrase before the figure, with its particle or bare") {
  const Row rows[] = {
      {"{한빛전자} 연구개발 비용은 총 [557만 달러|money 5570000 USD]로 집계됐다.", "한빛전자",
       "development-cost"},
      {"{한빛전자}는 매출 [63조원|money 63000000000000 KRW]을 냈다.", "한빛전자", "revenue"},
      {"{한빛전자}의 영업이익은 [6402억원|money 640200000000 KRW]이다.", "한빛전자", "operating-profit"},
      {"{중국}은 AI 연구자 [41만여 명|count 410000 명]을 두고 있다.", "중국", "researchers"},
      {"{한빛전자}의 풍동 시험동은 [3개|count 3 개]다.", "한빛전자", "풍동 시험동"},
      {"{누리호}는 길이 [47.2m|measure 47.2 m]의 발사체다.", "누리호", "length"},
      {"{한빛전자}의 운용자산(AUM)은 [100억위안|money 10000000000 CNY]을 넘었다.", "한빛전자", "assets"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("bridges to the noun behind the figure") {
  const Row rows[] = {
      {"{레이쥔}은 [1000만위안|money 10000000 CNY]에 달하는 연봉을 제시했다.", "레이쥔", "salary"},
      {"{딥시크}는 단 [550만 달러|money 5500000 USD]라는 비용으로 개발되었습니다.", "딥시크",
       "development-cost"},
      {"{한빛전자}는 [2조원|money 2000000000000 KRW] 규모의 투자를 결정했다.", "한빛전자", "investment"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("what the verb says") {
  const Row rows[] = {
      {"{딥시크}는 불과 [557만 달러|money 5570000 USD]로 모델을 개발했다.", "딥시크", "development-cost"},
      {"{한빛전자}는 올해 [3조원|money 3000000000000 KRW]을 투자했다.", "한빛전자", "investment"},
      {"[1985년|date 1985] {량원펑}은 잔장에서 태어났다.", "량원펑", "born"},
      {"[2023년|date 2023] {량원펑}은 항저우에 {딥시크}를 설립했다.", "딥시크", "founded"},
      {"[2015년|date 2015] 설립된 {핀둬둬}는 빠르게 컸다.", "핀둬둬", "founded"},
      {"{오하늘} 후보는 [1971년|date 1971]생으로 시의원을 두 차례 지냈다.", "오하늘", "born"},
      {"{한빛전자}는 [1971년|date 1971] 생산을 시작했다.", "한빛전자", "started"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("change, share and multiple are forms of their own") {
  const Row rows[] = {
      {"{한빛전자} 매출은 [19%|percent 19 %] 줄었다.", "한빛전자", "revenue", Form::change_down},
      {"{한빛전자} 매출은 [19%|percent 19 %] 늘어난 수치다.", "한빛전자", "revenue", Form::change_up},
      {"{한빛전자}의 점유율은 [30%|percent 30 %]다.", "한빛전자", "market-share", Form::level},
      {"{딥시크}는 약 [18배|ratio 18 x] 저렴하다.", "딥시크", "", Form::times_less},
      {"{딥시크}의 가입자는 [두 배|ratio 2 x]로 늘었다.", "딥시크", "users", Form::times_more},
  };
  for (const Row& row : rows) check(row);
  const std::vector<Claim> share =
      claims_of("{딥시크}의 비용은 {챗GPT} 개발비의 [5.6%|percent 5.6 %]에 불과하다.");
  REQUIRE(share.size() == 1);
  CHECK(share[0].form == Form::part_of);
  CHECK(share[0].subject == "딥시크");
  CHECK(share[0].property.id == "development-cost");
  CHECK(share[0].qualifiers.base == "챗GPT 개발비");
  CHECK(share[0].qualifiers.base_subject == "챗GPT");
}

TEST_CASE("more than what is compared with is a change, and what goes up is what stands before the verb") {
  const auto form = [](const char* text, std::size_t which) {
    const std::vector<Claim> claims = claims_of(text);
    REQUIRE(claims.size() > which);
    return name(claims[which].form);
  };
  CHECK(form("{한빛전자}의 판매량은 지난해 실적보다 [8%|percent 8 %] 많다.", 0) == name(Form::change_up));
  CHECK(form("{한빛전자}의 판매량은 지난해 실적보다 [64대|count 64 대] 적었다.", 0) ==
        name(Form::change_down));
  CHECK(form("{한빛전자}의 판매량은 [64대|count 64 대]로 많다.", 0) == name(Form::level));
  CHECK(form("{강하늘} 후보는 [2.4%|percent 2.4 %]를 얻어 [3위|rank 3]에 올랐다.", 0) == name(Form::level));
  CHECK(form("{Hanbit} sold [8 percent|percent 8 %] more than in [2022|date 2022].", 0) ==
        name(Form::change_up));
  CHECK(form("The plan of {Hanbit} has [99.9 percent|percent 99.9 %] uptime.", 0) == name(Form::level));
  // "170원(1.7%) 오른": the parentheses go up with what stands before them.
  CHECK(form("{한빛전자} 요금은 [170원|money 170 KRW]([1.7%|percent 1.7 %]) 오른다.", 1) ==
        name(Form::change_up));
}

TEST_CASE("the date of what is compared with is not the time of the figure") {
  const auto year = [](const char* text) {
    for (const Claim& c : claims_of(text)) {
      if (c.kind == Kind::percent) return c.qualifiers.time ? c.qualifiers.time->from.year : 0;
    }
    return -1;
  };
  CHECK(year("{한빛전자}의 판매량은 [2022년|date 2022] 실적보다 [8%|percent 8 %] 많다.") == 0);
  CHECK(year("{한빛전자}의 [2022년|date 2022] 판매량은 [8%|percent 8 %] 늘었다.") == 2022);
  CHECK(year("{한빛시} 투표율은 [2022년|date 2022] 선거([52%|percent 52 %])보다 [3%|percent 3 %] 낮다.") ==
        2022);
  CHECK(year("{Hanbit} sold [8 percent|percent 8 %] more than in [2022|date 2022].") == 0);
  CHECK(year("In [2022|date 2022] sales of {Hanbit} rose [8 percent|percent 8 %].") == 2022);
}

TEST_CASE("what something is measured by is what was, not what is") {
  const auto former = [](const char* text) {
    std::string out;
    for (const Claim& c : claims_of(text)) {
      if (c.kind != Kind::name) out += c.former ? '-' : '+';
    }
    return out;
  };
  CHECK(former("{한빛전자} 매출은 [전 분기|date 2023-04]보다 [6%|percent 6 %] 늘었다.") == "-+");
  CHECK(former("{한빛전자} 매출은 [지난해|date 2022]([1조400억원|money 1040000000000 KRW])보다 [20%|percent "
               "20 %] 늘었다.") == "--+");
  CHECK(former("{Hanbit} sold [8 percent|percent 8 %] more than in [2022|date 2022].") == "+-");
  CHECK(former("{Hanbit} was founded in [2015|date 2015].") == "+");
  CHECK(former("She joined {Hanbit} [12 years|duration 12 a] ago.") == "-");
}

TEST_CASE("a title in quotes is what the figure is of") {
  const std::vector<Claim> claims =
      claims_of("{여름 정원}의 판매량은 [2200부|count 2200 부], '겨울 언덕'은 [1900부|count 1900 부]다.");
  REQUIRE(claims.size() == 2);
  CHECK(claims[1].subject.find("겨울 언덕") != std::string::npos);
}

TEST_CASE("lists: each figure has its own noun, or the one at its place, or that of the figure before") {
  const char* pairs = "{한빛전자} 매출은 [10%|percent 10 %], 영업이익은 [86%|percent 86 %] 줄었다.";
  check({pairs, "한빛전자", "revenue", Form::change_down}, 0);
  check({pairs, "한빛전자", "operating-profit", Form::change_down}, 1);
  const char* each = "{한빛전자}의 영업이익과 순이익은 각각 [85%|percent 85 %], [93%|percent 93 %] 줄었다.";
  check({each, "한빛전자", "operating-profit", Form::change_down}, 0);
  check({each, "한빛전자", "net-profit", Form::change_down}, 1);
  const char* shops = "판매량은 {가람서점} [43만부|count 430000 부], {나루문고} [36만부|count 360000 부]다.";
  check({shops, "가람서점", "copies"}, 0);
  check({shops, "나루문고", "copies"}, 1);
}

TEST_CASE(
    "the verb of a clause is nearer than the topic of the clause before, and what that one gave names "
    "nobody") {
  const char* seats = "정원은 [40명|count 40 명]에 그쳐 [13명|count 13 명]이 숨졌다.";
  check({seats, "", "capacity"}, 0);
  const std::vector<Claim> claims = claims_of(seats);
  REQUIRE(claims.size() == 2);
  CHECK(claims[1].property.id == "deaths");
  const char* loss =
      "# {한빛전자} 실적\n"
      "{한빛전자}가 실적을 냈다.\n"
      "매출은 [30억원|money 3000000000 KRW]에 머물러 손실이 [5억원|money 500000000 KRW] 났다.";
  check({loss, "한빛전자", "revenue"}, 0);
  check({loss, "한빛전자", "손실"}, 1);
}

TEST_CASE("of two topics each is of its own figure") {
  const char* prices =
      "새싹 요금제는 [6만9천원|money 69000 KRW], 나무 요금제는 [29만9천원|money 299000 KRW]이다.";
  check({prices, "", "새싹 요금제"}, 0);
  check({prices, "", "나무 요금제"}, 1);
}

TEST_CASE("what a sentence leaves out is taken from the ones before") {
  const char* text =
      "# {한빛전자} 1분기 실적 공개\n"
      "{한빛전자}가 실적을 발표했다.\n"
      "매출은 [63조원|money 63000000000000 KRW]이다.";
  check({text, "한빛전자", "revenue"});
}

TEST_CASE("parentheses are about what stands before them") {
  const std::vector<Claim> won =
      claims_of("{딥시크}는 개발비 [557만 달러|money 5570000 USD](약 [80억원|money 8000000000 KRW])를 썼다.");
  REQUIRE(won.size() == 2);
  CHECK(won[1].parenthesis_of == std::optional<std::size_t>(1));  // the claim of the name 딥시크 is the first
  CHECK(won[1].property.id == "development-cost");
  const std::vector<Claim> age = claims_of("{뤄푸리}([30|number 30])를 데려왔다.");
  REQUIRE(age.size() == 1);
  CHECK(age[0].kind == Kind::age);
  CHECK(age[0].subject == "뤄푸리");
}

TEST_CASE("an age at a name is of the day of the report") {
  const auto years =
      claims_of("{Ann Oh}, [61|age 61 a], led {Hanbit} from [2019|date 2019] to [2021|date 2021].");
  REQUIRE(!years.empty());
  CHECK(!years[0].qualifiers.time);
  const auto then = claims_of("In [2019|date 2019] {Ann Oh} was [58 years old|age 58 a].");
  REQUIRE(!then.empty());
  CHECK(then.back().qualifiers.time);
}

TEST_CASE("what holds under a condition is no outcome; what is reckoned or has happened is") {
  const auto certainty = [](const char* text) { return name(claims_of(text).back().certainty); };
  CHECK(certainty("거래가 성사하면 {한빛전자}의 지분은 [20%|percent 20 %]로 늘어난다.") == "planned");
  CHECK(certainty("두 회사를 더하면 {한빛전자}의 지분은 [20%|percent 20 %]가 된다.") == "stated");
  CHECK(certainty("값이 오르면 {한빛전자}가 팔았고 매출은 [20억원|money 2000000000 KRW]이었다.") == "stated");
  CHECK(certainty("이용 금액이 [8만원|money 80000 KRW] 이상이면 [3만원|money 30000 KRW]을 돌려받는다.") ==
        "stated");
  CHECK(certainty("If the offer passed, {Hanbit} would hold [20 percent|percent 20 %].") == "planned");
}

TEST_CASE("what is still being counted is of the time that its text names") {
  const auto clock = [](const char* text) {
    const std::vector<Claim> claims = claims_of(text);
    return claims.back().qualifiers.clock ? claims.back().qualifiers.clock->from.text() : std::string();
  };
  CHECK(clock("투표율은 [오후 6시|time 18:00] 현재 [41%|percent 41 %]다.") == "18:00");
  CHECK(clock("투표율은 [오후 6시|time 18:00] 현재 높다.\n선거인 가운데 [900명|count 900 명]이 투표했다.") ==
        "18:00");
  CHECK(clock("사고는 [오후 6시|time 18:00] 일어나 [9명|count 9 명]이 다쳤다.") == "");
  CHECK(clock("As of [6 p.m.|time 18:00] turnout was [41 percent|percent 41 %].") == "18:00");
}

TEST_CASE("qualifiers: base, certainty, status, time") {
  const auto one = [](const char* text) { return claims_of(text).back(); };
  CHECK(one("{한빛전자} 매출은 전년 동기 대비 [19%|percent 19 %] 줄었다.").qualifiers.base == "year-earlier");
  CHECK(one("{한빛전자} 매출은 전 분기보다 [9%|percent 9 %] 줄었다.").qualifiers.base == "quarter-earlier");
  CHECK(one("{한빛전자} 매출은 [63조원|money 63 KRW]으로 추정된다.").certainty == Certainty::estimated);
  CHECK(one("{한빛전자}는 [63조원|money 63 KRW]을 투자할 계획이다.").certainty == Certainty::planned);
  CHECK(one("{한빛전자}의 잠정 매출은 [63조원|money 63 KRW]이다.").qualifiers.status == "preliminary");
  const Claim dated = one("{한빛전자}의 [2019년|date 2019] 매출은 [63조원|money 63 KRW]이다.");
  REQUIRE(dated.qualifiers.time);
  CHECK(dated.qualifiers.time->from.year == 2019);
}

TEST_CASE("English: the nearest known property, possessives, and what changes") {
  const Row rows[] = {
      {"{Hanbit}'s operating profit fell [95.5 percent|percent 95.5 %].", "Hanbit", "operating-profit",
       Form::change_down},
      {"{Hanbit} posted [640 billion won|money 640000000000 KRW] in operating profit.", "Hanbit",
       "operating-profit"},
      {"Revenue of {Hanbit} was [63 trillion won|money 63000000000000 KRW].", "Hanbit", "revenue"},
      {"{Boxcar} was founded in [2015|date 2015].", "Boxcar", "founded"},
      {"{Hanbit} employs [4,000|count 4000] workers.", "Hanbit", "employees"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a figure has one property in both languages") {
  struct Pair {
    const char* korean;
    const char* english;
    const char* property;
  };
  const Pair pairs[] = {
      {"{바람호}의 총톤수는 [3480톤|measure 3480 t]이다.",
       "{Baram} had a gross tonnage of [3,480 tons|measure 3480 t].", "gross-tonnage"},
      {"{바람호}의 생존자는 [148명|count 148 명]이다.", "Of those on the {Baram}, [148|number 148] survived.",
       "survivors"},
      {"{가람시}의 인구는 [9만명|count 90000 명]이다.",
       "{Garam} is home to [90,000 people|count 90000 people].", "population"},
      {"{가람시}의 합계출산율은 [0.72명|count 0.72 명]이다.",
       "The fertility rate of {Garam} was [0.72|number 0.72].", "fertility-rate"},
      {"{한빛전자}의 종가는 [5만4300원|money 54300 KRW]이다.",
       "{Hanbit} closed at [54,300 won|money 54300 KRW].", "share-price"},
      {"{한빛전자}의 인수 대금은 [2조원|money 2000000000000 KRW]이다.",
       "The purchase price of {Hanbit} was [2 trillion won|money 2000000000000 KRW].", "acquisition-price"},
      {"{새길당}의 득표율은 [48.5%|percent 48.5 %]다.",
       "{Saegil} took [48.5 percent|percent 48.5 %] of the vote.", "vote-share"},
      {"{가람DB}의 보존 기간은 [30일|duration 30 d]이다.",
       "{GaramDB} keeps logs with a retention of [30 days|duration 30 d].", "retention"},
      {"{가람DB}의 타임아웃은 [30초|duration 30 s]다.",
       "The timeout of {GaramDB} is [30 seconds|duration 30 s].", "timeout"},
      {"{가람DB}의 기본 포트는 [7420|number 7420]이다.", "{GaramDB} listens on port [7420|number 7420].",
       "port"},
      {"{가람DB}의 최대 파일 크기는 [20MB|measure 20 MBy]다.",
       "{GaramDB} has a maximum file size of [20 MB|measure 20 MBy].", "file-size"},
      {"{가람DB}의 동시 접속은 [500개|count 500 개]다.",
       "{GaramDB} allows concurrent connections up to [500|number 500].", "connections"},
  };
  for (const Pair& pair : pairs) {
    for (const char* text : {pair.korean, pair.english}) {
      INFO(std::string(text));
      const std::vector<Claim> claims = claims_of(text);
      REQUIRE(!claims.empty());
      CHECK(claims.front().property.id == pair.property);
    }
  }
}

TEST_CASE("what is close and another thing has another property") {
  const std::pair<const char*, const char*> pairs[] = {
      {"{한빛전자}의 시초가는 [5만4300원|money 54300 KRW]이다.",
       "{한빛전자}의 주가는 [5만4300원|money 54300 KRW]이다."},
      {"{바람호}의 승객은 [187명|count 187 명]이다.", "{바람호}의 탑승자는 [214명|count 214 명]이다."},
      {"{바람호}의 승객은 [187명|count 187 명]이다.", "{바람호}의 승무원은 [27명|count 27 명]이다."},
      {"{가람시}의 최고기온은 [31도|measure 31 Cel]다.", "{가람시}의 최저기온은 [22도|measure 22 Cel]다."},
      {"{가람미술관}의 연면적은 [3200㎡|measure 3200 m2]다.",
       "{가람미술관}의 부지 면적은 [9000㎡|measure 9000 m2]다."},
      {"{가람시}의 무역흑자는 [3억 달러|money 300000000 USD]다.",
       "{가람시}의 수출은 [9억 달러|money 900000000 USD]다."},
  };
  for (const auto& [first, second] : pairs) {
    INFO(std::string(first), " ", std::string(second));
    const std::vector<Claim> a = claims_of(first);
    const std::vector<Claim> b = claims_of(second);
    REQUIRE(!a.empty());
    REQUIRE(!b.empty());
    CHECK(!a.front().property.id.empty());
    CHECK(!b.front().property.id.empty());
    CHECK(a.front().property.id != b.front().property.id);
  }
}

TEST_CASE("English: of two known words the one at the figure") {
  check({"The quake killed [12|number 12] and injured [30|number 30].", "", "deaths"});
  check({"The quake killed [12|number 12] and injured [30|number 30].", "", "injured"}, 1);
}
