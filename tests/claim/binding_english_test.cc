// Bindings of English sentences that their Korean counterparts do not have.

#include <vector>

#include "claim/marked.h"
#include <doctest/doctest.h>

using namespace daejo;

TEST_CASE("a relative clause behind the figure says what it is") {
  const std::vector<Claim> claims = claims_of(
      "The bid is [20 percent|percent 20 %] above the [4,100 won|money 4100 KRW] that {Bada} offered last "
      "spring, and "
      "[14 percent|percent 14 %] above the [4,300 won|money 4300 KRW] at which {Hanbit} closed on "
      "[Monday|date 2024-05-06].");
  REQUIRE(claims.size() == 5);
  CHECK(claims[1].subject == "Bada");
  CHECK(claims[1].property.phrase == "offered");
  CHECK_FALSE(claims[1].qualifiers.time);
  CHECK(claims[3].subject == "Hanbit");
  CHECK(claims[3].property.id == "share-price");
  REQUIRE(claims[3].qualifiers.time);
  CHECK(claims[3].qualifiers.time->from == PartialDate{2024, 5, 6});
  CHECK_FALSE(claims[2].qualifiers.time);  // Monday is of the figure that the clause stands behind
}

TEST_CASE("what a percentage is measured by was, and above and below are changes") {
  const std::vector<Claim> claims =
      claims_of("The bid is [14 percent|percent 14 %] above the [4,300 won|money 4300 KRW] of {Hanbit}.");
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].form == Form::change_up);
  CHECK(claims[1].former);
}

TEST_CASE("a bare figure counts what the one before it does") {
  struct Row {
    const char* text;
    const char* counted;
    const char* property;
  };
  const Row rows[] = {
      {"Of the [214 people|count 214 people] aboard, [148|number 148] survived.", "people", "survivors"},
      {"The plan won [14 votes|count 14 votes], against [nine|number 9] for its rival.", "votes", "votes"},
      {"{Bada} shipped [870 vehicles|count 870 vehicles] and sold [310|number 310] of them.", "vehicles",
       "units-sold"},
      {"The flood hit [12 towns|count 12 towns] in [2019|number 2019].", "", ""},
      {"The ferry had [214 people|count 214 people] on board and [27|number 27] crew.", "", "crew"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const std::vector<Claim> claims = claims_of(row.text);
    REQUIRE(claims.size() == 2);
    CHECK(claims[1].counted == row.counted);
    CHECK(claims[1].property.id == row.property);
  }
}

TEST_CASE("a known past form that a date stands right behind is what happened then") {
  const auto property = [](const char* text) {
    const std::vector<Claim> claims = claims_of(text);
    REQUIRE(!claims.empty());
    const Property& p = claims.back().property;
    return p.id.empty() ? p.phrase : p.id;
  };
  CHECK(property("The old interface was cut down in release 3 and will be removed on [30 September 2026|date "
                 "2026-09-30].") == "removed");
  CHECK(property("{Garam} was founded in [2015|date 2015].") == "founded");
  CHECK(property("The peak was measured again in [2020|date 2020].")
            .empty());  // many verbs may tell of one event
}

TEST_CASE("a name of what is counted that the unit begins") {
  const std::vector<Claim> claims =
      claims_of("Of the [214 passengers|count 214 passengers] and crew, none was hurt.");
  REQUIRE(!claims.empty());
  CHECK(claims[0].property.id == "aboard");
}

TEST_CASE("what an insertion says is not what the sentence plans") {
  const auto certainty = [](const char* text) { return name(claims_of(text).at(0).certainty); };
  CHECK(
      certainty("The plant, with a capacity of [30,000 tons|measure 30000 t], is scheduled to open soon.") ==
      "stated");
  CHECK(certainty("The plant is scheduled to make [30,000 tons|measure 30000 t] a year.") == "planned");
}
