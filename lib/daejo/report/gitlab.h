#pragma once
// Findings as a GitLab code quality report (artifacts:reports:codequality): docs.gitlab.com, "Code Quality
// report format". A JSON array of objects with description, check_name, fingerprint, severity and location.
//
//   {"description":"…","check_name":"same-item","fingerprint":"…","severity":"major",
//    "location":{"path":"a.md","lines":{"begin":4,"end":4}}}
//
// Errors are major, warnings minor, notes info. Paths are those of the documents: run daejo at the root of
// the repository.

#include <string>

#include "daejo/report/report.h"

namespace daejo {

void append_report_gitlab(std::string& out, const Report& report);

}  // namespace daejo
