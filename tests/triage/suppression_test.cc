#include "daejo/triage/suppression.h"

#include "triage/triage_support.h"
#include <doctest/doctest.h>

#include "daejo/triage/baseline.h"

using namespace daejo;

namespace {

Result<std::vector<Suppression>> read(const std::string& text) {
  return read_suppressions({"s.yaml", "s.yaml", text});
}

std::string wrong(const std::string& text) {
  const auto out = read(text);
  REQUIRE(!out);
  return std::to_string(out.error().line) + ":" + std::to_string(out.error().column) + " " +
         out.error().message;
}

}  // namespace

TEST_CASE("a suppression file") {
  const auto out = read(
      "version: 1\nsuppressions:\n  - finding: 3fa94bd1a2c3d4e5\n    mark: false-alarm\n    reason: \"다른 "
      "회사 \\\"가람\\\"\"\n"
      "    about: 가람 · 매출\n  - {finding: b, mark: to-fix}\n  - {finding: c, reason: 확인함}\n");
  REQUIRE(out.has_value());
  REQUIRE(out->size() == 3);
  CHECK((*out)[0].key == "3fa94bd1a2c3d4e5");
  CHECK((*out)[0].decision == Decision::false_alarm);
  CHECK((*out)[0].reason == "다른 회사 \"가람\"");
  CHECK((*out)[0].line == 3);
  CHECK((*out)[1].decision == Decision::to_fix);
  CHECK((*out)[2].decision == Decision::accepted);
  CHECK(read("version: 1\nsuppressions: []\n")->empty());
  CHECK(read("version: 1\nsuppressions:\n")->empty());
}

TEST_CASE("mistakes in it point at their place") {
  CHECK(wrong("version: 1\nsuppressions:\n  - finding: a\n") == "3:5 a suppression without a reason");
  CHECK(wrong("version: 1\nsuppressions:\n  - {finding: a, reason: \" \"}\n") ==
        "3:5 a suppression without a reason");
  CHECK(wrong("version: 1\nsuppressions:\n  - reason: x\n") == "3:5 a suppression of nothing");
  CHECK(wrong("suppressions:\n  - finding: a\n    raeson: x\n") == "3:5 unknown key 'raeson'");
  CHECK(wrong("suppressions:\n  - finding: a\n    mark: later\n") == "3:11 no such mark");
  CHECK(wrong("version: 2\n") == "1:10 not a version that this daejo reads");
  CHECK(wrong("- a\n") == "1:1 not a suppression");
}

TEST_CASE("comments in Markdown: in a paragraph, alone before one, and what is none") {
  const std::string text =
      "# 제목\n\n가람의 매출은 5억 원이다. <!-- daejo-ignore same-item: 표본이 다르다 -->\n\n"
      "<!-- daejo-ignore 3fa94bd1a2c3d4e5: 지난해 값 -->\n\n나래의 매출은 7억 원이다.\n\n<!-- daejo-ignore "
      "same-item -->\n"
      "<!-- 그냥 말 -->\n\n<!-- daejo-ignore -->\n";
  const Case set = test::check({{"a.md", text}}).set;
  const Document& d = set.documents[0];
  std::vector<Error> notes;
  const std::vector<InlineSuppression> found = find_suppressions(d, notes);
  REQUIRE(found.size() == 2);
  CHECK(found[0].suppression.key == "same-item");
  CHECK(found[0].suppression.reason == "표본이 다르다");
  CHECK(found[0].suppression.line == 3);
  CHECK(std::string(slice(d.text, found[0].about)).starts_with("가람의 매출은"));
  CHECK(std::string(slice(d.text, found[1].about)) == "나래의 매출은 7억 원이다.");
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].message == "a suppression without a reason");
  CHECK(notes[0].line == 9);
  CHECK(notes[1].message == "a suppression of nothing");
  // No figure of a comment is a claim.
  for (const Claim& c : set.claims) CHECK(std::string(slice(d.text, c.span)).find("3") == std::string::npos);
  std::vector<Error> none;
  CHECK(find_suppressions(test::check({{"a.txt", text}}).set.documents[0], none).empty());
}

TEST_CASE("baselines: what is written is read; what is broken points at its place") {
  std::vector<Finding> findings(2);
  findings[0].fingerprint = "b";
  findings[1].fingerprint = "a";
  findings[1].subject = "가\"람";
  findings[1].sides = {{"5억", {0}}, {"6억", {1}}};
  std::string text;
  append_baseline(text, findings);
  CHECK(text.find("\n{\"fingerprint\":\"a\"") < text.find("\n{\"fingerprint\":\"b\""));
  const auto read_back = Baseline::read({"b.json", "b.json", text});
  REQUIRE(read_back.has_value());
  CHECK(read_back->holds(findings[0]));
  CHECK(read_back->fingerprints().size() == 2);
  std::string none;
  append_baseline(none, {});
  CHECK(none == "{\"version\":1,\"findings\":[]}\n");

  const auto broken = Baseline::read({"b.json", "b.json", "{\"version\":1,\n\"findings\":[}\n"});
  REQUIRE(!broken);
  CHECK(broken.error().line == 2);
  CHECK(broken.error().message == "not JSON");
  for (const char* wrong :
       {"[]", "{}", "{\"version\":2,\"findings\":[]}", "{\"version\":1,\"findings\":[1]}", ""})
    CHECK(!Baseline::read({"b.json", "b.json", wrong}));
}
