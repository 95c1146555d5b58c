// .daejo.yaml on the command line.

#include "support/program.h"
#include <doctest/doctest.h>

using namespace daejo::test;

namespace {
bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("a configuration names documents, and the command line goes first") {
  const Folder folder;
  const std::string config = folder.write("desk/.daejo.yaml",
                                          "documents: [in]\nexclude: ['*.old.md']\nfail-on: never\nlanguage: "
                                          "ko\nformat: [text, 'csv=claims.csv']\n");
  folder.write("desk/in/a.md", "# 새 공장\n\n가람전자의 매출은 557억 원이다.\n");
  folder.write("desk/in/b.md", "# 가람전자\n\n가람전자의 매출은 623억 원이다.\n");
  folder.write("desk/in/c.old.md", "# 가람전자\n\n가람전자의 매출은 900억 원이다.\n");
  const Run named = run_daejo({"check", "--config", config});
  CHECK(named.status == 0);
  CHECK(has(named.out, "문서 2 "));
  CHECK(has(named.out, "충돌 1"));
  CHECK(has(read_file(folder.path("desk/claims.csv")), "557억 원"));
  // Found upwards from the documents.
  const std::string in = folder.path("desk/in");
  CHECK(run_daejo({"check", in}).status == 0);
  CHECK(run_daejo({"check", in, "--fail-on", "error"}).status == 1);
  CHECK(run_daejo({"check", in, "--no-config"}).status == 1);
  const Run shown = run_daejo({"config", "show", in});
  CHECK(shown.status == 0);
  CHECK(has(shown.out, "fail-on: never  # " + config + ":3:10\n"));
  const Run none = run_daejo({"config", "show", in, "--no-config"});
  CHECK(has(none.out, "# no .daejo.yaml was found\n"));
  folder.write("desk/.daejo.yaml", "rules: {same-item: off}\n");
  CHECK(run_daejo({"check", in}).status == 0);
  folder.write("desk/.daejo.yaml", "rules: {same-itme: off}\n");
  const Run wrong = run_daejo({"check", in});
  CHECK(wrong.status == 2);
  CHECK(has(wrong.err, config + ":1:20: error: no rule 'same-itme'"));
  folder.write("desk/.daejo.yaml", "falil-on: note\n");
  CHECK(has(run_daejo({"check", in}).err, config + ":1:1: error: unknown key 'falil-on'"));
}

TEST_CASE("sources, trust, aliases and rates of a configuration") {
  const Folder folder;
  folder.write(".daejo.yaml",
               "sources:\n  - {match: blog.md, name: 다람쥐 블로그, trust: low}\naliases: [[가람전자, "
               "큰강]]\nrates: ecb.csv\n");
  folder.write("ecb.csv", "Date,USD,KRW\n2025-03-25,1.08,1580.0\n");
  const std::string a = folder.write("a.md", "# 새 공장\n\n가람전자의 매출은 557억 원이다.\n");
  const std::string b = folder.write("blog.md", "# 가람전자\n\n큰강의 매출은 623억 원이다.\n");
  const Run run = run_daejo({"check", a, b, "--format", "json"});
  CHECK(run.status == 0);  // a conflict with one side of low trust is a warning
  CHECK(has(run.out, "\"verdict\":\"conflict\",\"scope\":\"across\",\"level\":\"warning\""));
  CHECK(has(run.out, "\"source\":\"다람쥐 블로그\""));
  folder.write("ecb.csv", "nonsense\n");
  CHECK(run_daejo({"check", a, b}).status == 2);
}
