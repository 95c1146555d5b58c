#include "daejo/triage/triage.h"

#include "triage/triage_support.h"
#include <doctest/doctest.h>

using namespace daejo;
using test::check;
using test::CheckedTexts;

namespace {

const std::string one = "# 새 공장\n\n가람전자의 매출은 557억 원이다.\n";
const std::string other = "# 가람전자\n\n가람전자의 매출은 623억 원이다.\n";

Triage triaged(const CheckedTexts& c, const TriageInputs& inputs = {}) {
  return triage(c.set, c.findings, inputs);
}

}  // namespace

TEST_CASE("without anything, all findings count") {
  const CheckedTexts c = check({{"a.md", one}, {"b.md", other}});
  const Triage t = triaged(c);
  CHECK(t.findings.size() == c.findings.size());
  CHECK(t.count(Standing::counts) == c.findings.size());
  CHECK(t.notes.empty());
}

TEST_CASE("a baseline knows what was there; a new figure is new") {
  const CheckedTexts before = check({{"a.md", one}, {"b.md", other}});
  std::string text;
  append_baseline(text, before.findings);
  const Baseline baseline = *Baseline::read({"b", "b", text});
  CHECK(triaged(before, {.baseline = &baseline}).count(Standing::known) == before.findings.size());

  const CheckedTexts after =
      check({{"a.md", one}, {"b.md", "# 가람전자\n\n가람전자의 매출은 711억 원이다.\n"}});
  const Triage t = triaged(after, {.baseline = &baseline});
  CHECK(t.counts(after.find(Verdict::conflict)));
  CHECK(t.gone >= 1);
}

TEST_CASE("a comment sets one finding aside; one that matches nothing, or too much, is told") {
  const CheckedTexts c = check(
      {{"a.md", "# 새 공장\n\n가람전자의 매출은 557억 원이다. <!-- daejo-ignore same-item: 잠정치 -->\n"},
       {"b.md", other}});
  const std::size_t f = c.find(Verdict::conflict);
  REQUIRE(f < c.findings.size());
  const Triage t = triaged(c);
  CHECK(t.findings[f].standing == Standing::suppressed);
  CHECK(t.findings[f].in_document);
  CHECK(t.findings[f].suppression->reason == "잠정치");
  CHECK(t.notes.empty());

  const CheckedTexts fixed = check(
      {{"a.md", "# 새 공장\n\n가람전자의 매출은 623억 원이다. <!-- daejo-ignore same-item: 잠정치 -->\n"},
       {"b.md", other}});
  const Triage stale = triaged(fixed);
  REQUIRE(stale.notes.size() == 1);
  CHECK(stale.notes[0].message == "no finding of same-item here any more; this suppression can go");
  CHECK(stale.notes[0].line == 3);

  const CheckedTexts two =
      check({{"a.md",
              "# 새 공장\n\n가람전자의 매출은 557억 원이고 나래전자의 매출은 210억 원이다. <!-- daejo-ignore "
              "same-item: 잠정치 -->\n"},
             {"b.md", other},
             {"c.md", "# 나래전자\n\n나래전자의 매출은 230억 원이다.\n"}});
  REQUIRE(two.fingerprints(Verdict::conflict).size() == 2);
  const Triage much = triaged(two);
  CHECK(much.count(Standing::suppressed) == 0);
  REQUIRE(much.notes.size() == 1);
  CHECK(much.notes[0].message == "same-item has 2 findings here, and a suppression is for one");
}

TEST_CASE("marks of a file: accepted and false alarms are set aside, what is to be fixed counts") {
  const CheckedTexts c = check({{"a.md", one}, {"b.md", other}});
  const std::size_t f = c.find(Verdict::conflict);
  std::vector<Suppression> marks{{.key = c.findings[f].fingerprint, .decision = Decision::to_fix},
                                 {.key = "gone", .reason = "x", .path = "s.yaml", .line = 7}};
  const Triage t = triaged(c, {.suppressions = marks});
  CHECK(t.counts(f));
  CHECK(t.findings[f].suppression->decision == Decision::to_fix);
  REQUIRE(t.notes.size() == 1);
  CHECK(t.notes[0].line == 7);
  marks[0].decision = Decision::false_alarm;
  CHECK(triaged(c, {.suppressions = marks}).findings[f].standing == Standing::suppressed);
}

TEST_CASE("a diff keeps findings that a changed line takes part in") {
  const CheckedTexts c = check({{"a.md", one}, {"b.md", other}});
  const std::size_t f = c.find(Verdict::conflict);
  const ChangedLines hit = *ChangedLines::read("-", "+++ b.md\n@@ -3 +3 @@\n-x\n+y\n");
  const Triage t = triaged(c, {.changed = &hit});
  CHECK(t.counts(f));
  CHECK(c.set.documents[c.set.claims[*t.findings[f].changed].document].path == "b.md");
  const ChangedLines beside = *ChangedLines::read("-", "+++ b.md\n@@ -1 +1 @@\n-x\n+y\n");
  CHECK(triaged(c, {.changed = &beside}).findings[f].standing == Standing::elsewhere);
  const ChangedLines nothing = *ChangedLines::read("-", "");
  CHECK(triaged(c, {.changed = &nothing}).count(Standing::counts) == 0);
}
