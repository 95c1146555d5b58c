#pragma once
// The review page: one HTML file with everything in it, for an editor who goes through the findings of a set.
//
//   append_report_html(out, report);
//
// Findings on one side, the documents in full on the other, marks and links between them; each finding with
// its sides next to each other, the reckoning, and its part of the claim graph as a picture. Static HTML that
// reads without script; the script filters, follows keys, and exports what the editor has decided as a file
// that `check --suppress` reads. The page loads nothing: its Content-Security-Policy allows the one style and
// the one script in it, by hash.
//
// Skeleton, style, script and words are files of data/review. Large sets give a page within PageLimits:
// then the last findings are counted, not shown, and of the documents only the passages with findings.

#include <string>

#include "daejo/report/report.h"

namespace daejo {

struct PageLimits {
  std::size_t findings = 12'000'000;  // bytes that they may take
  std::size_t documents = 14'000'000;
  std::size_t whole_documents = 8'000'000;  // bytes of text up to which documents are shown in full
  std::size_t pictures = 300;               // findings with a picture
};

void append_report_html(std::string& out, const Report& report, const PageLimits& limits);
void append_report_html(std::string& out, const Report& report);

}  // namespace daejo
