#pragma once
// A rule as SARIF describes it: a reportingDescriptor with name, descriptions, help with examples, and its
// level. What the report does not know of the rule (Report::rules) is left out.

#include <string>

#include "daejo/report/report.h"

namespace daejo {

void append_sarif_rule(std::string& out, const Report& report, const std::string& id);

}  // namespace daejo
