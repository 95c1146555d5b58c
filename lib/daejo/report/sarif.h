#pragma once
// Findings as SARIF 2.1.0 (OASIS), as GitHub code scanning wants it.
//
// A result has one location, where somebody should look, and the other sides as relatedLocations that its
// message links: "… 557만 6천 달러 ([a.md:4](1)) / 550만 달러 ([b.md:9](2))". Columns count code points. Its
// partialFingerprints hold GitHub's hash of the line (report/line_hash.h; left out where the text is not the
// bytes of the file) and daejo's own fingerprint. Rules come with their help and examples. Set aside:
// `suppressions` with the reason, `baselineState`; findings that touch no changed line are left out, and
// agreements. Inputs that could not be read are notifications of the invocation.

#include <string>

#include "daejo/report/report.h"

namespace daejo {

void append_report_sarif(std::string& out, const Report& report);

}  // namespace daejo
