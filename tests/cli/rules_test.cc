// daejo rules, and what broken rule files are answered with.

#include "support/program.h"
#include <doctest/doctest.h>

using namespace daejo::test;

TEST_CASE("a broken rule file is pointed at") {
  const Folder folder;
  const std::string text = folder.write("text/a.txt", "값은 5만원이다.");
  const std::string rule =
      folder.write("rules/bad-sum.yaml",
                   "id: bad-sum\nabout: sums\nclaims:\n  total: {kind: money}\n"
                   "  part: {kind: money}\n  same: [sentence]\nholds: total ~ prat * 2\n");
  const std::string told = rule +
                           ":7:16: error: unknown name 'prat'\n"
                           "    holds: total ~ prat * 2\n"
                           "                   ^\n"
                           "  expected: one of total, part\n";
  for (const Run& run : {run_daejo({"check", text, "--rules", folder.path("rules")}),
                         run_daejo({"rules", "test", folder.path("rules")})}) {
    CHECK(run.status == 2);
    CHECK(run.err == told);
    CHECK(run.out == "");
  }
}

TEST_CASE("a rule to begin with passes its own test") {
  const Folder folder;
  const std::string path = folder.path("our-check.yaml");
  CHECK(run_daejo({"rules", "new", "our-check", "-o", path}).status == 0);
  const Run test = run_daejo({"rules", "test", path});
  CHECK(test.status == 0);
  CHECK(test.out == "1 rules, 3 examples, 0 failed\n");

  const Run bad = run_daejo({"rules", "new", "Our Check"});
  CHECK(bad.status == 2);
  CHECK(bad.err ==
        "error: 'Our Check' cannot name a rule\n"
        "  expected: small letters, digits and hyphens, such as our-check\n");
}

TEST_CASE("a table of rates takes the place of the plausible bands") {
  const Folder folder;
  const std::string text =
      folder.write("a.md", "---\ndate: 2025-01-28\n---\n벌금은 1000만달러(약 132억원)다.\n");
  const std::string rates = folder.write("rates.csv", "Date,USD,KRW\n2025-01-28,1.0421,1503.02\n");
  CHECK(run_daejo({"check", text}).status == 0);  // 1320 won a dollar: plausible in that year
  CHECK(run_daejo({"check", text, "--rates", rates}).status == 1);  // 1442 on that day
  const std::string broken = folder.write("broken.csv", "Date,USD\n2025-01-28,x1\n");
  const Run run = run_daejo({"check", text, "--rates", broken});
  CHECK(run.status == 2);
  CHECK(run.err == broken +
                       ":2:12: error: not a rate\n    2025-01-28,x1\n               ^\n"
                       "  expected: a number above 0, or N/A\n");
}

TEST_CASE("a weekday is held against the day that the text came out on, and both are shown") {
  const Folder folder;
  const std::string text = folder.write("a.md", "---\ndate: 2022-03-10\n---\n9일(화) 선거가 치러졌다.\n");
  const Run run = run_daejo({"check", text, "--lang", "en"});
  CHECK(run.status == 1);
  CHECK(run.out.find("a.md:2\n") != std::string::npos);  // the date line, on the side of 9일
  CHECK(run.out.find("2022-03-09 is a Wednesday\n") != std::string::npos);
  const std::string dated =
      folder.write("b.md", "---\ndate: 2022-03-10\n---\n2022년 3월 9일(화) 선거가 치러졌다.\n");
  CHECK(run_daejo({"check", dated, "--lang", "en"}).out.find("b.md:2\n") == std::string::npos);
}
