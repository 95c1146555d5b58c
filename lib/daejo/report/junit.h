#pragma once
// Findings as JUnit XML, for the test page of a CI system: one suite a rule, one case a finding.
//
//   <testsuites name="daejo" tests="3" failures="1" errors="0" skipped="0">
//   <testsuite name="same-item" tests="2" failures="1" errors="0" skipped="0">
//   <testcase classname="same-item" name="딥시크 · 개발비 [3fa94bd1a2c3d4e5]">
//     <failure type="conflict" message="…">…
//
// A finding fails when it makes the check fail (Report::fail_on); one that has been set aside is skipped,
// with its reason; the others, agreements too, are cases that pass. Inputs that could not be read are errors
// of a suite "inputs". No times and no host: the same input gives the same bytes.

#include <string>

#include "daejo/report/report.h"

namespace daejo {

void append_report_junit(std::string& out, const Report& report);

}  // namespace daejo
