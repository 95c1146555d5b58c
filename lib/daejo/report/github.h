#pragma once
// Findings as annotations of GitHub Actions: lines on standard output of a step, shown beside the changed
// lines.
//
//   ::error file=a.md,line=4,endLine=4,col=7,endColumn=17,title=충돌 · 딥시크 · 개발비::… (a.md:4) / … (b.txt:9)
//
// Workflow commands: docs.github.com, "Workflow commands for GitHub Actions". Percent signs and line ends are
// escaped in the text, colons and commas too in the properties. Columns count from 1; endColumn is the last
// one.

#include <string>

#include "daejo/report/report.h"

namespace daejo {

void append_report_github(std::string& out, const Report& report);

}  // namespace daejo
