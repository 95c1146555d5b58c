#include "daejo/report/text.h"

#include "report/sample_case.h"
#include "support/golden.h"
#include <doctest/doctest.h>

#include "daejo/report/excerpt.h"

using namespace daejo;
using test::golden;

namespace {

std::string printed(const test::Sample& s, std::string_view language, const TextStyle& style = {}) {
  std::string out;
  append_report_text(out, s.report(language), style);
  return test::visible(out);
}

}  // namespace

TEST_CASE("the report in Korean, agreements too") {
  const std::string out = printed(test::sample(), "ko", {.all = true});
  CHECK(out == golden("report/golden/korean_all.txt", out));
}

TEST_CASE("the report in English, where little room is left beside the place") {
  const std::string out = printed(test::sample(), "en", {.all = true, .columns = 80});
  CHECK(out == golden("report/golden/english_80.txt", out));
}

TEST_CASE("the report in colour, agreements folded into a count") {
  const std::string out = printed(test::sample(), "ko", {.colour = true});
  CHECK(out == golden("report/golden/korean_colour.txt", out));
}

TEST_CASE("nothing found") {
  test::Sample s = test::sample();
  s.findings.clear();
  s.skipped.clear();
  CHECK(printed(s, "ko") == "문서 2 (기사/) · 주장 9 · 충돌 0 · 표기 0 · 참고 0 · 일치 0\n");
  CHECK(printed({}, "en") ==
        "documents 0 · claims 0 · conflicts 0 · name variants 0 · notes 0 · agreements 0\n");
}

TEST_CASE("a side with many places names three more and counts the rest; repeated passages are not named") {
  const Quantity won = test::plain(Decimal::of(3, 8), "KRW", 8);
  test::Sample s = test::sample();
  s.set.claims.clear();
  s.set.mentions = {{}, {}};
  Document& d = s.set.documents[1];
  d.text.clear();
  d.sentences.clear();
  for (int i = 0; i < 8; ++i) {
    const std::string line = "비용 3억원";
    d.sentences.push_back({{d.text.size(), d.text.size() + line.size()}, 0, std::nullopt});
    d.text += line + '\n';
  }
  std::vector<std::size_t> claims;
  for (int i = 1; i <= 7; ++i) claims.push_back(s.claim(1, "3억원", Kind::money, won, i));
  s.set.claims[6].repeats = 0;
  const std::size_t last = s.claim(1, "3억원", Kind::money, won, 8);
  s.findings = {{"same-item",
                 Verdict::conflict,
                 Scope::within,
                 Level::warning,
                 "",
                 "",
                 {"다르다", ""},
                 {},
                 {{"3억원", claims, false}, {"4억원", {last}, false}},
                 "f"}};
  const std::string out = printed(s, "ko");
  CHECK(out == golden("report/golden/many_places.txt", out));
}

TEST_CASE("excerpts") {
  const Marks marks{"«", "»", 2};
  const std::string text =
      "그 회사의\n[논문](http://a.kr)에 따르면  557만 달러는 경쟁사가 쓴 돈의 5.6%에 불과하다.";
  const auto span = [&](std::string_view part) {
    return Span{text.find(part), text.find(part) + part.size()};
  };
  const Span all{0, text.size()};
  const std::vector<Span> masked{span("["), span("](http://a.kr)")};
  const std::vector<Span> one{span("5.6%")};
  const std::vector<Span> two{span("557만 달러"), span("5.6%")};
  CHECK(excerpt(text, all, one, masked, 100, marks) ==
        "\"그 회사의 논문에 따르면 557만 달러는 경쟁사가 쓴 돈의 «5.6%»에 불과하다.\"");
  CHECK(excerpt(text, all, one, masked, 40, marks) == "\"… 쓴 돈의 «5.6%»에 불과하다.\"");
  CHECK(excerpt(text, all, two, masked, 50, marks) == "\"… «557만 달러»는 경쟁사가 쓴 돈의 «5.6%»에 …\"");
  CHECK(excerpt(text, all, two, masked, 30, marks) == "\"… «557만 달러»는 …\"");
  CHECK(excerpt(text, all, one, masked, 0, marks) == "\"… «5.6%» …\"");
  CHECK(excerpt(text, all, {}, masked, 20, marks) == "\"그 회사의 …\"");
  CHECK(plain_line("a\x1b[31mb\n\u202ec\td") == "a[31mb c d");
}
