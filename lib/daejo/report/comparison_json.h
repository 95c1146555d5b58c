#pragma once
// The answer of `daejo compare`, one JSON object a line.
//
//   {"id":"1","verdict":"conflict","findings":[{"rule":"same-item","verdict":"conflict","scope":"across","level":"error",
//    "message":"…","why":[…],"sides":[{"label":"5억원","quotes":[{"document":"a","span":{"start":6,"end":9},"quote":"5억원"}]},…]}]}
//
// The verdict: rule/pair_verdict.h. Findings inside one text are listed and decide nothing.

#include <string>
#include <string_view>

#include "daejo/report/report.h"

namespace daejo {

void append_comparison_json(std::string& out, std::string_view id, const Report& report);

}  // namespace daejo
