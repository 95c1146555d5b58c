#include "daejo/config/glob.h"

#include <string>

#include <doctest/doctest.h>

using namespace daejo;

TEST_CASE("patterns of paths") {
  struct Row {
    const char* pattern;
    const char* path;
    bool matches;
  };
  const Row rows[] = {
      {"wire/*.md", "wire/a.md", true},
      {"wire/*.md", "wire/b/a.md", false},
      {"wire/*.md", "./wire/a.md", true},
      {"wire/**/*.md", "wire/a.md", true},
      {"wire/**/*.md", "wire/b/c/a.md", true},
      {"**/old/*.md", "old/x.md", true},
      {"**/old/*.md", "a/b/old/x.md", true},
      {"**/old/*.md", "a/b/older/x.md", false},
      {"**/old", "a/old/x/y.md", true},
      {"a/**", "a/b.md", true},
      {"a/**", "a", false},
      {"drafts", "drafts/2025/a.md", true},
      {"drafts/", "drafts/2025/a.md", true},
      {"drafts/2025", "drafts/2025/a.md", true},
      {"drafts/2025", "drafts/2025b/a.md", false},
      {"*.draft.md", "a/b/x.draft.md", true},
      {"*.draft.md", "a/b/x.md", false},
      {"?.md", "가.md", true},
      {"?.md", "가나.md", false},
      {"기사/*초안*", "기사/둘째 초안.md", true},
      {"**/a/**/b.md", "x/a/y/a/z/b.md", true},
      {"**/a/b/c.md", "a/b/a/b/c.md", true},
      {".", "a.md", true},
      {"a.md", "a.md", true},
      {"b/a.md", "a.md", false},
      {"", "a.md", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    CAPTURE(row.path);
    CHECK(glob_matches(row.pattern, row.path) == row.matches);
  }
  const std::string many(2000, '*');
  CHECK(!glob_matches(many + "x", std::string(2000, 'a')));
}

TEST_CASE("the folder that all matches lie in") {
  CHECK(fixed_part("news/2025/**/*.md") == "news/2025");
  CHECK(fixed_part("news/a.md") == "news/a.md");
  CHECK(fixed_part("*.md") == "");
  CHECK(fixed_part("news/20*/a.md") == "news");
}
