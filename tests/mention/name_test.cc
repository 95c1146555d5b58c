// Names in sentences: what is found, of which kind, and what must not be.

#include "daejo/mention/name.h"

#include <string>
#include <vector>

#include "name_support.h"
#include <doctest/doctest.h>

using namespace daejo;
using namespace daejo::test;

namespace {

// "량원펑 person 창업자 | 딥시크 organisation"
std::string listed(const NameFinding& found) {
  std::string out;
  for (const Mention& m : found.mentions) {
    const NameValue& n = *m.name();
    out += (out.empty() ? "" : " | ") + n.name + " " + std::string(name(n.kind)) +
           (n.role.empty() ? "" : " " + n.role);
  }
  return out;
}
std::string names_in(std::string text) { return listed(find_names(document(std::move(text)), lexicon())); }

std::string ties_in(std::string text) {
  const NameFinding found = find_names(document(std::move(text)), lexicon());
  std::string out;
  for (const NameTie& t : found.ties)
    out += (out.empty() ? "" : " | ") + found.mentions[t.a].name()->name + " = " +
           found.mentions[t.b].name()->name + " " + t.reason;
  return out;
}

struct Row {
  const char* text;
  const char* names;
};

}  // namespace

TEST_CASE("people by the role or title beside them") {
  const Row rows[] = {
      {"배경훈 부총리는 결과를 알렸다.", "배경훈 person 부총리"},
      {"이인재 위원장이 표결을 선언했다.", "이인재 person 위원장"},
      {"딥시크 창업자 양원펑을 만났다.", "딥시크 organisation | 양원펑 person 창업자"},
      {"발표장에는 왕이 중국 외교부장이 나왔다.", "왕이 person 중국 외교부장 | 중국 place"},
      {"정의선 신임 회장은 웃었다.", "정의선 person 신임 회장"},
      {"로버트 발라드 박사가 처음 보았다.", "로버트 발라드 person 박사"},
      {"소설가 한강(53)이 상을 받았다.", "한강 person 소설가"},
      {"김수현씨는 손을 들었다.", "김수현 person"},
      {"The plan came from founder Lee Soo-man last year.", "Lee Soo-man person founder"},
      {"Investors met CEO Tim Cook in private.", "Tim Cook person CEO"},
      {"It flew again, said Yoon Young-bin, administrator of the agency.",
       "Yoon Young-bin person administrator"},
      {"Mats Malm, permanent secretary of the academy, called her.", "Mats Malm person permanent secretary"},
      {"하이브 의장은 방시혁이다.", "하이브 organisation | 방시혁 person 의장"},
      {"이수만 전 총괄은 답하지 않았다.", "이수만 person 전 총괄"},
      {"이재명 후보는 졌다.", "이재명 person 후보"},
      {"OpenAI was founded by Elon Musk, Greg Brockman and others.",
       "OpenAI organisation | Elon Musk person | Greg Brockman person"},
      {"레이쥔 샤오미 회장이 연봉을 제시했다.", "레이쥔 person 샤오미 회장 | 샤오미 organisation"},
      {"젠슨 황 엔비디아 최고경영자는 웃었다.", "젠슨 황 person 엔비디아 최고경영자 | 엔비디아 organisation"},
      {"팀 쿡 애플 CEO가 발표했다.", "팀 쿡 person 애플 CEO | 애플 organisation"},
      {"화웨이의 런정페이 회장은 말했다.", "화웨이 organisation | 런정페이 person 회장"},
      {"리창 총리는 목표를 낮췄다.", "리창 person 총리"},
      {"황교안 총리와 신격호 회장이 왔다.", "황교안 person 총리 | 신격호 person 회장"},
      {"김민재(뮌헨)와 손흥민(토트넘)이 골을 넣었다.", "김민재 person | 손흥민 person"},
      {"Samsung Electronics Vice Chairman Han Jong-hee attended.",
       "Samsung Electronics organisation | Han Jong-hee person Vice Chairman"},
      {"It was led by John Adams, Wenzel Zaremba and Mary Stone.",
       "John Adams person | Wenzel Zaremba person | Mary Stone person"},
      {"A mechanic named Jason Kennison, 40, died there.", "Jason Kennison person"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(names_in(row.text) == row.names);
  }
}

TEST_CASE("two people in a list are two") {
  const std::string names = names_in("더글러스 맥아더와 조지 패튼 장군을 견줬다.");
  CHECK(names.find("조지 패튼 person 장군") != std::string::npos);
  CHECK(names.find("맥아더와") == std::string::npos);
}

TEST_CASE("bodies, places and products") {
  const Row rows[] = {
      {"최저임금위원회는 밤늦게 표결했다.", "최저임금위원회 organisation"},
      {"SK하이닉스가 올랐고 LG이노텍은 내렸다.", "SK하이닉스 organisation | LG이노텍 organisation"},
      {"항구도시 데르나에서만 피해가 컸다.", "데르나 place"},
      {"네팔은 중국과 함께 산을 쟀다.", "네팔 place | 중국 place"},
      {"성능을 낮춘 H800을 썼다.", "H800 product"},
      {"챗GPT를 만든 오픈AI가 발표했다.", "챗GPT product | 오픈AI organisation"},
      {"'딥시크-R1'을 공개했다.", "딥시크-R1 product"},
      {"소설 '삼체'에는 그런 대목이 있다.", "삼체 product"},
      {"갤럭시 S23이 잘 팔렸다.", "갤럭시 S23 product"},
      {"Meta의 Llama 3.1을 견주었다.", "Meta organisation | Llama 3.1 product"},
      {"Hanwha Aerospace assembled the vehicle.", "Hanwha Aerospace organisation"},
      {"The rocket rose from the Naro Space Center at dawn.", "Naro Space Center place"},
      {"They sold copies of \"Human Acts\" on Friday.", "Human Acts product"},
      {"비행기는 무안국제공항에 내렸다.", "무안국제공항 place"},
      {"얼음이 쿰부 빙폭에서 무너졌다.", "쿰부 빙폭 place"},
      {"태풍 힌남노가 북상 중이다.", "힌남노 other"},
      {"차세대중형위성 3호를 실었다.", "차세대중형위성 3호 product"},
      {"GPT-4 터보의 값을 내렸다.", "GPT-4 터보 product"},
      {"한국도로공사는 길을 막았다.", "한국도로공사 organisation"},
      {"The Ioniq 5 sold 32,910 units.", "Ioniq 5 product"},
      {"The Boeing 737-800 landed in Goheung.", "Boeing 737-800 product | Goheung place"},
      {"Typhoon Hinnamnor turned north.", "Typhoon Hinnamnor other"},
      {"She won the International Whistler Prize.", "International Whistler Prize product"},
      {"The University of Oxford published it.", "University of Oxford organisation"},
      {"The line was owned by J.P. Wenzel for years.", "J.P. Wenzel other"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(names_in(row.text) == row.names);
  }
}

TEST_CASE("what is no name") {
  for (const char* text : {
           "이용자는 늘고 매출은 줄었다.",
           "인공지능(AI) 기술과 고대역폭메모리(HBM) 수요가 늘었다.",
           "국내총생산(GDP)이 1% 늘었다.",
           "신임 회장은 아직 정해지지 않았다.",
           "시중은행 금리가 올랐고 특별위원회가 열렸다.",
           "클라우드 서비스를 쓰는 스타트업이 많다.",
           "20대와 30대가 많았다.",
           "제3차 회의에서 15명이 찬성했다.",
           "It rose on Monday and fell in April.",
           "The company said it had no comment.",
           "장관도 국정감사에 나왔다.",
           "폭풍 휩쓴 마을은 조용했다.",
           "아픔을 느낀 이 대표는 없었다.",
           "더이상 수정안은 없었다.",
           "최초안은 동결이었다.",
           "오로라와 대기광을 관측했다.",
           "비상신호와 안내번호를 확인했다.",
           "He offered 300B and 45M.",
       }) {
    CAPTURE(text);
    CHECK(names_in(text) == "");
  }
}

TEST_CASE("what parentheses tie together") {
  const Row rows[] = {
      {"아내 사토 하나코(佐藤花子.61)씨가 왔다.", "하나코 = 佐藤花子 parenthesis"},
      {"가수 저우둥웨이(52. 周東偉)가 왔다.", "저우둥웨이 = 周東偉 parenthesis"},
      {"딥시크(DeepSeek)가 모델을 냈다.", "딥시크 = DeepSeek parenthesis"},
      {"딥시크(‘DeepSeek’)가 모델을 냈다.", "딥시크 = DeepSeek parenthesis"},
      {"딥시크( DeepSeek\t)가 모델을 냈다.", "딥시크 = DeepSeek parenthesis"},
      {"딥시크(DeepSeek”)가 모델을 냈다.", "딥시크 = DeepSeek parenthesis"},
      {"딥시크(“DeepSeek)가 모델을 냈다.", "딥시크 = DeepSeek parenthesis"},
      {"'작별하지 않는다'의 영어판 'We Do Not Part'가 나왔다.",
       "작별하지 않는다 = We Do Not Part translated-title"},
      {"‘소년이 온다’(영어 제목 ‘Human Acts’)가 나왔다.", "소년이 온다 = Human Acts translated-title"},
      {"설립자 량원펑(梁文鋒·40)이 말했다.", "량원펑 = 梁文鋒 parenthesis"},
      {"헤지펀드 '하이플라이어'(High Flyer, 중국명 환팡)를 세웠다.",
       "하이플라이어 = High Flyer parenthesis | 하이플라이어 = 환팡 named-as"},
      {"국제축구연맹(FIFA)이 밝혔다.", "국제축구연맹 = FIFA parenthesis"},
      {"한국경영자총협회(경총)는 반발했다.", "한국경영자총협회 = 경총 short-form"},
      {"OpenAI(오픈AI)는 답하지 않았다.", "OpenAI = 오픈AI parenthesis"},
      {"인구(人口)가 줄고 오픈(Open)AI라는 농담도 있다.", ""},
      {"She leads the Korea Aerospace Administration (KASA) now.",
       "Korea Aerospace Administration = KASA short-form"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(ties_in(row.text) == row.names);
  }
}

TEST_CASE("short mentions belong to the full form of the same document") {
  CHECK(ties_in("윤영빈 청장이 왔다. 윤 청장은 곧 떠났다.") == "윤영빈 = 윤 short-form");
  CHECK(ties_in("배경훈 부총리와 배상민 교수가 왔다. 배 교수는 웃었다.") == "배상민 = 배 short-form");
  CHECK(ties_in("배경훈 교수와 배상민 교수가 왔다. 배 교수는 웃었다.").empty());
  // Of several places the last one.
  const NameFinding again = find_names(
      document("배경훈 부총리와 배상민 명예교수가 왔다. 배상민 교수는 앉았다. 배 교수는 웃었다."), lexicon());
  REQUIRE(again.ties.size() == 1);
  CHECK(again.ties[0].a == 2);
  CHECK(ties_in("윤 청장은 곧 떠났다.") == "");
  CHECK(ties_in("The board fired Sam Altman. Later it asked Altman to return.") ==
        "Sam Altman = Altman short-form");
  CHECK(ties_in("Kim Sarang won it. Kim was born in Seoul.") == "Kim Sarang = Kim short-form");
  CHECK(ties_in("Lee Soo-man sold it. The shares of Lee went to Hybe.") == "Lee Soo-man = Lee short-form");
}

TEST_CASE("spans are exact and particles stay outside") {
  const Document d = document("량원펑은 딥시크(DeepSeek)의 설립자 량원펑(梁文鋒·40)이다.");
  const NameFinding found = find_names(d, lexicon());
  for (const Mention& m : found.mentions) CHECK(slice(d.text, m.span) == m.name()->name);
  CHECK(found.mentions.size() == 5);
  CHECK(slice(d.text, found.mentions[0].span) == "량원펑");
}

TEST_CASE("a ship's or rocket's name is known when it comes back as a subject") {
  CHECK(names_in("가람호는 새벽에 이륙했다. 가람호의 무게는 200톤이다. 가람호가 성공했다.") ==
        "가람호 product | 가람호 product | 가람호 product");
  CHECK(names_in("가람호는 새벽에 이륙했다.") == "");
}

TEST_CASE("spacing hides no name that the set knows") {
  const std::vector<Document> set = {document("차세대중형위성 3호를 실었다."),
                                     document("차세대 중형위성 3호가 떴다.")};
  CHECK(listed(find_names(set, lexicon())[1]) == "차세대 중형위성 3호 product");
}

// "head@우주항공청", "-" before what is not current
std::string offices_in(std::string text) {
  std::string out;
  for (const Mention& m : find_names(document(std::move(text)), lexicon()).mentions)
    for (const Office& office : m.name()->offices)
      out +=
          (out.empty() ? "" : " | ") + std::string(office.current ? "" : "-") + office.id + "@" + office.body;
  return out;
}

TEST_CASE("offices, and what they are offices of") {
  const Row rows[] = {
      {"윤영빈 우주항공청장은 웃었다.", "head@우주항공청"},
      {"배경훈 부총리 겸 과학기술정보통신부 장관은 말했다.", "minister@과학기술정보통신부"},
      {"배경훈 부총리 겸 우주항공청장이 알렸다.", "head@우주항공청"},
      {"배경훈 과학기술정보통신부 장관은 말했다.", "minister@과학기술정보통신부"},
      {"레이쥔 샤오미 회장이 왔다.", "chairman@샤오미"},
      {"이창용 한은 총재는 답했다.", "governor@한국은행"},
      {"이주열 전 한국은행 총재는 답했다.", "-governor@한국은행"},
      {"후임 이창용 한국은행 총재가 취임했다.", "-governor@한국은행"},
      {"딥시크 창업자 량원펑을 만났다.", "founder@딥시크"},
      {"문서 담당: 이서윤", "staff@문서"},
      {"문서 담당은 이서연입니다.", "staff@문서"},
      {"Maintainer: Lee Seo-yun.", "staff@"},
      {"It flew, said Yoon Young-bin, administrator of the Korea Aerospace Administration.",
       "head@우주항공청"},
      {"Reporters met Apple CEO Tim Cook.", "ceo@애플"},
      {"Reporters met former Apple CEO Tim Cook.", "-ceo@애플"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(offices_in(row.text) == row.names);
  }
}

TEST_CASE("one document teaches the others") {
  const std::vector<Document> set = {document("창업자 양원펑을 만났다."),
                                     document("양원펑은 웃었고 양원펑식 농담을 했다.")};
  const std::vector<NameFinding> found = find_names(set, lexicon());
  CHECK(listed(found[1]) == "양원펑 person");
  CHECK(names_in("양원펑은 웃었다.") == "");
}

TEST_CASE("a name wins over the figure inside it") {
  const Document d = document("H100 3장을 샀다.");
  NameFinding names = find_names(d, lexicon());
  Mention inside{.span = {1, 4}, .kind = Kind::number}, after{.span = {5, 9}, .kind = Kind::count};
  const std::vector<Mention> merged = merge_mentions({inside, after}, names);
  REQUIRE(merged.size() == 2);
  CHECK(merged[0].kind == Kind::name);
  CHECK(merged[1].kind == Kind::count);
}

TEST_CASE("the letters of a symbol of money are no name") {
  const std::string text = "US$5 million";
  const Mention money{.span = {0, 12}, .kind = Kind::money, .value = Quantity{.unit = "USD"}};
  NameFinding names{{Mention{.span = {0, 2}, .kind = Kind::name}}, {}};
  const std::vector<Mention> merged = merge_mentions({money}, names, text);
  REQUIRE(merged.size() == 1);
  CHECK(merged[0].kind == Kind::money);
}

TEST_CASE("a date wins over the name that begins with it") {
  // What follows 오후부터 is the name of a shop, and was taken with it.
  const std::string text = "31일 오후부터 롯데리아에서 판다.";
  const Mention time{.span = {6, 12}, .kind = Kind::time};
  const Mention name{
      .span = {6, 31}, .kind = Kind::name, .value = NameValue{"오후부터 롯데리아", EntityKind::person, ""}};
  const Mention other{.span = {0, 5}, .kind = Kind::name, .value = NameValue{"31일", EntityKind::other, ""}};
  NameFinding names{{other, name}, {{0, 1, "parenthesis"}}};
  const std::vector<Mention> merged = merge_mentions({time}, names, text);
  REQUIRE(merged.size() == 2);
  CHECK(merged[1].kind == Kind::time);
  CHECK(names.ties.empty());
  // An English month or weekday may begin one.
  NameFinding paper{{Mention{.span = {0, 12}, .kind = Kind::name}}, {}};
  const Mention sunday{.span = {0, 6}, .kind = Kind::date};
  CHECK(merge_mentions({sunday}, paper, "Sunday Times says").at(0).kind == Kind::name);
}

TEST_CASE("what one lexicon says of a word is not remembered for another") {
  Resources more;
  more.add({"data/roles.tsv", "roles.tsv",
            "word\tlanguage\tkind\tside\tonly\tbody\toffice\n나루지기\tko\tperson\tbefore\tno\tno\t\n"});
  const NameLexicon other = *NameLexicon::load(more);
  const Document d = document("배경훈 나루지기는 웃었다.");
  for (int i = 0; i < 2; ++i) {
    CHECK(listed(find_names(d, lexicon())).find("나루지기") == std::string::npos);
    CHECK(listed(find_names(d, other)) == "배경훈 person 나루지기");
  }
}
