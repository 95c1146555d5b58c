#pragma once
// The report of a check as JSON, version 1. Its shape is data/schema/report.schema.json (JSON Schema draft
// 7).
//
//   {"version":1,
//   "tool":{"name":"daejo","version":"0.1.0"},
//   "documents":[
//   {"id":"a.md","path":"a.md","title":null,"source":"한빛일보","published":"2025-03-25","language":"ko"}],
//   "entities":[…],"claims":[…],"findings":[…],"skipped":[…],
//   "summary":{"documents":1,"claims":12,"findings":{"conflict":0,"name-variant":0,"reconcilable":1,"agreement":2}}}
//
// One document, entity, claim or finding a line, so that two reports can be compared line by line. What is
// not known is null where the contract names the field, and left out where it does not. Spans are in code
// points.

#include <string>

#include "daejo/report/report.h"

namespace daejo {

inline constexpr int report_version = 1;

void append_report_json(std::string& out, const Report& report);

}  // namespace daejo
