// The review page as text: what must stand in it, and what must never. tests/readers opens it in a browser.

#include "daejo/report/html.h"

#include <set>

#include "report/sample_case.h"
#include <doctest/doctest.h>

#include "daejo/report/html_page.h"
#include "daejo/report/sha256.h"

using namespace daejo;

namespace {

std::string printed(const Report& report, const PageLimits& limits = {}) {
  std::string out;
  append_report_html(out, report, limits);
  return out;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

// What follows `before`, up to `after`, each time.
std::set<std::string> between(const std::string& text, const std::string& before, const std::string& after) {
  std::set<std::string> out;
  for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
    const std::size_t begin = at + before.size();
    out.insert(text.substr(begin, text.find(after, begin) - begin));
  }
  return out;
}

}  // namespace

TEST_CASE("SHA-256") {
  // FIPS 180-4, and one block and a half.
  CHECK(sha256_base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  CHECK(sha256_base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  CHECK(sha256_base64("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE=");
}

TEST_CASE("templates") {
  std::string out;
  append_template(out, "a{{x}}b{{y}}{{", [](std::string_view slot) { return "<" + std::string(slot) + ">"; });
  CHECK(out == "a<x>b<y>{{");
}

TEST_CASE("every word stands in both languages, and every slot of the page is filled") {
  const test::Sample s = test::sample();
  for (const char* language : {"ko", "en"}) {
    const std::string out = printed(s.report(language));
    CHECK(!has(out, "{{"));
    CHECK(has(out, "<html lang=\"" + std::string(language) + "\">"));
  }
}

TEST_CASE(
    "the findings are static HTML: sides, sentences with the figure marked, reckoning, links both ways") {
  const test::Sample s = test::sample();
  const std::string out = printed(s.report("ko"));
  CHECK(has(out, "<strong>1</strong> 충돌"));
  CHECK(has(out, "data-fingerprint=\"f-1\" data-about=\"챗GPT · 개발비\""));
  CHECK(has(out, "<mark>수십억 달러</mark>를 썼다."));
  CHECK(has(out, "<p class=\"why\">557만6000 ÷ 5.6% = 9,957만 달러 (9,869만~1억 47만)</p>"));
  CHECK(has(out, "<a href=\"#c9\">b.txt:4</a>"));
  CHECK(has(out, "<a class=\"m conflict\" id=\"c9\" href=\"#f1\">수십억 달러</a>"));
  CHECK(has(out, "<em class=\"certainty\">주장</em>"));
  CHECK(has(out, "<span>한빛일보</span> <span>2025-03-25</span>"));
  CHECK(has(out, "<svg width="));
  // Every place that a finding links is there, and every finding that a mark links.
  const std::set<std::string> ids = between(out, " id=\"", "\"");
  for (const std::string& target : between(out, "href=\"#", "\"")) CHECK(ids.count(target) == 1);
}

TEST_CASE("text of documents stays text, wherever it stands") {
  test::Sample s = test::sample();
  const std::string hostile = "</script><img src=x onerror=alert(1)>\"'&{{title}}";
  s.set.documents[1].path = s.set.documents[1].id = "기사/" + hostile;
  s.set.documents[1].source = s.set.documents[1].title = hostile;
  s.set.documents[1].text.replace(s.set.documents[1].text.find("딥시크는"), 12, hostile.substr(0, 12));
  s.findings[0].subject = s.findings[0].message.ko = s.findings[0].why[0].ko = s.findings[0].sides[1].label =
      hostile;
  s.skipped = {{hostile, hostile}};
  s.set.entities[0].name = hostile;
  const std::string out = printed(s.report("ko"));
  CHECK(!has(out, "<img"));
  CHECK(times(out, "</script>") == 1);
  CHECK(times(out, "<script>") == 1);
  CHECK(has(out, "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;{{title}}"));
}

TEST_CASE("the policy allows the style and the script of the page and nothing else") {
  const std::string out = printed(test::sample().report("en"));
  CHECK(has(out, "default-src 'none'; style-src 'sha256-" + sha256_base64(page_file("review.css")) +
                     "'; script-src 'sha256-" + sha256_base64(page_file("review.js")) +
                     "'; base-uri 'none'; form-action 'none'"));
  CHECK(!has(out, " style=\""));
  CHECK(!has(out, "http://"));
  CHECK(!has(out, "https://"));
  for (const std::string& attribute : {" onclick=", " onload=", " onerror=", " src="})
    CHECK(!has(out, attribute));
}

TEST_CASE("what was set aside stands apart, with its mark and reason") {
  const test::Sample s = test::sample();
  Triage triage;
  triage.findings.resize(4);
  triage.findings[0].standing = Standing::suppressed;
  triage.findings[0].suppression =
      Suppression{.key = "f-1", .decision = Decision::false_alarm, .reason = "다른 \"값\""};
  Report report = s.report("ko");
  report.triage = &triage;
  const std::string out = printed(report);
  CHECK(has(out, "id=\"set-aside\""));
  CHECK(has(out, "data-mark=\"false-alarm\" data-reason=\"다른 &quot;값&quot;\""));
  CHECK(has(out, "<p class=\"aside\">확인하고 넘김: 다른 &quot;값&quot;</p>"));
  CHECK(has(out, "<strong>0</strong> 충돌"));
}

TEST_CASE("a page that would be too large shows the important findings, and passages") {
  const test::Sample s = test::sample();
  const std::string out =
      printed(s.report("ko"), {.findings = 2'400, .documents = 1'000'000, .whole_documents = 10});
  CHECK(times(out, "<article class=\"finding ") == 1);
  CHECK(has(out, "결과 3건을 뺐습니다"));
  CHECK(has(out, "결과가 있는 문단만 보입니다"));
  CHECK(!has(out, "딥시크가 화제다.</p>"));
  const std::string none = printed(s.report("ko"), {.documents = 10});
  CHECK(has(none, "문서 1개는 빠졌습니다"));
}
