#include "daejo/graph/items.h"

#include <algorithm>
#include <chrono>

#include "claim/marked.h"
#include "support/shipped.h"
#include <doctest/doctest.h>

#include "daejo/graph/candidates.h"
#include "daejo/graph/pairs.h"
#include "daejo/graph/value_groups.h"

using namespace daejo;

namespace {

const MatchTables& match_tables() { return test::shipped<MatchTables>(); }

Case case_of(std::initializer_list<std::string_view> texts) {
  static const Resources resources;
  static const ClaimTables tables = *ClaimTables::load(resources);
  static const TermTable terms = *TermTable::load(resources);
  Case c;
  for (const std::string_view text : texts) {
    Marked m = marked(text);
    c.documents.push_back(std::move(m.document));
    c.mentions.push_back(std::move(m.mentions));
  }
  Claims claims = make_claims(c.documents, c.mentions, tables, terms);
  c.claims = std::move(claims.claims);
  c.contexts = std::move(claims.contexts);
  c.terms = std::move(claims.terms);
  // Every name is an entity of its own.
  for (std::size_t d = 0; d < c.mentions.size(); ++d) {
    for (std::size_t m = 0; m < c.mentions[d].size(); ++m) {
      const NameValue* name = c.mentions[d][m].name();
      if (name == nullptr) continue;
      const auto known = std::find_if(c.entities.begin(), c.entities.end(),
                                      [&](const Entity& e) { return e.name == name->name; });
      Entity& entity = known == c.entities.end() ? c.entities.emplace_back() : *known;
      entity.name = name->name;
      if (entity.spellings.empty()) entity.spellings.push_back({name->name, {}});
      entity.spellings[0].places.push_back({d, m});
    }
  }
  link_subjects(c);
  c.items = match_items(c, match_tables());
  return c;
}

// The values of each clear item: "557|550"
std::vector<std::string> values(const Case& c) {
  std::vector<std::string> out;
  for (const Item& item : c.items) {
    if (!item.clear) continue;
    std::string line;
    for (const std::size_t i : item.claims) {
      const Claim& claim = c.claims[i];
      if (!line.empty()) line += '|';
      line += claim.quantity() ? claim.quantity()->value->text() : claim.date()->from.text();
    }
    out.push_back(line);
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("one subject and one property are one item, whatever the sentence around them") {
  CHECK(values(case_of({"{딥시크} 연구개발 비용은 총 [557만 달러|money 5570000 USD]로 집계됐다.",
                        "{딥시크}는 단 [550만 달러|money 5500000 USD]라는 비용으로 개발되었다.",
                        "{딥시크}는 불과 [557만 달러|money 5570000 USD]로 모델을 개발했다."})) ==
        Lines{"5570000|5500000|5570000"});
}

TEST_CASE("another subject, property, unit, form, period or base is another item") {
  const std::initializer_list<std::string_view> pairs[] = {
      {"{한빛전자}의 매출은 [63조원|money 63 KRW]이다.", "{가람전자}의 매출은 [70조원|money 70 KRW]이다."},
      {"{한빛전자}의 매출은 [63조원|money 63 KRW]이다.", "{한빛전자}의 순이익은 [70조원|money 70 KRW]이다."},
      {"{한빛전자}의 매출은 [63조원|money 63 KRW]이다.", "{한빛전자}의 매출은 [70달러|money 70 USD]다."},
      {"{한빛전자}의 매출은 [19%|percent 19 %] 줄었다.", "{한빛전자}의 매출은 [9%|percent 9 %] 늘었다."},
      {"{한빛전자}의 [2019년|date 2019] 매출은 [63조원|money 63 KRW]이다.",
       "{한빛전자}의 [2021년|date 2021] 매출은 [70조원|money 70 KRW]이다."},
      {"{한빛전자}의 매출은 전년 동기 대비 [19%|percent 19 %] 줄었다.",
       "{한빛전자}의 매출은 전 분기 대비 [9%|percent 9 %] 줄었다."},
  };
  for (const auto& pair : pairs) {
    const Case c = case_of(pair);
    INFO(c.documents[0].text << c.documents[1].text);
    CHECK(values(c).empty());
  }
}

namespace {

// What the match of the first two figures of the two texts rests on: the level of one aspect.
std::string level(Aspect aspect, const Case& c) {
  const Profiles profiles(c, match_tables().comparables);
  std::string out = "no pair";
  for (const ClaimPair& p : claim_pairs(profiles, match_tables().weights)) {
    if (c.claims[p.a].document != c.claims[p.b].document && c.claims[p.a].kind != Kind::date &&
        c.claims[p.b].kind != Kind::date)
      out = level_name(aspect, p.evidence[static_cast<std::size_t>(aspect)]);
  }
  return out;
}

}  // namespace

TEST_CASE("figures of two markets are two items") {
  CHECK(values(case_of({"{한빛차}는 국내에서 [76만대|count 760000 대]를 팔았다.",
                        "{한빛차}는 해외에서 [78만대|count 780000 대]를 팔았다."}))
            .empty());
  CHECK(values(case_of({"{한빛차}는 국내에서 [76만대|count 760000 대]를 팔았다.",
                        "{한빛차}는 국내에서 [78만대|count 780000 대]를 팔았다."}))
            .size() == 1);
}

TEST_CASE("words that no table lists may count what other words count; two that it lists may not") {
  CHECK(level(Aspect::thing, case_of({"{Lowan} lost [5 climbers|count 5 climbers].",
                                      "{Lowan} lost [5|count 5 people] people."})) == "unknown");
  CHECK(level(Aspect::thing, case_of({"{Lowan} lost [5 votes|count 5 votes].",
                                      "{Lowan} lost [5|count 5 people] people."})) == "written-otherwise");
}

TEST_CASE("a rate may go without saying; two rates are two things") {
  CHECK(level(Aspect::thing, case_of({"{한빛} 시급은 [1만원|money 10000 KRW]이다.",
                                      "{한빛} 시급은 [1만100원|money 10100 KRW]이다."})) == "unknown");
}

TEST_CASE("a total is no average and no part of a list") {
  CHECK(level(Aspect::scope, case_of({"{한빛} 확진자는 하루 평균 [31명|count 31 명]이다.",
                                      "{한빛} 확진자는 총 [5000명|count 5000 명]이다."})) == "other");
  CHECK(level(Aspect::scope, case_of({"{한빛} 확진자는 [31명|count 31 명]이다.",
                                      "{한빛} 확진자는 총 [50명|count 50 명]이다."})) == "unknown");
  CHECK(level(Aspect::scope,
              case_of(
                  {"{한빛}에 어린이 [40명|count 40 명], 부모 [9명|count 9 명], 교사 [8명|count 8 명]이 왔다.",
                   "{한빛}에 총 [57명|count 57 명]이 왔다."})) == "other");
}

TEST_CASE("figures of other units beside one make no list of it") {
  CHECK(
      level(
          Aspect::scope,
          case_of(
              {"{한빛관}은 지하 [1층|count 1 층], 지상 [4층|count 4 층]에 전시실 [7개|count 7 개]를 갖췄다.",
               "{한빛관} 전시실은 모두 [8개|count 8 개]다."})) == "unknown");
}

TEST_CASE("days of two figures that change every day are two days") {
  const Case c = case_of({"{한빛} 종가는 [3일|date 2026-03-03] [4만원|money 40000 KRW]이다.",
                          "{한빛} 종가는 [4일|date 2026-03-04] [5만원|money 50000 KRW]이다."});
  const Profiles profiles(c, match_tables().comparables);
  for (const ClaimPair& p : claim_pairs(profiles, match_tables().weights)) {
    if (c.claims[p.a].kind != Kind::date || c.claims[p.b].kind != Kind::date) continue;
    CHECK(level_name(Aspect::form, p.evidence[static_cast<std::size_t>(Aspect::form)]) == "other");
  }
}

TEST_CASE("years that no date tells are held against each other as they are written") {
  CHECK(level(Aspect::time, case_of({"[내년|date 0000] {한빛} 시급은 [8350원|money 8350 KRW]이다.",
                                     "[올해|date 0000] {한빛} 시급은 [8130원|money 8130 KRW]이다."})) ==
        "apart-stated");
}

TEST_CASE("two texts with one figure each are alone with it") {
  CHECK(level(Aspect::scarcity, case_of({"{한빛전자} 직원은 [40명|count 40 명]이다.",
                                         "{한빛전자} 직원은 [50명|count 50 명]이다."})) == "alone");
  CHECK(level(Aspect::scarcity,
              case_of({"{한빛전자} 직원은 [40명|count 40 명], 매장은 [12%|percent 12 %] 늘었다.",
                       "{한빛전자} 직원은 [50명|count 50 명]이다."})) == "only-ones");
}

TEST_CASE("a year that a figure is of is no event") {
  const auto form_of_years = [](const char* one, const char* other) {
    const Case c = case_of({one, other});
    const Profiles profiles(c, match_tables().comparables);
    std::string out = "no pair";
    for (const ClaimPair& p : claim_pairs(profiles, match_tables().weights)) {
      if (c.claims[p.a].kind == Kind::date && c.claims[p.b].kind == Kind::date)
        out = level_name(Aspect::form, p.evidence[static_cast<std::size_t>(Aspect::form)]);
    }
    return out;
  };
  const char* first = "{한빛산}의 입장료는 [2020년|date 2020] [2870원|money 2870 KRW]이었다.";
  CHECK(form_of_years(first, "{한빛산}의 입장료는 [2021년|date 2021] [3000원|money 3000 KRW]이었다.") ==
        "other");
  CHECK(form_of_years(first, "{한빛산}의 입장료는 [2021년|date 2021] [2870원|money 2870 KRW]이었다.") ==
        "same");
}

TEST_CASE("what does not change over time is told from what does") {
  CHECK(level(Aspect::property, case_of({"{한빛산}의 높이는 [880m|measure 880 m]다.",
                                         "{한빛산}의 높이는 [890m|measure 890 m]다."})) == "lasting-entry");
  CHECK(level(Aspect::property, case_of({"{한빛전자} 직원은 [40명|count 40 명]이다.",
                                         "{한빛전자} 직원은 [50명|count 50 명]이다."})) == "same-entry");
}

TEST_CASE("no better partner: a value with its equal elsewhere is not held against the other values") {
  // The first document states two figures of one kind; the second one of them.
  const Case c = case_of(
      {"{한빛전자}의 매출은 [63조원|money 63 KRW]이다.\n{한빛전자}의 매출은 [13조원|money 13 KRW]이다.",
       "{한빛전자}의 매출은 [63조원|money 63 KRW]이다."});
  CHECK(values(c).empty());  // nothing is held against anything
  REQUIRE(c.items.size() == 1);
  CHECK(c.items[0].claims == std::vector<std::size_t>{1, 5});  // the two of 63; the others are names and 13
}

TEST_CASE("a title states no value beside that of its text") {
  // Its text says 14: another's 13 is held against that, though the title has 13, too.
  const Lines all = values(case_of(
      {"{나래호}에 실린 위성은 모두 [13기|count 13 기]다.",
       "# {나래호} 위성 [13기|count 13 기] 발사\n{나래호}에 실린 위성은 모두 [14기|count 14 기]다."}));
  CHECK(std::any_of(all.begin(), all.end(), [](const std::string& line) {
    return line.find("14") != std::string::npos && line.find("13") != std::string::npos;
  }));
  // Two figures of the text itself are two things.
  CHECK(values(case_of({"{나래호}에 실린 위성은 모두 [13기|count 13 기]다.",
                        "{나래호}에 실린 위성은 모두 [13기|count 13 기]다.\n{나래호}에 실린 위성은 모두 "
                        "[14기|count 14 기]다."}))
            .empty());
}

TEST_CASE("what was, beside what is, does not speak against another text's value") {
  // The first text has both values, but says of one that it was: that agrees with the other's, and does not
  // keep the two from being held apart.
  CHECK(values(case_of({"{가람큐}의 기본 보존 기간을 [3일|duration 3 d]에서 [7일|duration 7 d]로 늘렸다.",
                        "{가람큐}의 기본 보존 기간은 [3일|duration 3 d]이다."})) == Lines{"3|7|3"});
}

TEST_CASE("a title is not asked where its text gives the total") {
  const auto stated_in_title = [](const std::string& text) {
    const Case c = case_of({"# {나래호} 위성 [13기|count 13 기] 발사\n" + text});
    const Profiles all(c, match_tables().comparables);
    Unions alone(c.claims.size());
    const ValueGroups groups(c, all, alone);
    for (std::size_t i = 0; i < c.claims.size(); ++i)
      if (c.claims[i].quantity() != nullptr) return groups.documents_of(i).size();
    return std::size_t{99};
  };
  CHECK(stated_in_title("{나래호}에 실린 위성은 모두 [14기|count 14 기]다.") == 0);
  CHECK(stated_in_title("{나래호}에 [14기|count 14 기]를 실었다.") == 1);
  CHECK(stated_in_title("{나래호}에 실린 사람은 모두 [14명|count 14 명]이다.") == 1);
}

TEST_CASE("who states a value stays where it is told when others are told apart") {
  const Case c = case_of(
      {"{나래호}는 [1기|count 1 기], [2기|count 2 기], [3기|count 3 기], [4기|count 4 기]를 실었다.",
       "{나래호}는 [5명|count 5 명], [6명|count 6 명], [7명|count 7 명], [8명|count 8 명]을 태웠다."});
  const Profiles all(c, match_tables().comparables);
  Unions alone(c.claims.size());
  const ValueGroups groups(c, all, alone);
  std::vector<std::size_t> figures;
  for (std::size_t i = 0; i < c.claims.size(); ++i)
    if (c.claims[i].quantity() != nullptr) figures.push_back(i);
  REQUIRE(figures.size() == 8);
  const std::span<const std::size_t> first = groups.documents_of(figures.front());
  for (const std::size_t i : figures) CHECK(groups.documents_of(i).size() == 1);
  CHECK(groups.documents_of(figures.front()).data() == first.data());
}

TEST_CASE("a figure with two digits swapped is worth a look, whatever is said of it") {
  const Case c =
      case_of({"승부를 가른 것은 [3162표|count 3162 표]였다.",
               "{강태율} 후보가 [3612표|count 3612 표], {윤서아} 후보가 [3613표|count 3613 표] 앞섰다."});
  const Profiles all(c, match_tables().comparables);
  std::vector<std::size_t> figures;
  for (std::size_t i = 0; i < c.claims.size(); ++i)
    if (c.claims[i].quantity() != nullptr) figures.push_back(i);
  REQUIRE(figures.size() == 3);
  Looks looks(3);
  for (std::size_t i = 0; i < 3; ++i)
    looks.set(i, all.of(figures[i]), static_cast<std::uint32_t>(figures[i]));
  Candidates::Claims meeting;
  looks.meeting(0, 1, 3, meeting);
  CHECK(meeting == Candidates::Claims{static_cast<std::uint32_t>(figures[1])});
}

TEST_CASE("values that only a third, coarser one joins are two values still") {
  // 17 and 27 November are both in November.
  CHECK(values(case_of({"{한가람}은 [1970년 11월 17일|date 1970-11-17] 가람시에서 태어났다.",
                        "{한가람}은 [1970년 11월|date 1970-11] 가람시에서 태어났다.",
                        "{한가람}은 [1970년 11월 27일|date 1970-11-27] 가람시에서 태어났다."})) ==
        Lines{"1970-11-17|1970-11-27"});
  // A document that states both means two things by them, and so speaks for none of the others.
  const Lines both = values(case_of({"{한가람}은 [1970년 11월 17일|date 1970-11-17] 가람시에서 태어났다.",
                                     "{한가람}은 [1970년 11월|date 1970-11] 가람시에서 태어났다.",
                                     "{한가람}은 [1970년 11월 27일|date 1970-11-27] 가람시에서 태어났다.\n"
                                     "{한가람}은 [1970년 11월 17일|date 1970-11-17] 가람시에서 태어났다."}));
  CHECK(both.empty());
}

TEST_CASE("a telling value joins claims whose subject is not known, for agreement only") {
  const Case c = case_of({"정부는 사업에 [1조9572억원|money 1957200000000 KRW]을 썼다.",
                          "사업 예산으로 [1조9572억원|money 1957200000000 KRW]이 들었다."});
  REQUIRE(c.items.size() == 1);
  CHECK(!c.items[0].clear);
}

TEST_CASE("many equal claims are one item in time that grows with their number") {
  Case c;
  c.terms = {"=revenue"};
  c.contexts = {{{0, 0, 0}}};
  const std::size_t many = 100'000;
  c.documents.resize(many);
  for (std::size_t i = 0; i < many; ++i) {
    Claim claim;
    claim.document = i;
    claim.kind = Kind::money;
    Quantity q;
    q.value = 63;
    q.interval = Interval::at(63);
    q.unit = "KRW";
    claim.value = q;
    claim.subject = "한빛전자";
    claim.subject_given = true;
    claim.property = {"revenue", "매출", {"매출"}, false};
    c.claims.push_back(claim);
  }
  const auto begin = std::chrono::steady_clock::now();
  const std::vector<Item> items = match_items(c, match_tables());
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  REQUIRE(items.size() == 1);
  CHECK(items[0].claims.size() == many);
  CHECK(seconds < 5);  // a slow machine under a sanitizer; about 0.1 s here
}
