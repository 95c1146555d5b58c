// What keeps the fingerprint of a finding, and what changes it.

#include "triage/triage_support.h"
#include <doctest/doctest.h>

using namespace daejo;
using test::check;

namespace {

const std::string first =
    "# 새 공장\n\n가람전자가 새 공장을 짓는다.\n\n가람전자의 매출은 557억 원이다.\n\n가람전자의 직원은 "
    "1200명이다.\n";
const std::string second = "# 가람전자\n\n가람전자의 매출은 623억 원이다.\n";

std::vector<std::string> conflicts(const std::string& a, const std::string& b,
                                   const std::string& path = "b.md") {
  return check({{"a.md", a}, {path, b}}).fingerprints(Verdict::conflict);
}

}  // namespace

TEST_CASE("fingerprints stay") {
  const std::vector<std::string> base = conflicts(first, second);
  REQUIRE(base.size() == 1);
  SUBCASE("when unrelated text is edited") {
    CHECK(
        conflicts(
            first,
            "# 가람전자\n\n비가 내리는 아침이었다. 공장 앞은 붐볐다.\n\n가람전자의 매출은 623억 원이다.\n") ==
        base);
  }
  SUBCASE("when a paragraph moves") {
    CHECK(conflicts("# 새 공장\n\n가람전자의 직원은 1200명이다.\n\n가람전자의 매출은 557억 "
                    "원이다.\n\n가람전자가 새 공장을 짓는다.\n",
                    second) == base);
  }
  SUBCASE("when a file is renamed, and the order of the documents with it") {
    CHECK(conflicts(first, second, "0/가나다.md") == base);
  }
  SUBCASE("when the sentence is reworded") {
    CHECK(conflicts(first, "# 가람전자\n\n가람전자는 매출이 623억 원이라고 밝혔다.\n") == base);
  }
  SUBCASE("when the figure is written otherwise") {
    CHECK(conflicts("# 새 공장\n\n가람전자의 매출은 557억원이다.\n",
                    "# 가람전자\n\n가람전자의 매출은 62,300,000,000원이다.\n") == base);
  }
  SUBCASE("when another document joins that says nothing of it") {
    CHECK(check({{"a.md", first}, {"b.md", second}, {"c.md", "# 날씨\n\n서울의 기온은 12도다.\n"}})
              .fingerprints(Verdict::conflict) == base);
  }
}

TEST_CASE("fingerprints do not hang on which of two spellings comes first") {
  const std::string a = "# 말름\n\n매츠 말름(Mats Malm)은 5명을 불렀다.\n";
  const std::string b = "# 마츠 말름\n\n마츠 말름(Mats Malm) 사무총장이 말했다.\n";
  const auto variants = [](const test::CheckedTexts& c) { return c.fingerprints(Verdict::name_variant); };
  const std::vector<std::string> base = variants(check({{"a.md", a}, {"b.md", b}}));
  REQUIRE(!base.empty());
  CHECK(variants(check({{"z.md", a}, {"b.md", b}})) == base);
}

TEST_CASE("fingerprints change with a figure of either side") {
  const std::vector<std::string> base = conflicts(first, second);
  CHECK(conflicts(first, "# 가람전자\n\n가람전자의 매출은 624억 원이다.\n") != base);
  CHECK(conflicts("# 새 공장\n\n가람전자의 매출은 558억 원이다.\n", second) != base);
  CHECK(conflicts("# 새 공장\n\n가람전자의 자본금은 557억 원이다.\n",
                  "# 가람전자\n\n가람전자의 자본금은 623억 원이다.\n") != base);
}
