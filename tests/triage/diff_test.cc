#include "daejo/triage/diff.h"

#include <doctest/doctest.h>

using namespace daejo;

namespace {

using Lines = std::set<std::size_t>;

ChangedLines read(std::string_view text) {
  const Result<ChangedLines> out = ChangedLines::read("-", text);
  REQUIRE(out.has_value());
  return *out;
}

}  // namespace

TEST_CASE("a diff of git, with and without context") {
  const ChangedLines bare = read(
      "diff --git a/news/a.md b/news/a.md\nindex 1..2 100644\n--- a/news/a.md\n+++ b/news/a.md\n"
      "@@ -3 +3,2 @@ heading\n-old\n+new\n+++ not a header\n@@ -10,2 +11,0 @@\n-gone\n-gone\n");
  CHECK(bare.in("news/a.md") == Lines{3, 4});
  const ChangedLines context = read(
      "diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n@@ -1,4 +1,4 @@\n one\n-two\n+zwei\n three\n four\n"
      "\\ No newline at end of file\n");
  CHECK(context.in("a.md") == Lines{2});
  CHECK(context.in("./a.md") == Lines{2});
}

TEST_CASE("a diff of diff -u; new, deleted and renamed files") {
  CHECK(
      read("--- old/a.md\t2025-01-01\n+++ new/a.md\t2025-01-02\n@@ -0,0 +1,2 @@\n+a\n+b\n").in("new/a.md") ==
      Lines{1, 2});
  const ChangedLines c = read(
      "diff --git a/x.md b/x.md\ndeleted file mode 100644\n--- a/x.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"
      "diff --git a/y.md b/z.md\nsimilarity index 100%\nrename from y.md\nrename to z.md\n");
  CHECK(c.in("x.md").empty());
  CHECK(c.in("z.md").empty());
}

TEST_CASE("paths: from another folder, and as git quotes Hangul") {
  const ChangedLines c = read(
      "diff --git \"a/\\352\\270\\260/\\352\\260\\200.md\" \"b/\\352\\270\\260/\\352\\260\\200.md\"\n--- "
      "\"a/…\"\n"
      "+++ \"b/\\352\\270\\260/\\352\\260\\200.md\"\n@@ -1 +1 @@\n-a\n+b\n");
  CHECK(c.in("기/가.md") == Lines{1});
  CHECK(c.in("/home/kim/repo/기/가.md") == Lines{1});
  CHECK(c.in("가.md") == Lines{1});
  CHECK(c.in("나가.md").empty());
  CHECK(c.in("저기/가.md").empty());
}

TEST_CASE("what is no diff") {
  CHECK(read("").files() == 0);
  CHECK(read("\n").files() == 0);
  const Result<ChangedLines> wrong = ChangedLines::read("-", "fatal: bad revision\n");
  REQUIRE(!wrong);
  CHECK(wrong.error().message == "not a diff");
  CHECK(ChangedLines::read("-", "@@ -1,99999999999999999999 +1 @@\n").has_value() == false);
}
