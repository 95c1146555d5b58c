#pragma once
// Findings as reviewdog reads them (reviewdog -f=rdjson): Reviewdog Diagnostic Format,
// github.com/reviewdog/reviewdog, proto/rdf. Columns count bytes of UTF-8 from 1, ends are exclusive; the
// other sides are related_locations.
//
//   {"source":{"name":"daejo"},"diagnostics":[
//   {"message":"…","location":{"path":"a.md","range":{"start":{"line":4,"column":19},"end":{…}}},
//    "severity":"ERROR","code":{"value":"same-item"},"related_locations":[…]}]}

#include <string>

#include "daejo/report/report.h"

namespace daejo {

void append_report_rdjson(std::string& out, const Report& report);

}  // namespace daejo
