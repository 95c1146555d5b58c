#include "daejo/report/junit.h"

#include <map>
#include <vector>

#include <fmt/format.h>

#include "daejo/report/markup.h"
#include "daejo/report/site.h"

namespace daejo {
namespace {

struct Counts {
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;
  std::size_t skipped = 0;
  void add(const Counts& other) {
    tests += other.tests;
    failures += other.failures;
    errors += other.errors;
    skipped += other.skipped;
  }
};

std::string counted(const Counts& n) {
  return fmt::format("tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\"", n.tests, n.failures,
                     n.errors, n.skipped);
}

struct Suite {
  Counts counts;
  std::string cases;
};

void add_case(Suite& suite, const Report& report, const Entry& e) {
  ++suite.counts.tests;
  const Finding& f = *e.finding;
  suite.cases +=
      fmt::format("<testcase classname=\"{}\" name=\"{} [{}]\" file=\"{}\" line=\"{}\"", markup(f.rule),
                  markup(heading(report, f)), f.fingerprint, markup(e.primary.path), e.primary.begin.line);
  const Triaged* t = triaged(report, e.index);
  if (fails(report, e.index)) {
    ++suite.counts.failures;
    suite.cases += fmt::format("><failure type=\"{}\" message=\"{}\">{}</failure></testcase>\n",
                               name(f.verdict), markup(e.title), markup(e.message));
  } else if (!counts(report, e.index)) {
    ++suite.counts.skipped;
    const std::string_view why =
        t->suppression ? std::string_view(t->suppression->reason) : name(t->standing);
    suite.cases += fmt::format("><skipped message=\"{}\"/></testcase>\n", markup(why));
  } else {
    suite.cases += fmt::format("><system-out>{}</system-out></testcase>\n", markup(e.message));
  }
}

}  // namespace

void append_report_junit(std::string& out, const Report& report) {
  Places places(report.set);
  std::map<std::string, Suite> suites;
  for (const Entry& e : entries(report, places, Include::all)) add_case(suites[e.finding->rule], report, e);
  for (const SkippedInput& s : report.skipped) {
    Suite& suite = suites["inputs"];
    ++suite.counts.tests;
    ++suite.counts.errors;
    suite.cases += fmt::format(
        "<testcase classname=\"inputs\" name=\"{}\"><error type=\"skipped\" message=\"{}\"/></testcase>\n",
        markup(s.path), markup(s.reason));
  }
  Counts all;
  for (const auto& [name, suite] : suites) all.add(suite.counts);
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  out += fmt::format("<testsuites name=\"daejo\" {}>\n", counted(all));
  for (const auto& [name, suite] : suites)
    out += fmt::format("<testsuite name=\"{}\" {}>\n{}</testsuite>\n", markup(name), counted(suite.counts),
                       suite.cases);
  out += "</testsuites>\n";
}

}  // namespace daejo
