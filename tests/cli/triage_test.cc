// Baselines, suppressions and diffs on the command line; several reports of one run.

#include <filesystem>

#include "support/program.h"
#include <doctest/doctest.h>

using namespace daejo::test;

namespace {
bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

struct Conflict {
  Folder folder;
  std::string in = folder.path("in");
  Conflict() {
    folder.write("in/a.md", "# 새 공장\n\n가람전자의 매출은 557억 원이다.\n");
    folder.write("in/b.md", "# 가람전자\n\n가람전자의 매출은 623억 원이다.\n");
  }
};
}  // namespace

TEST_CASE("several reports of one run, each to its place") {
  const Conflict c;
  const Run run = run_daejo({"check", c.in, "--format", "sarif=" + c.folder.path("out.sarif"), "--format",
                             "github=" + c.folder.path("out.txt"), "--format", "gitlab"});
  CHECK(run.status == 1);
  CHECK(run.out.starts_with("[\n{\"description\":"));
  CHECK(has(read_file(c.folder.path("out.sarif")), "\"version\":\"2.1.0\""));
  CHECK(read_file(c.folder.path("out.txt")).starts_with("::error file="));

  Run wrong = run_daejo({"check", c.in, "--format", "json", "--format", "csv"});
  CHECK(wrong.status == 2);
  CHECK(has(wrong.err, "two reports would go to standard output"));
  wrong = run_daejo({"check", c.in, "--format", "json=" + c.folder.path("a"), "-o", c.folder.path("b")});
  CHECK(wrong.status == 2);
  CHECK(has(wrong.err, "-o names a file for no report"));
}

TEST_CASE("a baseline: known findings do not fail, new ones do") {
  const Conflict c;
  const std::string file = c.folder.path("baseline.json");
  CHECK(run_daejo({"baseline", "write", c.in, "-o", file}).status == 0);
  const Run known = run_daejo({"check", c.in, "--baseline", file});
  CHECK(known.status == 0);
  CHECK(has(known.out, "conflicts 0"));
  CHECK(has(known.out, "in the baseline 1"));
  c.folder.write("in/b.md", "# 가람전자\n\n가람전자의 매출은 711억 원이다.\n");
  CHECK(run_daejo({"check", c.in, "--baseline", file}).status == 1);
  CHECK(run_daejo({"check", c.in, "--baseline", c.folder.path("none")}).status == 2);
  CHECK(run_daejo({"check", c.in, "--baseline", c.folder.write("bad.json", "{}")}).status == 2);
}

TEST_CASE("a suppression file and a comment set findings aside; stale ones are told, and fail nothing") {
  const Conflict c;
  const std::string json = run_daejo({"check", c.in, "--format", "json"}).out;
  const std::size_t at = json.find("\"fingerprint\":\"") + 15;
  const std::string fingerprint = json.substr(at, 16);
  const std::string file = c.folder.write(
      "marks.yaml", "version: 1\nsuppressions:\n  - finding: " + fingerprint + "\n    reason: 잠정치\n");
  CHECK(run_daejo({"check", c.in, "--suppress", file}).status == 0);
  const std::string stale =
      c.folder.write("stale.yaml", "suppressions:\n  - {finding: 0000000000000000, reason: 옛일}\n");
  const Run run = run_daejo({"check", c.in, "--suppress", stale});
  CHECK(run.status == 1);
  CHECK(has(run.err, stale + ":2:5: note: no finding 0000000000000000 any more; this suppression can go"));
  CHECK(run_daejo({"check", c.in, "--suppress", c.folder.write("bad.yaml", "suppressions: 5\n")}).status ==
        2);
  c.folder.write("in/a.md",
                 "# 새 공장\n\n가람전자의 매출은 557억 원이다. <!-- daejo-ignore same-item: 잠정치 -->\n");
  CHECK(run_daejo({"check", c.in}).status == 0);
}

TEST_CASE("a diff on standard input: only findings on changed lines fail") {
  const Conflict c;
  CHECK(
      run_daejo({"check", c.in, "--diff", "-"}, {.input = "--- in/a.md\n+++ in/a.md\n@@ -1 +1 @@\n-a\n+b\n"})
          .status == 0);
  CHECK(
      run_daejo({"check", c.in, "--diff", "-"}, {.input = "--- in/a.md\n+++ in/a.md\n@@ -3 +3 @@\n-a\n+b\n"})
          .status == 1);
  CHECK(run_daejo({"check", c.in, "--diff", "-"}, {.input = "fatal: bad revision 'x'\n"}).status == 2);
  CHECK(run_daejo({"check", "-", "--diff", "-"}, {.input = "x"}).status == 2);
}
