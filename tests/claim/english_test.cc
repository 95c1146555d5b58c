#include "daejo/claim/english.h"

#include "claim/marked.h"
#include "support/shipped.h"
#include <doctest/doctest.h>

#include "daejo/claim/words.h"

using namespace daejo;

namespace {

const EnglishWords& words() { return test::shipped<EnglishWords>(); }

std::string property_of(const char* text, std::size_t which = 0) {
  const std::vector<Claim> claims = claims_of(text);
  REQUIRE(claims.size() > which);
  const Property& p = claims[which].property;
  return p.id.empty() ? p.phrase : p.id;
}

}  // namespace

TEST_CASE("closed classes, verbs and their forms") {
  CHECK(words().parts("were") == bit(Part::auxiliary));
  CHECK((words().parts("sank") & bit(Part::past)) != 0);
  CHECK(words().lemma("sank") == "sink");
  CHECK((words().parts("weighs") & bit(Part::verb)) != 0);
  CHECK((words().parts("weighs") & bit(Part::past)) == 0);
  CHECK((words().parts("collapsed") & bit(Part::past)) != 0);
  CHECK(words().parts("harbour") == 0);
  CHECK(words().lemma("harbour") == "harbour");
}

TEST_CASE("an English figure is of what stands before its verb or preposition") {
  CHECK(property_of("The hull measured [61 metres|measure 61 m].") == "hull");
  CHECK(property_of("Overseas shipments rose to [120 units|count 120 unit].") == "units-sold");
  CHECK(property_of("The second count put the signatures at [20,000|number 20000].") == "signatures");
  CHECK(property_of("The fence could reach [40 metres|measure 40 m].") == "fence");
}

TEST_CASE("who reports is not what the report is about") {
  const auto said = claims_of("{Anna Berg} said that {Lowan} lost [40 people|count 40 people].");
  REQUIRE(said.size() == 1);
  CHECK(said[0].speaker == "Anna Berg");
  CHECK(said[0].subject == "Lowan");
  const auto according = claims_of("According to {Anna Berg}, {Lowan} lost [40 people|count 40 people].");
  REQUIRE(according.size() == 1);
  CHECK(according[0].speaker == "Anna Berg");
  CHECK(according[0].subject == "Lowan");
}

TEST_CASE("a Korean speaker is the one who says, whether it opens the sentence or closes it") {
  const auto topic = claims_of("{안나 베르크} 사무총장은 실종자가 [120명|count 120 명]이라고 밝혔다.");
  REQUIRE(topic.size() == 1);
  CHECK(topic[0].speaker == "안나 베르크");
  CHECK(topic[0].property.id == "missing");
  CHECK(topic[0].subject != "안나 베르크");
  const auto end = claims_of("실종자가 [120명|count 120 명]이라고 {안나 베르크}가 전했다.");
  REQUIRE(end.size() == 1);
  CHECK(end[0].speaker == "안나 베르크");
  const auto source = claims_of("{나래기구}에 따르면 실종자는 [120명|count 120 명]이다.");
  REQUIRE(source.size() == 1);
  CHECK(source[0].speaker == "나래기구");
  // What is announced is no quote: the firm speaks of itself.
  const auto own = claims_of("{나래전자}는 매출 [3조원|money 3000000000000 KRW]을 발표했다.");
  REQUIRE(own.size() == 1);
  CHECK(own[0].speaker.empty());
  CHECK(own[0].subject == "나래전자");
}

TEST_CASE("each figure has the verb behind it") {
  const auto claims = claims_of("이 사고로 [150명|count 150 명]이 숨지고 [71명|count 71 명]이 살아남았다.");
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].property.id == "deaths");
  CHECK(claims[1].property.id == "survivors");
}

TEST_CASE("a noun that stands for what was named before is no new subject") {
  const auto claims = claims_of(
      "# {나래전자} 실적\n{나래전자}는 2015년 문을 열었다.\n회사는 매출 [3조원|money 3000000000000 KRW]을 "
      "냈다.");
  REQUIRE(!claims.empty());
  CHECK(claims.back().subject == "나래전자");
  CHECK(!claims.back().subject_given);
}

TEST_CASE("a pronoun or a word for a kind stands for the last name of its kind") {
  const auto subject = [](const char* text) {
    const auto claims = claims_of(text);
    return claims.empty() ? std::string("no claim") : claims.back().subject;
  };
  CHECK(
      subject("{나래전자:organisation}가 {별빛1:product}을 공개했다.\n{별빛1:product}은 둥글다.\n회사는 매출 "
              "[3조원|money 3000000000000 KRW]을 냈다.") == "나래전자");
  CHECK(subject("{별빛1:product}은 둥글다.\n회사는 매출 [3조원|money 3000000000000 KRW]을 냈다.") == "");
  CHECK(
      subject(
          "{오하늘:person}이 왔다.\n{나래전자:organisation}는 환영했다.\n그는 [3억원|money 300000000 KRW]을 "
          "투자했다.") == "오하늘");
  CHECK(subject("{Ann Oh:person} joined {Narae:organisation}.\n{Narae:organisation} welcomed it.\nIn May she "
                "invested [3 million|money 3000000 USD].") == "Ann Oh");
  CHECK(subject("{Narae:organisation} showed it.\n{Byeol 1:product} is round.\nThe company had revenue of "
                "[3 million|money 3000000 USD].") == "Narae");
}

TEST_CASE("an English figure is of the name right before it, and of nobody behind a preposition") {
  const auto exit =
      claims_of("The poll gave {Berg} [48 percent|percent 48 %] and {Lindqvist} [47 percent|percent 47 %].");
  REQUIRE(exit.size() == 2);
  CHECK(exit[0].subject == "Berg");
  CHECK(exit[1].subject == "Lindqvist");
  const auto envoy = claims_of(
      "The envoy of {Lowan} to the {Harbour Union} said that [40 deaths|count 40 deaths] were confirmed.");
  REQUIRE(!envoy.empty());
  CHECK(envoy.back().subject != "Harbour Union");
}
