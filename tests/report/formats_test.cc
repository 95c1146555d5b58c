// The formats that other programs read: every field that they document as required, and what could break
// them.

#include "daejo/report/formats.h"

#include <regex>

#include "report/sample_case.h"
#include "support/golden.h"
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "daejo/report/line_hash.h"
#include "daejo/report/markup.h"
#include "daejo/report/place.h"
#include "daejo/report/site.h"

using namespace daejo;
using nlohmann::json;
using test::golden;

namespace {

std::string printed(const char* format, const Report& report) {
  std::string out;
  report_format(format)->append(out, report);
  return out;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("every format says nothing about nothing, and has a line of its own") {
  const test::Sample none;
  for (const ReportFormat& f : report_formats()) {
    CHECK(report_format(f.name) == &f);
    CHECK(!f.about.empty());
    std::string out;
    f.append(out, none.report("en"));
    CHECK((out.empty() || out.back() == '\n'));
  }
  CHECK(report_format("xml") == nullptr);
}

TEST_CASE("places: lines, columns in code points and in bytes") {
  const test::Sample s = test::sample();
  Places places(s.set);
  const std::size_t at = s.set.documents[0].text.find("557만");
  const Position p = places.position(0, at);
  CHECK(p.line == 4);
  CHECK(p.column == 26);
  CHECK(p.byte_column == 60);
  CHECK(places.position(0, 0) == Position{1, 1, 1});
}

TEST_CASE("the line hash is that of GitHub's own action") {
  // Vectors of github/codeql-action, src/fingerprints.test.ts.
  using Hashes = std::vector<std::string>;
  CHECK(line_hashes("") == Hashes{"c129715d7a2bc9a3:1"});
  CHECK(line_hashes(" a\nb\n  \t\tc\n d") ==
        Hashes{"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"});
  const Hashes greeting{"e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1",
                        "e20e36e16fcb0cc8:1", "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1",
                        "c129715d7a2bc9a3:1"};
  CHECK(line_hashes(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n") == greeting);
  CHECK(line_hashes(" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r") == greeting);
  CHECK(line_hashes(" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n") == greeting);
  CHECK(line_hashes("😀\n😀\n").size() == 3);
}

TEST_CASE("SARIF: one location, the other sides linked, rules, hashes, notifications") {
  const test::Sample s = test::sample();
  const json root = json::parse(printed("sarif", s.report("ko")));
  CHECK(root["version"] == "2.1.0");
  const json& run = root["runs"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  REQUIRE(run["results"].size() == 3);  // no agreements
  const json& first = run["results"][0];
  CHECK(first["ruleId"] == "implied-base");
  CHECK(run["tool"]["driver"]["rules"][first["ruleIndex"].get<std::size_t>()]["id"] == "implied-base");
  CHECK(first["level"] == "error");
  REQUIRE(first["locations"].size() == 1);
  const json& physical = first["locations"][0]["physicalLocation"];
  CHECK(physical["artifactLocation"]["uri"] == "%EA%B8%B0%EC%82%AC/a.md");
  CHECK(physical["region"]["startLine"] == 4);
  CHECK(physical["region"]["startColumn"] == 26);
  CHECK(physical["region"]["endColumn"] == 36);
  CHECK(physical["region"]["snippet"]["text"] == "557만 6천 달러");
  const std::string message = first["message"]["text"];
  CHECK(has(message, "수십억 달러 ([기사/b.txt:4](2))"));
  REQUIRE(first["relatedLocations"].size() == 2);
  CHECK(first["relatedLocations"][1]["id"] == 2);
  CHECK(first["relatedLocations"][1]["physicalLocation"]["region"]["startLine"] == 4);
  CHECK(first["partialFingerprints"]["daejo/v1"] == "f-1");
  const std::string hash = first["partialFingerprints"]["primaryLocationLineHash"];
  CHECK(hash == line_hashes(s.set.documents[0].text)[3]);
  const json& note = run["invocations"][0]["toolExecutionNotifications"][0];
  CHECK(note["message"]["text"] == "기사/c.pdf: kind of file that daejo does not read");
  CHECK(note["level"] == "warning");
}

TEST_CASE("SARIF: no line hash for a text that is not the bytes of its file; brackets are no links") {
  test::Sample s = test::sample();
  s.set.documents[0].notes = {"read as CP949"};
  s.findings[0].message.ko = "[값](1)이 다르다";
  const json run = json::parse(printed("sarif", s.report("ko")))["runs"][0];
  CHECK(!run["results"][0]["partialFingerprints"].contains("primaryLocationLineHash"));
  CHECK(has(run["results"][0]["message"]["text"], "\\[값\\](1)이"));
}

TEST_CASE("SARIF: the rule with its help and examples") {
  const test::Sample s = test::sample();
  RuleSet rules;
  rules.rules.push_back(
      {.id = "implied-base",
       .about = {"바탕이 맞아야 한다", "Bases must fit."},
       .matters = {"독자가 셈한다", ""},
       .examples = {{.verdict = Verdict::conflict, .documents = {{"갑은 5배다."}, {"을은 12%다."}}}}});
  Report report = s.report("ko");
  report.rules = &rules;
  const json driver = json::parse(printed("sarif", report))["runs"][0]["tool"]["driver"];
  const json& rule = driver["rules"][0];
  CHECK(rule["name"] == "ImpliedBase");
  CHECK(rule["shortDescription"]["text"] == "바탕이 맞아야 한다.");
  CHECK(rule["fullDescription"]["text"] == "바탕이 맞아야 한다. 독자가 셈한다.");
  CHECK(has(rule["help"]["text"], "conflict:\n\n- \"갑은 5배다.\" / \"을은 12%다.\""));
  CHECK(rule["defaultConfiguration"]["level"] == "error");
}

TEST_CASE("what has been set aside: left out, skipped, or suppressed with its reason") {
  const test::Sample s = test::sample();
  Triage triage;
  triage.has_baseline = true;
  triage.findings.resize(4);
  triage.findings[0].standing = Standing::suppressed;
  triage.findings[0].suppression = Suppression{.key = "f-1", .reason = "원문을 확인함"};
  triage.findings[1].standing = Standing::known;
  triage.findings[1].known = true;
  triage.findings[2].changed = 6;  // "550만 달러"
  Report report = s.report("ko");
  report.triage = &triage;
  report.fail_on = Level::note;

  const json results = json::parse(printed("sarif", report))["runs"][0]["results"];
  REQUIRE(results.size() == 3);
  CHECK(results[0]["suppressions"][0]["justification"] == "원문을 확인함");
  CHECK(results[0]["suppressions"][0]["kind"] == "external");
  CHECK(results[1]["baselineState"] == "unchanged");
  CHECK(results[2]["baselineState"] == "new");
  // The changed side is the one to look at.
  CHECK(results[2]["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == "550만 달러");

  CHECK(json::parse(printed("gitlab", report)).size() == 1);
  CHECK(json::parse(printed("rdjson", report))["diagnostics"].size() == 1);
  const std::string junit = printed("junit", report);
  CHECK(has(junit, "<testsuites name=\"daejo\" tests=\"5\" failures=\"2\" errors=\"1\" skipped=\"2\">"));
  CHECK(has(junit, "<skipped message=\"원문을 확인함\"/>"));
  CHECK(has(junit, "<skipped message=\"baseline\"/>"));
  const json findings = json::parse(printed("json", report))["findings"];
  CHECK(findings[0]["triage"] ==
        json({{"standing", "suppressed"}, {"mark", "accepted"}, {"reason", "원문을 확인함"}}));
  CHECK(!findings[3].contains("triage"));
  CHECK(has(printed("text", report),
            "충돌 0 · 표기 0 · 참고 1 · 일치 1 (모두 보기: --all) · 확인하고 넘김 1 · 기준에 있음 1"));
}

TEST_CASE("GitHub annotations escape what the runner would read as syntax") {
  test::Sample s = test::sample();
  s.set.documents[0].path = "a,b:100%\n.md";
  s.findings[0].message = {"5% 차이\r\n::error::가짜", ""};
  const std::string out = printed("github", s.report("ko"));
  const std::string line = out.substr(0, out.find('\n'));
  CHECK(
      line.starts_with("::error file=a%2Cb%3A100%25%0A.md,line=4,endLine=4,col=26,endColumn=35,title=충돌 · "
                       "챗GPT · 개발비::5%25 차이"));
  CHECK(!has(line, "\r"));
  CHECK(std::count(out.begin(), out.end(), '\n') == 3);
  CHECK(has(out, "\n::warning file="));
  CHECK(has(out, "\n::notice file="));
}

TEST_CASE("GitLab code quality: the five fields, and fingerprints that are unique") {
  const test::Sample s = test::sample();
  const json report = json::parse(printed("gitlab", s.report("ko")));
  REQUIRE(report.size() == 3);
  std::set<std::string> fingerprints;
  for (const json& one : report) {
    CHECK(one["description"].get<std::string>().size() > 10);
    CHECK(!one["check_name"].get<std::string>().empty());
    CHECK(fingerprints.insert(one["fingerprint"]).second);
    CHECK(std::set<std::string>{"info", "minor", "major", "critical", "blocker"}.contains(one["severity"]));
    CHECK(!one["location"]["path"].get<std::string>().starts_with("./"));
    CHECK(one["location"]["lines"]["begin"].get<int>() >= 1);
  }
  CHECK(report[0]["severity"] == "major");
  CHECK(report[0]["location"] == json({{"path", "기사/a.md"}, {"lines", {{"begin", 4}, {"end", 4}}}}));
}

TEST_CASE("rdjson: severities of the enumeration, columns in bytes, ends exclusive") {
  const test::Sample s = test::sample();
  const json report = json::parse(printed("rdjson", s.report("ko")));
  CHECK(report["source"]["name"] == "daejo");
  const json& first = report["diagnostics"][0];
  CHECK(first["severity"] == "ERROR");
  CHECK(report["diagnostics"][1]["severity"] == "WARNING");
  CHECK(report["diagnostics"][2]["severity"] == "INFO");
  CHECK(first["code"]["value"] == "implied-base");
  CHECK(first["location"]["path"] == "기사/a.md");
  CHECK(first["location"]["range"] ==
        json({{"start", {{"line", 4}, {"column", 60}}}, {"end", {{"line", 4}, {"column", 78}}}}));
  CHECK(first["related_locations"].size() == 2);
}

TEST_CASE("JUnit: counts that add up, and text that stays text") {
  test::Sample s = test::sample();
  s.findings[0].message.ko = "</failure><script>&\"'\x01";
  const std::string out = printed("junit", s.report("ko"));
  CHECK(out == golden("report/golden/junit.xml", out));
  CHECK(has(out, "&lt;/failure&gt;&lt;script&gt;&amp;&quot;&#39;"));
  CHECK(!has(out, "\x01"));
}

TEST_CASE("CSV: one claim a line, quotes doubled, no formulas") {
  test::Sample s = test::sample();
  s.set.documents[1].id = "=cmd|' /C calc'!A0";
  const std::string out = printed("csv", s.report("ko"));
  CHECK(out == golden("report/golden/claims.csv", out));
  CHECK(
      out.starts_with("\xEF\xBB\xBF"
                      "document,line,"));
  CHECK(has(out, "\"'=cmd|' /C calc'!A0\","));
  CHECK(!has(out, "\n="));
}

TEST_CASE("paths as URIs") {
  CHECK(uri_of("./a b/기.md") == "a%20b/%EA%B8%B0.md");
  CHECK(uri_of("/tmp/a#1.md") == "file:///tmp/a%231.md");
  CHECK(markup("a<b>&\"'\t\n") == "a&lt;b&gt;&amp;&quot;&#39;\t\n");
}
