#pragma once
// The answer of `daejo compare`, one JSON object a line.
//
//   {"id":"1","verdict":"conflict","findings":[{"rule":"same-item","verdict":"conflict","scope":"across","level":"error",
//    "message":"…","why":[…],"sides":[{"label":"5억원","quotes":[{"document":"a","span":{"start":6,"end":9},"quote":"5억원"}]},…]}]}
//
// The verdict is the first of conflict, agreement, reconcilable that a finding between the two texts has;
// else unresolved. Agreement also asks that every figure of the text with fewer of them meets its like, and
// that two of three of the words of their sentences do, in texts of one language. Findings inside one text are
// listed and decide nothing.

#include <string>
#include <string_view>

#include "daejo/report/report.h"

namespace daejo {

// conflict, agreement, reconcilable or unresolved
std::string_view verdict_of_pair(const Case& set, std::span<const Finding> findings);

void append_comparison_json(std::string& out, std::string_view id, const Report& report);

}  // namespace daejo
